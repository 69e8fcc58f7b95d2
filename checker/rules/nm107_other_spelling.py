"""NM107 other-spelling."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class NM107_OtherSpelling(Rule):
    """One passage spells a name otherwise than the same passage elsewhere.

    ## What it flags
    A name that is a letter or two off the name in the same words elsewhere: a variant if the two are said alike, as
    transliterations are, else a suspect.

    ## Why it matters
    Names are misspelt in copying more than anything else, and those who bear them notice.

    ## Example
    A: "The board heard from Ana Brandt of the harbour office"; B: "The board heard from Ana Bramdt of the harbour
    office".

    ## Stays silent when
    Both are dictionary words; the one is the other cut short ("Jon", "John"); the name is shorter than four letters, so
    that a letter makes another name; or the line is a headline in capitals.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.LEXICAL,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        what = "spells a name otherwise"
        yield from other_words(desk, Sort.SPELLING, what, self.class_)
        yield from other_words(desk, Sort.TRANSLITERATION, what, FindingClass.VARIANT)
