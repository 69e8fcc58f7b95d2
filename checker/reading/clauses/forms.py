"""Which forms of which verb a word may be."""

from functools import lru_cache
from typing import Final, NamedTuple

from checker.reading.lexicon import categories, is_stop_word, lemmas
from checker.reading.tables import read_set

BE: Final = frozenset(
    ["am", "is", "are", "was", "were", "be", "been", "being", "'s", "'re", "isn't", "aren't", "wasn't", "weren't"]
)
HAVE: Final = frozenset(["has", "have", "had", "having", "'ve", "hasn't", "haven't", "hadn't"])
DO: Final = frozenset(["do", "does", "did", "don't", "doesn't", "didn't"])
FUTURE: Final = frozenset(["will", "would", "shall", "won't", "wouldn't", "'ll", "could", "may", "might"])
MODAL: Final = FUTURE | frozenset(["can", "must", "should", "cannot", "can't", "couldn't"])
AUX: Final = BE | HAVE | DO | MODAL
_PLURALS = ("men", "feet", "teeth", "children", "mice", "geese", "people", "lives", "wives", "leaves")
_SHORT = 2  # letters; a shorter word is no verb that matters here


class VerbForm(NamedTuple):
    """A verb, and the forms of it that a word may be; `noun`: the word may also be a noun or an adjective."""

    lemma: str
    past: bool
    third: bool
    ing: bool
    base: bool
    noun: bool


@lru_cache(maxsize=16384)
def verb_form(low: str) -> VerbForm | None:
    """Return what verb a lower-case word may be a form of; None if it can be none."""
    if len(low) < _SHORT or is_stop_word(low) or low.endswith(_PLURALS) or not low.isalpha():
        return None
    sorts = categories(low)
    if "verb" not in sorts:
        return None
    lemma = next((form for form in lemmas(low) if form != low and "verb" in categories(form)), low)
    inflected, same = lemma != low, low in read_set("unchanging_verbs")
    ing = inflected and low.endswith("ing")
    third = inflected and low.endswith("s") and not low.endswith("ss")
    past = same or (inflected and not ing and not third)
    base = not inflected or low == "found"
    return VerbForm(lemma, past, third, ing, base, bool(sorts - {"verb", "adv"}))
