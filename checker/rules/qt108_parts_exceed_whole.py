"""QT108 parts-exceed-whole."""

import re
from collections.abc import Iterator
from typing import ClassVar

from checker.claims.values import Measure
from checker.linking.slots import Desk
from checker.pattern import lazily
from checker.reading.frames import Frame, Q, frames, is_exact
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side

_CUE = lazily(r"\b(?:member|person|judge|justice|[Oo]f)\b")
_W = r"(?:,?\s(?!and\b|who\b|which\b|but\b|while\b)[A-Za-z][\w'’.-]{0,20})"
_VOTE = lazily(
    rf"(?P<whole>{Q})-(?P<noun>member|person|judge|justice|man|seat)(?P<body>{_W}{{1,4}}?)\s(?:voted|votes|vote|ruled|ruling|split|decided|"
    rf"approved|rejected|passed|deadlocked|agreed)\b(?:{_W}|,){{0,8}}?,?\s(?P<part>{Q})"
)
_OF = lazily(
    rf"\b[Oo]f\s(?:the\s|its\s|their\s|his\s|her\s)?(?P<whole>{Q})(?:\s[a-z][a-z-]{{1,20}}){{1,4}},\s"
    rf"(?:only\s|just\s|all\s)?(?P<part>{Q})\s(?:of\sthem\s)?(?P<verb>were|was|are|have|had|has|said|came|left|fell"
    r"|[a-z]{2,12}ed)\b"
)


class QT108_PartsExceedWhole(Rule):
    """More take part than there are.

    ## What it flags
    A vote with more votes than the body has members; of a whole, a part that is larger.

    ## Why it matters
    Either the body or the result is told wrong.

    ## Example
    "The five-member council voted 4-3"; "Of the 12 passengers, 15 were hurt".

    ## Stays silent when
    A number is hedged; fewer voted than could; the numbers are of different things; or the whole and the part stand
    in one phrase ("15 of 12"), which QT102 reads.
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.NUMERIC,)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare votes with seats, and parts with wholes."""
        for source in desk.sources.values():
            for frame in frames(source, _CUE):
                for match in _VOTE.finditer(frame.text):
                    yield from _vote(source.id, frame, match)
                for match in _OF.finditer(frame.text):
                    yield from _part(source.id, frame, match)


def _vote(source: str, frame: Frame, match: re.Match[str]) -> Iterator[Flag]:
    seats, score = frame.quantity(match["whole"]), frame.quantity(match["part"])
    value = score.value
    if value.measure is not Measure.SCORE or value.of is None or seats.value.measure is not Measure.COUNT:
        return
    votes = (value.low or 0) + (value.of.low or 0)
    if is_exact(seats) and seats.value.high is not None and votes > seats.value.high:
        yield Flag(
            message=f"{votes:.0f} votes in a body of {seats.value.high:.0f}",
            explanation="The votes told add up to more than the body has members.",
            sides=(Side(source, frame.span(match.start(), match.end()), f"{votes:.0f}"),),
        )


def _part(source: str, frame: Frame, match: re.Match[str]) -> Iterator[Flag]:
    whole, part = frame.quantity(match["whole"]), frame.quantity(match["part"])
    if any(found.value.measure is not Measure.COUNT or not is_exact(found) for found in (whole, part)):
        return
    things = part.counted and part.counted.start < frame.places[match.start("verb")]
    if things and part.head != whole.head:
        return
    if part.value.low is not None and whole.value.high is not None and part.value.low > whole.value.high:
        yield Flag(
            message=f"{part.value.low:,.10g} are more than the {whole.value.high:,.10g} that they are of",
            explanation="The part is larger than the whole that the sentence begins with.",
            sides=(Side(source, frame.span(match.start(), match.end("part")), f"{part.value.low:,.10g}"),),
        )
