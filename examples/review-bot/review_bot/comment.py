"""The one comment: what factcheck wrote, joined, and compared with what the comment said before.

The comment is its own memory. Before each finding a report has a hidden fingerprint, and the line after it is the
title, which factcheck has escaped: both are read again from the comment that stands there.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from review_bot.checking import Outcome, worst
from review_bot.words import code, count

MARK = "<!-- factcheck:review-bot -->"
LIMIT = 65_000  # characters; GitHub takes 65,536

_FOUND = re.compile(
    r"^(?:(?P<heading>#### (?P<drafts>[^\r\n]+)"
    r"|\*\*Found before(?: in (?P<before>[^\r\n]+))?, and not looked at again:\*\*)"
    r"|<!-- factcheck:finding (?P<name>[0-9a-f]{16}) -->\r?\n(?P<title>[^\r\n]+)"
    r"|<!-- factcheck:left-out (?P<left>[0-9a-f ]+) -->)",
    re.MULTILINE,
)
_SEVERITY = re.compile(r"\*\* \((note|warning|error)\)")
_MENDED = re.compile(r"^- <del>(.+)</del> <!-- review-bot:mended ([0-9a-f]{16}) -->", re.MULTILINE)
_REPORT = "<!-- factcheck:report -->"
_SHOWN = 40  # titles of what is mended, or open
_LONG_TITLE = 500  # characters
_LONG_NAMES = 200  # characters
_Key = TypeVar("_Key")


class Section(NamedTuple):
    """Some drafts, and what came of checking them; without any it is about those that nobody knows of."""

    drafts: tuple[str, ...]
    outcome: Outcome


class Found(NamedTuple):
    """A finding in the comment: the drafts that it stands under, as they are written there, and its fingerprint."""

    drafts: str
    name: str


class Said(NamedTuple):
    """What a comment says: the titles of findings that stand in it, and of those that were mended, by fingerprint.

    One conflict may stand under several drafts, as an error there and as a note here.
    """

    found: Mapping[Found, str]
    mended: Mapping[str, str]

    @property
    def names(self) -> set[str]:
        """Return the fingerprints of what stands in it."""
        return {each.name for each in self.found}


def read(body: str) -> Said:
    """Return what a comment of the bot says; a finding that did not fit has an empty title."""
    found: dict[Found, str] = {}
    drafts = ""
    for match in _FOUND.finditer(body):
        if match["heading"]:
            drafts = match["drafts"] or match["before"] or ""
        for name in (match["name"] or match["left"] or "").split():
            each, title = Found(drafts, name), match["title"] or ""
            found[each] = max(found.get(each, ""), title, key=_loudness)
    return Said(found, {name: title for title, name in _MENDED.findall(body)})


def compose(sections: Sequence[Section], sha: str, before: str | None) -> str | None:
    """Return the comment for what was checked at the commit `sha`, None if there is nothing to say.

    `before`: the comment that stands there. What it tells and is found no more is told as mended; if something could
    not be checked, as open.
    """
    texts = [text for section in sections if (text := _section(section))]
    if not texts and before is None:
        return None
    was, now = read(before or ""), read("\n".join(texts))
    left = _unseen(was, now, sections)
    gone = {} if left else _loudest({each: title for each, title in was.found.items() if each.name not in now.names})
    kept = now.names | {each.name for each in left}
    mended = {name: title for name, title in {**was.mended, **gone}.items() if name not in kept}
    news = Counter({"new": len(now.names - was.names) if before else 0, "mended": len(mended)})
    head = [MARK, f"### factcheck: {_headline(sections, news)}", f"Checked at {code(sha[:10])}."]
    tail = [_open(left), _mended(mended)]
    room = LIMIT - sum(len(part) + 2 for part in (*head, *tail))
    return "\n\n".join(filter(None, [*head, *_fitting(texts, room), *tail])) + "\n"


def counted(sections: Sequence[Section]) -> str:
    """Return what was found in all sections, `2 errors, 1 warning`; empty if it is nothing."""
    counts = sum((Counter(section.outcome.counts) for section in sections), Counter())
    return ", ".join(count(counts[kind], kind) for kind in ("error", "warning", "note") if counts[kind])


def _unseen(was: Said, now: Said, sections: Sequence[Section]) -> dict[Found, str]:
    """Return what was found before, is not found now, and may be there still, as something could not be checked.

    Of one conflict under several drafts: what is as loud as any, and is found under no other draft by now, unless it is
    its own that could not be checked.
    """
    unsure = {_names(section) for section in sections if section.outcome.state == "error"}
    left = {
        each: title
        for each, title in was.found.items()
        if unsure and each not in now.found and (each.name not in now.names or each.drafts in unsure)
    }
    loudest = _loudest({**now.found, **left})
    return {each: title for each, title in left.items() if _loudness(title) == _loudness(loudest[each.name])}


def _loudest(found: Mapping[Found, str]) -> dict[str, str]:
    """Return the title of each conflict, the loudest of several."""
    titles: dict[str, str] = {}
    for each, title in found.items():
        titles[each.name] = max(titles.get(each.name, ""), title, key=_loudness)
    return titles


def _loudness(title: str) -> int:
    """Return how loud a title says that a finding is; one that did not fit is the least."""
    said = _SEVERITY.search(title)
    return ("note", "warning", "error").index(said[1]) + 2 if said else int(bool(title))


def _names(section: Section) -> str:
    return ", ".join(map(code, section.drafts)) or "Other files"


def _section(section: Section) -> str:
    outcome = section.outcome
    if outcome.state != "error" and not any(outcome.counts.values()):
        return ""
    trouble = f"> [!CAUTION]\n> **Not checked:** {outcome.trouble}." if outcome.trouble else ""
    return "\n\n".join(filter(None, [f"#### {_names(section)}", trouble, outcome.comment.replace(_REPORT, "").strip()]))


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
    found = [each.name for each in read(text).found]
    hidden = f"<!-- factcheck:left-out {' '.join(found[:_SHOWN])} -->"
    heading, told = text.partition("\n")[0], count(len(found), "finding")
    return f"{heading}\n\n{hidden}\n**{told} left out here:** a comment holds no more." if found else text


def _length(texts: Sequence[str]) -> int:
    return sum(len(text) + 2 for text in texts)


def _open(findings: Mapping[Found, str]) -> str:
    """Return what was found before, and may be there still, under the drafts that it was found in."""
    told: dict[str, list[str]] = {}
    for (drafts, name), title in _first(findings):
        within = f" in {drafts}" if 0 < len(drafts) <= _LONG_NAMES else ""
        heading = f"**Found before{within}, and not looked at again:**"
        told.setdefault(heading, [heading]).append(f"<!-- factcheck:finding {name} -->\n{title}")
    return "\n\n".join(part for parts in told.values() for part in parts)


def _mended(findings: Mapping[str, str]) -> str:
    told = [f"- <del>{title}</del> <!-- review-bot:mended {name} -->" for name, title in _first(findings)]
    return "\n".join(["**Mended:**", "", *told]) if told else ""


def _first(findings: Mapping[_Key, str]) -> list[tuple[_Key, str]]:
    return [(each, _brief(title)) for each, title in findings.items() if title][:_SHOWN]


def _brief(title: str) -> str:
    """Return a title; of a long one rule and severity, as what is escaped cannot be cut anywhere."""
    return title if len(title) <= _LONG_TITLE else title.partition("): ")[0] + ")"
