"""What a slot is, and the desk that holds all of them: what rules look at."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from checker.claims.claim import Claim
from checker.claims.statements import StatementBase
from checker.claims.values import DateValue
from checker.linking.passages import Counterpart, Pair, Replacement
from checker.linking.people import People
from checker.reading.quantities import FoundQuantity
from checker.sources.lineage import copies
from checker.sources.model import Source


class Fact(StrEnum):
    """Of what sort the fact is that a slot's claims speak of."""

    EVENT_TIME = "event-time"
    QUANTITY = "quantity"
    COUNTED = "counted"
    QUOTATION = "quotation"
    DENIAL = "denial"
    AGE = "age"


def _source(claim: Claim) -> str:
    return claim.source


class Slot(NamedTuple):
    """The claims, from any number of sources, that speak of one fact of one event.

    `subject` names the fact for a reader. `strong`: the link rests on more than likeness of words.
    """

    fact: Fact
    subject: str
    claims: tuple[Claim, ...]
    strong: bool = True

    @property
    def sources(self) -> frozenset[str]:
        """Ids of the sources that speak of it."""
        return frozenset(claim.source for claim in self.claims)


def by_kind(claims: Iterable[Claim]) -> defaultdict[type[StatementBase], list[Claim]]:
    """Return the claims of each kind of statement, in order: most of who asks asks for one kind of ten."""
    found: defaultdict[type[StatementBase], list[Claim]] = defaultdict(list)
    for claim in claims:
        found[type(claim.statement)].append(claim)
    return found


@dataclass(frozen=True, eq=False)
class Desk:
    """All accounts on the desk: their texts, claims, stories, people and slots.

    `stories` gives the number of each source's story. `passages`: what two sources of a story word alike.
    """

    sources: Mapping[str, Source]
    claims: tuple[Claim, ...]
    stories: Mapping[str, int]
    people: People
    slots: tuple[Slot, ...]
    passages: tuple[Pair, ...] = ()
    replaced: tuple[Replacement, ...] = ()
    other_dates: tuple[Counterpart[DateValue], ...] = ()
    other_numbers: tuple[Counterpart[FoundQuantity], ...] = ()

    def told_as(self, kind: type[StatementBase]) -> Sequence[Claim]:
        """Return the claims whose statements are of one kind, in order."""
        return self._by_kind.get(kind, ())

    @cached_property
    def _by_kind(self) -> defaultdict[type[StatementBase], list[Claim]]:
        return by_kind(self.claims)

    def of(self, fact: Fact) -> tuple[Slot, ...]:
        """Return the slots of one sort of fact."""
        return tuple(slot for slot in self.slots if slot.fact is fact)

    def witnesses(self, sources: Iterable[str]) -> dict[str, int]:
        """Return the number of a witness for each of some sources: copies of one text are one."""
        groups = copies([self.sources[source] for source in sorted(set(sources))])
        return {source: number for number, group in enumerate(groups) for source in group}

    def told_by(self, source: str) -> tuple[Claim, ...]:
        """Return the claims of one source: they stand side by side."""
        first = bisect_left(self.claims, source, key=_source)
        return self.claims[first : bisect_right(self.claims, source, first, key=_source)]

    def sentence(self, claim: Claim) -> str:
        """Return the sentence around a claim."""
        return claim.sentence.of(self.sources[claim.source].text)
