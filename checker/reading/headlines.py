"""The headline of an article, and the names in it that the article spells otherwise."""

import re
from collections.abc import Iterable, Iterator

from checker.claims.base import Span
from checker.reading.lexicon import is_word
from checker.reading.prose import WORD

_LONGEST = 140  # code points
_LEAST_BODY = 300
_LEAST_WORDS = 4
_LEAST_LETTERS = 5  # shorter names that are one letter apart are two names
_FORMS = ("s", "n", "an", "a", "e", "i", "y")  # "Iraq" and "Iraqi" are forms of one name
_LINE = re.compile(r"[^\s][^\n\r]*+")
_ENDS = (".", "!", ":", ",", ";", "”", '"', ")", "]", "-", "–", "—")
_FURNITURE = re.compile(
    r"\W*(?:by|from|follow|photo|image|file|updated|published|posted|sign up|watch|video|courtesy)\b|[•|@]|\d+:\d\d",
    re.IGNORECASE,
)


def find_headline(text: str, body: Iterable[Span]) -> Span | None:
    """Return the first line of an article where it is a headline: short, without a full stop, and a text follows it.

    `body`: the ranges of the text that are the article itself, in order.
    """
    for span in body:
        line = _LINE.search(text, span.start, span.end)
        if line is None:
            continue
        words = line[0].rstrip()
        if (
            len(words) > _LONGEST
            or words.endswith(_ENDS)
            or len(words.split()) < _LEAST_WORDS
            or _FURNITURE.match(words)
        ):
            return None
        end = line.start() + len(words)
        return Span(start=line.start(), end=end) if len(text) - end > _LEAST_BODY else None
    return None


def find_respelled(text: str, headline: Span) -> Iterator[tuple[Span, Span]]:
    """Yield names of a headline and, for each, the one of the text below that differs in one letter.

    A name that the text has as well, an ordinary word and a form of the same name are no slips.
    """
    from rapidfuzz.distance import OSA

    below: dict[str, Span] = {}
    for name in _names(text, headline.end, len(text)):
        below.setdefault(name.of(text), name)
    small = {name.lower() for name in below}
    for name in _names(text, headline.start, headline.end):
        ours = name.of(text)
        if ours.lower() in small:
            continue
        for theirs, place in sorted(below.items()):
            apart = abs(len(ours) - len(theirs)) < 2 and OSA.distance(ours.lower(), theirs.lower(), score_cutoff=1)
            if apart == 1 and not _is_form(ours.lower(), theirs.lower()):
                yield name, place


def _names(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the words with a capital that are long enough and no ordinary ones, without the genitive."""
    for match in WORD.finditer(text, start, end):
        word = match[0].removesuffix("'s").removesuffix("’s")
        if len(word) >= _LEAST_LETTERS and word[0].isupper() and not is_word(word):
            yield Span(start=match.start(), end=match.start() + len(word))


def _is_form(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return (long.startswith(short) and long[len(short) :] in _FORMS) or short[:-1] == long[:-1]
