"""NM104 name-order."""

from collections import defaultdict
from collections.abc import Iterator
from typing import ClassVar

from checker.claims.claim import Claim, statement_of
from checker.claims.statements import PersonStatement
from checker.claims.values import NameValue
from checker.linking.slots import Desk
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, side

_NEAR = 60  # code points before a name in which a bracket may open


class NM104_NameOrder(Rule):
    """First and family name change places within one article.

    ## What it flags
    A person whom one article names "Nagy Anna" and then "Anna Nagy": the same words, in two orders.

    ## Why it matters
    Which of them is the family name decides what the person is called from then on, and every index.

    ## Example
    "Ambassador Park Jin arrived on Monday. [...] Jin Park declined to comment."

    ## Stays silent when
    A comma says that the family name was put first ("Park, Jin"); one stands in brackets; or the orders stand in two
    articles, which NM201 tells.
    """

    class_ = FindingClass.SUSPECT
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare the names of each article by their words."""
        forms: defaultdict[tuple[str, tuple[str, ...]], dict[tuple[str, ...], Claim]] = defaultdict(dict)
        for claim in desk.claims:
            value = claim.value
            if isinstance(value, NameValue) and isinstance(claim.statement, PersonStatement) and _is_plain(claim, desk):
                forms[claim.source, tuple(sorted(value.tokens))].setdefault(value.tokens, claim)
        for _, orders in sorted(forms.items()):
            turned = [claim for tokens, claim in orders.items() if any(_turned(tokens, other) for other in orders)]
            if turned:
                one, other = (statement_of(claim, PersonStatement).name for claim in turned[:2])
                yield Flag(
                    message=f"“{one}” and “{other}” in one article",
                    explanation="The same words in two orders: a reader cannot tell which is the family name.",
                    sides=tuple(side(claim) for claim in turned),
                )


def _is_plain(claim: Claim, desk: Desk) -> bool:
    """Tell whether a name stands in running text: neither as in a list nor in brackets, where it may be explained."""
    name = statement_of(claim, PersonStatement).name
    before = desk.sources[claim.source].text[max(0, claim.at.start - _NEAR) : claim.at.start]
    return "," not in name and before.rfind("(") <= before.rfind(")")


def _turned(tokens: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether the one is the other with its first word put last, or its last put first."""
    return tokens != other and (tokens[1:] + tokens[:1] == other or other[1:] + other[:1] == tokens)
