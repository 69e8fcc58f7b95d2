"""How much is said on standard error, and how far a run is."""

from __future__ import annotations

import os
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.claims.claim import Dropped, Failure
from checker.cli.progress import progress
from checker.rules.finding import FindingClass

if TYPE_CHECKING:
    from tests.cli.conftest import Desk


def test_quiet_says_nothing_but_what_went_wrong(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.drops = (Dropped(evidence="x", reason="it stands nowhere"),)
    desk.second_look_drops = [FindingClass.SUSPECT]
    monkeypatch.delenv("OPENAI_API_KEY")
    loud = desk.run("check", "a.txt")
    quiet = desk.run("check", "a.txt", "--quiet")
    assert (quiet.status, quiet.out, quiet.err) == (loud.status, loud.out, "")
    assert loud.err.count("\n") == 3
    desk.fails = [Failure(source="a.txt", stage="extract", kind="timeout", message="no answer")]
    run = desk.run("check", "a.txt", "-q", "--format", "json")
    assert (run.status, run.err) == (3, "factcheck: a.txt: not checked (extract, timeout): no answer\n")


@pytest.mark.parametrize(
    "command", [["baseline", "a.txt"], ["extract", "a.txt"], ["cassettes", "unused", "tapes", "a.txt"]]
)
def test_other_commands_can_be_quiet_too(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: list[str]
) -> None:
    (tmp_path / "tapes").mkdir()
    (tmp_path / "tapes" / "docker-compose.yaml").write_text("services: {}\n", encoding="utf-8")
    if command[0] == "extract":
        monkeypatch.delenv("OPENAI_API_KEY")
    assert desk.run(*command).err
    assert desk.run(*command, "--quiet").err == ""


def test_quiet_does_not_hush_a_wrong_call(desk: Desk) -> None:
    assert desk.run("check", "a.txt", "--quiet", "--replay", "missing").err.startswith("factcheck: --replay missing")
    assert "no such option" in desk.run("check", "a.txt", "--quiet", "--loud").err.lower()


def test_verbose_says_what_is_read_by_whom_and_how_long_each_stage_took(desk: Desk) -> None:
    run = desk.run("check", "a.txt", "b.txt", "--verbose", "--published", "a.txt=2024-06-28")
    first, second, times = run.err.splitlines()
    assert first.startswith("factcheck: a.txt: peer, text, utf-8, und, 62 characters, 2024-06-28 (given); 1 claim read")
    assert "b.txt" in second
    assert "no day known" in second
    assert re.fullmatch(r"factcheck: start \d\.\d\d s, files \d\.\d\d s, claims \d\.\d\d s", times)
    assert run.out == desk.run("check", "a.txt", "b.txt", "--published", "a.txt=2024-06-28").out


def test_verbose_tells_requests_and_tokens(desk: Desk) -> None:
    from checker.claims.claim import Usage

    desk.usage = Usage(requests=3, retries=1, reasks=1, prompt_tokens=1200, completion_tokens=40, cached_tokens=1000)
    told = "3 requests, 1 of them retries, 1 re-asks; 1,200 prompt tokens (1,000 cached), 40 answer tokens"
    assert told in desk.run("check", "a.txt", "-v").err


def test_quiet_and_verbose_exclude_each_other_and_the_nearer_counts(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert desk.run("check", "a.txt", "-q", "-v").status == 2
    (tmp_path / "factcheck.toml").write_text("verbose = true", encoding="utf-8")
    assert desk.run("check", "a.txt").err
    assert desk.run("check", "a.txt", "--quiet").err == ""
    monkeypatch.setenv("FACTCHECK_QUIET", "1")
    assert desk.run("check", "a.txt").err == ""
    assert desk.run("check", "a.txt", "--verbose").err


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        monkeypatch.setattr(time, "monotonic", lambda: self.now)


def test_a_log_gets_a_line_every_few_seconds_with_counts_and_the_time_left(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = Clock(monkeypatch)
    with progress(total=50) as shown:
        shown.on_stage("extract")
        for number in range(50):
            clock.now += 1
            shown.on_source(f"{number}.txt", "done")
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "factcheck: reading: 5 of 50 sources read, about 45 s left"
    assert len(lines) == 10
    assert shown.seconds == {"start": 0.0}


def test_a_short_run_says_nothing_in_a_log(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock(monkeypatch)
    with progress(total=2) as shown:
        for name in ("a", "b"):
            clock.now += 2
            shown.on_source(name, "done")
    assert capsys.readouterr().err == ""


def test_how_long_stages_took_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    with progress() as shown:
        for stage in ("extract", "link", ""):
            clock.now += 1.5
            shown.on_stage(stage)
    assert shown.seconds == {"start": 1.5, "extract": 1.5, "link": 1.5}


@pytest.mark.skipif(os.name != "posix", reason="no such terminal here")
def test_a_terminal_gets_a_bar_that_is_gone_at_the_end_and_cannot_be_commanded(tmp_path: Path) -> None:
    import pty
    import subprocess

    code = (
        "from checker.cli.progress import progress\n"
        "with progress(total=4) as shown:\n"
        "    shown.on_stage('extract')\n"
        "    shown.on_source('[red]\\x1b[2Jevil\\n', 'done')\n"
        "    shown._bar.refresh()\n"
    )
    controller, terminal = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm", "COLUMNS": "100"}
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], stderr=terminal, check=False, timeout=60, env=environment, cwd=tmp_path
    )
    os.close(terminal)
    shown = b""
    while chunk := _read(controller):
        shown += chunk
    text = shown.decode()
    words = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", text)
    assert done.returncode == 0
    assert "reading" in words
    assert "1/4 sources" in words
    assert "[red]␛[2Jevil" in words
    assert "\x1b[2J" not in text
    assert text.endswith("\x1b[2K"), "the line of the bar is cleared"


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # nobody writes any more
        return b""
