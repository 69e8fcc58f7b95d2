"""Reports: one file a format, made from `checker.report.model.Report`.

A format is a module with `render(report, texts, display) -> str`; it is known once it stands in `FORMATS`.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from checker.report.model import Report

FORMATS: Mapping[str, str] = {
    "text": "checker.report.text",
    "json": "checker.report.json_format",
    "html": "checker.report.page",
    "markdown": "checker.report.markdown",
    "sarif": "checker.report.sarif",
    "github": "checker.report.github",
    "rdjsonl": "checker.report.rdjsonl",
    "gitlab": "checker.report.gitlab",
    "junit": "checker.report.junit",
    "languagetool": "checker.report.languagetool",
    "annotations": "checker.report.annotations",
}

TERMINAL = "text"
"""The one that people read in a terminal, in its encoding; all others are UTF-8 wherever they go."""


class Display(NamedTuple):
    """Where a report is shown.

    `width` in terminal cells; `colour` if escape sequences may be written; `link` returns the address of a line of the
    file at a path, percent-encoded, or None where there is no such file.
    """

    width: int = 100
    colour: bool = False
    link: Callable[[str, int], str | None] | None = None


class Renderer(Protocol):
    """One format. `texts` holds the text of each source by its id; the answer ends with a line end, or is empty."""

    def __call__(self, report: "Report", texts: Mapping[str, str], display: Display) -> str:
        """Return the whole report."""


def load_format(name: str) -> Renderer:
    """Import the format called `name`; `KeyError` if there is none."""
    renderer: Renderer = import_module(FORMATS[name]).render
    return renderer
