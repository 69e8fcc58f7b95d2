"""Round numbers, which are told for others that are near."""

from checker.claims.values import QuantityValue

_ROUND, _ROOM = 100, 0.05  # "1,200 workers" are told for 1,187


def by_size(a: QuantityValue, b: QuantityValue) -> tuple[float, float]:
    """Return the amounts of two numbers without their signs, the smaller one first; 0 for what has no bounds."""
    small, large = sorted(abs(value.nominal or value.low or value.high or 0.0) for value in (a, b))
    return small, large


def round_ones(a: QuantityValue, b: QuantityValue) -> int:
    """Return how many of two numbers are round, if they are so near that one may be told for the other; else 0."""
    small, large = by_size(a, b)
    return sum(bool(v.nominal and v.nominal % _ROUND == 0) for v in (a, b)) if large - small <= _ROOM * large else 0
