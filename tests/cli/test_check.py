"""`factcheck check`: the contract that a review bot relies on."""

from __future__ import annotations

import json
import os
import stat
from datetime import date
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from checker.claims.claim import Dropped, Failure, Overlooked
from checker.errors import UsageError
from checker.rules.finding import FindingClass

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

CONTRADICTION, SUSPECT, VARIANT = FindingClass.CONTRADICTION, FindingClass.SUSPECT, FindingClass.VARIANT
FAILURE = Failure(source="b.txt", stage="extract", kind="no-recording", message="no recording\nnearest: x.yaml")


@pytest.mark.parametrize(
    ("found", "fail_on", "status"),
    [
        ([], "note", 0),
        ([CONTRADICTION], None, 1),
        ([SUSPECT, VARIANT], None, 0),
        ([SUSPECT], "warning", 1),
        ([VARIANT], "warning", 0),
        ([VARIANT], "note", 1),
        ([CONTRADICTION], "never", 0),
    ],
)
def test_the_exit_status_says_whether_a_finding_is_loud_enough(
    desk: Desk, found: list[FindingClass], fail_on: str | None, status: int
) -> None:
    desk.finds = found
    assert desk.run("check", "a.txt", *(["--fail-on", fail_on] if fail_on else [])).status == status


def test_what_could_not_be_checked_outweighs_findings_and_the_report_is_printed_all_the_same(desk: Desk) -> None:
    desk.finds, desk.fails = [CONTRADICTION], [FAILURE]
    run = desk.run("check", "a.txt", "--format", "json", "--fail-on", "never")
    report = json.loads(run.out)
    assert run.status == 3
    assert (len(report["findings"]), len(report["failures"])) == (1, 1)
    assert "nearest: x.yaml" in run.err


def test_a_missing_file_is_a_failure_beside_the_sources_that_were_read(desk: Desk) -> None:
    run = desk.run("check", "a.txt", "gone.txt", "--format", "json")
    report = json.loads(run.out)
    assert run.status == 3
    assert [source["path"] for source in report["sources"]] == ["a.txt"]
    assert [(failure["source"], failure["stage"]) for failure in report["failures"]] == [("gone.txt", "read")]


def test_standard_output_holds_json_and_nothing_else(desk: Desk) -> None:
    desk.finds, desk.drops = [CONTRADICTION], (Dropped(evidence="x", reason="it stands nowhere"),)
    run = desk.run("check", "a.txt", "b.txt", "--format", "json")
    assert json.loads(run.out)["findings"][0]["class"] == "contradiction"
    assert "1 claim dropped in a.txt: it stands nowhere" in run.err


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (1, "factcheck: 1 claim that the model overlooked was read by rule in a.txt\n"),
        (3, "factcheck: 3 claims that the model overlooked were read by rule in a.txt\n"),
    ],
)
def test_one_line_says_what_the_model_overlooked(desk: Desk, count: int, told: str) -> None:
    desk.overlooks = (Overlooked(evidence="Friday, May 3", kind="time", reason="no claim stands there"),) * count
    run = desk.run("check", "a.txt", "--format", "json")
    assert run.err == told
    assert len(json.loads(run.out)["sources"][0]["overlooked"]) == count


def test_text_is_the_default_and_tells_place_and_words(desk: Desk) -> None:
    desk.finds = [CONTRADICTION]
    run = desk.run("check", "a.txt")
    assert run.out.startswith("a.txt:1:1: error QT101 count-conflict: two counts\n")
    assert "\x1b" not in run.out
    assert run.err == ""


