"""NM106 other-name."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class NM106_OtherName(Rule):
    """One passage names another person, body or thing than the same passage elsewhere.

    ## What it flags
    A name in the place where the same words elsewhere have a different name.

    ## Why it matters
    The wrong person in a sentence is the slip that brings a correction, or a lawsuit.

    ## Example
    A: "The old shop was sold by Lena Brandt"; B: "The old shop was sold by Ana Costa".

    ## Stays silent when
    The one name is a part, a short form or another name of the other, or both are parts of one name that an account
    gives in full; one is no more than a courtesy title with a name; the same names are told in another order; the line
    is a headline, or says who reports; or the words beside the name differ.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.LEXICAL,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.NAME, "names another", self.class_)
