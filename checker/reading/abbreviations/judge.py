"""Whether a short form can stand for a long one, and what a wrong one may come from.

Letters of a short form must begin words of the long one, in order. Other aligners (Schwartz and Hearst 2003) take
letters from inside words too and so accept "World Health Organization (WTO)"; here the pair that does not fit is what
is looked for.
"""

import re
from collections import Counter
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from checker.reading.lexicon import categories, is_stop_word, is_word
from checker.reading.places import country_of
from checker.reading.tables import read_list, read_rows, read_set


class Fit(StrEnum):
    """How a short form goes with a long one; only `UNRELATED` is an error.

    `FITS`: it can stand for it. `KNOWN`: it does, by another language's or an irregular order. `REORDERED`: nearly the
    same letters, in another order: the abbreviation of another language, or of a longer name. `UNKNOWN`: not a pair
    that letters can judge: a ticker, a nickname, a coined word, a single word. `UNRELATED`: it cannot stand for it.
    """

    FITS = "fits"
    KNOWN = "known"
    REORDERED = "reordered"
    UNKNOWN = "unknown"
    UNRELATED = "unrelated"


_LANGUAGES = {"fr": "French", "es": "Spanish", "de": "German", "it": "Italian", "pt": "Portuguese"}
_LONGEST = 200
_MOST_PIECES = 24


def _fold(text: str) -> str:
    from anyascii import anyascii

    return anyascii(text[:_LONGEST].replace("’", "'").replace("–", "-"))


def looks_like_abbreviation(short: str) -> bool:
    """Tell whether it is written as an abbreviation: one word, all or mostly capitals, two to ten letters."""
    if len(short) > 20 or any(c.isspace() for c in short.strip()):
        return False
    letters = [c for c in short if c.isalpha()]
    digits = any(c.isdigit() for c in short)
    capitals = sum(c.isupper() for c in letters)
    enough = 1 if digits else 2
    return enough <= len(letters) <= 10 and capitals >= enough and capitals >= 0.6 * len(letters)


def letters_of(short: str) -> str:
    """Return the capitals and digits that have to be explained: "Ph.D.s" is "PHD", "MPs" "MP"."""
    bare = re.sub(r"[^A-Za-z0-9]", "", _fold(short))
    if len(bare) > 2 and bare.endswith("s") and bare[:-1].isupper():
        bare = bare[:-1]
    return bare.upper()


@cache
def _digits() -> dict[str, str]:
    """Return number words with their digits: "seven" and "seventh" are "7"."""
    return {word: str(n) for words in ("cardinals", "ordinals") for n, word in enumerate(read_list(words))}


class _Piece(NamedTuple):
    """A part of a word in upper case; `digit` if it is a number; `optional` if it may be passed over."""

    word: str
    digit: str
    optional: bool


def _words(long: str) -> list[str]:
    """Return the words of a long form in upper case: camel case and hyphens split, dotted initials apart."""
    text = re.sub(r"'[sS]?\b", "", _fold(long).replace("&", " and ").replace("+", " "))
    text = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
    text = re.sub(r"\b(?:[A-Za-z]\.)+", lambda m: " ".join(m.group().split(".")) + " ", text)
    return re.findall(r"[A-Za-z]+|\d+", text)


def _pieces(long: str) -> list[_Piece]:
    pieces = []
    for word in _words(long):
        rest = word.lower()
        optional = is_stop_word(rest) or (len(rest) <= 3 and word.islower()) or rest in read_set("company_words")
        digit = rest if rest.isdigit() else _digits().get(rest, "")
        pieces.append(_Piece(rest.upper(), digit, optional))
        while part := next(
            (part for part in read_list("first_parts") if rest.startswith(part) and len(rest) > len(part) + 2), None
        ):
            rest = rest[len(part) :]
            pieces.append(_Piece(rest.upper(), "", True))
    return pieces[:_MOST_PIECES]


def initials(long: str) -> str:
    """Return the first letters of the words of a long form, in upper case; stop words give none, digits all."""
    return "".join(word if word.isdigit() else word[0].upper() for word in _words(long) if not is_stop_word(word))


def _begins(piece: _Piece, letters: str, syllables: bool) -> list[int]:
    """Return how many of the letters the piece may give, as its beginning."""
    if piece.digit and letters.startswith(piece.digit):
        return [len(piece.digit)]
    most = len(piece.word) if syllables else 1
    common = next((i for i, (x, y) in enumerate(zip(piece.word, letters, strict=False)) if x != y), None)
    longest = min(len(piece.word), len(letters)) if common is None else common
    return list(range(min(most, longest), 0, -1))


def _aligns(letters: str, pieces: list[_Piece], passes: int, syllables: bool = False) -> bool:
    """Tell whether the letters are made of beginnings of the pieces, in order.

    A piece gives its first letter, or with `syllables` any beginning; up to `passes` pieces that are not optional may
    give nothing.
    """

    @cache
    def rest(at: int, index: int, left: int) -> bool:
        if left < 0 or (index == len(pieces) and at < len(letters)):
            return False
        if index == len(pieces):
            return True
        piece = pieces[index]
        if any(rest(at + length, index + 1, left) for length in _begins(piece, letters[at:], syllables)):
            return True
        return rest(at, index + 1, left if piece.optional else left - 1)

    return rest(0, 0, passes)


