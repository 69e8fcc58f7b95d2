"""Group sources by the story that they tell: what they are about, and the day of the event that they report.

Claims are compared within a story. Two articles of one saga (a council's June meeting and its January meeting) share
most of their words, so likeness alone cannot tell them apart: the day of the main event can.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from checker.claims.claim import Claim
from checker.claims.statements import QuotationStatement, TimeStatement
from checker.claims.values import TO_THE_DAY, DateValue
from checker.linking.words import content, words
from checker.sources.model import Source

# Cosine of log-weighted content words. Measured on 485 articles of 43 events (ECB+): two accounts of one event reach
# .25 in nine of ten pairs, accounts of unrelated events stay under .18 in 99 of 100, and accounts of two events of one
# sort, a second earthquake or a second trial, under .37 in 95 of 100.
ABOUT_THE_SAME = 0.25
WITHOUT_A_DATE = 0.38
# Above this, two texts tell one story even where they put it on different days.
BEYOND_DOUBT = 0.75
# Days between two publications of one story; what is further apart is a later story of the saga.
_NEAR_DAYS = 4
_LONG_QUOTE = 7  # words; shared verbatim, it shows that two accounts are of one occasion
_COMMON = 0.5  # a word in more of many sources than this says nothing about which of them belong together


class _Peg(NamedTuple):
    """What a source tells of the day of its main event."""

    weekdays: frozenset[int]
    days: frozenset[tuple[int, int]]


def group_stories(sources: Sequence[Source], claims: Sequence[Claim]) -> list[frozenset[str]]:
    """Return the stories as sets of source ids, each source in exactly one, in the order of their first ids."""
    by_source: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.source].append(claim)
    pegs = {source.id: _peg(by_source[source.id]) for source in sources}
    quotes = {source.id: _long_quotes(by_source[source.id]) for source in sources}
    by_id = {source.id: source for source in sources}
    likeness = _likeness(sources)

    def apart(a: str, b: str) -> bool:
        return _apart(by_id[a], by_id[b], pegs, likeness.get((a, b), 0.0), bool(quotes[a] & quotes[b]))

    story_of = {source.id: frozenset({source.id}) for source in sources}
    for (a, b), score in sorted(likeness.items(), key=lambda item: (-item[1], item[0])):
        if score < _needed(by_id[a], by_id[b], pegs) or story_of[a] is story_of[b]:
            continue
        # One pair that cannot be one story keeps the two groups apart.
        if not any(apart(*sorted((x, y))) for x in story_of[a] for y in story_of[b]):
            merged = story_of[a] | story_of[b]
            story_of.update(dict.fromkeys(merged, merged))
    return sorted(set(story_of.values()), key=min)


def _needed(a: Source, b: Source, pegs: Mapping[str, _Peg]) -> float:
    """Return the likeness that makes one story of two sources: less where their days agree."""
    one, other = pegs[a.id], pegs[b.id]
    dated = a.published and b.published and abs((a.published - b.published).days) <= _NEAR_DAYS
    return ABOUT_THE_SAME if dated or one.weekdays & other.weekdays or one.days & other.days else WITHOUT_A_DATE


def _apart(a: Source, b: Source, pegs: Mapping[str, _Peg], likeness: float, shared_quote: bool) -> bool:
    if a.published and b.published and a.published_basis != "inferred" and b.published_basis != "inferred":
        return abs((a.published - b.published).days) > _NEAR_DAYS
    if shared_quote or likeness >= BEYOND_DOUBT:
        return False
    one, other = pegs[a.id], pegs[b.id]
    if one.days and other.days and not one.days & other.days:
        # A day or two apart is what a slip looks like; further apart is another occasion.
        return all(_distance(x, y) > _NEAR_DAYS for x in one.days for y in other.days)
    return bool(one.weekdays and other.weekdays and not one.weekdays & other.weekdays)


def _distance(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Return roughly how many days lie between two (month, day), whatever the year."""
    gap = abs((one[0] - other[0]) * 30 + one[1] - other[1])
    return min(gap, 365 - gap)


def _peg(claims: Sequence[Claim]) -> _Peg:
    weekdays, days = set(), set()
    for claim in claims:
        value = claim.value
        if not isinstance(claim.statement, TimeStatement) or not isinstance(value, DateValue):
            continue
        if claim.event is None or not claim.event.main or value.granularity not in TO_THE_DAY:
            continue
        if value.weekday is not None:
            weekdays.add(value.weekday)
        if value.month is not None and value.day is not None:
            days.add((value.month, value.day))
    return _Peg(frozenset(weekdays), frozenset(days))


def _long_quotes(claims: Sequence[Claim]) -> frozenset[tuple[str, ...]]:
    quotes: set[tuple[str, ...]] = set()
    for claim in claims:
        if isinstance(claim.statement, QuotationStatement):
            spoken = tuple(words(claim.statement.quoted))
            quotes.update(spoken[at : at + _LONG_QUOTE] for at in range(len(spoken) - _LONG_QUOTE + 1))
    return frozenset(quotes)


def _likeness(sources: Sequence[Source]) -> dict[tuple[str, str], float]:
    """Return the cosine of each pair of sources that share a word which is not in most of them."""
    weights: dict[str, dict[str, float]] = {}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for source in sorted(sources, key=lambda source: source.id):
        counts = Counter(stem for word in re.findall(r"\S+", source.text) for stem in content(word))
        raw = {stem: 1 + math.log(count) for stem, count in counts.items()}
        norm = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        weights[source.id] = {stem: weight / norm for stem, weight in raw.items()}
        for stem in raw:
            holders[stem].append(source.id)
    pairs: defaultdict[tuple[str, str], float] = defaultdict(float)
    many = len(sources) > 20  # on a small desk every word counts, and cost is no matter
    for stem in sorted(holders):
        ids = holders[stem]
        if many and len(ids) > _COMMON * len(sources):
            continue
        for a, b in combinations(ids, 2):
            pairs[a, b] += weights[a][stem] * weights[b][stem]
    return dict(pairs)
