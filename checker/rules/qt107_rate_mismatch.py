"""QT107 rate-mismatch."""

from collections.abc import Iterator
from typing import ClassVar

from checker.linking.slots import Desk
from checker.reading.frames import frames
from checker.reading.rates import CUE, Rate, find_rates
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side

_ROOM = 0.02  # of the total, beyond the rounding of what is told


class QT107_RateMismatch(Rule):
    """A total, a number and a rate that do not go together.

    ## What it flags
    A total for so many things, years or hours, told with what that makes for each of them, where it does not; a
    distance in a time told with a speed that it is not; a pay by the month or week told with another by the year.

    ## Why it matters
    One of the three is wrong, and a price or a salary is what readers remember.

    ## Example
    "$300 for 10 tickets, or $25 each"; "60 miles in two hours, or 40 mph".

    ## Stays silent when
    A number is hedged or a range; rounding explains the difference; or the rate is of another unit than the number.
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.NUMERIC,)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Multiply each rate."""
        for source in desk.sources.values():
            for frame in frames(source, CUE):
                for rate in find_rates(frame, source.text):
                    if not _fits(rate):
                        each, many, total = rate.words
                        yield Flag(
                            message=f"{each} and {many} do not make {total}",
                            explanation="The total, the number and the rate are told as one, and do not multiply.",
                            sides=(Side(source.id, rate.span, each),),
                        )


def _fits(rate: Rate) -> bool:
    least, most = rate.times[0] * rate.each[0], rate.times[1] * rate.each[1]
    return least <= rate.total[1] * (1 + _ROOM) and rate.total[0] * (1 - _ROOM) <= most
