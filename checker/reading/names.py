"""Names of persons: read them, tell family and given names apart, compare them.

Spelling is compared after folding to ASCII (`anyascii`) by sound (Double Metaphone, Philips 2000) and likeness
(Jaro-Winkler and optimal string alignment of `rapidfuzz`), word by word and in any order; the worst pair decides.
"""

import re
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache

from checker.claims.values import NameValue
from checker.reading.lexicon import given_name, is_given_name, is_title
from checker.reading.tables import read_list, read_rows, read_set


class NameMatch(StrEnum):
    """What two names say of two persons.

    `SAME`: letter by letter, after folding. `SHORTER`: the one is a proper part of the other (surname alone, initials,
    a missing middle name). `VARIANT`: one person, spelled or ordered otherwise. `DIFFERENT`: not one person by name.
    """

    SAME = "same"
    SHORTER = "shorter"
    VARIANT = "variant"
    DIFFERENT = "different"


_MOST_WORDS = 8
_SUFFIXES = {
    "jr": "jr",
    "junior": "jr",
    "sr": "sr",
    "senior": "sr",
    "ii": "ii",
    "iii": "iii",
    "iv": "iv",
    "v": "v",
    "vi": "vi",
}
_WORD = re.compile(r"[^\s\-‐‑‒–—,]+")
_VOWELS = frozenset("aeiou")

# One or two syllables of a given name in Latin letters: Korean or Chinese, and Vietnamese.
_NUCLEUS = "(?:yeo|yae|iao|uai|wae|eo|eu|ew|ae|oe|oi|ya|ye|yo|yu|wa|wo|we|wi|ai|ei|ao|ou|ia|ie|iu|ua|uo|ui|ue|oo|ee|uy|[aeiou])"
_EAST_ASIAN = re.compile(
    rf"(?:(?:zh|ch|sh|ts|hs|kh|[bpmfdtnlgkhjqxrzcsyw])?{_NUCLEUS}(?:ng|[nmklpt])?){{1,2}}"
    rf"|(?:(?:ng|nh|ph|th|tr|kh|gi|qu|ch|[bmdtnlghxrcsv])?{_NUCLEUS}(?:ng|nh|ch|[nmptc])?){{1,2}}"
)


def _fold(word: str) -> str:
    from anyascii import anyascii

    return re.sub(r"[^a-z]", "", anyascii(word).lower())


def _is_name_word(word: str) -> bool:
    """Tell whether a word is written as a name is: a capital first, or a script that has none."""
    first = next((c for c in word if c.isalpha()), "")
    return bool(first) and (
        not first.islower() or any(c.isupper() for c in word) or unicodedata.category(first) == "Lo"
    )


def read_name(written: str) -> NameValue | None:
    """Return a person's name taken apart, without titles; None if the words do not look like a person's name.

    Hyphenated names become two tokens, so that "Jong-un" and "Jong Un" read the same; dotted initials one each.
    """
    cut = written[:200].replace("’", "'")
    cut = re.sub(r"'[sS]?(?=\s|$)", "", re.sub(r"\([^()]*\)|[\"“”]", " ", cut))
    head, _, tail = cut.partition(",")
    if tail and all(_fold(word) in _SUFFIXES or _fold(word) in read_set("degrees") for word in _WORD.findall(tail)):
        cut = head + " " + tail
    elif tail and len(_WORD.findall(head)) == 1 and len(_WORD.findall(tail)) <= 3:
        cut = tail + " " + head
    else:
        cut = head
    words = _without_titles(cut.split())
    suffix = None
    while len(words) > 1 and (_fold(words[-1]) in read_set("degrees") or _fold(words[-1]) in _SUFFIXES):
        suffix = _SUFFIXES.get(_fold(words.pop()), suffix)
    tokens = tuple(token for word in words for token in _tokens(word))
    if not tokens or len(tokens) > _MOST_WORDS or not any(_is_name_word(word) for word in words):
        return None
    return NameValue(written=written, tokens=tokens, suffix=suffix)


