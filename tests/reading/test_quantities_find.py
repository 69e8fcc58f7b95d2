"""Finding quantities in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.base import Span
from checker.claims.values import Measure
from checker.reading.quantities import find_quantities
from tests.timing import assert_linear

SENTENCES = [
    "Police arrested 12 people on Friday, about half of them minors.",
    "The 15-member council voted 13-0 after at least $1.2 million was paid to Jane Roe, 34, of Leeds.",
    "A magnitude-5.2 quake hit 15 miles south; 21 of about 50 houses fell, as many as 35 to 40 people said.",
]
WORDS = st.sampled_from(
    [*" ".join(SENTENCES).split(), "\n", "\n\n", "—", "“", "½", "٣", "İ", "🙂", "-", "of", "no", "a"]
)


def found(text: str) -> list[tuple[str, str | None]]:
    return [(item.span.of(text), item.head) for item in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 30 soldiers were killed.", [("At least 30", "soldiers")]),
        ("It fired dozens of short-range ballistic missiles.", [("dozens", "missiles")]),
        ("They seized 14 AK-47 rifles and 923 rounds.", [("14", "rifles"), ("923", "rounds")]),
        ("Officials said 12 U.S. soldiers were dead.", [("12", "soldiers")]),
        ("It hit two Los Angeles police stations.", [("two", "stations")]),
        ("The 15-member council met.", [("15", "member")]),
        ("It voted 13-0.", [("13-0", None)]),
        ("21 of about 50 missiles were examined.", [("21 of about 50", "missiles")]),
        ("It paid $5 million in damages.", [("$5 million", "damages")]),
        ("A €2bn fine was imposed.", [("€2bn", "fine")]),
        ("The five-year deal covers it.", [("five-year", "deal")]),
        ("Half the members stayed.", [("Half", "members")]),
        ("It fell by 10 percent of its value.", [("10 percent", "value")]),
        ("No injuries were reported.", [("No", "injuries")]),
        ("One man died, and several others were hurt.", [("One", "man"), ("several", "others")]),
        ("There were 3 dead, 1 wounded.", [("3", "dead"), ("1", "wounded")]),
        ("It rose from 5 to 6 percent.", [("6 percent", None)]),
        ("Between 20 and 30 children came.", [("Between 20 and 30", "children")]),
        ("About 2000 people fled.", [("About 2000", "people")]),
    ],
)
def test_a_quantity_is_found_with_the_noun_it_counts(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "On June 29, 2012, at 4:30 p.m., it began.",
        "It was January 2 and 6.",
        "The KN-23 and the G20 and an AK-47.",
        "A Boeing 737 flew along Route 66.",
        "Resolution 1718 was adopted in 2006.",
        "Precinct 5 deputies read page 12.",
        "A 9mm pistol and a .45-caliber gun.",
        "Image 1 of 9 Adrian Doe",
        "Call 555-1234 or 1-800-555-0100.",
        "No one was hurt, one of them said.",
        "He called 911 from the 3200 block.",
        "It was the third launch since the 1990s.",
        "A meeting of the Big Ten took place.",
        "The first half ended; the couple left.",
        "See http://example.org/2015/12/story-7.html today.",
    ],
)
def test_dates_names_and_codes_are_no_quantities(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Jane Roe, 34, of Leeds was jailed.", [34]),
        ("He was 77.", [77]),
        ("The men, ages 15, 18, and 22, fled.", [15, 18, 22]),
        ("A 12-year-old boy fled.", [12]),
        ("The actor dies at 91", [91]),
    ],
)
def test_ages_are_told_from_counts(text: str, ages: list[int]) -> None:
    values = [item.value for item in find_quantities(text)]
    assert [(value.measure, value.low) for value in values] == [(Measure.AGE, age) for age in ages]


def test_masked_numbers_are_left_out() -> None:
    text = "12 people met 13 officials"
    assert [words for words, _ in find_texts(text, Span(start=0, end=2))] == ["13"]


def find_texts(text: str, *masked: Span) -> list[tuple[str, str | None]]:
    return [(item.span.of(text), item.head) for item in find_quantities(text, masked)]


def test_the_counted_phrase_keeps_its_adjectives() -> None:
    text = "It hired 21 South African deep-sea divers yesterday."
    (item,) = find_quantities(text)
    assert item.counted is not None
    assert item.counted.of(text) == "South African deep-sea divers"


@given(st.text())
def test_finding_never_raises(text: str) -> None:
    find_quantities(text)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_quantities_come_in_order_without_overlap_and_inside_the_text(text: str) -> None:
    end = 0
    for item in find_quantities(text):
        assert end <= item.span.start < item.span.end <= len(text)
        assert item.span.of(text) == item.span.of(text).strip()
        if item.counted is not None:
            assert item.span.start <= item.counted.start < item.counted.end <= len(text)
        end = item.span.end


@pytest.mark.parametrize(
    "unit",
    ["1-", "$", "one million ", "zero thousand ", "about ", "\n ", "a ", "of ", "1 of ", "x-", ".5", "1,", "5 and "],
)
def test_time_grows_with_the_length_of_the_text(unit: str) -> None:
    assert_linear(find_quantities, lambda size: unit * size, small=5_000 // len(unit), large=80_000 // len(unit))
