"""Things that cover a range each, found by a range that they meet."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Ranged(NamedTuple, Generic[T]):
    """A thing that covers what lies from `low` to `high`, both included."""

    low: float
    high: float
    thing: T


class Ranges(Generic[T]):
    """Ranges in order, and which of those up to each of them reaches furthest."""

    def __init__(self, ranges: Iterable[Ranged[T]]) -> None:
        self._ranges = sorted(ranges, key=lambda each: (each.low, each.high))
        self._lows = [each.low for each in self._ranges]
        self._widest = list(accumulate(self._ranges, _wider))

    def meeting(self, low: float, high: float) -> Iterator[T]:
        """Yield the things whose range meets this one: first the one that reaches furthest, which meets it if any."""
        last = bisect_right(self._lows, high)
        if last and self._widest[last - 1].high >= low:
            yield self._widest[last - 1].thing
        while last and self._widest[last - 1].high >= low:
            last -= 1
            if self._ranges[last].high >= low:
                yield self._ranges[last].thing


def _wider(one: Ranged[T], other: Ranged[T]) -> Ranged[T]:
    return other if other.high > one.high else one
