"""AC102 voice-turned."""

from collections.abc import Iterator

from checker.linking.passages import Sort
from checker.linking.slots import Desk
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.replaced import other_words


class AC102_VoiceTurned(Rule):
    """One passage has in the passive what the same passage elsewhere has in the active.

    ## What it flags
    "shot" in one account and "was shot by" in the other, while all around the verb is the same.

    ## Why it matters
    It makes the one who acts into the one who is acted upon, and the slip is two short words long.

    ## Example
    A: "The driver hit the guard near the gate"; B: "The driver was hit by the guard near the gate".

    ## Stays silent when
    The parties have changed places as well, so that both say one thing; no "by" names who acts ("was hit with a pipe");
    or the verb has another form in the passive ("bit", "bitten").
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.STRUCTURAL,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each place."""
        yield from other_words(desk, Sort.VOICE, "has in the passive what the other has in the active", self.class_)
