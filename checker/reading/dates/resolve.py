"""A stated time, the day of writing and the tense become a value with its readings."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Final

from checker.claims.values import DateValue, Granularity, Interval
from checker.reading.dates import periods
from checker.reading.dates.stated import Form, Stated
from checker.reading.dates.tense import Tense
from checker.reading.found import Anchor

Readings = tuple[Interval, ...]

# Days: a time without a year this near the day of writing is that one, whatever the tense.
_NEAR: Final = {Form.DAY: 31, Form.QUARTER: 45}
_OBVIOUS: Final = 10  # days: this near, not even a weekday that fits another year changes it
_MUCH_FARTHER: Final = 4  # times: a tense does not carry a date so much farther off than the nearest
_FAR: Final = 300  # days: a second reading this far off is none
_SEVERAL: Final = (2, 10)  # how many "several" or "a few" may be
# Half the width of "about so many units ago", in days.
_LOOSE: Final = {
    Granularity.WEEK: 3,
    Granularity.MONTH: 15,
    Granularity.QUARTER: 45,
    Granularity.YEAR: 183,
    Granularity.DECADE: 1826,
    Granularity.CENTURY: 18262,
}
_GRANULARITY: Final = {
    Form.DAY: Granularity.DAY,
    Form.WEEKDAY: Granularity.DAY,
    Form.MONTH: Granularity.MONTH,
    Form.YEAR: Granularity.YEAR,
    Form.FISCAL: Granularity.YEAR,
    Form.DECADE: Granularity.DECADE,
    Form.CENTURY: Granularity.CENTURY,
    Form.SEASON: Granularity.SEASON,
    Form.QUARTER: Granularity.QUARTER,
    Form.CLOCK: Granularity.MINUTE,
    Form.PART: Granularity.PART_OF_DAY,
}


def _of_year(stated: Stated, year: int) -> Interval:
    """Return the day, month, season, quarter, half or year that the words state, in the given year."""
    if stated.form is Form.DAY:
        day = dt.date(year, stated.month or 0, stated.day or 0)
        return periods.interval(day, day)
    if stated.form is Form.MONTH:
        return periods.months(year, stated.month or 0)
    if stated.form is Form.SEASON:
        return periods.season(year, stated.ordinal)
    if stated.form is Form.QUARTER:
        return periods.quarter(year, stated.ordinal)
    if stated.form is Form.HALF:
        return periods.months(year, 6 * stated.ordinal - 5, 6)
    return periods.years(year)


def _in_years(stated: Stated, years: Iterable[int]) -> list[Interval]:
    found = []
    for year in years:
        try:
            found.append(_of_year(stated, year))
        except ValueError:  # no 29 February in that year
            continue
    return found


def _nearest(candidates: list[Interval], anchor: Anchor, tense: Tense, near: int) -> Readings:
    """Return the candidates that may be meant, likeliest first: the nearest, unless the tense says otherwise."""
    gaps = sorted(
        ((periods.gap(candidate, anchor.day), candidate) for candidate in candidates), key=lambda pair: abs(pair[0])
    )
    if not gaps:
        return ()
    (gap, first), others = gaps[0], gaps[1:]
    if abs(gap) <= near or not others:
        return (first,)
    if tense.direction:
        if gap * tense.direction > 0:
            return (first,)
        agreeing = [(other, candidate) for other, candidate in others if other * tense.direction > 0]
        if not agreeing:
            return (first,)
        away, second = agreeing[0]
        return (first, second) if abs(away) > _MUCH_FARTHER * abs(gap) else (second, first)
    return (first, others[0][1]) if abs(others[0][0]) <= _FAR else (first,)


def _yearless(stated: Stated, anchor: Anchor, tense: Tense) -> Readings:
    year = anchor.day.year
    candidates = _in_years(stated, (year - 1, year, year + 1))
    if stated.of_unit is not None:
        whole = _offset(stated.of_unit, anchor)
        return tuple(
            candidate for candidate in candidates if whole and candidate.earliest.year == whole[0].earliest.year
        )
    if stated.which:
        past = stated.which < 0
        apart = [candidate for candidate in candidates if periods.gap(candidate, anchor.day) * stated.which > 0]
        same_year = [candidate for candidate in candidates if candidate.earliest.year == year + stated.which]
        first = apart[-1:] if past else apart[:1]
        return _unique(first + same_year)
    readings = _nearest(candidates, anchor, tense, _NEAR.get(stated.form, 0))
    if stated.weekday is None or any(reading.earliest.weekday() == stated.weekday for reading in readings):
        return readings
    fitting = [candidate for candidate in candidates if candidate.earliest.weekday() == stated.weekday]
    if readings and abs(periods.gap(readings[0], anchor.day)) > _OBVIOUS:
        return _unique([*fitting[:1], *readings])
    return readings


def _unique(intervals: list[Interval]) -> Readings:
    return tuple({(item.earliest, item.latest): item for item in intervals}.values())


def _weekday(stated: Stated, anchor: Anchor, tense: Tense) -> Readings:
    weekday = stated.weekday or 0
    if stated.of_unit is not None:
        if stated.of_unit.unit is not Granularity.WEEK:
            return ()
        monday = periods.week(periods.shift(anchor.day, Granularity.WEEK, stated.of_unit.amount or 0)).earliest
        return (periods.days_around(monday + weekday * periods.DAY, 0, 0),)
    before = anchor.day - (anchor.day.weekday() - weekday) % 7 * periods.DAY
    after = before + 7 * periods.DAY
    in_week = periods.week(anchor.day).earliest + weekday * periods.DAY
    if stated.which:
        far = in_week + 7 * stated.which * periods.DAY
        first = after if stated.which > 0 else before if before < anchor.day else before - 7 * periods.DAY
        days = [first, far]
    elif stated.which == 0:
        days = [in_week]
    elif before == anchor.day:
        days = [before]
    else:
        days = [after, before] if tense.direction > 0 else [before, after]
        if tense.direction and tense.sure:
            days = days[:1]
    return _unique([periods.interval(day, day) for day in days])


def _weekend(stated: Stated, anchor: Anchor, tense: Tense) -> Readings:
    saturday = anchor.day - (anchor.day.weekday() - 5) % 7 * periods.DAY
    last, coming = (periods.days_around(day, 0, 1) for day in (saturday, saturday + 7 * periods.DAY))
    if stated.which:
        return (coming,) if stated.which > 0 else (last, periods.days_around(saturday - 7 * periods.DAY, 0, 1))
    if anchor.day.weekday() >= 5:
        return (last,)
    return (coming, last) if tense.direction > 0 or (stated.which == 0 and not tense.direction) else (last, coming)


def _offset(stated: Stated, anchor: Anchor) -> Readings:
    unit, count, day = stated.unit, stated.amount, anchor.day
    if count is None:
        if stated.which == 0:
            return (periods.days_around(day, 1, 0),)
        sign = stated.which or -1
        ends = [periods.shift(day, unit, sign * many) for many in _SEVERAL]
        return (periods.interval(*ends),)
    target = periods.shift(day, unit, count)
    if unit is Granularity.DAY:
        room = max(1, abs(count) // 4) if stated.hedged else 0
        return (periods.days_around(target, room, room),)
    readings = [periods.around(target, unit)]
    if stated.which is not None:
        loose = _LOOSE[unit] * (2 if stated.hedged else 1)
        readings.append(periods.days_around(target, loose, loose))
    elif unit is Granularity.WEEK and count == 0 and day.weekday() == 6:
        readings.append(periods.week(day + periods.DAY))
    elif count and stated.within is None and unit in (Granularity.WEEK, Granularity.MONTH):
        readings.append(periods.interval(target, day + (periods.DAY if count > 0 else -periods.DAY)))
    return _unique(readings)


def _trailing(stated: Stated, anchor: Anchor) -> Readings:
    count = stated.amount if stated.amount is not None else (stated.which or -1) * _SEVERAL[1]
    return (periods.interval(anchor.day, periods.shift(anchor.day, stated.unit, count)),)


def _range(stated: Stated, anchor: Anchor | None, tense: Tense) -> Readings:
    last = stated.until
    if last is None:
        return ()
    first = stated._replace(form=last.form, until=None)
    if last.form is Form.WEEKDAY:
        if anchor is None:
            return ()
        starts = _weekday(first, anchor, tense)
        length = ((last.weekday or 0) - (first.weekday or 0)) % 7
        return tuple(periods.days_around(start.earliest, 0, length) for start in starts)
    if last.form is Form.DECADE:
        return (periods.interval(dt.date(first.ordinal, 1, 1), dt.date(last.ordinal + 9, 12, 31)),)
    if first.year is None and anchor is None:
        return ()
    years = (
        [first.year] if first.year is not None else [year + (anchor.day.year if anchor else 0) for year in (-1, 0, 1)]
    )
    hulls = []
    for start in _in_years(first, years):
        year = start.earliest.year
        ends = _in_years(last, [last.year] if last.year is not None else [year, year + 1])
        hulls += [periods.interval(start.earliest, end.latest) for end in ends if end.latest >= start.earliest][:1]
    return (
        tuple(hulls)
        if first.year is not None or anchor is None
        else _nearest(hulls, anchor, tense, _NEAR.get(last.form, 0))
    )


def _dated(stated: Stated) -> Readings:
    """Return the readings of a time that states its year."""
    year = stated.year or 0
    if stated.form is Form.FISCAL:
        return (periods.years(year), periods.interval(dt.date(year - 1, 4, 1), dt.date(year + 1, 3, 31)))
    readings = [_of_year(stated, year)]
    if stated.swapped:
        readings += _in_years(stated._replace(month=stated.day, day=stated.month), (year,))
    if stated.form is Form.SEASON and stated.ordinal == 3:
        readings.append(_of_year(stated, year - 1))
    return tuple(readings)


_ANCHORED: Final[dict[Form, Callable[[Stated, Anchor, Tense], Readings]]] = {
    Form.WEEKDAY: _weekday,
    Form.WEEKEND: _weekend,
    Form.OFFSET: lambda stated, anchor, _: _offset(stated, anchor),
    Form.TRAILING: lambda stated, anchor, _: _trailing(stated, anchor),
}


def _readings(stated: Stated, anchor: Anchor | None, tense: Tense) -> Readings:
    form = stated.form
    if form is Form.RANGE:
        return _range(stated, anchor, tense)
    if form is Form.DECADE:
        return (periods.years(stated.ordinal, 10),)
    if form is Form.CENTURY:
        return (periods.century(stated.ordinal),)
    if form in (Form.CLOCK, Form.PART, Form.ANAPHOR):
        return ()
    if stated.year is not None:
        return _dated(stated)
    if anchor is None:
        return ()
    return _ANCHORED.get(form, _yearless)(stated, anchor, tense)


def _granularity(stated: Stated) -> Granularity:
    granularity = (
        stated.unit if stated.form in (Form.OFFSET, Form.ANAPHOR) else _GRANULARITY.get(stated.form, Granularity.RANGE)
    )
    if granularity is Granularity.DAY and stated.clock is not None:
        return Granularity.MINUTE if stated.clock[0] == stated.clock[1] else Granularity.PART_OF_DAY
    if stated.form is Form.OFFSET and stated.amount is None:
        return Granularity.RANGE
    return granularity


def resolve(stated: Stated, anchor: Anchor | None, tense: Tense) -> DateValue:
    """Return the value of a stated time; no readings where the anchor is missing or the calendar has no such day."""
    try:
        readings = _readings(stated, anchor, tense)
        if stated.within is not None:
            readings = tuple(periods.third(reading, stated.within) for reading in readings)
        by_anchor = stated.form in (*_ANCHORED, Form.ANAPHOR)
        # A weekday stays itself, whatever the day of writing: "on Friday" is never read as a Thursday.
        if by_anchor and anchor is not None and anchor.slack and stated.weekday is None:
            slack = anchor.slack * periods.DAY
            readings = tuple(Interval(earliest=each.earliest - slack, latest=each.latest + slack) for each in readings)
    except (ValueError, OverflowError):
        readings = ()
    last = stated.until
    dated = stated.form in (Form.DECADE, Form.CENTURY, Form.CLOCK, Form.PART)
    return DateValue(
        readings=readings,
        granularity=_granularity(stated),
        year=stated.year if last is None or last.year in (None, stated.year) else None,
        month=None if stated.swapped or (last and last.month != stated.month) else stated.month,
        day=None if stated.swapped or last else stated.day,
        weekday=None if last else stated.weekday,
        relative=not dated and stated.year is None and not (last and last.form is Form.DECADE),
        hedged=stated.hedged or stated.within is not None or stated.form in (Form.SEASON, Form.FISCAL),
        clock=stated.clock,
        zone=stated.zone,
    )
