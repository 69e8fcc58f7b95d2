"""What a rule says: the disagreement and its sides, before it is dressed as a finding."""

from typing import NamedTuple

from checker.claims.base import Span
from checker.claims.claim import Claim
from checker.reading.values import describe
from checker.rules.finding import FindingClass


class Side(NamedTuple):
    """One side: where it stands, how it reads, and what it says in a phrase for a reader."""

    source: str
    span: Span
    reads: str | None = None
    says: str | None = None


class Flag(NamedTuple):
    """One disagreement. `class_` overrides the rule's own, where sorting it takes a look at the values."""

    message: str
    explanation: str
    sides: tuple[Side, ...]
    class_: FindingClass | None = None


def side(claim: Claim, says: str | None = None, *, whole: bool = False) -> Side:
    """Return a claim as a side: at the words of its value, or at its `whole` evidence."""
    return Side(claim.source, claim.evidence if whole else claim.at, describe(claim.value), says)
