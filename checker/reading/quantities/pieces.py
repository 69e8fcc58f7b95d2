"""A number with its unit or currency: "$1.2 million", "460 kilometers", "half an hour", "5 feet 10 inches"."""

from math import floor
from typing import NamedTuple

from checker.claims.values import Measure, QuantityValue
from checker.reading.quantities.hedges import Hedge, bounds
from checker.reading.quantities.money import currency_before, currency_behind
from checker.reading.quantities.numbers import Number, read_number
from checker.reading.quantities.tokens import Tokens
from checker.reading.quantities.units import AGE_YEAR, COUNT, INCH, MAGNITUDE, PERCENT, YEAR, Match, Unit, read_unit

DIGITS = 10
"""Significant digits of a bound: what lies behind them is noise of the arithmetic."""

_OLD = frozenset({"old", "olds"})
_AGES = frozenset({"aged", "age", "ages"})
OLDEST = 130
"""Years; nobody is as old."""

_COMPOUND = frozenset({Measure.LENGTH, Measure.DURATION, Measure.MASS})


class Piece(NamedTuple):
    """A number and its unit: the first token of both, the token behind both.

    `joined`: the unit, or the word that is counted, is tied to the number by a hyphen ("15-member").
    """

    number: Number
    unit: Unit
    start: int
    end: int
    joined: bool = False

    def value(self, hedge: Hedge = Hedge.EXACT) -> QuantityValue:
        """Return the value in the base unit, with the bounds that the words and the hedge give it."""
        number, unit = self.number, self.unit
        if number.part and unit == PERCENT:
            number = number._replace(value=100 * number.value, step=100 * number.step)
        low, high, said = bounds(number, hedge, unit.measure)
        low, high = _convert(low, unit), _convert(high, unit)
        if unit.measure is Measure.AGE and unit.factor < 1 and low is not None:
            # An age in months is one in completed years too.
            low = float(floor(low))
        return QuantityValue.model_validate(
            {
                "measure": unit.measure,
                "low": low,
                "high": high,
                "nominal": None if number.vague else number.value,
                "unit": unit.base or None,
                "hedge": said,
            }
        )


class Phrase(NamedTuple):
    """A quantity phrase: its first token with hedges, the token behind it, and its value.

    `piece`: the number and unit that the value was read from (of a range, the last).
    """

    start: int
    end: int
    value: QuantityValue
    piece: Piece


def _convert(amount: float | None, unit: Unit) -> float | None:
    """Return a bound in the base unit."""
    return None if amount is None else float(f"{amount * unit.factor + unit.offset:.{DIGITS}g}")


def read_piece(tokens: Tokens, start: int) -> Piece | None:
    """Read the number at token `start` with the currency before it, or the unit behind it; None if there is none."""
    number = read_number(tokens, start)
    if number is None:
        return None
    negative = start > 0 and (
        tokens.low[start - 1] == "minus"
        or (tokens.low[start - 1] in ("-", "−") and tokens.glued(start) and not tokens.glued(start - 1))
    )
    before = currency_before(tokens, start)
    if before is not None:
        unit, first = before
        return Piece(number, unit, first, number.end, tokens.hyphen(number.end))
    match, number = _match(tokens, number)
    if match is None:
        ends_hyphen = tokens.hyphen(number.end)
        return Piece(number, COUNT, start, number.end, ends_hyphen)
    if negative and match.unit.measure in (Measure.TEMPERATURE, Measure.SHARE, Measure.OTHER):
        number, start = number._replace(value=-number.value), start - 1
    piece = Piece(number, match.unit, start, match.end, match.joined)
    return _as_age(tokens, _with_smaller_unit(tokens, piece))


