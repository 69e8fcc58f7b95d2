"""QU102 reworded-quotation."""

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.linking.quotations import quoted
from checker.linking.slots import Desk, Fact
from checker.linking.words import spoken
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, side
from checker.rules.qu101_altered_quotation import altered

_NEGATIONS = frozenset({"no", "not", "never", "nothing", "nobody", "nowhere", "none", "neither", "nor", "without"})


class QU102_RewordedQuotation(Rule):
    """One remark seems to stand in quotation marks in two wordings.

    ## What it flags
    Quotations of one speaker, in two sources of one story, that say much the same in other words, as two translations
    do.

    ## Why it matters
    Quotation marks promise the speaker's own words; a desk that has both chooses one, or takes the marks away.

    ## Example
    A: the spokesman said there was "no cause for alarm"; B: "there is no reason at all to be alarmed".

    ## Stays silent when
    The one quotation is a part of the other, or too little of the shorter one comes back in the longer;
    or the one says no and the other does not.
    """

    class_ = FindingClass.VARIANT
    types = (ContradictionType.LEXICAL,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each pair that is not already an altered quotation."""
        for slot in desk.of(Fact.QUOTATION):
            a, b = slot.claims
            if not altered(a, b) and _negative(a) == _negative(b):
                yield Flag(
                    message=f"{slot.subject} may be quoted twice for one remark, in different words",
                    explanation="The two quotations share most of the words that carry meaning, or have others of the "
                    "same meaning in their place. If the remark is one, the marks promise one wording.",
                    sides=(side(a), side(b)),
                )


def _negative(claim: Claim) -> bool:
    return not _NEGATIONS.isdisjoint(spoken(quoted(claim)))
