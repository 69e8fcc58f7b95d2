"""Recall by kind of error and false alarms by kind of harmless change, on copies with one known change each."""

from collections.abc import Mapping
from pathlib import Path

from suites import mutations

from checker.evaluation.interval import Share
from checker.evaluation.summary import Evaluation
from checker.mutation.kinds import KINDS
from scoreboard.contestants import TOOLS, US, Asked, ask_all
from scoreboard.markdown import share, table
from scoreboard.sections import Section, by_tool, heads, peers


def section(data: Path) -> Section:
    """Return recall by kind of error and false alarms by kind of harmless change."""
    desks = mutations.desks(data)
    asked = ask_all(desks)
    made, failed = by_tool(asked, desks, lambda _, ds, answers: mutations.figures(data, ds, answers))
    articles = {
        name: len({case[2].name for case in mutations.cases(data) if case[0].kind.name == name}) for name in KINDS
    }
    parts = [_recalls(made, articles), _alarms(made, articles), _totals(made, asked)]
    quality = {"articles": articles, **{tool: _plain(evaluation) for tool, evaluation in made.items()}}
    return Section("known-changes", "Known changes", "\n".join(parts), quality, failed)


def _recalls(made: Mapping[str, Evaluation], articles: Mapping[str, int]) -> str:
    rows = []
    for kind in (name for name, kind in KINDS.items() if not kind.harmless):
        ours = next((row for row in made[US].recall_by_kind if row.kind == kind), None)
        if ours is None:
            continue
        found = peers(made, lambda evaluation, kind=kind: _of_kind(evaluation, kind))
        cells = [_interval(ours.found), _share(ours.at_warning), _share(ours.at_error)]
        rows.append([f"`{kind}`", f"{ours.found.cases} / {articles[kind]}", *cells, *found])
    top = heads("kind of error", "copies / articles", "factcheck finds", "as warning or error", "as error")
    return table(top, rows)


def _of_kind(evaluation: Evaluation, kind: str) -> str:
    return next((_share(row.found) for row in evaluation.recall_by_kind if row.kind == kind), "–")


def _alarms(made: Mapping[str, Evaluation], articles: Mapping[str, int]) -> str:
    rows = []
    for ours in made[US].alarms_by_kind:
        others = peers(made, lambda evaluation, kind=ours.kind: _alarm_of(evaluation, kind))
        cells = [_interval(ours.any), _share(ours.at_warning), _share(ours.at_error)]
        rows.append([f"`{ours.kind}`", f"{ours.any.cases} / {articles[ours.kind]}", *cells, *others])
    top = heads("harmless change", "copies / articles", "factcheck's false alarms", "warning or error", "error")
    return table(top, rows)


def _alarm_of(evaluation: Evaluation, kind: str) -> str:
    return next((_share(row.at_warning) for row in evaluation.alarms_by_kind if row.kind == kind), "–")


def _totals(made: Mapping[str, Evaluation], asked: Mapping[str, Asked]) -> str:
    rows = []
    for tool, evaluation in made.items():
        harmless = [row.at_warning for row in evaluation.alarms_by_kind]
        alarms = share(sum(row.hits for row in harmless), sum(row.cases for row in harmless))
        elsewhere = sum(alarm.row is None and alarm.finding.severity != "note" for alarm in evaluation.alarms)
        recall = _share(evaluation.recall)
        rows.append([TOOLS[tool], recall, alarms, str(elsewhere), f"{1000 * asked[tool].seconds:.0f}"])
    heads = ("tool", "recall, all kinds", "harmless copies flagged", "flags elsewhere", "ms a desk")
    return table(heads, rows)


def _share(value: Share) -> str:
    return share(value.hits, value.cases)


def _interval(value: Share) -> str:
    low, high = (f"{end:.2f}".removeprefix("0") for end in (value.low, value.high))
    return f"{_share(value)} ({low} to {high})"


def _plain(evaluation: Evaluation) -> object:
    return {
        "recall": {
            row.kind: [row.found.hits, row.at_warning.hits, row.at_error.hits, row.found.cases]
            for row in evaluation.recall_by_kind
        },
        "false alarms": {
            row.kind: [row.any.hits, row.at_warning.hits, row.at_error.hits, row.any.cases]
            for row in evaluation.alarms_by_kind
        },
        "alarms": len(evaluation.alarms),
    }
