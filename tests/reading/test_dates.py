"""Dates in words: what a phrase means against the day on which it was written."""

import datetime as dt

import pytest

from checker.claims.values import DateValue, Granularity
from checker.reading.dates import find_dates, read_date
from checker.reading.found import Anchor

FRIDAY = Anchor(dt.date(2024, 6, 28))


def readings(words: str, anchor: Anchor | None = FRIDAY, context: str = "") -> list[str]:
    """Write each reading as "first..last", or as one day."""
    value = read_date(words, anchor, context)
    assert value is not None, f"no time found in {words!r}"
    return [_written(each.earliest, each.latest) for each in value.readings]


def _written(earliest: dt.date, latest: dt.date) -> str:
    return f"{earliest}" if earliest == latest else f"{earliest}..{latest}"


def read(words: str, anchor: Anchor | None = FRIDAY) -> DateValue:
    value = read_date(words, anchor)
    assert value is not None
    return value


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("28 June 2024", "2024-06-28"),
        ("June 28th, 2024", "2024-06-28"),
        ("the 28th of June, 2024", "2024-06-28"),
        ("2024-06-28", "2024-06-28"),
        ("28/06/2024", "2024-06-28"),
        ("28.06.2024", "2024-06-28"),
        ("Fri Jun 28 2024", "2024-06-28"),
        ("FRIDAY, JUNE 28, 2024", "2024-06-28"),
        ("February 29, 2024", "2024-02-29"),
        ("June 2024", "2024-06-01..2024-06-30"),
        ("since 2006", "2006-01-01..2006-12-31"),
        ("2016", "2016-01-01..2016-12-31"),
        ("nineteen eighty-four", "1984-01-01..1984-12-31"),
        ("the 1990s", "1990-01-01..1999-12-31"),
        ("Q3 2024", "2024-07-01..2024-09-30"),
        ("the third quarter of 2024", "2024-07-01..2024-09-30"),
        ("first half of 2020", "2020-01-01..2020-06-30"),
        ("from 2015 through 2019", "2015-01-01..2019-12-31"),
        ("2015-16", "2015-01-01..2016-12-31"),
        ("June 3 to 7, 2024", "2024-06-03..2024-06-07"),
        ("3-7 June 2024", "2024-06-03..2024-06-07"),
        ("June 29–July 2, 2024", "2024-06-29..2024-07-02"),
        ("December 30 to January 2, 2024", "2023-12-30..2024-01-02"),
        ("November 2022 to January 2023", "2022-11-01..2023-01-31"),
        ("2006, 2009 and 2016", "2006-01-01..2016-12-31"),
    ],
)
def test_a_full_date_needs_no_anchor(words: str, expected: str) -> None:
    assert readings(words, None) == [expected]
    assert readings(words, FRIDAY) == [expected]


@pytest.mark.parametrize(
    ("words", "likeliest"),
    [
        ("yesterday", "2024-06-27"),
        ("today", "2024-06-28"),
        ("the day before yesterday", "2024-06-26"),
        ("last night", "2024-06-27"),
        ("on Friday", "2024-06-28"),
        ("last Friday", "2024-06-21"),
        ("next Friday", "2024-07-05"),
        ("Tuesday last week", "2024-06-18"),
        ("last week", "2024-06-17..2024-06-23"),
        ("this week", "2024-06-24..2024-06-30"),
        ("last month", "2024-05-01..2024-05-31"),
        ("last year", "2023-01-01..2023-12-31"),
        ("June last year", "2023-06-01..2023-06-30"),
        ("the third quarter of last year", "2023-07-01..2023-09-30"),
        ("the past year", "2023-06-28..2024-06-28"),
        ("the last three days", "2024-06-25..2024-06-28"),
        ("ten days ago", "2024-06-18"),
        ("10 days ago", "2024-06-18"),
        ("two years ago", "2022-01-01..2022-12-31"),
        ("two days from now", "2024-06-30"),
        ("June 29", "2024-06-29"),
        ("Friday, June 29", "2024-06-29"),
        ("in April", "2024-04-01..2024-04-30"),
        ("in late June", "2024-06-21..2024-06-30"),
        ("mid-June", "2024-06-11..2024-06-20"),
        ("the end of April", "2024-04-21..2024-04-30"),
        ("between December and February", "2023-12-01..2024-02-29"),
        ("December 30, January 2 and 6", "2023-12-30..2024-01-06"),
        ("Dec. 29–30", "2023-12-29..2023-12-30"),
        ("the weekend", "2024-06-22..2024-06-23"),
    ],
)
def test_a_relative_time_is_read_against_the_anchor_and_not_without_it(words: str, likeliest: str) -> None:
    assert readings(words)[0] == likeliest
    assert read(words).relative
    assert readings(words, None) == []


def test_without_an_anchor_the_stated_fields_stay() -> None:
    value = read("Friday, June 29", None)
    assert (value.readings, value.weekday, value.month, value.day, value.year) == ((), 4, 6, 29, None)


def test_a_weekday_that_the_calendar_denies_is_kept_beside_its_date() -> None:
    value = read("Wednesday, May 3, 2022", None)
    assert (value.weekday, value.year, value.month, value.day) == (2, 2022, 5, 3)
    assert value.readings[0].earliest.weekday() == 1


