"""The one comment: what factcheck wrote, joined, and compared with what the comment said before.

The comment is its own memory. Before each finding a report has a hidden fingerprint, and the line after it is the
title, which factcheck has escaped: both are read again from the comment that stands there.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from review_bot.checking import Outcome, worst

MARK = "<!-- factcheck:review-bot -->"
LIMIT = 65_000  # characters; GitHub takes 65,536

_FINDING = re.compile(r"^<!-- factcheck:finding ([0-9a-f]{16}) -->\r?\n([^\r\n]+)", re.MULTILINE)
_LEFT_OUT = re.compile(r"^<!-- factcheck:left-out ([0-9a-f ]+) -->", re.MULTILINE)
_MENDED = re.compile(r"^- <del>(.+)</del> <!-- review-bot:mended ([0-9a-f]{16}) -->", re.MULTILINE)
_REPORT = "<!-- factcheck:report -->"
_UNSAFE = re.compile(r"[`\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_SHOWN = 40  # titles of what is mended, or open
_LONG_TITLE = 500  # characters


class Section(NamedTuple):
    """Some drafts, and what came of checking them; without any it is about those that nobody knows of."""

    drafts: tuple[str, ...]
    outcome: Outcome


class Said(NamedTuple):
    """What a comment says: the titles of findings that stand in it, and of those that were mended, by fingerprint."""

    found: Mapping[str, str]
    mended: Mapping[str, str]


def read(body: str) -> Said:
    """Return what a comment of the bot says; a finding that did not fit has an empty title."""
    left_out = dict.fromkeys((name for names in _LEFT_OUT.findall(body) for name in names.split()), "")
    return Said({**left_out, **dict(_FINDING.findall(body))}, {name: title for title, name in _MENDED.findall(body)})


def compose(sections: Sequence[Section], sha: str, before: str | None) -> str | None:
    """Return the comment for what was checked at the commit `sha`, None if there is nothing to say.

    `before`: the comment that stands there. What it tells and is found no more is told as mended; if something could
    not be checked, as open.
    """
    texts = [text for section in sections if (text := _section(section))]
    if not texts and before is None:
        return None
    was, found = read(before or ""), read("\n".join(texts)).found
    gone = {name: title for name, title in was.found.items() if name not in found}
    checked = worst(section.outcome.state for section in sections) != "error"
    mended = {**was.mended, **(gone if checked else {})}
    mended = {name: title for name, title in mended.items() if name not in found and (checked or name not in gone)}
    news = Counter({"new": len(found.keys() - was.found.keys()) if before else 0, "mended": len(mended)})
    head = [MARK, f"### factcheck: {_headline(sections, news)}", f"Checked at {code(sha[:10])}."]
    tail = [_open({} if checked else gone), _mended(mended)]
    room = LIMIT - sum(len(part) + 2 for part in (*head, *tail))
    return "\n\n".join(filter(None, [*head, *_fitting(texts, room), *tail])) + "\n"


def code(words: str) -> str:
    """Return words, such as a path that others chose, as Markdown that shows them as code and nothing else."""
    return f"`{_UNSAFE.sub('?', words).strip() or '?'}`"


def counted(sections: Sequence[Section]) -> str:
    """Return what was found in all sections, `2 errors, 1 warning`; empty if it is nothing."""
    counts = sum((Counter(section.outcome.counts) for section in sections), Counter())
    return ", ".join(_count(counts[kind], kind) for kind in ("error", "warning", "note") if counts[kind])


def _section(section: Section) -> str:
    outcome = section.outcome
    if outcome.state != "error" and not any(outcome.counts.values()):
        return ""
    trouble = f"> [!CAUTION]\n> **Not checked:** {outcome.trouble}." if outcome.trouble else ""
    names = ", ".join(map(code, section.drafts)) or "Other files"
    return "\n\n".join(filter(None, [f"#### {names}", trouble, outcome.comment.replace(_REPORT, "").strip()]))


def _headline(sections: Sequence[Section], news: Mapping[str, int]) -> str:
    found = counted(sections)
    if worst(section.outcome.state for section in sections) == "error":
        found = f"not checked in full{found and f'; {found}'}"
    elif not found:
        return "all mended"
    told = ", ".join(f"{number} {kind}" for kind, number in news.items() if number)
    return f"{found} ({told})" if told else found


def _fitting(texts: Sequence[str], room: int) -> list[str]:
    """Return texts that fit into `room` characters: the longest cut down to their headings, and the last left out."""
    kept, whole = list(texts), sorted(range(len(texts)), key=lambda at: len(texts[at]))
    while whole and _length(kept) > room:
        at = whole.pop()
        kept[at] = _short(kept[at])
    while kept and _length(kept) > room - 100:
        kept.pop()
    left = len(texts) - len(kept)
    return [*kept, f"**{left} more left out here:** a comment holds no more."] if left else kept


def _short(text: str) -> str:
    found = list(read(text).found)
    hidden = f"<!-- factcheck:left-out {' '.join(found[:_SHOWN])} -->"
    heading, told = text.partition("\n")[0], _count(len(found), "finding")
    return f"{heading}\n\n{hidden}\n**{told} left out here:** a comment holds no more." if found else text


def _length(texts: Sequence[str]) -> int:
    return sum(len(text) + 2 for text in texts)


def _open(findings: Mapping[str, str]) -> str:
    """Return what was found before, and may be there still."""
    told = [f"<!-- factcheck:finding {name} -->\n{title}" for name, title in _first(findings)]
    return "\n\n".join(["**Found before, and not looked at again:**", *told]) if told else ""


def _mended(findings: Mapping[str, str]) -> str:
    told = [f"- <del>{title}</del> <!-- review-bot:mended {name} -->" for name, title in _first(findings)]
    return "\n".join(["**Mended:**", "", *told]) if told else ""


def _first(findings: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(name, _brief(title)) for name, title in findings.items() if title][:_SHOWN]


def _brief(title: str) -> str:
    """Return a title; of a long one rule and severity, as what is escaped cannot be cut anywhere."""
    return title if len(title) <= _LONG_TITLE else title.partition("): ")[0] + ")"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
