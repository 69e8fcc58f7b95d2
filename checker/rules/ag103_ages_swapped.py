"""AG103 ages-swapped."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import ClassVar, NamedTuple

from checker.linking.ages import Age, age_of
from checker.linking.slots import Desk, Fact, Slot
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side


class _Told(NamedTuple):
    """The ages of one person by source, of those sources that give one age only."""

    slot: Slot
    ages: dict[str, Age]


class AG103_AgesSwapped(Rule):
    """Two sources give the ages of two people the other way round.

    ## What it flags
    Two people with the ages 34 and 56 in one source and 56 and 34 in another of the same story: one finding that names
    both.

    ## Why it matters
    Each age is right and on the wrong person: a search for either finds it in print.

    ## Example
    A: "Ann Lee, 34, and Tom Ray, 56"; B: "Ann Lee, 56, and Tom Ray, 34".

    ## Stays silent when
    The ages are not those of each other, or differ by a year, as a birthday may explain; or a source gives a person
    two ages.
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.STRUCTURAL,)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare each two people of whom two sources tell the ages."""
        told = [_told(slot, desk) for slot in desk.of(Fact.AGE)]
        for one, other in combinations([each for each in told if len(each.ages) > 1], 2):
            common = sorted(one.ages.keys() & other.ages.keys())
            for a, b in combinations(common, 2):
                x, y = one.ages[a], other.ages[a]
                if desk.stories[a] != desk.stories[b] or abs(x.low - y.low) < 2:
                    continue
                if (x.low, y.low) == (other.ages[b].low, one.ages[b].low):
                    yield _flag(one, other, (a, b))
                    break


def _told(slot: Slot, desk: Desk) -> _Told:
    ages: defaultdict[str, list[Age]] = defaultdict(list)
    for claim in slot.claims:
        age = age_of(claim, desk.sources[claim.source])
        if age is not None and age.low == age.high:
            ages[claim.source].append(age)
    return _Told(slot, {source: own[0] for source, own in ages.items() if len({age.low for age in own}) == 1})


def _flag(one: _Told, other: _Told, sources: tuple[str, str]) -> Flag:
    sides = [each.ages[source] for source in sources for each in (one, other)]
    x, y = sides[0].low, sides[1].low
    return Flag(
        message=f"the ages of {one.slot.subject} and {other.slot.subject} are swapped: {x} and {y} in {sources[0]}, "
        f"{y} and {x} in {sources[1]}",
        explanation="Both sources give the same two ages, each to the other person.",
        sides=tuple(Side(age.claim.source, age.span, f"{age.low} years", age.name.written) for age in sides),
    )
