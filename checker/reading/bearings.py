"""Where a place lies from another: "Yala, about 30 miles north of Dunmore"."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from checker.claims.base import Span
from checker.claims.values import Measure
from checker.pattern import lazily
from checker.reading.frames import Frame, Q

CUE: Final = lazily(r"(?:north|south|east|west)[a-z-]*\s(?:of|from)\b")
"""What a sentence that tells a bearing has, and few others: without a boundary before it, it is found sooner."""

_NAME = r"(?!(?:In|At|Near|From|The|Outside|Around)\s)(?:[A-Z][\w'’-]+|St\.|Mt\.|Ft\.)(?:\s[A-Z][\w'’-]+){0,2}"
_WAY = r"(?:north|south|east|west)(?:[\s-]?(?:north|south))?(?:[\s-]?(?:east|west))?"
_FAR = lazily(
    rf"(?P<far>{Q})\s(?:to\sthe\s|due\s)?(?P<way>{_WAY})\s(?:of|from)\s"
    rf"(?:the\s(?:city|town|capital|village)(?:\sof)?\s|downtown\s|central\s)?(?P<two>{_NAME})"
)
_ONE = lazily(
    rf"\b(?P<one>{_NAME})(?:,\s(?:[A-Z][\w.]+(?:\s[A-Z]\w+)?|[a-z]{{3,5}}\.))?,?\s(?:(?:which|that)\s)?"
    rf"(?:(?:is|lies|sits|was|located|situated|roughly)\s|(?:the|an?)\s(?:[\w-]+\s|{Q}\s){{1,8}}?){{0,3}}$"
)
_BEHIND = 110  # characters before the distance in which the one end is looked for
_POINTS = {"north": 0.0, "east": 90.0, "south": 180.0, "west": 270.0}


class Bearing(NamedTuple):
    """That something lies so far in a direction from the place `two`: the place `one`, or a scene if that is None.

    `degrees`: clockwise from north. `words`: as the source has it.
    """

    span: Span
    one: str | None
    two: str
    words: str
    metres: float
    degrees: float


def find_bearings(frame: Frame, text: str) -> Iterator[Bearing]:
    """Yield the bearings that a sentence tells."""
    for match in _FAR.finditer(frame.text):
        far = frame.quantity(match["far"])
        value = far.value
        if value.measure is Measure.LENGTH and value.low is not None and value.high is not None:
            one = _ONE.search(frame.text, max(0, match.start() - _BEHIND), match.start())
            yield Bearing(
                span=frame.span(match.start(), match.end()),
                one=one["one"] if one else None,
                two=match["two"],
                words=f"{far.span.of(text)} {match['way']} of {match['two']}",
                metres=(value.low + value.high) / 2,
                degrees=_degrees(match["way"]),
            )


def turned(a: Bearing, b: Bearing) -> float:
    """Return the angle between two directions, 180 degrees at most."""
    apart = abs(a.degrees - b.degrees) % 360
    return min(apart, 360 - apart)


def _degrees(way: str) -> float:
    points = [_POINTS[point] for point in re.findall("north|south|east|west", way)]
    if 270.0 in points:
        points = [point or 360.0 for point in points]
    return sum(points) / len(points)
