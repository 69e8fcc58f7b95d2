"""The man page says what the help says."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from checker.cli.app import factcheck

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "man" / "factcheck.1"


def run(*command: str) -> subprocess.CompletedProcess[str]:
    here = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "MANWIDTH": "80"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=here, timeout=60)  # noqa: S603


def test_the_page_has_not_drifted_from_the_help() -> None:
    done = run(sys.executable, "-m", "tools.write_man_page", "--check")
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


@pytest.mark.skipif(not shutil.which("mandoc"), reason="no mandoc here")
def test_mandoc_finds_nothing_wrong_but_the_date_that_it_has_not() -> None:
    found = run("mandoc", "-T", "lint", "-W", "style", str(PAGE)).stdout.splitlines()
    assert [line for line in found if "missing date" not in line] == []


@pytest.mark.skipif(not shutil.which("man"), reason="no man here")
def test_man_shows_every_option_without_a_warning() -> None:
    done = run("man", "--warnings", "-l", str(PAGE))
    assert (done.returncode, done.stderr) == (0, "")
    shown = re.sub(r"\x1b\[[0-9;]*m|.\x08", "", done.stdout)
    for command in factcheck.commands.values():
        assert f"factcheck {command.name}" in shown
        for param in command.params:
            if isinstance(param, click.Option):
                assert param.opts[0] in shown
