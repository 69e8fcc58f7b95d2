"""ST102 lost-hedge."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class ST102_LostHedge(Rule):
    """One passage states as fact what the same passage elsewhere hedges.

    ## What it flags
    A sentence that two accounts have in the same words, but for an "allegedly", "reportedly", "may" or "is said to be"
    that only one of them has. It is a note: which of the two the facts bear out is for an editor to say.

    ## Why it matters
    What is alleged is not yet a fact, and a hedge that was lost on the way may libel somebody.

    ## Example
    A: "The clerk allegedly sold the boat to a dealer"; B: "The clerk sold the boat to a dealer".

    ## Stays silent when
    Both hedge, each in its own words ("possibly", "probably"); one only says in addition who says so ("police said");
    or the hedge gives way to words that say something else.
    """

    class_ = FindingClass.VARIANT
    types = (ContradictionType.FACTIVE,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.HEDGE, "states as fact what the other hedges", self.class_)
