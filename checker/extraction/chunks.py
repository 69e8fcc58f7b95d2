"""Split a long article at its paragraphs, with overlap, so that each part fits one request."""

import re

from checker.claims.base import Span

_BREAK = re.compile(r"\n\s*\n|\n")
_SENTENCE_END = re.compile(r"(?<=[.!?][\"”’)\s])\s*")


def split(text: str, max_chars: int, overlap: int) -> list[Span]:
    """Return ranges that cover `text`, each at most `max_chars` long and ending at a paragraph where there is one.

    Each part but the first begins up to `overlap` characters before the end of the one before, again at a paragraph
    or sentence, so that a claim across the cut stands whole in one of them.
    """
    parts: list[Span] = []
    start = 0
    while True:
        end = len(text) if len(text) - start <= max_chars else _cut(text, start + max_chars // 2, start + max_chars)
        parts.append(Span(start=start, end=end))
        if end == len(text):
            return parts
        again = _cut(text, max(start + 1, end - overlap), end, last=False)
        start = again if again > start else end


def _cut(text: str, low: int, high: int, *, last: bool = True) -> int:
    """Return the best place to cut between `low` and `high`: a paragraph's end, a sentence's, a space, `high`."""
    for pattern in (_BREAK, _SENTENCE_END):
        ends = [match.end() for match in pattern.finditer(text, low, high) if match.end() > low]
        if ends:
            return ends[-1] if last else ends[0]
    space = text.rfind(" ", low, high)
    return space + 1 if space > low else high
