"""How loudly a tool says something: each level takes in those above it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from contest import Answer, Desk, Flag

_RANK = {"error": 0, "warning": 1}  # whatever else a tool says counts as a note
_WHOLE = 0.9  # a flag on so much of the draft tells no place


class Counted(NamedTuple):
    """Of `n`, those with an error, with an error or a warning, and with anything at all."""

    n: int
    error: int
    warning: int
    any: int


def loudest(flags: Iterable[Flag]) -> str | None:
    """Return the loudest level among flags, of error, warning and any; None where there are none."""
    ranks = [_RANK.get(flag.level, 2) for flag in flags]
    return ("error", "warning", "any")[min(ranks)] if ranks else None


def count(levels: Sequence[str | None]) -> Counted:
    """Count the loudest levels of several."""
    error = levels.count("error")
    warning = error + levels.count("warning")
    return Counted(len(levels), error, warning, warning + levels.count("any"))


def overlapping(answer: Answer, desk: Desk, spans: Sequence[tuple[int, int]]) -> list[Flag]:
    """Return the flags that overlap one of the spans; one on the whole draft tells no place, and does not."""
    length = len(desk.draft.text) * _WHOLE
    placed = [flag for flag in answer.flags if flag.end - flag.start < length]
    return [flag for flag in placed if any(flag.start < end and start < flag.end for start, end in spans)]
