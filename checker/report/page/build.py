"""A report becomes the page: what is shown of it and how much, and what is only counted."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markupsafe import Markup

from checker.report import Display
from checker.report.located import Located
from checker.report.model import Report, SourceEntry
from checker.report.page.cases import Cases, Days, Found, Side, Table, marks
from checker.report.page.cut import Text, cut
from checker.report.page.dates import day
from checker.report.template import fill
from checker.report.visible import visible
from checker.report.wording import acceptance, count
from checker.rules import load_rules
from checker.rules.finding import Finding, FindingClass, Severity
from checker.rules.page import page_of

_FINDINGS, _FACTS, _EVENTS, _TEXTS = 300, 200, 300, 400  # shown; the rest is counted
_BASIS = {
    "stated": "as the article states",
    "given": "as given",
    "inferred": "inferred from the other accounts",
    "unknown": "",
}
_KINDS = {
    "day": "day",
    "date": "date",
    "number": "number",
    "counted": "what is counted",
    "age": "age",
    "name": "name",
    "quotation": "quotation",
    "denial": "denied by",
    "unsupported": "only in the draft",
}


class Pane(NamedTuple):
    """A source on the page: its number, what is known of it, its text unless that is not shown."""

    number: int
    entry: SourceEntry
    text: Text | None
    findings: int


class RulePage(NamedTuple):
    """A rule's page, as HTML."""

    code: str
    name: str
    html: Markup


def render(report: Report, texts: Mapping[str, str], _display: Display) -> str:
    """Return the page; nothing in it runs but our script, and it loads nothing."""
    cases = Cases(report, texts)
    findings = sorted(report.findings, key=lambda finding: (finding.accepted is not None, -finding.severity.rank))
    found = cases.findings(findings[:_FINDINGS])
    tables = cases.tables(report.facts, _FACTS)
    days = cases.days(report.events[:_EVENTS])
    return fill(
        "report.html",
        style="report.css",
        script="report.js",
        report=report,
        verdict=_by_severity(finding for finding in findings if finding.accepted is None),
        found=[each for each in found if each.finding.accepted is None],
        accepted=[each for each in found if each.finding.accepted is not None],
        more_findings=len(findings) - len(found),
        severities=_by_severity(each.finding for each in found),
        classes=[each.value for each in FindingClass if any(one.finding.class_ is each for one in found)],
        rules=sorted({(each.finding.rule, each.finding.name) for each in found}),
        pages=_rule_pages({finding.rule for finding in (*report.findings, *report.dropped_findings)}),
        tables=tables,
        facts=len(report.facts),
        more_facts=len(report.facts) - sum(len(table.rows) for table in tables),
        kinds=_KINDS,
        days=days,
        events=len(report.events),
        more_events=max(0, len(report.events) - _EVENTS),
        panes=_panes(cases, texts, found, tables, days),
        failing=Located(report, texts).failing,
        day=day,
        basis=_BASIS,
        acceptance=acceptance,
        count=count,
    )


def _by_severity(findings: Iterable[Finding]) -> list[tuple[str, int]]:
    """Return how many there are of each severity, the loudest first."""
    counts = Counter(finding.severity for finding in findings)
    return [(severity.value, counts[severity]) for severity in Severity if counts[severity]]


def _panes(
    cases: Cases, texts: Mapping[str, str], found: Sequence[Found], tables: Sequence[Table], days: Sequence[Days]
) -> list[Pane]:
    """Return the sources in order; where there are many, with the texts of those that findings point at first."""
    marked = marks(_marked(found, tables, days))
    findings = {side.source for each in found for side in each.sides}
    numbers = range(1, len(cases.entries) + 1)
    shown = set(sorted(numbers, key=lambda number: (number not in findings, number not in marked))[:_TEXTS])
    counts = Counter(
        number for each in found for number in {side.source for side in each.sides} if each.finding.accepted is None
    )
    return [
        Pane(
            number,
            entry,
            cut(texts[entry.id], marked.get(number, ())) if number in shown and entry.id in texts else None,
            counts[number],
        )
        for number, entry in enumerate(cases.entries, 1)
    ]


def _marked(found: Iterable[Found], tables: Iterable[Table], days: Iterable[Days]) -> Iterator[tuple[Side, str]]:
    """Yield all that is marked in the texts, the loudest first, with its class."""
    for each in found:
        tone = "" if each.finding.accepted else each.finding.severity.value
        yield from ((side, tone) for side in each.sides)
    for row in (row for table in tables for row in table.rows):
        yield from ((side, "") for side in row.sides)
    for happening in (happening for each in days for happening in each.happenings):
        yield from ((side, "") for side in happening.sides)


def _rule_pages(codes: set[str]) -> list[RulePage]:
    """Return the pages of the rules that have these codes."""
    # Nothing but these: no HTML, no link, no picture, whatever a plugin's page says.
    markdown = MarkdownIt("zero").enable(["heading", "list", "backticks", "emphasis", "escape"])
    return [
        RulePage(rule.code, rule.name, Markup(markdown.render(_lines(page_of(rule)))))  # noqa: S704
        for rule in load_rules()
        if rule.code in codes
    ]


def _lines(text: str) -> str:
    return "\n".join(map(visible, text.splitlines()))
