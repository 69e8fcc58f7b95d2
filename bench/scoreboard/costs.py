"""What a check costs: time and memory as a cluster grows, and calls and tokens of the path with a model."""

from pathlib import Path

from contest import ToolError
from environments import environment
from suites import cost, growth
from suites.growth import SIZES, Point

from scoreboard.contestants import TOOLS
from scoreboard.markdown import table
from scoreboard.sections import Section


def growth_section(data: Path) -> Section:
    """Return what one cluster costs as it grows."""
    points: dict[str, list[Point]] = {}
    failed = []
    for tool in TOOLS:
        try:
            points[tool] = growth.of_tool(data, tool, environment(tool))
        except ToolError as error:
            failed.append(str(error))
    failed += [f"{tool} failed: {point.failure}" for tool, each in points.items() for point in each if point.failure]
    heads = ["tool", *(f"{size:,} articles" for size in SIZES)]
    rows = [[TOOLS[tool], *(_cell(points.get(tool, []), size) for size in SIZES)] for tool in TOOLS]
    parts = growth.of_parts(data)
    own = [
        ["reading", *(_seconds(part.extraction) for part in parts)],
        ["linking and rules", *(_seconds(part.linking_and_rules) for part in parts)],
        ["memory", *(f"{part.megabytes:.0f} MB" if part.megabytes else "–" for part in parts)],
    ]
    own = [[*row, *["–"] * (len(heads) - len(row))] for row in own]
    body = (
        f"One draft against the rest of the cluster:\n\n{table(heads, rows)}\n"
        f"factcheck, all of them against all others:\n\n{table(['part', *heads[1:]], own)}"
    )
    failed += [f"factcheck failed on {part.articles} articles: {part.failure}" for part in parts if part.failure]
    return Section("growth", "How the cost grows", body, None, tuple(failed), points)


def _cell(points: list[Point], size: int) -> str:
    point = next((point for point in points if point.articles == size), None)
    if point is None:
        return "not tried" if points else "did not run"
    if point.failure:
        return "failed"
    if point.over or point.seconds is None:
        return f"over {growth.LIMIT:.0f} s"
    return f"{_seconds(point.seconds)}, {point.megabytes:.0f} MB"


def _seconds(seconds: float | None) -> str:
    return "–" if seconds is None else f"{seconds:.2f} s" if seconds < 10 else f"{seconds:.0f} s"


def model_section(_data: Path) -> Section:
    """Return calls and tokens of the path with a model."""
    try:
        told = cost.figures()
    except cost.CostError as error:
        return Section("model-cost", "The path with a model", "", None, (str(error),))
    row = (
        str(told.articles),
        f"{told.characters:,.0f}",
        f"{told.calls:.1f}",
        f"{told.prompt_tokens:,.0f}",
        f"{told.completion_tokens:,.0f}",
        f"{told.replay_seconds:.1f} s",
    )
    heads = ("articles", "characters each", "calls each", "prompt tokens each", "answer tokens each", "replay of all")
    quality = told._replace(replay_seconds=0)._asdict()
    return Section("model-cost", "The path with a model", table(heads, [row]), quality)
