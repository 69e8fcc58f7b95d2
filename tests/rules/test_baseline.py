"""Findings that a newsroom lets stand."""

import datetime as dt
import json

from checker.rules.baseline import Baseline, accept, renew, unmatched
from checker.rules.finding import Evidence, Finding, FindingClass, Severity

TODAY = dt.date(2024, 7, 1)
PATHS = {"a": "wire/a.txt"}


def finding(fingerprint: str, message: str = "two days") -> Finding:
    side = Evidence(source="a", start=0, end=6, quote="Friday")
    return Finding(
        rule="DT101",
        name="day",
        class_=FindingClass.CONTRADICTION,
        severity=Severity.ERROR,
        message=message,
        explanation="",
        fingerprint=fingerprint * 16,
        evidence=(side,),
    )


def baseline(**entries: dict[str, str]) -> Baseline:
    told = {"rule": "DT101", "message": "old words", "where": []}
    accepted = [{"fingerprint": name * 16, **told, **more} for name, more in entries.items()]
    return Baseline.model_validate_json(json.dumps({"accepted": accepted}))


def test_what_the_baseline_has_is_accepted_with_its_reason_and_the_rest_is_as_before() -> None:
    accepted, other = accept([finding("a"), finding("b")], baseline(a={"reason": "the mayor's joke"}), TODAY)
    assert accepted.accepted is not None
    assert accepted.accepted.reason == "the mayor's joke"
    assert other == finding("b")


def test_an_acceptance_holds_through_its_last_day_and_then_the_finding_counts_again() -> None:
    last = {"expires": "2024-07-01"}
    (on_the_day,) = accept([finding("a")], baseline(a=last), TODAY)
    (after,) = accept([finding("a")], baseline(a=last), TODAY + dt.timedelta(days=1))
    assert on_the_day.accepted
    assert not on_the_day.expired
    assert after.expired
    assert not after.accepted


def test_what_nobody_found_is_unmatched_and_what_has_expired_is_not() -> None:
    held = baseline(a={"expires": "2020-01-01"}, b={})
    assert [entry.fingerprint for entry in unmatched(held, [finding("a")], {"DT101"})] == ["b" * 16]


def test_of_a_rule_that_did_not_run_nothing_is_unmatched() -> None:
    held = baseline(a={}, b={"rule": "QT101"})
    assert [entry.rule for entry in unmatched(held, [], {"QT101", "NM101"})] == ["QT101"]
    assert unmatched(held, [], ()) == ()


def test_renewing_keeps_reasons_and_last_days_and_takes_the_words_of_today() -> None:
    old = baseline(a={"reason": "known", "expires": "2024-12-31"}, c={"reason": "long gone"})
    new = renew(old, [finding("b"), finding("a", "new words")], old.accepted[1:], PATHS)
    assert [(entry.fingerprint[0], entry.message, entry.reason, str(entry.expires)) for entry in new.accepted] == [
        ("a", "new words", "known", "2024-12-31"),
        ("b", "two days", "", "None"),
    ]
    assert [(side.path, side.quote) for side in new.accepted[0].where] == [("wire/a.txt", "Friday")]


def test_renewing_keeps_what_is_neither_found_nor_gone() -> None:
    old = baseline(c={"reason": "its article could not be read today"})
    kept = renew(old, [finding("a")], (), PATHS)
    assert {entry.fingerprint[0]: entry.reason for entry in kept.accepted} == {
        "a": "",
        "c": "its article could not be read today",
    }
