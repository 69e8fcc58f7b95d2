"""How two quantities compare: they conflict only where their bounds, in one unit, do not meet."""

from typing import Final

from checker.claims.base import Comparison
from checker.claims.values import Measure, QuantityValue

_SLACK: Final = 1e-9  # relative; what floating point loses in a conversion


def compare_quantities(a: QuantityValue, b: QuantityValue) -> Comparison:
    """Compare two quantities: `UNKNOWN` where measure or unit differ, or where nothing bounds either of them.

    A bare "$" compares with a bare "$", but is unknown against a named dollar.
    """
    if a.measure is not b.measure or a.measure in (Measure.ORDINAL, Measure.OTHER) or a.unit != b.unit:
        return Comparison.UNKNOWN
    if (a.low is None and a.high is None) or (b.low is None and b.high is None):
        return Comparison.UNKNOWN
    if _below(a.high, b.low) or _below(b.high, a.low):
        return Comparison.CONFLICT
    alike = a.low == b.low and a.high == b.high and a.nominal == b.nominal
    return Comparison.SAME if alike and a.hedge == b.hedge == "exact" else Comparison.COMPATIBLE


def _below(high: float | None, low: float | None) -> bool:
    return high is not None and low is not None and low - high > _SLACK * max(1.0, abs(low), abs(high))
