"""TX101 mojibake."""

from collections.abc import Iterator

from checker.linking.slots import Desk
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side


class TX101_Mojibake(Rule):
    """Characters were damaged on their way.

    ## What it flags
    Text that was decoded with the wrong character set, characters that were lost, control characters.

    ## Why it matters
    It is printed as it stands, and where a name or a number was hit, a fact is lost with it.

    ## Example
    "GrÃ¼n" for "Grün"; "a break \ufffd for lunch".

    ## Stays silent when
    The characters are those of some language, however rare.
    """

    class_ = FindingClass.SUSPECT

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each damaged run that stands in the article itself."""
        for source in desk.sources.values():
            for damage in source.damage:
                meant = f", probably for “{damage.repaired}”" if damage.repaired else ""
                what = (
                    "were decoded with the wrong character set"
                    if damage.kind == "mojibake"
                    else "were lost or are no text"
                )
                yield Flag(
                    message=f"damaged characters “{damage.found}”{meant}",
                    explanation=f"These characters {what}{meant}.",
                    sides=(Side(source.id, damage.span, damage.repaired or None),),
                )
