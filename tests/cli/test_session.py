"""Which extractor is made of flags, environment and configuration."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker import pipeline
from checker.cli.files import write_atomically

if TYPE_CHECKING:
    from tests.cli.conftest import Desk


def cassettes(desk: Desk) -> tuple[str, str] | None:
    found = vars(desk.extractor)["_cassettes"]
    return found and (found.directory.name, found.mode)


def test_without_a_model_to_ask_the_ways_to_go_on_are_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY")
    run = desk.run("check", "a.txt", "--extractor", "llm")
    assert run.status == 2
    assert all(way in run.err for way in ("--extractor local", "--replay DIR", "OPENAI_API_KEY", "--base-url"))


@pytest.mark.parametrize("key", [None, "", " "])
def test_without_a_way_to_a_model_articles_are_read_by_rule_and_one_line_says_so(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, key: str | None
) -> None:
    if key is None:
        monkeypatch.delenv("OPENAI_API_KEY")
    else:
        monkeypatch.setenv("OPENAI_API_KEY", key)
    run = desk.run("check", "a.txt")
    assert (run.status, type(desk.extractor).__name__) == (0, "LocalExtractor")
    assert len(run.err.splitlines()) == 1
    assert "read by rule" in run.err
    assert "not covered" in run.err


def test_who_asks_for_the_local_extractor_is_not_told_of_it(desk: Desk) -> None:
    run = desk.run("check", "a.txt", "--extractor", "local")
    assert (run.status, run.err, type(desk.extractor).__name__) == (0, "", "LocalExtractor")


def test_a_folder_of_recordings_in_the_environment_does_not_disturb_the_local_extractor(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_REPLAY", ".")
    assert desk.run("check", "a.txt", "--extractor", "local").status == 0
    run = desk.run("check", "a.txt", "--extractor", "local", "--replay", ".")
    assert run.status == 2
    assert "--replay" in run.err


def test_a_replay_needs_no_key_and_takes_none(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tapes").mkdir()
    assert desk.run("check", "a.txt", "--replay", "tapes").status == 0
    assert (cassettes(desk), desk.settings()["api_key"]) == (("tapes", "replay"), None)
    monkeypatch.delenv("OPENAI_API_KEY")
    assert desk.run("check", "a.txt", "--replay", "tapes").status == 0


def test_a_server_of_ones_own_needs_no_key(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://one.test/v1")
    assert desk.run("check", "a.txt").status == 0
    assert desk.settings()["base_url"] == "http://one.test/v1"
    monkeypatch.setenv("FACTCHECK_BASE_URL", "http://two.test/v1")
    desk.run("check", "a.txt")
    assert desk.settings()["base_url"] == "http://two.test/v1"
    desk.run("check", "a.txt", "--base-url", "http://three.test/v1")
    assert desk.settings()["base_url"] == "http://three.test/v1"


def test_recording_keeps_or_replaces(desk: Desk) -> None:
    desk.run("check", "a.txt", "--record", "tapes")
    assert cassettes(desk) == ("tapes", "record")
    desk.run("check", "a.txt", "--record", "tapes", "--rerecord")
    assert cassettes(desk) == ("tapes", "rerecord")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--replay", "missing"],
        ["--replay", "a.txt"],
        ["--record", "a.txt"],
        ["--replay", ".", "--record", "tapes"],
        ["--rerecord"],
        ["--replay", ".", "--rerecord"],
        ["--extractor", "local", "--record", "tapes"],
        ["--extractor", "magic"],
    ],
)
def test_what_does_not_go_together_or_is_not_there_is_a_wrong_call(desk: Desk, arguments: list[str]) -> None:
    run = desk.run("check", "a.txt", *arguments)
    assert run.status == 2
    assert "Traceback" not in run.err


def test_a_flag_beats_the_other_folder_in_the_environment(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_REPLAY", ".")
    desk.run("check", "a.txt")
    assert cassettes(desk) == ("", "replay")
    desk.run("check", "a.txt", "--record", "tapes")
    assert cassettes(desk) == ("tapes", "record")


def test_what_nobody_said_keeps_the_default_of_the_settings(desk: Desk) -> None:
    from checker.extraction.llm import LLMSettings

    desk.run("check", "a.txt")
    assert desk.settings() == {**vars(LLMSettings()), "api_key": desk.settings()["api_key"]}


def test_every_setting_of_the_model_can_be_said(desk: Desk) -> None:
    said = {
        "model": "m",
        "base_url": "http://here.test/v1",
        "mode": "tools",
        "concurrency": 2,
        "rpm": 3,
        "tpm": 4,
        "attempts": 6,
        "reasks": 0,
        "timeout": 1.5,
        "max_chars": 700,
        "temperature": 0.5,
    }
    flags = [f"--{name.replace('_', '-')}={value}" for name, value in said.items()]
    desk.run("check", "a.txt", "--no-strict", *flags)
    assert desk.settings() == {**said, "strict": False, "api_key": desk.settings()["api_key"]}
    desk.run("check", "a.txt", "--no-temperature")
    assert desk.settings()["temperature"] is None


def test_a_file_keeps_its_old_words_when_the_new_ones_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "report.txt"
    file.write_text("old", encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(Exception, match="No space left"):
        write_atomically({file: "new"})
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]
    assert file.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize(
    "arguments", [["gone.txt"], ["a.txt", "--select", "ZZ"], ["a.txt", "--published", "b=2024-06-28"]]
)
def test_who_reads_is_not_told_where_nothing_is_read(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    check = pipeline.check
    monkeypatch.undo()
    assert pipeline.check is not check
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(desk.folder)
    assert "read by rule" not in desk.run("check", *arguments).err
    assert desk.run("check", "a.txt", "--no-nlp").err.count("read by rule") == 1


@pytest.mark.parametrize(
    ("variable", "value"),
    [("FACTCHECK_REPLAY", "missing"), ("FACTCHECK_BASE_URL", "ftp://x"), ("OPENAI_BASE_URL", "x")],
)
def test_a_variable_that_cannot_be_followed_is_named(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    run = desk.run("check", "a.txt")
    assert run.status == 2
    assert run.err.endswith(f"(set by {variable})\n")
    assert "set by" not in desk.run("check", "a.txt", "--replay", "gone").err
