"""Text: what a person reads, in a terminal or in a log."""

from collections.abc import Iterator, Mapping
from io import StringIO
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from checker.claims.claim import Failure
from checker.report import Display
from checker.report.commands import without_commands
from checker.report.console import page
from checker.report.excerpt import excerpt_of
from checker.report.located import SIDES, Located
from checker.report.model import Report
from checker.report.order import loudest_first
from checker.report.summary import summary
from checker.report.visible import visible
from checker.report.wording import acceptance, heading, label, remarks
from checker.rules.finding import Acceptance, Evidence, Finding, Severity

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
_FAINT = "dim"
_INDENT = "  "


def render(report: Report, texts: Mapping[str, str], display: Display) -> str:
    """Return the report.

    Findings, the loudest first, each with its sides; accepted ones; dropped ones; failures; a summary.
    """
    console, written = page(display)
    view = _View(report, texts, display)
    for line in view.lines():
        # soft_wrap: the lines are as long as they should be; every word in them is shown as it is.
        console.print(line, soft_wrap=True, markup=False, highlight=False, emoji=False)
    return without_commands(written.getvalue())


class _View:
    """One report on its way to lines of text."""

    def __init__(self, report: Report, texts: Mapping[str, str], display: Display) -> None:
        self.report = report
        self.located = Located(report, texts)
        self.width, self.link = display.width, display.link

    def lines(self) -> Iterator[Text]:
        findings = loudest_first(self.report.findings)
        for finding in findings:
            if finding.accepted is None:
                yield from self.finding(finding)
                yield Text()
        for finding in findings:
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
        yield Text(summary(self.report), "bold")

    def finding(self, finding: Finding) -> Iterator[Text]:
        yield self.head(finding)
        yield from self.sides(finding)
        if finding.explanation:
            yield Text()
            yield from self.paragraph(finding.explanation, _INDENT)
        for remark in remarks(finding):
            yield Text()
            yield from self.paragraph(remark, _INDENT)

    def dropped(self, finding: Finding) -> Text:
        """Return a line on what a second look would not have told: where, what and why."""
        where = f"{self.where(self.located.sides(finding)[0])}: " if finding.evidence else ""
        why = f" (second look: {visible(finding.adjudication.reason)})" if finding.adjudication else ""
        said = f"dropped {heading(finding)}: {visible(finding.message)}"
        return Text(f"{where}{said}{why}", _FAINT)

    def head(self, finding: Finding) -> Text:
        first = next(iter(self.located.sides(finding)), None)
        where = self.where(first) if first else ""
        return Text.assemble(
            (where, self.linked(first) if first else ""),
            ": " if where else "",
            (finding.severity.value, _STYLES[finding.severity]),
            f" {heading(finding)}: ",
            (visible(finding.message), "bold"),
        )

    def accepted(self, finding: Finding, said: Acceptance) -> Iterator[Text]:
        """Yield a finding that may stand: where, what and why, without its sides."""
        yield Text(self.head(finding).plain, _FAINT)
        yield from self.paragraph(f"accepted: {acceptance(said)}", _INDENT, _FAINT)

    def sides(self, finding: Finding) -> Iterator[Text]:
        shown = self.located.sides(finding)[:SIDES]
        places = [self.line_number(side) for side in shown]
        gutter = max((len(place) for place in places), default=1)
        style = _STYLES[finding.severity]
        for file, sides in groupby(zip(shown, places, strict=True), key=lambda pair: self.file(pair[0])):
            first, *others = sides
            yield Text.assemble(_INDENT, " " * gutter, ("--> ", _FAINT), (file, self.linked(first[0], "")))
            for side, place in (first, *others):
                yield from self.side(side, place.rjust(gutter), style)
        if len(finding.evidence) > SIDES:
            yield Text(f"{_INDENT}{' ' * gutter} and {len(finding.evidence) - SIDES} more", _FAINT)

    def side(self, side: Evidence, number: str, style: str) -> Iterator[Text]:
        """Yield the line with the words, the line that points at them and says how they read."""
        margin = f"{_INDENT}{number} | "
        blank = f"{_INDENT}{' ' * len(number)} | "
        cut = excerpt_of(side, self.located.lines(side.source), self.width - len(margin))
        yield Text.assemble((margin, _FAINT), cut.before, (cut.words, style), cut.after)
        pointer = " " * cut.indent + "^" * cut.width
        said = label(side)
        if cell_len(f"{blank}{pointer} {said}") <= self.width:
            yield Text.assemble((blank, _FAINT), (f"{pointer} {said}".rstrip(), style))
            return
        yield Text.assemble((blank, _FAINT), (pointer, style))
        if said:
            yield from self.paragraph(said, blank, style)

    def linked(self, side: Evidence, style: str = "bold") -> Style:
        """Return a style with the link to where a side begins; without one where no links are shown."""
        if self.link is None:
            return Style.parse(style)
        found = self.located.range(side)
        address = self.link(self.located.path(side.source), found.start.line if found else 1)
        return Style.parse(style) + Style(link=address)

    def where(self, side: Evidence) -> str:
        """Return where a side stands, as it may begin a line."""
        return _leading(self.located.where(side))

    def file(self, side: Evidence) -> str:
        """Return the path, and the place in a file that is not plain text."""
        return self.where(side) if side.place else _leading(visible(self.located.path(side.source)))

    def line_number(self, side: Evidence) -> str:
        found = self.located.range(side)
        return str(found.start.line) if found else " " if side.place else "?"

    def paragraph(self, words: str, margin: str, style: str = "") -> Iterator[Text]:
        wrapping = Console(width=self.width, file=StringIO(), color_system=None, _environ={})
        for line in Text(visible(words), style).wrap(wrapping, max(20, self.width - len(margin))):
            line.rstrip()
            yield Text.assemble((margin, _FAINT), line)

    def failure(self, failure: Failure) -> Iterator[Text]:
        first, *rest = failure.message.splitlines() or [""]
        yield Text.assemble(
            (_leading(visible(self.located.failing(failure))), "bold"),
            ": ",
            ("not checked", _STYLES[Severity.ERROR]),
            f" ({failure.stage}, {visible(failure.kind)}): {visible(first)}",
        )
        for line in rest:
            yield from self.paragraph(line, _INDENT)


def _leading(path: str) -> str:
    """Return a path that begins no command of a runner, `::error::x.txt` say, and leads to the same file."""
    return f"./{path}" if path.lstrip().startswith((":", "#")) else path
