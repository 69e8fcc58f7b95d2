"""Two numbers that make one quantity: a range ("20-25", "between 20 and 30", "two or three") or a score ("13-0")."""

from checker.claims.values import Measure, QuantityValue
from checker.reading.quantities.hedges import Hedge
from checker.reading.quantities.money import SYMBOLS
from checker.reading.quantities.nouns import is_plural
from checker.reading.quantities.numbers import Number
from checker.reading.quantities.pieces import Phrase, Piece, read_piece
from checker.reading.quantities.tokens import DASHES, Tokens, word_set
from checker.reading.quantities.units import COUNT, Unit

_CHANGES = word_set(
    "rose rise rises risen rising fell fall falls fallen falling increase increased increases increasing "
    "decrease decreased dropped drop drops grew grow grown jumped climbed slipped slid cut cuts reduce "
    "reduced reducing raise raised raises raising lower lowered went up down revised changed doubled "
    "declined decline surged plunged soared expanded expand moved upgraded downgraded slashed improved "
    "shrank"
)
"""Verbs after which "from A to B" is a change, not a range."""

SCORE_LIMIT = 300
"""Points of a side in a game, or votes of a side, are fewer."""

OR_RATIO = 3
"""Two numbers joined by "or" are a guess at one amount only if the second is no more than so many times the first."""


def read_range(tokens: Tokens, piece: Piece, start: int, floor: int, hedge: Hedge, *, alone: bool) -> Phrase | None:
    """Read the range or the score whose first number is `piece`; None where there is none.

    `start`: the first token of the piece with its hedges, which say `hedge`. `floor`, `alone`: as in `read_phrase`.
    """
    before = tokens.low[start - 1] if start > floor else ""
    joint = _joint(tokens, piece.end, before)
    if joint is None or piece.number.vague or piece.number.part:
        return None
    if before == "from" and not _CHANGES.isdisjoint(tokens.low[max(0, start - 8) : start]):
        return None
    other = read_piece(tokens, joint + (tokens.raw[joint] in SYMBOLS))
    if other is None or other.start != joint or other.number.vague or other.number.part:
        return None
    if tokens.hyphen(other.end) and tokens.is_figure(other.end + 1):
        return None
    word = tokens.low[joint - 1]
    first, last, unit = _in_one_unit(piece, other)
    if unit is None or (word == "or" and last.value > OR_RATIO * first.value):
        return None
    if unit is COUNT and word not in ("or", "and") and _is_score(tokens, first, last, other, before, alone=alone):
        return _score(piece, other)
    if not first.value < last.value:
        return None
    start -= before in ("between", "from")
    side = Hedge.ABOUT if hedge in (Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER) else Hedge.EXACT
    least, most = (
        piece._replace(number=first, unit=unit).value(side),
        other._replace(number=last, unit=unit).value(side),
    )
    low = None if hedge in (Hedge.AT_MOST, Hedge.LESS_THAN) else least.low
    high = None if hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN) else most.high
    value = QuantityValue(measure=unit.measure, low=low, high=high, unit=unit.base or None, hedge="range")
    return Phrase(start, other.end, value, other._replace(number=last, unit=unit))


def _joint(tokens: Tokens, end: int, before: str) -> int | None:
    """Return the token behind the word or dash that joins two numbers, the first of which ends before token `end`."""
    if tokens.low[end] in DASHES and tokens.glued(end) == tokens.glued(end + 1):
        spelled = tokens.hyphen(end) and tokens.low[end + 1] in ("to", "or") and tokens.hyphen(end + 2)
        return end + 3 if spelled else end + 1
    if tokens.low[end] in ("to", "or") or (tokens.low[end] == "and" and before == "between"):
        return end + 1
    return None


def _in_one_unit(piece: Piece, other: Piece) -> tuple[Number, Number, Unit | None]:
    """Return both numbers in one unit and scale: "20 to 25 million", "$5 to 10"; no unit where they differ in it."""
    first, last = piece.number, other.number
    if last.scale > 1 and first.scale == 1 and first.value < last.value / last.scale:
        first = first.times(last.scale, first.end)
    if piece.unit == other.unit or piece.unit is COUNT:
        return first, last, other.unit
    return first, last, piece.unit if other.unit is COUNT else None


def _is_score(tokens: Tokens, first: Number, last: Number, other: Piece, before: str, *, alone: bool) -> bool:
    """Tell whether two bare numbers are the points of two sides: the first is not less, or nothing is counted."""
    if not (first.figure and last.figure) or first.rough or last.rough or max(first.value, last.value) > SCORE_LIMIT:
        return False
    dashed = tokens.low[last.end - 2] in DASHES
    if first.value >= last.value or (dashed and first.value == 0):
        return True
    ahead = range(other.end, other.end + 3)
    counts = other.joined or any(is_plural(tokens, at) and not tokens.is_capital(at) for at in ahead)
    return dashed and not alone and before != "between" and not counts


def _score(piece: Piece, other: Piece) -> Phrase:
    """Return a score or a vote: the first side is the value, the second stands in its `of`."""
    ours, theirs = piece.number.value, other.number.value
    second = QuantityValue(measure=Measure.SCORE, low=theirs, high=theirs, nominal=theirs)
    value = QuantityValue(measure=Measure.SCORE, low=ours, high=ours, nominal=ours, of=second)
    return Phrase(piece.start, other.end, value, other)
