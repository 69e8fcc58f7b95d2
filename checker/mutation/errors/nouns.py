"""Errors in what a number counts: another noun."""

import re
from collections.abc import Iterator
from random import Random

from checker.mutation.change import Article, Change, Kind
from checker.mutation.errors.figures import NUMBER, a_label, bounded
from checker.mutation.prose import after, any_of, before, found, replaced

_CLASSES: tuple[tuple[str, ...], ...] = (
    ("men", "women"), ("boys", "girls"), ("brothers", "sisters"), ("sons", "daughters"), ("man", "woman"),
    ("boy", "girl"), ("son", "daughter"), ("brother", "sister"), ("uncles", "aunts"), ("nephews", "nieces"),
    ("grandsons", "granddaughters"), ("suspects", "victims"), ("gunmen", "hostages"), ("suspect", "victim"),
    ("police officers", "firefighters", "soldiers", "teachers", "nurses", "journalists"),
    ("officers", "firefighters", "students", "nurses", "journalists"),
    ("deputies", "firefighters", "students", "nurses"), ("students", "teachers", "nurses"), ("teachers", "students"),
    ("detectives", "firefighters"), ("troopers", "firefighters"), ("soldiers", "journalists", "policemen"),
    ("troops", "policemen"), ("policemen", "firemen"), ("firefighters", "police officers"),
    ("doctors", "lawyers", "engineers"), ("lawyers", "doctors"), ("prisoners", "guards"), ("inmates", "guards"),
    ("passengers", "crew members"), ("sailors", "pilots"), ("tourists", "soldiers"), ("miners", "farmers"),
    ("senators", "governors", "mayors"), ("judges", "prosecutors"), ("protesters", "policemen"),
    ("players", "coaches", "referees"), ("pirates", "policemen"), ("workers", "tourists", "prisoners"),
    ("employees", "customers"),
    ("handguns", "rifles", "shotguns", "knives"), ("pistols", "rifles", "knives"), ("rifles", "pistols", "grenades"),
    ("guns", "knives"), ("shotguns", "pistols"), ("knives", "pistols"), ("missiles", "tanks", "fighter jets"),
    ("rockets", "mortars"), ("tanks", "helicopters"), ("bombs", "rifles"), ("helicopters", "ships", "tanks"),
    ("planes", "ships", "trains"), ("aircraft", "ships"), ("ships", "planes", "trains"),
    ("cars", "trucks", "motorcycles", "buses"), ("trucks", "buses", "motorcycles"), ("boats", "helicopters"),
    ("homes", "churches", "schools", "stores"), ("houses", "churches", "schools", "shops"),
    ("schools", "hospitals", "churches"), ("churches", "schools"), ("hospitals", "schools"), ("banks", "restaurants"),
    ("stores", "hospitals"), ("apartments", "offices"), ("dogs", "cats", "horses"), ("cats", "dogs"),
    ("horses", "dogs"), ("movies", "novels", "albums"), ("films", "novels", "albums"), ("albums", "films", "novels"),
    ("books", "films"), ("songs", "plays"), ("novels", "films"),
    ("countries", "cities"), ("states", "countries"), ("cities", "countries"),
    ("counties", "countries"), ("laptops", "phones"), ("computers", "cameras"), ("phones", "laptops"),
    ("cameras", "phones"),
)  # fmt: skip
"""A noun, and others that stand for what it never is, is no part of, and does not include."""
_ONES = frozenset(
    {"man", "woman", "boy", "girl", "son", "daughter", "brother", "sister", "suspect", "victim"}
)  # fmt: skip

_SEXED = """
man men woman women boy boys girl girls son sons daughter daughters brother brothers sister sisters mother father mom
dad husband wife uncle uncles aunt aunts nephew nephews niece nieces grandson grandsons granddaughter granddaughters
grandmother grandfather boyfriend girlfriend
"""
OF_A_SEX = frozenset(_SEXED.split())
"""Nouns of men or of women only."""

SEX = re.compile(
    r"\b(?:he|him|his|himself|she|her|hers|herself|males?|females?|pregnant|wife|wives|husbands?)\b",
    re.IGNORECASE,
)
"""Words that agree with the one or the other."""

_OTHERS: dict[str, tuple[str, ...]] = {}
for _nouns in _CLASSES:
    _OTHERS.setdefault(_nouns[0], _nouns[1:])
    if len(_nouns) == 2:
        _OTHERS.setdefault(_nouns[1], _nouns[:1])
_COUNTED = re.compile(
    rf"(?:{NUMBER}|(?P<many>(?i:dozens of|hundreds of|thousands of|scores of))|\b(?P<one>[Oo]ne))"
    r"(?: (?:other|more|young|younger|older|unidentified|unarmed|armed|masked|black|local|additional|adult|teenage"
    r"|injured|wounded|dead|stolen|loaded|different|million|thousand|hundred|dozen|[0-9]{1,2}-year-old))*"
    rf" (?P<noun>{any_of(_OTHERS)})(?![\w'’-])"
)


def _says(words: str, noun: str) -> bool:
    """Tell whether the words name the same already, be it one or more."""
    either = rf"{noun[:-3]}m[ae]n\b" if noun.endswith(("man", "men")) else noun.removesuffix("s")
    return re.search(rf"\b{either}", words) is not None


def _counted_noun(article: Article, random: Random) -> Iterator[Change]:
    text = article.text
    for match in found(_COUNTED, text):
        start, end = match.span("noun")
        if bool(match["one"]) != (match["noun"] in _ONES) or bounded(text, match.start(), end):
            continue
        if match["number"] and a_label(text, match.start(), match["number"]):
            continue
        near = (before(text, start, 120) + after(text, end, 120)).lower()
        if match["noun"] in OF_A_SEX and SEX.search(near):
            continue  # a word that would no longer agree
        choice = [noun for noun in _OTHERS[match["noun"]] if not _says(near, noun)]
        if choice:
            yield replaced(text, match.span(), (start, end), random.choice(choice))


KINDS: tuple[Kind, ...] = (Kind("counted_noun", "another noun after a number", _counted_noun),)
