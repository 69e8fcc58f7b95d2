"""QT105 scale-slip."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import ClassVar

from checker.claims.claim import Claim
from checker.claims.values import Measure, QuantityValue
from checker.linking.quantities import head, number, said
from checker.linking.slots import Desk, Fact
from checker.linking.words import content, cosine
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, side

_SLIPS = {10.0: "ten", 100.0: "a hundred", 1000.0: "a thousand"}
_COMPARED = frozenset({Measure.COUNT, Measure.MONEY, Measure.AREA, Measure.MASS, Measure.LENGTH, Measure.VOLUME})
_ALIKE = 0.3  # cosine of the content of the two sentences
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_EXACT = 1e-9


class QT105_ScaleSlip(Rule):
    """Two numbers of one thing differ by a nought, two, or a thousandfold.

    ## What it flags
    Two numbers with the same digits, at least two of them, in sentences that say much the same of things of one name,
    within one source or in two of one story, of which the one is exactly 10, 100 or 1,000 times the other.

    ## Why it matters
    A lost nought, or "million" for "billion", passes every reader who does not stop to think.

    ## Example
    A: "the bridge cost $2.4 billion"; B: "the bridge, which cost $2.4 million".

    ## Stays silent when
    The digits are one and noughts; a number is hedged or a range; the years in the sentences differ; or the two are
    already linked as numbers of one fact, of which QT101 tells; or one of two sources gives both numbers.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.NUMERIC,)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare the numbers of a story that have the same digits."""
        linked = {
            frozenset(pair)
            for slot in desk.of(Fact.QUANTITY)
            for pair in combinations((claim.id for claim in slot.claims), 2)
        }
        digits: defaultdict[tuple[int, Measure, str | None, str], list[Claim]] = defaultdict(list)
        for claim in desk.claims:
            if key := _digits(claim.value):
                digits[desk.stories[claim.source], number(claim).measure, number(claim).unit, key].append(claim)
        for _key, claims in sorted(digits.items(), key=lambda item: str(item[0])):
            slips = [
                tuple(sorted((a, b), key=lambda claim: number(claim).nominal or 0.0))
                for a, b in combinations(claims, 2)
                if _times(a, b) and frozenset((a.id, b.id)) not in linked and _one_thing(a, b, desk)
            ]
            if slips:
                yield _flag(slips)


def _flag(slips: Sequence[tuple[Claim, ...]]) -> Flag:
    low, high = slips[0]
    return Flag(
        message=f"{said(high).amount.strip()} is {_times(low, high)} times {said(low).amount.strip()}, digits alike",
        explanation="The sentences say much the same. A nought or a decimal point may be lost or too many, or the one "
        "number is in thousands, millions or billions and should not be.",
        sides=tuple(
            side(claim) for claim in dict.fromkeys(claim for pair in zip(*slips, strict=True) for claim in pair)
        ),
    )


def _digits(value: object) -> str | None:
    """Return the digits of an exact number without its noughts, None where there is but one."""
    if (
        not isinstance(value, QuantityValue)
        or value.measure not in _COMPARED
        or value.hedge != "exact"
        or not value.nominal
    ):
        return None
    digits = f"{abs(value.nominal):.6f}".replace(".", "").strip("0")
    return digits if len(digits) > 1 else None


def _times(a: Claim, b: Claim) -> str | None:
    low, high = sorted((number(a).nominal or 0.0, number(b).nominal or 0.0))
    return next((words for slip, words in _SLIPS.items() if low > 0 and abs(high / low / slip - 1) < _EXACT), None)


def _one_thing(a: Claim, b: Claim, desk: Desk) -> bool:
    """Tell whether the sentences say much the same, of things of one name, in the same years."""
    if a.sentence == b.sentence and a.source == b.source:
        return False
    ours, theirs = desk.sentence(a), desk.sentence(b)
    if number(a).measure is Measure.COUNT and not content(head(a)) & content(head(b)):
        return False
    if a.source != b.source and (_gives(a.source, b, desk) or _gives(b.source, a, desk)):
        return False
    if set(_YEAR.findall(ours)) ^ set(_YEAR.findall(theirs)):
        return False
    return cosine(content(ours), content(theirs)) >= _ALIKE


def _gives(source: str, other: Claim, desk: Desk) -> bool:
    """Tell whether a source gives the number of another's claim too: then it tells of two things."""
    value = number(other)
    return any(
        claim.source == source
        and isinstance(claim.value, QuantityValue)
        and (claim.value.measure, claim.value.nominal) == (value.measure, value.nominal)
        for claim in desk.claims
    )
