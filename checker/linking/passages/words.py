"""The words of a passage, for laying two passages beside each other."""

import re
from typing import NamedTuple

from checker.claims.base import Span

# An address of the web tells nothing. A number with its separators is one word; signs that change what a number means
# are words too.
_ADDRESS = r"(?:https?://|www\.)\S+|\b[\w-]{1,60}\.(?:com|org|net|gov|edu|ly|ws)\b\S*"
_WORD = re.compile(rf"{_ADDRESS}|\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[$€£¥%]", re.IGNORECASE)
_IS_ADDRESS = re.compile(_ADDRESS, re.IGNORECASE)


class Word(NamedTuple):
    """A word where it stands, as written and in lower case with straight apostrophes."""

    span: Span
    raw: str
    low: str


def wording(sentence: str) -> tuple[str, ...]:
    """Return the words of a sentence in lower case."""
    lowered = sentence.lower().replace("’", "'")
    found = _WORD.findall(lowered)
    return tuple(word for word in found if not _IS_ADDRESS.match(word)) if "." in lowered else tuple(found)


def words_of(text: str, span: Span) -> tuple[Word, ...]:
    """Return the words of a text between two offsets, in order; spans point into the text."""
    return tuple(
        Word(Span(start=match.start(), end=match.end()), match[0], match[0].lower().replace("’", "'"))
        for match in _WORD.finditer(text, span.start, span.end)
        if not _IS_ADDRESS.match(match[0])
    )
