import datetime as dt
import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mutation.change import Article, Change, apply
from checker.mutation.errors.calendar import KINDS
from checker.mutation.prose import MONTHS
from tests.mutation.sound import assert_sound

FIND = {kind.name: kind.find for kind in KINDS}
JULY = dt.date(2013, 7, 10)
DRAWS = 40


def changes(kind: str, text: str, published: dt.date | None = JULY, seed: int = 1) -> list[Change]:
    return list(FIND[kind](Article(text, published), Random(seed)))  # noqa: S311


def copies(kind: str, text: str, published: dt.date | None = JULY) -> set[str]:
    return {
        apply(text, change.edits)
        for seed in range(DRAWS)
        for change in changes(kind, text, published=published, seed=seed)
    }


def at(kind: str, text: str) -> list[str]:
    return [change.at.of(text) for change in changes(kind, text)]


@pytest.mark.parametrize(
    ("kind", "text", "phrase"),
    [
        ("weekday", "A man was shot outside his home on Friday night.", "Friday"),
        ("weekday", "A man was shot outside his home Friday, June 28.", "Friday, June 28"),
        ("weekday", "Police said Friday's fire was set by nobody there.", "Friday"),
        ("day", "A man was shot outside his home on June 28.", "June 28"),
        ("day", "A man was shot outside his home on 28 June 2013.", "28 June 2013"),
        ("day", "A man was shot outside his home on Nov. 22nd, 2012.", "Nov. 22nd, 2012"),
        ("month", "A man was shot outside his home on Aug. 14, 2012.", "Aug. 14, 2012"),
        ("month", "The company was sold to its workers in January 2011.", "January 2011"),
        ("year", "The company was sold to its workers in 2004.", "2004"),
        ("year", "The company was sold to its workers on May 4, 2004.", "May 4, 2004"),
        ("clock", "A man was shot outside his home at 3:30 p.m. Friday.", "3:30 p.m."),
        ("clock", "The store was robbed by a man at noon.", "noon"),
    ],
)
def test_a_time_is_changed_and_pointed_at(kind: str, text: str, phrase: str) -> None:
    assert at(kind, text) == [phrase]
    assert all(copy != text for copy in copies(kind, text))


def test_a_weekday_becomes_one_that_the_sentence_does_not_name() -> None:
    text = "The fair was held on Friday, a day before the Saturday storm."
    assert all(len(set(re.findall(r"[A-Z]\w+day\b", copy))) == 2 for copy in copies("weekday", text))


@pytest.mark.parametrize(
    "text",
    [
        "Shoppers filled the stores on Black Friday as always.",
        "The show Friday Night Lights was filmed in this town.",
        "The chief told reporters Friday that nobody was hurt.",
        "On Friday, the chief announced that nobody was hurt.",
        "The girl remained in critical condition Friday in Dallas.",
        "Posted: Friday, June 28, the girl was hurt in the fire",
        "Updated on Friday to say that the girl was hurt there.",
        "Counselors were available at the high school Friday for all.",
        "They said they didn't hear any shots from the home Friday.",
        "The officers were on Friday morning still at the bridge.",
    ],
)
def test_a_weekday_that_can_be_several_stays(text: str) -> None:
    assert changes("weekday", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The towers were hit by two planes on Sept. 11, 2001.",
        "The family watched the fireworks on July 4, 2012.",
        "The fair was held on June 28-30 in the old town.",
        "The fair was held on June 28 and 29 in the old town.",
        "In May 12 people were hurt by the bulls of the town.",
        "The chief told reporters on June 28 that nobody was hurt.",
        "CHICAGO, June 28 -- The mayor of the town has resigned.",
        "On June 28, loss reserves stood at $108.3 million in all.",
        "Copyright 2013, June 28, all of the rights are reserved.",
    ],
)
def test_a_date_that_is_a_name_a_range_or_a_stamp_stays(text: str) -> None:
    assert changes("day", text) == []
    assert changes("month", text) == []


