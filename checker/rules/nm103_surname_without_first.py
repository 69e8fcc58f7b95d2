"""NM103 surname-without-first."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from checker.claims.claim import Claim, statement_of
from checker.claims.statements import PersonStatement
from checker.claims.values import NameValue
from checker.linking.slots import Desk
from checker.reading import LANGUAGES
from checker.reading.lexicon import is_given_name, is_word
from checker.reading.names import family
from checker.reading.places import country_of
from checker.reading.prose import Quoted, word_set
from checker.reading.surnames import lone_surnames
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side, side
from checker.sources.model import Source

_LEAST = 4  # letters
_NEAR = 200  # code points
# Known by one name.
_FAMOUS = word_set(
    "obama bush clinton trump biden reagan nixon kennedy putin zelensky zelenskyy merkel macron netanyahu erdogan",
    "gaddafi gandhi mandela stalin hitler lenin mao churchill thatcher blair einstein shakespeare mozart picasso",
)


class NM103_SurnameWithoutFirst(Rule):
    """A surname stands alone, and the article never has the full name.

    ## What it flags
    A surname alone, behind no title, in an article that nowhere names its bearer in full, while another account of
    the story does.

    ## Why it matters
    The sentence that introduced the person was cut, and the reader does not know who speaks.

    ## Example
    "“We lost everything,” Okafor said", in a text that has no other Okafor; another account has "Grace Okafor".

    ## Stays silent when
    The surname stands behind a title or in a longer name anywhere in the article; the person is known by one name; or
    it is an ordinary word, a given name, a place, or in quotation marks.
    """

    class_ = FindingClass.VARIANT

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Look in each article for the surnames of the people of its story."""
        people: defaultdict[int, dict[str, Claim]] = defaultdict(dict)
        named: set[tuple[str, str]] = set()
        for claim in desk.told_as(PersonStatement):
            if surname := _surname(claim):
                people[desk.stories[claim.source]].setdefault(surname, claim)
                named.add((claim.source, surname))
        for source in desk.sources.values():
            if source.language in LANGUAGES:
                for surname, claim in sorted(people[desk.stories[source.id]].items()):
                    if (source.id, surname) not in named and (lone := _lone(source, surname)):
                        yield Flag(
                            message=f"“{surname}” is never named in full here; {claim.source} has "
                            f"{statement_of(claim, PersonStatement).name}",
                            explanation="The surname stands alone in the article, which does not say whose it is.",
                            sides=(lone, side(claim)),
                        )


def _surname(claim: Claim) -> str | None:
    """Return the surname of a full name, if it is one that means nothing else."""
    value = claim.value
    if not isinstance(value, NameValue) or not isinstance(claim.statement, PersonStatement) or len(value.tokens) < 2:
        return None
    words = claim.statement.name.split()
    first, last = words[0], words[-1]
    return last if is_given_name(first) and _means_nothing_else(last) and last.lower() == family(value)[-1] else None


@lru_cache(maxsize=8192)
def _means_nothing_else(surname: str) -> bool:
    if len(surname) < _LEAST or not surname.istitle() or not surname.isalpha() or surname.lower() in _FAMOUS:
        return False
    return not is_given_name(surname) and not is_word(surname) and country_of(surname) is None


def _lone(source: Source, surname: str) -> Side | None:
    """Return where a surname first stands alone in an article that has it in no other way."""
    text = source.text
    alone = list(lone_surnames(text, surname))
    if not alone or len(alone) != len(re.findall(rf"(?<!\w){surname}(?!\w)", text, re.IGNORECASE)):
        return None
    quoted = Quoted(text)
    first = alone[0]
    inside = any(body.overlaps(first) for body in source.body())
    corrected = "correct" in text[max(0, first.start - _NEAR) : first.start]  # a note at the end of a page
    return None if corrected or quoted.holds(first.start) or not inside else Side(source.id, first, surname)
