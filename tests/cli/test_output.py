"""What is said on standard error commands neither the terminal nor the runner of a job."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.claims.claim import Dropped, Failure
from checker.cli.accepted import tell_accepted
from checker.rules.baseline import Entry, Where
from tests.report.conftest import HOSTILE, Make
from tests.report.test_commands import NAMES, obeyed

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

WORDS = "x\n::stop-commands::abc\r::add-mask::b\u2028::error::c\x0b##[error]d " + "".join(HOSTILE)
FORMATS = ("text", "github", "json", "markdown")


@pytest.mark.parametrize("format_", FORMATS)
def test_no_failure_makes_a_command_or_a_line_of_its_own(desk: Desk, format_: str) -> None:
    desk.fails = [Failure(source=WORDS, stage="extract", kind=WORDS, message=WORDS)]
    desk.drops = (Dropped(evidence="x", reason=WORDS),)
    run = desk.run("check", "a.txt", "--format", format_)
    assert obeyed(run.err.splitlines()) == []
    assert all(line.startswith("factcheck: ") for line in run.err.splitlines())
    assert len(run.err.splitlines()) == (1 if format_ == "text" else 2)


@pytest.mark.parametrize("name", [*NAMES, "x\n::error::y.txt", "x\n##[error]z.txt"])
def test_no_name_of_a_file_makes_a_command(desk: Desk, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Two boats sank.\n", encoding="utf-8")
    desk.fails = [Failure(source="b.txt", stage="extract", kind="x", message="x")]
    for arguments in (
        ["check", name, f"gone{name}", "--verbose"],
        ["check", name, "--format", "github", "--verbose"],
        ["check", name, "--config", name],
        ["check", name, "--baseline", name],
        ["check", name, "--output", f"{name}/x"],
        ["check", name, "--output", name],
        ["check", "a.txt", "--severity", name],
        [name],
    ):
        run = desk.run(*arguments)
        assert run.err or "github" not in arguments
        assert obeyed(run.err.splitlines()) == []
        if "--format" not in arguments:
            assert obeyed(run.out.splitlines()) == []


def test_no_message_of_a_baseline_makes_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    entry = Entry(fingerprint="f" * 16, rule="QT101", message=WORDS, where=(Where(path=WORDS, quote="x"),))
    tell_accepted(Make().report(unused=(entry,)), Path(WORDS), expired_too=True)
    first, second = capsys.readouterr().err.splitlines()
    assert obeyed([first, second]) == []
    assert first.endswith(" matched nothing:")
    assert second.startswith("  QT101 x ::stop-commands::abc")


def test_an_unexpected_error_makes_no_command(desk: Desk) -> None:
    desk.error = RuntimeError(WORDS)
    run = desk.run("check", "a.txt")
    assert obeyed(run.err.splitlines()) == []
    assert len(run.err.splitlines()) == 1
