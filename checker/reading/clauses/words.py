"""The words and marks of a sentence, as the reader of clauses looks at them."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from checker.claims.base import Span
from checker.reading.lexicon import categories
from checker.reading.tables import read_set

_WORD: Final = re.compile(
    r"(?:[A-Za-z]\.){2,6}|(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|Jr|Sr)\."
    r"|\$?[0-9](?:[0-9.,:/]{0,20}[0-9])?(?![\w-])%?|[^\W_]{1,40}(?:['’.&-][^\W_]{1,40}){0,6}|[^\w\s]|_"
)
_MOST: Final = 400  # words; a longer sentence is a table or no text at all
_MARKS: Final = frozenset("\"“”«»—–-;:()[]")
_DETERMINERS: Final = frozenset(
    "the a an his her its their our my your this that these those some any no each".split()
)  # fmt: skip


class Sort(NamedTuple):
    """What a word can be in a sentence, whatever stands around it.

    `noun`: a noun phrase may end with it, if it is written small. `adverb`: it may stand between a subject and its verb.
    `relative` ("who"), `opener` ("because"): a clause begins there. `mark`: a quotation mark, dash, colon or bracket.
    """

    noun: bool
    adverb: bool
    preposition: bool
    relative: bool
    opener: bool
    pronoun: bool
    determiner: bool
    mark: bool


class Word(NamedTuple):
    """A word or a mark: its place in the text, its letters in lower case, what it can be, whether a capital leads."""

    start: int
    end: int
    low: str
    sort: Sort
    capital: bool

    @property
    def noun(self) -> bool:
        """Whether a noun phrase may end with it: a name, a noun, a number, a pronoun."""
        return self.sort.noun or (self.capital and self.low not in read_set("function_words"))


@lru_cache(maxsize=16384)
def _sort(low: str) -> Sort:
    pronoun, function = low in read_set("subject_pronouns"), low in read_set("function_words")
    sorts = categories(low) if low[0].isalpha() else frozenset[str]()
    known_noun = not sorts or bool(sorts - {"verb", "adj", "adv", "function"})
    noun = pronoun or low[0].isdigit() or low[0] == "$" or (low[0].isalpha() and not function and known_noun)
    adverb = low in read_set("inner_adverbs") or (low.endswith("ly") and len(low) > 3 and "verb" not in sorts)
    return Sort(
        noun,
        adverb,
        low in read_set("prepositions"),
        low in read_set("relatives"),
        low in read_set("clause_openers"),
        pronoun,
        low in _DETERMINERS,
        low in _MARKS,
    )


def words_of(text: str, sentence: Span) -> list[Word]:
    """Return the words and marks of a sentence, the first 400 of them; offsets are those of the text."""
    found: list[Word] = []
    for match in _WORD.finditer(text, sentence.start, sentence.end):
        raw = match[0]
        low = raw.lower().replace("’", "'")
        found.append(Word(match.start(), match.end(), low, _sort(low), raw[0].isupper()))
        if len(found) == _MOST:
            break
    return found
