"""QT101 quantity-mismatch."""

from collections.abc import Iterator
from itertools import combinations

from checker.claims.base import Comparison
from checker.claims.claim import Claim
from checker.claims.comparison.quantities import compare_quantities
from checker.claims.statements import QuantityStatement
from checker.claims.values import QuantityValue
from checker.linking.quantities import said
from checker.linking.slots import Desk, Fact, Slot
from checker.linking.words import content
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, side
from checker.rules.passages.quantities import other_numbers
from checker.rules.rounding import by_size, round_ones
from checker.rules.sorting import sort_numbers

_VAGUE_ROOM = 2.0  # "scores" are twenty or more to some, forty to others


class QT101_QuantityMismatch(Rule):
    """Sources give different numbers for one thing.

    ## What it flags
    Two numbers of one thing, in the same relation and by the same party, that no reading makes equal. Where both are
    put in the mouths of different parties, or one is a claim that the other account does not share, it is a dispute;
    where a toll differs between publications of different days, an update; where it may do so, or the link rests on
    likeness of wording alone, a suspect.

    ## Why it matters
    At most one of them is right, and a reader of both cannot tell which.

    ## Example
    A: "12 people were injured"; B: "15 people were injured in the crash".

    ## Stays silent when
    Ranges and hedges overlap ("dozens", "about 50"; "at least 12", "15"); the numbers are of different subgroups,
    different acts, different wholes; one source gives both numbers; units or currencies cannot be compared.
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.NUMERIC,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare the numbers of each slot."""
        for slot in desk.of(Fact.QUANTITY):
            clashing = [
                (a, b) for a, b in combinations(slot.claims, 2) if _conflict(a, b) and not _knows_both(a, b, desk)
            ]
            if clashing:
                yield _flag(slot, clashing, desk)
        yield from other_numbers(desk, ages=False)


def _conflict(a: Claim, b: Claim) -> bool:
    if not isinstance(a.value, QuantityValue) or not isinstance(b.value, QuantityValue):
        return False
    if compare_quantities(a.value, b.value) is not Comparison.CONFLICT:
        return False
    if "vague" in (a.value.hedge, b.value.hedge):
        small, large = by_size(a.value, b.value)
        return large > _VAGUE_ROOM * small
    return not round_ones(a.value, b.value)


def _knows_both(a: Claim, b: Claim, desk: Desk) -> bool:
    """Tell whether a source of the one number gives the other too, of a thing of the same name."""
    return any(
        claim.id not in (a.id, b.id)
        and isinstance(claim.statement, QuantityStatement)
        and bool(content(said(claim).counted) & (content(said(a).counted) | content(said(b).counted)))
        and any(claim.source != side.source and not _conflict(claim, side) for side in (a, b))
        for claim in (*desk.told_by(a.source), *desk.told_by(b.source))
    )


def _amount(claim: Claim) -> str:
    """Return the number in the words of the source."""
    return " ".join(said(claim).amount.split())


def _flag(slot: Slot, clashing: list[tuple[Claim, Claim]], desk: Desk) -> Flag:
    involved = {claim.id: claim for pair in clashing for claim in pair}
    class_ = sort_numbers(slot, clashing, desk)
    told = "; ".join(f"{claim.source} says {_amount(claim)}" for claim in involved.values())
    why = {
        FindingClass.CONTRADICTION: "No reading of the numbers makes them one.",
        FindingClass.SUSPECT: "The sentences are alike, but may speak of different things: look at both.",
        FindingClass.UPDATE: "The accounts are of different days, and such a number changes while it is being counted.",
        FindingClass.DISPUTE: "The numbers are those of different parties, each quoted as saying so.",
    }[class_]
    return Flag(
        message=f"different numbers of {slot.subject}: {told}",
        explanation=f"The accounts count one thing. {why}",
        sides=tuple(side(claim, f"{_amount(claim)} {said(claim).counted}") for claim in involved.values()),
        class_=class_,
    )