def _without_titles(words: list[str]) -> list[str]:
    sure = [
        i for i, word in enumerate(words[:-1]) if _is_title(word) and _fold(word) not in read_set("titles_and_names")
    ]
    start = sure[-1] + 1 if sure else 0
    while start < len(words) - 1:
        lower = not _is_name_word(words[start]) and _fold(words[start]) not in read_set("particles")
        kept = (
            _fold(words[start]) in read_set("titles_and_names")
            and not words[start].endswith(".")
            and len(words) - start == 2
        )
        if kept or not (lower or _is_title(words[start])):
            break
        start += 1
    return words[start:]


def _is_title(word: str) -> bool:
    return all(is_title(part) for part in _WORD.findall(word))


def _tokens(word: str) -> list[str]:
    tokens = []
    for part in _WORD.findall(word):
        if re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?", part):
            tokens += [_fold(letter) for letter in part if letter != "."]
        else:
            tokens.append(_fold(part))
    return [token for token in tokens if token]


@cache
def _ranks() -> dict[str, int]:
    """Return family names that stand first, by how surely each is a family name (0 the surest)."""
    return {word: rank for rank, word in enumerate(read_list("family_names_first"))}


@cache
def _groups() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, row in enumerate(read_rows("given_variants.tsv")):
        for word in row:
            groups.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


