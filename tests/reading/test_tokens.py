"""The words of a passage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.base import Span
from checker.reading.tokens import words_of
from tests.linking.passages.pairs import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry’s crew can't swim.", ["the", "ferry's", "crew", "can't", "swim"]),
        ("1,200 boats, 3.5 knots, 10:30, 9/11", ["1,200", "boats", "3.5", "knots", "10:30", "9/11"]),
        ("$5, £6 or 7% of €8", ["$", "5", "£", "6", "or", "7", "%", "of", "€", "8"]),
        ("a well-known 40-year-old", ["a", "well", "known", "40", "year", "old"]),
        ("Malmö, Kyïv, Ålesund", ["malmö", "kyïv", "ålesund"]),
        ("_ — … !", []),
    ],
)
def test_numbers_with_separators_are_words_and_so_are_signs_of_what_they_mean(text: str, expected: list[str]) -> None:
    assert [word.low for word in words(text)] == expected


@pytest.mark.parametrize("address", ["https://gazette.example/a?b=1", "www.gazette.example", "gazette.com/harbour"])
def test_an_address_is_no_word(address: str) -> None:
    assert [word.low for word in words(f"See {address} for more")] == ["see", "for", "more"]


@given(st.text())
def test_words_stand_in_the_text_in_order(text: str) -> None:
    end = 0
    for word in words(text):
        assert word.start >= end
        assert text[word.start : word.end] == word.raw != ""
        end = word.end


def test_spans_point_into_the_whole_text_and_nothing_outside_is_read() -> None:
    text = "Before. The ferry left. Behind."
    found = words_of(text, Span(start=8, end=23))
    assert [word.raw for word in found] == ["The", "ferry", "left"]
    assert (found[0].start, found[0].end) == (8, 11)