@pytest.mark.parametrize(
    ("words", "context", "expected"),
    [
        ("Wednesday", "The panel met on Wednesday.", ["2024-06-26"]),
        ("on Monday", "The council will vote on Monday.", ["2024-07-01"]),
        ("Monday", "On Monday, the court is to hear the case.", ["2024-07-01"]),
        ("Monday", "Talks on Monday", ["2024-06-24", "2024-07-01"]),
        ("Monday", "The council, which will be split, met on Monday.", ["2024-06-24"]),
        ("Dec. 15", "The dividend will be paid Dec. 15.", ["2024-12-15"]),
        ("Dec. 15", "The dividend was declared on Dec. 15.", ["2023-12-15"]),
    ],
)
def test_the_tense_of_the_sentence_chooses_the_side(words: str, context: str, expected: list[str]) -> None:
    found = readings(words, FRIDAY, context)
    assert found[: len(expected)] == expected
    assert len(found) == len(expected) or words == "Dec. 15"


def test_a_week_has_the_seven_days_before_as_its_second_reading() -> None:
    assert readings("last week") == ["2024-06-17..2024-06-23", "2024-06-21..2024-06-27"]


def test_an_open_numeric_order_keeps_both_readings_and_states_neither_month() -> None:
    assert readings("05/06/2024") == ["2024-05-06", "2024-06-05"]
    assert read("05/06/2024").month is None


def test_a_hedge_widens_a_count_of_days() -> None:
    assert readings("about ten days ago") == ["2024-06-16..2024-06-20"]
    assert read("about ten days ago").hedged
    assert not read("ten days ago").hedged


def test_slack_of_the_anchor_widens_what_hangs_on_it_and_nothing_else() -> None:
    loose = Anchor(dt.date(2024, 6, 28), slack=2)
    assert readings("ten days ago", loose) == ["2024-06-16..2024-06-20"]
    assert readings("June 3, 2024", loose) == ["2024-06-03"]


@pytest.mark.parametrize(
    ("words", "clock", "zone"),
    [
        ("at 2:09 a.m.", (129, 129), None),
        ("6:41pm PST", (1121, 1121), "PST"),
        ("at 18:41", (1121, 1121), None),
        ("1841 GMT", (1121, 1121), "GMT"),
        ("noon", (720, 720), None),
        ("12:05 a.m.", (5, 5), None),
        ("five o'clock in the afternoon", (1020, 1020), None),
        ("between 2 and 3 a.m.", (120, 180), None),
        ("11 a.m. to 1 p.m.", (660, 660), None),
    ],
)
def test_a_time_of_day_is_minutes_after_midnight(words: str, clock: tuple[int, int], zone: str | None) -> None:
    value = read(words)
    assert (value.clock, value.zone, value.readings) == (clock, zone, ())


@pytest.mark.parametrize(
    "words",
    [
        "3:45 p.m. on Tuesday, June 25",
        "Tuesday, June 25, at 3:45 p.m.",
        "Tuesday (June 25) at 3:45 pm",
        "3:45 p.m. Tuesday, June 25, 2024",
    ],
)
def test_a_time_of_day_joins_its_date_in_either_order(words: str) -> None:
    value = read(words)
    assert value.clock == (945, 945)
    assert value.granularity is Granularity.MINUTE
    assert (value.weekday, value.month, value.day) == (1, 6, 25)
    assert readings(words) == ["2024-06-25"]


def test_a_part_of_a_day_is_a_stretch_of_it() -> None:
    night = read("Tuesday night")
    assert night.granularity is Granularity.PART_OF_DAY
    assert night.clock is not None
    assert night.clock[1] > 1440
    assert read("early Monday").weekday == 0


@pytest.mark.parametrize("words", ["", "the council", "many people", "Resolution 1718", "several", "\x00", "'"])
def test_words_without_a_time_are_no_date(words: str) -> None:
    assert read_date(words, FRIDAY) is None


def test_an_impossible_day_keeps_its_fields_and_has_no_reading() -> None:
    value = read("February 30, 2023")
    assert (value.readings, value.month, value.day) == ((), 2, 30)


def test_an_anchor_at_the_end_of_the_calendar_gives_no_reading() -> None:
    for day in (dt.date.min, dt.date.max):
        for words in ("9999 years ago", "last week", "next year", "Monday", "June 3", "the weekend", "in May"):
            assert read(words, Anchor(day, slack=400)) is not None


def test_a_list_in_running_text_is_one_value_each_and_inherits_the_month() -> None:
    text = "He struck on December 30, January 2 and 6. It followed votes in 2006, 2009 and 2016."
    found = find_dates(text, FRIDAY)
    assert [item.span.of(text) for item in found] == ["December 30", "January 2", "6", "2006", "2009", "2016"]
    assert [str(item.value.readings[0].earliest) for item in found[:3]] == ["2023-12-30", "2024-01-02", "2024-01-06"]
    assert found[2].value.month == 1


def test_what_comes_before_the_anaphoric_day_is_not_guessed() -> None:
    (found,) = find_dates("He had left the day before.", FRIDAY)
    assert found.value.readings == ()


def test_the_year_of_a_sentence_before_does_not_join_the_month_after() -> None:
    text = "It grew every year since 1980. In September, it stopped."
    assert [item.span.of(text) for item in find_dates(text, FRIDAY)] == ["1980", "September"]