@pytest.mark.parametrize(
    "date", ["Feb. 28, 2012", "February 28", "Jan. 31, 2012", "30 January 2012", "March 31", "Oct. 30th"]
)
def test_a_changed_date_is_in_the_calendar(date: str) -> None:
    text = f"A man was shot outside his home on {date}."
    made = copies("day", text) | copies("month", text)
    months = [month[:3] for month in MONTHS]
    assert made
    for copy in made:
        name = re.search("|".join(months), copy)
        day = re.search(r"(\d{1,2})(?!\d)", copy)
        assert name
        assert day
        dt.date(2013, months.index(name[0]) + 1, int(day[0]))


def test_a_day_to_come_stays_to_come() -> None:
    text = "The men are to appear before the judge on July 30."
    assert {int(copy[-3:-1]) > 10 for copy in copies("day", text)} == {True}


def test_a_month_keeps_its_form() -> None:
    short = copies("month", "A man was shot outside his home on Aug. 14, 2012.")
    assert all(re.search(r"on (?:[A-Z][a-z]{2,3}\.|March|April|May|June|July) 14", copy) for copy in short)
    full = copies("month", "A man was shot outside his home on August 14, 2012.")
    assert all(re.search(r"on [A-Z][a-z]{2,}[a-z]? 14", copy) and "." not in copy[:-1] for copy in full)


def test_an_article_goes_with_the_month() -> None:
    made = copies("month", "A man was hurt in an October 2010 shooting there.")
    assert all(re.search(r"\ban [AO]|\ba [^AO]", copy) for copy in made)


@pytest.mark.parametrize(
    "text",
    [
        "The fire was seen in 2000 homes of the old town.",
        "The man was shot on the 2000 block of the old road.",
        "The man drove a 2004 Honda out of the old town.",
        "The man drove a 2004 gray car out of the old town.",
        "The firm was theirs from 2004-2009 and then was sold.",
        "The songs of the 1970s are sung in the old town.",
        "She has run the old school since at least 12.2004 or so.",
    ],
)
def test_a_figure_that_is_no_year_of_an_event_stays(text: str) -> None:
    assert changes("year", text) == []


def test_a_past_year_stays_past_and_is_near() -> None:
    text = "The company was sold to its workers in 2011."
    years = {int(copy[-5:-1]) for copy in copies("year", text)}
    assert years <= set(range(2002, 2013)) - {2011}
    assert {int(copy[-5:-1]) for copy in copies("year", text, published=None)} <= set(range(2002, 2011))


def test_a_clock_time_moves_by_more_than_an_hour() -> None:
    for copy in copies("clock", "A man was shot outside his home at 3:30 p.m. Friday."):
        hour, half = re.findall(r"(\d+):30 ([ap])", copy)[0]
        assert half == "a" or abs(int(hour) % 12 - 3) > 1


@pytest.mark.parametrize(
    "text",
    [
        "The score was at 3:30 when the men left the field.",
        "The chief told reporters at 3:30 p.m. that nobody was hurt.",
        "The road is closed until 3:30 p.m. for all of the cars.",
        "Watch live at 3:30 p.m. when the mayor is to speak.",
    ],
)
def test_a_time_of_no_event_stays(text: str) -> None:
    assert changes("clock", text) == []


def test_a_seed_gives_the_same_changes() -> None:
    text = "A man was shot at 3:30 p.m. Friday, June 28, 2012, by his brother."
    assert all(changes(kind, text) == changes(kind, text) != [] for kind in FIND)


WORDS = st.sampled_from(
    ["Friday", "Sunday", "June", "Aug.", "28", "31", "0", "3:30", "p.m.", "at", "noon", "in", "2004", "on", "the", "of",
     "28th", ",", ".", "--", "\n", "was", "shot", "there", "again"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join)), st.integers(0, 9))
def test_any_text_is_changed_in_order_and_within_it(text: str, seed: int) -> None:
    for kind in FIND:
        assert_sound(text, changes(kind, text, seed=seed))
