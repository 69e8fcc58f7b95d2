"""The dated events of all sources, in order."""

import datetime as dt

from checker.claims.base import JSON
from tests.report.accounts import FRIDAY, account, report_on


def dated(when: str, what: str, stance: str = "asserted") -> dict[str, JSON]:
    return {"kind": "time", "evidence": f"{what} {when}", "when": when, "what": what, "stance": stance}


def test_events_stand_in_order_of_time_with_the_sources_that_tell_them() -> None:
    a = account("a", "on Friday", "The quay closed in May 2020.", [dated("in May 2020", "The quay closed")])
    b = account("b", "on Friday", "They met once more.")
    first, second = report_on(a, b).events
    assert (first.earliest, first.latest, first.what) == (dt.date(2020, 5, 1), dt.date(2020, 5, 31), "The quay closed")
    assert (second.earliest, second.latest) == (FRIDAY, FRIDAY)
    assert [(side.source, side.quote) for side in second.told] == [("a", "on Friday"), ("b", "on Friday")]


def test_one_event_told_of_two_days_stands_on_both() -> None:
    events = report_on(account("a", "on Friday"), account("b", "on Thursday")).events
    assert [(event.earliest.day, [side.source for side in event.told]) for event in events] == [(6, ["b"]), (7, ["a"])]


def test_two_events_of_one_day_are_two() -> None:
    told = "The old ferry sank on Friday."
    a = account("a", "on Friday", told, [dated("on Friday", "The old ferry sank")])
    assert [event.what for event in report_on(a).events] == ["The old ferry sank", "vote on the ferry quay"]


def test_what_is_planned_is_told_as_planned() -> None:
    told = "Work begins on July 1, 2025."
    event = report_on(account("a", "on Friday", told, [dated("on July 1, 2025", "Work begins", "planned")])).events[-1]
    assert (event.earliest, event.stance) == (dt.date(2025, 7, 1), "planned")


def test_vague_and_endless_times_and_those_of_speaking_are_left_out() -> None:
    told = "Talks began around May 2020. Ferries ran from 1990 to 2010. The mayor said so on Thursday."
    claims = [
        dated("around May 2020", "Talks began"),
        dated("from 1990 to 2010", "Ferries ran"),
        dated("on Thursday", "The mayor said so"),
    ]
    assert [event.what for event in report_on(account("a", "on Friday", told, claims)).events] == [
        "vote on the ferry quay"
    ]
