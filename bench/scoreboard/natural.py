"""What occurs in published news: conflicts that are known, and how often an article is flagged that has none."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from suites import clusters, conflicts
from suites.clusters import ClusterFigures
from suites.conflicts import GroupFigures

from checker.evaluation.interval import share_of
from scoreboard.contestants import TOOLS, US, ask_all
from scoreboard.markdown import table
from scoreboard.sections import Section, by_tool, heads, peers


def conflict_section(data: Path) -> Section:
    """Return what is found of known conflicts, and what is made of look-alikes."""
    desks = conflicts.desks(data)
    made, failed = by_tool(ask_all(desks), desks, lambda _, ds, answers: conflicts.figures(data, ds, answers))
    rows = []
    for group, ours in sorted(made[US].items(), key=lambda item: not _is_to_be_found(item[0])):
        counted = ours.counted
        right = "find" if _is_to_be_found(group) else "leave"
        own = [str(hits) for hits in (counted.error, counted.warning, counted.any)]
        others = peers(made, partial(_loud, group))
        rows.append([group, right, str(counted.n), *own, *others])
    top = heads("rows", "right is to", "of them", "factcheck: error", "error or warning", "anything")
    quality = {tool: {name: list(each.counted) for name, each in groups.items()} for tool, groups in made.items()}
    return Section("conflicts", "Conflicts in published news", table(top, rows), quality, failed)


def _loud(group: str, figures: Mapping[str, GroupFigures]) -> str:
    return str(figures[group].counted.warning)


def _is_to_be_found(group: str) -> bool:
    return group.startswith(("ecb contradiction", "age conflict", "count conflict", "name misspelt", "weekday wrong"))


def cluster_section(data: Path) -> Section:
    """Return how often articles are flagged beside their own cluster."""
    desks = clusters.desks(data)
    made, failed = by_tool(ask_all(desks), desks, lambda tool, ds, answers: clusters.figures(data, ds, answers, tool))
    rows = [[_SETS[name], TOOLS[tool], *_cells(each)] for tool, sets in made.items() for name, each in sets.items()]
    rows += [["both", TOOLS[tool], *["did not run"] * 6] for tool in TOOLS if tool not in made]
    body = table(
        (
            "articles",
            "tool",
            "errors per 100 articles",
            "articles with an error, per 100",
            "errors read: true / false",
            "warnings per 100 articles",
            "articles with a warning, per 100",
            "warnings read: true / false",
        ),
        sorted(rows, key=lambda row: row[0]),
    )
    quality = {tool: {name: each._asdict() for name, each in sets.items()} for tool, sets in made.items()}
    title = "Unaltered articles beside their own cluster"
    return Section("clusters", title, f"{body}\n{_how_sure(made[US])}\n", quality, failed)


def _how_sure(sets: Mapping[str, ClusterFigures]) -> str:
    """Return factcheck's articles with an error as shares with their intervals."""
    counts = {_SETS[name]: (each.articles_with_errors, each.articles) for name, each in sets.items()}
    counts["both"] = (sum(errors for errors, _ in counts.values()), sum(articles for _, articles in counts.values()))
    told = "; ".join(f"{name} {share_of(*count)}" for name, count in counts.items())
    return f"Articles in which factcheck reports an error: {told}."


_SETS = {"ecb": "ECB+", "gva": "local news"}


def _cells(each: ClusterFigures) -> list[str]:
    hundred = 100 / max(each.articles, 1)
    counts = (each.errors, each.articles_with_errors, each.warnings, each.articles_with_warnings)
    errors, with_errors, warnings, with_warnings = (f"{count * hundred:.1f}" for count in counts)
    read_errors = _read(each.true, each.false, each.unread)
    read_warnings = _read(each.warnings_true, each.warnings_false, each.warnings_unread)
    return [errors, with_errors, read_errors, warnings, with_warnings, read_warnings]


def _read(true: int, false: int, unread: int) -> str:
    return f"{true} / {false}" + (f" ({unread} not read)" if unread else "")
