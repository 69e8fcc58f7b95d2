"""Group sources by the story that they tell: what they are about, and the day of the event that they report.

Claims are compared within a story. Two articles of one saga (a council's June meeting and its January meeting) share
most of their words, so likeness alone cannot tell them apart: the day of the main event can.
"""

import datetime as dt
import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain, product
from operator import mul
from typing import NamedTuple

from checker.claims.claim import Claim
from checker.claims.statements import QuotationStatement, TimeStatement
from checker.claims.values import TO_THE_DAY, DateValue
from checker.linking.words import told_stem, words
from checker.sources.model import Source

# Cosine of log-weighted content words. Measured on 485 articles of 43 events (ECB+): two accounts of one event reach
# .25 in nine of ten pairs, accounts of unrelated events stay under .18 in 99 of 100, and accounts of two events of one
# sort, a second earthquake or a second trial, under .37 in 95 of 100.
ABOUT_THE_SAME = 0.25
WITHOUT_A_DATE = 0.38
# Share of a draft's content words that a reference on its subject holds.
_HELD = 0.5
# Above this, two texts tell one story even where they put it on different days.
BEYOND_DOUBT = 0.75
# Days between two publications of one story; what is further apart is a later story of the saga.
_NEAR_DAYS = 4
_LONG_QUOTE = 7  # words; shared verbatim, it shows that two accounts are of one occasion
_COMMON = 0.5  # a word in more of many sources than this says nothing about which of them belong together
_MANY = 20  # sources; on a smaller desk every word counts
# A source is held against its nearest kin only: those with which it shares most of the words that are rare. So cost
# grows with the text, and on a desk of no more sources than that each is held against each. On a desk of 2,000 accounts
# of shootings (GVA), of 1,163 pairs of accounts of one that are alike enough, and of days that are near enough, 24 are
# not held against each other, and of 3,763 pairs of accounts of two, 3,591 are not. Kin are chosen before days are
# looked at: if they are chosen among the accounts of near days, .24 of the pairs in one story are of one shooting, not
# .67, and no more of these are found.
_KIN = 25
_SHORTEST = 2  # letters; initials, digits and signs tell nothing of a subject
_RARE = 40  # sources that have the word; a commoner one is asked only where the rare ones show too few others
_ENOUGH = 50  # others; the nearest kin are among them
_WHOLE = 1 << 20  # the weight of a word that one source has; whole numbers add up to the same in any order
_FEW = 8  # of those that have a commoner word, each is held against so many


_Weights = Mapping[str, float]  # by stem


class _Peg(NamedTuple):
    """What a source tells of the day of its main event.

    `published`: the day on which the source was itself, None where that is unknown or inferred.
    """

    published: dt.date | None
    weekdays: frozenset[int]
    days: frozenset[tuple[int, int]]


@dataclass(eq=False)
class _Story:
    """Sources that tell one story, by their pegs, and the stories that are known to be others."""

    members: dict[_Peg, list[str]]
    others: set["_Story"] = field(default_factory=set)

    @property
    def sources(self) -> list[str]:
        return [name for names in self.members.values() for name in names]

    def take_in(self, other: "_Story") -> None:
        for peg, names in other.members.items():
            self.members.setdefault(peg, []).extend(names)
        for third in other.others:
            third.others.discard(other)
            third.others.add(self)
        self.others |= other.others


def group_stories(sources: Sequence[Source], claims: Sequence[Claim]) -> list[frozenset[str]]:
    """Return the stories as sets of source ids, each source in exactly one, in the order of their first ids."""
    by_source: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.source].append(claim)
    pegs = {source.id: _peg(source, by_source[source.id]) for source in sources}
    by_id = {source.id: source for source in sources}
    weights = {name: _weights(by_id[name]) for name in sorted(by_id)}
    likeness = _likeness(weights, {name: peg.published for name, peg in pegs.items()})
    told = _told_in_references(sources, weights)

    occasions = _Occasions(likeness, by_source)
    story_of = {source.id: _Story({pegs[source.id]: [source.id]}) for source in sources}
    for (a, b), score in sorted((likeness | told).items(), key=lambda item: (-item[1], item[0])):
        one, other = story_of[a], story_of[b]
        enough = (a, b) in told or score >= _needed(by_id[a], by_id[b], pegs)
        if one is other or other in one.others or not enough:
            continue
        if occasions.apart(one, other):  # and what is added to either later changes nothing about that
            one.others.add(other)
            other.others.add(one)
            continue
        if len(one.sources) < len(other.sources):
            one, other = other, one
        story_of.update(dict.fromkeys(other.sources, one))
        one.take_in(other)
    return sorted((frozenset(story.sources) for story in set(story_of.values())), key=min)


