"""DT106 duration-mismatch."""

import re
from collections.abc import Iterator
from typing import ClassVar

from checker.claims.values import Measure
from checker.linking.slots import Desk
from checker.pattern import lazily
from checker.reading.frames import Frame, Q, T, frames, is_exact, is_hedged
from checker.reading.spans import DAYS, clock_length, day_length, unit_of
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side
from checker.sources.published import anchor_of

_CUE = lazily(r"[-‐‑–—]|\bto\b|\buntil\b|\bthrough\b|\bbetween\b", re.IGNORECASE)
_STRETCH = rf"(?P<first>{T})(?:\s?(?:to|until|till|through|and|[-–—])\s?(?P<last>{T}))?"
_BEHIND = lazily(
    rf"(?:\b(?:from|between)\s)?{_STRETCH}(?:\s?(?:,|\(|–|—)|\)?\s(?:is|was|makes)\b)\s?"
    rf"(?:an?\s|the\s|for\s|a\s(?:total|span|period|stretch|run)\sof\s)?(?P<gap>{Q})(?P<after>.{{0,24}})"
)
_BEFORE = lazily(
    rf"(?P<gap>{Q})(?P<after>(?:\s[a-z]{{2,14}}){{0,2}}(?:,|\s\()?)\s?"
    rf"(?:(?:was\s|is\s|to\sbe\s)?(?:held|runs?|ran|running|lasting|scheduled)\s)?(?:from\s|between\s|for\s)?{_STRETCH}"
)
# What follows a duration that is no length of the stretch: "two years ago", "a 10-year-old boy".
_NO_LENGTH = lazily(
    r"^\s(?:ago|later|earlier|after|before|old|in|of\sage|into|apart|prison|sentence|of|away|older|younger|worth)\b|^-old|^['’]"
)


_TERM = lazily(r"\b(?:jail|prison|sentenc|convict|served? time|probation|ban(?:ned)?\b)", re.IGNORECASE)


class DT106_DurationMismatch(Rule):
    """A stretch of time is not as long as its ends make it.

    ## What it flags
    A stretch from one day, month, year or time of day to another, told with a length beside it that it does not have.

    ## Why it matters
    One of the three numbers is wrong, and readers plan by them.

    ## Example
    "from June 3 to June 9, a two-week fair"; "from 10 a.m. to 2 p.m., a three-hour walk".

    ## Stays silent when
    The length or an end is hedged; rounding to its unit, or counting both ends or neither, explains the difference;
    or a time of day does not say which half of the day it is of.
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.NUMERIC,)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Measure each stretch of time that has a length beside it."""
        for source in desk.sources.values():
            for frame in frames(source, _CUE, anchor_of(source)):
                for pattern in (_BEHIND, _BEFORE):
                    for match in pattern.finditer(frame.text):
                        if flag := _flag(source.id, source.text, frame, match):
                            yield flag


def _flag(source: str, text: str, frame: Frame, match: re.Match[str]) -> Flag | None:
    gap = frame.quantity(match["gap"])
    unit, told = unit_of(gap.span.of(text)), gap.value.nominal
    if gap.value.measure is not Measure.DURATION or not is_exact(gap) or unit is None or told is None:
        return None
    first, last = frame.time(match["first"]), frame.time(match["last"]) if match["last"] else None
    if (
        _NO_LENGTH.match(match["after"])
        or _TERM.search(frame.text)
        or any(is_hedged(each, text) for each in (first, last) if each)
    ):
        return None
    words = text[first.span.start : (last or first).span.end]
    length = clock_length(first.value, last.value) if last else None
    if length is None and unit < DAYS["day"]:
        return None
    length = length or day_length(first.value, last.value if last else None, words)
    room = unit / 2 if told == int(told) else unit / 10
    if length is None or length[0] - room <= told * unit <= length[1] + room:
        return None
    start, end = (match.start("first"), match.end("gap")) if match.re is _BEHIND else match.span()
    return Flag(
        message=f"“{words}” is no stretch of “{gap.span.of(text)}”",
        explanation="The two ends are given with the length, and they are further apart or nearer than that.",
        sides=(Side(source, frame.span(start, end), f"{words} | {gap.span.of(text)}"),),
    )
