"""PL101 other-place."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class PL101_OtherPlace(Rule):
    """One passage names another place than the same passage elsewhere.

    ## What it flags
    A place in one account where the same words elsewhere have a different place.

    ## Why it matters
    Where it happened is one of the first things a reader takes from a story.

    ## Example
    A: "the ferry from Oslo was two hours late"; B: "the ferry from Bergen was two hours late".

    ## Stays silent when
    One of the places lies in the other, or both stand for one country.
    """

    class_ = FindingClass.SUSPECT

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.PLACE, "names another place", self.class_)
