"""Text for a reader, written as for a terminal of a given width."""

from io import StringIO

from rich.console import Console

from checker.report import Display


def page(display: Display) -> tuple[Console, StringIO]:
    """Return a console that asks nothing of the real terminal, and what it writes to."""
    written = StringIO()
    console = Console(
        file=written,
        width=display.width,
        force_terminal=display.colour,
        color_system="standard" if display.colour else None,
        legacy_windows=False,
        _environ={},
    )
    return console, written
