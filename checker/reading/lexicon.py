"""English words: what they are, which mean alike, which are opposites; and given names.

Made from WordNet 3.1 (Fellbaum 1998, *WordNet: An Electronic Lexical Database*) by `tools/make_tables.py`. The tables
are those of `checker.reading.tables`.

- `words.z`: lemma; flags ("P" if it is only ever written with a capital, "NVAR" for the parts of speech, then a letter
  for the lexicographer file of each of its first three noun senses); the synsets of its first three senses in each part
  of speech; the synsets that these are derivationally related to; antonyms.
- `above.z`: for each synset the one above it, as unsigned 16-bit numbers, 0xFFFF if there is none.
- `irregular.z`: inflected form; its lemmas.
- `given.z`: given name; "m", "f", or "u" if the sexes share it; "s" if it is a common surname too.
"""

import sys
import zlib
from array import array
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from checker.reading.tables import find_row, read_list, read_set
from checker.resources import read_data

if TYPE_CHECKING:
    import Stemmer

_PARTS = {"V": "verb", "A": "adj", "R": "adv"}
_NOTHING = 0xFFFF


class _Entry(NamedTuple):
    """`synsets` and `derived` are packed as in the table: few words are asked for what they mean."""

    proper: bool
    parts: frozenset[str]
    files: tuple[str, ...]
    synsets: str
    derived: str
    antonyms: frozenset[str]


def _numbers(packed: str) -> frozenset[int]:
    numbers: list[int] = []
    for run in packed.split():
        first, _, more = run.partition("+")
        numbers.extend(range(int(first, 16), int(first, 16) + int(more or 0) + 1))
    return frozenset(numbers)


@lru_cache(maxsize=32768)
def _entry(lemma: str) -> _Entry | None:
    row = find_row("words.z", lemma)
    if row is None:
        return None
    flags, synsets, derived, antonyms = [*row, "", "", ""][:4]
    parts = {_PARTS[flag] for flag in flags if flag in _PARTS}
    files = tuple(read_list("noun_files")[ord(flag) - ord("a")] for flag in flags if flag.islower())
    opposites = frozenset(antonyms.split())
    return _Entry("P" in flags, frozenset(parts), files, synsets, derived, opposites)


