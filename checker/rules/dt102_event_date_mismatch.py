"""DT102 event-date-mismatch."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from checker.claims.base import Comparison
from checker.claims.claim import Claim
from checker.claims.comparison.dates import compare_dates
from checker.claims.values import DateValue
from checker.linking.slots import Desk, Fact, Slot
from checker.reading.values import describe
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, side
from checker.rules.happenings import may_be_one, one_happening
from checker.rules.passages.dates import other_dates
from checker.rules.witnesses import count_witnesses, tally


class DT102_EventDateMismatch(Rule):
    """Sources put one event on different days.

    ## What it flags
    The main event of a story, or another event that two sources describe alike, dated to days that no reading of
    both can make one: an error where the one happening is plain, else a warning. Copies of one text count as one
    witness, and the odd one out is named.

    ## Why it matters
    An event takes place once. A date that slipped by a day is the commonest slip between wire and page.

    ## Example
    A: "The council met on Friday", published on Friday 7 June; B: "the council's meeting on Saturday, June 8".

    ## Stays silent when
    Either side is hedged or vaguer than a day; one source gives both days; the days are of background events that
    are not plainly one; or a relative day cannot be placed for want of a date of publication.
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.NUMERIC,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare the days that the sources of each event give."""
        for slot in desk.of(Fact.EVENT_TIME):
            if flag := _flag(slot, desk):
                yield flag
        yield from other_dates(desk)


def _flag(slot: Slot, desk: Desk) -> Flag | None:
    by_source: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in slot.claims:
        by_source[claim.source].append(claim)
    clashing = [
        (a, b)
        for a, b in combinations(sorted(by_source), 2)
        if _all_conflict(by_source[a], by_source[b]) and _any(may_be_one, a, b, by_source)
    ]
    if not clashing:
        return None
    involved = sorted({source for pair in clashing for source in pair})
    told: defaultdict[str, list[str]] = defaultdict(list)
    for source in involved:
        told[describe(by_source[source][0].value) or "?"].append(source)
    # Most witnesses first: copies of one text are one.
    witness = desk.witnesses(involved)
    order = sorted(told, key=lambda day: (-count_witnesses(told[day], witness), day))
    odd = order[-1]
    counts = tally({day: told[day] for day in order}, witness)
    several = sum(count_witnesses(told[day], witness) for day in order) > 2
    lone = f"The odd one out is {told[odd][0]}." if len(told[odd]) == 1 and several else ""
    sides = [side(claim, f"on {day}") for day in reversed(order) for source in told[day] for claim in by_source[source]]
    plain = any(_any(one_happening, *pair, by_source) for pair in clashing)
    return Flag(
        message=f"one event on different days: {counts}",
        explanation=f"The accounts tell of one event ({slot.subject}) and no reading of their dates makes them one "
        f"day. {lone}".strip(),
        sides=tuple(sides),
        class_=None if slot.strong and plain else FindingClass.SUSPECT,
    )


def _any(test: Callable[[Claim, Claim], bool], one: str, other: str, by_source: Mapping[str, Sequence[Claim]]) -> bool:
    return any(test(a, b) for a in by_source[one] for b in by_source[other])


def _all_conflict(ours: Sequence[Claim], theirs: Sequence[Claim]) -> bool:
    """Tell whether no day of the one source can be a day of the other: one that agrees settles the matter."""
    return all(
        isinstance(a.value, DateValue)
        and isinstance(b.value, DateValue)
        and compare_dates(a.value, b.value) is Comparison.CONFLICT
        for a in ours
        for b in theirs
    )
