"""A person's name as written becomes tokens to compare."""

import re
import unicodedata
from functools import lru_cache

from checker.claims.values import NameValue
from checker.reading.lexicon import is_title
from checker.reading.tables import read_set

_MOST_WORDS = 8
_SUFFIXES = {"junior": "jr", "senior": "sr"} | {suffix: suffix for suffix in ("jr", "sr", "ii", "iii", "iv", "v", "vi")}
_WORD = re.compile(r"[^\s\-‐‑‒–—,]+")


@lru_cache(maxsize=32768)
def fold(word: str) -> str:
    """Return the letters of a word as ASCII, small."""
    from anyascii import anyascii

    return re.sub(r"[^a-z]", "", anyascii(word).lower())


def _is_name_word(word: str) -> bool:
    """Tell whether a word is written as a name is: a capital first, or a script that has none."""
    first = next((c for c in word if c.isalpha()), "")
    return bool(first) and (
        not first.islower() or any(c.isupper() for c in word) or unicodedata.category(first) == "Lo"
    )


@lru_cache(maxsize=16384)
def read_name(written: str) -> NameValue | None:
    """Return a person's name taken apart, without titles; None if the words do not look like a person's name.

    Hyphenated names become two tokens, so that "Jae-in" and "Jae In" read the same; dotted initials one each.
    """
    cut = written[:200].replace("’", "'")
    cut = re.sub(r"'[sS]?(?=\s|$)", "", re.sub(r"\([^()]*\)|[\"“”]", " ", cut))
    head, _, tail = cut.partition(",")
    if tail and all(fold(word) in _SUFFIXES or fold(word) in read_set("degrees") for word in _WORD.findall(tail)):
        cut = head + " " + tail
    elif tail and len(_WORD.findall(head)) == 1 and len(_WORD.findall(tail)) <= 3:
        cut = tail + " " + head
    else:
        cut = head
    words = _without_titles(cut.split())
    suffix = None
    while len(words) > 1 and (fold(words[-1]) in read_set("degrees") or fold(words[-1]) in _SUFFIXES):
        suffix = _SUFFIXES.get(fold(words.pop()), suffix)
    tokens = tuple(token for word in words for token in tokens_of(word))
    if any(c.isdigit() for word in words for c in word):
        return None
    if not tokens or len(tokens) > _MOST_WORDS or not any(_is_name_word(word) for word in words):
        return None
    return NameValue(written=written, tokens=tokens, suffix=suffix)


def _without_titles(words: list[str]) -> list[str]:
    sure = [
        i for i, word in enumerate(words[:-1]) if _is_title(word) and fold(word) not in read_set("titles_and_names")
    ]
    start = sure[-1] + 1 if sure else 0
    while start < len(words) - 1:
        lower = not _is_name_word(words[start]) and fold(words[start]) not in read_set("particles")
        kept = (
            fold(words[start]) in read_set("titles_and_names")
            and not words[start].endswith(".")
            and len(words) - start == 2
        )
        if kept or not (lower or _is_title(words[start])):
            break
        start += 1
    return words[start:]


def _is_title(word: str) -> bool:
    return all(is_title(part) for part in _WORD.findall(word))


def tokens_of(word: str) -> list[str]:
    """Return the folded tokens of one written word: hyphens and dotted initials apart."""
    tokens = []
    for part in _WORD.findall(word):
        if re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?", part):
            tokens += [fold(letter) for letter in part if letter != "."]
        else:
            tokens.append(fold(part))
    return [token for token in tokens if token]
