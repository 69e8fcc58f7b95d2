"""DT105 order-mismatch."""

import re
from collections.abc import Iterator
from typing import ClassVar

from checker.claims.values import Measure
from checker.linking.slots import Desk
from checker.pattern import lazily
from checker.reading.frames import Frame, Q, T, frames, is_exact, is_hedged
from checker.reading.spans import DAYS, days_between
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side
from checker.sources.published import anchor_of

_CUE = lazily(r"\b(?:after|before|later|earlier)\b", re.IGNORECASE)
_NO_TIME = rf"[^{T[1:-1]};()]"
_GAP = rf"(?P<gap>{Q}|\ba\s(?:day|week|month|year))"
_PATTERNS = (
    # "on June 5, two days after the fire on June 1"
    lazily(
        rf"(?P<one>{T}),?\s(?:just\s|only\s|exactly\s)?{_GAP}\s(?P<way>after|before)\s"
        rf"(?P<told>{_NO_TIME}{{0,60}})(?P<other>{T})"
    ),
    # "the 2010 law came two years after the 2003 strike"
    lazily(
        rf"(?P<one>{T})\s(?P<between>{_NO_TIME}{{3,40}})\s{_GAP}\s(?P<way>after|before)\s"
        rf"(?P<told>{_NO_TIME}{{0,60}})(?P<other>{T})"
    ),
    # "on June 1 ... two weeks later, on June 8"
    lazily(
        rf"(?P<other>{T})(?P<told>[^{T[1:-1]}()]{{1,90}}?){_GAP}\s(?P<way>later|earlier),?\s(?:on\s|in\s)?(?P<one>{T})"
    ),
    # "resigned on May 5 after he was charged on May 7"
    lazily(
        rf"\b(?:on|in)\s(?P<one>{T}),?\s(?P<way>after|before)\s(?P<told>{_NO_TIME}{{3,60}})\b(?:on|in)\s(?P<other>{T})"
    ),
)
# What may follow the second date, so that it is one of what is told, and no attribute: "on May 1 charges".
_ENDS = lazily(r"\s?(?:[.,;:)!?–—]|$|(?:in|at|by|with|near|against|over|that|which|of|was|were|had)\b)")
_ANOTHER = lazily(r"\b(?:when|who|which|whose|where|since|until)\b|\.\s", re.IGNORECASE)
_LARGE = 60  # days from which on a span is told in years
# Days that the count may be off, by its unit in days: people count both ends, or neither, and round.
_ROOM = {DAYS["day"]: 1, DAYS["week"]: 4, DAYS["month"]: 20, DAYS["year"]: 366}


class DT105_OrderMismatch(Rule):
    """Two dates are further apart, or the other way round, than the words between them say.

    ## What it flags
    A time that is said to be before or after another, or so many days, weeks, months or years from it, where the dates
    of both are given in the sentence and do not fit.

    ## Why it matters
    One of the dates or the number is wrong, and readers cannot tell which.

    ## Example
    "The bridge opened on May 9, two days after the mayor's visit on May 1."

    ## Stays silent when
    A date is vague, hedged, or its year is not certain; a number is hedged; or counting both ends, or neither,
    explains the difference.
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.NUMERIC, ContradictionType.ANTONYM)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Count the days between each pair of dates that a stretch of time, or an order, ties."""
        for source in desk.sources.values():
            for frame in frames(source, _CUE, anchor_of(source)):
                for pattern in _PATTERNS:
                    for match in pattern.finditer(frame.text):
                        if flag := _flag(source.id, source.text, frame, match):
                            yield flag


def _flag(source: str, text: str, frame: Frame, match: re.Match[str]) -> Flag | None:
    one, other = frame.time(match["one"]), frame.time(match["other"])
    attribute = match["way"] in ("after", "before") and not match["told"].endswith("the ")
    if attribute and not _ENDS.match(frame.text, match.end()):
        return None
    if _ANOTHER.search(match["told"]) or any(is_hedged(each, text) for each in (one, other)):
        return None
    forward = 1 if match["way"] in ("after", "later") else -1
    apart = [(low * forward, high * forward) for low, high in days_between(one.value, other.value)]
    says = f"{one.span.of(text)} and {other.span.of(text)}"
    if "gap" not in match.re.groupindex:
        sure = match["way"] == "after" or (one.value.year and other.value.year)  # a day to come may be of next year
        if not sure or not apart or any(max(pair) >= 0 for pair in apart):
            return None
        message = f"{one.span.of(text)} is not {match['way']} {other.span.of(text)}"
    else:
        words = match["gap"] if len(match["gap"]) > 1 else frame.quantity(match["gap"]).span.of(text)
        gap = _days(frame, match["gap"])
        if gap is None or not apart or any(_meet(gap, pair) for pair in apart):
            return None
        days = sum(apart[0]) / 2
        told = f"{abs(days):.0f} days" if abs(days) < _LARGE else f"{abs(days) / DAYS['year']:.0f} years"
        message = f"{says} are {told} apart{'' if days >= 0 else ', the other way round'}, not {words}"
    return Flag(
        message=message,
        explanation="The sentence gives both dates and how they lie to each other, and they do not fit.",
        sides=(Side(source, frame.span(match.start(), match.end()), says),),
    )


def _days(frame: Frame, words: str) -> tuple[float, float] | None:
    """Return between how many days a stretch may be: "two weeks", "a day"."""
    if len(words) > 1:
        number, unit = 1.0, DAYS[words.split()[-1]]
    else:
        found = frame.quantity(words)
        number = found.value.nominal or 0.0
        unit = (found.value.low or 0.0) / 86_400 / number if number else 0.0
        unit = next((days for days in _ROOM if abs(days - unit) < 1e-6), 0.0)
        if found.value.measure is not Measure.DURATION or not is_exact(found) or number != int(number) or not unit:
            return None
    return number * unit - _ROOM[unit], number * unit + _ROOM[unit]


def _meet(gap: tuple[float, float], pair: tuple[int, int]) -> bool:
    return min(pair) <= gap[1] and gap[0] <= max(pair)
