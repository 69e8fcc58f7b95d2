"""Where an offset stands: lines and columns of a text."""

import re
from bisect import bisect_right
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")


class Place(NamedTuple):
    """A line and a column, both counted from 1; the column in Unicode code points."""

    line: int
    column: int


class Lines:
    """The lines of one text, found once; a line ends with LF, CR or both, as editors have it."""

    def __init__(self, text: str) -> None:
        """Index `text`."""
        self.text = text
        ends = list(_LINE_END.finditer(text))
        self._starts = [0, *(end.end() for end in ends)]
        self._ends = [*(end.start() for end in ends), len(text)]

    def place(self, offset: int) -> Place:
        """Return where `offset` stands."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)

    def bounds(self, line: int) -> tuple[int, int]:
        """Return the half-open range of line number `line`, its line end left out."""
        return self._starts[line - 1], self._ends[line - 1]
