"""NM105 two-titles."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import ClassVar, NamedTuple

from checker.claims.claim import Claim
from checker.claims.statements import PersonStatement
from checker.linking.passages.naming import SHORT_TITLES
from checker.linking.people import Person
from checker.linking.slots import Desk
from checker.reading.prose import word_set
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, side

_WORD = re.compile(r"[a-z]+(?:['’]s)?")
# Of each row a person holds one at a time.
_ROWS = (
    word_set("corporal sergeant lieutenant captain major colonel"),
    word_set("mayor governor senator congressman congresswoman"),
    word_set("spokesman spokeswoman"),
    word_set("chairman chairwoman"),
    word_set("congressman congresswoman"),
)
_SHORT = {short: SHORT_TITLES[short] for short in word_set("cpl sgt lt capt maj col gov sen")}
_UNDER = word_set("deputy vice assistant lieutenant associate asst")
_OVER = word_set(
    "attorney minister mayor governor president director sheriff prosecutor coroner superintendent",
)
# What makes a title one of another time or of another thing.
_OTHERWISE = word_set(
    "former ex then late retired elect candidate nominee acting interim incoming outgoing designate general field",
    "second pro tem of-staff team football basketball",
)


class _Title(NamedTuple):
    claim: Claim
    words: frozenset[str]


class NM105_TwoTitles(Rule):
    """One person has two titles that nobody has at one time.

    ## What it flags
    In one article or in those of one story, a person under two ranks, two offices, as a deputy and as the head, or as
    spokesman and spokeswoman.

    ## Why it matters
    Titles are what officials correct first, and the wrong one gives a statement too much weight or too little.

    ## Example
    A: "Sgt. Ola Berg said"; B: "Lt. Ola Berg said".

    ## Stays silent when
    A title is of another time ("former", "then", "-elect"), is a rank of another service ("Lt. Col."), or both stand
    side by side.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.LEXICAL,)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare the titles that a story gives each person."""
        for person in desk.people.all:
            told = _titles(person)
            for one, other in combinations(told, 2):
                if desk.stories[one.claim.source] == desk.stories[other.claim.source] and (
                    clash := _clash(one.words, other.words)
                ):
                    yield Flag(
                        message=f"{person.label} is {clash[0]} and {clash[1]}",
                        explanation="The accounts give one person two titles that nobody has at one time.",
                        sides=(side(one.claim, clash[0], whole=True), side(other.claim, clash[1], whole=True)),
                    )
                    break


def _titles(person: Person) -> list[_Title]:
    """Return the titles of a person, each as its words, once."""
    found: dict[frozenset[str], _Title] = {}
    for claim in person.claims:
        if isinstance(claim.statement, PersonStatement) and claim.statement.role:
            written = _WORD.findall(claim.statement.role.lower())
            words = frozenset(_SHORT.get(word, word) for word in written)
            if not words & _OTHERWISE:
                found.setdefault(words, _Title(claim, words))
    return list(found.values())


def _clash(one: frozenset[str], other: frozenset[str]) -> tuple[str, str] | None:
    for row in _ROWS:
        ours, theirs = one & row, other & row
        if len(ours) == len(theirs) == 1 and ours != theirs and not (one | other) & _UNDER - row:
            return min(ours), min(theirs)
    heads = one & other & _OVER
    if heads and bool(one & _UNDER) != bool(other & _UNDER):
        low = min((one | other) & _UNDER)
        pair = f"{low} {min(heads)}", min(heads)
        return pair if one & _UNDER else pair[::-1]
    return None
