"""TX102 lost-characters."""

import re
from collections.abc import Iterator
from typing import ClassVar

from checker.claims.base import Span
from checker.linking.slots import Desk
from checker.reading.lexicon import is_word
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side
from checker.sources.model import Source

# A word with question marks inside; what an address or a query holds besides letters is no part of one.
_WORD = re.compile(r"(?<![^\s\"“‘'(\[—–])[^\W\d_]{1,30}\?{1,3}[^\W\d_]{1,30}(?![\w/=&.@?%-]\w)")
_APOSTROPHE = re.compile(r"n\?t|[^\W\d_]\?(?:s|re|ve|ll|d|m)")
_TOLD = 6  # places of an article that are shown


class TX102_LostCharacters(Rule):
    """Question marks stand inside words, where letters or apostrophes were lost.

    ## What it flags
    A word with a question mark between its letters, as a program leaves it that could not write an accent or a curly
    apostrophe: once an article, with the first places. (The sign of Unicode for a lost character is TX101's.)

    ## Why it matters
    It is printed as it stands, and names of people are what has accents.

    ## Example
    "Mayor Jos? Garc?a" for "José García"; "they don?t" for "they don’t".

    ## Stays silent when
    The mark ends a question and only the space behind it is missing ("Why?because"), or it is part of an address.
    """

    class_ = FindingClass.SUSPECT
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Report each article that lost characters."""
        for source in desk.sources.values():
            lost = list(_lost(source))
            if lost:
                words = ", ".join(f"“{word}”" for word in dict.fromkeys(span.of(source.text) for span in lost[:_TOLD]))
                yield Flag(
                    message=f"question marks inside words, {len(lost)} in all: {words}",
                    explanation="A question mark between letters stands where a letter with an accent or an apostrophe "
                    "was lost.",
                    sides=tuple(Side(source.id, span) for span in lost[:_TOLD]),
                )


def _lost(source: Source) -> Iterator[Span]:
    for body in source.body():
        for match in _WORD.finditer(source.text, body.start, body.end):
            before, _, after = match[0].partition("?")
            after = after.lstrip("?")
            if not after.islower():
                continue  # "What?No": a new sentence without its space
            contracted = _APOSTROPHE.fullmatch(match[0][len(before) - 1 :]) and len(before) > 1
            if contracted or not (is_word(before) and is_word(after)):
                yield Span(start=match.start(), end=match.end())
