"""Which ages of one person no birthday explains."""

import datetime as dt
from itertools import combinations
from typing import NamedTuple

from checker.linking.ages import Age, age_of
from checker.linking.deaths import tells_death
from checker.linking.slots import Desk, Slot

_YEAR = 365.25
_BRIEF = 7  # days; that a birthday falls between two articles so near to each other is unlikely, not impossible
_GENERATION = 15  # years; people of one name that far apart are parent and child
_RETOLD_AFTER = 60  # days; an article that late after the first may repeat the age of then
_RETOLD_FOR = 3 * 365


class Clash(NamedTuple):
    """Two ages that cannot both be right, and whether that is plain."""

    young: Age
    old: Age
    plain: bool


def find_clashes(slot: Slot, desk: Desk) -> list[Clash]:
    """Return each pair of ages of a slot that cannot both be right."""
    ages = _ages(slot, desk)
    ordered = (sorted(pair, key=lambda age: (age.low, age.high)) for pair in combinations(ages, 2))
    pairs = [(young, old) for young, old in ordered if 0 < old.low - young.high < _GENERATION]
    if not pairs:
        return []
    first = min((age.published for age in ages if age.published), default=None)
    dead = _death_told(slot, desk)
    return [clash for young, old in pairs if (clash := _clash(young, old, first, dead, desk))]


def _ages(slot: Slot, desk: Desk) -> list[Age]:
    """Return each age that a source tells, once a source."""
    told: dict[tuple[str, int, int], Age] = {}
    for claim in slot.claims:
        if age := age_of(claim, desk.sources[claim.source]):
            told.setdefault((claim.source, age.low, age.high), age)
    return list(told.values())


def _death_told(slot: Slot, desk: Desk) -> dt.date | None:
    """Return the day on which a source first tells that the person is dead; None if none tells it."""
    told = [desk.sources[claim.source] for claim in slot.claims if tells_death(claim, desk.sources[claim.source].text)]
    return min((source.published for source in told if source.published), default=None)


def _clash(young: Age, old: Age, first: dt.date | None, dead: dt.date | None, desk: Desk) -> Clash | None:
    """Compare two ages; on the day `first` one of this person was first told, on `dead` that the person is dead."""
    apart = old.low - young.high
    between = 0 if _posthumous(young, dead) and _posthumous(old, dead) else _between(young, old, first)
    if between is None:  # some days in one story, but nobody knows how many
        near = desk.stories[young.claim.source] == desk.stories[old.claim.source]
        return Clash(young, old, False) if near and apart > 1 else None
    needed = (apart - 1) * _YEAR
    if between > needed and (apart > 1 or between > _BRIEF):
        return None
    inferred = young.claim.source != old.claim.source and "inferred" in (young.basis, old.basis)
    return Clash(young, old, between <= needed and not (inferred and apart == 1))


def _posthumous(age: Age, dead: dt.date | None) -> bool:
    """Tell whether an age is told of a person who is known to be dead."""
    return dead is not None and age.published is not None and age.published >= dead


def _between(young: Age, old: Age, first: dt.date | None) -> int | None:
    """Return the most days that may have passed from the lower age to the higher; None if that cannot be told."""
    if young.published is None or old.published is None or first is None:
        return 0 if young.claim.source == old.claim.source else None
    since = young.published
    if (since - first).days > _RETOLD_AFTER:
        since = max(first, since - dt.timedelta(_RETOLD_FOR))
    return (old.published - since).days