def test_colour_is_forced_and_forbidden_by_the_usual_variables(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in desk.run("check", "a.txt").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in desk.run("check", "a.txt").out


def test_a_report_for_a_file_is_written_whole_and_standard_output_stays_empty(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.write_text("old", encoding="utf-8")
    run = desk.run("check", "a.txt", "--format", "json", "--output", "report.json")
    assert (run.status, run.out) == (0, "")
    assert json.loads(file.read_text(encoding="utf-8"))["schema_version"] == "1.0"
    assert {path.name for path in tmp_path.iterdir()} == {"a.txt", "b.txt", "report.json"}
    assert stat.S_IMODE(file.stat().st_mode) & 0o400


def test_a_report_that_cannot_be_written_is_refused_before_the_work(desk: Desk) -> None:
    assert desk.run("check", "a.txt", "--output", "no/such/folder/report.json").status == 2
    assert desk.sources == []


def test_a_link_stays_a_link_when_a_report_is_written_through_it(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "latest").symlink_to("report.txt")
    desk.run("check", "a.txt", "--output", "latest")
    assert (tmp_path / "latest").is_symlink()
    assert "No findings" in (tmp_path / "report.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        ["a.txt", "--against", "b.txt", "c.txt", "--format", "json"],
        ["a.txt", "--against", "b.txt", "--format", "json", "--against", "c.txt"],
        ["a.txt", "--against", "b.txt", "--against=c.txt", "--format", "json"],
        ["--against", "b.txt", "c.txt", "--format", "json", "a.txt"],
        ["--format", "json", "--against", "b.txt", "c.txt", "--", "a.txt"],
    ],
)
def test_against_takes_several_values_and_may_be_repeated(desk: Desk, tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "c.txt").write_text("Four boats sank off the coast on Friday.\n", encoding="utf-8")
    report = json.loads(desk.run("check", *arguments).out)
    assert [(source["path"], source["role"]) for source in report["sources"]] == [
        ("a.txt", "draft"),
        ("b.txt", "reference"),
        ("c.txt", "reference"),
    ]


def test_without_against_all_are_peers(desk: Desk) -> None:
    desk.run("check", "a.txt", "b.txt")
    assert {source.role for source in desk.sources} == {"peer"}


def test_a_draft_is_not_its_own_reference(desk: Desk) -> None:
    desk.run("check", "a.txt", "--against", ".")
    assert {source.path: source.role for source in desk.sources} == {"a.txt": "draft", "b.txt": "reference"}


def test_values_after_against_leave_no_path_and_the_message_says_what_is_missing(desk: Desk) -> None:
    run = desk.run("check", "--against", "b.txt", "a.txt")
    assert run.status == 2
    assert "PATH" in run.err


def test_standard_input_is_read_once(desk: Desk) -> None:
    run = desk.run("check", "-", "--against", "-")
    assert run.status == 2
    assert "only once" in run.err


def test_codes_and_days_reach_the_pipeline(desk: Desk) -> None:
    desk.run("check", "a.txt", "--select", "dt,QT101", "--select", "NM", "--ignore", "DT102", "--as-of", "2024-07-01")
    assert desk.options == {
        "select": ("DT", "QT101", "NM"),
        "ignore": ("DT102",),
        "preview": False,
        "unsupported": False,
        "severity": {},
        "per_path": {},
        "as_of": date(2024, 7, 1),
    }


def test_preview_severities_and_paths_reach_the_pipeline(desk: Desk) -> None:
    more = ["--preview", "--unsupported", "--severity", "nm=OFF", "--severity", "DT102=note"]
    desk.run(
        "check", "a.txt", *more, "--per-path", "archive/*=dt,QT101", "--per-path=archive/*=NM", "--against", "b.txt"
    )
    assert desk.options == {
        "select": (),
        "ignore": (),
        "preview": True,
        "unsupported": True,
        "severity": {"NM": "off", "DT102": "note"},
        "per_path": {"archive/*": ("DT", "QT101", "NM")},
        "as_of": None,
    }


def test_the_day_of_publication_can_be_given(desk: Desk) -> None:
    desk.run("check", "a.txt", "b.txt", "--published", "a.txt=2024-06-28")
    assert (desk.sources[0].published, desk.sources[0].published_basis) == (date(2024, 6, 28), "given")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.txt", "--as-of", "28.6.2024"],
        ["a.txt", "--as-of", "2024-06-31"],
        ["a.txt", "--as-of", "20240628"],
        ["a.txt", "--published", "2024-06-28"],
        ["a.txt", "--published", "a.txt=yesterday"],
        ["a.txt", "--format", "fax"],
        ["a.txt", "--fail-on", "often"],
        ["a.txt", "--severity", "DT"],
        ["a.txt", "--severity", "=note"],
        ["a.txt", "--severity", "DT=loud"],
        ["a.txt", "--per-path", "archive/*"],
        ["a.txt", "--per-path", "archive/*="],
        ["a.txt", "--concurrency", "0"],
        ["a.txt", "--no-such-option"],
        ["a.txt", "--config", "missing.toml"],
    ],
)
def test_a_wrong_call_ends_with_2_and_a_message(desk: Desk, arguments: list[str]) -> None:
    run = desk.run("check", *arguments)
    assert run.status == 2
    assert run.err
    assert "Traceback" not in run.err
    assert run.out == ""


def test_a_usage_error_of_the_pipeline_ends_with_2(desk: Desk) -> None:
    desk.error = UsageError("there is no rule 'ZZ9'")
    run = desk.run("check", "a.txt", "--select", "ZZ9")
    assert (run.status, run.out, run.err) == (2, "", "factcheck: there is no rule 'ZZ9'\n")


