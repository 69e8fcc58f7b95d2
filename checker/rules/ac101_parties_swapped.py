"""AC101 parties-swapped."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class AC101_PartiesSwapped(Rule):
    """One passage has two parties the other way round than the same passage elsewhere.

    ## What it flags
    The same words in both accounts, with who acts and who is acted upon exchanged.

    ## Why it matters
    It accuses the wrong side.

    ## Example
    A: "the navy attacked the ferry"; B: "the ferry attacked the navy".

    ## Stays silent when
    The words between the parties join them as equals, or tell of what both do ("met", "married").
    """

    class_ = FindingClass.CONTRADICTION

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.PARTIES, "has the parties the other way round", self.class_)
