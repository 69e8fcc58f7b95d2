"""DT102 event-date-mismatch."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from checker.claims.base import Comparison
from checker.claims.claim import Claim
from checker.claims.comparison.dates import compare_dates
from checker.claims.statements import TimeStatement
from checker.claims.values import DateValue, Value
from checker.linking.slots import Desk, Fact, Slot
from checker.linking.words import containment, content
from checker.reading.values import describe
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, side
from checker.rules.passages.dates import other_dates

_WEEK = 7  # days
_SHARED_WORDS = 2  # content words; one alone is a name, or what half of all news is about
_TOLD_ALIKE = 0.5  # share of the shorter description; "a fire broke out" and "the fire was put out" share half


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
        if _all_conflict(by_source[a], by_source[b]) and _any(_may_be_one, a, b, by_source)
    ]
    if not clashing:
        return None
    involved = sorted({source for pair in clashing for source in pair})
    told: defaultdict[str, list[str]] = defaultdict(list)
    for source in involved:
        told[describe(by_source[source][0].value) or "?"].append(source)
    # Most witnesses first: copies of one text are one.
    order = sorted(told, key=lambda day: (-len({desk.witnesses[source] for source in told[day]}), day))
    odd = order[-1]
    counts = ", ".join(f"{len(told[day])} {'say' if len(told[day]) > 1 else 'says'} {day}" for day in order)
    lone = f"The odd one out is {told[odd][0]}." if len(told[odd]) == 1 and len(involved) > 2 else ""
    sides = [side(claim, f"on {day}") for day in reversed(order) for source in told[day] for claim in by_source[source]]
    plain = any(_any(_one_happening, *pair, by_source) for pair in clashing)
    return Flag(
        message=f"one event on different days: {counts}",
        explanation=f"The accounts tell of one event ({slot.subject}) and no reading of their dates makes them one "
        f"day. {lone}".strip(),
        sides=tuple(sides),
        class_=None if slot.strong and plain else FindingClass.SUSPECT,
    )


def _any(test: Callable[[Claim, Claim], bool], one: str, other: str, by_source: Mapping[str, Sequence[Claim]]) -> bool:
    return any(test(a, b) for a in by_source[one] for b in by_source[other])


def _may_be_one(a: Claim, b: Claim) -> bool:
    """Tell whether two claims may date one happening: a trial follows an arrest, and both are the news of their day."""
    if a.event is None or b.event is None or _same_relative_words(a, b):
        return False
    shared = content(a.event.what) & content(b.event.what)
    return len(shared) >= _SHARED_WORDS or _one_happening(a, b)


def _same_relative_words(a: Claim, b: Claim) -> bool:
    """Tell whether both say "two days ago": a text that is printed a day later keeps its words."""
    relative = all(isinstance(claim.value, DateValue) and claim.value.relative for claim in (a, b))
    words = [claim.statement.words for claim in (a, b)]
    return relative and words[0] == words[1] and a.statement.evidence == b.statement.evidence


def _one_happening(a: Claim, b: Claim) -> bool:
    """Tell whether two claims plainly date one happening: one weekday under two dates, or told in like words."""
    if not isinstance(a.statement, TimeStatement) or not isinstance(b.statement, TimeStatement):
        return False
    if _slipped(a.value, b.value):
        return True
    ours, theirs = content(a.statement.what), content(b.statement.what)
    return len(ours & theirs) >= _SHARED_WORDS and containment(ours, theirs) > _TOLD_ALIKE


def _slipped(a: Value | None, b: Value | None) -> bool:
    """Tell whether one weekday stands for two days that are not whole weeks apart: one of the two is wrong."""
    if not isinstance(a, DateValue) or not isinstance(b, DateValue) or not (a.readings and b.readings):
        return False
    apart = (a.readings[0].earliest - b.readings[0].earliest).days
    return a.weekday is not None and a.weekday == b.weekday and apart % _WEEK != 0


def _all_conflict(ours: Sequence[Claim], theirs: Sequence[Claim]) -> bool:
    """Tell whether no day of the one source can be a day of the other: one that agrees settles the matter."""
    return all(
        isinstance(a.value, DateValue)
        and isinstance(b.value, DateValue)
        and compare_dates(a.value, b.value) is Comparison.CONFLICT
        for a in ours
        for b in theirs
    )
