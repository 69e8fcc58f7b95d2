"""Frames, and what is read from them: changes, rates, bearings, records."""

import datetime as dt
import re
from collections.abc import Iterator

import pytest

from checker.claims.base import Span
from checker.reading.bearings import find_bearings, turned
from checker.reading.changes import find_changes, moved_share
from checker.reading.found import Anchor
from checker.reading.frames import Frame, Q, T, bounds, frames
from checker.reading.quantities import read_quantity
from checker.reading.rates import find_rates
from checker.reading.spans import clock_length, day_length, days_between, unit_of
from checker.reading.superlatives import find_firsts, find_records
from tests.timing import assert_linear

ANY = re.compile("")
DAY = Anchor(dt.date(2015, 3, 10))


class Article:
    """A text, some of it boilerplate."""

    def __init__(self, text: str, language: str = "en", ends: int | None = None) -> None:
        self.text = text
        self.language = language
        self.ends = len(text) if ends is None else ends

    def body(self) -> Iterator[Span]:
        yield Span(start=0, end=self.ends)


def frame(text: str) -> Frame:
    (only,) = frames(Article(text), ANY, DAY)
    return only


def test_each_value_is_one_character_whose_place_in_the_source_is_known() -> None:
    text = "It rained. Sales rose 12 percent to $28 million in 2014."
    found = next(frames(Article(text), re.compile("Sales"), DAY))
    match = re.search(rf"rose (?P<by>{Q}|{Q} to {Q}) in (?P<year>{T})", found.text)
    assert match
    assert found.span(*match.span()).of(text) == "rose 12 percent to $28 million in 2014"
    assert found.time(match["year"]).span.of(text) == "2014"
    assert found.sentence.of(text) == "Sales rose 12 percent to $28 million in 2014."


@pytest.mark.parametrize("article", [Article("Es regnet am 3. Mai.", "de"), Article("By Ann Lee. It rained.", ends=3)])
def test_neither_another_language_nor_boilerplate_is_read(article: Article) -> None:
    assert list(frames(article, ANY)) == []


def test_marks_in_the_text_itself_stand_for_nothing() -> None:
    assert re.search(Q, frame("Sales rose \ue000 in a year \ue900.").text) is None


@pytest.mark.parametrize(
    ("words", "room"),
    [("12", 0), ("1,200", 50), ("5 percent", 0.5), ("$300", 15), ("$3.40", 0.005), ("two hours", 360)],
)
def test_a_number_may_be_rounded_to_the_digits_that_it_is_written_in(words: str, room: float) -> None:
    value = read_quantity(words)
    assert value
    assert (bounds(value)[1] - bounds(value)[0]) / 2 == pytest.approx(room, rel=0.01)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Sales rose from 40 to 60, up 20 percent.", (1, 40, 60, 20)),
        ("Profit fell 5.9% to $9.5 million, or 46 cents a share, from $10.1 million.", (-1, 10.1e6, 9.5e6, 5.9)),
        ("The rate rose 2 percent to 7 percent from 5 percent.", (1, 5, 7, 2)),
        ("The number fell from 12 to 15.", (-1, 12, 15, None)),
        ("Prices rose $5, from $20 to $30.", (1, 20, 30, 5)),
    ],
)
def test_a_change_has_a_direction_two_ends_and_an_amount(text: str, change: tuple[float, ...]) -> None:
    (found,) = find_changes(frame(text), text)
    by = found.by.value.nominal if found.by else None
    assert (found.direction, found.before.nominal, found.after.nominal, by) == pytest.approx(change)


@pytest.mark.parametrize(
    "text",
    [
        "The loss rose from 40 to 60.",
        "Sales rose from about 40 to 60.",
        "Prices fell from $12 a barrel to 15 euros.",
        "She got up from 40 winks.",
    ],
)
def test_what_has_no_plain_ends_is_no_change(text: str) -> None:
    assert list(find_changes(frame(text), text)) == []


