"""How two dates compare: they conflict only where no reading of both can be true."""

import datetime as dt
from typing import Final

from checker.claims.base import Comparison
from checker.claims.values import DateValue, Granularity, Interval

_DAY_MINUTES: Final = 1440
# By how many days a hedged time of each granularity may be off.
_ROOM: Final = {
    Granularity.MINUTE: 1,
    Granularity.PART_OF_DAY: 1,
    Granularity.DAY: 3,
    Granularity.WEEK: 4,
    Granularity.MONTH: 10,
    Granularity.SEASON: 31,
    Granularity.QUARTER: 31,
    Granularity.YEAR: 183,
    Granularity.DECADE: 731,
    Granularity.CENTURY: 3653,
    Granularity.RANGE: 7,
}
_CLOCK_ROOM: Final = 20  # minutes: exact times of day closer than this are one time, reported twice
_LEAP_YEAR: Final = 2024  # any: it only has to have every day of the year


def _nights_on(value: DateValue) -> bool:
    """Tell whether the time runs past the midnight that ends its day."""
    return value.clock is not None and value.clock[1] >= _DAY_MINUTES


def _clocks_apart_by_zone(a: DateValue, b: DateValue) -> bool:
    return a.zone != b.zone and a.clock is not None and b.clock is not None


def _room(a: DateValue, b: DateValue) -> int:
    """Return by how many days the two may miss each other and still mean one time."""
    room = sum(_ROOM[value.granularity] for value in (a, b) if value.hedged)
    return max(room, 1) if _nights_on(a) or _nights_on(b) or _clocks_apart_by_zone(a, b) else room


def _apart(a: Interval, b: Interval) -> int:
    return max((a.earliest - b.latest).days, (b.earliest - a.latest).days, 0)


def _compare_stated_days(a: DateValue, b: DateValue) -> Comparison:
    """Compare the month and day that both state, where a year is missing."""
    if a.month is None or a.day is None or b.month is None or b.day is None:
        return Comparison.UNKNOWN
    try:
        apart = abs((dt.date(_LEAP_YEAR, a.month, a.day) - dt.date(_LEAP_YEAR, b.month, b.day)).days)
    except ValueError:  # 30 February
        return Comparison.UNKNOWN if (a.month, a.day) == (b.month, b.day) else Comparison.CONFLICT
    if min(apart, 366 - apart) > _room(a, b):
        return Comparison.CONFLICT
    return Comparison.UNKNOWN


def _compare_clocks(a: DateValue, b: DateValue) -> Comparison:
    """Compare the times of day of two times of one day."""
    if a.clock is None or b.clock is None or _clocks_apart_by_zone(a, b):
        return Comparison.COMPATIBLE
    if a.clock == b.clock:
        return Comparison.SAME
    exact = a.clock[0] == a.clock[1] and b.clock[0] == b.clock[1]
    if exact and not (a.hedged or b.hedged) and abs(a.clock[0] - b.clock[0]) > _CLOCK_ROOM:
        return Comparison.CONFLICT
    return Comparison.COMPATIBLE


def compare_dates(a: DateValue, b: DateValue) -> Comparison:
    """Compare two times, in either order with one result.

    `CONFLICT`: no reading of the one comes near enough to any of the other (a hedge, a night and a difference of time
    zones give room), or both name one and the same day and exact times of it more than 20 minutes apart, in one zone.
    `SAME`: the readings are equal, and so are the times of day if both state one. `UNKNOWN`: a time has no reading,
    unless both state month and day and these differ.
    """
    if not a.readings or not b.readings:
        return _compare_stated_days(a, b)
    if min(_apart(one, other) for one in a.readings for other in b.readings) > _room(a, b):
        return Comparison.CONFLICT
    if set(_days(a)) != set(_days(b)):
        return Comparison.COMPATIBLE
    if a.clock is None or b.clock is None:
        return Comparison.SAME if a.hedged == b.hedged else Comparison.COMPATIBLE
    one_day = all(earliest == latest for earliest, latest in _days(a))
    clocks = _compare_clocks(a, b)
    return clocks if one_day or clocks is not Comparison.CONFLICT else Comparison.COMPATIBLE


def _days(value: DateValue) -> list[tuple[dt.date, dt.date]]:
    return [(reading.earliest, reading.latest) for reading in value.readings]
