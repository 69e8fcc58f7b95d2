"""ST104 opposite-word."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class ST104_OppositeWord(Rule):
    """One passage has the opposite of a word in the same passage elsewhere.

    ## What it flags
    Two words of which a dictionary says that the one is the opposite of the other, in one place of two passages
    that are otherwise the same.

    ## Why it matters
    It says the contrary.

    ## Example
    A: "the shares rose after the vote"; B: "the shares fell after the vote".

    ## Stays silent when
    Other words differ as well.
    """

    class_ = FindingClass.SUSPECT

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.OPPOSITE, "says the opposite", self.class_)
