"""Where a surname stands alone in a text, and where the full name of its bearer does."""

import re
from collections.abc import Iterator

from checker.claims.base import Span
from checker.pattern import lazily
from checker.reading.lexicon import is_title
from checker.reading.prose import word_set
from checker.reading.tables import read_set

_BEFORE = lazily(r"([^\W\d_]++\.?)[\s’'-]{0,2}\Z")
_BEHIND = lazily(
    r"(?:['’]s)?(?:[-–/@]|\s(?:[A-Z]|(?:famil(?:y|ies)|home|house|residence|murder|trial|case|shooting|crime|clan|era)\b))"
)
_NEAR = 24  # code points before a surname in which the word before it stands
_JOINTS = frozenset("@#.’'-")  # what joins a word to the one before it
_OPENERS = word_set("And But That When While If As After Before Because Though Although For With Then Later So")


def lone_surnames(text: str, surname: str, start: int = 0) -> Iterator[Span]:
    """Yield where a surname stands by itself, with its capital: neither part of a longer name nor behind a title."""
    for at in _whole_words(text, surname, start):
        end = at + len(surname)
        if text[max(0, at - 1) : at] in _JOINTS:
            continue
        before = _BEFORE.search(text, max(0, at - _NEAR), at)
        word = before[1] if before else ""
        nicknamed = text[max(0, at - 2) : at] in ('" ', "” ", ") ") and text[max(0, at - 3)] not in ".,!?"
        joined = word[:1].isupper() and word not in _OPENERS and before is not None and not _is_apart(before)
        titled = is_title(word) or word.lower() in read_set("relations")
        if not (nicknamed or joined or titled or _BEHIND.match(text, end)):
            yield Span(start=at, end=end)


def _whole_words(text: str, word: str, start: int = 0) -> Iterator[int]:
    """Yield where a word stands in a text from an offset on: no letter, digit or underscore is beside it."""
    at = text.find(word, start)
    while at >= 0:
        end = at + len(word)
        if not any(each.isalnum() or each == "_" for each in (text[max(0, at - 1) : at], text[end : end + 1])):
            yield at
        at = text.find(word, at + 1)


def _is_apart(before: re.Match[str]) -> bool:
    """Tell whether a line or a sentence ends between a word and the name behind it."""
    return "\n" in before[0] or (before[1].endswith(".") and len(before[1]) > len("Capt."))
