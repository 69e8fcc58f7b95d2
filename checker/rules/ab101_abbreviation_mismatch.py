"""AB101 abbreviation-mismatch."""

from collections.abc import Iterator

from checker.claims.statements import AbbreviationStatement
from checker.linking.slots import Desk
from checker.reading.abbreviations import Fit, initials, judge, looks_like_abbreviation, translated_word
from checker.reading.lexicon import is_word
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side

_LEAST = 3  # letters; of two, one that is off leaves nothing to go by


class AB101_AbbreviationMismatch(Rule):
    """A short form cannot stand for the words beside it.

    ## What it flags
    An abbreviation given with its expansion whose letters the expansion does not have: an error where the true
    initials spell a word of another language that means the short form, since a translator took the letters for a
    word; a warning where the short form is an ordinary word, or one of its letters is not the one that the expansion
    has there.

    ## Why it matters
    Either the short form or the name is wrong, and readers look for an organisation that is not there.

    ## Example
    "the Order of Road Builders (GOLD)": the initials are ORB. "the Office of Regulation (GOLD)": OR is French for gold.

    ## Stays silent when
    The letters start the words in order, with small words left out; the short form is a known one, or may be that of
    the name in another language; or it is no abbreviation but a shorter name.
    """

    class_ = FindingClass.CONTRADICTION

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Judge each pair of short and long form."""
        for claim in desk.told_as(AbbreviationStatement):
            statement = claim.statement
            if not isinstance(statement, AbbreviationStatement) or not looks_like_abbreviation(statement.short):
                continue
            if judge(statement.short, statement.long) is not Fit.UNRELATED:
                continue
            true = initials(statement.long)
            accident = translated_word(statement.short, true)
            if accident is None and not is_word(statement.short) and not _one_letter_off(statement.short, true):
                continue
            guess = ""
            if accident is not None:
                language, word = accident
                guess = (
                    f" The initials spell {true}, and {word!r} is {language} for "
                    f"{statement.short.lower()!r}: it looks as if a translation took the abbreviation for a word."
                )
            yield Flag(
                message=f"{statement.short} cannot abbreviate {statement.long}; the initials are {true}",
                explanation=f"The letters of {statement.short} do not stand at the beginnings of the words of "
                f"“{statement.long}”.{guess}",
                sides=(Side(claim.source, claim.evidence, true, f"{statement.short} for {statement.long}"),),
                class_=None if accident else FindingClass.SUSPECT,
            )


def _one_letter_off(short: str, true: str) -> bool:
    letters = [letter for letter in short.upper() if letter.isalpha()]
    off = sum(ours != theirs for ours, theirs in zip(letters, true, strict=False))
    return len(letters) == len(true) >= _LEAST and off == 1
