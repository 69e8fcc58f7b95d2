"""Text: what a person reads, in a terminal or in a log."""

from collections.abc import Iterator, Mapping
from functools import cache
from io import StringIO
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from checker.claims.claim import Failure
from checker.report import Display
from checker.report.console import page
from checker.report.excerpt import Excerpt, excerpt
from checker.report.lines import Lines
from checker.report.model import Report
from checker.report.visible import visible
from checker.rules.finding import Acceptance, Evidence, Finding, Severity

_SIDES = 6  # sides shown of one finding; the rest are counted
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
_FAINT = "dim"
_INDENT = "  "


def render(report: Report, texts: Mapping[str, str], display: Display) -> str:
    """Return the report.

    Findings, the loudest first, each with its sides; accepted ones; dropped ones; failures; a summary.
    """
    console, written = page(display)
    view = _View(report, texts, display.width)
    for line in view.lines():
        # soft_wrap: the lines are as long as they should be; every word in them is shown as it is.
        console.print(line, soft_wrap=True, markup=False, highlight=False, emoji=False)
    return written.getvalue()


class _View:
    """One report on its way to lines of text."""

    def __init__(self, report: Report, texts: Mapping[str, str], width: int) -> None:
        self.report = report
        self.paths = {entry.id: entry.path for entry in report.sources}
        self.width = width
        self.lines_of = cache(lambda source: Lines(texts[source]) if source in texts else None)

    def lines(self) -> Iterator[Text]:
        loudest_first = sorted(self.report.findings, key=lambda finding: -finding.severity.rank)
        for finding in loudest_first:
            if finding.accepted is None:
                yield from self.finding(finding)
                yield Text()
        for finding in loudest_first:
            if finding.accepted is not None:
                yield from self.accepted(finding, finding.accepted)
                yield Text()
        for finding in self.report.dropped_findings:
            yield self.dropped(finding)
        if self.report.dropped_findings:
            yield Text()
        for failure in self.report.failures:
            yield from self.failure(failure)
        if self.report.failures:
            yield Text()
        yield self.summary()

    def finding(self, finding: Finding) -> Iterator[Text]:
        yield self.head(finding)
        yield from self.sides(finding)
        if finding.explanation:
            yield Text()
            yield from self.paragraph(finding.explanation, _INDENT)
        if finding.adjudication:
            yield Text()
            told = "told less loudly" if finding.adjudication.verdict == "demote" else "confirmed"
            yield from self.paragraph(f"second look, {told}: {finding.adjudication.reason}", _INDENT)
        if finding.expired:
            yield Text()
            yield from self.paragraph(f"expired: {_acceptance(finding.expired)}", _INDENT)

    def dropped(self, finding: Finding) -> Text:
        """Return a line on what a second look would not have told: where, what and why."""
        where = f"{self.where(finding.evidence[0])}: " if finding.evidence else ""
        why = f" (second look: {visible(finding.adjudication.reason)})" if finding.adjudication else ""
        said = f"dropped {visible(finding.rule)} {visible(finding.name)}: {visible(finding.message)}"
        return Text(f"{where}{said}{why}", _FAINT)

    def head(self, finding: Finding) -> Text:
        where = self.where(finding.evidence[0]) if finding.evidence else ""
        return Text.assemble(
            (where, "bold"),
            ": " if where else "",
            (finding.severity.value, _STYLES[finding.severity]),
            f" {visible(finding.rule)} {visible(finding.name)}: ",
            (visible(finding.message), "bold"),
        )

    def accepted(self, finding: Finding, said: Acceptance) -> Iterator[Text]:
        """Yield a finding that may stand: where, what and why, without its sides."""
        yield Text(self.head(finding).plain, _FAINT)
        yield from self.paragraph(f"accepted: {_acceptance(said)}", _INDENT, _FAINT)

    def sides(self, finding: Finding) -> Iterator[Text]:
        shown = finding.evidence[:_SIDES]
        places = [self.line_number(side) for side in shown]
        gutter = max((len(place) for place in places), default=1)
        style = _STYLES[finding.severity]
        for where, sides in groupby(zip(shown, places, strict=True), key=lambda pair: self.file(pair[0])):
            yield Text.assemble(_INDENT, " " * gutter, ("--> ", _FAINT), where)
            for side, place in sides:
                yield from self.side(side, place.rjust(gutter), style)
        if len(finding.evidence) > _SIDES:
            yield Text(f"{_INDENT}{' ' * gutter} and {len(finding.evidence) - _SIDES} more", _FAINT)

    def side(self, side: Evidence, number: str, style: str) -> Iterator[Text]:
        """Yield the line with the words, the line that points at them and says how they read."""
        margin = f"{_INDENT}{number} | "
        blank = f"{_INDENT}{' ' * len(number)} | "
        cut = self.excerpt(side, self.width - len(margin))
        yield Text.assemble((margin, _FAINT), cut.before, (cut.words, style), cut.after)
        pointer = " " * cut.indent + "^" * cut.width
        label = _label(side)
        if cell_len(f"{blank}{pointer} {label}") <= self.width:
            yield Text.assemble((blank, _FAINT), (f"{pointer} {label}".rstrip(), style))
            return
        yield Text.assemble((blank, _FAINT), (pointer, style))
        if label:
            yield from self.paragraph(label, blank, style)

    def excerpt(self, side: Evidence, width: int) -> Excerpt:
        lines = self.lines_of(side.source)
        if lines is None or lines.text[side.start : side.end] != side.quote:
            return excerpt(Lines(side.quote), 0, len(side.quote), width)
        return excerpt(lines, side.start, side.end, width)

    def where(self, side: Evidence) -> str:
        """Return `path:line:column`, as editors and problem matchers know it; what `file` does where there is none."""
        path, lines = self.file(side), self.lines_of(side.source)
        if lines is None or side.place is not None:
            return path
        place = lines.place(side.start)
        return f"{path}:{place.line}:{place.column}"

    def file(self, side: Evidence) -> str:
        """Return the path, and the place where the lines of the text are not those of the file."""
        path = visible(self.paths.get(side.source, side.source))
        return path if side.place is None else f"{path} ({visible(side.place)})"

    def line_number(self, side: Evidence) -> str:
        lines = self.lines_of(side.source)
        if side.place is not None:
            return " "
        return "?" if lines is None else str(lines.place(side.start).line)

    def paragraph(self, words: str, margin: str, style: str = "") -> Iterator[Text]:
        wrapping = Console(width=self.width, file=StringIO(), color_system=None, _environ={})
        for line in Text(visible(words), style).wrap(wrapping, max(20, self.width - len(margin))):
            line.rstrip()
            yield Text.assemble((margin, _FAINT), line)

    def failure(self, failure: Failure) -> Iterator[Text]:
        first, *rest = failure.message.splitlines() or [""]
        yield Text.assemble(
            (visible(self.paths.get(failure.source, failure.source)), "bold"),
            ": ",
            ("not checked", _STYLES[Severity.ERROR]),
            f" ({failure.stage}, {visible(failure.kind)}): {visible(first)}",
        )
        for line in rest:
            yield from self.paragraph(line, _INDENT)

    def summary(self) -> Text:
        counts = dict.fromkeys(Severity, 0)
        counted = [finding for finding in self.report.findings if finding.accepted is None]
        for finding in counted:
            counts[finding.severity] += 1
        found = ", ".join(_count(counts[severity], severity.value) for severity in Severity if counts[severity])
        sources = _count(len(self.report.sources), "source")
        claims = _count(sum(entry.claims for entry in self.report.sources), "claim")
        text = f"{found or 'No findings'} in {sources} (checked {claims})"
        if accepted := len(self.report.findings) - len(counted):
            text += f"; {accepted} accepted"
        if dropped := len(self.report.dropped_findings):
            text += f"; {dropped} dropped at a second look"
        if failed := {failure.source for failure in self.report.failures if failure.stage != "rules"}:
            text += f"; {_count(len(failed), 'source')} could not be checked in full"
        if broken := {failure.source for failure in self.report.failures if failure.stage == "rules"}:
            text += f"; {_count(len(broken), 'rule')} failed"
        return Text(text, "bold")


def _acceptance(said: Acceptance) -> str:
    until = f" (until {said.expires})" if said.expires else ""
    return f"{said.reason or 'no reason given'}{until}"


def _label(side: Evidence) -> str:
    """Return what is said of a side, and how it reads where neither that nor the words themselves say so."""
    reads = side.reads or ""
    said = _plain(reads) == _plain(side.quote) or _plain(reads) in _plain(side.says or "")
    return visible("; ".join(filter(None, (side.says, "" if said else f"reads {reads}"))))


def _plain(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
