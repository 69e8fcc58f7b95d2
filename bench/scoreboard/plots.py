"""The plots of the results, as SVG that is the same for the same figures."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from suites.growth import Point
from suites.link_growth import Seconds

from scoreboard.contestants import TOOLS, US
from scoreboard.linking import PARTS

_OURS, _OTHERS = "#1f5fa8", ("#d1792b", "#5b8c3a", "#8a4fa3", "#9a8f2a", "#b0413e", "#6f7a86")
_MARKERS = ("s", "^", "D", "v", "P", "X")


def _style(tool: str) -> tuple[str, str]:
    if tool == US:
        return _OURS, "o"
    at = [name for name in TOOLS if name != US].index(tool)
    return _OTHERS[at], _MARKERS[at]


def known_changes(quality: Mapping[str, Mapping[str, Mapping[str, Sequence[int]]]], path: Path) -> None:
    """Draw recall by kind of error, and beside it false alarms by kind of harmless change, of each tool."""
    figure = Figure(figsize=(11, 7.5), layout="constrained")
    left, right = figure.subplots(1, 2, width_ratios=(2, 1.3))
    for axes, key, rank, title in (
        (left, "recall", 0, "Errors put in: share found"),
        (right, "false alarms", 1, "Harmless changes: share flagged"),
    ):
        kinds = list(quality[US][key])
        for tool, figures in reversed(list(quality.items())):
            shares = [figures[key][kind][rank] / figures[key][kind][3] for kind in kinds]
            colour, marker = _style(tool)
            size = 70 if tool == US else 26
            axes.scatter(
                shares, range(len(kinds)), size, colour, marker, label=TOOLS[tool], zorder=3 if tool == US else 2
            )
        _finish(axes, kinds, title)
    handles, labels = left.get_legend_handles_labels()
    figure.legend(handles[::-1], labels[::-1], loc="outside lower center", ncols=4, frameon=False)
    _save(figure, path)


def _finish(axes: Axes, kinds: Sequence[str], title: str) -> None:
    axes.set_title(title, loc="left", fontsize=11)
    axes.set_yticks(range(len(kinds)), [kind.replace("_", " ") for kind in kinds])
    axes.invert_yaxis()
    axes.set_xlim(-0.03, 1.03)
    axes.grid(axis="both", color="#d9dde2", linewidth=0.6)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.tick_params(length=0)


def growth(points: Mapping[str, Sequence[Point]], path: Path) -> None:
    """Draw seconds against articles, on scales of powers of ten."""
    figure = Figure(figsize=(7, 4.5), layout="constrained")
    axes = figure.subplots()
    for tool, each in points.items():
        told = [(point.articles, point.seconds) for point in each if point.seconds is not None]
        if told:
            colour, marker = _style(tool)
            axes.plot(*zip(*told, strict=True), color=colour, marker=marker, label=TOOLS[tool], linewidth=1.4)
    axes.set(xscale="log", yscale="log", xlabel="articles of one cluster", ylabel="seconds for one draft")
    axes.grid(color="#d9dde2", linewidth=0.6)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False, fontsize=8)
    _save(figure, path)


def linking_growth(points: Mapping[str, Sequence[Seconds]], path: Path) -> None:
    """Draw seconds of each part of a check against articles, and what a line through the first of each would be."""
    figure = Figure(figsize=(7, 4.5), layout="constrained")
    axes = figure.subplots()
    sizes = [each.articles for each in points["parts"]]
    for (name, part), colour, marker in zip(PARTS.items(), (_OURS, *_OTHERS), ("o", *_MARKERS), strict=False):
        told = [part(each) for each in points["parts"]]
        axes.plot(sizes, told, color=colour, marker=marker, label=name, linewidth=1.4)
        linear = [told[0] * size / sizes[0] for size in sizes]
        axes.plot(sizes, linear, color=colour, linewidth=0.7, linestyle=":")
    axes.set(xscale="log", yscale="log", xlabel="articles in one call, ten on each event", ylabel="seconds")
    axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
    axes.minorticks_off()
    axes.grid(color="#d9dde2", linewidth=0.6)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False, fontsize=8)
    _save(figure, path)


#: By section: what the plot shows, and what draws it.
PLOTS: dict[str, tuple[str, Callable[[Mapping[str, Any], Path], None]]] = {
    "known-changes": ("Recall and false alarms by tool", known_changes),
    "growth": ("Seconds against articles", growth),
    "linking-growth": ("Seconds of each part against articles; dotted: in proportion", linking_growth),
}


def _save(figure: Figure, path: Path) -> None:
    with mpl.rc_context({"svg.hashsalt": "factcheck", "svg.fonttype": "none"}):
        figure.savefig(path, metadata={"Date": None}, facecolor="white")
