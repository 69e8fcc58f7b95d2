"""A weekday and a day of the month beside each other: of one day, or of two."""

import datetime as dt

import pytest

from checker.reading.dates import find_dates
from checker.reading.found import Anchor

WRITTEN = Anchor(dt.date(2024, 7, 1))


def both(text: str) -> list[tuple[str, int | None]]:
    """Return the words and the weekday of each day of a month that is found."""
    found = find_dates(text, WRITTEN)
    return [(item.span.of(text), item.value.weekday) for item in found if item.value.day is not None]


@pytest.mark.parametrize(
    ("text", "words", "weekday"),
    [
        ("They met on Friday, June 28, in Lund.", "Friday, June 28", 4),
        ("They met on Friday,\nJune 28, in Lund.", "Friday,\nJune 28", 4),
        ("They met on Tuesday the 2nd of July in Lund.", "Tuesday the 2nd of July", 1),
        ("They met on June 28 (Friday).", "June 28 (Friday)", 4),
        ("In this Friday, June 28, 2024 photo a ferry sinks.", "this Friday, June 28, 2024", 4),
    ],
)
def test_a_weekday_and_a_date_of_one_day_are_one(text: str, words: str, weekday: int) -> None:
    assert both(text) == [(words, weekday)]


@pytest.mark.parametrize(
    "text",
    [
        "He gave himself up on Tuesday in the June 28 robbery.",
        "Police called on Tuesday the June 28 robbery a mistake.",
        "It was the first storm before Sunday's on June 28.",
        "Ferry sinks, June 28\nTuesday brought fog to the coast.",
        "Ferry sinks, June 28\n\nTuesday brought fog to the coast.",
    ],
)
def test_a_weekday_and_a_date_of_two_days_stay_two(text: str) -> None:
    assert both(text) == [("June 28", None)]
