"""Two dates conflict only where no reading of both can be true."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.base import Comparison
from checker.claims.comparison.dates import compare_dates
from checker.claims.values import DateValue, Granularity, Interval

SAME, COMPATIBLE, CONFLICT, UNKNOWN = Comparison


def day(text: str, **fields: object) -> DateValue:
    on = dt.date.fromisoformat(text)
    return span(text, text, granularity=Granularity.DAY, year=on.year, month=on.month, day=on.day, **fields)


def span(first: str, last: str, **fields: object) -> DateValue:
    interval = {"earliest": first, "latest": last}
    return DateValue.model_validate({"readings": (interval,), "granularity": Granularity.RANGE, **fields})


def unplaced(**fields: object) -> DateValue:
    return DateValue.model_validate({"readings": (), "granularity": Granularity.DAY, **fields})


def test_one_day_is_itself_and_not_the_next() -> None:
    assert compare_dates(day("2024-06-28"), day("2024-06-28")) is SAME
    assert compare_dates(day("2024-06-28"), day("2024-06-29")) is CONFLICT


def test_a_day_fits_its_month_and_no_other() -> None:
    june = span("2024-06-01", "2024-06-30", granularity=Granularity.MONTH)
    assert compare_dates(june, day("2024-06-28")) is COMPATIBLE
    assert compare_dates(june, day("2024-07-01")) is CONFLICT


def test_one_reading_of_several_is_enough_to_agree() -> None:
    days = [dt.date(2024, 6, 24), dt.date(2024, 7, 1)]
    monday = DateValue(
        readings=tuple(Interval(earliest=on, latest=on) for on in days), granularity=Granularity.DAY, weekday=0
    )
    assert compare_dates(monday, day("2024-07-01")) is COMPATIBLE
    assert compare_dates(monday, day("2024-06-25")) is CONFLICT


def test_a_hedge_gives_a_few_days_of_room() -> None:
    about = day("2024-06-28", hedged=True)
    assert compare_dates(about, day("2024-06-30")) is COMPATIBLE
    assert compare_dates(about, day("2024-06-28")) is COMPATIBLE
    assert compare_dates(about, day("2024-07-20")) is CONFLICT


def test_without_readings_only_a_stated_month_and_day_can_conflict() -> None:
    assert compare_dates(unplaced(month=6, day=28), unplaced(month=6, day=29)) is CONFLICT
    assert compare_dates(unplaced(month=6, day=28), day("2024-06-29")) is CONFLICT
    assert compare_dates(unplaced(month=6, day=28), unplaced(month=6, day=28)) is UNKNOWN
    assert compare_dates(unplaced(weekday=4), unplaced(weekday=3)) is UNKNOWN
    assert compare_dates(unplaced(month=6), day("2024-07-01")) is UNKNOWN
    assert compare_dates(unplaced(), day("2024-07-01")) is UNKNOWN


def test_an_impossible_day_differs_from_every_other() -> None:
    assert compare_dates(unplaced(month=2, day=30), day("2024-02-28")) is CONFLICT
    assert compare_dates(unplaced(month=2, day=30), unplaced(month=2, day=30)) is UNKNOWN


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"clock": (120, 120)}, {"clock": (120, 120)}, SAME),
        ({"clock": (120, 120)}, {"clock": (135, 135)}, COMPATIBLE),
        ({"clock": (120, 120)}, {"clock": (141, 141)}, CONFLICT),
        ({"clock": (120, 120), "zone": "GMT"}, {"clock": (600, 600), "zone": "GMT"}, CONFLICT),
        ({"clock": (120, 120), "zone": "GMT"}, {"clock": (600, 600), "zone": "EST"}, COMPATIBLE),
        ({"clock": (120, 120), "zone": "GMT"}, {"clock": (600, 600)}, COMPATIBLE),
        ({"clock": (120, 120)}, {"clock": (300, 720)}, COMPATIBLE),
        ({"clock": (120, 120), "hedged": True}, {"clock": (600, 600)}, COMPATIBLE),
        ({"clock": (120, 120)}, {}, SAME),
    ],
)
def test_exact_times_of_one_day_may_conflict(
    one: dict[str, object], other: dict[str, object], expected: Comparison
) -> None:
    assert compare_dates(day("2024-06-28", **one), day("2024-06-28", **other)) is expected


def test_times_of_day_within_a_longer_stretch_do_not_conflict() -> None:
    stretch = ("2024-06-24", "2024-06-28")
    assert compare_dates(span(*stretch, clock=(120, 120)), span(*stretch, clock=(600, 600))) is COMPATIBLE


def test_a_night_runs_into_the_next_day() -> None:
    night = day("2024-06-25", clock=(1020, 1800))
    assert compare_dates(night, day("2024-06-26", clock=(60, 60))) is COMPATIBLE
    assert compare_dates(night, day("2024-06-28")) is CONFLICT


def test_two_zones_may_put_one_moment_on_two_days() -> None:
    evening = day("2024-06-25", clock=(1121, 1121), zone="PST")
    assert compare_dates(evening, day("2024-06-26", clock=(161, 161), zone="GMT")) is COMPATIBLE


VALUES = st.builds(
    lambda start, length, hedged, clock: DateValue(
        readings=(Interval(earliest=start, latest=start + dt.timedelta(days=length)),),
        granularity=Granularity.RANGE,
        hedged=hedged,
        clock=clock,
    ),
    st.dates(dt.date(2024, 1, 1), dt.date(2024, 2, 1)),
    st.integers(0, 9),
    st.booleans(),
    st.sampled_from([None, (60, 60), (900, 900), (1020, 1800)]),
)


@given(VALUES, VALUES)
def test_the_order_does_not_matter(a: DateValue, b: DateValue) -> None:
    assert compare_dates(a, b) is compare_dates(b, a)


@given(VALUES)
def test_a_value_is_the_same_as_itself(a: DateValue) -> None:
    assert compare_dates(a, a) is SAME
