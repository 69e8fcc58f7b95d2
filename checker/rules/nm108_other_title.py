"""NM108 other-title."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class NM108_OtherTitle(Rule):
    """One passage gives a person another title than the same passage elsewhere.

    ## What it flags
    A title or post beside a name in the place where the same words elsewhere have a different one.

    ## Why it matters
    A rank or post is a fact about a person, and often the reason why the person is in the story.

    ## Example
    A: "On Monday Mayor Lena Brandt opened the bridge"; B: "On Monday Senator Lena Brandt opened the bridge".

    ## Stays silent when
    The titles are forms of one ("Sgt.", "Sergeant"; "spokesman", "spokeswoman") or mean much the same ("lawyer",
    "attorney"); they go together ("Dr.", "Prof."); one is a courtesy ("Mr.") or no post at all ("the
    gunman"); the same titles are told in another order; or no name stands near.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.LEXICAL,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.TITLE, "gives another title", self.class_)
