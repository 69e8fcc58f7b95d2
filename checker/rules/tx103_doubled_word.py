"""TX103 doubled-word."""

import re
from collections.abc import Iterator
from itertools import chain, compress
from operator import eq

from checker.claims.base import Span
from checker.linking.slots import Desk
from checker.reading import LANGUAGES
from checker.reading.lexicon import categories, is_word
from checker.reading.prose import Quoted, sentences_within, word_set
from checker.reading.tokens import DOMAIN
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side
from checker.sources.model import Source

_DOUBLED = re.compile(rf"(?<![\w'’.@#/-])([^\W\d_]{{1,20}}+)([ \t\u00a0]{{1,3}}|[ \t]?\r?\n)\1(?![\w'’@/-]|{DOMAIN})")
# What English says twice: "what it is is", "told her her rights", "moved in in May", "had had", "that that".
_TWICE = word_set("is are had that her it you do in on out up over so no who one there here by")
_NUMBERS = word_set("one two three four five six seven eight nine ten zero oh")


class TX103_DoubledWord(Rule):
    """A word stands twice in a row.

    ## What it flags
    A word in small letters and right behind it, in the same sentence, the same word again.

    ## Why it matters
    It is the trace of an edit that was not finished, and the one slip that every reader sees and no editor does.

    ## Example
    "Divers searched the the harbour"; "she went to surgery surgery".

    ## Stays silent when
    English says the word twice ("had had", "that that", "moved in in May"), it is said for weight ("very very"), or
    it stands in a quotation, as people speak so; names and numbers are left alone.
    """

    class_ = FindingClass.SUSPECT

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Look through the sentences of each article."""
        for source in desk.sources.values():
            if source.language in LANGUAGES:
                for span, word in _doubled(source):
                    yield Flag(
                        message=f"the word “{word}” stands twice in a row",
                        explanation=f"“{span.of(source.text)}” looks like the trace of an edit.",
                        sides=(Side(source.id, span, word),),
                    )


def _doubled(source: Source) -> Iterator[tuple[Span, str]]:
    text = source.text
    words = [*chain.from_iterable(source.wordings)]
    if not any(map(_is_slip, compress(words, map(eq, words, words[1:])))):
        return
    quoted = Quoted(text)
    for sentence in sentences_within(source.sentences, source.body()):
        for match in _DOUBLED.finditer(text, sentence.start, sentence.end):
            if _is_slip(match[1]) and not quoted.holds(match.start()):
                yield Span(start=match.start(), end=match.end()), match[1]


def _is_slip(word: str) -> bool:
    """Tell whether nobody means to write a word twice."""
    if not word.islower() or word in _TWICE or word in _NUMBERS or not is_word(word):
        return False
    kinds = categories(word)
    return "function" in kinds or (len(word) > 2 and "adv" not in kinds and not kinds <= {"adj"})
