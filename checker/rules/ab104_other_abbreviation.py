"""AB104 other-abbreviation."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class AB104_OtherAbbreviation(Rule):
    """One passage has another abbreviation than the same passage elsewhere.

    ## What it flags
    A word in capitals in the place where the same words elsewhere have a different one.

    ## Why it matters
    One letter makes it another body, or none.

    ## Example
    A: "On Monday the CID took over the case"; B: "On Monday the CLD took over the case".

    ## Stays silent when
    One is the long form of the other; the same abbreviations are told in another order; both are call signs of
    stations, or a dateline; or the words beside it differ.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.LEXICAL,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.ABBREVIATION, "has another abbreviation", self.class_)
