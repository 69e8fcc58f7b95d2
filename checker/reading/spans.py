"""How long a stretch of time is that is told by its two ends, and how long a duration's unit is."""

import re
from typing import Final

from checker.claims.values import DateValue, Granularity

DAYS: Final = {
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "month": 365.25 / 12,
    "year": 365.25,
    "decade": 3652.5,
}
"""Days of each unit."""

_VAGUE = (Granularity.RANGE, Granularity.DECADE, Granularity.CENTURY)
_WHOLE_DAY = 1440  # minutes
_JOINTS = re.compile(r"\b(?:from|to|and|until|through|between)\b")
_DAY_OF_MONTH = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def unit_of(words: str) -> float | None:
    """Return how many days the unit has in which a duration is written; None if it is written in none of these."""
    return next((days for name, days in DAYS.items() if re.search(rf"(?<![a-z]){name}", words.lower())), None)


def clock_length(first: DateValue, last: DateValue) -> tuple[float, float] | None:
    """Return how many days lie between two exact times of day; None for any others."""
    if first.clock is None or last.clock is None or first.readings or last.readings:
        return None
    if first.clock[0] != first.clock[1] or last.clock[0] != last.clock[1]:
        return None
    if first.zone and last.zone and first.zone != last.zone:
        return None
    days = (last.clock[0] - first.clock[0]) % _WHOLE_DAY / _WHOLE_DAY
    return days, days


def day_length(first: DateValue, last: DateValue | None, words: str) -> tuple[float, float] | None:
    """Return the least and the most days that may lie from the one time to the other, or within one range (no `last`).

    `words` state it: years, months or days. The most counts both ends, the least neither.
    """
    if first.clock or (last and last.clock) or (last is None and first.granularity is not Granularity.RANGE):
        return None
    pairs = [(one, other) for one in first.readings for other in (last.readings if last else (one,))]
    lengths = [(other.latest - one.earliest).days for one, other in pairs if other.latest >= one.earliest]
    if not lengths:
        return None
    return min(lengths) - 2 * _openness(words), max(lengths) + 1


def days_between(one: DateValue, other: DateValue) -> list[tuple[int, int]]:
    """Return between how many days the one time may be after the other, for each reading of both.

    Two weekdays without dates may be any weeks apart; a weekday and a date, or a vague time, are not compared.
    """
    if one.weekday is not None and other.weekday is not None and one.day is other.day is None:
        days = (one.weekday - other.weekday) % 7
        return [(days + 7 * weeks, days + 7 * weeks) for weeks in range(-3, 4)]
    if any(value.granularity in _VAGUE or (value.weekday is not None and value.day is None) for value in (one, other)):
        return []
    return [((a.earliest - b.latest).days, (a.latest - b.earliest).days) for a in one.readings for b in other.readings]


def _openness(words: str) -> int:
    """Return by how many days each end is open: a year, a month or a day."""
    if not re.search(r"[A-Za-z]{3}", _JOINTS.sub("", words)):
        return 365
    return 1 if _DAY_OF_MONTH.search(words) else 31
