"""The numbers that references state."""

from collections import defaultdict
from collections.abc import Iterable

from checker.claims.base import Comparison
from checker.claims.comparison.quantities import compare_quantities
from checker.claims.values import Measure, QuantityValue
from checker.rules.references.ranges import Ranged, Ranges

_OPEN = 3  # times: "dozens" may be 45, and bears out no 450
_ROUNDED = 0.55  # share by which rounding and another unit move a measure: half of "1 mile", and a little


class Numbers:
    """Numbers by what they measure and how large they are."""

    def __init__(self, values: Iterable[QuantityValue]) -> None:
        sorts: defaultdict[tuple[Measure, str | None], dict[str, Ranged[QuantityValue]]] = defaultdict(dict)
        for value in values:
            for number in (value, value.of):
                if number is not None and (bounds := _bounds(number)):
                    sorts[_sort(number)].setdefault(repr(number), Ranged(*bounds, number))
        self._sorts = {sort: Ranges(ranged.values()) for sort, ranged in sorts.items()}

    def has(self, value: QuantityValue) -> bool | None:
        """Tell whether a number that may be this one is among them; None for one that cannot be compared."""
        bounds = _bounds(value)
        if bounds is None or value.measure is Measure.OTHER or value.high == 0:  # "no" counts nothing
            return None
        known = self._sorts.get(_sort(value))
        return known is not None and any(_may_be(value, other) for other in known.meeting(*bounds))


def _may_be(value: QuantityValue, other: QuantityValue) -> bool:
    named = other.model_copy(update={"unit": value.unit})  # what dollar a bare "$" is nobody knows
    return compare_quantities(value, named) in (Comparison.SAME, Comparison.COMPATIBLE)


def _sort(value: QuantityValue) -> tuple[Measure, str | None]:
    dollars = value.measure is Measure.MONEY and value.unit is not None and value.unit.endswith(("$", "D"))
    return value.measure, "$" if dollars else value.unit


def _bounds(value: QuantityValue) -> tuple[float, float] | None:
    """Return the range in which a number lies that may be this one, None if there is none."""
    low, high = value.low, value.high
    if low is None and high is None:
        return None
    if low is None or high is None:
        known = high if low is None else low
        assert known is not None  # noqa: S101
        ends = sorted((known, known / _OPEN if low is None else known * _OPEN))
        low, high = ends[0], ends[-1]
    room = 0.0 if value.measure is Measure.COUNT else _ROUNDED
    return low - room * abs(low), high + room * abs(high)
