"""`factcheck check --watch`: check again when what is read has changed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker import pipeline
from checker.claims.claim import Failure, Reading
from checker.sources import Source

if TYPE_CHECKING:
    from tests.cli.conftest import Desk, Run

ROOT = Path(__file__).resolve().parents[2]
Step = Callable[[], object]


def nothing() -> None:
    """Let the time pass."""


class Watch:
    """A watch whose time passes in steps: each sleep does the next thing, and after the last comes Ctrl-C."""

    def __init__(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        self.desk, self.rounds = desk, 0
        self._steps: list[Step] = []
        self._now = 0.0
        check = pipeline.check

        def counted(*arguments: object, **rest: object) -> object:
            self.rounds += 1
            return check(*arguments, **rest)  # type: ignore[arg-type]

        monkeypatch.setattr(pipeline, "check", counted)
        monkeypatch.setattr(time, "sleep", self._sleep)
        monkeypatch.setattr(time, "monotonic", lambda: self._now)

    def _sleep(self, seconds: float) -> None:
        self._now += seconds
        if not self._steps:
            raise KeyboardInterrupt
        self._steps.pop(0)()

    def run(self, *arguments: str, steps: Sequence[Step]) -> Run:
        self._steps = [*steps, *[nothing] * 20]
        return self.desk.run("check", *arguments, "--watch")


@pytest.fixture
def watch(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Watch:
    return Watch(desk, monkeypatch)


def write(name: str, text: str) -> Step:
    return lambda: Path(name).write_text(text, encoding="utf-8")


def test_what_does_not_change_is_checked_once_and_ctrl_c_is_an_interrupt(watch: Watch) -> None:
    run = watch.run("a.txt", steps=[])
    assert (run.status, watch.rounds) == (130, 1)
    assert "watching 1 file, Ctrl-C ends" in run.err
    assert run.out.count("No findings") == 1


@pytest.mark.parametrize("name", ["a.txt", "b.txt", "factcheck.toml", "known.json"])
def test_a_draft_a_reference_the_configuration_and_the_baseline_are_watched(watch: Watch, name: str) -> None:
    Path("known.json").write_text('{"accepted": []}', encoding="utf-8")
    arguments = ["a.txt", "--against", "b.txt", "--baseline", "known.json"]
    text = {"factcheck.toml": "fail-on = 'note'", "known.json": '{"accepted": [ ]}'}.get(name, "Four boats sank.\n")
    assert watch.run(*arguments, steps=[write(name, text)]).out.count("No findings") == 2


def test_a_file_that_is_new_in_a_folder_is_read(watch: Watch) -> None:
    watch.run(".", steps=[write("c.txt", "Four boats sank off the coast.\n")])
    assert [source.path for source in watch.desk.sources] == ["a.txt", "b.txt", "c.txt"]


def test_several_saves_in_a_row_are_one_change(watch: Watch) -> None:
    watch.run("a.txt", steps=[write("a.txt", "Four boats" + "." * number) for number in range(5)])
    assert watch.rounds == 2


def test_a_source_that_an_editor_puts_aside_for_a_moment_is_not_an_error(watch: Watch) -> None:
    steps = [Path("a.txt").unlink, nothing, nothing, write("a.txt", "Five boats sank off the coast.\n")]
    run = watch.run("a.txt", steps=steps)
    assert (watch.rounds, "not checked" in run.out) == (2, False)
    assert watch.desk.sources[0].text.startswith("Five boats")


def test_a_source_that_stays_away_is_told_and_its_return_is_seen(watch: Watch) -> None:
    steps = [Path("a.txt").unlink, *[nothing] * 15, write("a.txt", "Five boats sank.\n")]
    run = watch.run("a.txt", steps=steps)
    assert watch.rounds == 3
    assert run.out.count("there is no such file: a.txt") == 1
    assert run.out.rstrip().endswith("(checked 1 claim)")


def test_a_configuration_that_is_being_edited_is_told_and_the_watch_goes_on(watch: Watch) -> None:
    steps = [write("factcheck.toml", "fail-on = "), *[nothing] * 5, write("factcheck.toml", "select = ['DT']")]
    run = watch.run("a.txt", steps=steps)
    assert "factcheck.toml: cannot be read as a configuration" in run.err
    assert watch.rounds == 2
    assert watch.desk.options["select"] == ("DT",)


def test_a_wrong_call_ends_at_once(watch: Watch) -> None:
    assert watch.run("a.txt", "--replay", "missing", steps=[]).status == 2
    assert watch.run("-", steps=[]).status == 2


def test_a_report_that_is_written_among_the_sources_does_not_start_another_check(watch: Watch) -> None:
    watch.run(".", "--format", "json", "--output", "report.json", steps=[])
    assert watch.rounds == 1
    watch.run(".", "--format", "json", "--output", "report.json", steps=[write("a.txt", "Four boats sank.\n")])
    assert watch.rounds == 3


def test_the_screen_is_cleared_on_a_terminal_only(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    change = [write("a.txt", "Four boats sank.\n")]
    assert "\x1b" not in watch.run("a.txt", steps=change).out
    monkeypatch.setattr("checker.cli.watch.is_terminal", lambda _stream: True)
    assert watch.run("a.txt", steps=[write("a.txt", "Four boats sank off.\n")]).out.count("\x1b[2J") == 1


def test_quiet_watches_in_silence(watch: Watch) -> None:
    assert watch.run("a.txt", "--quiet", steps=[write("a.txt", "Four boats sank.\n")]).err.strip() == ""


class Reader:
    """An extractor that remembers what it was asked to read, and fails once where it is told to."""

    name = "local"

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.fails = {"b.txt"}

    def read(self, sources: Sequence[Source]) -> list[Reading]:
        return [self._one(source.id) for source in sources]

    def _one(self, source: str) -> Reading:
        self.asked.append(source)
        failure = Failure(source=source, stage="extract", kind="timeout", message="no answer")
        failed = source in self.fails
        self.fails.discard(source)
        return Reading(source=source, extractor="local", failure=failure if failed else None)


def test_a_source_that_is_as_it_was_is_not_read_again_but_where_it_failed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.chdir(desk.folder)
    reader = Reader()
    monkeypatch.setattr("checker.cli.memory.make_extractor", lambda _options, _on_progress: reader)
    watch = Watch(desk, monkeypatch)
    Path("c.txt").write_text("Four boats sank.\n", encoding="utf-8")
    watch.run("a.txt", "b.txt", "c.txt", "--extractor", "local", steps=[write("a.txt", "Five boats sank.\n")])
    assert watch.rounds == 2
    assert reader.asked == ["a.txt", "b.txt", "c.txt", "a.txt", "b.txt"]


@pytest.mark.skipif(os.name != "posix", reason="no such signal here")
def test_a_real_file_is_watched_in_real_time_and_an_interrupt_ends_it(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("The two boats sank on Friday, 28 June 2024.\n", encoding="utf-8")
    command = [sys.executable, "-m", "checker", "check", "draft.txt", "--extractor", "local", "--no-nlp", "--watch"]
    with subprocess.Popen(  # noqa: S603
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:
        assert process.stderr
        assert process.stdout
        assert "watching 1 file," in process.stderr.readline()
        draft.write_text("The two boats sank on Friday, 29 June 2024.\n", encoding="utf-8")
        assert "watching 1 file," in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        out = process.stdout.read()
        assert process.wait(timeout=60) == 130
    before, after = out.split("No findings", 1)
    assert "DT101" in after
    assert "DT101" not in before
