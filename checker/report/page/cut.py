"""The text of a source, line by line, cut where something begins or ends that the page can point at."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.report.lines import Lines
from checker.report.visible import visible

_LOOSE = 120  # characters; a text with longer lines has one to a paragraph
_LONG = 100_000  # characters of a text that is shown in part
_NEAR = 1000  # characters shown of a line of a long text before and after what is marked
_AROUND = 8  # lines shown around what is marked in a long text, and at its beginning


class Mark(NamedTuple):
    """A range of a text that a side of a case points at: the name of the side, and the class that shows it, if any."""

    start: int
    end: int
    side: str
    tone: str


class Piece(NamedTuple):
    """Words that are shown alike; `sides` are the names of those that point at them, between spaces."""

    words: str
    sides: str
    tone: str


class Line(NamedTuple):
    """A line by its number; `skipped` lines before it are not shown."""

    number: int
    pieces: tuple[Piece, ...]
    skipped: int


class Text(NamedTuple):
    """The lines of a text that are shown, `left_out` lines after them not; `loose`: a line is a paragraph."""

    lines: tuple[Line, ...]
    left_out: int
    loose: bool


def cut(text: str, marks: Iterable[Mark]) -> Text:
    """Return the lines of a text with what is marked in it; of a long one only what is around a mark."""
    lines = Lines(text)
    on_line: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        first, last = lines.place(mark.start).line, lines.place(max(mark.start, mark.end - 1)).line
        for number in range(first, last + 1):
            on_line[number].append(mark)
    count = lines.place(len(text)).line
    shown = range(1, count + 1) if len(text) <= _LONG else _around(on_line, count)
    result, before = [], 0
    for number in shown:
        start, end = lines.bounds(number)
        pieces = tuple(_pieces(text, start, end, on_line.get(number, ())))
        if len(text) > _LONG:
            pieces = tuple(map(_shortened, pieces))
        result.append(Line(number, pieces, number - before - 1))
        before = number
    longest = max((lines.bounds(number)[1] - lines.bounds(number)[0] for number in shown), default=0)
    return Text(tuple(result), count - before, longest > _LOOSE)


def _around(on_line: Mapping[int, Sequence[Mark]], count: int) -> list[int]:
    wanted = {number for at in (1, *on_line) for number in range(at - _AROUND, at + _AROUND + 1)}
    return sorted(number for number in wanted if 1 <= number <= count)


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    """Yield a line in pieces, each under the same marks; the loudest tone wins, which is the first by its side."""
    begun: defaultdict[int, list[int]] = defaultdict(list)
    ended: defaultdict[int, list[int]] = defaultdict(list)
    for rank, mark in enumerate(marks):
        begun[min(max(mark.start, start), end)].append(rank)
        ended[min(max(mark.end, start), end)].append(rank)
    ranks: set[int] = set()
    for first, last in pairwise(sorted({start, end, *begun, *ended})):
        ranks.update(begun[first])
        ranks.difference_update(ended[first])
        over = [marks[rank] for rank in sorted(ranks)]
        tone = next((mark.tone for mark in over if mark.tone), "")
        yield Piece(visible(text[first:last]), " ".join(mark.side for mark in over), tone)


def _shortened(piece: Piece) -> Piece:
    """Return a piece without its midst, if it is long and nothing points at it."""
    if piece.sides or len(piece.words) <= 3 * _NEAR:
        return piece
    return piece._replace(words=f"{piece.words[:_NEAR]} […] {piece.words[-_NEAR:]}")
