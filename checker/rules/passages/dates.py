"""Dates and times of day that differ where two passages are otherwise worded alike."""

from collections.abc import Iterator

from checker.claims.base import Comparison
from checker.claims.comparison.dates import compare_dates
from checker.claims.values import DateValue
from checker.linking.passages import Counterpart
from checker.linking.slots import Desk
from checker.reading.values import describe
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.told import ALIKE, is_one_place, is_sure, names, sides, words

# "Posted: Sunday, 2/22/2015": when the page was published, not what it tells
_OF_THE_PAGE = frozenset({"published", "posted", "updated", "modified", "copyright"})
_FIRST = 8  # words
_ROUGHLY = 20  # minutes
_HEDGED = 90  # minutes; "about 3 p.m." spans no more, a part of the day does


def other_dates(desk: Desk) -> Iterator[Flag]:
    """Yield what dates one passage puts in the place of another."""
    for each in desk.other_dates:
        ours, theirs = each.pair.a[0], each.pair.b[0]
        of_the_page = not _OF_THE_PAGE.isdisjoint((*ours.low((0, _FIRST)), *theirs.low((0, _FIRST))))
        other = ours.low(each.at_a) != theirs.low(each.at_b)
        if other and not _own_days(each, desk) and not of_the_page and _differ(each.a, each.b) and is_one_place(each):
            yield _flag(each, desk)


def _own_days(each: Counterpart[DateValue], desk: Desk) -> bool:
    """Tell whether each names a day as far from that of its source: each paper's "today", by its weekday."""
    published = [desk.sources[passages[0].source].published for passages in (each.pair.a, each.pair.b)]
    if not (published[0] and published[1] and each.a.readings and each.b.readings) or published[0] == published[1]:
        return False
    return each.a.readings[0].earliest - published[0] == each.b.readings[0].earliest - published[1]


def _differ(a: DateValue, b: DateValue) -> bool:
    """Tell whether no reading of both can be one time, by the calendar or by their very words."""
    if a.zone != b.zone:
        return False
    if compare_dates(a, b) is Comparison.CONFLICT:
        return True
    if a.relative != b.relative and not (a.weekday is not None and b.weekday is not None):
        return False
    stated = ((a.weekday, b.weekday), (a.day, b.day), (a.month, b.month), (a.year, b.year))
    return any(one is not None and other is not None and one != other for one, other in stated) or _clocks_differ(a, b)


def _clocks_differ(a: DateValue, b: DateValue) -> bool:
    """Tell whether two times of day differ: by a minute, if both are exact, else by more than a hedge allows."""
    if a.clock is None or b.clock is None:
        return False
    widest = max(last - first for first, last in (a.clock, b.clock))
    if widest > _HEDGED:  # "Monday evening"
        return a.clock[0] > b.clock[1] + _ROUGHLY or b.clock[0] > a.clock[1] + _ROUGHLY
    return abs(sum(a.clock) - sum(b.clock)) / 2 > (_ROUGHLY if widest else 0)


def _flag(each: Counterpart[DateValue], desk: Desk) -> Flag:
    pair, a, b = each.pair, each.at_a, each.at_b
    ours, theirs = words(desk, pair, a, b)
    here, there = names(pair)
    return Flag(
        message=f"one passage with two times: “{ours}” in {here}, “{theirs}” in {there}",
        explanation=f"{ALIKE} No reading of the two makes them one time.",
        sides=sides(pair, a, b, (describe(each.a) or ours, describe(each.b) or theirs)),
        class_=FindingClass.CONTRADICTION if is_sure(pair, a, b) else FindingClass.SUSPECT,
    )
