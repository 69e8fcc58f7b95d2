"""ST103 denial-for-statement."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class ST103_DenialForStatement(Rule):
    """One passage has a party deny what it says in the same passage elsewhere.

    ## What it flags
    A verb of saying or granting ("confirmed", "admitted", "accepted") in the place where the same words elsewhere have
    a verb of denying ("denied", "rejected", "disputed").

    ## Why it matters
    It turns a party's word into its opposite, and the party will call.

    ## Example
    A: "Brandt confirmed that the line will close"; B: "Brandt denied that the line will close".

    ## Stays silent when
    Both verbs say, or both deny; what is said or denied is not the same in both; or more than five words differ there.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.ANTONYM,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.DENIAL, "has a denial where the other has a statement", self.class_)
