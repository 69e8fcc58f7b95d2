"""AC101 parties-swapped."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class AC101_PartiesSwapped(Rule):
    """One passage has two parties the other way round than the same passage elsewhere.

    ## What it flags
    A sentence that two accounts have in the same words, where who acts and who is acted upon have changed places around
    a verb.

    ## Why it matters
    It accuses the wrong side. Every word of it stands in the other account too, so that it reads as if it were right.

    ## Example
    A: "The navy attacked the ferry near the harbour"; B: "The ferry attacked the navy near the harbour".

    ## Stays silent when
    The two are named side by side as equals ("the ferry and the tug"); the verb tells of what both do ("met",
    "married", "fought"); the verb is turned as well, so that both say one thing ("the ferry was attacked by the navy");
    or any other word of the sentence differs.
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.STRUCTURAL,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.PARTIES, "has the parties the other way round", self.class_)
