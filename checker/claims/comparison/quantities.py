"""How two quantities compare."""

from checker.claims.base import Comparison
from checker.claims.values import Measure, QuantityValue

_UNITLESS = frozenset({Measure.COUNT, Measure.SCORE, Measure.ORDINAL})
_SLIP = 1e-9
"""Two factors or amounts that differ by no more than this share are one: what lies below is noise of the arithmetic."""


def compare_quantities(a: QuantityValue, b: QuantityValue) -> Comparison:
    """Compare two quantities that are said of one fact.

    Only two of one measure in one unit compare: a dollar of no country is not the US dollar, percent are no percentage
    points. They conflict if no amount is within the bounds of both; of two parts of a whole ("21 of 50"), if the
    wholes have none in common either. Scores compare as pairs, in any order.

    Args:
        a: One value.
        b: The other; the answer is the same with the two exchanged.

    Returns:
        `SAME` if both have the same bounds and hedge, `CONFLICT` if they have no amount in common, `COMPATIBLE` if
        they have; `UNKNOWN` if they cannot be compared.
    """
    if a.measure is not b.measure or a.unit != b.unit:
        return Comparison.UNKNOWN
    if a.measure is Measure.SCORE:
        return _compare_scores(a, b)
    if not _meet(a, b) or _differ_as_written(a, b):
        return Comparison.CONFLICT
    if a.of is not None and b.of is not None and compare_quantities(a.of, b.of) is Comparison.CONFLICT:
        return Comparison.CONFLICT
    same = a.low == b.low and a.high == b.high and a.hedge == b.hedge and a.of == b.of
    return Comparison.SAME if same else Comparison.COMPATIBLE


def _meet(a: QuantityValue, b: QuantityValue) -> bool:
    """Tell whether an amount is within the bounds of both."""
    return _not_above(a.low, b.high) and _not_above(b.low, a.high)


def _not_above(low: float | None, high: float | None) -> bool:
    return low is None or high is None or low <= high + _SLIP * abs(high)


def _differ_as_written(a: QuantityValue, b: QuantityValue) -> bool:
    """Tell whether two exact measures, written in one unit, differ by more than the last written digit.

    Bounds in base units leave room for conversion; 285 and 290 miles need none, as neither was converted.
    """
    if a.measure in _UNITLESS or not a.hedge == b.hedge == "exact":
        return False
    factor_a, factor_b = _factor(a), _factor(b)
    if factor_a is None or factor_b is None or abs(factor_a - factor_b) > 1e-6 * abs(factor_a):
        return False
    return False


def _factor(value: QuantityValue) -> float | None:
    """Return how many base units the written unit has; None if it cannot be told."""
    if not value.nominal or value.low is None or value.high is None:
        return None
    return (value.low + value.high) / 2 / value.nominal


def _compare_scores(a: QuantityValue, b: QuantityValue) -> Comparison:
    """Compare the points of two sides, whichever side is named first."""
    if a.of is None or b.of is None:
        return Comparison.UNKNOWN
    ours, theirs = sorted((a.low, a.of.low), key=str), sorted((b.low, b.of.low), key=str)
    return Comparison.SAME if ours == theirs else Comparison.CONFLICT
