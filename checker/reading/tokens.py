"""The words of a sentence, as they stand there and in lower case."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.claims.base import Span

DOMAIN = r"\.(?:com|org|net|gov|edu|ly|ws)\b"
"""What the name of a site ends with, as a pattern."""

# An address of the web tells nothing. A number with its separators is one word; signs that change what a number means
# are words too.
_ADDRESS = rf"(?:https?://|www\.)\S+|\b[\w-]{{1,60}}{DOMAIN}\S*"
_ELSE = r"\d+(?:[.,:/]\d+)*|[$€£¥%]"
_WORD = re.compile(rf"[^\W\d_]+(?:['’][^\W\d_]+)*|{_ELSE}")
# The same, where a text in lower case has no letters but these: `re` finds them in half the time.
_PLAIN = re.compile(rf"[a-z]+(?:'[a-z]+)*|{_ELSE}")
_BEYOND = re.compile(r"[^\x00-\x7f\u2010-\u2026]")
_WORD_OR_ADDRESS = re.compile(rf"(?P<address>{_ADDRESS})|{_WORD.pattern}", re.IGNORECASE)
_HAS_DOMAIN = re.compile(DOMAIN)


class Word(NamedTuple):
    """A word where it stands, as written and in lower case with straight apostrophes."""

    start: int
    end: int
    raw: str
    low: str


def wordings(text: str, spans: Iterable[Span]) -> Iterator[tuple[str, ...]]:
    """Yield the words in lower case that stand in each of some ranges of a text, sentences as a rule."""
    lowered = _low(text)
    kept = len(lowered) == len(text)
    addressed = _may_have_address(lowered)
    pattern = _WORD if _BEYOND.search(lowered) else _PLAIN
    for start, end in ((span.start, span.end) for span in spans):
        if kept and not (addressed and _may_have_address(lowered[start:end])):
            yield tuple(pattern.findall(lowered, start, end))
        else:
            found = _WORD_OR_ADDRESS.finditer(_low(text[start:end]))
            yield tuple(match[0] for match in found if not match["address"])


def words_of(text: str, span: Span) -> tuple[Word, ...]:
    """Return the words of a text between two offsets, in order; spans point into the text."""
    pattern = _WORD_OR_ADDRESS if _may_have_address(span.of(text).lower()) else _WORD
    return tuple(
        Word(*match.span(), raw := match[0], _low(raw))
        for match in pattern.finditer(text, span.start, span.end)
        if match.lastgroup is None
    )


def _low(text: str) -> str:
    return text.lower().replace("’", "'")


def _may_have_address(lowered: str) -> bool:
    """Tell whether a sentence may have an address; few have, and to look for the address itself takes longest."""
    return "://" in lowered or "www." in lowered or _HAS_DOMAIN.search(lowered) is not None
