"""QT101 quantity-mismatch."""

from collections.abc import Iterator
from itertools import combinations

from checker.claims.base import Comparison
from checker.claims.claim import Claim
from checker.claims.comparison.quantities import compare_quantities
from checker.claims.statements import QuantityStatement
from checker.claims.values import QuantityValue
from checker.linking.slots import Desk, Fact, Slot
from checker.linking.words import content
from checker.reading.lexicon import near_synonyms
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, side

# What only grows while an event unfolds.
_GROWING = ("kill", "die", "injure", "wound", "miss", "arrest", "detain", "displace", "evacuate", "rescue", "confirm")


class QT101_QuantityMismatch(Rule):
    """Sources give different numbers for one thing.

    ## What it flags
    Two numbers of one thing, in the same relation and by the same party, that no reading makes equal. Where both are
    put in the mouths of different parties it is a dispute; where a toll rises from an earlier to a later
    publication, an update; where the link rests on likeness of wording alone, a suspect.

    ## Why it matters
    At most one of them is right, and a reader of both cannot tell which.

    ## Example
    A: "12 people were injured"; B: "15 people were injured in the crash".

    ## Stays silent when
    Ranges and hedges overlap ("dozens", "about 50"; "at least 12", "15"); the numbers are of different subgroups,
    different acts, different wholes; one source gives both numbers; units or currencies cannot be compared.
    """

    class_ = FindingClass.CONTRADICTION

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare the numbers of each slot."""
        for slot in desk.of(Fact.QUANTITY):
            clashing = [
                (a, b) for a, b in combinations(slot.claims, 2) if _conflict(a, b) and not _knows_both(a, b, desk)
            ]
            if clashing:
                yield _flag(slot, clashing, desk)


def _conflict(a: Claim, b: Claim) -> bool:
    return (
        isinstance(a.value, QuantityValue)
        and isinstance(b.value, QuantityValue)
        and compare_quantities(a.value, b.value) is Comparison.CONFLICT
    )


def _knows_both(a: Claim, b: Claim, desk: Desk) -> bool:
    """Tell whether a source of the one number gives the other too, of a thing of the same name."""
    return any(
        claim.source in (a.source, b.source)
        and claim.id not in (a.id, b.id)
        and isinstance(claim.statement, QuantityStatement)
        and bool(content(claim.statement.counted) & content(_counted(a)))
        and any(claim.source != side.source and not _conflict(claim, side) for side in (a, b))
        for claim in desk.claims
    )


def _counted(claim: Claim) -> str:
    assert isinstance(claim.statement, QuantityStatement)  # noqa: S101
    return claim.statement.counted


def _amount(claim: Claim) -> str:
    """Return the number in the words of the source."""
    assert isinstance(claim.statement, QuantityStatement)  # noqa: S101
    return " ".join(claim.statement.amount.split())


def _flag(slot: Slot, clashing: list[tuple[Claim, Claim]], desk: Desk) -> Flag:
    involved = {claim.id: claim for pair in clashing for claim in pair}
    class_ = _class(slot, clashing, desk)
    told = "; ".join(f"{claim.source} says {_amount(claim)}" for claim in involved.values())
    why = {
        FindingClass.CONTRADICTION: "No reading of the numbers makes them one.",
        FindingClass.SUSPECT: "The sentences are alike, but may speak of different things: look at both.",
        FindingClass.UPDATE: "The later account gives the higher number, as a toll does that is still being counted.",
        FindingClass.DISPUTE: "The numbers are those of different parties, each quoted as saying so.",
    }[class_]
    return Flag(
        message=f"different numbers of {slot.subject}: {told}",
        explanation=f"The accounts count one thing. {why}",
        sides=tuple(side(claim, f"{_amount(claim)} {_counted(claim)}") for claim in involved.values()),
        class_=class_,
    )


def _class(slot: Slot, clashing: list[tuple[Claim, Claim]], desk: Desk) -> FindingClass:
    attributed = {attribution for pair in clashing for claim in pair if (attribution := _attribution(claim))}
    each_attributed = all(_attribution(claim) for pair in clashing for claim in pair)
    one_voice = any(content(a) & content(b) for a, b in combinations(sorted(attributed), 2))
    if len(attributed) > 1 and each_attributed and not one_voice:
        return FindingClass.DISPUTE
    if all(_rises(a, b, desk) or _rises(b, a, desk) for a, b in clashing):
        return FindingClass.UPDATE
    return FindingClass.CONTRADICTION if slot.strong else FindingClass.SUSPECT


def _attribution(claim: Claim) -> str | None:
    assert isinstance(claim.statement, QuantityStatement)  # noqa: S101
    return claim.statement.attribution


def _rises(earlier: Claim, later: Claim, desk: Desk) -> bool:
    """Tell whether `later` was published after `earlier` and gives a higher number of what only grows."""
    first, second = (desk.sources[claim.source].published for claim in (earlier, later))
    if first is None or second is None or first >= second:
        return False
    assert isinstance(earlier.value, QuantityValue)  # noqa: S101
    assert isinstance(later.value, QuantityValue)  # noqa: S101
    grows = earlier.value.high is not None and later.value.low is not None and later.value.low > earlier.value.high
    assert isinstance(later.statement, QuantityStatement)  # noqa: S101
    told = later.statement.relation.lower().split()
    return grows and any(
        near_synonyms(word, growing) or word.startswith(growing) for word in told for growing in _GROWING
    )
