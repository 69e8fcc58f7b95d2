import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.base import Span
from checker.extraction.grounding import Ground

TEXT = "“We’ll open – on Friday, June 28,” she said.\nThey\u00a0met   on Friday."


@pytest.mark.parametrize(
    ("excerpt", "found"),
    [
        ("We'll open - on Friday", "We’ll open – on Friday"),
        ("They met on Friday.", "They\u00a0met   on Friday."),
        ("\"We'll open", "“We’ll open"),
        ("she said. They", "she said.\nThey"),
    ],
)
def test_typography_is_folded_and_the_span_is_that_of_the_source(excerpt: str, found: str) -> None:
    span = Ground(TEXT).find(excerpt)
    assert span is not None
    assert span.of(TEXT) == found


@pytest.mark.parametrize("excerpt", ["on Friday, June 29", "we’ll open", "open on Friday", "", "  "])
def test_nothing_is_matched_by_likeness(excerpt: str) -> None:
    assert Ground(TEXT).find(excerpt) is None


def test_a_second_place_is_found_after_the_first() -> None:
    ground = Ground("one two one")
    assert ground.find("one") == Span(start=0, end=3)
    assert ground.find("one", after=1) == Span(start=8, end=11)
    assert ground.find("two", after=9) == Span(start=4, end=7)


def test_a_search_can_be_kept_inside_a_range() -> None:
    assert Ground("one two one").find("one", inside=Span(start=2, end=11)) == Span(start=8, end=11)
    assert Ground("one two one").find("one", inside=Span(start=2, end=10)) is None


@given(st.text(), st.integers(0, 30), st.integers(1, 30))
def test_what_stands_in_a_text_is_found_in_it(text: str, start: int, length: int) -> None:
    excerpt = text[start : start + length]
    span = Ground(text).find(excerpt)
    if span is not None:
        assert 0 <= span.start < span.end <= len(text)
    elif excerpt.isascii() and excerpt.strip():
        pytest.fail(f"{excerpt!r} stands in {text!r}")
