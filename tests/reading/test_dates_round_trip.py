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
    "American without commas": lambda day: f"{_named(day)[0]} {day.day} {day.year}",
    "British ordinal": lambda day: f"{_ordinal(day.day)} {_named(day)[0]} {day.year}",
    "British ordinal with weekday": lambda day: f"{_named(day)[2]}, {_ordinal(day.day)} of {_named(day)[0]} {day.year}",
    "weekday behind": lambda day: f"{_named(day)[1]} {day.day}, {day.year} ({_named(day)[2]})",
    "date in brackets": lambda day: f"{_named(day)[2]} ({_named(day)[0]} {day.day}, {day.year})",
    "wrapped": lambda day: f"{_named(day)[2]},\n{_named(day)[0]} {day.day}, {day.year}",
    "no-break spaces": lambda day: f"{_named(day)[0]}\u00a0{day.day},\u00a0{day.year}",
    "mail": lambda day: f"{_named(day)[2][:3]}, {day.day} {_named(day)[0][:3]} {day.year}",
    "Chinese order": lambda day: f"{day.year}/{day.month:02}/{day.day:02}",
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
@given(
    day=DATES,
    lead=st.sampled_from(["He died on ", "(", "LONDON, ", "They met “", "Updated: ", "It rained.\n", "It rained.\n\n"]),
)
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


@given(day=DATES, other=DATES)
def test_two_dates_apart_by_an_empty_line_are_two(day: dt.date, other: dt.date) -> None:
    first, second = STYLES["AP"](day), STYLES["AP with weekday"](other)
    text = f"{first}\n\n{second}"
    assert [found.span.of(text) for found in find_dates(text, None)] == [first, second]


@given(day=DATES, weekday=st.sampled_from(DAYS))
def test_the_date_of_a_headline_does_not_take_the_weekday_of_the_next_line(day: dt.date, weekday: str) -> None:
    text = f"{STYLES['American'](day)}\n{weekday} it rained."
    assert [found.value.weekday for found in find_dates(text, None)] == [None, DAYS.index(weekday)]
