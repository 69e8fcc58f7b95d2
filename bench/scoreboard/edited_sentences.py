"""Draft sentences with one edited fact against their document: SummEdits and BUMP."""

from pathlib import Path

from suites import pairs
from suites.pairs import PUBLISHED, PairFigures

from checker.evaluation.interval import brief, interval, share_of
from scoreboard.contestants import TOOLS, US, ask_all
from scoreboard.markdown import table
from scoreboard.sections import Section, by_tool


def section(data: Path) -> Section:
    """Return balanced accuracy, and recall at few false alarms, by set and tool."""
    desks = pairs.desks(data)
    made, failed = by_tool(ask_all(desks), desks, lambda _, ds, answers: pairs.figures(data, ds, answers))
    rows = []
    for name in made[US]:
        rows += [[name, TOOLS[tool], *_cells(sets[name])] for tool, sets in made.items()]
        rows += [[name, TOOLS[tool], *["did not run"] * 4] for tool in TOOLS if tool not in made]
        for system, accuracy in PUBLISHED.get(name, {}).items():
            rows.append([name, f"{system} (published)", "", f"{accuracy:.1f}", "", ""])
    head = ("set", "tool", "edited / unedited", "balanced accuracy, %", "recall at 2 % false alarms", "false alarms")
    body = table(head, rows) + "\n" + _classes(made[US])
    quality = {tool: {name: _plain(each) for name, each in sets.items()} for tool, sets in made.items()}
    return Section("pairs", "Edited sentences", body, quality, failed)


def _plain(each: PairFigures) -> dict[str, object]:
    by_class = {name: list(counted) for name, counted in each.by_class.items()}
    return {**each._asdict(), "recall": each.recall.model_dump(), "by_class": by_class}


def _cells(each: PairFigures) -> list[str]:
    n = f"{each.inconsistent.n} / {each.consistent.n}"
    recall = interval(each.recall) if each.level else "none"
    alarms = brief(share_of(each.consistent.warning, each.consistent.n))
    return [n, f"{100 * each.balanced_warning:.1f}", recall, alarms]


def _classes(sets: dict[str, PairFigures]) -> str:
    """Return what factcheck finds by what was edited."""
    names = sorted({name for each in sets.values() for name in each.by_class})
    rows = []
    for name, each in sets.items():
        cells = [each.by_class.get(edited) for edited in names]
        rows.append(
            [name, *(f"{brief(share_of(cell.warning, cell.n))} of {cell.n}" if cell else "–" for cell in cells)]
        )
    return "What factcheck finds, by what was edited:\n\n" + table(["set", *names], rows)