class _Occasions:
    """Which stories are of two occasions, by the days and the words of their sources."""

    def __init__(self, likeness: Mapping[tuple[str, str], float], claims: Mapping[str, Sequence[Claim]]) -> None:
        self._likeness, self._claims = likeness, claims
        self._quotes: dict[str, frozenset[tuple[str, ...]]] = {}

    def apart(self, one: _Story, other: _Story) -> bool:
        """Tell whether some source of the one cannot tell the other."""
        for a, b in product(one.members, other.members):
            if a.published and b.published:
                if _far(a.published, b.published):
                    return True
            elif _days_differ(a, b) and not all(
                self._are_one(*pair) for pair in product(one.members[a], other.members[b])
            ):
                return True
        return False

    def _are_one(self, a: str, b: str) -> bool:
        pair = (a, b) if a < b else (b, a)
        return self._likeness.get(pair, 0.0) >= BEYOND_DOUBT or not self._quoted(a).isdisjoint(self._quoted(b))

    def _quoted(self, name: str) -> frozenset[tuple[str, ...]]:
        if name not in self._quotes:
            self._quotes[name] = _long_quotes(self._claims[name])
        return self._quotes[name]


def _told_in_references(sources: Sequence[Source], weights: Mapping[str, _Weights]) -> dict[tuple[str, str], float]:
    """Return how much of each draft its references hold, where that is much: a short one is like none as a whole."""
    found = {}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for reference in (source.id for source in sources if source.role == "reference"):
        for word in weights[reference]:
            holders[word].append(reference)
    for draft in (source.id for source in sources if source.role == "draft"):
        ours = weights[draft].keys()
        # Who holds so many of the words holds one of the rarest others or of these at least (Bayardo, Ma, Srikant 2007,
        # "Scaling up all pairs similarity search"): so no draft is held against each reference.
        rarest = sorted(ours, key=lambda word: len(holders[word]))[: len(ours) - math.ceil(_HELD * len(ours)) + 1]
        for reference in set().union(*map(holders.__getitem__, rarest)):
            share = len(ours & weights[reference].keys()) / len(ours)
            if share >= _HELD:
                found[min(draft, reference), max(draft, reference)] = share
    return found


def _needed(a: Source, b: Source, pegs: Mapping[str, _Peg]) -> float:
    """Return the likeness that makes one story of two sources: less where their days agree."""
    one, other = pegs[a.id], pegs[b.id]
    dated = a.published and b.published and not _far(a.published, b.published)
    return ABOUT_THE_SAME if dated or one.weekdays & other.weekdays or one.days & other.days else WITHOUT_A_DATE


def _far(one: dt.date | None, other: dt.date | None) -> bool:
    """Tell whether two days of publication are known and too far from each other to be of one story."""
    return one is not None and other is not None and abs((one - other).days) > _NEAR_DAYS


def _days_differ(one: _Peg, other: _Peg) -> bool:
    """Tell whether the main events are told of different days."""
    if one.days and other.days and not one.days & other.days:
        # A day or two apart is what a slip looks like; further apart is another occasion.
        return all(_distance(x, y) > _NEAR_DAYS for x in one.days for y in other.days)
    return bool(one.weekdays and other.weekdays and not one.weekdays & other.weekdays)