def test_doubled_says_how_many_times_unless_it_is_hedged() -> None:
    texts = ["Sales doubled from 40 to 60.", "Sales nearly doubled from 40 to 60."]
    changes = [next(find_changes(frame(text), text)) for text in texts]
    assert [change.times for change in changes] == [2.0, None]
    assert moved_share(changes[0]) == pytest.approx((50, 50))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He paid $300 for 10 mugs, or $25 each.", ("$25 each", "10", "$300")),
        (
            "He signed for $20 million over five years, or $2 million a year.",
            ("$2 million a year", "five years", "$20 million"),
        ),
        ("She rode 60 miles in two hours, or 40 mph.", ("40 mph", "two hours", "60 miles")),
        ("It sold 100 mugs for $2,000, or $25 per mug.", ("$25 per mug", "100", "$2,000")),
        ("She gets $5,000 a month, or $50,000 a year.", ("$5,000 a month", "a year", "$50,000 a year")),
    ],
)
def test_a_rate_has_a_total_and_a_number(text: str, words: tuple[str, str, str]) -> None:
    assert [rate.words for rate in find_rates(frame(text), text)] == [words]


def test_what_has_another_unit_is_no_rate() -> None:
    for text in (
        "He paid $300 for 10 mugs, or $1 a minute.",
        "The town gave $20 million over five years, or $20 a head.",
    ):
        assert list(find_rates(frame(text), text)) == []


def test_a_bearing_has_a_distance_and_a_direction() -> None:
    text = "It was in Yala, a town of 300 people about 30 miles north of Dunmore, and 20 miles southwest of Orto."
    one, other = find_bearings(frame(text), text)
    assert (one.one, one.two, one.degrees, round(one.metres)) == ("Yala", "Dunmore", 0, 48280)
    assert (other.two, other.degrees, turned(one, other)) == ("Orto", 225, 135)


def test_northwest_lies_between_north_and_west() -> None:
    text = "Yala is 30 miles northwest of Dunmore."
    assert next(find_bearings(frame(text), text)).degrees == 315


def test_a_record_has_held_for_so_many_years() -> None:
    text = "It was the deadliest crash since 2008 and the largest fire in more than 20 years."
    found = [(record.how, record.what, round(record.low)) for record in find_records(frame(text), 2015)]
    assert found == [("deadliest", "crash", 7), ("largest", "fire", 20)]


def test_the_first_to_do_something_has_a_name() -> None:
    text = "Ann Lee, 34, became the first woman to lead the harbour union."
    assert [(first.who, first.what) for first in find_firsts(frame(text))] == [("Ann Lee", "woman")]


def test_a_stretch_is_as_long_as_its_ends_make_it() -> None:
    days, years = frame("It ran from June 3 to June 9.").times[0], frame("He led it from 2010 to 2014.").times[0]
    assert day_length(days.value, None, "June 3 to June 9") == (4, 7)
    assert day_length(years.value, None, "2010 to 2014") == (1825 - 730, 1826)
    first, last = (found.value for found in frame("It ran from 10 p.m. to 1 a.m.").times)
    assert clock_length(first, last) == (0.125, 0.125)
    assert (unit_of("a three-hour"), unit_of("six fortnights")) == (1 / 24, None)


def test_two_weekdays_may_be_any_weeks_apart() -> None:
    friday, monday = (found.value for found in frame("On Friday it rained, on Monday it snowed.").times)
    assert (4, 4) in days_between(friday, monday)
    assert (-3, -3) in days_between(friday, monday)


@pytest.mark.parametrize(
    "piece",
    [
        "rose from ",
        "rose 5 ",
        "5 to 6 from ",
        "the first a to ",
        "the worst a in ",
        "$5 for 6 a, ",
        "5 north of A ",
        "A b ",
    ],
)
def test_the_time_grows_with_the_text(piece: str) -> None:
    def read(text: str) -> None:
        for found in frames(Article(text), ANY, DAY):
            list(find_changes(found, text))
            list(find_rates(found, text))
            list(find_bearings(found, text))
            list(find_records(found, 2015))
            list(find_firsts(found))

    assert_linear(read, lambda size: piece * size, small=2_500 // len(piece), large=40_000 // len(piece))
