"""One line of a text, cut around the words that matter."""

from typing import NamedTuple

from rich.cells import cell_len

from checker.report.lines import Lines, Place
from checker.report.visible import visible
from checker.rules.finding import Evidence

_CUT = "…"


class Excerpt(NamedTuple):
    """What is shown of a line: `before`, the `words` themselves, `after`; all safe to print."""

    place: Place
    before: str
    words: str
    after: str

    @property
    def indent(self) -> int:
        """Cells to the left of the words."""
        return cell_len(self.before)

    @property
    def width(self) -> int:
        """Cells that the words take, at least one: there is always something to point at."""
        return max(1, cell_len(self.words))


def excerpt(lines: Lines, start: int, end: int, width: int) -> Excerpt:
    """Return the words at `start` to `end` with what stands around them on their line, in at most `width` cells.

    Words that run on over the line's end, or that are too long, are cut at their end. The cost depends on the width,
    not on the length of the line.
    """
    place = lines.place(start)
    first, last = lines.bounds(place.line)
    words, cut = _fitting(lines.text[start : min(end, last, start + width)], width - 2)
    stop = start + len(words)
    shown = visible(words) + (_CUT if cut or stop < end else "")
    room = max(0, width - cell_len(shown))
    before = lines.text[max(first, start - width) : start].lstrip()
    after = lines.text[stop : min(last, stop + width)].rstrip() if stop >= end else ""
    share = max(room // 2, room - cell_len(visible(before)))
    after = _head(after, share, more=bool(after) and stop + width < last)
    before = _tail(before, room - cell_len(after), more=first < start - width)
    return Excerpt(place, before, shown, after)


def excerpt_of(side: Evidence, lines: Lines | None, width: int) -> Excerpt:
    """Return the words of a side as `excerpt` does; alone where `lines`, those of its source, do not have them."""
    if lines is None or lines.text[side.start : side.end] != side.quote:
        return excerpt(Lines(side.quote), 0, len(side.quote), width)
    return excerpt(lines, side.start, side.end, width)


def _fitting(words: str, room: int) -> tuple[str, bool]:
    """Return the longest beginning of `words` that takes at most `room` cells, and whether it was cut."""
    if words.isascii() and words.isprintable():  # a cell each
        return words[: max(0, room)], len(words) > max(0, room)
    taken = 0
    for count, character in enumerate(words):
        taken += cell_len(visible(character))
        if taken > room:
            return words[:count], True
    return words, False


def _head(words: str, room: int, *, more: bool) -> str:
    """Return the beginning of `words` in at most `room` cells; `more` says that the line runs on after them."""
    kept, cut = _fitting(words, room)
    if not (cut or more) or room < 1:
        return visible(kept)
    kept, _ = _fitting(words, room - 1)
    space = kept.rfind(" ")
    # A whole word reads better than a piece, unless that gives up much of the room.
    kept = kept[:space] if space > len(kept) // 2 else kept
    return visible(kept.rstrip()) + _CUT


def _tail(words: str, room: int, *, more: bool) -> str:
    """Return the end of `words` in at most `room` cells; `more` says that the line begins before them."""
    kept, cut = _fitting(words[::-1], room)
    if not (cut or more) or room < 1:
        return visible(kept[::-1])
    kept, _ = _fitting(words[::-1], room - 1)
    kept = kept[::-1]
    space = kept.find(" ")
    kept = kept[space:] if 0 <= space < len(kept) // 2 else kept
    return _CUT + visible(kept.lstrip() or kept)