def test_an_unexpected_error_is_one_line_that_says_how_to_see_more(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.error = ZeroDivisionError("a fault\nof ours")
    run = desk.run("check", "a.txt")
    assert run.status == 3
    assert run.err.startswith("factcheck: internal error, ZeroDivisionError: a fault")
    assert "FACTCHECK_DEBUG=1" in run.err
    assert run.err.count("\n") == 1
    monkeypatch.setenv("FACTCHECK_DEBUG", "1")
    assert "Traceback" in desk.run("check", "a.txt").err


def test_an_interrupt_ends_with_130_and_no_traceback(desk: Desk) -> None:
    desk.error = KeyboardInterrupt()
    run = desk.run("check", "a.txt")
    assert run.status == 130
    assert "Traceback" not in run.err


def test_an_empty_folder_is_not_clean(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert desk.run("check", "empty").status == 3


def test_a_draft_and_a_reference_of_one_name_are_two_sources(desk: Desk, tmp_path: Path) -> None:
    for folder in ("drafts", "wire"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(f"Five boats sank, says {folder}.\n", encoding="utf-8")
    desk.run("check", "drafts", "--against", "wire", "--published", "wire/a.txt=2024-06-28")
    assert [(source.path, source.role) for source in desk.sources] == [
        ("drafts/a.txt", "draft"),
        ("wire/a.txt", "reference"),
    ]
    assert len({source.id for source in desk.sources}) == 2


def test_references_in_a_folder_among_the_drafts_are_references(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "c.txt").write_text("Five boats sank off the coast.\n", encoding="utf-8")
    desk.run("check", ".", "--against", "wire")
    assert {source.path: source.role for source in desk.sources} == {
        "a.txt": "draft",
        "b.txt": "draft",
        "wire/c.txt": "reference",
    }


def test_standard_input_can_be_the_draft(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=BytesIO(b"Nine boats sank off the coast on Friday.\n")))
    desk.run("check", "-", "--against", "a.txt")
    assert {source.path: source.role for source in desk.sources} == {"stdin": "draft", "a.txt": "reference"}


def test_the_key_is_nowhere_in_what_is_printed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.error = RuntimeError("anything")
    runs = [desk.run("check", "a.txt"), desk.run("check", "a.txt", "--max-chars", "1"), desk.run("check", "--help")]
    monkeypatch.setenv("FACTCHECK_DEBUG", "1")
    runs.append(desk.run("check", "a.txt"))
    assert all("sk-secret-of-a-test" not in run.out + run.err for run in runs)
    assert "sk-secret-of-a-test" not in repr(desk.settings())
    assert os.environ["OPENAI_API_KEY"] == "sk-secret-of-a-test"


@pytest.mark.parametrize(
    "arguments",
    [
        ["a.txt", "b.txt", "--output", "b.txt"],
        ["a.txt", "--against", "b.txt", "--output", "./b.txt"],
        [".", "--output", "link"],
        ["a.txt", "--baseline", "known.json", "--output", "known.json"],
    ],
)
def test_a_report_does_not_overwrite_what_is_read(desk: Desk, tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "known.json").write_text('{"schema_version": "1.0", "accepted": []}', encoding="utf-8")
    (tmp_path / "link").symlink_to("a.txt")
    before = {path: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    run = desk.run("check", *arguments)
    assert (run.status, run.out, desk.sources) == (2, "", [])
    assert "would overwrite" in run.err
    assert {path: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == before


def test_a_report_may_be_renewed_beside_the_articles_it_is_none_of(desk: Desk) -> None:
    for _ in range(2):
        assert desk.run("check", ".", "--format", "json", "--output", "report.json").status == 0
    assert [source.path for source in desk.sources] == ["a.txt", "b.txt"]


def test_a_hyphen_is_standard_output(desk: Desk, tmp_path: Path) -> None:
    assert "No findings" in desk.run("check", "a.txt", "--output", "-").out
    assert not (tmp_path / "-").exists()


@pytest.mark.parametrize(
    "arguments", [["a.txt", "--against=b.txt", "c.txt"], ["a.txt", "--against=b.txt", "c.txt", "--"]]
)
def test_an_equals_sign_changes_nothing_about_what_against_takes(
    desk: Desk, tmp_path: Path, arguments: list[str]
) -> None:
    (tmp_path / "c.txt").write_text("Four boats sank off the coast on Friday.\n", encoding="utf-8")
    desk.run("check", *arguments)
    assert [source.role for source in desk.sources] == ["draft", "reference", "reference"]


@pytest.mark.parametrize("arguments", [["--against", "b.txt", "a.txt"], ["--against=b.txt", "a.txt"]])
def test_who_gives_against_all_paths_is_told_how_to_end_its_values(desk: Desk, arguments: list[str]) -> None:
    run = desk.run("check", *arguments)
    assert run.status == 2
    assert "PATH" in run.err
    assert "--against takes every value up to the next option" in run.err
    assert "--against" not in desk.run("check").err


@pytest.mark.parametrize(
    "arguments", [["a.txt", "--against", "--format", "json"], ["a.txt", "--against", "--", "b.txt"]]
)
def test_another_option_is_no_reference(desk: Desk, arguments: list[str]) -> None:
    run = desk.run("check", *arguments)
    assert run.status == 2
    if "--format" in arguments:
        assert "--against needs a value, and --format is an option" in run.err


def test_a_hyphen_names_standard_input_where_a_day_is_given(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=BytesIO(b"Two boats sank off the coast.\n")))
    assert desk.run("check", "-", "--published", "-=2024-06-28").status == 0
    assert [str(source.published) for source in desk.sources] == ["2024-06-28"]
    assert "no source has that name" in desk.run("check", "a.txt", "--published", "-=2024-06-28").err


def test_a_reference_that_is_a_draft_as_well_is_told(desk: Desk) -> None:
    run = desk.run("check", "a.txt", "--against", "./a.txt", "b.txt")
    assert run.err == "factcheck: --against a.txt: it is a draft itself, so no draft is checked against it\n"
    assert [source.role for source in desk.sources] == ["draft", "reference"]
    assert desk.run("check", "a.txt", "--against", "b.txt").err == ""
