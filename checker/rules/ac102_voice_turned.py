"""AC102 voice-turned."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class AC102_VoiceTurned(Rule):
    """One passage has in the passive what the same passage elsewhere has in the active.

    ## What it flags
    "shot" in one account, "was shot by" in the same words of the other.

    ## Why it matters
    It turns the actor into the one acted upon.

    ## Example
    A: "the driver hit the guard near the gate"; B: "the driver was hit by the guard near the gate".

    ## Stays silent when
    The parties are exchanged as well, so that both say one thing.
    """

    class_ = FindingClass.CONTRADICTION

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.VOICE, "has in the passive what the other has in the active", self.class_)
