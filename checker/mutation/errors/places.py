"""Changes of where: a city, a state or a country replaced by another of its rank."""

import re
from collections.abc import Iterator
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit, Kind
from checker.mutation.errors.people_in import PART, people
from checker.mutation.errors.place_names import COUNTRIES, HELD_BY, STATE_FORMS, STATES, US_CITIES, WORLD_CITIES
from checker.mutation.prose import any_of, change, sentences

_RANKS = {name: rank for rank in (US_CITIES, WORLD_CITIES, STATES, COUNTRIES) for name in rank}
_AMBIGUOUS = frozenset({"Georgia", "Mobile", "Reno", "Gary", "Buffalo"})
_FORM = {form: index for forms in STATE_FORMS for index, form in enumerate(forms) if form}
_NAME_OF = {form: forms[0] for forms in STATE_FORMS for form in forms if form}
_ANY_STATE = re.compile(rf"(?<!\w)(?:{any_of(_FORM)})(?!\w)")
_IN_A_PLACE = re.compile(
    rf"\b(?:in|near|outside|across|throughout|around|from|to|into|at|through|of) (?P<place>{any_of(_RANKS)})"
    r"(?![\w-]|['’](?!s\b)| (?:and |& )?(?:[A-Z]|[Pp]olice)|\.\w)"
    r"(?! (?:homicide|law|prisons?|territory|shootings?|authorities|officials|detectives|officers|residents|schools?|"
    r"state|firefighters|prosecutors|courts?|investigators|media|fans|voters)\b)"
)
_WITH_STATE = re.compile(
    rf"\b(?:in|near|outside|from|to|at|of) (?P<city>(?:(?:St|Ft|"
    rf"Mt)\. )?{PART}(?: {PART}){{0,2}}), (?P<state>{any_of(_FORM)})"
    r"(?![\w-])(?=[,;:)\"”]|\.? (?![A-Z])|\.?$|\. )"
)
_IN_A_NAME = re.compile(
    r"\b(?:[Uu]niversity|[Cc]ollege|[Bb]ank|[Cc]hurch|[Dd]iocese|[Ss]chool|[Hh]ospital|[Mm]useum|[Cc]enter|"
    r"[Dd]epartment|"
    r"[Dd]istrict|[Cc]ourt|Prince|Princess|Duke|Queen|King|Earl|[Bb]ishop|Archbishop|Lord|Lady|Republic|Gulf|"
    r"Port|Lake|Bay|"
    r"City|Fort|Mount|Cape|Isle|People|Battle|Treaty|Commonwealth|Federation|Order|Real|Inter|Club|Emirate|Kingdom|Sea|"
    r"Strait|Coast|Bureau|Society|Institute|Association|Miss|Born|Made|Straight|welcome|thanks|according|"
    r"[A-Z]\w+ [Oo]f|[A-Z]\w+) (?:in|from|to|of|at|near|through|into) $"
)
_OF_WHAT = re.compile(
    r"\b(?:city|state|suburb|town|streets|island|people|residents|out|east|west|north|south|northeast|"
    r"northwest|southeast|"
    r"southwest|coast|part|parts|side|miles|capital|man|woman|invasion|outside|because|bombing|citizens?|"
    r"native|resident|president|governor|mayor|downtown|neighborhood|area|\d{1,2},) of $"
)
_NO_FACT = re.compile(
    r"\b(?:may|might|could|can|would|should|if|whether|often|always|usually|sometimes|many|most|any|every|industry"
    r"|problems?|issues?|trying|tried|possibly|perhaps|not|never|no|laws?|markets?|econom\w+)\b|n['’]t\b"
)
_GOES_ON = re.compile(r"['’]s [A-Z]|, (?:[A-Z][a-z]?\w*\.?,?|D\.C)|[-/]|,? (?:and|or) [A-Z]")


def _place(article: Article, random: Random) -> Iterator[Change]:
    """Yield each city, state or country where something is, replaced by another that the article does not name."""
    text = article.text
    names = {name for person in people(text) for name in (person.given, person.family)}
    named = {name for name in _RANKS if name in text} | {_NAME_OF[form] for form in _ANY_STATE.findall(text)}
    for sentence in sentences(text):
        found = [
            match
            for pattern in (_WITH_STATE, _IN_A_PLACE)
            for match in pattern.finditer(text, sentence.start, sentence.end)
        ]
        end = sentence.start
        for match in sorted(found, key=lambda one: (one.start(), -one.end())):
            if match.start() < end or _NO_FACT.search(text, sentence.start, match.start()):
                continue  # what may be or tends to be so may be so elsewhere too
            make = _pair if "state" in match.groupdict() else _alone
            if made := make(text, match, named, names, random):
                end = match.end()
                yield made


def _alone(text: str, match: re.Match[str], named: set[str], names: set[str], random: Random) -> Change | None:
    old = match["place"]
    before = text[max(0, match.start() - 30) : match.start("place")]
    if (
        old in _AMBIGUOUS | names
        or _IN_A_NAME.search(before)
        or (before.endswith(" of ") and not _OF_WHAT.search(before))
    ):
        return None
    if _GOES_ON.match(text, match.end()) or (before.endswith(("at ", "At ")) and old in COUNTRIES):
        return None
    new = _another(old, named, random)
    return change(text, (Edit(*match.span("place"), new),), Span(*match.span())) if new else None


def _pair(text: str, match: re.Match[str], named: set[str], names: set[str], random: Random) -> Change | None:
    """Return the city or the state of "Columbus, Ohio" changed."""
    city, state = match["city"], match["state"]
    if city in names or _IN_A_NAME.search(text[max(0, match.start() - 30) : match.start("city")]):
        return None
    spot, new = match.span("state"), None
    if HELD_BY.get(city) == _NAME_OF[state] and random.random() < 0.5:
        spot, new = match.span("city"), _another(city, named, random)
    else:
        fitting = [
            forms[_FORM[state]]
            for forms in STATE_FORMS
            if forms[_FORM[state]]
            and forms[0] not in named
            and forms[0] not in _NAME_OF[state]
            and _NAME_OF[state] not in forms[0]
        ]
        new = random.choice(fitting) if fitting else None
    return change(text, (Edit(*spot, new),), Span(match.start("city"), match.end("state"))) if new else None


def _another(old: str, named: set[str], random: Random) -> str | None:
    """Return a place of the same rank that is not named, nor holds or lies in anything that is named."""
    holders = {HELD_BY.get(name, name) for name in named}
    fitting = [
        name
        for name in _RANKS[old]
        if name not in named | _AMBIGUOUS | holders
        and HELD_BY.get(name) not in holders
        and name not in old
        and old not in name
    ]
    return random.choice(fitting) if fitting else None


KINDS = (Kind("place", "the place of an event replaced by another of the same rank", _place),)
