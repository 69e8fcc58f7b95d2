"""Headlines, and names in them that the text below spells otherwise."""

import pytest

from checker.claims.base import Span
from checker.reading.headlines import find_headline, find_respelled

BELOW = "Anna Lindqvist has left the council of Vik, which she joined ten years ago. " * 5


def headline(text: str) -> str | None:
    found = find_headline(text, [Span(start=0, end=len(text))])
    return found.of(text) if found else None


def test_a_short_first_line() -> None:
    assert headline(f"\n Lindqvist leaves council after years \n\n{BELOW}") == "Lindqvist leaves council after years"


@pytest.mark.parametrize(
    "first",
    [
        "Lindqvist left the council on Monday.",  # a sentence
        "Lindqvist leaves",  # a piece of a menu
        "By Ola Berg of the Vik Herald",
        "Photo of the council hall in Vik",
        "A hall in Vik (Photo: Ola Berg)",
        "1:37 How the council lost a member",
        "Lindqvist leaves the council " * 6,
    ],
)
def test_what_is_no_headline(first: str) -> None:
    assert headline(f"{first}\n\n{BELOW}") is None


def test_without_a_text_below_it_there_is_none() -> None:
    assert headline("Lindqvist leaves council after years\n\nShe left.") is None
    assert headline("") is None


def respelled(title: str, below: str) -> list[tuple[str, str]]:
    text = f"{title}\n{below}"
    spans = find_respelled(text, Span(start=0, end=len(title)))
    return [(ours.of(text), theirs.of(text)) for ours, theirs in spans]


def test_a_letter_is_off() -> None:
    assert respelled("Lindqist's farewell", "Anna Lindqvist’s farewell") == [("Lindqist", "Lindqvist")]


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("Lindqist leaves", "Lindqvist, or Lindqist, left"),  # both
        ("Skarvia votes", "Skarvian voters"),  # a form of it
        ("Berga", "Bergo"),  # other last letter: another form
        ("Vik", "Vil"),  # short
        ("Boats", "Boots"),  # words
    ],
)
def test_no_slip(title: str, below: str) -> None:
    assert respelled(title, below) == []
