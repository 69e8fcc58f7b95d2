"""How two quantities compare: they conflict only where their bounds, in one unit, do not meet."""

from typing import Final

from checker.claims.base import Comparison
from checker.claims.values import Measure, QuantityValue

CONVERTED: Final = 0.03
"""Room between two units of one measure, as a share: 15 miles are told as 24 km, and 460 km as 285 miles."""

HALF_UNIT: Final = 0.4999
"""Half of the written unit, less a hair, so that neighbours stay apart: "12 percent" may be 12.4, but is not 13."""

_COUNTED: Final = frozenset({Measure.COUNT, Measure.AGE, Measure.ORDINAL})
_SLACK: Final = 1e-9  # relative; what floating point loses in a conversion

_Bounds = tuple[float | None, float | None]


def compare_quantities(a: QuantityValue, b: QuantityValue) -> Comparison:
    """Compare two quantities that are said of one fact; the answer is the same with the two exchanged.

    `UNKNOWN`: measure or unit differ (a bare "$" is no named dollar, percent are no percentage points), or nothing
    bounds either of them. `CONFLICT`: no amount is within the bounds of both; of two parts ("21 of 50"), the wholes
    conflict; of two scores, the pairs differ in any order. `SAME`: both are exact and equal.

    What is measured, not counted, is rounded to the unit in which it is written, and once more where it is converted.
    """
    if a.measure is not b.measure or a.measure is Measure.OTHER or a.unit != b.unit:
        return Comparison.UNKNOWN
    if (a.low is None and a.high is None) or (b.low is None and b.high is None):
        return Comparison.UNKNOWN
    if a.measure is Measure.SCORE:
        return _compare_scores(a, b)
    wholes = compare_quantities(a.of, b.of) if a.of is not None and b.of is not None else None
    if wholes is Comparison.CONFLICT or not _meet(_rounded(a), _rounded(b), _conversion(a, b)):
        return Comparison.CONFLICT
    alike = a.low == b.low and a.high == b.high and (wholes is Comparison.SAME if wholes else a.of == b.of)
    return Comparison.SAME if alike and a.hedge == b.hedge == "exact" else Comparison.COMPATIBLE


def _compare_scores(a: QuantityValue, b: QuantityValue) -> Comparison:
    """Compare the points of two sides, whichever is named first."""
    if a.of is None or b.of is None:
        return Comparison.UNKNOWN
    return Comparison.SAME if {a.low, a.of.low} == {b.low, b.of.low} else Comparison.CONFLICT


def _meet(a: _Bounds, b: _Bounds, room: float) -> bool:
    return not (_below(a[1], b[0], room) or _below(b[1], a[0], room))


def _below(high: float | None, low: float | None, room: float) -> bool:
    return high is not None and low is not None and low - high > (room + _SLACK) * max(abs(low), abs(high))


def _factor(value: QuantityValue) -> float | None:
    """Return how many base units one of the written units is; None where no single amount is written."""
    if not value.nominal or value.low is None or value.high is None:
        return None
    return abs((value.low + value.high) / 2 / value.nominal)


def _rounded(value: QuantityValue) -> _Bounds:
    """Return the bounds of a value, of a measure given as a whole number widened by half the written unit."""
    factor = _factor(value)
    whole = value.low == value.high and value.nominal is not None and value.nominal.is_integer()
    if factor is None or value.low is None or value.high is None or value.measure in _COUNTED or not whole:
        return value.low, value.high
    return value.low - HALF_UNIT * factor, value.high + HALF_UNIT * factor


def _conversion(a: QuantityValue, b: QuantityValue) -> float:
    """Return the room for a conversion: none where both are counted, or written in one and the same unit."""
    one, other = _factor(a), _factor(b)
    if a.measure in _COUNTED or a.unit is None or a.measure in (Measure.MONEY, Measure.SHARE, Measure.POINTS):
        return 0.0
    if a.hedge == b.hedge == "exact" and one is not None and other is not None and abs(one - other) <= 1e-6 * one:
        return 0.0
    return CONVERTED
