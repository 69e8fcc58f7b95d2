"""What stands around a name, and whether it speaks for a person."""

import re

from checker.reading.names.ages import age_before, age_behind
from checker.reading.names.roles import is_role, role_before, role_behind
from checker.reading.names.words import Word
from checker.reading.tables import read_set

_BEHIND = re.compile(r",\s(?:who|whose|whom)\b|['’]s\s(?P<had>[a-z]+)|\s(?P<did>[a-z]+)")
_RELATIVE = re.compile(r"\b([a-z]+),?\s(?:[0-9]{1,2}-(?:year|month)-old\s)?\Z")
_AGAINST = frozenset({"in", "at", "near", "the", "The", "outside", "inside", "across", "along", "toward", "towards",
                      "a", "an", "A", "An", "this", "these", "around", "throughout", "into", "through"})  # fmt: skip
_UNSURE = frozenset({"on", "of", "from", "to", "for", "over", "under", "between", "via"})
_AUXILIARIES = frozenset({"was", "is", "had", "has", "will", "were"})
_NAMED = frozenset({"identified", "named", "him", "her", "them"})
_HARMED = frozenset({"death", "deaths", "murder", "killing", "shooting", "arrest", "family", "mother", "father"})
_LINKS = re.compile(r"(?:,?\s\(?\d{1,3}\)?)?(?:,|;|,?\sand|,?\s&|;\sand)\s(?:\d{1,3}-year-old\s)?(?:both\s)?")
_LONGEST_LINK = 24


def behind(text: str, end: int) -> int:
    """Return how much the words behind a name speak for a person: 0 not at all, 2 a lot, 3 surely."""
    match = _BEHIND.match(text, end, end + 40)
    if match is None:
        return 3 if age_behind(text, end) else 2 if role_behind(text, end) else 0
    if match["did"]:
        if match["did"] in read_set("person_verbs"):
            return 2
        return 3 if age_behind(text, end) else match["did"] in _AUXILIARIES
    if match["had"]:
        return 2 if match["had"] in read_set("relations") else 0
    return 2


def word_before(text: str, start: int) -> str:
    """Return the word that stands right before an offset, with its capitals; "" if something else does."""
    if start < 2 or text[start - 1] not in " \xa0":
        return ""
    word = text[max(0, start - 20) : start - 1]
    return word[max(word.rfind(" "), word.rfind("\n")) + 1 :]


def before(text: str, start: int, last: Word) -> int:
    """Return how much the words before a name that ends in `last` speak for a person (3 surely), or against (-2)."""
    word = word_before(text, start)
    if word in _AGAINST or (last.head and word.isdigit()):
        return -2
    if word in read_set("speech_verbs") or word in read_set("relations"):
        return 2
    if word.endswith("old") and age_before(text, start):
        return 3
    if word.endswith(","):
        return 3 if names_relative(text, start) else 2 * is_role(word[:-1])
    if word in ("as", "of"):
        former = word_before(text, start - 3)
        if word == "of" and former in read_set("place_nouns"):
            return -2
        if former in _HARMED if word == "of" else former in _NAMED or is_role(former):
            return 3
    if word in _UNSURE:
        return 0 if last.surname and not last.head else -1
    return 3 if word.isalpha() and role_before(text, start) is not None else 0


def are_listed(text: str, end: int, start: int) -> bool:
    """Tell whether two names are members of one list: nothing but an age, a comma or "and" stands between."""
    return 0 < start - end <= _LONGEST_LINK and _LINKS.fullmatch(text, end, start) is not None


def names_relative(text: str, start: int) -> bool:
    """Tell whether a name is introduced as that of somebody's relative: "his wife, Ann Roe"."""
    relative = _RELATIVE.search(text, max(0, start - 32), start)
    return relative is not None and relative[1] in read_set("relations")
