"""ST101 dropped-negation."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class ST101_DroppedNegation(Rule):
    """One passage negates what the same passage elsewhere asserts.

    ## What it flags
    A sentence that two accounts have in the same words, but for a "not", "no", "never", "nobody" or "without" that only
    one of them has.

    ## Why it matters
    A dropped "not" turns a sentence into its opposite, and no spelling checker sees it.

    ## Example
    A: "The board does not expect to close the line"; B: "The board does expect to close the line".

    ## Stays silent when
    The negation is a part of "not only", "no longer", "no doubt" and the like; it stands elsewhere in the other
    sentence, or in another form ("doesn't", "does not"); or words that say something differ beside it.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.NEGATION,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.NEGATION, "negates what the other asserts", self.class_)
