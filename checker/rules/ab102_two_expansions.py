"""AB102 two-expansions."""

from collections import defaultdict
from collections.abc import Iterator
from typing import ClassVar

from checker.claims.claim import Claim, statement_of
from checker.claims.statements import AbbreviationStatement
from checker.linking.slots import Desk
from checker.linking.words import words
from checker.reading.abbreviations import initials
from checker.reading.lexicon import is_stop_word, near_synonyms, stem
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, side

_SURE = 4  # letters; shorter ones stand for one thing within a story, for others on the same desk


class AB102_TwoExpansions(Rule):
    """One abbreviation stands for two names, or one name has two abbreviations.

    ## What it flags
    A short form that is expanded in two ways which differ in a word (within a story, if it has less than four
    letters), and a long form that is shortened in two ways.

    ## Why it matters
    A reader takes the two for one body, or the one for two; if it is one, a name is wrong.

    ## Example
    A: "the National Roads Agency (NRA)"; B: "the National Rail Agency (NRA)".

    ## Stays silent when
    The one long form only leaves words of the other out, or differs in spelling, number or a word of like meaning;
    or the short forms differ in points, capitals or a plural.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.LEXICAL,)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare the pairs of short and long form of each story."""
        by_short: defaultdict[tuple[int, str], list[Claim]] = defaultdict(list)
        by_long: defaultdict[tuple[int, tuple[str, ...]], list[Claim]] = defaultdict(list)
        for claim in desk.claims:
            if isinstance(claim.statement, AbbreviationStatement):
                story = desk.stories[claim.source]
                by_short[story if len(_bare(claim)) < _SURE else -1, _bare(claim)].append(claim)
                by_long[story, _telling(_long(claim))].append(claim)
        for _, claims in sorted(by_short.items()):
            first = claims[0]
            other = next((claim for claim in claims[1:] if _two_names(_long(first), _long(claim))), None)
            if other:
                yield Flag(
                    message=f"{_short(first)} stands for “{_long(first)}” and for “{_long(other)}”",
                    explanation="Either these are two bodies with one abbreviation, or one of the names is wrong.",
                    sides=(side(first, whole=True), side(other, whole=True)),
                )
        for (_, telling), claims in sorted(by_long.items()):
            first = claims[0]
            other = next((claim for claim in claims[1:] if _two_short_forms(first, claim)), None)
            if other and len(telling) > 1:
                yield Flag(
                    message=f"“{_long(first)}” is shortened to {_short(first)} and to {_short(other)}",
                    explanation="One name has two abbreviations in the story: choose one.",
                    sides=(side(first, whole=True), side(other, whole=True)),
                    class_=FindingClass.VARIANT,
                )


def _short(claim: Claim) -> str:
    return statement_of(claim, AbbreviationStatement).short


def _long(claim: Claim) -> str:
    return " ".join(statement_of(claim, AbbreviationStatement).long.split())


def _bare(claim: Claim) -> str:
    """Return a short form without points and the s of a plural."""
    bare = "".join(letter for letter in _short(claim) if letter.isalnum())
    return (bare[:-1] if bare[:-1].isupper() and bare.endswith("s") else bare).upper()


def _telling(long: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in words(long) if not is_stop_word(word))


def _two_names(one: str, other: str) -> bool:
    """Tell whether two long forms differ in words that mean something else."""
    ours, theirs = [[word for word in words(long) if not is_stop_word(word)] for long in (one, other)]
    left = [word for word in ours if not any(_alike(word, each) for each in theirs)]
    right = [word for word in theirs if not any(_alike(word, each) for each in ours)]
    return bool(left and right) and not any(
        "".join(word[0] for word in full).startswith(short[0]) for short, full in ((left, right), (right, left))
    )


def _alike(one: str, other: str) -> bool:
    """Tell whether two words are one, in two spellings perhaps, or mean the like."""
    from rapidfuzz.distance import OSA

    return stem(one) == stem(other) or near_synonyms(one, other) or OSA.distance(one, other) < min(len(one), 6) // 3


def _two_short_forms(one: Claim, other: Claim) -> bool:
    """Tell whether two short forms are two, and not one that is longer by the letter of a small word."""
    a, b = sorted((_bare(one), _bare(other)), key=len)
    letters = iter(b)
    return not all(letter in letters for letter in a) and bool(initials(_long(one)))
