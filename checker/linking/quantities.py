"""Which two numbers of two sources speak of one fact.

Most numbers in two articles are about different things: of 15,000 pairs of one noun that differ, none of 30 read was a
contradiction. Each guard here answers a class of false alarm that was found by reading.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import combinations
from operator import itemgetter
from typing import NamedTuple

from checker.claims.base import Comparison
from checker.claims.claim import Claim, statement_of, value_of
from checker.claims.comparison.quantities import compare_quantities
from checker.claims.statements import QuantityStatement
from checker.claims.values import Measure, QuantityValue
from checker.linking.slots import Fact, Slot
from checker.linking.words import alike, any_alike, containment, content, content_words, cosine, words
from checker.reading.lexicon import denotes_person, stem
from checker.reading.places import canonical

_SENTENCES_ALIKE = 0.2  # cosine of content stems; below, one in five links is to another fact
_STRONG = 0.3
_PEG = 0.1  # both belong to the main event of their story, which sentences need not show
_SHARED_WORDS, _TOLD_ALIKE = 2, 0.5  # content words of two descriptions of one background event; "quake" alone is none
_LARGEST_RATIO = 3.0  # what differs by more counts something else, unless a digit or a zero slipped
_SLIPS = (10.0, 100.0, 1000.0)
# A cue on one side only says that the two numbers are of different sets.
_CUES = (
    re.compile(r"\b(others?|another|second|third|next|last|previous|earlier|additional|further|more)\b", re.IGNORECASE),
    re.compile(r"\b(including|among|each|per|apiece|of (?:whom|them|which))\b", re.IGNORECASE),
    re.compile(r"\b(total|so far|since|overall|altogether|season|career|year-to-date|annual(?:ly)?)\b", re.IGNORECASE),
)
_CUE_REACH = 40  # characters around the number within which a cue counts
# What befalls people is told in words that are no synonyms: "two died", "two were killed".
_FATES = (
    ("killed", "died", "dead", "death", "deaths", "slain", "perished", "fatal", "fatally"),
    ("injured", "hurt", "wounded", "injuries"),
    ("arrested", "detained", "custody", "jailed", "captured"),
    ("evacuated", "displaced", "fled", "homeless"),
    ("missing", "unaccounted", "disappeared"),
)
NOT_SO = ("denied", "planned")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_MANNER = re.compile(r"\b\w+ly\b")
_PREPOSITION = re.compile(r"\b(?:of|in|on|at|from|for|with|by|to|that|who|which)\b|,")
_NEARLY_ONE = 0.45  # cosine of content stems: a rewrite keeps about two thirds of a sentence's words
ANYONE = frozenset({"people", "persons", "person", "victims", "others", "dead", "casualties"})
_PEOPLE = ANYONE | {"men", "women", "children", "civilians", "wounded"}
_COMPARED = frozenset({Measure.COUNT, Measure.MONEY, Measure.SHARE, Measure.LENGTH, Measure.MAGNITUDE, Measure.MASS,
                       Measure.AREA, Measure.VOLUME, Measure.SPEED, Measure.TEMPERATURE, Measure.DURATION})  # fmt: skip


def quantity_slots(claims: Sequence[Claim], stories: Mapping[str, int], texts: Mapping[str, str]) -> list[Slot]:
    """Return slots of numbers of one fact (`QUANTITY`), and of one number that counts two things (`COUNTED`)."""
    by_story: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, QuantityValue) and claim.value.measure in _COMPARED:
            by_story[stories[claim.source]].append(claim)
    slots: list[Slot] = []
    for _story, counted in sorted(by_story.items()):
        slots += _one_fact(counted, texts)
        slots += _one_number(counted, texts)
    return slots


def said(claim: Claim) -> QuantityStatement:
    """Return what a quantity claim says, in words."""
    return statement_of(claim, QuantityStatement)


def number(claim: Claim) -> QuantityValue:
    """Return the number that a quantity claim has."""
    return value_of(claim, QuantityValue)


def head(claim: Claim) -> str:
    """Return the noun that is counted, the last word of its phrase before any preposition."""
    return _head(said(claim).counted)


@lru_cache(maxsize=8192)
def _head(counted: str) -> str:
    found = words(_PREPOSITION.split(counted)[0]) or words(counted)
    return found[-1] if found else ""


def _one_fact(claims: Sequence[Claim], texts: Mapping[str, str]) -> Iterator[Slot]:
    """Yield one slot for each group of claims that are each other's best match across sources."""
    scores: dict[tuple[str, str], float] = {}
    by_id = {claim.id: claim for claim in claims}
    for a, b in _candidates(claims):
        score = _score(a, b, texts)
        if score is not None:
            scores[a.id, b.id] = scores[b.id, a.id] = score
    best: dict[tuple[str, str], tuple[float, str]] = {}
    for (one, other), score in sorted(scores.items()):
        key = (one, by_id[other].source)
        if key not in best or score > best[key][0]:
            best[key] = (score, other)
    links = {
        (min(one, other), max(one, other))
        for (one, source), (_score_, other) in best.items()
        if best.get((other, by_id[one].source), (0.0, ""))[1] == one
    }
    group_of = {claim.id: frozenset({claim.id}) for claim in claims}
    for one, other in sorted(links, key=lambda link: (-scores[link], link)):
        merged = group_of[one] | group_of[other]
        if len({by_id[member].source for member in merged}) == len(merged):  # one claim a source
            group_of.update(dict.fromkeys(merged, merged))
    for group in sorted(set(group_of.values()), key=min):
        if len(group) > 1:
            members = tuple(by_id[member] for member in sorted(group))
            weakest = min(scores[a, b] for a, b in combinations(sorted(group), 2) if (a, b) in scores)
            yield Slot(Fact.QUANTITY, _subject(members[0]), members, strong=weakest >= _STRONG)


