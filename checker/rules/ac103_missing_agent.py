"""AC103 missing-agent."""

from collections.abc import Iterator
from typing import ClassVar

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class AC103_MissingAgent(Rule):
    """One passage leaves out who did it, where the same passage elsewhere says so.

    ## What it flags
    A passive with "by" in one account, and without it in the same words of the other.

    ## Why it matters
    Leaving out the actor is a choice that an editor should make knowingly.

    ## Example
    A: "two men were arrested by the harbour police near the pier"; B: "two men were arrested near the pier".

    ## Stays silent when
    More than the agent is left out.
    """

    class_ = FindingClass.VARIANT
    types = (ContradictionType.STRUCTURAL,)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.AGENT, "leaves out who did it", self.class_)
