"""ST101 dropped-negation."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class ST101_DroppedNegation(Rule):
    """One passage negates what the same passage elsewhere asserts.

    ## What it flags
    A passage that stands in two accounts word for word, but for a "not", "no" or "never".

    ## Why it matters
    A dropped "not" turns a sentence into its opposite, and no spelling checker sees it.

    ## Example
    A: "the board does not expect to close the line"; B: "the board does expect to close the line".

    ## Stays silent when
    The negation belongs to "not only", "no longer" and the like, or more than the negation differs.
    """

    class_ = FindingClass.SUSPECT

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.NEGATION, "negates what the other asserts", self.class_)
