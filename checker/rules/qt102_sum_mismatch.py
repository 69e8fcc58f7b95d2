"""QT102 sum-mismatch."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.claims.claim import Claim
from checker.claims.statements import QuantityStatement
from checker.claims.values import Measure, QuantityValue
from checker.linking.quantities import head, number, said
from checker.linking.slots import Desk
from checker.linking.words import alike
from checker.reading.quantities import find_quantities
from checker.reading.values import describe
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, side

# Between a whole and only some of its parts; a dash, colon or bracket announces all of them.
_SOME = re.compile(r"\b(?:including|among them|of whom|of which|of them)\b", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:and|plus)\b|,|;")
_BESIDE = re.compile(r"\b(?:others?|more|another|additional)\b")  # "four died, and eight other people were hurt"
_OPENS = re.compile(r"(?:[:(–—]|(?<=\s)-)\s*$")  # "Lund-15, Malmo-10": a hyphen joins each to its own
_LEAST_PARTS = 2


class QT102_SumMismatch(Rule):
    """The parts do not make the whole.

    ## What it flags
    Within one sentence: exact parts that add up to another number than the exact whole before them; parts that are
    more than the whole they are included in; a part that is larger than what it is a part of ("60 of 50").

    ## Why it matters
    Somebody will add it up.

    ## Example
    "a total of five cars – two on Monday and two on Tuesday"; "ten people, including eleven children".

    ## Stays silent when
    A number is hedged or a range; the parts are of different things; or nothing says that they are all of the whole.
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.NUMERIC,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Add up the numbers of each sentence."""
        sentences: defaultdict[tuple[str, int], list[Claim]] = defaultdict(list)
        for claim in desk.told_as(QuantityStatement):
            value = claim.value
            if not isinstance(value, QuantityValue) or value.measure not in (Measure.COUNT, Measure.MONEY):
                continue
            if value.of is not None and _more(value, value.of):
                yield Flag(
                    message=f"a part larger than its whole: {describe(value)}",
                    explanation="The number is said to be a part of a smaller one.",
                    sides=(side(claim),),
                )
            if _exact(claim):
                sentences[claim.source, claim.sentence.start].append(claim)
        for (source, _start), claims in sorted(sentences.items()):
            yield from _sums(claims, desk.sources[source].text)


def _sums(claims: Sequence[Claim], text: str) -> Iterator[Flag]:
    ordered = sorted({claim.at.start: claim for claim in claims}.values(), key=lambda claim: claim.at.start)
    for at, whole in enumerate(ordered[:-1]):
        between = text[whole.at.end : ordered[at + 1].at.start]
        some = bool(_SOME.search(between))
        everything = not some and bool(_OPENS.search(between))
        parts = _parts(whole, ordered[at + 1 :], text)
        if everything and parts and _goes_on(parts[-1], text):
            continue
        total = sum(_amount(part) for part in parts)
        if (everything and len(parts) >= _LEAST_PARTS and total != _amount(whole)) or (some and total > _amount(whole)):
            yield Flag(
                message=f"the parts make {total:,.10g}, the whole is given as {_amount(whole):,.10g}",
                explanation="The sentence gives a whole and then its parts, and they do not add up.",
                sides=tuple(side(claim) for claim in (whole, *parts)),
            )


def _goes_on(last: Claim, text: str) -> bool:
    """Tell whether the sentence tells of another number after the last part: the rest, named otherwise."""
    return any(
        found.value.measure is Measure.COUNT for found in find_quantities(text[last.evidence.end : last.sentence.end])
    )


def _parts(whole: Claim, following: Sequence[Claim], text: str) -> list[Claim]:
    """Return the numbers right after a whole that count the same thing, joined as a list."""
    parts: list[Claim] = []
    for claim in following:
        joined = not parts or _JOINED.search(text[parts[-1].at.end : claim.at.start])
        if not joined or _BESIDE.search(said(claim).counted) or not alike(head(claim), head(whole)):
            break
        parts.append(claim)
    return parts


def _exact(claim: Claim) -> bool:
    value, statement = claim.value, claim.statement
    return (
        isinstance(value, QuantityValue)
        and isinstance(statement, QuantityStatement)
        and value.of is None
        and value.hedge == "exact"
        and value.low is not None
        and value.low == value.high
    )


def _amount(claim: Claim) -> float:
    return number(claim).low or 0.0


def _more(part: QuantityValue, whole: QuantityValue) -> bool:
    return part.low is not None and whole.high is not None and part.low > whole.high
