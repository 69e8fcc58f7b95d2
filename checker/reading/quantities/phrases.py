"""A whole quantity phrase: hedges, wholes and shares around a number with its unit."""

from typing import NamedTuple

from checker.claims.values import QuantityValue
from checker.reading.quantities.hedges import Hedge, hedge_before, hedge_behind
from checker.reading.quantities.nouns import DETERMINERS, is_plural
from checker.reading.quantities.numbers import FRACTION_ROOM, Number
from checker.reading.quantities.pieces import Phrase, Piece, by_context, read_piece
from checker.reading.quantities.ranges import read_range
from checker.reading.quantities.tokens import Tokens
from checker.reading.quantities.units import COUNT, PERCENT

_BEFORE_WHOLE = DETERMINERS | {"last", "past", "first", "next", "final", "remaining", "other", "only"}
_OUT_OF = frozenset({3, 4, 5, 6, 7, 8, 9, 10, 20, 25, 50, 100, 1000, 10000, 100000, 1000000})
"""Wholes that a share is told of: "one in five", "three in 10"."""


def read_phrase(tokens: Tokens, at: int, floor: int, *, alone: bool) -> Phrase | None:
    """Read the quantity phrase whose first number starts at token `at`; None if there is none.

    `floor`: the first token that it may take. `alone`: the words were picked as a quantity, so that they need not
    prove that they are one.
    """
    piece = read_piece(tokens, at)
    if piece is None or piece.start < floor:
        return None
    hedge, start = hedge_before(tokens, piece.start, floor)
    piece, start, preliminary = by_context(tokens, piece, start, floor)
    if preliminary and hedge is Hedge.EXACT:
        hedge = Hedge.ABOUT
    ranged = read_range(tokens, piece, start, floor, hedge, alone=alone)
    if ranged is not None:
        return ranged
    end = piece.end
    if piece.unit is COUNT and piece.number.part and (alone or _takes_share(tokens, end)):
        piece = piece._replace(unit=PERCENT)
    share = _one_in(tokens, piece)
    if share is not None:
        piece, end = share, share.end
    whole = None if share is not None else _whole(tokens, piece, alone=alone)
    if whole is not None:
        end = whole.end
    behind = None if whole is not None else hedge_behind(tokens, end)
    if behind is not None and hedge in (Hedge.EXACT, Hedge.ABOUT):
        hedge, end = behind
    value = piece.value(hedge)
    if whole is not None:
        value = value.model_copy(update={"of": whole.value})
    return Phrase(start, end, value, piece)


def _takes_share(tokens: Tokens, end: int) -> bool:
    """Tell whether a fraction that ends before token `end` is a share of something: "half of", "half the"."""
    return tokens.low[end] == "of" or tokens.low[end] in DETERMINERS or is_plural(tokens, end)


def _one_in(tokens: Tokens, piece: Piece) -> Piece | None:
    """Read "one in five", "three in 10", "nine out of every ten" as a share; None where it is none."""
    if piece.unit is not COUNT or piece.number.vague or piece.number.rough or not 0 < piece.number.value < 1000:
        return None
    at, every = piece.end, False
    at += tokens.hyphen(at)
    if tokens.low[at : at + 2] == ["out", "of"]:
        at += 2
    elif tokens.low[at] == "in":
        at += 1
    else:
        return None
    if tokens.low[at] == "every":
        at, every = at + 1, True
    at += tokens.hyphen(at)
    whole = read_piece(tokens, at)
    if whole is None or whole.unit is not COUNT or whole.number.vague or (whole.number.rough and not every):
        return None
    many = whole.number.value
    told = every or (many in _OUT_OF and (piece.number.value == 1 or many in (10, 100)))
    if not told or not piece.number.value < many:
        return None
    share = piece.number.value / many
    number = Number(share, share * FRACTION_ROOM, whole.end, rough=True, part=True)
    return Piece(number, PERCENT, piece.start, whole.end)


_LEAST_WHOLE = 2


class _Whole(NamedTuple):
    value: QuantityValue
    end: int


def _whole(tokens: Tokens, piece: Piece, *, alone: bool) -> _Whole | None:
    """Read the whole that a count is a part of: "21 of about 50", "two of the three", "12 out of 15".

    A whole smaller than its part is a slip for a rule to find in words picked as one quantity (`alone`); in running
    text it is no whole.
    """
    if piece.unit is not COUNT or piece.number.vague or piece.number.part or piece.joined:
        return None
    at = piece.end
    if tokens.low[at] == "out" and tokens.low[at + 1] == "of":
        at += 2
    elif tokens.low[at] == "of":
        at += 1
    else:
        return None
    floor = at
    for ahead in range(at, at + 6):
        whole = read_piece(tokens, ahead)
        if whole is None:
            continue
        hedge, first = hedge_before(tokens, whole.start, floor)
        fits = whole.unit is COUNT and not whole.joined and not whole.number.part
        if not fits or any(tokens.low[word] not in _BEFORE_WHOLE for word in range(at, first)):
            return None
        if not whole.number.vague and whole.number.value < _LEAST_WHOLE:
            return None  # "12 of one family"
        if not alone and not whole.number.vague and whole.number.value < piece.number.value:
            return None
        return _Whole(whole.value(hedge), whole.end)
    return None
