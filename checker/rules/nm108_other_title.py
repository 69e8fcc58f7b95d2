"""NM108 other-title."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class NM108_OtherTitle(Rule):
    """One passage gives a person another title than the same passage elsewhere.

    ## What it flags
    A title or post before a name where the same words elsewhere have a different one.

    ## Why it matters
    A rank or post is a fact about a person.

    ## Example
    A: "Mayor Lena Brandt opened the bridge"; B: "Senator Lena Brandt opened the bridge".

    ## Stays silent when
    The titles are forms of one (Sgt., Sergeant; spokesman, spokeswoman) or near synonyms.
    """

    class_ = FindingClass.SUSPECT

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.TITLE, "gives another title", self.class_)
