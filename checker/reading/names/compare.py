"""Compare two names of persons.

Spelling is compared after folding to ASCII (`anyascii`) by sound (Double Metaphone, Philips 2000) and likeness
(Jaro-Winkler and optimal string alignment of `rapidfuzz`), word by word and in any order; the worst pair decides.
"""

from enum import StrEnum
from functools import cache, lru_cache

from checker.claims.values import NameValue
from checker.reading.lexicon import given_name, is_given_name
from checker.reading.names.parts import core, family_names_first, is_east_asian
from checker.reading.tables import read_rows

_VOWELS = frozenset("aeiou")


class NameMatch(StrEnum):
    """What two names say of two persons.

    `SAME`: letter by letter, after folding. `SHORTER`: the one is a proper part of the other (surname alone, initials,
    a missing middle name). `VARIANT`: one person, spelled or ordered otherwise. `DIFFERENT`: not one person by name.
    """

    SAME = "same"
    SHORTER = "shorter"
    VARIANT = "variant"
    DIFFERENT = "different"


@cache
def variant_groups() -> dict[str, frozenset[int]]:
    """Return for each given name that has other forms ("Bob") the numbers of the groups that it belongs to."""
    groups: dict[str, set[int]] = {}
    for number, row in enumerate(read_rows("given_variants.tsv")):
        for word in row:
            groups.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


@lru_cache(maxsize=65536)
def sounds_of(token: str) -> frozenset[str]:
    """Return the Double Metaphone codes of a token in small letters; empty if it has none."""
    from doublemetaphone import doublemetaphone

    return frozenset(code for code in doublemetaphone(token) if code)


def _vowels(token: str) -> str:
    """Return the vowels in order, y as i, without a silent e at the end."""
    return "".join(c for c in token.replace("y", "i").removesuffix("e") if c in _VOWELS)


def _are_two_given_names(x: str, y: str) -> bool:
    """Tell whether both are known as given names, and of two people: "Robert" and "Roberta", "Tim" and "Tom"."""
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
    if x == y or variant_groups().get(x, frozenset()) & variant_groups().get(y, frozenset()):
        return True
    from rapidfuzz.distance import OSA, JaroWinkler

    short, long = sorted((x, y), key=len)
    edits = OSA.distance(x, y)
    if len(short) < 3 or edits > max(1, len(long) // 3) or long == short + "s" or {x[-1], y[-1]} == {"a", "o"}:
        return False
    if len(long) <= 5 and is_east_asian(x) and is_east_asian(y) and len(short) < 5:
        return False
    if _are_two_given_names(x, y):
        return False
    same_sound = bool(sounds_of(x) & sounds_of(y))
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
    return any(token in family_names_first() for token in tokens) or not all(is_given_name(token) for token in tokens)


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
    x, y = core(a.tokens), core(b.tokens)
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
