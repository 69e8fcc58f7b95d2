"""DT101 weekday-mismatch."""

import calendar
import datetime as dt
from collections.abc import Iterator

from checker.claims.values import DateValue
from checker.linking.slots import Desk
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, side

_UNSURE = 183  # days; further from the day of writing than this, an unstated year may be another one


class DT101_WeekdayMismatch(Rule):
    """A date does not fall on the weekday that is given with it.

    ## What it flags
    A weekday and a day of the month, told of one day, that the calendar does not put together. An unstated year is
    the one that puts the date nearest to the day on which the article was published.

    ## Why it matters
    One of the two is wrong, and a reader who was there knows which.

    ## Example
    "on Tuesday, May 2, 2023": that day was a Tuesday. "on Tuesday, May 3, 2023" is flagged: it was a Wednesday.

    ## Stays silent when
    The year is not stated and the day of publication is unknown; or the date is so far from the day of publication
    that another year may be meant.
    """

    class_ = FindingClass.CONTRADICTION

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare each stated weekday with the calendar."""
        for claim in desk.claims:
            value = claim.value
            if not isinstance(value, DateValue) or value.weekday is None or not (value.month and value.day):
                continue
            published = desk.sources[claim.source].published
            date = _date(value, published)
            if date is None or date.weekday() == value.weekday:
                continue
            said, is_ = calendar.day_name[value.weekday], calendar.day_name[date.weekday()]
            near = [date + dt.timedelta(days=offset) for offset in (-1, 1)]
            meant = next((day for day in near if day.weekday() == value.weekday), None)
            hint = f" The {said} beside it is {meant:%-d %B %Y}." if meant else ""
            known = "" if value.year else f", read against the day of publication ({published})"
            yield Flag(
                message=f"{date:%-d %B %Y} is a {is_}, not a {said}",
                explanation=f"The article puts {said} and {date:%-d %B} together{known}. In {date.year} that day is a "
                f"{is_}, so the weekday or the day of the month is wrong.{hint}",
                sides=(side(claim)._replace(reads=date.isoformat(), says=f"a {said}"),),
            )


def _date(value: DateValue, published: dt.date | None) -> dt.date | None:
    """Return the day that is meant, None if that cannot be told or is no day at all."""
    if value.month is None or value.day is None:
        return None
    if value.year is not None:
        return _day(value.year, value.month, value.day)
    if published is None:
        return None
    years = (published.year - 1, published.year, published.year + 1)
    days = [day for year in years if (day := _day(year, value.month, value.day))]
    nearest = min(days, key=lambda day: abs(day - published), default=None)
    sure = nearest is not None and abs((nearest - published).days) <= _UNSURE - 30
    return nearest if sure else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
