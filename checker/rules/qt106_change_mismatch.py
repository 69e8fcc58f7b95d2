"""QT106 change-mismatch."""

import re
from collections.abc import Iterator
from typing import ClassVar

from checker.claims.values import Measure
from checker.linking.slots import Desk
from checker.reading.changes import Change, find_changes, moved_by, moved_share
from checker.reading.frames import bounds, frames
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side

_CUE = re.compile(r"\bfrom\b", re.IGNORECASE)
_PLACES = 100
_COUNTED = re.compile(
    r"\b(?:numbers?|toll|total|tally|count|index|size|attendance|membership|enrol\w*|population|workforce|staff|crew|sales"
    r"|output|production|deaths?|cases?|arrests?|homicides?|members|people|pupils|students|patients|workers|votes|seats)\b",
    re.IGNORECASE,
)
_RANKED = re.compile(r"\b(?:rank|place|spot|seed|odds|number one|position|unemploy|list)", re.IGNORECASE)


class QT106_ChangeMismatch(Rule):
    """A change does not fit the two numbers between which it is told.

    ## What it flags
    A number that is said to rise and ends lower, or to fall and ends higher; and an amount of a change that is not the
    difference of its two ends.

    ## Why it matters
    Either an end, the amount or the verb is wrong, and it is often the news.

    ## Example
    "The number of pupils fell from 12 to 15"; "fares rose by 30 cents from $1.00 to $1.20".

    ## Stays silent when
    A number is hedged or a range; rounding explains the difference; the ends have different units; what is told is a
    rank, a loss or a debt, or may be a place in a table; or the amount is a percentage of plain numbers, which QT103
    works out.
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.NUMERIC, ContradictionType.ANTONYM)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare each change with its ends."""
        for source in desk.sources.values():
            for frame in frames(source, _CUE):
                if _RANKED.search(frame.text):
                    continue
                counted = bool(_COUNTED.search(frame.text))
                for change in find_changes(frame, source.text):
                    bare = change.before.measure is Measure.COUNT and not counted
                    if bare and max(change.before.low or 0, change.after.low or 0) < _PLACES:
                        continue  # places in a table
                    if flag := _direction(source.id, change) or _amount(source.id, change):
                        yield flag


def _ends(change: Change) -> str:
    unit = change.before.unit if change.before.measure in (Measure.SHARE, Measure.MONEY) else None
    before, after = (f"{value.nominal:,.10g}" for value in (change.before, change.after))
    return f"from {before} to {after}" + (f" {unit}" if unit else "")


def _direction(source: str, change: Change) -> Flag | None:
    low, high = moved_by(change)
    if (low if change.direction < 0 else -high) <= 0:
        return None
    goes = "up" if change.direction < 0 else "down"
    return Flag(
        message=f"“{change.verb}” is said of a number that goes {goes}: {_ends(change)}",
        explanation="The verb and the order of the two numbers say opposite things.",
        sides=(Side(source, change.span, _ends(change)),),
    )


def _amount(source: str, change: Change) -> Flag | None:
    by = change.by
    if by is None or by.value.nominal is None:
        return None
    value, amount = by.value, by.value.nominal
    points = change.before.measure is Measure.SHARE and value.measure is Measure.POINTS
    cents = value.unit == "cent" and change.before.unit in ("$", "USD")
    same = value.measure is change.before.measure and value.unit == change.before.unit
    if not (points or cents or same) or (value.measure is Measure.COUNT and by.counted is not None):
        return None
    scale = 100 if cents else 1
    low, high = sorted(abs(each) for each in moved_by(change))
    least, most = (each / scale for each in bounds(value))
    if (least <= high and low <= most) or (value.measure is Measure.SHARE and _is_share(change, least, most)):
        return None
    before, after = (each.nominal or 0.0 for each in (change.before, change.after))
    return Flag(
        message=f"{_ends(change)} is a change of {abs(after - before):,.10g}, not of {amount / scale:,.10g}",
        explanation="The amount of the change is not the difference of the two numbers.",
        sides=(Side(source, change.span, f"{amount:,.10g}"),),
    )


def _is_share(change: Change, least: float, most: float) -> bool:
    """Tell whether the amount is the percentage of a change between two percentages."""
    share = moved_share(change)
    return share is None or (least <= max(map(abs, share)) and min(map(abs, share)) <= most)
