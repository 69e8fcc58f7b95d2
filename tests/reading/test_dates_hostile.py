"""What is no date stays unread, and no text breaks or slows the reader."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading.dates import find_dates, read_date
from checker.reading.found import Anchor
from tests.timing import assert_linear

ANCHOR = Anchor(dt.date(2024, 6, 28))
WORDS = [
    "June",
    "May",
    "March",
    "Mon",
    "Friday",
    "Sun",
    "Dec.",
    "last",
    "next",
    "this",
    "early",
    "mid",
    "late",
    "the",
    "of",
    "in",
    "on",
    "at",
    "by",
    "since",
    "between",
    "and",
    "to",
    "through",
    "2006",
    "2024",
    "1990s",
    "3",
    "28",
    "31",
    "7:30",
    "a.m.",
    "pm",
    "EST",
    "ago",
    "days",
    "weeks",
    "year",
    "ten",
    "a",
    "few",
    "quarter",
    "third",
    "Q3",
    "fiscal",
    "summer",
    "noon",
    "tonight",
    "-",
    "–",
    ",",
    ".",
    "(",
    ")",
    "/",
    ":",
    "'",
    "'s",
    "2024-06-28",
    "28/06/2024",
    "century",
    "end",
    "day",
    "before",
    "will",
    "said",
    "night",
    "o'clock",
]


@pytest.mark.parametrize(
    "text",
    [
        "She may go in two stages, and they march on.",
        "May he live in interesting times?",
        "Theresa May said so.",
        "April Jones met June Carter and August Wilson.",
        "Fredric March won.",
        "The march was an august one.",
        "Resolution 1718 and Resolution 2270 were adopted.",
        "It is open 24/7.",
        "They won 3-2, then 13-0.",
        "Call 212-555-2016 or 555-2024.",
        "It cost $2024 or €1999.",
        "Some 1,500 people came.",
        "A Boeing 737 and an Airbus 320 landed.",
        "The house at 1600 Pennsylvania Avenue.",
        "A fire broke out in the 1900 block of Elm Street.",
        "It was a second time, and a third.",
        "Version 2.10.2024.1 and v3.11.2 differ.",
        "Of 2000 people, 1900 soldiers were counted.",
        "Black Friday sales rose every Monday and on Sundays.",
        "The Sun and the Sunday Times reported it.",
        "He sat. She wed. They fall in love, and spring forward.",
        "The Women's March and the March on Washington.",
        "Read Psalm 23:4 at a ratio of 2:30.",
        "He drove a 2005 Toyota and threw a 2000-pound bomb.",
        "She is on the USA Today list.",
        "He scored late in the fourth quarter.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert [item.span.of(text) for item in find_dates(text, ANCHOR)] == []


def _sound(text: str) -> None:
    end = 0
    for item in find_dates(text, ANCHOR):
        assert end <= item.span.start < item.span.end <= len(text)
        assert item.span.of(text) == item.span.of(text).strip()
        assert all(reading.earliest <= reading.latest for reading in item.value.readings)
        end = item.span.end


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from(["", " ", "  ", "\n", "\u00a0"]))
def test_no_heap_of_date_words_raises_and_spans_are_in_order(words: list[str], space: str) -> None:
    _sound(space.join(words))
    read_date(space.join(words), ANCHOR, space.join(words))
    find_dates(space.join(words), None)


@given(st.lists(st.sampled_from(WORDS), max_size=8), st.dates(), st.integers(0, 1000))
def test_no_anchor_raises(words: list[str], day: dt.date, slack: int) -> None:
    read_date(" ".join(words), Anchor(day, slack))


@pytest.mark.parametrize(
    "piece",
    [
        "June 3, ",
        "1, ",
        "late early mid ",
        "the end of the ",
        "2006, ",
        "last" + " " * 400,
        "9:",
        "-1",
        "5 p.m. ",
        "May ",
    ],
)
def test_time_grows_with_the_text(piece: str) -> None:
    def find(text: str) -> object:
        return find_dates(text, ANCHOR)

    assert_linear(find, lambda size: piece * size, small=2_500 // len(piece), large=40_000 // len(piece))
