"""The order of findings, and their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from checker.report.order import counted, distinct, loudest_first
from checker.rules.finding import Acceptance, Severity

if TYPE_CHECKING:
    from tests.report.conftest import Make


def test_errors_come_first_and_those_of_one_severity_keep_their_order(make: Make) -> None:
    loud = [Severity.NOTE, Severity.ERROR, Severity.WARNING, Severity.NOTE]
    findings = [make.finding(severity=each, message=str(number)) for number, each in enumerate(loud)]
    assert [each.message for each in loudest_first(findings)] == ["1", "2", "0", "3"]


def test_what_is_accepted_is_not_counted_and_what_has_expired_is(make: Make) -> None:
    accepted = make.finding(accepted=Acceptance(reason=""))
    expired = make.finding(expired=Acceptance(reason=""))
    assert counted(make.report(accepted, expired)) == [expired]


def test_a_name_that_comes_again_is_numbered() -> None:
    assert distinct(["a", "b", "a", "a"]) == ["a", "b", "a-2", "a-3"]


@given(st.lists(st.sampled_from(["a", "a-2", "a-2-2", "b"])))
def test_no_two_names_are_one(names: list[str]) -> None:
    assert len(set(distinct(names))) == len(names)
