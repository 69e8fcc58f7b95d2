"""A paragraph as tokens, each quotation and each name being one."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from checker.reading.names.found import FoundNames
from checker.reading.quotations.marks import Marked
from checker.reading.sentences import split_sentences

QUOTE: Final = "Q"
PERSON: Final = "P"
ORGANISATION: Final = "O"
PLACE: Final = "L"
WORD: Final = "w"
CAPITAL: Final = "C"
NUMBER: Final = "N"
POSSESSIVE: Final = "'s"
STOP: Final = "."
"""The end of a sentence; of the paragraph, too."""

_TOKEN = re.compile(
    r"[^\W\d_]\.(?:[^\W\d_]\.)+|[^\W\d_]+(?:[-'’&][^\W_]+)*|['’]s?\b(?![^\W\d_])"
    r"|\d[\w,.:/-]*\w|\d|--+|['’]|[,:;()\[\]—–…-]"
)
_ENDS = frozenset(".!?")
_MARKS = " \"“”'’»"
_DASHES = frozenset("—–-…")
_SENTINELS = 6


class NamePlaces:
    """The names of a text by place."""

    def __init__(self, names: FoundNames) -> None:
        self.persons = names.persons
        places = [(name.span.start, name.span.end, PERSON, index) for index, name in enumerate(names.persons)]
        places += [(span.start, span.end, ORGANISATION, -1) for span in names.organisations]
        places += [(span.start, span.end, PLACE, -1) for span in names.places]
        self._places = sorted(places)
        self._starts = [place[0] for place in self._places]

    def within(self, start: int, end: int) -> list[tuple[int, int, str, int]]:
        """Return (start, end, kind, index of the person) of the names that start in a range."""
        return self._places[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


class Frame:
    """The tokens of a paragraph.

    `kinds`, `low` (in lower case), `starts`, `ends` (offsets in the text) and `refs` are parallel. `refs`: of a
    quotation, whose `low` is its last character, its index among all, of a person the index among the persons found,
    else -1. Stops stand behind the last token, so that a look a few tokens ahead finds one.
    """

    def __init__(
        self, text: str, start: int, end: int, quoted: Sequence[tuple[int, Marked]], names: NamePlaces
    ) -> None:
        self.text = text
        self.start, self.end = start, end
        self.kinds: list[str] = []
        self.low: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.refs: list[int] = []
        items = [(marked.start, marked.end, QUOTE, index) for index, marked in quoted]
        items = sorted(items + names.within(start, end))
        self._stops = iter(_sentence_ends(text, start, end, quoted))
        self._stop = next(self._stops, end)
        at = start
        for item_start, item_end, kind, ref in items:
            if item_start < at:
                continue
            self._read_words(at, item_start)
            if kind == QUOTE:
                self._add_quote(item_start, item_end, ref)
            else:
                self._add(kind, text[item_start:item_end].lower(), item_start, item_end, ref)
            at = item_end
        self._read_words(at, end)
        for _ in range(_SENTINELS):
            self._append(STOP, "", end, end, -1)

    def _read_words(self, start: int, end: int) -> None:
        for match in _TOKEN.finditer(self.text, start, end):
            word = match[0]
            first = word[0]
            if first.isalpha():
                kind = WORD if first.islower() else CAPITAL
            elif first.isdigit():
                kind = NUMBER
            elif first in "'’":
                kind = POSSESSIVE
            else:
                kind = "-" if first in _DASHES else first
            self._add(kind, word.lower().replace("’", "'"), match.start(), match.end(), -1)

    def _add_quote(self, start: int, end: int, ref: int) -> None:
        """Add a quotation; where no space parts it from the sentence before or behind it, a stop too."""
        text = self.text
        if start > self.start and text[start - 1] in _ENDS and self.kinds and self.kinds[-1] != STOP:
            self._append(STOP, "", start, start, -1)
        last = text[max(end - 3, start) : end].rstrip(_MARKS)[-1:]
        self._add(QUOTE, last, start, end, ref)
        if last in _ENDS and end < self.end and text[end].isalpha():
            self._append(STOP, "", end, end, -1)

    def _add(self, kind: str, low: str, start: int, end: int, ref: int) -> None:
        while start >= self._stop < self.end:
            self._append(STOP, "", self._stop, self._stop, -1)
            self._stop = next(self._stops, self.end)
        self._append(kind, low, start, end, ref)

    def _append(self, kind: str, low: str, start: int, end: int, ref: int) -> None:
        self.kinds.append(kind)
        self.low.append(low)
        self.starts.append(start)
        self.ends.append(end)
        self.refs.append(ref)

    def __len__(self) -> int:
        return len(self.kinds) - _SENTINELS


def _sentence_ends(text: str, start: int, end: int, quoted: Sequence[tuple[int, Marked]]) -> list[int]:
    """Return where the sentences of a paragraph end, quotations being taken for words."""
    pieces, at = [], start
    for _, marked in quoted:
        words = text[marked.left : marked.right].strip()
        first = "x" if words[:1].islower() else "X"
        pieces += [text[at : marked.start + 1], first * (marked.end - marked.start - 3), words[-1:] or "x"]
        pieces.append(text[marked.end - 1 : marked.end] if marked.right < marked.end else "x")
        at = marked.end
    pieces.append(text[at:end])
    sentences = split_sentences("".join(pieces))
    return [start + before.end for before, _ in pairwise(sentences)]
