"""The marks that quotations stand between, line by line."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

OPEN: Final = 1
CLOSE: Final = -1
EITHER: Final = 0
LINE_END: Final = re.compile(r"[\n\r\u2028\u2029]")

_MARK = re.compile(r"[\"“”„‟＂«»]|''|``|’’|‘‘")
_DIRECTION = {
    "“": OPEN, "„": OPEN, "‟": OPEN, "«": OPEN, "``": OPEN, "‘‘": OPEN, "”": CLOSE, "»": CLOSE, "’’": CLOSE,
}  # fmt: skip
_INCHES = re.compile(r"\d['’] ?\d{1,2}\Z|\d\.\d+\Z")
_OPENING = frozenset("([{—–-/:‘'’")
_CLOSING = frozenset(".,;:!?…)]}—–-'’")
_ENDS = frozenset(".,!?…")


class Marked(NamedTuple):
    """Words between quotation marks.

    `start` and `end` are those of the marks, `left` and `right` those of the words. `open_end`: no mark closes it, for
    it goes on in the next paragraph. `goes_on`: it goes on from the paragraph before.
    """

    start: int
    end: int
    left: int
    right: int
    open_end: bool = False
    goes_on: bool = False


class Mark(NamedTuple):
    """A mark. `shape`: whether it opens or closes by the characters beside it. `directed`: by what it is itself."""

    start: int
    end: int
    shape: int
    directed: int

    @property
    def way(self) -> int:
        """Whether it opens or closes: a directed mark that plainly stands the wrong way closes."""
        if self.directed == OPEN:
            return CLOSE if self.shape == CLOSE else OPEN
        return self.directed or self.shape


class Line(NamedTuple):
    """A line that has marks."""

    start: int
    end: int
    marks: list[Mark]


def marked_lines(text: str) -> Iterator[Line]:
    """Yield the lines of a text that have double quotation marks; signs of inches are none."""
    line = Line(0, 0, [])
    for match in _MARK.finditer(text):
        if match.start() >= line.end:
            if line.marks:
                yield line
            start = max(text.rfind(sign, line.end, match.start()) for sign in "\n\r\u2028\u2029") + 1
            following = LINE_END.search(text, match.end())
            line = Line(start or line.end, following.start() if following else len(text), [])
        if (
            match[0] == '"'
            and text[match.start() - 1 : match.start()].isdecimal()
            and _INCHES.search(text, max(0, match.start() - 5), match.start())
        ):
            continue
        line.marks.append(_mark(text, match))
    if line.marks:
        yield line


def _mark(text: str, match: re.Match[str]) -> Mark:
    start, end = match.span()
    before, after = text[start - 1] if start else " ", text[end] if end < len(text) else " "
    blank, follows = before.isspace(), after.isspace()
    shape = EITHER
    if blank and follows:
        ended = text[max(start - 2, 0) : start].strip()[-1:] in _ENDS and start > 1
        shape = CLOSE if ended or text[end : end + 2].strip(" ") in ("", "\n") else EITHER
    elif blank:
        shape = OPEN
    elif before in _OPENING and not follows:
        shape = OPEN if after.isalnum() else EITHER
    elif follows or after in _CLOSING or not after.isalnum():
        shape = CLOSE
    return Mark(start, end, shape, _DIRECTION.get(match[0], EITHER))
