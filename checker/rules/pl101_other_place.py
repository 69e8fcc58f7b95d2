"""PL101 other-place."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class PL101_OtherPlace(Rule):
    """One passage names another place than the same passage elsewhere.

    ## What it flags
    A city, region or country in the place where the same words elsewhere have a different one.

    ## Why it matters
    Where it happened is one of the first things that a reader takes from a story.

    ## Example
    A: "The night ferry from Oslo was two hours late"; B: "The night ferry from Bergen was two hours late".

    ## Stays silent when
    One of the places lies in the other; both are names of one place ("Kiev" and "Kyiv", "CT" and Connecticut), or stand
    for one country ("Washington"); the same places are told in another order; or the line is a headline in capitals.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.LEXICAL,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.PLACE, "names another place", self.class_)
