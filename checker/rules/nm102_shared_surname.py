"""NM102 shared-surname."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import ClassVar

from checker.claims.base import Span
from checker.claims.claim import Claim, statement_of, value_of
from checker.claims.statements import PersonStatement
from checker.claims.values import NameValue
from checker.linking.slots import Desk
from checker.reading import LANGUAGES
from checker.reading.lexicon import given_name, is_given_name, is_title, is_word
from checker.reading.names import NameMatch, compare_names, family, given
from checker.reading.prose import Quoted
from checker.reading.surnames import lone_surnames
from checker.reading.tables import read_set
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side, side
from checker.sources.model import Source

_NEAR = 350  # code points before a name, about two paragraphs, in which the reader finds whose it is
_BESIDE = 60
_MOST = 4
_PRONOUN = re.compile(r"[^\n]*?\b(?:he|his|him|himself|she|her|herself)\b", re.IGNORECASE)


class NM102_SharedSurname(Rule):
    """A surname alone, where two people of that name are told of.

    ## What it flags
    A surname alone behind the full names of two people who bear it, where what stands before it names neither of
    them, or both.

    ## Why it matters
    The reader takes the one for the other, and what is said of the one is printed of both.

    ## Example
    "Ann Carver and her brother Tom Carver sold the mill. [...] Carver was fined in May."

    ## Stays silent when
    One of the two was named right before, or alone by the surname before the other came; a pronoun tells a man from
    a woman; the name is part of a longer one or behind a title; or the words are quoted.
    """

    class_ = FindingClass.VARIANT
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Look in each article for families, and then for their surnames alone."""
        families: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in desk.claims:
            value = claim.value
            if isinstance(value, NameValue) and len(value.tokens) > 1 and isinstance(claim.statement, PersonStatement):
                families[claim.source, family(value)[-1]].append(claim)
        for (name, _), claims in sorted(families.items()):
            source, bearers = desk.sources[name], _bearers(claims)
            if not 1 < len(bearers) <= _MOST or source.language not in LANGUAGES:
                continue
            if lone := _unsaid(source, bearers):
                surname = lone.of(source.text)
                who = " or ".join(statement_of(claim, PersonStatement).name for claim in bearers)
                yield Flag(
                    message=f"“{surname}” may be {who}",
                    explanation="The article tells of several people of this name, and does not say here which one "
                    "is meant.",
                    sides=(Side(source.id, lone, surname), *(side(claim) for claim in bearers)),
                )


def _bearers(claims: list[Claim]) -> list[Claim]:
    """Return the first full name of each of the people who share a surname."""
    found: list[Claim] = []
    for claim in claims:
        value = value_of(claim, NameValue)
        name, person = statement_of(claim, PersonStatement).name, statement_of(claim, PersonStatement).person
        first, last = name.split()[0], name.split()[-1]
        named = given(value) and is_given_name(first) and not is_title(first) and not first.isupper()
        named = named and (last.lower() in read_set("common_surnames") or not is_word(last))
        if (
            named
            and last.lower() == family(value)[-1]
            and all(
                person != statement_of(other, PersonStatement).person
                and compare_names(value, value_of(other, NameValue)) is NameMatch.DIFFERENT
                for other in found
            )
        ):
            found.append(claim)
    return found


def _unsaid(source: Source, bearers: list[Claim]) -> Span | None:
    """Return the first surname alone behind the full names of which nothing near it says whose it is."""
    text = source.text
    surname = statement_of(bearers[0], PersonStatement).name.split()[-1]
    givens = [statement_of(claim, PersonStatement).name.split()[0] for claim in bearers]
    starts = sorted(claim.at.start for claim in bearers)
    known = next(lone_surnames(text, surname), None)
    if known is None or known.start < starts[1]:
        return None  # whose it is was settled before the second bearer came
    quoted = Quoted(text)
    for span in lone_surnames(text, surname, starts[-1]):
        before = text[max(0, span.start - _NEAR) : span.start]
        said = quoted.holds(span.start) or not any(body.overlaps(span) for body in source.body())
        if not said and not _just_named(before, givens) and not _told_by_sex(text, span, givens):
            return span
    return None


def _just_named(before: str, givens: list[str]) -> bool:
    """Tell whether one of the people was named last, and no other beside."""
    places = sorted(place for name in givens if (place := before.rfind(name)) >= 0)
    return len(places) == 1 or (len(places) > 1 and places[-1] - places[-2] > _BESIDE)


def _told_by_sex(text: str, span: Span, givens: list[str]) -> bool:
    """Tell whether a pronoun behind the name says which of the people it is, as they are not of one sex."""
    sexes = [known.sex if (known := given_name(name)) else "u" for name in givens]
    pronoun = _PRONOUN.match(text, span.end, min(len(text), span.end + _NEAR))
    return pronoun is not None and len(set(sexes)) == len(sexes)
