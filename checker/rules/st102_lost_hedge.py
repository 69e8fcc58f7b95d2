"""ST102 lost-hedge."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class ST102_LostHedge(Rule):
    """One passage states as fact what the same passage elsewhere hedges.

    ## What it flags
    A passage that stands in two accounts word for word, but for "allegedly", "may", "is said to".

    ## Why it matters
    What is alleged is not yet a fact; a lost hedge may libel.

    ## Example
    A: "he allegedly sold the boat"; B: "he sold the boat".

    ## Stays silent when
    More than the hedge differs.
    """

    class_ = FindingClass.VARIANT

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.HEDGE, "states as fact what the other hedges", self.class_)