def _match(tokens: Tokens, number: Number) -> tuple[Match | None, Number]:
    """Find the unit behind a number: at once, behind "and a half", or, behind a fraction, after "a" or "of a"."""
    at = number.end
    if number.part:
        at += tokens.low[at] == "of" and tokens.low[at + 1] in ("a", "an", "one")
        at += tokens.low[at] in ("a", "an", "one")
    elif number.vague and tokens.low[at] == "of":
        at += 1
    match = currency_behind(tokens, at, number.value, scaled=number.rough or number.vague or number.value >= 1000)
    if match is None:
        match = read_unit(tokens, at, figure=number.figure)
    if match is None:
        return None, number
    if match.unit.measure is Measure.DURATION or match.unit.measure is Measure.LENGTH:
        half = match.end
        if tokens.low[half : half + 3] == ["and", "a", "half"] and not number.rough:
            number = number._replace(value=number.value + 0.5, step=0.1, rough=True)
            match = match._replace(end=half + 3)
    return match, number


def _with_smaller_unit(tokens: Tokens, piece: Piece) -> Piece:
    """Add what is given in a smaller unit: "5 feet 10 inches", "two years and three months", "6-foot-4"."""
    unit = piece.unit
    if unit.measure not in _COMPOUND or piece.number.vague or piece.number.rough:
        return piece
    at = piece.end + (tokens.low[piece.end] in ("and", ",") or tokens.hyphen(piece.end))
    below = read_number(tokens, at)
    if below is None or below.vague or below.part:
        return piece
    match = read_unit(tokens, below.end, figure=below.figure)
    if match is None and tokens.low[below.end] == "in" and tokens.glued(below.end):
        match = Match(INCH, below.end + 1, joined=False)
    if match is None and piece.joined and tokens.hyphen(piece.end) and tokens.low[piece.end - 1] == "foot":
        match = Match(INCH, below.end, joined=False)
    if match is None or match.unit.measure is not unit.measure or match.unit.factor >= unit.factor:
        return piece
    ratio = match.unit.factor / unit.factor
    number = piece.number._replace(value=piece.number.value + below.value * ratio, step=below.step * ratio)
    return piece._replace(number=number, end=match.end)


def _as_age(tokens: Tokens, piece: Piece) -> Piece:
    """Turn a duration into an age where the words say so: "12-year-old", "34 years old", "two years of age"."""
    if piece.unit.measure is not Measure.DURATION:
        return piece
    at = piece.end + tokens.hyphen(piece.end)
    if tokens.low[at] in _OLD:
        end = at + 1
    elif tokens.low[at] == "of" and tokens.low[at + 1] == "age":
        end = at + 2
    else:
        return piece
    factor = piece.unit.factor / YEAR
    unit = AGE_YEAR if factor == 1 else Unit(Measure.AGE, "year", factor)
    return piece._replace(unit=unit, end=end)


QUAKES = frozenset({"quake", "earthquake", "temblor", "tremor", "aftershock", "shock"})
"""What has a magnitude: "a 5.6 quake"."""


def by_context(tokens: Tokens, piece: Piece, start: int, floor: int) -> tuple[Piece, int, bool]:
    """Read the words around a bare number that tell what it measures: "aged 12", "5.6 on the Richter scale".

    `start`: the first token of the number with its hedges; `floor`: the first token that may be taken. Returns the
    piece, the first token with the words before it, and whether the number is called preliminary.
    """
    low = tokens.low
    if piece.unit is COUNT:
        at = start - 1
        at -= low[at] == "of" or tokens.hyphen(at)
        before = low[at] if at >= floor else ""
        if before == "magnitude":
            piece, start = piece._replace(unit=MAGNITUDE), at
        elif before in _AGES and 0 < piece.number.value < OLDEST:
            piece, start = piece._replace(unit=AGE_YEAR), at
        elif low[piece.end] == "on" and "richter" in low[piece.end + 1 : piece.end + 6]:
            end = low.index("richter", piece.end) + 1
            piece = piece._replace(unit=MAGNITUDE, end=end + (low[end] == "scale"))
        elif low[piece.end] in QUAKES and not float(piece.number.value).is_integer():
            piece = piece._replace(unit=MAGNITUDE)
    preliminary = piece.unit.measure is Measure.MAGNITUDE and "preliminary" in low[max(0, start - 4) : start]
    return piece, start, preliminary
