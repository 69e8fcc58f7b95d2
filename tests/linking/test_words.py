"""What is said, whatever the house's style of writing it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.linking.words import spoken


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("two boats", "2 boats"),
        ("twelve boats", "12 boats"),
        ("forty boats", "40 boats"),
        ("the fourth boat", "the 4th boat"),
        ("the twelfth boat", "the 12th boat"),
        ("we can't swim", "we cannot swim"),
        ("we won’t swim", "we will not swim"),
        ("she's been there", "she has been there"),
        ("they'd gone", "they had gone"),
        ("we organised it", "we organized it"),
        ("the harbour", "the harbor"),
        ("the centre", "the center"),
        ("at 10:00", "at 10"),
        ("5 per cent", "5%"),
        ("the U.S. fleet", "the United States fleet"),
        ("a well-known boat", "a well known boat"),
        ("Well, uh, we swam.", "Well, we swam"),
    ],
)
def test_one_thing_is_said_however_it_is_written(one: str, other: str) -> None:
    assert spoken(one) == spoken(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("two boats", "3 boats"),
        ("two boats", "twelve boats"),
        ("the fourth boat", "4 boats"),
        ("we can swim", "we cannot swim"),
        ("the old harbour", "the new harbour"),
        ("at 10:30", "at 10"),
        ("5 percent", "5 points"),
    ],
)
def test_another_thing_is_not(one: str, other: str) -> None:
    assert spoken(one) != spoken(other)


def test_one_may_be_no_number_and_stays_a_word() -> None:
    assert spoken("one of them") == ["one", "of", "them"]
    assert spoken("one of 2") == ["one", "of", "2"]


@given(st.text())
def test_no_text_raises_and_words_said_are_in_lower_case(text: str) -> None:
    assert all(word == word.lower() for word in spoken(text))
