"""PL102 bearing-mismatch."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import ClassVar, NamedTuple

from checker.linking.slots import Desk
from checker.reading.bearings import CUE, Bearing, find_bearings, turned
from checker.reading.frames import frames
from checker.reading.places import same_place_name
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side

_OPPOSITE, _ASIDE = 135, 90  # degrees
_RATIO, _APART = 1.5, 8000.0  # by road and as the crow flies; metres


class _Told(NamedTuple):
    source: str
    bearing: Bearing


class PL102_BearingMismatch(Rule):
    """Two accounts put one place at different distances from another, or on opposite sides of it.

    ## What it flags
    Distance and direction between the same two named places that are far from the same, in one source or in two of
    one story; and a scene that is equally far from one place in two accounts, in opposite directions.

    ## Why it matters
    A direction turned round puts the news in another county, or at sea.

    ## Example
    A: "Yala, 30 miles north of Dunmore"; B: "Yala, about 30 miles south of Dunmore".

    ## Stays silent when
    The directions are neighbours; the distances are within a half of each other, as by road and by air; or the ends are
    not plainly the same.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.NUMERIC, ContradictionType.ANTONYM)
    preview: ClassVar[bool] = False

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare the bearings of each story."""
        by_story: defaultdict[int, list[_Told]] = defaultdict(list)
        for source in desk.sources.values():
            for frame in frames(source, CUE):
                found = find_bearings(frame, source.text)
                by_story[desk.stories[source.id]] += [_Told(source.id, bearing) for bearing in found]
        for _story, told in sorted(by_story.items()):
            yield from _compare(told)


def _compare(told: Sequence[_Told]) -> Iterator[Flag]:
    clashes: defaultdict[tuple[str, frozenset[float]], list[_Told]] = defaultdict(list)
    for a, b in combinations(told, 2):
        if same_place_name(a.bearing.two, b.bearing.two) and _clash(a, b):
            clashes[a.bearing.one or "", frozenset((a.bearing.degrees, b.bearing.degrees))] += [a, b]
    for (one, _degrees), clash in clashes.items():
        first, second = (each.bearing.words for each in clash[:2])
        yield Flag(
            message=f"{one or 'the scene'} is {first}, and {second}",
            explanation="The same two places are told to lie otherwise to each other.",
            sides=tuple(Side(each.source, each.bearing.span, each.bearing.words) for each in dict.fromkeys(clash)),
        )


def _clash(one: _Told, other: _Told) -> bool:
    a, b = one.bearing, other.bearing
    low, high = sorted((a.metres, b.metres))
    if a.one and b.one:
        differ = turned(a, b) > _ASIDE or (high > _RATIO * low and high - low > _APART)
        return differ and same_place_name(a.one, b.one)
    return one.source != other.source and not a.one and not b.one and turned(a, b) >= _OPPOSITE and high == low
