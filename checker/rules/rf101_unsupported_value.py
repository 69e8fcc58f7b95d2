"""RF101 unsupported-value."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal

from checker.claims.claim import Claim
from checker.claims.statements import PersonStatement
from checker.linking.slots import Desk
from checker.linking.words import spoken
from checker.reading import LANGUAGES
from checker.reading.values import describe
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, side
from checker.rules.references import Stated

_NOUNS = {
    "time": "date",
    "quantity": "number",
    "person": "person",
    "quotation": "quotation",
    "abbreviation": "abbreviation",
    "place": "place",
}
_SHOWN = 12  # words of a quotation


class RF101_UnsupportedValue(Rule):
    """A draft has a value that no reference has.

    ## What it flags
    Dates, numbers, persons, quotations, abbreviations and places of a draft that stand in none of the references, once
    each: no number or date there that may be the same, no such surname, not these words in a row.

    ## Why it matters
    It may be right, but it comes from elsewhere, or from nowhere: what a program writes is made up at times.

    ## Example
    The draft: "37 people died, Mayor Ann Lee said"; the references: "The mayor said that 35 people had died."

    ## Stays silent when
    A reference has the value of something else; a value of the references allows it ("dozens", "45"); it cannot be read
    or compared; there are no references, or one is in a language that is not read.
    """

    class_ = FindingClass.UNSUPPORTED
    asked: ClassVar[Literal["unsupported"] | None] = "unsupported"

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Look for each value of each draft in what the references state."""
        references = [source for source in desk.sources.values() if source.role == "reference"]
        if not references or any(source.language not in LANGUAGES for source in references):
            return
        stated = Stated(desk, references)
        count = "the reference" if len(references) == 1 else f"any of the {len(references)} references"
        for source in desk.sources.values():
            if source.role != "draft" or source.language not in LANGUAGES:
                continue
            for claims in _by_value(desk.told_by(source.id)):
                if all(stated.has(claim) is False for claim in claims):
                    yield Flag(
                        message=f"no reference has this {_NOUNS[claims[0].statement.kind]}: {_shown(claims[0])}",
                        explanation=f"Nothing in {count} is the same or may be. It need not be wrong, but nothing here "
                        "bears it out.",
                        sides=tuple(map(side, claims)),
                    )


def _by_value(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Return the claims that have a value to look for, those with one value together."""
    groups: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.statement.kind in _NOUNS:
            person = isinstance(claim.statement, PersonStatement) and claim.statement.person
            value = person or describe(claim.value) or " ".join(spoken(claim.statement.words or ""))
            groups[claim.statement.kind, value].append(claim)
    return list(groups.values())


def _shown(claim: Claim) -> str:
    if isinstance(claim.statement, PersonStatement):
        return claim.statement.person
    words = (claim.statement.words or "").split()
    return " ".join(words[:_SHOWN]) + " …" * (len(words) > _SHOWN)
