"""Several formats in one run: the n-th `--output` belongs to the n-th `--format`."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.cli.files import write_atomically
from checker.errors import FactcheckError
from checker.rules.finding import FindingClass

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

TWO = ("--format", "json", "--format", "text")


def is_json(text: str) -> bool:
    try:
        return bool(json.loads(text))
    except ValueError:
        return False


def test_each_format_goes_to_the_output_of_its_number(desk: Desk, tmp_path: Path) -> None:
    run = desk.run("check", "a.txt", *TWO, "--output", "report.json", "--output", "report.txt")
    assert (run.status, run.out) == (0, "")
    assert is_json((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert "No findings" in (tmp_path / "report.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("outputs", "on_output"),
    [(["report"], "text"), (["report", "-"], "text"), (["-", "report"], "json")],
)
def test_one_format_may_take_standard_output(desk: Desk, tmp_path: Path, outputs: list[str], on_output: str) -> None:
    run = desk.run("check", "a.txt", *TWO, *(word for output in outputs for word in ("--output", output)))
    written = (tmp_path / "report").read_text(encoding="utf-8")
    assert (is_json(run.out), is_json(written)) == (on_output == "json", on_output != "json")


@pytest.mark.parametrize("outputs", [[], ["-"], ["-", "-"]])
def test_two_formats_on_standard_output_are_a_wrong_call_that_says_what_to_write(
    desk: Desk, outputs: list[str]
) -> None:
    run = desk.run("check", "a.txt", *TWO, *(word for output in outputs for word in ("--output", output)))
    assert (run.status, run.out, desk.sources) == (2, "", [])
    assert "--format json --format text --output - --output FILE" in run.err


def test_an_output_without_a_format_is_a_wrong_call(desk: Desk) -> None:
    run = desk.run("check", "a.txt", "--output", "a.json", "--output", "b.json")
    assert (run.status, desk.sources) == (2, [])
    assert "2 files for 1 format" in run.err


@pytest.mark.parametrize("other", ["report", "./report", "link", "hard"])
def test_two_reports_do_not_share_a_file(desk: Desk, tmp_path: Path, other: str) -> None:
    if other in ("link", "hard"):
        (tmp_path / "report").write_text("old", encoding="utf-8")
    (tmp_path / "link").symlink_to("report")
    if other == "hard":
        os.link(tmp_path / "report", tmp_path / "hard")
    run = desk.run("check", "a.txt", *TWO, "--output", "report", "--output", other)
    assert (run.status, desk.sources) == (2, [])
    assert "two reports" in run.err


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("read", ["a.txt", "b.txt", "factcheck.toml", "known.json"])
def test_no_report_overwrites_what_is_read(desk: Desk, tmp_path: Path, read: str, place: int) -> None:
    (tmp_path / "known.json").write_text('{"accepted": []}', encoding="utf-8")
    (tmp_path / "factcheck.toml").write_text('baseline = "known.json"', encoding="utf-8")
    outputs = ["report", "report"]
    outputs[place] = read
    before = (tmp_path / read).read_bytes()
    run = desk.run("check", "a.txt", "--against", "b.txt", *TWO, "--output", outputs[0], "--output", outputs[1])
    assert (run.status, desk.sources, (tmp_path / read).read_bytes()) == (2, [], before)
    assert re.search(rf"would overwrite (/.*/)?{read}, which is read", run.err)


@pytest.mark.parametrize("place", ["nowhere/report", "."])
def test_a_place_that_cannot_be_written_is_refused_before_the_work(desk: Desk, place: str) -> None:
    run = desk.run("check", "a.txt", *TWO, "--output", "report", "--output", place)
    assert (run.status, desk.sources) == (2, [])
    assert f"--output {place}: no file can be written there" in run.err


def test_where_one_report_cannot_be_written_none_is(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "gone" / "second"
    first.write_text("old", encoding="utf-8")
    with pytest.raises(FactcheckError, match="second: it cannot be written"):
        write_atomically({first: "new", second: "new"})
    assert [path.name for path in tmp_path.iterdir()] == ["first"]
    assert first.read_text(encoding="utf-8") == "old"


def test_a_device_takes_any_number_of_reports(desk: Desk) -> None:
    assert desk.run("check", "a.txt", *TWO, "--output", os.devnull, "--output", os.devnull).status == 0


def test_failures_are_told_on_standard_error_where_no_text_report_is_on_standard_output(desk: Desk) -> None:
    told = "gone.txt: not checked (read, missing)"
    assert told not in desk.run("check", "a.txt", "gone.txt").err
    assert told not in desk.run("check", "a.txt", "gone.txt", "--output", "-").err
    assert told in desk.run("check", "a.txt", "gone.txt", "--output", "report.txt").err
    assert told in desk.run("check", "a.txt", "gone.txt", "--format", "json").err
    assert told not in desk.run("check", "a.txt", "gone.txt", *TWO, "--output", "report.json").err


class TestConfiguration:
    """Lists in a file and in the environment; each as a whole goes before the farther one."""

    def test_a_file_gives_lists_and_the_places_are_relative_to_it(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        toml = 'format = ["json", "text"]\noutput = ["report.json", "-"]'
        (tmp_path / "factcheck.toml").write_text(toml, encoding="utf-8")
        (tmp_path / "inner").mkdir()
        monkeypatch.chdir(tmp_path / "inner")
        run = desk.run("check", "../a.txt")
        assert "No findings" in run.out
        assert is_json((tmp_path / "report.json").read_text(encoding="utf-8"))

    def test_a_string_still_works(self, desk: Desk, tmp_path: Path) -> None:
        (tmp_path / "factcheck.toml").write_text('format = "json"\noutput = "report"', encoding="utf-8")
        assert desk.run("check", "a.txt").out == ""
        assert is_json((tmp_path / "report").read_text(encoding="utf-8"))

    @pytest.mark.parametrize("formats", ["json,text", "json\ntext"])
    def test_the_environment_gives_lists(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, formats: str
    ) -> None:
        monkeypatch.setenv("FACTCHECK_FORMAT", formats)
        monkeypatch.setenv("FACTCHECK_OUTPUT", f"report.json{os.pathsep}-")
        assert "No findings" in desk.run("check", "a.txt").out
        assert is_json((tmp_path / "report.json").read_text(encoding="utf-8"))

    def test_a_flag_beats_the_environment_which_beats_the_file_as_a_whole_list(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "factcheck.toml").write_text('format = ["text", "text"]', encoding="utf-8")
        monkeypatch.setenv("FACTCHECK_FORMAT", "json")
        assert is_json(desk.run("check", "a.txt").out)
        assert "No findings" in desk.run("check", "a.txt", "--format", "text").out

    def test_outputs_that_are_left_over_are_told_with_where_they_are_from(self, desk: Desk, tmp_path: Path) -> None:
        toml = 'format = ["json", "text"]\noutput = ["report.json", "report.txt"]'
        (tmp_path / "factcheck.toml").write_text(toml, encoding="utf-8")
        (tmp_path / "factcheck.toml").write_text(toml.replace('"text"', ""), encoding="utf-8")
        run = desk.run("check", "a.txt")
        assert run.status == 2
        assert "2 files (from the configuration file) for 1 format (from the configuration file):" in run.err

    def test_formats_that_are_said_nearer_than_files_are_not_for_these_files(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        toml = 'format = ["text", "json"]\noutput = ["-", "report.json"]'
        (tmp_path / "factcheck.toml").write_text(toml, encoding="utf-8")
        assert "No findings" in desk.run("check", "a.txt", "--format", "text").out
        monkeypatch.setenv("FACTCHECK_FORMAT", "json")
        assert is_json(desk.run("check", "a.txt").out)
        monkeypatch.setenv("FACTCHECK_OUTPUT", "environment.json")
        assert "No findings" in desk.run("check", "a.txt", "--format", "text").out
        assert [file.name for file in tmp_path.glob("*.json")] == []
        assert desk.run("check", "a.txt").out == ""
        assert [file.name for file in tmp_path.glob("*.json")] == ["environment.json"]

    def test_a_wrong_name_in_a_list_is_told_with_the_file(self, desk: Desk, tmp_path: Path) -> None:
        (tmp_path / "factcheck.toml").write_text('format = ["json", "txet"]', encoding="utf-8")
        run = desk.run("check", "a.txt")
        assert run.status == 2
        assert "factcheck.toml: format: 'txet' is not one of" in run.err
        assert "did you mean text?" in run.err


def test_every_report_is_of_the_same_findings(desk: Desk, tmp_path: Path) -> None:
    desk.finds = [FindingClass.CONTRADICTION]
    run = desk.run("check", "a.txt", *TWO, "--output", "report.json")
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert (run.status, [finding["rule"] for finding in report["findings"]]) == (1, ["QT101"])
    assert "texts" not in report
    assert "QT101" in run.out
