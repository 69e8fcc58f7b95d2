"""Errors in what a number counts: another unit of measure; with those of `nouns`, another noun."""

import re
from collections.abc import Iterator
from random import Random

from checker.mutation.change import Article, Change, Kind
from checker.mutation.errors import nouns
from checker.mutation.errors.figures import NUMBER, bounded
from checker.mutation.prose import after, any_of, before, found, replaced

_UNITS = {
    "mile": ("kilometer",), "kilometer": ("mile",), "kilometre": ("mile",),
    "foot": ("meter", "yard"), "meter": ("foot", "kilometer"), "metre": ("foot", "kilometre"),
    "inch": ("foot", "centimeter"), "centimeter": ("inch", "meter"), "centimetre": ("inch", "metre"),
    "yard": ("mile", "foot"),
    "pound": ("ton", "ounce"), "ounce": ("pound",), "ton": ("pound",), "tonne": ("kilogram",),
    "kilogram": ("ton", "gram"), "gram": ("kilogram", "pound"),
    "acre": ("square mile",), "hectare": ("square mile",), "gallon": ("barrel",),
    "barrel": ("gallon",), "liter": ("gallon",), "litre": ("gallon",),
    "second": ("minute",), "minute": ("hour", "second"), "hour": ("day", "minute"), "day": ("week", "month"),
    "week": ("day", "month"), "month": ("week", "year"), "year": ("month", "decade"), "decade": ("year",),
}  # fmt: skip
_PLURALS = {"foot": "feet", "inch": "inches"}
_PLURAL = {
    unit: _PLURALS.get(unit, unit + "s") for unit in {*_UNITS, *(new for news in _UNITS.values() for new in news)}
}
_SINGULAR = {plural: unit for unit, plural in _PLURAL.items()}
_WRITTEN = any_of({*_UNITS, *(_PLURAL[unit] for unit in _UNITS)})
_UNIT = re.compile(
    rf"(?:{NUMBER}|(?<![\w.,-])(?P<one>[Oo]ne|1))(?P<dash>[ -])(?P<unit>{_WRITTEN})"
    r"(?![\w-]|['’]?s? (?:older|olds?|younger)\b)"
)
_SHORT_UNITS = {"Fahrenheit": "Celsius", "Celsius": "Fahrenheit", "mph": "km/h", "kph": "mph", "km/h": "mph"}
_SHORT_UNIT = re.compile(rf"{NUMBER} (?:degrees )?(?P<unit>{any_of(_SHORT_UNITS)})\b")
_SPORT = re.compile(
    r"[- ](?:touchdown|field goal|run|pass|gain|punt|return|rush|penalty|line|drive|kick|freestyle|dash|hurdles|medley"
    r"|relay|game|receiving|on )"
)
_FIXED = re.compile(
    r"[- ](?:college|university|school|news|hotline|diner|store|shift|work\s?week|week|contract extension|waiting"
    r"|notice|anniversary|a (?:day|week|month|year)\b)"
)
_FROM_A_PLACE = re.compile(r" (?:away|from|off|of|behind|down|north|south|east|west|apart|long|wide|inside|outside)\b")
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade"})
_PART_BEFORE = re.compile(
    r"\b(?:foot|feet|years?|hours?|minutes?|pounds?|days?|months?|first|last|next|past),? (?:and )?$", re.IGNORECASE
)
_PART_AFTER = re.compile(r",? (?:and )?(?:[0-9]|one\b|two\b|three\b|four\b|five\b|six\b)")


def _unit(article: Article, random: Random) -> Iterator[Change]:
    text = article.text
    changes = [
        replaced(text, match.span(), match.span("unit"), _other_unit(match, random))
        for match in found(_UNIT, text)
        if not bounded(text, *match.span()) and not _fixed(text, match)
    ]
    changes += [
        replaced(text, match.span(), match.span("unit"), _SHORT_UNITS[match["unit"]])
        for match in found(_SHORT_UNIT, text)
        if not bounded(text, *match.span())
    ]
    yield from sorted(changes, key=lambda change: change.at.start)


def _other_unit(match: re.Match[str], random: Random) -> str:
    written, text = match["unit"], match.string
    hyphen = match["dash"] == "-"
    choice = _UNITS[_SINGULAR.get(written, written)]
    new = random.choice([unit for unit in choice if not (hyphen and unit == "decade")])  # nobody says "86-decade"
    if written in _SINGULAR:
        new = _PLURAL[new]
    if hyphen:
        new = new.replace(" ", "-")
    return new.replace("meter", "metre") if "kilometre" in text or "metres" in text else new


def _fixed(text: str, match: re.Match[str]) -> bool:
    """Tell whether another unit makes no other measure there, or no English."""
    written, hyphen = match["unit"], match["dash"] == "-"
    left, right = before(text, match.start()), after(text, match.end())
    if (written in _SINGULAR) == (hyphen or bool(match["one"])):  # "two-hours", "two hour"
        return True
    if match["one"] and not hyphen and written in _TIMES:  # "one day" may be some day
        return True
    if written == "pounds" and ("£" in text or "pence" in text):
        return True
    if _PART_BEFORE.search(left) or _PART_AFTER.match(right):  # "5 feet 10 inches", "the last two days"
        return True
    if written in {"yard", "yards"} and not _FROM_A_PLACE.match(right):  # of a game
        return True
    return bool(_SPORT.match(right) or _FIXED.match(right))


KINDS: tuple[Kind, ...] = (
    Kind("unit", "another unit of measure", _unit),
    *nouns.KINDS,
)
