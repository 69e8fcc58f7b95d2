"""DT101 weekday-mismatch."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.statements import TimeStatement
from checker.claims.values import DateValue
from checker.linking.slots import Desk
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, side

_NEAR = 45  # days; so near to the day of publication, an unstated year is that of the date nearest to it
_BEFORE = 200  # characters before the sentence in which a year may be told for the day
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_LONG_AGO = re.compile(r"\b(?:years?|decades?|centur(?:y|ies)) (?:ago|earlier|before)\b|\banniversary\b", re.IGNORECASE)
_REPORTED = re.compile(r"\b(?:wrong|mistaken|erroneous|incorrect)(?:ly)?\b|\bmisstated\b|\bmisprint", re.IGNORECASE)
_GREGORIAN = 1924  # the last countries had left the Julian calendar, which was 12 or 13 days behind
_JULIAN = (12, 13)
_OTHER_YEARS = 2  # an old article read with a late date of publication is seldom older than this


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
    The year is not stated and the day of publication is unknown; or the date is weeks from the day of publication and
    the weekday fits it in a year beside, or in a year that is told close by; or an old calendar or a reported error
    accounts for it.
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.NUMERIC,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare each stated weekday with the calendar."""
        for claim in desk.told_as(TimeStatement):
            value = claim.value
            if not isinstance(value, DateValue) or value.weekday is None or not (value.month and value.day):
                continue
            published = desk.sources[claim.source].published
            date = _date(value, published)
            if date is None or date.weekday() == value.weekday or _of_another_year(value, date, published):
                continue
            if _told_otherwise(claim, value, date, desk):
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
    return min(days, key=lambda day: abs(day - published), default=None)


def _of_another_year(value: DateValue, date: dt.date, published: dt.date | None) -> bool:
    """Tell whether an unstated year may be one beside, in which the weekday fits."""
    if value.year is not None or published is None or abs((date - published).days) <= _NEAR:
        return False
    years = range(date.year - _OTHER_YEARS, date.year + _OTHER_YEARS + 1)
    days = (_day(year, date.month, date.day) for year in years)
    return any(day is not None and day.weekday() == value.weekday for day in days)


def _told_otherwise(claim: Claim, value: DateValue, date: dt.date, desk: Desk) -> bool:
    """Tell whether the words around say why the two need not fit: another year, an old calendar, a reported error."""
    said = value.weekday
    if date.year < _GREGORIAN and any((date + dt.timedelta(offset)).weekday() == said for offset in _JULIAN):
        return True
    text = desk.sources[claim.source].text
    if _REPORTED.search(claim.sentence.of(text)):
        return True
    if value.year is not None:
        return False
    around = text[max(0, claim.sentence.start - _BEFORE) : claim.sentence.end]
    days = (_day(int(year), date.month, date.day) for year in _YEAR.findall(around))
    return bool(_LONG_AGO.search(around)) or any(day is not None and day.weekday() == said for day in days)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
