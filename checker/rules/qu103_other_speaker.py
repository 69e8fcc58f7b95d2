"""QU103 other-speaker."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class QU103_OtherSpeaker(Rule):
    """One passage puts the words in the mouth of another speaker than the same passage elsewhere.

    ## What it flags
    A name beside a verb of saying in the place where the same words elsewhere have a different name.

    ## Why it matters
    Who said it is half of what was said.

    ## Example
    A: "The bridge is safe to cross," Brandt said; B: "The bridge is safe to cross," Costa said.

    ## Stays silent when
    The one name is a part or a form of the other, or only a courtesy title or a pronoun stands for it; no name is given
    ("police", "engineers"); the name is of whom it was told to ("told Reuters"); or the verb tells of the reporter who
    reports.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.LEXICAL,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.SPEAKER, "names another speaker", self.class_)
