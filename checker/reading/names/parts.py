"""Which tokens of a name are the family name."""

import re
from functools import cache

from checker.claims.values import NameValue
from checker.reading.lexicon import given_name, is_given_name
from checker.reading.names.read import tokens_of
from checker.reading.tables import read_list, read_set

# One or two syllables of a given name in Latin letters: Korean or Chinese, and Vietnamese.
_NUCLEUS = (
    "(?:yeo|yae|iao|uai|wae|eo|eu|ew|ae|oe|oi|ya|ye|yo|yu|wa|wo|we|wi|"
    "ai|ei|ao|ou|ia|ie|iu|ua|uo|ui|ue|oo|ee|uy|[aeiou])"
)
_EAST_ASIAN = re.compile(
    rf"(?:(?:zh|ch|sh|ts|hs|kh|[bpmfdtnlgkhjqxrzcsyw])?{_NUCLEUS}(?:ng|[nmklpt])?){{1,2}}"
    rf"|(?:(?:ng|nh|ph|th|tr|kh|gi|qu|ch|[bmdtnlghxrcsv])?{_NUCLEUS}(?:ng|nh|ch|[nmptc])?){{1,2}}"
)


def is_east_asian(token: str) -> bool:
    """Tell whether a token is spelled like a Korean, Chinese or Vietnamese given name; many short words are."""
    return _EAST_ASIAN.fullmatch(token) is not None


@cache
def family_names_first() -> dict[str, int]:
    """Return family names that stand first, by how surely each is a family name (0 the surest)."""
    return {word: rank for rank, word in enumerate(read_list("family_names_first"))}


def core(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Return the tokens without particles ("al", "van"), or all if nothing else is left or one stands last."""
    kept = tuple(token for token in tokens[:-1] if token not in read_set("particles")) + tokens[-1:]
    return kept if len(tokens) > 1 else tokens


def _family_stands_first(name: NameValue, tokens: tuple[str, ...]) -> bool:
    first, last, ranks = tokens[0], tokens[-1], family_names_first()
    if first in ranks and all(is_east_asian(token) for token in tokens[1:]):
        return last not in ranks or ranks[first] <= ranks[last] or _hyphenated(name) == tokens[1:]
    known = given_name(last)
    unsure = known is None or known.surname or len(last) < 5
    return len(tokens) == 2 and not unsure and not is_given_name(first) and len(first) > 1


def _hyphenated(name: NameValue) -> tuple[str, ...]:
    """Return the halves of the last word that has a hyphen ("Smith-Jones", not "al-Assad"); empty if there is none."""
    for word in reversed(name.written.split()):
        if word.isalpha():
            continue
        halves = tuple(token for token in tokens_of(word) if token not in read_set("particles"))
        if len(halves) == 2 and "." not in word:
            return halves
    return ()


def family(name: NameValue) -> tuple[str, ...]:
    """Return the tokens that are likely the family name, without particles: the last, or both halves if hyphenated.

    First comes the family name of Korean, Chinese and Vietnamese names ("Moon Jae-in"), and of two words of which only
    the last is known as a given name, and not as a surname ("Orban Viktor").
    """
    tokens = core(name.tokens)
    if len(tokens) == 1:
        return tokens
    if _family_stands_first(name, tokens):
        return tokens[:1]
    return tokens[-2:] if len(tokens) > 2 and _hyphenated(name) == tokens[-2:] else tokens[-1:]


def given(name: NameValue) -> tuple[str, ...]:
    """Return the tokens that are not of the family name, in order, without particles; empty for a surname alone."""
    tokens, of_family = core(name.tokens), family(name)
    if len(tokens) == len(of_family):
        return ()
    return tokens[len(of_family) :] if tokens[: len(of_family)] == of_family else tokens[: -len(of_family)]
