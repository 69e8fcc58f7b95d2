"""Content words of a phrase, as stems, and how much two bags of them share."""

import re
from collections.abc import Iterable
from functools import lru_cache

from checker.reading.lexicon import is_stop_word, may_be_near, near_synonyms, stem
from checker.reading.quantities.number_words import SMALL, TENS

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
# What doubles its "l" in British English: "travelled".
_DOUBLING = ("travel", "cancel", "label", "model", "signal", "fuel", "level", "counsel", "total", "marshal")
_KEPT = frozenset({"no", "not", "never", "without"})  # stop words to a search engine, half the meaning to a desk


def words(text: str) -> list[str]:
    """Return the words of `text` in order, lower case, possessive endings taken off."""
    found = map(str.lower, _WORD.findall(text))
    if "'" not in text and "’" not in text:
        return list(found)
    return [word[:-2] if word.endswith(("'s", "’s")) else word for word in found]


def _any_word(*words: str) -> str:
    """Return a pattern for words or their beginnings: by its letters `re` finds one sooner than by a boundary."""
    patterns = (rf"{word[0]}(?<!\w{word[0]}){word[1:]}" for word in words)
    return f"(?:{'|'.join(patterns)})"


# "daughter's been" and "daughter has been" are one wording; which verb an 's or 'd stands for does not matter here.
# Before each stands what a text must hold for it to match: most are short, and hold few. What many hold begins with a
# letter or a sign, and looks behind that only then, as `re` skips to these.
_CONTRACTIONS = tuple(
    (needed, re.compile(pattern), full)
    for needed, pattern, full in (
        ("cannot", r"\bcannot\b", "can not"),
        ("can't", r"\bcan't\b", "can not"),
        ("won't", r"\bwon't\b", "will not"),
        ("n't", r"n't\b", " not"),
        ("'ll", r"'ll\b", " will"),
        ("'re", r"'re\b", " are"),
        ("'ve", r"'ve\b", " have"),
        ("'m", r"'m\b", " am"),
        ("s", rf"(?:'s|{_any_word('is', 'has')})\b", " is"),
        ("d", rf"(?:'d|{_any_word('had', 'would')})\b", " would"),
        ("is", r"is(?<=\w{3}is)(?=(?:e|ed|es|er|ers|ing|ation|ations)\b)", "iz"),
        ("our", r"our(?<=\w{2}our)(?=(?:s|ed|ing|able|ite|al|ful|er|ers|hood|hoods)?\b)", "or"),
        ("00", r":(?<=\d:) ?00\b", ""),
        ("e-mail", r"\be-mail", "email"),
        (".", r"\.(?<=\w\.)(?:com|org|net)\b", ""),
        ("re", r"re(?<=\w{2}[tb]re)\b", "er"),
        ("ll", rf"({_any_word(*_DOUBLING)})l(?=(?:ed|ing|er)\b)", r"\1"),
        ("fence", r"ence(?<=\w{2}fence)\b", "ense"),
        ("wards", r"\b(to|back|for|after|up)wards\b", r"\1ward"),
        ("per cent", r"\bper cent\b", " percent"),
        ("%", "%", " percent"),
        ("okay", r"\bokay\b", "ok"),
        ("", rf"{_any_word('um', 'uh', 'er')}\b,?", " "),
        ("gramme", r"gramme\b", "gram"),
    )
)

# In capitals only: "us" is a pronoun.
_COUNTRIES = (
    (re.compile(rf"{_any_word('U')}\.?S\.?(?:A\b\.?)?(?!\w)|{_any_word('American?')}\b"), "United States"),
    (re.compile(rf"{_any_word('U')}\.?K\.?(?!\w)|{_any_word('British')}\b"), "Britain"),
)
# Whether a number is told in words or figures is the house's style.
_IN_FIGURES = {word: f"{value}" for word, value in (SMALL | TENS).items() if value > 1} | {
    word: f"{number}th" for number, word in enumerate(
        ["fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"], start=4)
}  # fmt: skip

_TWO_DIGITS = re.compile(rf"({_any_word(*TENS)})[- ]({'|'.join(list(SMALL)[1:10])})\b")


def spoken(text: str) -> list[str]:
    """Return the words of `text` in order; contractions and their full forms, -ise and -ize, hyphens made alike."""
    for pattern, full in _COUNTRIES:
        text = pattern.sub(full, text)
    said = text.lower().replace("’", "'")
    for needed, pattern, full in _CONTRACTIONS:
        if needed in said:
            said = pattern.sub(full, said)
    said = _TWO_DIGITS.sub(lambda found: str(TENS[found[1]] + SMALL[found[2]]), said)
    return [_IN_FIGURES.get(word, word) for word in words(said.replace("-", " "))]


def carries_meaning(word: str) -> bool:
    """Tell whether a word in lower case says more than how others hang together."""
    return word in _KEPT or not is_stop_word(word)


@lru_cache(maxsize=65536)
def told_stem(word: str) -> str:
    """Return the stem of a word in lower case, without an 's, that carries meaning; "" for one that does not."""
    word = word.removesuffix("'s")
    return stem(word) if carries_meaning(word) else ""


@lru_cache(maxsize=65536)
def content(text: str) -> frozenset[str]:
    """Return the stems of the words of `text` that carry meaning."""
    return frozenset(map(told_stem, words(text))) - {""}


@lru_cache(maxsize=65536)
def content_words(text: str) -> tuple[str, ...]:
    """Return the words of `text` that carry meaning, in order, unstemmed."""
    return tuple(filter(told_stem, words(text)))


def cosine(a: frozenset[str], b: frozenset[str]) -> float:
    """Return the cosine of two bags of stems: 1 for equal ones, 0 where they share none or one is empty."""
    return len(a & b) / (len(a) * len(b)) ** 0.5 if a and b else 0.0


def containment(a: frozenset[str], b: frozenset[str]) -> float:
    """Return which share of the smaller bag the larger one holds."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


@lru_cache(maxsize=65536)
def alike(one: str, other: str) -> bool:
    """Tell whether two words mean much the same: one stem, or near synonyms."""
    return stem(one) == stem(other) or near_synonyms(one, other)


def like_any(word: str, others: tuple[str, ...]) -> bool:
    """Tell whether a word, in lower case, means much the same as one of some others."""
    if word in others or stem(word) in stems_of(others):
        return True
    return may_be_near(word, others) and any(alike(word, other) for other in others)


def any_alike(ones: Iterable[str], others: Iterable[str]) -> bool:
    """Tell whether some word of the one has its like in the other."""
    others = tuple(others)
    return any(like_any(one, others) for one in ones)


@lru_cache(maxsize=8192)
def stems_of(words: tuple[str, ...]) -> frozenset[str]:
    """Return the stems of some words."""
    return frozenset(map(stem, words))
