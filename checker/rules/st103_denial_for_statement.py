"""ST103 denial-for-statement."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class ST103_DenialForStatement(Rule):
    """One passage has a party deny what it says in the same passage elsewhere.

    ## What it flags
    A verb of saying where the same words elsewhere have a verb of denying.

    ## Why it matters
    It turns the party's word into its opposite.

    ## Example
    A: "Brandt confirmed that the line will close"; B: "Brandt denied that the line will close".

    ## Stays silent when
    Other words differ as well.
    """

    class_ = FindingClass.SUSPECT

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.DENIAL, "has a denial where the other has a statement", self.class_)
