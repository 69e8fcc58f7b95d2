"""QU104 unbalanced-marks."""

from collections.abc import Iterator

from checker.linking.slots import Desk
from checker.reading import LANGUAGES
from checker.reading.balance import find_unbalanced
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side


class QU104_UnbalancedMarks(Rule):
    """A quotation mark has no partner.

    ## What it flags
    A paragraph in which a quotation opens and never closes, or closes and never opened.

    ## Why it matters
    Where a quotation ends decides who says the rest: the speaker, or the newspaper.

    ## Example
    "“We will rebuild the mill, Berg said. The council has not yet decided."

    ## Stays silent when
    The quotation goes on in the next paragraph, which opens with a mark of its own; the marks are signs of inches or
    apostrophes; the line is no full paragraph; or an article writes marks so loosely that it has more than a few such
    places.
    """

    class_ = FindingClass.VARIANT

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Look through the paragraphs of each article."""
        for source in desk.sources.values():
            if source.language in LANGUAGES:
                for mark, opens in find_unbalanced(
                    source.text, source.body(), [damage.span for damage in source.damage]
                ):
                    yield Flag(
                        message="a quotation mark that is never closed" if opens else "a quotation mark closes nothing",
                        explanation="The paragraph has no partner for the mark, so that a reader cannot tell where "
                        "the speaker's words end.",
                        sides=(Side(source.id, mark, "opens" if opens else "closes"),),
                    )
