"""The running text of an article: its sentences outside what is no part of it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from checker.claims.base import Span
from checker.reading.quotations.pairing import find_marked

WORD = re.compile(r"[^\W\d_]++(?>(?:['’-][^\W\d_]++)*)")
"""A word in letters, with what an apostrophe or a hyphen joins to it."""


def word_set(*lines: str) -> frozenset[str]:
    """Return the words of some lines as a set."""
    return frozenset(word for line in lines for word in line.split())


def sentences_within(sentences: Iterable[Span], body: Iterable[Span]) -> Iterator[Span]:
    """Yield those of some sentences that lie whole in one of some ranges, which are in order and do not overlap."""
    ranges = list(body)
    starts = [span.start for span in ranges]
    for sentence in sentences:
        at = bisect_right(starts, sentence.start) - 1
        if at >= 0 and sentence.end <= ranges[at].end:
            yield sentence


class Quoted:
    """Where a text stands between quotation marks, double or single."""

    def __init__(self, text: str) -> None:
        self._spans: Sequence[Span] = [Span(start=found.start, end=found.end) for found in find_marked(text)]
        self._starts = [span.start for span in self._spans]

    def holds(self, offset: int) -> bool:
        """Tell whether an offset lies within quotation marks."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._spans[at].end
