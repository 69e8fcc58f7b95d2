"""Where an offset stands: lines and columns of a text."""

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")
_BLOCK = 1024  # code points


class Place(NamedTuple):
    """A line and a column, both counted from 1; the column in Unicode code points, or in the unit asked for."""

    line: int
    column: int


def utf8(words: str) -> int:
    """Return how many bytes of UTF-8 `words` take."""
    return len(words.encode("utf-8", "surrogatepass"))


def utf16(words: str) -> int:
    """Return how many code units of UTF-16 `words` take: what Java and JavaScript count."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


class Lines:
    """The lines of one text, found once; a line ends with LF, CR or both, as editors have it."""

    def __init__(self, text: str) -> None:
        """Index `text`."""
        self.text = text
        ends = list(_LINE_END.finditer(text))
        self._starts = [0, *(end.end() for end in ends)]
        self._ends = [*(end.start() for end in ends), len(text)]
        self._counts: dict[Callable[[str], int], list[int]] = {}

    def place(self, offset: int, unit: Callable[[str], int] = len) -> Place:
        """Return where `offset` stands, the column in what `unit` counts."""
        line = bisect_right(self._starts, offset)
        return Place(line, self.count(offset, unit) - self.count(self._starts[line - 1], unit) + 1)

    def count(self, offset: int, unit: Callable[[str], int]) -> int:
        """Return how many units there are before `offset`: counted once in a text, however often it is asked for."""
        if unit is len:
            return offset
        if unit not in self._counts:
            blocks = (self.text[at : at + _BLOCK] for at in range(0, len(self.text), _BLOCK))
            self._counts[unit] = list(accumulate(map(unit, blocks), initial=0))
        block = offset // _BLOCK
        return self._counts[unit][block] + unit(self.text[block * _BLOCK : offset])

    def bounds(self, line: int) -> tuple[int, int]:
        """Return the half-open range of line number `line`, its line end left out."""
        return self._starts[line - 1], self._ends[line - 1]
