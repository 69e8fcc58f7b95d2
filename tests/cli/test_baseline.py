"""`factcheck baseline`, and what `factcheck check` makes of a baseline."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from checker.claims.claim import Failure
from checker.rules.finding import FindingClass

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

CONTRADICTION, SUSPECT = FindingClass.CONTRADICTION, FindingClass.SUSPECT
FILE = "factcheck-baseline.json"


def entries(folder: Path) -> list[dict[str, object]]:
    accepted: list[dict[str, object]] = json.loads((folder / FILE).read_text(encoding="utf-8"))["accepted"]
    return accepted


def amend(folder: Path, number: int, **said: object) -> None:
    """Fill in an entry, as an editor would."""
    accepted = entries(folder)
    accepted[number] |= said
    (folder / FILE).write_text(json.dumps({"accepted": accepted}), encoding="utf-8")


def test_it_writes_what_is_found_for_a_person_to_explain(desk: Desk, tmp_path: Path) -> None:
    desk.finds = [CONTRADICTION]
    run = desk.run("baseline", "a.txt", "--against", "b.txt", "--select", "QT", "--as-of", "2024-07-01")
    assert (run.status, run.out) == (0, "")
    assert run.err == f"factcheck: {FILE}: 1 accepted, 1 of them new, 0 gone; 1 without a reason\n"
    assert [source.role for source in desk.sources] == ["draft", "reference"]
    assert desk.options["select"] == ("QT",)
    assert entries(tmp_path) == [
        {
            "fingerprint": "0" * 16,
            "rule": "QT101",
            "message": "two counts",
            "where": [{"path": "a.txt", "quote": "Two"}],
            "reason": "",
            "expires": None,
        }
    ]


def test_an_update_keeps_reasons_and_leaves_out_what_is_gone(desk: Desk, tmp_path: Path) -> None:
    desk.finds = [CONTRADICTION, SUSPECT]
    desk.run("baseline", "a.txt")
    amend(tmp_path, 0, reason="the mayor's joke", expires="2099-01-01")
    desk.finds = [CONTRADICTION]
    assert "1 accepted, 0 of them new, 1 gone; 0 without a reason" in desk.run("baseline", "a.txt").err
    (entry,) = entries(tmp_path)
    assert (entry["reason"], entry["expires"]) == ("the mayor's joke", "2099-01-01")


def test_an_update_after_a_failure_loses_nothing_and_is_not_clean(desk: Desk, tmp_path: Path) -> None:
    desk.finds = [CONTRADICTION]
    desk.run("baseline", "a.txt")
    desk.finds, desk.fails = [], [Failure(source="a.txt", stage="extract", kind="timeout", message="no answer")]
    run = desk.run("baseline", "a.txt")
    assert (run.status, len(entries(tmp_path))) == (3, 1)
    assert "not checked" in run.err


def test_a_file_that_is_no_baseline_is_not_overwritten(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "notes.json").write_text("{}x", encoding="utf-8")
    run = desk.run("baseline", "a.txt", "--output", "notes.json")
    assert (run.status, desk.sources) == (2, [])
    assert (tmp_path / "notes.json").read_text(encoding="utf-8") == "{}x"


def test_what_is_accepted_is_shown_and_does_not_count(desk: Desk, tmp_path: Path) -> None:
    desk.finds = [CONTRADICTION]
    desk.run("baseline", "a.txt")
    amend(tmp_path, 0, reason="the mayor's joke")
    run = desk.run("check", "a.txt", "--baseline", FILE)
    assert (run.status, run.err) == (0, "")
    assert "accepted: the mayor's joke" in run.out
    report = json.loads(desk.run("check", "a.txt", "--baseline", FILE, "--format", "json").out)
    assert report["findings"][0]["accepted"] == {"reason": "the mayor's joke", "expires": None}
    assert report["unused_baseline"] == []


def test_what_is_new_counts_beside_what_is_accepted(desk: Desk) -> None:
    desk.finds = [CONTRADICTION]
    desk.run("baseline", "a.txt")
    desk.finds = [CONTRADICTION, CONTRADICTION]
    assert desk.run("check", "a.txt", "--baseline", FILE).status == 1


def test_a_missing_reason_is_asked_for_once(desk: Desk) -> None:
    desk.finds = [CONTRADICTION, SUSPECT]
    desk.run("baseline", "a.txt")
    run = desk.run("check", "a.txt", "--baseline", FILE)
    assert run.status == 0
    assert run.err == f"factcheck: 2 findings are accepted without a reason: say in {FILE} why\n"


@pytest.mark.parametrize(("as_of", "status"), [("2024-06-30", 0), ("2024-07-01", 1)])
def test_as_of_decides_whether_an_acceptance_is_over(desk: Desk, tmp_path: Path, as_of: str, status: int) -> None:
    desk.finds = [CONTRADICTION]
    desk.run("baseline", "a.txt")
    amend(tmp_path, 0, reason="until the correction", expires="2024-06-30")
    run = desk.run("check", "a.txt", "--baseline", FILE, "--format", "json", "--as-of", as_of)
    assert run.status == status
    finding = json.loads(run.out)["findings"][0]
    assert (finding["accepted"] is None) == bool(status)
    assert (finding["expired"] is None) != bool(status)
    told = "factcheck: a.txt: QT101 was accepted until 2024-06-30, and counts again\n"
    assert run.err == (told if status else "")


def test_without_as_of_it_is_the_day_of_today(desk: Desk, tmp_path: Path) -> None:
    desk.finds = [CONTRADICTION]
    desk.run("baseline", "a.txt")
    amend(tmp_path, 0, reason="so", expires="2020-01-01")
    assert desk.run("check", "a.txt", "--baseline", FILE).status == 1
    amend(tmp_path, 0, expires="9999-01-01")
    assert desk.run("check", "a.txt", "--baseline", FILE).status == 0


def test_entries_that_match_nothing_are_told(desk: Desk) -> None:
    desk.finds = [SUSPECT] * 7
    desk.run("baseline", "a.txt")
    desk.finds = []
    run = desk.run("check", "a.txt", "--baseline", FILE, "--format", "json")
    assert run.status == 0
    unused = json.loads(run.out)["unused_baseline"]
    assert [entry["fingerprint"] for entry in unused] == [f"{number:016x}" for number in range(7)]
    first, *listed, last = run.err.splitlines()
    assert first == f"factcheck: 7 entries of {FILE} matched nothing:"
    assert listed == ["  QT101 a.txt: two counts"] * 5
    assert last == "  and 2 more"


def test_an_entry_for_what_a_second_look_drops_is_not_unused(desk: Desk) -> None:
    desk.finds = [SUSPECT]
    desk.run("baseline", "a.txt")
    desk.finds, desk.second_look_drops = [], [SUSPECT]
    run = desk.run("check", "a.txt", "--baseline", FILE, "--format", "json")
    assert (json.loads(run.out)["unused_baseline"], run.err.count("matched nothing")) == ([], 0)


def test_an_update_keeps_what_a_second_look_drops(desk: Desk, tmp_path: Path) -> None:
    desk.finds = [SUSPECT]
    desk.run("baseline", "a.txt")
    desk.finds, desk.second_look_drops = [], [SUSPECT]
    assert "1 accepted, 0 of them new, 0 gone" in desk.run("baseline", "a.txt").err
    assert len(entries(tmp_path)) == 1


@pytest.mark.parametrize("choice", [["--select", "DT"], ["--ignore", "QT101"], ["--severity", "QT=off"]])
def test_of_rules_that_did_not_run_nothing_is_gone_or_unused(desk: Desk, tmp_path: Path, choice: list[str]) -> None:
    desk.finds = [SUSPECT]
    desk.run("baseline", "a.txt")
    desk.finds = []
    assert "1 accepted, 0 of them new, 0 gone" in desk.run("baseline", "a.txt", *choice).err
    assert len(entries(tmp_path)) == 1
    run = desk.run("check", "a.txt", "--baseline", FILE, "--format", "json", *choice)
    assert (json.loads(run.out)["unused_baseline"], run.err.count("matched nothing")) == ([], 0)
    assert "matched nothing" in desk.run("check", "a.txt", "--baseline", FILE, "--select", "QT1").err
    assert "0 accepted, 0 of them new, 1 gone" in desk.run("baseline", "a.txt", "--select", "QT1").err


@pytest.mark.parametrize(
    ("source", "stage", "unused"),
    [("QT101", "rules", 0), ("DT101", "rules", 1), ("a.txt", "extract", 0), ("a.txt", "adjudicate", 1)],
)
def test_of_what_could_not_be_checked_nothing_is_gone_or_unused(
    desk: Desk, source: str, stage: Literal["rules", "extract", "adjudicate"], unused: int
) -> None:
    desk.finds = [SUSPECT]
    desk.run("baseline", "a.txt")
    desk.finds, desk.fails = [], [Failure(source=source, stage=stage, kind="fault", message="it failed")]
    run = desk.run("check", "a.txt", "--baseline", FILE, "--format", "json")
    assert (run.status, len(json.loads(run.out)["unused_baseline"])) == (3, unused)
    assert f"{unused} gone" in desk.run("baseline", "a.txt").err


def test_a_configuration_names_the_baseline_for_both_commands(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "factcheck.toml").write_text(f'baseline = "{FILE}"\n', encoding="utf-8")
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    desk.finds = [CONTRADICTION]
    assert desk.run("baseline", "../a.txt").status == 0
    assert len(entries(tmp_path)) == 1
    assert desk.run("check", "../a.txt").status == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "there is no such file; factcheck baseline writes one"),
        ("", "no baseline"),
        ("[]", "no baseline"),
        ('{"accepted": [{"fingerprint": "x"}]}', "accepted.0.fingerprint"),
        ('{"accepted": [], "more": 1}', "more"),
        ('{"schema_version": "2.0"}', "schema_version"),
    ],
)
def test_what_is_no_baseline_is_a_wrong_call_before_anything_is_read(
    desk: Desk, tmp_path: Path, text: str | None, told: str
) -> None:
    if text is not None:
        (tmp_path / FILE).write_text(text, encoding="utf-8")
    run = desk.run("check", "a.txt", "--baseline", FILE)
    assert (run.status, run.out, desk.sources) == (2, "", [])
    assert f"{FILE}: " in run.err
    assert told in run.err
    assert desk.run("check", "a.txt", "--baseline", ".").status == 2


def test_drafts_may_share_a_baseline(desk: Desk, tmp_path: Path) -> None:
    desk.finds = [CONTRADICTION]
    desk.run("baseline", "a.txt")
    amend(tmp_path, 0, reason="the mayor's joke")
    desk.finds = []
    run = desk.run("check", "b.txt", "--baseline", FILE, "--format", "json")
    assert (json.loads(run.out)["unused_baseline"], run.err) == ([], "")
    assert "1 accepted, 0 of them new, 0 gone" in desk.run("baseline", "b.txt").err
    assert [entry["reason"] for entry in entries(tmp_path)] == ["the mayor's joke"]
    assert "0 accepted, 0 of them new, 1 gone" in desk.run("baseline", "b.txt", "./a.txt").err


def test_an_entry_whose_last_day_is_over_is_told_as_expired_and_kept(desk: Desk, tmp_path: Path) -> None:
    desk.finds = [CONTRADICTION, SUSPECT]
    desk.run("baseline", "a.txt")
    amend(tmp_path, 0, reason="so", expires="2024-06-30")
    amend(tmp_path, 1, reason="so", expires="2024-07-01")
    run = desk.run("baseline", "a.txt", "--as-of", "2024-07-01")
    told = "1 accepted, 0 of them new, 0 gone, 1 expired (they count again: move `expires` by hand); 0 without a reason"
    assert (run.status, run.err) == (0, f"factcheck: {FILE}: {told}\n")
    assert [entry["expires"] for entry in entries(tmp_path)] == ["2024-06-30", "2024-07-01"]
    assert desk.run("check", "a.txt", "--baseline", FILE, "--as-of", "2024-07-01").status == 1


@pytest.mark.parametrize("command", [["check", "--baseline", FILE], ["baseline"]])
def test_what_is_accepted_is_not_put_to_a_second_look(desk: Desk, tmp_path: Path, command: list[str]) -> None:
    desk.finds = [CONTRADICTION, SUSPECT]
    desk.run("baseline", "a.txt")
    amend(tmp_path, 0, expires="2024-06-30")
    desk.run(*command, "a.txt", "--adjudicate", "--as-of", "2024-06-30")
    assert desk.accepted == {"0" * 16, f"{1:016x}"}
    desk.run(*command, "a.txt", "--adjudicate", "--as-of", "2024-07-01")
    assert desk.accepted == {f"{1:016x}"}


def test_references_that_could_not_be_read_are_told_apart_from_drafts(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "empty.txt").write_text("", encoding="utf-8")
    desk.run("baseline", "a.txt", "gone.txt", "--against", "b.txt", "wire", "lost.txt")
    assert list(desk.unread) == ["lost.txt", "wire/empty.txt"]
    desk.run("baseline", "a.txt", "gone.txt", "--against", "b.txt")
    assert not desk.unread


@pytest.mark.parametrize("wish", [["--unsupported"], ["--select", "RF101"], ["--select", "DT,rf101"]])
@pytest.mark.parametrize("command", ["check", "baseline"])
def test_who_asks_for_what_no_reference_has_is_to_name_references(desk: Desk, command: str, wish: list[str]) -> None:
    run = desk.run(command, "a.txt", *wish)
    assert (run.status, run.out, desk.sources) == (2, "", [])
    assert "RF101 tells what no reference has, and there are none: --against PATH..." in run.err
    assert desk.run(command, "a.txt", *wish, "--against", "b.txt").status == 0
    assert desk.run(command, "a.txt", *wish, "--ignore", "RF", "--select", "DT").status == 0


def test_a_standing_wish_for_what_no_reference_has_is_only_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_UNSUPPORTED", "1")
    run = desk.run("check", "a.txt")
    assert (run.status, run.err.count("RF101 tells what no reference has")) == (0, 1)
