"""Recall by kind of error and false alarms by kind of harmless change, on copies with one known change each."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from suites import mutations

from checker.evaluation.interval import brief, interval, share_of
from checker.evaluation.summary import Evaluation
from checker.mutation.kinds import KINDS
from scoreboard.contestants import TOOLS, US, Asked, ask_all
from scoreboard.markdown import table
from scoreboard.sections import Section, by_tool, heads, peers

_ORDER = list(KINDS)


def section(data: Path) -> Section:
    """Return recall by kind of error and false alarms by kind of harmless change."""
    desks = mutations.desks(data)
    asked = ask_all(desks)
    made, failed = by_tool(asked, desks, lambda _, ds, answers: mutations.figures(data, ds, answers))
    sizes = {kind: f"{copies} / {articles}" for kind, (copies, articles) in mutations.sizes(data).items()}
    read = {kind: f"{right} of {number}" for kind, (number, right) in mutations.verdicts(data).items()}
    about = {kind: [f"`{kind}`", sizes[kind], read[kind]] for kind in KINDS}
    parts = [_recalls(made, about), _alarms(made, about), _totals(made, asked)]
    tools = {tool: _plain(evaluation) for tool, evaluation in made.items()}
    quality = {"copies": about, "tools": tools}
    return Section("known-changes", "Known changes", "\n".join(parts), quality, failed, tools)


def _recalls(made: Mapping[str, Evaluation], about: Mapping[str, list[str]]) -> str:
    rows = []
    by_kind = {row.kind: row for row in made[US].recall_by_kind}
    for kind, ours in ((kind, by_kind[kind]) for kind in KINDS if kind in by_kind):
        found = peers(made, partial(_recall_of, kind))
        cells = [interval(ours.found), brief(ours.at_warning), brief(ours.at_error)]
        rows.append([*about[kind], *cells, *found])
    top = heads(
        "kind of error", "copies / articles", "read, right", "factcheck finds", "as warning or error", "as error"
    )
    return table(top, rows)


def _recall_of(kind: str, evaluation: Evaluation) -> str:
    return next((brief(row.found) for row in evaluation.recall_by_kind if row.kind == kind), "–")


def _alarms(made: Mapping[str, Evaluation], about: Mapping[str, list[str]]) -> str:
    rows = []
    by_kind = {row.kind: row for row in made[US].alarms_by_kind}
    for kind, ours in ((kind, by_kind[kind]) for kind in KINDS if kind in by_kind):
        others = peers(made, partial(_alarm_of, kind))
        cells = [interval(ours.any), brief(ours.at_warning), brief(ours.at_error)]
        rows.append([*about[kind], *cells, *others])
    top = heads(
        "harmless change", "copies / articles", "read, right", "factcheck's false alarms", "warning or error", "error"
    )
    return table(top, rows)


def _alarm_of(kind: str, evaluation: Evaluation) -> str:
    return next((brief(row.at_warning) for row in evaluation.alarms_by_kind if row.kind == kind), "–")


def _totals(made: Mapping[str, Evaluation], asked: Mapping[str, Asked]) -> str:
    rows = []
    for tool, evaluation in made.items():
        harmless = [row.at_warning for row in evaluation.alarms_by_kind]
        alarms = brief(share_of(sum(row.hits for row in harmless), sum(row.cases for row in harmless)))
        elsewhere = sum(not alarm.rows and alarm.finding.severity != "note" for alarm in evaluation.alarms)
        recall = brief(evaluation.recall)
        rows.append([TOOLS[tool], recall, alarms, str(elsewhere), f"{1000 * asked[tool].seconds:.0f}"])
    heads = ("tool", "recall, all kinds", "harmless copies flagged", "flags elsewhere", "ms a desk")
    return table(heads, rows)


def _plain(evaluation: Evaluation) -> dict[str, object]:
    return {
        "recall": {
            row.kind: [row.found.hits, row.at_warning.hits, row.at_error.hits, row.found.cases]
            for row in sorted(evaluation.recall_by_kind, key=lambda row: _ORDER.index(row.kind))
        },
        "false alarms": {
            row.kind: [row.any.hits, row.at_warning.hits, row.at_error.hits, row.any.cases]
            for row in sorted(evaluation.alarms_by_kind, key=lambda row: _ORDER.index(row.kind))
        },
        "alarms": len(evaluation.alarms),
    }
