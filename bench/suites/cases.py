"""A case: a desk, and the places of its draft where a flag is right, or wrong."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from contest import Desk, Text
from rapidfuzz.distance import OSA

_NEAR = 100  # characters between a surname and the age that is told with it
_SHORT = 4  # letters: shorter words are too often others


class Case(NamedTuple):
    """One desk of a row of a set. A row with several drafts is found if it is found with any of them."""

    group: str
    row: str
    desk: Desk
    spans: tuple[tuple[int, int], ...]


def one_of(texts: Iterable[Text], draft: Text, name: str) -> Desk:
    """Return the desk that holds one article against the others of its cluster."""
    return Desk(name, draft, tuple(text for text in texts if text.name != draft.name))


def places(words: str, text: str) -> tuple[tuple[int, int], ...]:
    """Return every place of some words in a text, not within longer words, whatever their case."""
    found = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE)
    return tuple(match.span() for match in found)


def ages(age: int, surname: str, text: str) -> tuple[tuple[int, int], ...]:
    """Return the places of an age, in digits: the one nearest to each place of a surname, if it is near."""
    told = places(str(age), text)
    nearest = [(name, min(told, key=lambda place: _apart(place, name))) for name in places(surname, text) if told]
    return tuple(sorted({place for name, place in nearest if _apart(place, name) <= _NEAR}))


def _apart(a: tuple[int, int], b: tuple[int, int]) -> int:
    return max(a[0] - b[1], b[0] - a[1], 0)


def is_misspelling(a: str, b: str) -> bool:
    """Return whether names differ in one word, not a short one, by one letter, or by two that changed places."""
    if len(a.split()) != len(b.split()):
        return False
    words = [pair for pair in zip(a.split(), b.split(), strict=True) if pair[0] != pair[1]]
    return len(words) == 1 and min(map(_letters, words[0])) >= _SHORT and OSA.distance(*words[0]) == 1


def _letters(word: str) -> int:
    return sum(map(str.isalpha, word))
