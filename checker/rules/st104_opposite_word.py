"""ST104 opposite-word."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class ST104_OppositeWord(Rule):
    """One passage has the opposite of a word in the same passage elsewhere.

    ## What it flags
    Two words of which a dictionary says that the one is the opposite of the other, in one place of two sentences that
    are worded alike all around it.

    ## Why it matters
    One word makes the sentence say the contrary: shares that fell did not rise.

    ## Example
    A: "The shares rose after the vote on Monday"; B: "The shares fell after the vote on Monday".

    ## Stays silent when
    The word stands elsewhere in the other sentence ("the old bridge and the new bridge"); the words are of persons
    ("mother", "father"), who may both have been there; another word that says something differs beside it; or no
    dictionary has the two as opposites.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.ANTONYM,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.OPPOSITE, "says the opposite", self.class_)
