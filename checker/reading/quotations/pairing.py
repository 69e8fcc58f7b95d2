"""Which quotation marks belong together."""

import re
from typing import Final

from checker.reading.quotations.marks import CLOSE, OPEN, Line, Mark, Marked, marked_lines
from checker.reading.quotations.singles import find_singles

_FARTHEST: Final = 1500
"""Code points over which a quotation may go on over lines that have no mark of their own."""
_EMPTY_LINE = re.compile(r"\n\s*\n")
_SAYING_AT_END = re.compile(r",\s+(?:\S+\s+){0,4}?(?:said|says)\b|\b(?:said|says)\s+(?:\S+\s+){0,4}\S+\Z")


def find_marked(text: str) -> list[Marked]:
    """Return what stands between quotation marks, in order, not overlapping; of nested marks the outer ones.

    A line that is no paragraph of its own (no empty line beside it) may end within marks. A paragraph whose mark is not
    closed is taken whole if the next one opens with a mark, as quotations of several paragraphs do. Other marks that
    have no partner are passed over.
    """
    found = _Pairing(text).run()
    singles = find_singles(text, found)
    return _outer(found, singles) if singles else found


def _outer(doubles: list[Marked], singles: list[Marked]) -> list[Marked]:
    """Merge both in order, without those that lie within another."""
    merged: list[Marked] = []
    for marked in sorted([*doubles, *singles]):
        if not merged or marked.start >= merged[-1].end:
            merged.append(marked)
    return merged


class _Pairing:
    """Pairs the marks of a text, line by line; `carried` is a mark that its line did not close."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Marked] = []
        self.carried: Mark | None = None
        self.carried_line = Line(0, 0, [])
        self.goes_on = False

    def run(self) -> list[Marked]:
        for line in marked_lines(self.text):
            marks = self._close_carried(line) if self.carried else line.marks
            pairs, left_open = _pair(marks)
            for first, last in pairs:
                self._add(first.start, last.end, first.end, last.start, open_end=False)
                self.goes_on = False
            if left_open:
                self.carried, self.carried_line = left_open, line
        if self.carried:
            self._end_carried(sure=False)
        return self.found

    def _add(self, start: int, end: int, left: int, right: int, *, open_end: bool) -> None:
        if self.text[left:right].strip():
            self.found.append(Marked(start, end, left, right, open_end, self.goes_on))

    def _close_carried(self, line: Line) -> list[Mark]:
        """Settle the carried mark by the next line that has marks; return the marks that are left."""
        carried, first = self.carried, line.marks[0]
        if carried is None:
            return line.marks
        gap = self.text[self.carried_line.end : line.start] if line.start - self.carried_line.end < _FARTHEST else None
        opens = not self.text[line.start : first.start].strip() and first.directed != CLOSE
        near = gap is not None and not gap.strip()
        if opens:
            self._end_carried(sure=near)
            self.goes_on = near
            return line.marks
        closes = _closes(first, line.marks)
        if closes and gap is not None and not _EMPTY_LINE.search(gap):
            self._add(carried.start, first.end, carried.end, first.start, open_end=False)
            self.carried = None
            self.goes_on = False
            return line.marks[1:]
        self._end_carried(sure=closes and near)
        if closes and near:
            self.goes_on = True
            self._add(line.start, first.end, line.start, first.start, open_end=False)
            self.goes_on = False
            return line.marks[1:]
        return line.marks

    def _end_carried(self, *, sure: bool) -> None:
        """End the carried mark with its line, if the line is likely to hold nothing but the quotation behind it."""
        mark, line, self.carried = self.carried, self.carried_line, None
        if mark is None:
            return
        words = self.text[mark.end : line.end].rstrip()
        whole = not self.text[line.start : mark.start].strip() and words.endswith((".", "!", "?"))
        if (sure or whole) and not _SAYING_AT_END.search(words[-80:]):
            end = mark.end + len(words)
            self._add(mark.start, end, mark.end, end, open_end=sure)
        self.goes_on = False


def _closes(mark: Mark, marks: list[Mark]) -> bool:
    """Tell whether the first mark of a line closes what an earlier line opened."""
    if mark.directed:
        return mark.directed == CLOSE or mark.shape == CLOSE
    return mark.shape == CLOSE or len(marks) % 2 == 1


def _pair(marks: list[Mark]) -> tuple[list[tuple[Mark, Mark]], Mark | None]:
    """Pair the marks of a line: by their shapes if these nest well, else each with the next one."""
    pairs, depth, opened, nested = [], 0, None, None
    for mark in marks:
        if depth == 0 or opened is None:
            if mark.shape != CLOSE or (mark.directed == OPEN):
                opened, depth = mark, 1
        elif mark.way == OPEN:
            depth += 1
            nested = mark
        else:
            depth -= 1
            if depth == 0:
                pairs.append((opened, mark))
    if depth == 0:
        return pairs, None
    if len(marks) % 2 == 0 and not any(mark.directed for mark in marks):
        return list(zip(marks[::2], marks[1::2], strict=True)), None
    if nested is None or opened is None:
        return pairs, opened
    return _pair_unnested(marks)


def _pair_unnested(marks: list[Mark]) -> tuple[list[tuple[Mark, Mark]], Mark | None]:
    """Pair marks of which one has lost its partner: one that opens makes an earlier one void."""
    pairs = []
    opened: Mark | None = None
    for mark in marks:
        if mark.way == OPEN or (opened is None and mark.shape != CLOSE):
            opened = mark
        elif opened:
            pairs.append((opened, mark))
            opened = None
    return pairs, opened
