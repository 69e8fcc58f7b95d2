"""QT104 percent-for-points."""

import re
from collections.abc import Iterator
from typing import ClassVar

from checker.claims.values import Measure
from checker.linking.slots import Desk
from checker.reading.changes import find_changes, moved_by, moved_share
from checker.reading.frames import bounds, frames
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side

_CUE = re.compile(r"%|\bper\s?cent\b|\bpct\b", re.IGNORECASE)
_SLACK = 1e-6


class QT104_PercentForPoints(Rule):
    """A change between two percentages is given in percent and means percentage points.

    ## What it flags
    A rise or fall from one percentage to another whose amount, called percent, is the difference of the two.

    ## Why it matters
    From 5 to 7 percent is two percentage points, and an increase of 40 percent: a reader may take either.

    ## Example
    "The rate rose from 5 percent to 7 percent, a 2 percent increase."

    ## Stays silent when
    The amount is given in points, or is the true percentage of the change; or it is neither, as QT106 says then.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.NUMERIC,)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Look at each change between percentages that is given in percent."""
        for source in desk.sources.values():
            for frame in frames(source, _CUE):
                for change in find_changes(frame, source.text):
                    by = change.by
                    if by is None or not change.before.measure is by.value.measure is Measure.SHARE:
                        continue
                    low, high = sorted(map(abs, moved_by(change)))
                    least, most = bounds(by.value)
                    share = moved_share(change)
                    apart = share is None or most < min(map(abs, share)) or max(map(abs, share)) < least
                    if least - _SLACK <= high and low <= most + _SLACK and apart:
                        points = by.value.nominal
                        yield Flag(
                            message=f"“{points:.10g} percent” of change between percentages are {points:.10g} points",
                            explanation="The amount is the difference of the two percentages, so it counts percentage "
                            "points; in percent of the first the change is another.",
                            sides=(Side(source.id, change.span, f"{points:.10g} pp"),),
                        )
