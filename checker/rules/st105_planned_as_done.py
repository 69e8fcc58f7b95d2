"""ST105 planned-as-done."""

from collections.abc import Iterator
from typing import ClassVar

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class ST105_PlannedAsDone(Rule):
    """One passage has as done what the same passage elsewhere has as planned.

    ## What it flags
    "will", "is set to" or the like before a verb in one account, where the same words elsewhere have the verb in
    the past.

    ## Why it matters
    A plan is not yet a fact; or the older account has been overtaken by events.

    ## Example
    A: "the port will open two new piers on the north bank"; B: "the port opened two new piers on the north bank".

    ## Stays silent when
    Other words differ as well.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.FACTIVE,)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.PLANNED, "has as done what the other has as planned", self.class_)
