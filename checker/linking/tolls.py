"""Numbers that belong to the main event of a story, however a source words it: its toll, and what it measured.

Likeness of sentences does not find these: "injured two people" and "injuring five people" share one word. That each
source gives one such number only, of its main event, does.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from checker.claims.base import Comparison
from checker.claims.claim import Claim, value_of
from checker.claims.comparison.quantities import compare_quantities
from checker.claims.statements import QuantityStatement
from checker.claims.values import Measure, QuantityValue
from checker.linking.quantities import ANYONE, NOT_SO, fates, head, said, same_relation, times_differ
from checker.linking.slots import Fact, Slot
from checker.linking.words import content
from checker.reading.lexicon import denotes_person

_LARGEST_RATIO = 3.0
_SHAKEN = 1.0  # by how much the magnitudes of one quake may differ; an aftershock is weaker by one or more (Båth's law)
# A number of others, of some, or of more than the one event.
_APART = re.compile(
    r"\b(?:others?|another|second|third|additional|further|more|including|among|each|per|total|so far|since|overall"
    r"|altogether|year|month|aftershocks?|earlier|previous|last|of (?:whom|them|which)|at least \w+ of)\b",
    re.IGNORECASE,
)
_DESIGNATOR = re.compile(r"\b[A-Z]{1,4}[ -]?\d{1,3}\b")
_TWO = 2  # words; a longer phrase is hardly ever met twice
_REACH = 40  # characters around the number


class _Key(NamedTuple):
    """What a number is of: the measure, and the fate or the designator of what is counted."""

    measure: Measure
    what: str


def toll_slots(claims: Iterable[Claim], stories: Mapping[str, int], texts: Mapping[str, str]) -> Iterator[Slot]:
    """Yield a slot a story for each such number that two sources give, if each of them gives but one."""
    told: defaultdict[tuple[int, _Key], list[Claim]] = defaultdict(list)
    for claim in claims:
        for key in _keys(claim, texts[claim.source]):
            told[stories[claim.source], key].append(claim)
    for (_story, key), ours in sorted(told.items(), key=lambda item: (item[0][0], item[0][1].measure, item[0][1].what)):
        single = list(_single(ours))
        if any(_may_differ(key, a, b) and not times_differ(a, b, texts) for a, b in combinations(single, 2)):
            yield Slot(Fact.QUANTITY, f"{said(single[0]).counted} ({key.what})", tuple(single), strong=False)


def _keys(claim: Claim, text: str) -> Iterator[_Key]:
    """Yield what facts of the main event a number may state."""
    if not isinstance(claim.statement, QuantityStatement) or not isinstance(claim.value, QuantityValue):
        return
    if claim.statement.stance in NOT_SO:
        return
    measure, noun = claim.value.measure, head(claim)
    if measure is Measure.MAGNITUDE and not _apart(claim, text):
        yield _Key(measure, "magnitude")
    elif measure is Measure.COUNT:
        for match in _DESIGNATOR.finditer(claim.statement.counted):
            yield _Key(measure, re.sub(r"\W", "", match[0]))
        if claim.value.of is None and (counted := _particular(claim, text)):
            yield _Key(measure, counted)
        if noun in ANYONE and claim.event is not None and claim.event.main and not _apart(claim, text):
            found = fates([*content(claim.statement.relation), noun])
            if len(found) == 1:
                yield _Key(measure, *found)


def _apart(claim: Claim, text: str) -> bool:
    """Tell whether the words around a number say that it is one of others, of some, or of more than the event."""
    near = text[max(claim.sentence.start, claim.at.start - _REACH) : min(claim.sentence.end, claim.at.end + _REACH)]
    return _APART.search(near.replace(said(claim).counted, "")) is not None


def _particular(claim: Claim, text: str) -> str | None:
    """Return the words of what is counted if they tell more than its noun, and nothing more is told of the set."""
    counted = said(claim).counted
    words = counted.lower().split()
    if len(words) != _TWO or not all(map(str.isalpha, words)) or head(claim) in ANYONE:
        return None
    return None if _APART.search(claim.sentence.of(text).replace(counted, "")) else " ".join(words)


def _single(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the first claim of each source whose claims all give one number."""
    by_source: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.source].append(claim)
    for _source, ours in sorted(by_source.items()):
        if all(_compare(ours[0], other) is not Comparison.CONFLICT for other in ours[1:]):
            yield ours[0]


def _compare(a: Claim, b: Claim) -> Comparison:
    return compare_quantities(value_of(a, QuantityValue), value_of(b, QuantityValue))


def _may_differ(key: _Key, a: Claim, b: Claim) -> bool:
    """Tell whether two numbers conflict, and are near enough to be of one event."""
    if _compare(a, b) is not Comparison.CONFLICT:
        return False
    if " " in key.what and denotes_person(head(a)) and not same_relation(a, b):
        return False
    small, large = sorted(value_of(claim, QuantityValue).nominal or 0.0 for claim in (a, b))
    if key.measure is Measure.MAGNITUDE:
        return large - small < _SHAKEN
    return small > 0 and large <= _LARGEST_RATIO * small
