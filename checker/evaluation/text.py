"""An evaluation as text: each miss and each false alarm with its words, then the figures."""

from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text

from checker.evaluation.interval import Share, brief
from checker.evaluation.score import Alarm, Excerpt, Verdict
from checker.evaluation.summary import Evaluation
from checker.report import Display
from checker.report.commands import without_commands
from checker.report.console import page
from checker.report.visible import visible

_INDENT = "    "


def render(evaluation: Evaluation, display: Display) -> str:
    """Return the evaluation as lines; tables are fitted into `display.width`."""
    console, written = page(display)
    for part in _parts(evaluation):
        console.print(part, soft_wrap=isinstance(part, Text), markup=False, highlight=False, emoji=False)
    return without_commands("\n".join(line.rstrip() for line in written.getvalue().splitlines()) + "\n")


def _parts(evaluation: Evaluation) -> Iterator[Text | Table]:
    for verdict in evaluation.missed:
        yield from _miss(verdict)
    for alarm in evaluation.alarms:
        yield from _alarm(alarm)
    for quote in evaluation.inexact:
        yield Text(f"inexact: {visible(quote)}")
    for failure in evaluation.failures:
        yield Text(f"not checked: {visible(failure.source)} ({failure.stage}): {visible(failure.message)}")
    if evaluation.recall_by_kind:
        yield _table(
            ("kind of error", "found", "warning or error", "error"),
            [(row.kind, row.found, brief(row.at_warning), brief(row.at_error)) for row in evaluation.recall_by_kind],
        )
    if evaluation.alarms_by_kind:
        yield _table(
            ("kind of look-alike", "false alarm", "warning or error", "error"),
            [(row.kind, row.any, brief(row.at_warning), brief(row.at_error)) for row in evaluation.alarms_by_kind],
        )
    rows = (*evaluation.precision_by_rule, *evaluation.precision_by_class, *evaluation.precision_by_severity)
    if rows:
        yield _table(("findings", "right"), [(row.name, row.right) for row in rows])
    yield Text(f"recall {evaluation.recall}, precision {evaluation.precision}", "bold")
    yield Text(summary_line(evaluation), "bold")


def summary_line(evaluation: Evaluation) -> str:
    """Return the figures in a line."""
    errors = sum(not alarm.rows and alarm.finding.severity == "error" for alarm in evaluation.alarms)
    return (
        f"found {evaluation.recall.hits}/{evaluation.recall.cases}, violated {evaluation.violated}, "
        f"unmatched {evaluation.unmatched} (of them errors {errors}), inexact spans {len(evaluation.inexact)}, "
        f"desks {evaluation.desks}, extractor {evaluation.extractor}"
    )


def _miss(verdict: Verdict) -> Iterator[Text]:
    row, severity = verdict.row, f" {verdict.severity}" if verdict.severity else ""
    names = (verdict.desk, "" if row.id == row.kind and verdict.desk else row.id)
    name = visible(": ".join(filter(None, names)))
    yield Text(f"{verdict.outcome}{severity}: {name} ({visible(row.kind)}): {visible(row.why)}")
    yield from map(_excerpt, verdict.excerpts)


def _alarm(alarm: Alarm) -> Iterator[Text]:
    about = f"violates {visible(', '.join(alarm.rows))}" if alarm.rows else "matches no row"
    desk = f"{visible(alarm.desk)}: " if alarm.desk else ""
    finding = alarm.finding
    yield Text(f"false alarm: {desk}{finding.severity} {finding.rule} {visible(finding.message)} ({about})")
    yield from map(_excerpt, alarm.excerpts)


def _excerpt(excerpt: Excerpt) -> Text:
    return Text.assemble(
        f"{_INDENT}{visible(excerpt.source)}: …{visible(excerpt.before)}",
        (visible(f"[{excerpt.words}]"), "bold"),
        f"{visible(excerpt.after)}…",
    )


def _table(heads: Sequence[str], rows: Sequence[tuple[str | Share, ...]]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for head in heads:
        table.add_column(head)
    for row in rows:
        table.add_row(*(Text(visible(str(cell))) for cell in row))
    return table
