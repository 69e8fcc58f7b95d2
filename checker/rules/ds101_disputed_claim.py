"""DS101 disputed-claim."""

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.statements import ActionStatement, DenialStatement
from checker.linking.slots import Desk, Fact, Slot
from checker.linking.words import content
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side, side

_ONE_THING = 3  # content words that an accusation shares with the description of what is denied


class DS101_DisputedClaim(Rule):
    """Quoted parties contradict each other.

    ## What it flags
    What one party denies, rejects or disputes, with the sources that say so and, where it stands in them, the
    accusation. It is a note: the sources do not contradict each other by reporting a dispute.

    ## Why it matters
    Copy that gives the one side's word as a fact takes a side. The desk sees at one glance who disputes what.

    ## Example
    A: "the union says 40 drivers were dismissed"; B: "the company denied that anybody was dismissed".

    ## Stays silent when
    Nobody is reported to deny anything.
    """

    class_ = FindingClass.DISPUTE

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each dispute once, with one denial a source."""
        for slot in desk.of(Fact.DENIAL):
            yield _flag(slot, desk)


def _flag(slot: Slot, desk: Desk) -> Flag:
    first = {claim.source: claim for claim in reversed(slot.claims)}
    denials = [first[source] for source in sorted(first)]
    statement = denials[0].statement
    assert isinstance(statement, DenialStatement)  # noqa: S101
    accused = next((claim for claim in desk.claims if _accuses(claim, slot)), None)
    accuser = next(
        (c.statement.accuser for c in slot.claims if isinstance(c.statement, DenialStatement) and c.statement.accuser),
        None,
    )
    by = f" by {accuser}" if accuser else ""
    return Flag(
        message=f"{slot.subject} disputes what is said{by}: {statement.denied.rstrip('.')}",
        explanation="The parties quoted contradict each other. The accounts may all be right in reporting that; none "
        "should give one party's word as established.",
        sides=tuple(
            [Side(c.source, c.evidence, "denied", "denies it") for c in denials]
            + ([side(accused, "says it", whole=True)] if accused else [])
        ),
    )


def _accuses(claim: Claim, slot: Slot) -> bool:
    """Tell whether an alleged action is what the slot's denials are about, told in one of their sources."""
    statement = claim.statement
    if not isinstance(statement, ActionStatement) or statement.stance != "alleged" or claim.source not in slot.sources:
        return False
    told = content(f"{statement.actor} {statement.action} {statement.target or ''}")
    return any(
        isinstance(denial.statement, DenialStatement) and len(told & content(denial.statement.denied)) >= _ONE_THING
        for denial in slot.claims
    )
