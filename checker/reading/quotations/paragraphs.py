"""The paragraphs of a text that hold quotations, and those before them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from checker.reading.names.found import FoundNames, FoundPerson
from checker.reading.quotations.frame import Frame, NamePlaces
from checker.reading.quotations.marks import Marked

_FARTHEST: Final = 1500
"""Code points before a paragraph in which others are looked for."""
_MOST: Final = 4
_HEADING: Final = 100
"""Code points; a shorter line without an end mark is a heading or a caption."""


class Paragraphs:
    """The paragraphs of a text, made into frames as they are asked for."""

    def __init__(self, text: str, names: FoundNames, marked: Sequence[Marked]) -> None:
        self._text = text
        self._marked = marked
        self._names = NamePlaces(names)
        self._ranges = list(_ranges(text, marked))
        self._starts = [first for first, *_ in self._ranges]
        self._made: dict[int, Frame] = {}

    @property
    def persons(self) -> tuple[FoundPerson, ...]:
        """The persons that the `refs` of frames count."""
        return self._names.persons

    def quoting(self) -> Iterator[Frame]:
        """Yield the paragraphs that hold quotations."""
        for start, end, first, last in self._ranges:
            yield self._frame(start, end, first, last)

    def back_from(self, frame: Frame) -> Iterator[Frame]:
        """Yield a paragraph and the few before it, the nearest first, without headings."""
        yield frame
        end, floor = frame.start, frame.start - _FARTHEST
        for _ in range(_MOST - 1):
            start, end = self._line_before(end, floor)
            if start < 0:
                return
            place = bisect_right(self._starts, start) - 1
            if place >= 0 and start < self._ranges[place][1]:
                back = self._frame(*self._ranges[place])
            else:
                back = self._frame(start, end, 0, 0)
            yield back
            end = back.start

    def _line_before(self, end: int, floor: int) -> tuple[int, int]:
        """Return the nearest line before an offset that is neither empty nor a heading, (-1, -1) if there is none."""
        text = self._text
        while end > max(floor, 0):
            start = max(text.rfind("\n", max(floor, 0), end) + 1, floor, 0)
            words = text[start:end].rstrip()
            if words and not (len(words) < _HEADING and words[-1].isalnum()):
                return start, start + len(words)
            end = start - 1
        return -1, -1

    def _frame(self, start: int, end: int, first: int, last: int) -> Frame:
        if start not in self._made:
            quoted = [(index, self._marked[index]) for index in range(first, last)]
            self._made[start] = Frame(self._text, start, end, quoted, self._names)
        return self._made[start]


def _ranges(text: str, marked: Sequence[Marked]) -> Iterator[tuple[int, int, int, int]]:
    """Yield start, end, and first and last quotation (half open) of the lines that hold any; one may join lines."""
    start, end, first = 0, -1, 0
    for index, item in enumerate(marked):
        if item.start >= end:
            if index:
                yield start, end, first, index
            start, first = max(text.rfind("\n", max(end, 0), item.start) + 1, end, 0), index
        if item.end > end:
            following = text.find("\n", item.end)
            end = following if following >= 0 else len(text)
    if marked:
        yield start, end, first, len(marked)
