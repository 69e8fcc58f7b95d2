"""`--adjudicate`: when a model is asked for a second look, and what is said of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.claims.claim import Failure
from checker.extraction.llm import Cassettes
from checker.rules.finding import FindingClass
from tests.extraction.llm.case import CASE
from tests.extraction.llm.conversation import Box, adjudicator, said

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

CONTRADICTION = FindingClass.CONTRADICTION


def test_nobody_takes_a_second_look_unless_asked(desk: Desk) -> None:
    desk.run("check", "a.txt")
    assert desk.adjudicator is None


def test_the_adjudicator_is_reached_as_the_extractor_is(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "tapes").mkdir()
    assert desk.run("check", "a.txt", "--adjudicate", "--replay", "tapes", "--rpm", "7").status == 0
    for name in ("_settings", "_cassettes"):
        assert vars(desk.adjudicator)[name] == vars(desk.extractor)[name]
    assert desk.settings()["rpm"] == 7


def test_what_is_recorded_of_a_second_look_has_a_folder_of_its_own(desk: Desk) -> None:
    desk.run("check", "a.txt", "--adjudicate", "--record", "tapes", "--rerecord")
    assert vars(desk.extractor)["_cassettes"] == (Path("tapes"), "rerecord")
    assert vars(desk.adjudicator)["_cassettes"] == (Path("tapes") / "adjudication", "rerecord")


@pytest.mark.parametrize("arguments", [["--extractor", "local"], ["--no-nlp"]])
def test_without_a_model_a_second_look_is_refused_before_the_work(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    if "local" not in arguments:
        monkeypatch.delenv("OPENAI_API_KEY")
    run = desk.run("check", "a.txt", "--adjudicate", *arguments)
    assert run.status == 2
    assert run.err.startswith("factcheck: --adjudicate asks a model: ")
    assert all(way in run.err for way in ("--extractor local", "--replay DIR", "OPENAI_API_KEY", "--base-url"))
    assert desk.sources == []


def test_environment_and_file_may_ask_for_it_and_a_flag_may_refuse(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "factcheck.toml").write_text("adjudicate = true\n", encoding="utf-8")
    desk.run("check", "a.txt")
    assert desk.adjudicator is not None
    desk.run("check", "a.txt", "--no-adjudicate")
    assert desk.adjudicator is None
    (tmp_path / "factcheck.toml").unlink()
    monkeypatch.setenv("FACTCHECK_ADJUDICATE", "1")
    desk.run("check", "a.txt")
    assert desk.adjudicator is not None


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (1, "factcheck: 1 finding was dropped at a second look; the JSON report tells which\n"),
        (2, "factcheck: 2 findings were dropped at a second look; the JSON report tells which\n"),
    ],
)
def test_what_was_dropped_is_counted_on_standard_error_and_not_by_the_exit_status(
    desk: Desk, count: int, told: str
) -> None:
    desk.second_look_drops = [CONTRADICTION] * count
    run = desk.run("check", "a.txt", "--adjudicate", "--format", "json")
    assert (run.status, run.err) == (0, told)
    assert len(json.loads(run.out)["dropped_findings"]) == count


def test_a_second_look_that_failed_is_not_clean_and_the_finding_is_told(desk: Desk) -> None:
    desk.finds = [CONTRADICTION]
    desk.fails = [Failure(source="a.txt", stage="adjudicate", kind="timeout", message="QT101 stays as it is")]
    run = desk.run("check", "a.txt", "--adjudicate", "--format", "json")
    assert run.status == 3
    assert "a.txt: not checked (adjudicate, timeout): QT101 stays as it is" in run.err
    assert len(json.loads(run.out)["findings"]) == 1


def test_recordings_of_a_second_look_are_current_until_its_prompt_changes(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = said('{"reason": "Both are of one ferry.", "verdict": "keep"}')
    adjudicator(Box([answer]), cassettes=Cassettes(tmp_path / "tapes", "record")).judge([CASE])
    assert desk.run("cassettes", "stale", "tapes").status == 0
    monkeypatch.setattr("checker.extraction.llm.task._instructions", lambda name: f"prompt-version: 9\n\n{name}")
    assert desk.run("cassettes", "stale", "tapes").status == 1


def test_unused_recordings_are_those_of_neither_look(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "tapes").mkdir()
    assert desk.run("cassettes", "unused", "tapes", "a.txt", "--adjudicate").status == 0
    assert vars(desk.adjudicator)["_cassettes"] == vars(desk.extractor)["_cassettes"] == (Path("tapes"), "replay")
