"""What a section of the results is, and what the sections share."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeVar

from contest import Answer, Desk, ToolError

from scoreboard.contestants import TOOLS, US, Asked

_Figures = TypeVar("_Figures")


class Section(NamedTuple):
    """What one section has to say.

    `quality`: figures, as JSON can say them, that a second run must give again. `failed`: why a tool is not in the
    table, or the section is not measured. `plotted`: what its plot shows, by tool, where it has one.
    """

    name: str
    title: str
    body: str
    quality: object = None
    failed: tuple[str, ...] = ()
    plotted: Mapping[str, Any] | None = None


def by_tool(
    asked: Mapping[str, Asked], desks: list[Desk], figures: Callable[[str, list[Desk], tuple[Answer, ...]], _Figures]
) -> tuple[dict[str, _Figures], tuple[str, ...]]:
    """Return the figures of each tool that ran, and why others did not, or not on each desk.

    `ToolError` if factcheck itself did not run: there is nothing then to hold the others against.
    """
    made, failed = {}, []
    for tool, each in asked.items():
        broken = [answer for answer in each.answers if answer.failure]
        reason = each.failure
        if broken:
            reason = f"{tool} failed on {len(broken)} of {len(desks)} desks: {broken[0].failure}"
        if reason:
            failed.append(reason)
        if each.failure or (broken and len(broken) == len(desks)):
            if tool == US:
                raise ToolError(reason)
            continue
        made[tool] = figures(tool, desks, each.answers)
    return made, tuple(failed)


def heads(*first: str) -> list[str]:
    """Return the heads of a table: its own, then the other tools."""
    return [*first, *(label for tool, label in TOOLS.items() if tool != US)]


def peers(made: Mapping[str, _Figures], cell: Callable[[_Figures], str]) -> list[str]:
    """Return the cells of the other tools; one that did not run says so."""
    return [cell(made[tool]) if tool in made else "did not run" for tool in TOOLS if tool != US]
