"""What occurs in published news: conflicts that are known, and how often an article is flagged that has none."""

from collections.abc import Mapping
from pathlib import Path

from scoreboard.contestants import TOOLS, US, ask_all
from scoreboard.markdown import share, table
from scoreboard.sections import Section, by_tool, heads, peers
from suites import clusters, conflicts
from suites.clusters import ClusterFigures
from suites.conflicts import GroupFigures


def conflict_section(data: Path) -> Section:
    """Return what is found of known conflicts, and what is made of look-alikes."""
    desks = conflicts.desks(data)
    made, failed = by_tool(ask_all(desks), desks, lambda _, ds, answers: conflicts.figures(data, ds, answers))
    rows = []
    for group, ours in made[US].items():
        counted = ours.counted
        own = [share(hits, counted.n) for hits in (counted.error, counted.warning, counted.any)]
        others = peers(made, lambda figures, group=group: _loud(figures, group))
        rows.append([group, str(counted.n), *own, *others])
    body = table(heads("rows", "of them", "factcheck: error", "error or warning", "anything"), rows)
    quality = {tool: {name: list(each.counted) for name, each in groups.items()} for tool, groups in made.items()}
    return Section("conflicts", "Conflicts in published news", body, quality, failed)


def _loud(figures: Mapping[str, GroupFigures], group: str) -> str:
    return share(figures[group].counted.warning, figures[group].counted.n)


def cluster_section(data: Path) -> Section:
    """Return how often articles are flagged beside their own cluster."""
    desks = clusters.desks(data)
    made, failed = by_tool(ask_all(desks), desks, lambda tool, ds, answers: clusters.figures(data, ds, answers, tool))
    rows = [[_SETS[name], TOOLS[tool], *_cells(each)] for tool, sets in made.items() for name, each in sets.items()]
    rows += [["both", TOOLS[tool], *["did not run"] * 5] for tool in TOOLS if tool not in made]
    body = table(
        (
            "articles",
            "tool",
            "errors per 100 articles",
            "articles with an error, per 100",
            "errors read: true / false",
            "warnings per 100 articles",
            "articles with a warning, per 100",
        ),
        sorted(rows, key=lambda row: row[0]),
    )
    quality = {tool: {name: each._asdict() for name, each in sets.items()} for tool, sets in made.items()}
    return Section("clusters", "Unaltered articles beside their own cluster", body, quality, failed)


_SETS = {"ecb": "ECB+", "gva": "local news"}


def _cells(each: ClusterFigures) -> list[str]:
    hundred = 100 / max(each.articles, 1)
    read = f"{each.true} / {each.false}" + (f" ({each.unread} not read)" if each.unread else "")
    counts = (each.errors, each.articles_with_errors, each.warnings, each.articles_with_warnings)
    errors, with_errors, warnings, with_warnings = (f"{count * hundred:.1f}" for count in counts)
    return [errors, with_errors, read, warnings, with_warnings]