# Detachment rules of morphy(7WN), with doubled consonants.
_ENDINGS = (
    ("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("zes", "z"), ("ves", "f"),
    ("men", "man"), ("ied", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""),
    ("ing", "e"), ("ing", ""), ("ier", "y"), ("iest", "y"), ("er", "e"), ("er", ""), ("est", "e"),
    ("est", ""),
)  # fmt: skip
# The same by their last letters, in this order.
_BY_LETTER = {letter: [rule for rule in _ENDINGS if rule[0][-1] == letter] for letter in "sndgrt"}


@lru_cache(maxsize=32768)
def lemmas(word: str) -> tuple[str, ...]:
    """Return the dictionary forms that a word may be a form of, itself first if it is one; empty if none is known."""
    word = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    found = [word] if _entry(word) else []
    irregular = find_row("irregular.z", word)
    if irregular:
        return tuple(dict.fromkeys([*found, *irregular[0].split()]))
    for ending, instead in _BY_LETTER.get(word[-1:], ()):
        if not word.endswith(ending) or len(word) < len(ending) + 2 or word.endswith(("ss", "us", "is")):
            continue
        root = word.removesuffix(ending)
        candidates = [root + instead]
        if not instead and len(root) > 2 and root[-1] == root[-2]:
            candidates.append(root[:-1])
        found += [lemma for lemma in candidates if len(lemma) > 1 and _inflects(lemma, ending)]
    return tuple(dict.fromkeys(found))


def _inflects(lemma: str, ending: str) -> bool:
    """Tell whether a lemma is of a part of speech that takes the ending."""
    entry = _entry(lemma)
    if entry is None:
        return False
    if ending in ("ied", "ed", "ing"):
        return "verb" in entry.parts
    if ending in ("ier", "iest", "er", "est"):
        return "adj" in entry.parts
    return bool(entry.files) or "verb" in entry.parts


@lru_cache(maxsize=32768)
def stem(word: str) -> str:
    """Return the Snowball (Porter2) stem of an English word, in lower case."""
    # bytes, as lone surrogates have no UTF-8
    return str(_stemmer().stemWord(word.lower().encode(errors="replace")), "utf-8")


@cache
def _stemmer() -> "Stemmer.Stemmer":
    import Stemmer

    return Stemmer.Stemmer("english")


@lru_cache(maxsize=32768)
def is_stop_word(word: str) -> bool:
    """Tell whether it is an article, pronoun, preposition, conjunction, auxiliary or the like."""
    return word.lower() in read_set("function_words")


@lru_cache(maxsize=32768)
def is_word(word: str) -> bool:
    """Tell whether it is an ordinary English word or a regular form of one; names of people and places are not."""
    if word.lower() in read_set("function_words"):
        return True
    return any(entry is not None and not entry.proper for entry in map(_entry, lemmas(word)))


class GivenName(NamedTuple):
    """What is known of a given name: the sex that mostly bears it ("u": both), whether it is a common surname too."""

    sex: str
    surname: bool


@lru_cache(maxsize=32768)
def given_name(word: str) -> GivenName | None:
    """Return what is known of a given name in ASCII letters, in either case; None if it is not known as one."""
    row = find_row("given.z", word.lower())
    return GivenName(row[0], len(row) > 1) if row else None


def is_given_name(word: str) -> bool:
    """Tell whether people are given it as a name, somewhere in the world."""
    return given_name(word) is not None


def is_title(word: str) -> bool:
    """Tell whether it may stand before a person's name: "Mr.", "Gen.", "President", "former"."""
    return word.lower().removesuffix(".") in read_set("titles")


@lru_cache(maxsize=32768)
def categories(word: str) -> frozenset[str]:
    """Return what a word may be.

    The lexicographer files of its first three noun senses ("person", "artifact", "act", "time"...: those of
    lexnames(5WN), without "noun."), and "verb", "adj", "adv", "function". Empty for a word that is not known.
    """
    found: set[str] = {"function"} if word.lower() in read_set("function_words") else set()
    for lemma in lemmas(word):
        entry = _entry(lemma)
        if entry:
            found.update(entry.files, entry.parts)
    return frozenset(found)


def denotes_person(word: str) -> bool:
    """Tell whether a noun may mean a person by one of its first three senses, or is a title."""
    bare = word.lower().removesuffix(".")
    return "person" in categories(bare) or (bare in read_set("titles") and bare not in read_set("words_before_titles"))


@cache
def _above() -> "array[int]":
    numbers = array("H", zlib.decompress(read_data("above.z")))
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


class _Meaning(NamedTuple):
    synsets: frozenset[int]
    above: frozenset[int]
    derived: frozenset[int]


@lru_cache(maxsize=32768)
def _meaning(word: str) -> _Meaning:
    entries = [entry for entry in map(_entry, lemmas(word)) if entry]
    synsets = frozenset[int]().union(*(_numbers(entry.synsets) for entry in entries))
    above = frozenset(_above()[synset] for synset in synsets) - {_NOTHING}
    derived = frozenset[int]().union(*(_numbers(entry.derived) for entry in entries))
    return _Meaning(synsets, above, derived)


def near_synonyms(a: str, b: str) -> bool:
    """Tell whether two words may mean one thing, or the one a kind of the other.

    True if they are forms of one word, or if among the first three senses of each in any part of speech one synset is
    shared, is right above one of the other's, or is derivationally related to one of the other's. Words that are not
    known are near nothing but themselves.
    """
    if a.lower() == b.lower() or not set(lemmas(a)).isdisjoint(lemmas(b)):
        return True
    x, y = _meaning(a), _meaning(b)
    related = x.synsets & (y.synsets | y.above | y.derived) or y.synsets & (x.above | x.derived)
    return bool(related) and not antonyms(a, b)


class _Meanings(NamedTuple):
    """What some words are forms of, what they mean, and the meanings beside these."""

    lemmas: frozenset[str]
    synsets: frozenset[int]
    beside: frozenset[int]


@lru_cache(maxsize=32768)
def _meanings(words: tuple[str, ...]) -> _Meanings:
    each = [_meaning(word) for word in words]
    synsets = frozenset[int]().union(*(meaning.synsets for meaning in each))
    return _Meanings(
        frozenset().union(*map(lemmas, words)),
        synsets,
        synsets.union(*(meaning.above | meaning.derived for meaning in each)),
    )


def may_be_near(word: str, others: tuple[str, ...]) -> bool:
    """Tell, at less cost than asking of each, whether a word that is none of the others may be near one of them."""
    all_ = _meanings(others)
    mine = _meaning(word)
    return not (
        all_.lemmas.isdisjoint(lemmas(word))
        and all_.beside.isdisjoint(mine.synsets)
        and all_.synsets.isdisjoint(mine.above | mine.derived)
    )


@lru_cache(maxsize=32768)
def _ancestors(word: str) -> frozenset[int]:
    found: set[int] = set()
    rest = set(_meaning(word).synsets)
    while rest:
        found |= rest
        rest = {_above()[synset] for synset in rest} - {_NOTHING} - found
    return frozenset(found)


def is_kind_of(a: str, b: str) -> bool:
    """Tell whether by one of its first senses `a` is a kind of what `b` may be: a rifle of weapon."""
    return not _ancestors(a).isdisjoint(_meaning(b).synsets)


def antonyms(a: str, b: str) -> bool:
    """Tell whether WordNet has a form of the one word as the opposite of a form of the other."""
    left, right = set(lemmas(a)), set(lemmas(b))
    return any(entry and entry.antonyms & right for entry in map(_entry, left)) or any(
        entry and entry.antonyms & left for entry in map(_entry, right)
    )
