"""The words of a passage, for laying two passages beside each other."""

import re
from typing import NamedTuple

from checker.claims.base import Span

# An address of the web tells nothing. A number with its separators is one word; signs that change what a number means
# are words too.
_ENDING = r"\.(?:com|org|net|gov|edu|ly|ws)\b"
_ADDRESS = rf"(?:https?://|www\.)\S+|\b[\w-]{{1,60}}{_ENDING}\S*"
_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[$€£¥%]")
_WORD_OR_ADDRESS = re.compile(rf"(?P<address>{_ADDRESS})|{_WORD.pattern}", re.IGNORECASE)
_HAS_ENDING = re.compile(_ENDING)


class Word(NamedTuple):
    """A word where it stands, as written and in lower case with straight apostrophes."""

    start: int
    end: int
    raw: str
    low: str


def wording(sentence: str) -> tuple[str, ...]:
    """Return the words of a sentence in lower case."""
    lowered = sentence.lower().replace("’", "'")
    if _may_have_address(lowered):
        return tuple(match[0] for match in _WORD_OR_ADDRESS.finditer(lowered) if not match["address"])
    return tuple(_WORD.findall(lowered))


def words_of(text: str, span: Span) -> tuple[Word, ...]:
    """Return the words of a text between two offsets, in order; spans point into the text."""
    pattern = _WORD_OR_ADDRESS if _may_have_address(span.of(text).lower()) else _WORD
    return tuple(
        Word(*match.span(), raw := match[0], raw.lower().replace("’", "'"))
        for match in pattern.finditer(text, span.start, span.end)
        if match.lastgroup is None
    )


def _may_have_address(lowered: str) -> bool:
    """Tell whether a sentence may have an address; few have, and to look for the address itself takes longest."""
    return "://" in lowered or "www." in lowered or _HAS_ENDING.search(lowered) is not None