def fits(short: str, long: str) -> bool:
    """Tell whether `short` can stand for `long` by its letters.

    Each letter begins a word, or a part of a hyphenated or compound one; stop words and company forms may be left
    out, and one other word of three to five, two of six or more. Syllabic short forms ("CENTCOM") take beginnings
    of words, two and a half letters of each on average. A shorter name ("Goldman" for Goldman Sachs Group) fits as
    well. Long forms are cut after 200 characters.
    """
    letters = letters_of(short)
    if not letters:
        return False
    words = [word.upper() for word in _words(long)]
    plain = re.findall(r"[A-Z]+|\d+", _fold(short).upper())
    if len("".join(plain)) > 2 and any(words[i : i + len(plain)] == plain for i in range(len(words))):
        return True
    pieces = _pieces(long)
    content = sum(not piece.optional for piece in pieces)
    passes = 0 if content < 3 else 1 if content < 6 else 2
    numbered = any(c.isdigit() for c in letters)
    return _aligns(letters, pieces, passes + numbered) or _is_syllabic(letters, pieces, content)


def _is_syllabic(letters: str, pieces: list[_Piece], content: int) -> bool:
    """Tell whether the letters are made of beginnings of all content words but two, mostly of several letters."""
    if content < 2 or len(letters) < 4:
        return False
    used = next((n for n in range(content, 1, -1) if content - n <= 2 and len(letters) >= 2.5 * n), 0)
    return used > 0 and _aligns(letters, pieces, content - used, syllables=True)


@cache
def _known() -> dict[str, tuple[frozenset[str], ...]]:
    return {
        row[0].replace("-", ""): tuple(frozenset(_key_words(long)) for long in row[1].split("|"))
        for row in read_rows("abbreviations.tsv")
    }


def _key_words(long: str) -> list[str]:
    same = {
        "organisation": "organization",
        "center": "centre",
        "defence": "defense",
        "programme": "program",
        "labor": "labour",
    }
    words = [word.lower() for word in _words(long) if not is_stop_word(word)]
    expanded = " ".join(words).replace("u n", "united nations").split()
    return [same.get(word, word) for word in expanded]


def is_known(short: str, long: str) -> bool:
    """Tell whether the table has the pair; one word more in the long form does no harm."""
    rows = _known().get(letters_of(short))
    if rows is None:
        return False
    words = set(_key_words(long))
    return any(key <= words and len(words - key) <= max(1, len(key) // 2) for key in rows)


def _is_reordered(letters: str, long: str) -> bool:
    """Tell whether letters and initials are nearly the same, in another order, or the one has one letter more.

    One letter put in another's place ("WTO" for World Health Organization) is neither.
    """
    first = initials(long)
    every = "".join(word[0] for word in _words(long)).upper()
    for given in {first, every}:
        if len(letters) < 3 or len(given) < 2 or abs(len(letters) - len(given)) > 1:
            continue
        shared = sum((Counter(letters) & Counter(given)).values())
        if shared == max(len(letters), len(given)):
            return True
        in_place = len(letters) == len(given) and sum(map(str.__eq__, letters, given)) == shared
        if shared >= 2 and shared == max(len(letters), len(given)) - 1 and not in_place:
            return True
    return False


def _may_be_ticker(letters: str, long: str) -> bool:
    """Tell whether it may be a stock ticker: letters of the name in order, of a name that is no public body's."""
    words = [word.lower() for word in _words(long)]
    name = "".join(words).upper()
    if not 1 <= len(letters) <= 5 or not name.startswith(letters[0]):
        return False
    body = any(word in read_set("public_bodies") or "group" in categories(word) for word in words) and not read_set(
        "company_words"
    ).intersection(words)
    at = iter(name)
    return not body and all(letter in at for letter in letters)


def _may_be_coined(short: str, long: str) -> bool:
    """Tell whether it may be a word that was found first and then spelled out with letters from inside the words."""
    name = "".join(_words(long)).upper()
    at = iter(name)
    return is_word(short) and name.startswith(short[0]) and all(letter in at for letter in letters_of(short))


def _can_be_judged(short: str, long: str) -> bool:
    """Tell whether letters can show that a pair is wrong.

    Not those of transliterated short forms ("TsVK"), of a member's party and state ("R-TX"), and not where all is
    in capitals or a place, as in a dateline ("LAS VEGAS (AP)").
    """
    mixed = any(c.islower() for c in short.strip().removesuffix("s"))
    return (
        looks_like_abbreviation(short)
        and not mixed
        and not long.isupper()
        and country_of(long) is None
        and not re.match(r"[DRI]-[A-Z]", short)
    )


def judge(short: str, long: str) -> Fit:
    """Tell how a short form goes with a long one."""
    letters = letters_of(short)
    content = [word for word in _words(long) if not is_stop_word(word)]
    if fits(short, long):
        return Fit.FITS
    if is_known(short, long):
        return Fit.KNOWN
    if not _can_be_judged(short, long) or not 2 <= len(content) <= 12:
        return Fit.UNKNOWN
    if _may_be_ticker(letters, long) or _may_be_coined(short, long):
        return Fit.UNKNOWN
    return Fit.REORDERED if _is_reordered(letters, long) else Fit.UNRELATED


@cache
def _false_words() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    words: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
    for language, word, glosses in (row[:3] for row in read_rows("false_words.tsv")):
        words[word] = (*words.get(word, ()), (_LANGUAGES[language], frozenset(glosses.split("|"))))
    return words


def translated_word(short: str, letters: str) -> tuple[str, str] | None:
    """Return (language, word) if the letters (initials) spell a word of a language which means `short` in English.

    That is how an acronym looks that a translator took for a word: "OR" is French for "gold". Languages: French,
    Spanish, German, Italian and Portuguese; None if no word of them is known that fits.
    """
    word, meaning = _fold(letters).lower().replace(".", ""), short.strip().lower()
    return next(((language, word) for language, glosses in _false_words().get(word, ()) if meaning in glosses), None)
