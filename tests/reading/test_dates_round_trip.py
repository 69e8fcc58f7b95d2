"""A date written in any newswire style reads back as itself."""

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading.dates import find_dates, read_date

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
AP = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def _ordinal(day: int) -> str:
    suffix = "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{suffix}"


def _named(day: dt.date) -> tuple[str, str, str]:
    return MONTHS[day.month - 1], AP[day.month - 1], DAYS[day.weekday()]


STYLES: dict[str, Callable[[dt.date], str]] = {
    "American": lambda day: f"{_named(day)[0]} {day.day}, {day.year}",
    "AP": lambda day: f"{_named(day)[1]} {day.day}, {day.year}",
    "AP with weekday": lambda day: f"{_named(day)[2]}, {_named(day)[1]} {day.day}, {day.year}",
    "British": lambda day: f"{day.day} {_named(day)[0]} {day.year}",
    "British with weekday": lambda day: f"{_named(day)[2]} {day.day} {_named(day)[0]} {day.year}",
    "ordinal": lambda day: f"the {_ordinal(day.day)} of {_named(day)[0]}, {day.year}",
    "American ordinal": lambda day: f"{_named(day)[0]} {_ordinal(day.day)}, {day.year}",
    "ISO": lambda day: day.isoformat(),
    "stamp": lambda day: f"{_named(day)[2][:3]} {_named(day)[0][:3]} {day.day:02} {day.year}",
    "capitals": lambda day: f"{_named(day)[0]} {day.day}, {day.year}".upper(),
    "dots": lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
}
DATES = st.dates(dt.date(1800, 1, 1), dt.date(2100, 12, 31))


@pytest.mark.parametrize("style", STYLES)
@given(day=DATES)
def test_a_written_date_reads_back(style: str, day: dt.date) -> None:
    written = STYLES[style](day)
    value = read_date(written, None)
    assert value is not None
    assert [(each.earliest, each.latest) for each in value.readings] == [(day, day)]
    assert (value.year, value.month, value.day) == (day.year, day.month, day.day)
    assert value.weekday in (None, day.weekday())


@pytest.mark.parametrize("style", STYLES)
@given(day=DATES, lead=st.sampled_from(["He died on ", "(", "LONDON, ", "They met “", "Updated: "]))
def test_it_is_found_whole_in_a_sentence(style: str, day: dt.date, lead: str) -> None:
    written = STYLES[style](day)
    text = f"{lead}{written}. Nobody came."
    (found,) = find_dates(text, None)
    assert found.span.of(text) == written.removeprefix("the ")


@given(day=DATES, minutes=st.integers(0, 1439))
def test_a_time_of_day_reads_back(day: dt.date, minutes: int) -> None:
    hour, minute = divmod(minutes, 60)
    words = f"{(hour + 11) % 12 + 1}:{minute:02} {'p' if hour >= 12 else 'a'}.m. {STYLES['AP with weekday'](day)}"
    value = read_date(words, None)
    assert value is not None
    assert value.clock == (minutes, minutes)
    assert value.readings[0].earliest == day
