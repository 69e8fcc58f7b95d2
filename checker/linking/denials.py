"""Who disputes what: denials of one party about one thing, from any number of sources."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.claims.claim import Claim, statement_of
from checker.claims.statements import DenialStatement, PersonStatement
from checker.linking.people import People
from checker.linking.slots import Fact, Slot
from checker.linking.words import content
from checker.reading.places import canonical, country_of

_ONE_THING = 2  # content words that two descriptions share where one party denies both
_ONE_ACCUSATION = 3  # where two parties deny what one accuser says


class _Dispute(NamedTuple):
    """Denials of one accusation, by party."""

    by_party: dict[str, list[Claim]]

    @property
    def claims(self) -> list[Claim]:
        return [claim for claims in self.by_party.values() for claim in claims]


def denial_slots(claims: Sequence[Claim], people: People) -> Iterator[Slot]:
    """Yield one slot for each thing that is denied, by one party or by several.

    A person who speaks for a country denies for it.
    """
    disputes: list[_Dispute] = []
    for claim in claims:
        if isinstance(claim.statement, DenialStatement) and claim.statement.accuser != claim.statement.denier:
            party = _party(claim, people)
            home = next((dispute for dispute in disputes if _belongs(claim, party, dispute)), None)
            if home is None:
                home = _Dispute({})
                disputes.append(home)
            home.by_party.setdefault(party, []).append(claim)
    for dispute in disputes:
        parties = sorted(_label(party, said) for party, said in dispute.by_party.items())
        members = sorted(dispute.claims, key=lambda claim: (claim.source, claim.at.start))
        yield Slot(Fact.DENIAL, " and ".join(parties), tuple(members))


def _belongs(claim: Claim, party: str, dispute: _Dispute) -> bool:
    """Tell whether a denial is of what the others of a dispute deny."""
    if any(len(_denied(claim) & _denied(other)) >= _ONE_THING for other in dispute.by_party.get(party, ())):
        return True
    return any(
        len(_denied(claim) & _denied(other)) >= _ONE_ACCUSATION and _accuser(claim) & _accuser(other)
        for other in dispute.claims
    )


def _accuser(claim: Claim) -> frozenset[str]:
    """Return the accuser's words, or a sign that no one is named, which fits another such."""
    return content(statement_of(claim, DenialStatement).accuser or "") or frozenset({""})


def _party(claim: Claim, people: People) -> str:
    """Return one key for a party, however it is named: the country for those who speak for it."""
    person = people.who(claim.source, statement_of(claim, DenialStatement).denier)
    if person is None:
        return canonical(statement_of(claim, DenialStatement).denier)
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


def _denied(claim: Claim) -> frozenset[str]:
    return content(statement_of(claim, DenialStatement).denied)
