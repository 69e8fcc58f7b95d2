"""NM107 other-spelling."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class NM107_OtherSpelling(Rule):
    """One passage spells a name otherwise than the same passage elsewhere.

    ## What it flags
    A name that is off by a letter or two from the name in the same words elsewhere: a variant if the two are said
    alike, as transliterations are, else a suspect.

    ## Why it matters
    Names are misspelt in copying more than anything else, and those who bear them notice.

    ## Example
    A: "said Lena Gonzalez of the harbour board"; B: "said Lena Gonazlez of the harbour board".

    ## Stays silent when
    Both are dictionary words, or the name is shorter than four letters.
    """

    class_ = FindingClass.SUSPECT

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        what = "spells a name otherwise"
        yield from other_words(desk, Sort.SPELLING, what, self.class_)
        yield from other_words(desk, Sort.TRANSLITERATION, what, FindingClass.VARIANT)
