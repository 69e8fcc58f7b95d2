"""NM201 name-variant."""

from collections import defaultdict
from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.values import NameValue
from checker.linking.people import Person
from checker.linking.slots import Desk
from checker.reading.names import NameMatch, compare_names
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, side


class NM201_NameVariant(Rule):
    """One person under several spellings, or with the family name first and last.

    ## What it flags
    Forms of one person's full name, in one or several sources, that differ in spelling or order.

    ## Why it matters
    A house spells a name one way. Where a form is not a transliteration but a slip, it is an error about a person.

    ## Example
    "Jon Fisher" and "John Fisher"; "Tarkowski" and "Tarkovsky"; "Park Jin" and "Jin Park".

    ## Stays silent when
    The one form only leaves something out (a surname alone, an initial, a middle name); or the names may be of two
    persons.
    """

    class_ = FindingClass.VARIANT

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare the forms of each person's name."""
        for person in desk.people.all:
            forms = _forms(person)
            if len(forms) > 1:
                yield _flag(forms)


def _forms(person: Person) -> dict[str, list[Claim]]:
    """Return the full forms that are variants of the first, each with its claims."""
    by_form: defaultdict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in person.claims:
        if isinstance(claim.value, NameValue) and len(claim.value.tokens) > 1:
            by_form[claim.value.tokens].append(claim)
    chosen: dict[str, list[Claim]] = {}
    first: NameValue | None = None
    for claims in by_form.values():
        value = claims[0].value
        assert isinstance(value, NameValue)  # noqa: S101
        if first is None:
            first = value
        elif compare_names(first, value) is not NameMatch.VARIANT:
            continue
        chosen[value.written] = claims
    return chosen


def _flag(forms: dict[str, list[Claim]]) -> Flag:
    def sources(claims: list[Claim]) -> int:
        return len({claim.source for claim in claims})

    order = sorted(forms, key=lambda form: (-sources(forms[form]), form))
    bags = {tuple(sorted(claim.value.tokens)) for claims in forms.values() for claim in claims
            if isinstance(claim.value, NameValue)}  # fmt: skip
    how = "family name first and last" if len(bags) == 1 else f"{len(order)} spellings"
    firsts = [claim for form in order for claim in _one_a_source(forms[form])]
    return Flag(
        message=f"one person, {how}: {', '.join(order)}",
        explanation="These forms are likely to name one person. Choose the house's spelling; if it is a slip rather "
        "than another transliteration, correct it.",
        sides=tuple(side(claim) for claim in firsts),
    )


def _one_a_source(claims: list[Claim]) -> list[Claim]:
    return list({claim.source: claim for claim in reversed(claims)}.values())[::-1]
