"""JUnit XML, read by junitparser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from junitparser import JUnitXml, TestCase, TestSuite

from checker.claims.claim import Failure
from checker.report import Display, load_format
from checker.rules.finding import Acceptance, Severity

if TYPE_CHECKING:
    from checker.report.model import Report
    from tests.report.conftest import Make


def suites(report: Report, make: Make) -> dict[str, TestSuite]:
    text = load_format("junit")(report, make.texts, Display())
    read = JUnitXml.fromstring(text.encode())
    told = {suite.name: suite for suite in read}
    for count in ("tests", "failures", "errors", "skipped"):
        assert getattr(read, count) == sum(getattr(suite, count) for suite in told.values())
    for suite in told.values():
        said = (suite.tests, suite.failures, suite.errors, suite.skipped)
        suite.update_statistics()  # type: ignore[no-untyped-call]
        assert said == (suite.tests, suite.failures, suite.errors, suite.skipped)
    return told


def only(suite: TestSuite) -> TestCase:
    (case,) = suite
    assert isinstance(case, TestCase)
    return case


def test_a_suite_is_a_source_and_an_error_a_failed_test_that_tells_all(make: Make) -> None:
    finding = make.finding(make.side("a.txt", "Friday, May 3"), make.side("b.txt", "May 2", says="the ferry sank"))
    told = suites(make.report(finding), make)
    assert list(told) == ["wire/a.txt", "wire/b.txt"]
    case = only(told["wire/a.txt"])
    assert (case.name, case.classname) == ("DT102 date-conflict: one event, two days", "wire/a.txt")
    assert case._elem.get("line") == "2"
    (failure,) = case.result
    assert (failure.type, failure.message) == ("contradiction", "one event, two days")
    assert failure.text.splitlines() == [
        "one event, two days",
        "- wire/a.txt:2:19: “Friday, May 3”",
        "- wire/b.txt:1:19: “May 2”: the ferry sank",
        "One event happens once.",
    ]


def test_a_source_of_which_nothing_is_told_has_one_test_that_passed(make: Make) -> None:
    case = only(suites(make.report(), make)["wire/b.txt"])
    assert (case.name, case.is_passed) == ("no findings", True)


def test_warnings_and_notes_are_tests_that_passed_and_say_what_they_found(make: Make) -> None:
    side = make.side("b.txt", "May 2")
    report = make.report(*(make.finding(side, severity=each) for each in (Severity.NOTE, Severity.WARNING)))
    warning, note = suites(report, make)["wire/b.txt"]
    assert warning.is_passed
    assert note.is_passed
    assert warning.system_out.startswith("warning: one event, two days\n- wire/b.txt:1:19")
    assert note.system_out.startswith("note: ")


def test_an_accepted_finding_is_a_skipped_test_with_its_reason(make: Make) -> None:
    finding = make.finding(make.side("b.txt", "May 2"), accepted=Acceptance(reason="the mayor's joke"))
    case = only(suites(make.report(finding), make)["wire/b.txt"])
    assert case.is_skipped
    assert case.result[0].message == "accepted: the mayor's joke"


def test_what_could_not_be_checked_is_an_error_of_its_source_or_of_the_rules(make: Make) -> None:
    failures = (
        Failure(source="gone.txt", stage="read", kind="missing", message="there is no such file"),
        Failure(source="a.txt", stage="extract", kind="timeout", message="no answer"),
        Failure(source="XX101", stage="rules", kind="rule_error", message="it raised"),
    )
    told = suites(make.report(failures=failures), make)
    assert {name: suite.errors for name, suite in told.items()} == {
        "wire/a.txt": 1,
        "wire/b.txt": 0,
        "gone.txt": 1,
        "rules": 1,
    }
    case = only(told["rules"])
    assert (case.name, case.result[0].type) == ("XX101", "rule_error")
    assert only(told["wire/a.txt"]).result[0].message == "not checked (extract, timeout): no answer"


def test_two_tests_of_one_source_have_two_names(make: Make) -> None:
    finding = make.finding(make.side("b.txt", "May 2"))
    names = [case.name for case in suites(make.report(finding, finding), make)["wire/b.txt"]]
    assert len(set(names)) == 2


def test_a_side_in_a_file_without_lines_has_no_line(make: Make) -> None:
    make.entries["b.txt"] = {"format": "docx", "path": "b.docx"}
    report = make.report(make.finding(make.side("b.txt", "May 2", place="paragraph 1")))
    case = only(suites(report, make)["b.docx"])
    assert case._elem.get("line") is None
    assert "- b.docx (paragraph 1): “May 2”" in case.result[0].text


def test_what_xml_cannot_hold_is_shown_and_what_it_can_comes_back(make: Make) -> None:
    finding = make.finding(make.side("b.txt", "May 2"), message=']]> & <b> "q" é🚢 \x00\x1b\ufffe\uffff\ud800')
    case = only(suites(make.report(finding), make)["wire/b.txt"])
    assert case.result[0].message == ']]> & <b> "q" é🚢 ␀␛<U+FFFE><U+FFFF><U+D800>'


def test_hostile_words_are_read_as_words(make: Make) -> None:
    told = suites(make.hostile(), make)
    assert sum(suite.errors for suite in told.values()) == 3
    assert sum(suite.failures for suite in told.values()) == 1
