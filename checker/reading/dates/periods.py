"""Stretches of the calendar as intervals of days.

Any of these raises ValueError or OverflowError where the calendar of `datetime` ends.
"""

import calendar
import datetime as dt

from checker.claims.values import Granularity, Interval

DAY = dt.timedelta(days=1)
# First and last day of a season in the northern half, each as wide as it is used: by the month and by the sun.
_SEASON_EDGES = (((3, 1), (6, 21)), ((6, 1), (9, 23)), ((9, 1), (12, 21)), ((12, 1), (3, 21)))


def interval(earliest: dt.date, latest: dt.date) -> Interval:
    """Return the interval between two days, whichever order they come in."""
    return Interval(earliest=min(earliest, latest), latest=max(earliest, latest))


def days_around(day: dt.date, before: int, after: int) -> Interval:
    """Return the days from so many before a day to so many after it."""
    return Interval(earliest=day - before * DAY, latest=day + after * DAY)


def months(year: int, first: int, count: int = 1) -> Interval:
    """Return so many months from the month `first`, which may lie outside 1 to 12 and then counts into other years."""
    last = first + count - 1
    start_year, start = year + (first - 1) // 12, (first - 1) % 12 + 1
    end_year, end = year + (last - 1) // 12, (last - 1) % 12 + 1
    return Interval(
        earliest=dt.date(start_year, start, 1),
        latest=dt.date(end_year, end, calendar.monthrange(end_year, end)[1]),
    )


def quarter(year: int, number: int) -> Interval:
    """Return a quarter of a year, 1 to 4."""
    return months(year, 3 * number - 2, 3)


def years(first: int, count: int = 1) -> Interval:
    """Return so many whole years."""
    return Interval(earliest=dt.date(first, 1, 1), latest=dt.date(first + count - 1, 12, 31))


def century(number: int) -> Interval:
    """Return a century by its number; the 20th ran from 1900 to 2000, as either way of counting has it."""
    return Interval(earliest=dt.date(max(100 * number - 100, 1), 1, 1), latest=dt.date(100 * number, 12, 31))


def season(year: int, number: int) -> Interval:
    """Return the season (0 spring) that begins in a year."""
    (first_month, first_day), (last_month, last_day) = _SEASON_EDGES[number]
    return Interval(
        earliest=dt.date(year, first_month, first_day),
        latest=dt.date(year + (last_month < first_month), last_month, last_day),
    )


def week(day: dt.date) -> Interval:
    """Return the week, Monday to Sunday, of a day."""
    return days_around(day, day.weekday(), 6 - day.weekday())


def shift_months(day: dt.date, count: int) -> dt.date:
    """Return the day so many months on, or the last day of that month if it has no such day."""
    index = day.year * 12 + day.month - 1 + count
    year, month = index // 12, index % 12 + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def shift(day: dt.date, unit: Granularity, count: int) -> dt.date:
    """Return the day so many units on."""
    if unit is Granularity.DAY:
        return day + count * DAY
    if unit is Granularity.WEEK:
        return day + count * 7 * DAY
    in_months = {Granularity.MONTH: 1, Granularity.QUARTER: 3, Granularity.YEAR: 12, Granularity.DECADE: 120}
    return shift_months(day, count * in_months.get(unit, 1200))


def around(day: dt.date, unit: Granularity) -> Interval:
    """Return the calendar unit in which a day lies."""
    if unit is Granularity.WEEK:
        return week(day)
    if unit is Granularity.MONTH:
        return months(day.year, day.month)
    if unit is Granularity.QUARTER:
        return quarter(day.year, (day.month + 2) // 3)
    if unit is Granularity.YEAR:
        return years(day.year)
    if unit is Granularity.DECADE:
        return years(day.year // 10 * 10, 10)
    if unit is Granularity.CENTURY:
        return century(day.year // 100 + 1)
    return Interval(earliest=day, latest=day)


def third(whole: Interval, which: int) -> Interval:
    """Return the first, middle or last third (0, 1, 2) of an interval, rounded outwards."""
    length = (whole.latest - whole.earliest).days + 1
    start, end = length * which // 3, -(-length * (which + 1) // 3) - 1
    return Interval(earliest=whole.earliest + start * DAY, latest=whole.earliest + end * DAY)


def gap(whole: Interval, day: dt.date) -> int:
    """Return by how many days a day lies outside an interval; negative if the interval is before it, 0 inside."""
    if whole.latest < day:
        return (whole.latest - day).days
    return max((whole.earliest - day).days, 0)
