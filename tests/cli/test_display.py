"""Width, colours and links of what standard output shows."""

from __future__ import annotations

import io
import os
import re
import sys
from pathlib import Path
from platform import node
from typing import TYPE_CHECKING

import pytest

from checker.cli import main
from checker.cli.display import display
from checker.report import Display
from checker.rules.finding import FindingClass

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

KNOWN = {"KITTY_WINDOW_ID": "1", "TERM": "xterm-256color"}
NAMES = (
    *("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "TERM", "COLORTERM", "FORCE_HYPERLINK"),
    *("TERM_PROGRAM", "VTE_VERSION", "TMUX", "WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "DOMTERM"),
    *("ALACRITTY_WINDOW_ID", "TTY_COMPATIBLE", "TTY_INTERACTIVE"),
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def look(monkeypatch: pytest.MonkeyPatch, *, terminal: bool, **environment: str) -> Display:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TERM": "xterm", **environment}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal() if terminal else io.StringIO())
    return display()


@pytest.mark.parametrize(
    ("environment", "in_terminal", "in_pipe"),
    [
        ({}, True, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "3", "TERM": "dumb"}, True, True),
        ({"FORCE_COLOR": "0"}, False, False),
        ({"FORCE_COLOR": ""}, False, False),
        ({"CLICOLOR_FORCE": "1"}, True, True),
        ({"CLICOLOR_FORCE": "0"}, True, False),
        ({"CLICOLOR": "0"}, False, False),
        ({"CLICOLOR": "1"}, True, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
        ({"TERM": "dumb"}, False, False),
    ],
)
def test_colours_are_for_terminals_and_for_who_asks_for_them(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], in_terminal: bool, in_pipe: bool
) -> None:
    assert look(monkeypatch, terminal=True, **environment).colour is in_terminal
    assert look(monkeypatch, terminal=False, **environment).colour is in_pipe


@pytest.mark.parametrize(
    ("columns", "in_terminal", "in_pipe"),
    [
        ("80", 80, 80),
        ("30", 30, 30),
        ("10", 24, 24),
        ("400", 120, 120),
        ("0", 90, 100),
        ("wide", 90, 100),
        (None, 90, 100),
    ],
)
def test_text_is_as_wide_as_columns_says_or_the_terminal_is(
    monkeypatch: pytest.MonkeyPatch, columns: str | None, in_terminal: int, in_pipe: int
) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda _descriptor: os.terminal_size((90, 30)))
    environment = {} if columns is None else {"COLUMNS": columns}
    assert look(monkeypatch, terminal=True, **environment).width == in_terminal
    assert look(monkeypatch, terminal=False, **environment).width == in_pipe


@pytest.mark.parametrize(
    ("environment", "has_links"),
    [
        ({}, False),
        ({"KITTY_WINDOW_ID": "1"}, True),
        ({"WT_SESSION": "x"}, True),
        ({"TERM_PROGRAM": "iTerm.app"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"VTE_VERSION": "7600"}, True),
        ({"VTE_VERSION": "4200"}, False),
        ({"FORCE_HYPERLINK": "1"}, True),
        ({**KNOWN, "FORCE_HYPERLINK": "0"}, False),
        ({**KNOWN, "TMUX": "/run/tmux"}, False),
        ({**KNOWN, "TMUX": "/run/tmux", "FORCE_HYPERLINK": "1"}, True),
        ({**KNOWN, "NO_COLOR": "1"}, False),
        ({**KNOWN, "TERM": "dumb"}, False),
    ],
)
def test_links_are_for_terminals_that_have_them(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], has_links: bool
) -> None:
    assert (look(monkeypatch, terminal=True, **environment).link is not None) is has_links


@pytest.mark.parametrize("more", [{}, {"FORCE_COLOR": "1"}, {"FORCE_COLOR": "1", "FORCE_HYPERLINK": "1"}])
def test_a_pipe_gets_no_links(monkeypatch: pytest.MonkeyPatch, more: dict[str, str]) -> None:
    assert look(monkeypatch, terminal=False, **KNOWN, **more).link is None


def test_a_link_is_the_absolute_path_percent_encoded_with_the_host(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    name = "dräft \x1b]8;;http:x\x07 #1?.txt"
    (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    link = look(monkeypatch, terminal=True, VTE_VERSION="7600").link
    assert link
    address = link(name, 7)
    assert address
    assert re.fullmatch(r"[!-~]+", address)
    assert address.startswith(f"file://{node()}/")
    assert address.endswith("/dr%C3%A4ft%20%1B%5D8%3B%3Bhttp%3Ax%07%20%231%3F.txt")
    assert link("stdin", 1) is None
    assert link("gone.txt", 1) is None


@pytest.mark.parametrize(
    ("environment", "line"),
    [({"KITTY_WINDOW_ID": "1"}, "#7"), ({"TERM_PROGRAM": "iTerm.app"}, "#7"), ({"VTE_VERSION": "7600"}, "")],
)
def test_the_line_is_named_for_terminals_that_look_at_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, environment: dict[str, str], line: str
) -> None:
    (tmp_path / "a.txt").touch()
    link = look(monkeypatch, terminal=True, **environment).link
    assert link
    assert str(link(str(tmp_path / "a.txt"), 7)).endswith(f"/a.txt{line}")


def test_the_report_in_a_terminal_links_to_the_file_and_hostile_names_and_articles_do_not_get_out(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    name = "a\x1b]8;;http:evil\x1b\\.txt"
    (tmp_path / name).write_text("\x1b]8;;http:evil\x1b\\ boats sank off the coast.\n", encoding="utf-8")
    desk.finds = [FindingClass.CONTRADICTION]
    look(monkeypatch, terminal=True, **KNOWN)
    assert main(["check", name]) == 1
    assert isinstance(sys.stdout, Terminal)
    addresses = re.findall(r"\x1b\]8;[^;]*;([^\x1b]*)\x1b\\", sys.stdout.getvalue())
    linked = [address for address in addresses if address]
    assert len(linked) == 2
    assert all(address.startswith(f"file://{node()}/") and address.endswith("%5C.txt#1") for address in linked)
    assert len(addresses) == 2 * len(linked), "each link is closed"


@pytest.mark.parametrize("width", [30, 60, 90])
def test_the_list_of_rules_is_as_wide_as_columns_says(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert main(["rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= width
    assert any(line.startswith("DT101 ") for line in lines)
    assert lines[0].split()[:2] == (["code", "summary"] if width < 80 else ["code", "name"])


def test_prose_is_as_narrow_as_columns_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = "The two councils met on Friday, June 29, 2024, the police in Lyon said.\n"
    (tmp_path / "a.txt").write_text(draft, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "24")
    main(["check", "a.txt", "--extractor", "local", "--no-nlp"])
    first, *lines, _summary = capsys.readouterr().out.splitlines()
    assert "DT101" in first
    assert max(map(len, lines)) <= 24