def _one_number(claims: Sequence[Claim], texts: Mapping[str, str]) -> Iterator[Slot]:
    """Yield pairs of sentences that are nearly one, with one number, but count things of different names."""
    by_number: defaultdict[tuple[float | None, float | None, Measure], list[Claim]] = defaultdict(list)
    for claim in claims:
        value = number(claim)
        by_number[value.low, value.high, value.measure].append(claim)
    for _number, group in sorted(by_number.items(), key=lambda item: str(item[0])):
        told_more = [(claim, head(claim), more) for claim in group if (more := _modifiers(claim))]
        for (a, ours, some), (b, theirs, others) in combinations(told_more, 2):
            if a.source == b.source or some.isdisjoint(others) or ours == theirs or alike(ours, theirs):
                continue
            if cosine(*(content(c.sentence.of(texts[c.source])) for c in (a, b))) >= _NEARLY_ONE:
                yield Slot(Fact.COUNTED, _subject(a), (a, b))


def _candidates(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield pairs of two sources that count one thing of one event; blocked by noun, so that cost follows the text."""
    blocks: defaultdict[tuple[Measure, str], list[_Told]] = defaultdict(list)
    for claim in claims:
        told = _Told(claim, claim.source, *_event(claim))
        noun, value = head(claim), number(claim)
        if value.measure is Measure.COUNT:
            keys = {"a person"} if denotes_person(noun) or noun in _PEOPLE else set(content(noun)) or {noun}
        else:
            keys = {value.unit or ""}
        for key in keys:
            blocks[value.measure, key].append(told)
    for _key, block in sorted(blocks.items(), key=itemgetter(0)):
        for a, b in combinations(block, 2):
            if a.source != b.source and _one_event(a, b):  # nine pairs in ten are of two
                yield a.claim, b.claim


def _score(a: Claim, b: Claim, texts: Mapping[str, str]) -> float | None:
    """Return how well two numbers fit one fact, None where some sign says that they do not."""
    if not _size_fits(number(a), number(b)) or _cues_differ(a, b, texts) or times_differ(a, b, texts):
        return None
    if said(a).stance in NOT_SO or said(b).stance in NOT_SO:
        return None
    if _may_be_part(a, b) or _may_be_part(b, a):
        return None
    if not same_relation(a, b) or not _same_actor(a, b) or _subgroups_differ(a, b):
        return None
    score = cosine(*(content(claim.sentence.of(texts[claim.source])) for claim in (a, b)))
    if a.event is None:
        return score if score >= _STRONG else None
    if _one_peg(a, b):
        score += _PEG
    return score if score >= _SENTENCES_ALIKE else None


def _size_fits(a: QuantityValue, b: QuantityValue) -> bool:
    if compare_quantities(a, b) is not Comparison.CONFLICT:
        return True
    one, other = (value.nominal or value.low or value.high or 0.0 for value in (a, b))
    small, large = sorted((abs(one), abs(other)))
    return small > 0 and (large / small <= _LARGEST_RATIO or any(abs(large / small - slip) < 1e-9 for slip in _SLIPS))


def _cues_differ(a: Claim, b: Claim, texts: Mapping[str, str]) -> bool:
    near = []
    for claim in (a, b):
        text = texts[claim.source]
        start = max(claim.sentence.start, claim.at.start - _CUE_REACH)
        near.append(text[start : min(claim.sentence.end, claim.at.end + _CUE_REACH)])
    return _cues(near[0]) != _cues(near[1])


@lru_cache(maxsize=4096)
def _cues(near: str) -> tuple[bool, ...]:
    """Return which cues stand near a number."""
    return tuple(bool(cue.search(near)) for cue in _CUES)


def times_differ(a: Claim, b: Claim, texts: Mapping[str, str]) -> bool:
    """Tell whether a year or a weekday in the one sentence is not in the other: numbers of another time."""
    ours, theirs = (_times(claim.sentence.of(texts[claim.source])) for claim in (a, b))
    if ours.years != theirs.years:
        return True
    return bool(ours.weekdays) and bool(theirs.weekdays) and not ours.weekdays & theirs.weekdays


class _Times(NamedTuple):
    """The years and the weekdays that a sentence names."""

    years: frozenset[str]
    weekdays: frozenset[str]


@lru_cache(maxsize=4096)
def _times(sentence: str) -> _Times:
    return _Times(frozenset(_YEAR.findall(sentence)), frozenset(_WEEKDAY.findall(sentence)))


def _may_be_part(a: Claim, b: Claim) -> bool:
    """Tell whether the smaller number of `a` may be of some of what `b` counts: it says more of what it counts."""
    small, large = number(a).high, number(b).high
    if small is None or (large is not None and small >= large):
        return False
    ours, theirs = (content(said(claim).counted) | set(_MANNER.findall(said(claim).relation)) for claim in (a, b))
    if head(b) in ANYONE:
        theirs = theirs - content(head(b))
        ours = ours - content(head(a)) if head(a) in ANYONE else ours
    return bool(ours - theirs) and not theirs - ours


def same_relation(a: Claim, b: Claim) -> bool:
    """Tell whether the same is said of the things counted: killed and killed, not killed and shot."""
    ours, theirs = content_words(said(a).relation), content_words(said(b).relation)
    return any_alike(ours, theirs) or bool(fates(ours) & fates(theirs))


def fates(told: Iterable[str]) -> frozenset[str]:
    """Return which fates some words tell of: "killed", "injured", "arrested"..."""
    stems = {stem(word) for word in told}
    return frozenset(_FATES[number][0] for number, fate in enumerate(_fates_in_stems()) if fate & stems)


@cache
def _fates_in_stems() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(stem, fate)) for fate in _FATES)


def _same_actor(a: Claim, b: Claim) -> bool:
    one, other = said(a).actor, said(b).actor
    if not one or not other:
        return number(a).measure is not Measure.MONEY  # money without a named party on both sides is anybody's
    return canonical(one) == canonical(other) or bool(content(one) & content(other))


def _modifiers(claim: Claim) -> frozenset[str]:
    return content(said(claim).counted) - content(head(claim))


def _subgroups_differ(a: Claim, b: Claim) -> bool:
    """Tell whether each side names a subgroup that the other does not: soldiers and civilians, men and women."""
    nouns = []
    for claim in (a, b):
        noun = head(claim)
        nouns.append(frozenset() if noun in ANYONE else _modifiers(claim) | content(noun))
    one, other = nouns
    return bool(one - other) and bool(other - one)


class _Told(NamedTuple):
    """A number and the event that it is told of.

    `main`: whether it is the main one of its source, None for a number of no event. `what`: the content words of what
    happened.
    """

    claim: Claim
    source: str
    main: bool | None
    what: frozenset[str]


def _event(claim: Claim) -> tuple[bool | None, frozenset[str]]:
    return (claim.event.main, content(claim.event.what)) if claim.event else (None, frozenset())


def _one_event(a: _Told, b: _Told) -> bool:
    """Tell whether two numbers may belong to one event: the main one of both articles, or one that is told alike."""
    if a.main is None or b.main is None:
        return a.main is b.main
    if a.main and b.main:
        return True
    return len(a.what & b.what) >= _SHARED_WORDS and containment(a.what, b.what) >= _TOLD_ALIKE


def _one_peg(a: Claim, b: Claim) -> bool:
    return bool(a.event and b.event and a.event.main and b.event.main)


def _subject(claim: Claim) -> str:
    return f"{said(claim).counted} ({said(claim).relation})"