def _core(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Return the tokens without particles ("al", "van"), or all if nothing else is left or one stands last."""
    kept = tuple(token for token in tokens[:-1] if token not in read_set("particles")) + tokens[-1:]
    return kept if len(tokens) > 1 else tokens


def _family_stands_first(name: NameValue, tokens: tuple[str, ...]) -> bool:
    first, last, ranks = tokens[0], tokens[-1], _ranks()
    if first in ranks and all(_EAST_ASIAN.fullmatch(token) for token in tokens[1:]):
        return last not in ranks or ranks[first] <= ranks[last] or _hyphenated(name) == tokens[1:]
    known = given_name(last)
    unsure = known is None or known.surname or len(last) < 5
    return len(tokens) == 2 and not unsure and not is_given_name(first) and len(first) > 1


def _hyphenated(name: NameValue) -> tuple[str, ...]:
    """Return the halves of the last word that has a hyphen ("Smith-Jones", not "al-Assad"); empty if there is none."""
    for word in reversed(name.written.split()):
        halves = tuple(token for token in _tokens(word) if token not in read_set("particles"))
        if len(halves) == 2 and "." not in word:
            return halves
    return ()


def family(name: NameValue) -> tuple[str, ...]:
    """Return the tokens that are likely the family name, without particles: the last, or both halves of a hyphenated one.

    First comes the family name of Korean, Chinese and Vietnamese names ("Kim Song") and of two words of which only the last is
    known as a given name and not as a surname ("Orban Viktor").
    """
    tokens = _core(name.tokens)
    if len(tokens) == 1:
        return tokens
    if _family_stands_first(name, tokens):
        return tokens[:1]
    halves = _hyphenated(name)
    return halves if len(tokens) > 2 and halves == tokens[-2:] else tokens[-1:]


def given(name: NameValue) -> tuple[str, ...]:
    """Return the tokens that are not of the family name, in order, without particles; empty for a surname alone."""
    tokens, of_family = _core(name.tokens), family(name)
    if len(tokens) == len(of_family):
        return ()
    return tokens[len(of_family) :] if tokens[: len(of_family)] == of_family else tokens[: -len(of_family)]


@lru_cache(maxsize=65536)
def _sounds(token: str) -> frozenset[str]:
    from doublemetaphone import doublemetaphone

    return frozenset(code for code in doublemetaphone(token) if code)


def _vowels(token: str) -> str:
    """Return the vowels in order, y as i, without a silent e at the end."""
    return "".join(c for c in token.replace("y", "i").removesuffix("e") if c in _VOWELS)


def _are_two_given_names(x: str, y: str) -> bool:
    """Tell whether both are known as given names, and as those of two people: "Robert" and "Roberta", "Tim" and "Tom"."""
    left, right = given_name(x), given_name(y)
    if left is None or right is None:
        return False
    if left.sex != right.sex and "u" not in (left.sex, right.sex):
        return True
    from rapidfuzz.distance import JaroWinkler

    spelled_alike = sorted(_vowels(x)) == sorted(_vowels(y))
    return not spelled_alike and (min(len(x), len(y)) < 6 or JaroWinkler.similarity(x, y) < 0.88)


@lru_cache(maxsize=65536)
def _alike(x: str, y: str) -> bool:
    """Tell whether two tokens may be one name in two spellings."""
    if x == y or _groups().get(x, frozenset()) & _groups().get(y, frozenset()):
        return True
    from rapidfuzz.distance import OSA, JaroWinkler

    short, long = sorted((x, y), key=len)
    edits = OSA.distance(x, y)
    if len(short) < 3 or edits > max(1, len(long) // 3) or long == short + "s" or {x[-1], y[-1]} == {"a", "o"}:
        return False
    if len(long) <= 5 and _EAST_ASIAN.fullmatch(x) and _EAST_ASIAN.fullmatch(y) and len(short) < 5:
        return False
    if _are_two_given_names(x, y):
        return False
    same_sound = bool(_sounds(x) & _sounds(y))
    if len(short) == 3:
        return same_sound and _vowels(x) == _vowels(y)
    if same_sound:
        return JaroWinkler.similarity(x, y) >= (0.75 if len(short) == 4 else 0.70)
    if is_given_name(x) and is_given_name(y):
        return edits == 1 and len(short) >= 6 and len(short) < len(long) and _vowels(x) == _vowels(y)
    return edits == 1 and len(short) >= 5 and x[0] == y[0]


def _shortens(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether `short` is `long` with tokens left out, or with initials for tokens; never for the last."""
    at = full = 0
    for i, token in enumerate(short):
        while at < len(long) and long[at] != token and not (at == i and _is_initial(i, short, long)):
            at += 1
        if at == len(long):
            return False
        full += len(token) > 1 and len(long[at]) > 1
        at += 1
    return full > 0


def _is_initial(i: int, x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    inside = i < min(len(x), len(y)) - 1
    return inside and x[i][0] == y[i][0] and (len(x[i]) == 1 or len(y[i]) == 1)


def _embeds(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether each token of `short` has its like in `long`, in order."""
    at = iter(long)
    return all(any(_alike(token, other) for other in at) for token in short)


def _may_turn(tokens: tuple[str, ...]) -> bool:
    """Tell whether the name may be written family name first; "James Thomas" may not: both words are given names."""
    return any(token in _ranks() for token in tokens) or not all(is_given_name(token) for token in tokens)


def _is_turned(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Tell whether the one is the other with its first token put last."""
    return len(x) == len(y) and (
        _aligned(x[1:] + x[:1], y) or _aligned(y[1:] + y[:1], x) or (len(x) == 2 and _aligned(x[::-1], y))
    )


def _aligned(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    return all(map(_alike, x, y))


def _joins(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether writing two neighbours of `long` as one word makes it `short`, in any order."""
    if len(long) != len(short) + 1:
        return False
    wanted = sorted(short)
    return any(sorted((*long[:i], long[i] + long[i + 1], *long[i + 2 :])) == wanted for i in range(len(short)))


def compare_names(a: NameValue, b: NameValue) -> NameMatch:
    """Tell what two names say of two persons; symmetric. Conflicting suffixes or initials mean two persons."""
    if a.suffix and b.suffix and a.suffix != b.suffix:
        return NameMatch.DIFFERENT
    if a.tokens == b.tokens:
        return NameMatch.SAME if a.suffix == b.suffix else NameMatch.SHORTER
    x, y = _core(a.tokens), _core(b.tokens)
    short, long = (x, y) if len(x) <= len(y) else (y, x)
    if x != y and _shortens(short, long):
        return NameMatch.SHORTER
    return NameMatch.VARIANT if _are_variants(short, long) else NameMatch.DIFFERENT


def _are_variants(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if "".join(short) == "".join(long) or _joins(short, long):
        return True
    if len(short) == 1:
        return len(short[0]) >= 5 and not is_given_name(short[0]) and _alike(short[0], long[-1])
    if len(short) == len(long):
        return _aligned(short, long) or (_may_turn(short) and _is_turned(short, long))
    return _alike(short[-1], long[-1]) and _embeds(short, long)
