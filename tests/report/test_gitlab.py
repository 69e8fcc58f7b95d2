"""GitLab's code quality report."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from checker.claims.claim import Failure
from checker.report import Display, load_format
from checker.rules.finding import Acceptance, Severity

if TYPE_CHECKING:
    from checker.report.model import Report
    from tests.report.conftest import Make


def entries(report: Report, make: Make) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads(load_format("gitlab")(report, make.texts, Display()))
    assert isinstance(read, list)
    for entry in read:
        assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert isinstance(entry["location"]["lines"]["begin"], int)
        assert not entry["location"]["path"].startswith("./")
    return read


def test_a_finding_is_an_entry_at_the_line_of_its_first_side(make: Make) -> None:
    finding = make.finding(make.side("a.txt", "Friday, May 3"), make.side("b.txt", "May 2", says="the ferry sank"))
    assert entries(make.report(finding), make) == [
        {
            "description": "one event, two days; against wire/b.txt:1:19: “May 2”: the ferry sank",
            "check_name": "DT102",
            "fingerprint": "0123456789abcdef",
            "severity": "major",
            "location": {"path": "wire/a.txt", "lines": {"begin": 2}},
        }
    ]


def test_severities_are_those_of_gitlab_and_the_loudest_come_first(make: Make) -> None:
    report = make.report(*(make.finding(make.side("b.txt", "May 2"), severity=each) for each in reversed(Severity)))
    assert [each["severity"] for each in entries(report, make)] == ["major", "minor", "info"]


def test_fingerprints_are_those_of_the_findings_and_none_comes_twice(make: Make) -> None:
    finding = make.finding(make.side("b.txt", "May 2"))
    failure = Failure(source="a.txt", stage="extract", kind="timeout", message="")
    report = make.report(finding, finding, failures=(failure, failure))
    first, second, *found = [each["fingerprint"] for each in entries(report, make)]
    assert found == ["0123456789abcdef", "0123456789abcdef-2"]
    assert second == f"{first}-2"


def test_the_fingerprint_of_a_failure_does_not_hang_on_its_wording(make: Make) -> None:
    said = [Failure(source="a.txt", stage="extract", kind="timeout", message=each) for each in ("no answer", "none")]
    one, other = (entries(make.report(failures=(each,)), make)[0]["fingerprint"] for each in said)
    assert one == other


def test_what_is_accepted_is_left_out(make: Make) -> None:
    finding = make.finding(make.side("b.txt", "May 2"), accepted=Acceptance(reason="a joke"))
    assert entries(make.report(finding), make) == []


def test_what_could_not_be_checked_blocks(make: Make) -> None:
    failures = (
        Failure(source="gone.txt", stage="read", kind="missing", message="there is no such file"),
        Failure(source="XX101", stage="rules", kind="rule_error", message="it raised"),
    )
    read, rule = entries(make.report(failures=failures), make)
    assert read["description"] == "gone.txt: not checked (read, missing): there is no such file"
    assert read["location"] == {"path": "gone.txt", "lines": {"begin": 1}}
    assert rule["location"] == {"path": "wire/a.txt", "lines": {"begin": 1}}
    assert [read["severity"], rule["severity"]] == ["blocker"] * 2


def test_in_a_file_without_lines_it_is_line_1_and_the_place_in_words(make: Make) -> None:
    make.entries["a.txt"] = {"format": "pdf", "path": "a.pdf"}
    (told,) = entries(make.report(make.finding(make.side("a.txt", "Friday", place="page 1"))), make)
    assert told["location"] == {"path": "a.pdf", "lines": {"begin": 1}}
    assert told["description"] == "one event, two days (page 1)"
