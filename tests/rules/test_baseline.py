"""Findings that a newsroom lets stand."""

import datetime as dt
import json
import os

from checker.rules.baseline import Baseline, accept, renew, unmatched
from checker.rules.finding import Evidence, Finding, FindingClass, Severity

TODAY = dt.date(2024, 7, 1)
PATHS = {"a": "wire/a.txt"}


def finding(fingerprint: str, message: str = "two days", source: str = "a") -> Finding:
    side = Evidence(source=source, start=0, end=6, quote="Friday")
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
    assert [entry.fingerprint for entry in unmatched(held, [finding("a")], {"DT101"}, [])] == ["b" * 16]


def test_of_a_rule_that_did_not_run_nothing_is_unmatched() -> None:
    held = baseline(a={}, b={"rule": "QT101"})
    assert [entry.rule for entry in unmatched(held, [], {"QT101", "NM101"}, [])] == ["QT101"]
    assert unmatched(held, [], (), []) == ()


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


def at(*paths: str) -> dict[str, str]:
    return {"where": [{"path": path, "quote": "Friday"} for path in paths]}  # type: ignore[dict-item]


def test_an_entry_is_unmatched_only_if_all_its_files_were_read() -> None:
    held = baseline(a=at("one.txt"), b=at("one.txt", "wire/r.txt"))

    def names(*paths: str) -> list[str]:
        return [entry.fingerprint[0] for entry in unmatched(held, [], {"DT101"}, paths)]

    assert names("two.txt") == []
    assert names("./one.txt") == ["a"]
    assert names(os.path.abspath("one.txt"), "wire/r.txt") == ["a", "b"]  # noqa: PTH100


def test_findings_with_one_fingerprint_are_accepted_by_one_entry_that_tells_all_their_places() -> None:
    same = [finding("a"), finding("a", source="b")]
    paths = {**PATHS, "b": "wire/b.txt"}
    new = renew(Baseline(), same, (), paths)
    assert [[side.path for side in entry.where] for entry in new.accepted] == [["wire/a.txt", "wire/b.txt"]]
    assert all(each.accepted for each in accept(same, new, TODAY))
    assert renew(new, same, (), paths) == new


def test_an_entry_keeps_the_files_that_were_not_read_this_time() -> None:
    old = baseline(a=at("one.txt", "wire/a.txt"))
    (entry,) = renew(old, [finding("a")], (), PATHS).accepted
    assert [side.path for side in entry.where] == ["wire/a.txt", "one.txt"]
