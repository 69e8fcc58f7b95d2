"""Markdown: a comment for a pull request, or for a chat. Short: what is wrong, the words on each side, the rest folded.

Hidden comments let a bot find what it said, and compare it with what it is going to say: `MARK` is the first line, and
before each finding stands its fingerprint. `docs/bot.md` has their form.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from checker.claims.claim import Failure
from checker.report import Display
from checker.report.excerpt import excerpt_of
from checker.report.gfm import code, prose
from checker.report.located import SIDES, Located
from checker.report.model import Report
from checker.report.order import counted
from checker.report.summary import summary
from checker.report.wording import count, heading, label, remarks
from checker.rules.finding import Evidence, Finding, Severity

MARK = "<!-- factcheck:report -->"
LIMIT = 60_000  # characters. A comment on GitHub holds 65,536, and a bot has words of its own to add.

_FAILURES = 10_000  # characters of them; the rest are counted
_WIDTH = 160  # cells of an excerpt
_LONGEST = 1000  # characters of one message, label or reason
_NAMED_LEFT_OUT = 300  # fingerprints of what does not fit
_BREAK = "\n\n"


def render(report: Report, texts: Mapping[str, str], _display: Display) -> str:
    """Return the report: what could not be checked, errors and warnings, notes in a fold.

    What would make it longer than `LIMIT` is left out, whole findings at a time, the quietest first, and counted.
    """
    view = _View(report, texts)
    findings = counted(report)
    loud = sum(finding.severity is not Severity.NOTE for finding in findings)
    notes = count(len(findings) - loud, "note")
    head = _BREAK.join(view.head())
    room = LIMIT - len(head) - len(_folded(notes, "")) - 2 * len(_BREAK)
    blocks = _fitting(map(view.finding, findings), len(findings), room)
    kept = len(blocks)
    parts = [head, *blocks[:loud]]
    if kept > loud:
        parts.append(_folded(notes, _BREAK.join(blocks[loud:])))
    if left := findings[kept:]:
        parts.append(_left_out(finding.fingerprint for finding in left))
    return _BREAK.join(parts) + "\n"


class _View:
    """One report on its way to Markdown."""

    def __init__(self, report: Report, texts: Mapping[str, str]) -> None:
        self.report = report
        self.located = Located(report, texts)

    def head(self) -> Iterator[str]:
        yield MARK
        if self.report.failures:
            yield self.failures()
        yield f"**{summary(self.report)}**"

    def failures(self) -> str:
        told = [self.failure(failure) for failure in self.report.failures]
        fit = bisect_right(list(accumulate(map(len, told))), _FAILURES)
        more = [f"- and {len(told) - fit} more"] if fit < len(told) else []
        head = ("[!CAUTION]", "**Not checked in full.** There may be more than is told here.", "")
        return "\n".join(f"> {line}".rstrip() for line in (*head, *told[:fit], *more))

    def failure(self, failure: Failure) -> str:
        kind = f"{failure.stage}, {prose(failure.kind)}"
        return f"- {code(self.located.failing(failure))} ({kind}): {_told(failure.message)}"

    def finding(self, finding: Finding) -> str:
        title = f"**{prose(heading(finding))}** ({finding.severity.value}): {_told(finding.message)}"
        parts = [f"<!-- factcheck:finding {finding.fingerprint} -->\n{title}"]
        parts += map(self.side, self.located.sides(finding)[:SIDES])
        if len(finding.evidence) > SIDES:
            parts.append(f"and {len(finding.evidence) - SIDES} more")
        if why := [_told(words) for words in (finding.explanation, *remarks(finding)) if words]:
            parts.append(_folded("Why", _BREAK.join(why)))
        return _BREAK.join(parts)

    def side(self, side: Evidence) -> str:
        """Return where a side stands, what is said of it, and its words with what stands around them."""
        said = _told(label(side))
        cut = excerpt_of(side, self.located.lines(side.source), _WIDTH)
        words = f"{_spaced(cut.before)}<strong>{prose(cut.words)}</strong>{_spaced(cut.after)}"
        return f"{self.where(side)}{': ' if said else ''}{said}\n> {words}"

    def where(self, side: Evidence) -> str:
        """Return the path with the line, or with the place in a file that has no lines."""
        path, found = self.located.path(side.source), self.located.range(side)
        if found:
            return code(f"{path}:{found.start.line}")
        return f"{code(path)} at {code(side.place[:_LONGEST])}" if side.place else code(path)


def _fitting(blocks: Iterable[str], number: int, room: int) -> list[str]:
    """Return those of a `number` of blocks that fit into `room` characters, with a line on those that do not.

    Of the blocks that do not fit one is asked for, and no more.
    """
    made: list[str] = []
    ends: list[int] = []
    for block in blocks:
        made.append(block)
        ends.append((ends[-1] if ends else 0) + len(block) + len(_BREAK))
        if ends[-1] > room:
            return made[: bisect_right(ends, room - len(_left_out(["0" * 16] * number)) - len(_BREAK))]
    return made


def _left_out(fingerprints: Iterable[str]) -> str:
    names = list(fingerprints)
    hidden = f"<!-- factcheck:left-out {' '.join(names[:_NAMED_LEFT_OUT])} -->"
    return f"{hidden}\n**{count(len(names), 'finding')} more left out here:** a comment holds no more."


def _folded(title: str, text: str) -> str:
    """Return a fold; `title` is of our own words, since it stands in HTML."""
    return f"<details><summary>{title}</summary>\n\n{text}\n\n</details>"


def _told(words: str) -> str:
    return prose(words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…")


def _spaced(words: str) -> str:
    """Return the words before or after others, with the spaces between that `prose` takes off."""
    left, right = (" " if words.strip() and end.isspace() else "" for end in (words[:1], words[-1:]))
    return f"{left}{prose(words)}{right}"
