"""QT201 counted-thing-differs."""

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.linking.quantities import head, said
from checker.linking.slots import Desk, Fact
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side, side
from checker.rules.passages.things import differ, other_things


class QT201_CountedThingDiffers(Rule):
    """Two accounts say one sentence with one number, but count different things.

    ## What it flags
    Sentences of two sources that are nearly one, with the same number and the same qualifiers, where the counted nouns
    are neither one word nor near synonyms.

    ## Why it matters
    A rewrite or a translation has put another word for the thing, and the sentence now says something else.

    ## Example
    A: "dozens of Danish ships entered the strait"; B: "dozens of Danish boots entered the strait".

    ## Stays silent when
    The nouns mean much the same ("ships", "vessels"), or the sentences are of different things.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.LEXICAL,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each pair of nouns under one number."""
        for slot in desk.of(Fact.COUNTED):
            a, b = slot.claims
            ours, theirs = head(a), head(b)
            if not differ(ours, theirs):
                continue
            yield Flag(
                message=f"the same number of different things: “{ours}” in {a.source}, “{theirs}” in {b.source}",
                explanation=f"Both sentences say much the same of {said(a).amount.strip()!r}, but the one counts "
                f"{ours} and the other {theirs}. One of the words may have been replaced.",
                sides=tuple(_side(claim) for claim in (a, b)),
            )
        yield from other_things(desk)


def _side(claim: Claim) -> Side:
    return side(claim, head(claim), whole=True)
