"""Names of places: which are one place, which country they are of, what lies in what.

Each known name has a path, from the country to the place: "FR", "FR/lyon", "US/TX/houston". `places.z` (GeoNames:
countries, capitals, the states of the United States, towns of 60,000 or more whose name no town of like size bears)
holds the paths by folded name, with "=" for names that stand for a country as an actor; `place_aliases.tsv`, by hand,
adds demonyms, seats of government, respellings and regions, and goes before it.
"""

import re
from functools import cache
from typing import NamedTuple

from checker.reading.tables import find_row, read_rows

_LONGEST = 200
_POSSESSIVE = re.compile(r"'s?(?=\s|$)")
_WORD = re.compile(r"[a-z0-9]+")
# Codes of countries that name the same land, or parts of one another, according to whom one asks.
_DISPUTED = tuple(
    frozenset(codes)
    for codes in (("CN", "HK", "MO", "TW"), ("RU", "UA"), ("IL", "PS", "SY"), ("MA", "EH"), ("RS", "XK"), ("IN", "PK"))
)
# Countries on two continents, or counted to another than GeoNames does.
_BETWEEN = frozenset(["RU", "TR", "CY", "GE", "AM", "AZ", "KZ", "EG"])
_WITHOUT = re.compile(r"^(?:the |city of |town of |village of |state of |province of |central |downtown )+")


class _Place(NamedTuple):
    path: str
    actor: bool


def _fold(name: str) -> str:
    name = name[:_LONGEST].replace("’", "'")
    if not name.isascii():
        from anyascii import anyascii

        name = anyascii(name)
    return " ".join(_WORD.findall(_POSSESSIVE.sub(" ", name.lower())))


@cache
def _aliases() -> dict[str, _Place]:
    return {
        alias: _Place(row[0], row[1] == "=") for row in read_rows("place_aliases.tsv") for alias in row[2].split("|")
    }


@cache
def _regions() -> dict[str, frozenset[str]]:
    regions = {row[0]: frozenset(row[3].split()) for row in read_rows("place_aliases.tsv") if len(row) > 3}
    continents = (find_row("places.z", "@continents") or [""])[0]
    for pair in continents.split():
        regions["@" + pair[2:]] = regions.get("@" + pair[2:], frozenset()) | {pair[:2]}
    return regions


def _look_up(folded: str) -> _Place | None:
    found = _aliases().get(folded)
    if found is None:
        row = find_row("places.z", folded)
        found = _Place(row[0], len(row) > 1) if row else None
    return found


def _find(name: str) -> _Place | None:
    """Return the place, or None for a name that is not known or tells of no one place."""
    head, comma, tail = name[:_LONGEST].partition(",")
    folded = _fold(name)
    if folded == "us" and "us" in name:  # the pronoun
        return None
    for form in (folded, _WITHOUT.sub("", folded)):
        found = _look_up(form)
        if found:
            return None if found.path == "?" else found
    if not comma or not tail.strip():
        return None
    whole, part = _find(tail), _find(head)
    if whole is None or whole.path.startswith("@") or not _fold(head):
        return None
    if part and part.path.startswith(whole.path + "/"):
        return part
    return _Place(f"{whole.path}/{_fold(head)}", False)


def canonical(place: str) -> str:
    """Return one key for all names of a place: a country's code for its people, seat of government and capital too.

    "US" for "Americans", "the White House" and "Washington"; else the path ("UA/lviv"); for a name that is not
    known, the name in lower-case ASCII.
    """
    found = _find(place)
    if found is None:
        folded = _fold(place)
        return _WITHOUT.sub("", folded) or folded
    return found.path.split("/")[0] if found.actor else found.path


def country_of(word: str) -> str | None:
    """Return the ISO 3166 code of the country that a place, demonym or seat of government is of; None if unknown."""
    found = _find(word)
    return None if found is None or found.path.startswith("@") else found.path.split("/")[0]


def same_place_name(a: str, b: str) -> bool:
    """Tell whether two names mean one place, or one country as an actor."""
    return canonical(a) == canonical(b) != ""


def contains(a: str, b: str) -> bool | None:
    """Tell whether place `b` lies in place `a`, or is `a`; None if the tables cannot tell.

    False only for countries, capitals, regions and states, and never between lands that claim one another.
    """
    x, y = _find(a), _find(b)
    if x is None or y is None:
        return True if same_place_name(a, b) else None
    outer, inner = x.path, y.path
    if outer == inner or inner.startswith(outer + "/"):
        return True
    if outer.startswith("@"):
        return _region_contains(outer, inner)
    if inner.startswith("@"):
        return False if inner in _regions() and outer[:2] in _regions()[inner] else None
    if outer.startswith(inner + "/"):
        return False
    codes = {outer.split("/")[0], inner.split("/")[0]}
    disputed = any(len(codes & lands) == 2 for lands in _DISPUTED)
    return False if (y.actor or inner.count("/") == 0) and not disputed and len(codes) == 2 else None


def _region_contains(region: str, path: str) -> bool | None:
    code = path.split("/")[0]
    if path.startswith("@"):
        return True if _regions().get(path, frozenset([""])) <= _regions()[region] else None
    if code in _regions()[region]:
        return True
    return None if code in _BETWEEN or not region[1:].isupper() else False
