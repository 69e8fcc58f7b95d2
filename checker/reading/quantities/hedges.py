"""Hedges before and behind a number, and the bounds that they give it."""

from enum import StrEnum
from typing import NamedTuple

from checker.claims.values import Measure
from checker.reading.quantities.numbers import Number
from checker.reading.quantities.tokens import PAUSE, Tokens


class Hedge(StrEnum):
    """What a hedge says of the number: the hedges of a quantity value, and the one-sided approximations."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just_over"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"


ABOUT_SHARE = 0.1
"""How far the true number may lie from one that is given with "about", as a share of it."""

MOST_STEP = 0.5
"""A step of the last digit widens "about" to this share at most: "about a million" is no sum below half of it."""

HALF_STEP = 0.4999
"""Half a step of the last digit, less a hair, so that neighbours (magnitude 5.6 and 5.7) stay apart."""

_BEFORE = {
    Hedge.EXACT: "exactly|precisely|a total of|total of|a combined|a full|a record",
    Hedge.ABOUT: (
        "about|around|approximately|approx|approx .|roughly|some|an estimated|estimated|estimated at|circa|~|≈|"
        "in the region of|in the neighborhood of|in the neighbourhood of|on the order of|give or take|"
        "an average of|on average|a reported|perhaps|probably|possibly|maybe"
    ),
    Hedge.NEARLY: (
        "nearly|almost|close to|near to|just under|just short of|just below|just less than|slightly less than|"
        "slightly fewer than|slightly under|a little less than|a little under|little less than|approaching|nearing|"
        "virtually|practically|not quite"
    ),
    Hedge.JUST_OVER: (
        "just over|just above|just more than|slightly more than|slightly over|slightly above|a little more than|"
        "a little over|little more than|barely more than"
    ),
    Hedge.AT_LEAST: "at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum of|≥",
    Hedge.AT_MOST: (
        "up to|at most|at the most|no more than|not more than|as many as|as much as|a maximum of|maximum of|≤|"
        "as long as|as far as|as high as"
    ),
    Hedge.MORE_THAN: (
        "more than|over|above|in excess of|upwards of|upward of|well over|well above|far more than|well more than|"
        "much more than|many more than|greater than|larger than|higher than|longer than|north of|exceeding|>|"
        "better than|upwards to|older than"
    ),
    Hedge.LESS_THAN: (
        "less than|fewer than|under|below|<|well under|well below|far fewer than|far less than|much less than|"
        "smaller than|lower than|shorter than|short of|younger than"
    ),
}
_BEHIND = {
    Hedge.ABOUT: "or so|or thereabouts|- odd|- some|- ish|odd|approximately|give or take",
    Hedge.AT_LEAST: "or more|or over|or greater|or higher|- plus|+|plus|and up|or older|at least",
    Hedge.AT_MOST: "or less|or fewer|or under|or lower|at most|at the most|max",
}
_BY_LAST: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
_BY_FIRST: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
for _hedge, _phrases in _BEFORE.items():
    for _phrase in _phrases.split("|"):
        _words = tuple(_phrase.split())
        _BY_LAST.setdefault(_words[-1], []).append((_words, _hedge))
for _hedge, _phrases in _BEHIND.items():
    for _phrase in _phrases.split("|"):
        _words = tuple(_phrase.split())
        _BY_FIRST.setdefault(_words[0], []).append((_words, _hedge))
for _entries in (*_BY_LAST.values(), *_BY_FIRST.values()):
    _entries.sort(key=lambda entry: -len(entry[0]))


def hedge_before(tokens: Tokens, start: int, floor: int) -> tuple[Hedge, int]:
    """Read the hedges that end right before token `start`, none of them before token `floor`.

    Returns the one that says most and the first token of the outermost.
    """
    found = Hedge.EXACT
    while True:
        for words, hedge in _BY_LAST.get(tokens.low[start - 1], ()):
            first = start - len(words)
            if first >= floor and tuple(tokens.low[first:start]) == words:
                found, start = (hedge if found in (Hedge.EXACT, Hedge.ABOUT) else found), first
                break
        else:
            return found, start


def hedge_behind(tokens: Tokens, start: int) -> tuple[Hedge, int] | None:
    """Read the hedge that starts at token `start`; return it with the token behind it."""
    for words, hedge in _BY_FIRST.get(tokens.low[start], ()):
        end = start + len(words)
        if tuple(tokens.low[start:end]) != words:
            continue
        if words[0] in "-+" and not tokens.glued(start):
            continue
        if words == ("odd",) and tokens.low[end] in ("", PAUSE):
            continue
        if words == ("plus",) and tokens.low[end] in ("the", "a", "an"):
            continue
        return hedge, end
    return None


class Bounds(NamedTuple):
    """The least and the greatest amount that the words allow, and the hedge under which they go."""

    low: float | None
    high: float | None
    hedge: str


def bounds(number: Number, hedge: Hedge, measure: Measure) -> Bounds:
    """Return the bounds of a number in the unit in which it is written.

    A number with a scale word, a decimal or a fraction is true to half a step of its last digit. "About" is ten percent
    either way, and one step of the last digit at least.
    """
    value = number.value
    if number.vague:
        most = number.most
        return Bounds(None if hedge in (Hedge.AT_MOST, Hedge.LESS_THAN) else value, most, "vague")
    half = MOST_STEP if number.dozen else HALF_STEP
    room = number.step * half if number.rough else 0.0
    wide = max(ABOUT_SHARE * abs(value), min(number.step, MOST_STEP * abs(value)), room)
    unit = 1.0 if measure in (Measure.COUNT, Measure.AGE) and not number.rough else 0.0
    match hedge:
        case Hedge.ABOUT:
            return Bounds(value - wide, value + wide, "about")
        case Hedge.NEARLY:
            return Bounds(value - wide, value, "about")
        case Hedge.JUST_OVER:
            return Bounds(value, value + wide, "about")
        case Hedge.AT_LEAST:
            return Bounds(value - room, None, "at_least")
        case Hedge.AT_MOST:
            return Bounds(None, value + room, "at_most")
        case Hedge.MORE_THAN:
            return Bounds(value + unit, None, "more_than")
        case Hedge.LESS_THAN:
            return Bounds(None, value - unit, "less_than")
        case Hedge.EXACT:
            return Bounds(value - room, value + room, "about" if number.dozen else "exact")
