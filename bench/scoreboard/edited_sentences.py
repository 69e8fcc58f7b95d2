"""Draft sentences with one edited fact against their document: SummEdits and BUMP."""

from pathlib import Path

from suites import pairs
from suites.pairs import PUBLISHED, PairFigures

from scoreboard.contestants import TOOLS, US, ask_all
from scoreboard.markdown import share, table
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
    quality = {
        tool: {
            name: {**each._asdict(), "by_class": {k: list(v) for k, v in each.by_class.items()}}
            for name, each in sets.items()
        }
        for tool, sets in made.items()
    }
    return Section("pairs", "Edited sentences", body, quality, failed)


def _plain(each: PairFigures) -> dict[str, object]:
    return {**each._asdict(), "by_class": {name: list(counted) for name, counted in each.by_class.items()}}


def _cells(each: PairFigures) -> list[str]:
    low, high = (f"{end:.2f}".removeprefix("0") for end in each.interval)
    n = f"{each.inconsistent.n} / {each.consistent.n}"
    recall = f"{each.recall:.2f}".removeprefix("0") + f" ({low} to {high})" if each.level else "none"
    alarms = share(each.consistent.warning, each.consistent.n)
    return [n, f"{100 * each.balanced_warning:.1f}", recall, alarms]


def _classes(sets: dict[str, PairFigures]) -> str:
    """Return what factcheck finds by what was edited."""
    names = sorted({name for each in sets.values() for name in each.by_class})
    rows = []
    for name, each in sets.items():
        cells = [each.by_class.get(edited) for edited in names]
        rows.append([name, *(f"{share(cell.warning, cell.n)} of {cell.n}" if cell else "–" for cell in cells)])
    return "What factcheck finds, by what was edited:\n\n" + table(["set", *names], rows)
