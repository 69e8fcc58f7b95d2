"""How standard output shows text: its width, whether in colours, whether with links to files."""

import os
import shutil
import sys
from pathlib import Path
from platform import node
from urllib.parse import quote

from checker.cli.output import is_terminal
from checker.report import Display

_WIDTHS = (24, 120)  # cells: narrower has room for no excerpt, wider is hard to read
_OFF = ("", "0", "false", "no", "never")
_LINK_TERMINALS = ("iTerm.app", "WezTerm", "vscode", "ghostty", "mintty", "WarpTerminal")
_LINK_VARIABLES = ("WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "DOMTERM", "ALACRITTY_WINDOW_ID")
_VTE = 5000  # the version of VTE, which GNOME's terminal and others are made with, that brought links: 0.50


def display(unseen: int = Display().width) -> Display:
    """Return how standard output shows text: as wide as the terminal or `COLUMNS`, else `unseen` cells.

    Colours are for terminals. NO_COLOR takes them away (no-color.org); else FORCE_COLOR (force-color.org) and
    CLICOLOR_FORCE (bixense.com/clicolors) give them to pipes too, and CLICOLOR=0 and FORCE_COLOR=0 take them away.
    """
    terminal = is_terminal(sys.stdout)
    colour = _has_colour(terminal=terminal)
    return Display(
        _width(unseen, terminal=terminal), colour, _address if colour and _has_links(terminal=terminal) else None
    )


def _width(unseen: int, *, terminal: bool) -> int:
    said = os.environ.get("COLUMNS", "")
    if not terminal and not (said.isdecimal() and int(said)):
        return unseen
    least, most = _WIDTHS
    return min(max(shutil.get_terminal_size((Display().width, 0)).columns, least), most)


def _has_colour(*, terminal: bool) -> bool:
    said = os.environ
    if said.get("NO_COLOR"):
        return False
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE"):
        if said.get(name, "").lower() not in _OFF:
            return True
    if not terminal or said.get("FORCE_COLOR", "1").lower() in _OFF or said.get("CLICOLOR") == "0":
        return False

    from rich.console import Console

    return Console().color_system is not None


def _has_links(*, terminal: bool) -> bool:
    """Tell whether links (OSC 8) may be written: in a terminal that says that it knows them, never in a pipe.

    FORCE_HYPERLINK says so for a terminal that is not known here, FORCE_HYPERLINK=0 that it has none.
    """
    said = os.environ
    if not terminal:
        return False
    if "FORCE_HYPERLINK" in said:
        return said["FORCE_HYPERLINK"].lower() not in _OFF
    if "TMUX" in said or said.get("TERM", "").startswith("screen"):  # what is inside is not known
        return False
    vte = said.get("VTE_VERSION", "")
    return (
        said.get("TERM_PROGRAM") in _LINK_TERMINALS
        or any(name in said for name in _LINK_VARIABLES)
        or (vte.isdecimal() and int(vte) >= _VTE)
    )


def _address(path: str, line: int) -> str | None:
    """Return the address of a line of a file, percent-encoded; None if there is no such file.

    With the host, without which some terminals open nothing: it tells them files of here from those of a remote shell
    (the specification: github.com/egmontkob, gist eb114294efbcd5adb1944c9f3cb5feda). The line is named for terminals
    that look at it alone; others hand the address to what may not open it.
    """
    file = Path(path)
    if not file.is_file():
        return None
    knows_lines = "KITTY_WINDOW_ID" in os.environ or os.environ.get("TERM_PROGRAM") == "iTerm.app"
    address = file.absolute().as_uri().removeprefix("file://")
    return f"file://{quote(node())}{address}{f'#{line}' if knows_lines else ''}"
