"""The words and marks of a sentence, as the reader of clauses looks at them."""

import re
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from checker.claims.base import Span
from checker.reading.clauses.forms import AUX, verb_form
from checker.reading.lexicon import categories
from checker.reading.tables import read_set

_WORD: Final = re.compile(
    r"(?:[A-Za-z]\.){2,6}|(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|Jr|Sr)\."
    r"|\$?[0-9](?:[0-9.,:/]{0,20}[0-9])?(?![\w-])%?|[^\W_]{1,40}(?:['’.&-][^\W_]{1,40}){0,6}|[^\w\s]|_"
)
_MOST: Final = 400  # words; a longer sentence is a table or no text at all
_MARKS: Final = frozenset('"“”«»—–-;:()[]')


class Sort(NamedTuple):
    """What a word can be in a sentence, whatever stands around it.

    `noun`: a noun phrase may end with it, if it is written small. `verb`: it may be a form of a verb. `adverb`: it may
    stand between a subject and its verb. `relative` ("who"), `opener` ("because"): a clause begins there. `mark`: a
    quotation mark, dash, colon or bracket.
    """

    noun: bool
    adverb: bool
    preposition: bool
    relative: bool
    opener: bool
    pronoun: bool
    determiner: bool
    mark: bool
    verb: bool


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
        low in read_set("determiners"),
        low in _MARKS,
        low in AUX or verb_form(low) is not None,
    )


def words_of(text: str, sentence: Span) -> list[Word]:
    """Return the words and marks of a sentence, the first 400 of them; offsets are those of the text."""
    matches = islice(_WORD.finditer(text, sentence.start, sentence.end), _MOST)
    return [Word(match.start(), match.end(), *_look_up(match[0])) for match in matches]


@lru_cache(maxsize=32768)
def _look_up(raw: str) -> tuple[str, Sort, bool]:
    low = raw.lower().replace("’", "'")
    return low, _sort(low), raw[0].isupper()
