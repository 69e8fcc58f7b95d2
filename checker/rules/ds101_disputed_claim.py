"""DS101 disputed-claim."""

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.statements import ActionStatement, DenialStatement
from checker.linking.slots import Desk, Fact, Slot
from checker.linking.words import content
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side

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
    Nobody is reported to deny anything, or nobody is known to say what is denied.
    """

    class_ = FindingClass.DISPUTE
    types = (ContradictionType.NEGATION,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each dispute once, with one denial a source."""
        for slot in desk.of(Fact.DENIAL):
            if flag := _flag(slot, desk):
                yield flag


def _flag(slot: Slot, desk: Desk) -> Flag | None:
    first = {claim.source: claim for claim in reversed(slot.claims)}
    denials = [first[source] for source in sorted(first)]
    statement = denials[0].statement
    assert isinstance(statement, DenialStatement)  # noqa: S101
    by = f" by {statement.accuser}" if statement.accuser else ""
    accusation = _accusation(slot, desk)
    if accusation is None and not statement.accuser:
        return None  # nobody is known to say what is denied, so nobody disputes
    sides = [Side(claim.source, claim.evidence, None, "denies it") for claim in denials]
    if accusation is not None:
        sides.append(Side(accusation.source, accusation.evidence, None, "says it"))
    return Flag(
        message=f"disputed by {slot.subject}, said{by}: {statement.denied.rstrip('.')}",
        explanation="The parties quoted contradict each other. The accounts may all be right in reporting that; none "
        "should give one party's word as established.",
        sides=tuple(sides),
    )


def _accusation(slot: Slot, desk: Desk) -> Claim | None:
    """Return the alleged action that has most in common with what is denied, told in one of the denials' sources."""
    denied = [
        content(denial.statement.denied) for denial in slot.claims if isinstance(denial.statement, DenialStatement)
    ]
    best, shared = None, _ONE_THING - 1
    for claim in (claim for source in sorted(slot.sources) for claim in desk.told_by(source)):
        statement = claim.statement
        if isinstance(statement, ActionStatement) and statement.stance == "alleged":
            told = content(f"{statement.actor} {statement.action} {statement.target or ''}")
            common = max(len(told & each) for each in denied)
            if common > shared:
                best, shared = claim, common
    return best
