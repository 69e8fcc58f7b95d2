"""The dates that references state."""

from collections.abc import Iterable, Iterator

from checker.claims.base import Comparison
from checker.claims.comparison.dates import compare_dates
from checker.claims.values import DateValue
from checker.rules.references.ranges import Ranged, Ranges

_NIGHT = 1  # day: a night ends on the next one
_WIDER = 31  # times: "June 3" may be meant by "in June"; "this year" bears out no day of it
_HEDGED = 4000  # days by which "about" moves a time at most: ten years, in a century


class Days:
    """Dates by when they are."""

    def __init__(self, values: Iterable[DateValue]) -> None:
        values = list({repr(value): value for value in values}.values())
        self._days = Ranges(Ranged(*stretch, value) for value in values for stretch in _stretches(value))
        self._stated = {(value.month, value.day) for value in values}
        self._stated |= {(day.earliest.month, day.earliest.day) for value in values for day in value.readings}

    def has(self, value: DateValue) -> bool | None:
        """Tell whether a date that may be this one is among them; None for one whose day nobody can tell."""
        if value.readings:
            others = (other for stretch in _stretches(value) for other in self._days.meeting(*stretch))
            return any(_may_be(value, other) for other in others)
        if value.month is None or value.day is None:
            return None
        return (value.month, value.day) in self._stated


def _may_be(value: DateValue, other: DateValue) -> bool:
    fine_enough = _length(other) <= _WIDER * _length(value)
    return fine_enough and compare_dates(value, other) in (Comparison.SAME, Comparison.COMPATIBLE)


def _length(value: DateValue) -> int:
    """Return over how many days the words for a time may stretch."""
    return max((reading.latest - reading.earliest).days + 1 for reading in value.readings)


def _stretches(value: DateValue) -> Iterator[tuple[float, float]]:
    room = _HEDGED if value.hedged else _NIGHT
    for reading in value.readings:
        yield reading.earliest.toordinal() - room, reading.latest.toordinal() + room
