"""Who disputes what: denials of one party about one thing, from any number of sources."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.claims.claim import Claim
from checker.claims.statements import DenialStatement, PersonStatement
from checker.linking.people import People
from checker.linking.slots import Fact, Slot
from checker.linking.words import content
from checker.reading.places import canonical, country_of

_ONE_THING = 2  # content words that two descriptions of one accusation share at least


def denial_slots(claims: Sequence[Claim], people: People) -> Iterator[Slot]:
    """Yield one slot for each thing that a party denies.

    A person who speaks for a country denies for it. Two parties denied in the same words are one slot.
    """
    groups: defaultdict[str, list[list[Claim]]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.statement, DenialStatement) and claim.statement.accuser != claim.statement.denier:
            party = _party(claim, people)
            home = next((group for group in groups[party] if _one_thing(claim, group)), None)
            if home is None:
                groups[party].append([claim])
            else:
                home.append(claim)
    by_places: dict[frozenset[tuple[str, int, int]], tuple[list[str], list[Claim]]] = {}
    for party in sorted(groups):
        for group in groups[party]:
            places = frozenset((claim.source, claim.evidence.start, claim.evidence.end) for claim in group)
            home_of = next((key for key in by_places if key <= places or places <= key), places)
            parties, members = by_places.setdefault(home_of, ([], []))
            parties.append(_label(party, group))
            members.extend(group)
    for parties, members in by_places.values():
        yield Slot(Fact.DENIAL, " and ".join(parties), tuple(sorted(members, key=lambda c: (c.source, c.at.start))))


def _party(claim: Claim, people: People) -> str:
    """Return one key for a party, however it is named: the country for those who speak for it."""
    assert isinstance(claim.statement, DenialStatement)  # noqa: S101
    person = people.who(claim.source, claim.statement.denier)
    if person is None:
        return canonical(claim.statement.denier)
    for statement in (member.statement for member in person.claims):
        if isinstance(statement, PersonStatement) and statement.role:
            country = next(filter(None, (country_of(word) for word in statement.role.split())), None)
            if country:
                return country
    return person.label


def _label(party: str, claims: Sequence[Claim]) -> str:
    """Return how a party is most often named as the denier."""
    named = [claim.statement.denier for claim in claims if isinstance(claim.statement, DenialStatement)]
    return min(named, key=lambda name: (-named.count(name), len(name), name)) if named else party


def _one_thing(claim: Claim, group: Sequence[Claim]) -> bool:
    return any(len(_denied(claim) & _denied(other)) >= _ONE_THING for other in group)


def _denied(claim: Claim) -> frozenset[str]:
    assert isinstance(claim.statement, DenialStatement)  # noqa: S101
    return content(claim.statement.denied)
