"""Which ages are told of one person.

A first and a last name make a person only where something else shows that the articles speak of one: they tell one
story, or name another person in common. Fathers and sons share both names, so forms that differ in a middle name or in
a suffix are kept apart once both are seen.
"""

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from checker.claims.base import Span
from checker.claims.claim import Claim
from checker.claims.statements import PersonStatement
from checker.claims.values import Measure, NameValue, QuantityValue
from checker.linking.slots import Fact, Slot
from checker.linking.words import cosine, told_stem, words
from checker.pattern import lazily
from checker.reading.names import NameMatch, compare_names, family, given, read_name
from checker.reading.quantities import read_quantity
from checker.sources.model import PublishedBasis, Source

_Key = tuple[str, tuple[str, ...]]  # a given name and the family name

_OLDEST = 120
# Cosine of content stems. Of 1,015 pairs of articles on one shooting that tell an age of one name, three in four reach
# it, and of 7 such pairs on two shootings none does (GVA); of articles on different shootings, one pair in 300.
_TOLD_ALIKE = 0.3
_FAMOUS = 20  # sources; whom more than that name, ties none of them
_NO_NUMBER = lazily(
    r"\b\d{1,2}0['’]?s\b|(?:twen|thir|for|fif|six|seven|eigh|nine)ties\b|\bteen(?:s|ager)?\b", re.IGNORECASE
)
# What stands right beside an age that is not that of the day of writing: "then 15", "when he was 15", "15 at the time".
_REACH = 40  # characters
_PAST_BEFORE = lazily(
    r"\b(?:(?i:then|turn(?:s|ed|ing)?|would(?: have)? (?:be|been|turn(?:ed)?)"
    r"|(?:at|from|by|before|since|until|of)(?: the)? age(?: of)?)"
    r"|(?i:when|since|while|until|before|time) (?:(?i:s?he|they)|[A-Z]\w{1,20}) (?:was|were)(?: only| just)?(?: an?)?)"
    r"[\s,(-]{0,3}$"
)
_PAST_AFTER = lazily(
    r"[\s,)-]{0,3}(?:years? old|years? of age)?[\s,)-]{0,3}(?:when|at th(?:e|at) time|back then|in (?:19|20)\d\d)\b"
)
# A sentence that looks back: "two years ago Roe, 21, was sentenced".
_LOOKS_BACK = lazily(r"\b(?:years?|decades?) (?:ago|earlier|before)\b", re.IGNORECASE)


class Age(NamedTuple):
    """An age that a source tells of a person.

    `span`: the words of the age. `low` and `high`: completed years, both included. `published`: when the source was,
    None if that is unknown.
    """

    claim: Claim
    span: Span
    value: QuantityValue
    name: NameValue
    published: dt.date | None
    basis: PublishedBasis
    low: int
    high: int


def age_slots(claims: Iterable[Claim], stories: Mapping[str, int], sources: Mapping[str, Source]) -> Iterator[Slot]:
    """Yield one slot a person of whom at least two ages are told, its claims those that tell them."""
    named: defaultdict[_Key, list[Claim]] = defaultdict(list)
    people_of: defaultdict[str, set[_Key]] = defaultdict(set)
    for claim in claims:
        if (name := _name(claim)) and (key := _key(name.written)):
            named[key].append(claim)
            people_of[claim.source].add(key)
    spread = Counter(key for keys in people_of.values() for key in keys)
    less_famous = {name: {key for key in keys if spread[key] <= _FAMOUS} for name, keys in people_of.items()}
    ties = _Ties(stories, less_famous, sources, bags={})
    for key, ours in sorted(named.items()):
        ages = {claim.id: age for claim in ours if (age := age_of(claim, sources[claim.source]))}
        if len(ages) < 2:
            continue
        for together in ties.of_one_occasion(key, ours, sorted({age.claim.source for age in ages.values()})):
            for person in _persons(together):
                told = tuple(claim for claim in person if claim.id in ages)
                if len(told) > 1:
                    names = {ages[claim.id].name.written for claim in told}
                    yield Slot(Fact.AGE, max(names, key=lambda name: (len(name), name)), told)


