"""DT103 impossible-date."""

import calendar
from collections.abc import Iterator

from checker.claims.statements import TimeStatement
from checker.claims.values import DateValue
from checker.linking.slots import Desk
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, side

_LEAP_YEAR = 2024  # without a stated year, 29 February is a day


class DT103_ImpossibleDate(Rule):
    """A date that no calendar has.

    ## What it flags
    A day of the month that the month does not have, as told, in the year told.

    ## Why it matters
    It is wrong whatever else is right.

    ## Example
    "on June 31"; "29 February 2023".

    ## Stays silent when
    The day exists; the year is not stated and the day exists in leap years.
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.NUMERIC,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Look up each day of a month."""
        for claim in desk.told_as(TimeStatement):
            value = claim.value
            if not isinstance(value, DateValue) or not value.month or not value.day:
                continue
            days = calendar.monthrange(value.year or _LEAP_YEAR, value.month)[1]
            if value.day > days:
                month = calendar.month_name[value.month] + (f" {value.year}" if value.year else "")
                yield Flag(
                    message=f"{month} has {days} days, not {value.day}",
                    explanation=f"The article names day {value.day} of {month}, which has {days}.",
                    sides=(side(claim)._replace(reads=f"{value.month:02}-{value.day:02}"),),
                )