def _distance(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Return roughly how many days lie between two (month, day), whatever the year."""
    gap = abs((one[0] - other[0]) * 30 + one[1] - other[1])
    return min(gap, 365 - gap)


def _peg(source: Source, claims: Sequence[Claim]) -> _Peg:
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
    published = source.published if source.published_basis != "inferred" else None
    return _Peg(published, frozenset(weekdays), frozenset(days))


def _long_quotes(claims: Sequence[Claim]) -> frozenset[tuple[str, ...]]:
    quotes: set[tuple[str, ...]] = set()
    for claim in claims:
        if isinstance(claim.statement, QuotationStatement):
            spoken = tuple(words(claim.statement.quoted))
            quotes.update(spoken[at : at + _LONG_QUOTE] for at in range(len(spoken) - _LONG_QUOTE + 1))
    return frozenset(quotes)


def _weights(source: Source) -> _Weights:
    """Return the weight of each stem of a source that carries meaning, by how often it occurs."""
    bag = Counter(map(told_stem, chain.from_iterable(source.wordings)))
    for stem in [stem for stem in bag if len(stem) < _SHORTEST]:
        del bag[stem]
    raw = {count: 1 + math.log(count) for count in set(bag.values())}
    norm = math.hypot(*map(raw.__getitem__, bag.values())) or 1.0
    weights = {count: weight / norm for count, weight in raw.items()}  # few numbers, which many stems share
    return {stem: weights[count] for stem, count in bag.items()}


def _likeness(weights: Mapping[str, _Weights], days: Mapping[str, dt.date | None]) -> dict[tuple[str, str], float]:
    """Return the cosine of each pair of kin that is enough for one story; `days`: of publication."""
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for name, own in weights.items():
        for word in own:
            holders[word].append(name)
    bags: Mapping[str, Set[str]] = {name: own.keys() for name, own in weights.items()}
    if len(weights) > _MANY:  # what most have tells nothing of who is whose kin; of kin it tells what it tells of two
        common = {word for word, ids in holders.items() if len(ids) > _COMMON * len(weights)}
        bags = {name: own.keys() - common or own.keys() for name, own in weights.items()}
    found = {}
    alone = {word for word, ids in holders.items() if len(ids) == 1}
    # in order, as the weights of the first are at hand then
    for a, b in sorted(_kin({name: bag - alone for name, bag in bags.items()}, holders, days)):
        ours, theirs = weights[a], weights[b]
        # summed up exactly, as the order of a set is another one in each run
        shared = ours.keys() & theirs.keys()
        likeness = math.fsum(map(mul, map(ours.__getitem__, shared), map(theirs.__getitem__, shared)))
        if likeness >= ABOUT_THE_SAME:
            found[a, b] = likeness
    return found


def _kin(
    bags: Mapping[str, Iterable[str]], holders: Mapping[str, Sequence[str]], days: Mapping[str, dt.date | None]
) -> set[tuple[str, str]]:
    """Return the pairs of sources, in order, one of which is among the other's kin, and which may tell one story.

    `holders`: the sources that have a stem, in order. `days`: of publication.
    """
    pairs: set[tuple[str, str]] = set()
    for name, bag in bags.items():
        shared: dict[str, int] = {}
        common = []
        for word in bag:
            ids = holders[word]
            if len(ids) > _RARE:
                common.append(word)
                continue
            weight = _WHOLE // len(ids)
            for other in ids:
                shared[other] = shared.get(other, 0) + weight
        if len(shared) <= _ENOUGH:  # itself is among them
            for word in common:  # a few beside it, which are others for each stem
                ids = holders[word]
                first = bisect_left(ids, name) // _FEW * _FEW
                weight = _WHOLE // len(ids)
                for other in ids[first : first + _FEW]:
                    shared[other] = shared.get(other, 0) + weight
        shared.pop(name, None)
        least = min(sorted(shared.values())[-_KIN:], default=0)
        nearest = sorted((-weight, other) for other, weight in shared.items() if weight >= least)
        for _, other in nearest[:_KIN]:
            if not _far(days[name], days[other]):  # who is of another day is of another story, however alike
                pairs.add((name, other) if name < other else (other, name))
    return pairs