def age_of(claim: Claim, source: Source) -> Age | None:
    """Return the age that a claim about a person tells of the day of writing.

    None: it tells none, none that is a number ("teen", "30s"), one of the past, one that stands before a lone surname,
    or its words do not stand in the claim's evidence.
    """
    statement = claim.statement
    if not isinstance(statement, PersonStatement) or not statement.age or (name := _name(claim)) is None:
        return None
    span = _place(statement.age, claim, source.text)
    if span is not None and span.end <= claim.at.start and not _is_full(statement.name):
        return None  # "the 16-year-old Roe was with" is another, and so is "his brother, 22-year-old Q. Roe"
    value = _years(statement.age) if span is not None and not _is_past(span, claim.sentence, source.text) else None
    if span is None or value is None or value.low is None or value.high is None or value.high > _OLDEST:
        return None
    # Months count as years already begun as well: a child of 18 months is called one year old, and two.
    low, high = int(value.low), -int(-value.high // 1)
    return Age(claim, span, value, name, source.published, source.published_basis, low, high)


def _place(words: str, claim: Claim, text: str) -> Span | None:
    """Return where the words of an age stand in the claim's evidence: nearest to the name if they stand there twice."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.finditer(rf"(?<!\w){pattern}(?!\w)", claim.evidence.of(text))
    places = [Span(start=claim.evidence.start + at.start(), end=claim.evidence.start + at.end()) for at in found]
    places = [place for place in places if not place.overlaps(claim.at)]
    return min(places, key=lambda place: max(place.start - claim.at.end, claim.at.start - place.end), default=None)


@lru_cache(maxsize=4096)
def _years(words: str) -> QuantityValue | None:
    """Read the words of an age, whose unit may be left out: "34", "18-month-old", "4 months"."""
    if _NO_NUMBER.search(words):
        return None
    for amount, counted in ((words, ""), (f"{words} old", ""), (words, "years old")):
        value = read_quantity(amount, counted)
        if value is not None and value.measure is Measure.AGE:
            return value
    return None


def _is_past(span: Span, sentence: Span, text: str) -> bool:
    before, after = text[max(0, span.start - _REACH) : span.start], text[span.end : span.end + _REACH]
    return bool(_PAST_BEFORE.search(before) or _PAST_AFTER.match(after) or _LOOKS_BACK.search(sentence.of(text)))


def _name(claim: Claim) -> NameValue | None:
    """Return the name as written where it is a full one, else its fullest form: father and son are told apart so."""
    statement = claim.statement
    if not isinstance(statement, PersonStatement):
        return None
    return _fullest(statement.name, statement.person)


@lru_cache(maxsize=16384)
def _fullest(name: str, person: str) -> NameValue | None:
    return read_name(name if _is_full(name) else person)


@lru_cache(maxsize=16384)
def _is_full(name: str) -> bool:
    value = read_name(name)
    return value is not None and bool(given(value))


@lru_cache(maxsize=16384)
def _key(written: str) -> _Key | None:
    """Return the given and family name under which a person is known everywhere; a lone initial is too little."""
    name = read_name(written)
    first = given(name) if name else ()
    return (first[0], family(name)) if name and first and len(first[0]) > 1 else None


class _Ties(NamedTuple):
    """What ties sources that have a name in common: one story, another person who is no celebrity, or alike words."""

    stories: Mapping[str, int]
    people_of: Mapping[str, set[_Key]]
    sources: Mapping[str, Source]
    bags: dict[str, frozenset[str]]

    def of_one_occasion(self, key: _Key, claims: Sequence[Claim], aged: Sequence[str]) -> list[list[Claim]]:
        """Group the claims about people of one name whose sources are tied; `aged`: the sources that tell an age."""
        head: dict[str, str] = {}

        def find(source: str) -> str:
            while head.setdefault(source, source) != source:
                source = head[source]
            return source

        tied: dict[int | _Key, str] = {}  # what ties -> a source of the group
        for source in dict.fromkeys(claim.source for claim in claims):
            ties: list[int | _Key] = [self.stories[source], *sorted(self.people_of[source] - {key})]
            for tie in ties:
                head[find(source)] = find(tied.setdefault(tie, source))
        for a, b in combinations(aged, 2):
            if find(a) != find(b) and cosine(self._bag(a), self._bag(b)) >= _TOLD_ALIKE:
                head[find(b)] = find(a)
        groups: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            groups[find(claim.source)].append(claim)
        return list(groups.values())

    def _bag(self, source: str) -> frozenset[str]:
        if source not in self.bags:
            self.bags[source] = frozenset(map(told_stem, words(self.sources[source].text))) - {""}
        return self.bags[source]


def _persons(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Part the claims about people of one first and last name where their full names show that they are several."""
    forms: defaultdict[tuple[tuple[str, ...], str | None], list[Claim]] = defaultdict(list)
    names: list[NameValue] = []
    for claim in claims:
        if name := _name(claim):
            if (name.tokens, name.suffix) not in forms:
                names.append(name)
            forms[name.tokens, name.suffix].append(claim)
    if all(compare_names(a, b) is not NameMatch.DIFFERENT for a, b in combinations(names, 2)):
        return [list(claims)]
    shortest = min(len(tokens) for tokens, _ in forms)
    # "John Roe" may be either of John A. Roe and John B. Roe.
    return [group for (tokens, suffix), group in forms.items() if suffix or len(tokens) > shortest]
