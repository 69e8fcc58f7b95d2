"""The persons whom an article names in full, found by their given names and by what stands around them."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from checker.claims.base import Span
from checker.mutation.errors.given_names import GIVEN_NAMES
from checker.mutation.prose import before

PART = r"(?:[A-Z]['’])?(?:Mc|Mac|De|Le|La|Di|Van|Fitz)?[A-Z][a-zà-öø-ÿ]+(?:-[A-Z][a-zà-öø-ÿ]+)?"
_NAME = re.compile(
    rf"(?<![\w'’&.-])(?P<given>{PART})(?: [A-Z]\.|(?: {PART}))?? "
    rf"(?P<family>(?:(?:van|von|de|la|del|der|bin|al) ){{0,2}}{PART})"
    r"(?P<suffix>,? (?:Jr|Sr)\.|,? I{2,3}\b)?(?![\w-]|['’](?!s\b)\w|\.\w)"
)
_NO_NAMES = """
A Academy Accord Acres Act Affairs African After Afternoon Agent Air Airlines Airport All Also Amendment American An
And Another Any Apartment Apartments April Apt Arena Army As Asian Asked Associates At Attorney August Aunt
Australian Authorities Avenue Award Awards Bank Bar Bay Beach Because Before Bill Black Board Both Boulevard Bowl
Boys Bridge British Brother Building Bureau But By Cafe Camp Canyon Capital Capt Captain Care Cemetery Center
Central Chapel Chevrolet Chevy Chief Chiefs Child Children Chinese Christmas Chronicle Church Circle Circuit City
Club Cmdr Co Coach Coast Col College Commission Committee Common Community Company Complex Congress Corp Corporation
Corps Council County Court Cpl Creek Crime Crimes Crossing Cup Daily Day December Democrat Democratic Department
Deputies Deputy Det Detective Detectives District Dodge Dr Drive During Each Earlier East Easter Eastern Elementary
English Estates European Even Evening Every Executive Falls Family Father February Federal Field Fire First For
Force Ford Forest Fort Foundation French Friday Friends From Fund Gang Garden Gardens Gazette Gen General German
Girls Glock Good Gov Governor Grand Great Green Grill Group Gulf Hall Halloween He Health Heights Her Herald High
Highway Hill Hills His Holdings Hollow Home Homes Homicide Honda Hospital Hotel House How However Human Hwy I If In
Inc Indian Inn Insp Instead Institute Internal International Interstate Into Investigators Island Isle It Its
January Jeep Journal Judge July June Justice Lake Lane Last Later Law League Library Lieutenant Lounge Lt Ltd
Magazine Magistrate Maj Major Mall Manor Many March Marine Market Marshal Marshals May Mayor Meanwhile Medical
Memorial Men Mexican Middle Monday Morning Most Mother Motors Mount Mountain Mr Mrs Ms Museum My Narcotics National
Navy Near Neighbors New News Nissan No North Northern November Now Ocean October Of Office Officer Officers
Officials On Once One Only Open Or Other Our Parish Park Parkway Partners Party Patrol Pictures Place Plaza Point
Police Port Post Precinct Prep President Press Prison Prize Prof Professor Prosecutor Prosecutors Protective Pub
Public Radio Records Rep Republican Restaurant Reuters Rev Ridge River Road Route Royal Ruger Russian Safety Saint
San Santa Santo Saturday School Sea Secretary Sen Senate Senator September Sergeant Series Service Services Sgt She
Sheriff Sheriffs Since Sister Smith-Wesson So Social Software Some South Southern Special Springs Square Stadium
Star State States Station Still Stoppers Store Street Studios Sunday Super Superior Supreme Supt Suspect Systems
Task Team Technologies Terrace Thanksgiving That The Theater Theatre Their Then There These They This Those Though
Three Through Thursday Times To Today Tonight Town Township Toyota Trail Treaty Tribune Trooper Troopers Tuesday Two
Uncle Union Unit United University Until Up Upper Valley Victim Village Violent Ward Was Way We Wednesday West
Western What When Where Which While White Who Why With Witnesses Women Woods Yesterday You Your Youth Zoo
Auditorium Ballroom Barn Basin Bayou Bluff Bluffs Bookstore Brewery Casino Chapel Cinema Cliffs Condominiums Condos Cove
Crest Dam Deli Diner Dome Expressway Farm Farms Ferry Foods Forum Freeway Galleria Garage Glen Grocery Grove Gym
Harbor Harbour Haven Junction Kitchen Lagoon Landing Lanes Lodge Lofts Marina Mart Meadow Meadows Mill Mills Mission
Motel Nightclub Oaks Palace Pavilion Pier Pines Pizza Plantation Plex Pointe Pond Pool Raceway Racetrack Ranch Rapids
Ravine Reservoir Resort Run Saloon Salon Shop Shoppes Shore Shores Speedway Sports Sportsplex Studio Suites Supermarket
Tavern Tower Towers Tunnel Turnpike Villa Villas Vista Vineyard Waffle Walmart Yard
"""
NO_NAMES = frozenset(_NO_NAMES.split())
RANK = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sgt|Lt|Capt|Cpl|Col|Maj|Gen|Cmdr|Det|Insp|Supt|Rev|Sen|Rep|Gov|Prof|Ofc|Dep)\."
    r"|\b(?:Chief|Sheriff|Mayor|Officer|Deputy|Detective|Trooper|President|Senator|Governor|Judge|Attorney|Prosecutor|"
    r"Sergeant|Lieutenant|Captain|Coroner|Commissioner|Superintendent|Pastor|Professor|Coach|Councilman|Councilwoman|"
    r"Alderman|spokesman|spokeswoman|actor|actress|director|attorney|lawyer|victim|suspect|gunman|brother|sister"
    r"|mother|father|son|daughter|wife|husband|girlfriend|boyfriend|friend|neighbor|resident|identified as|named)),? $"
)
_AGE = re.compile(r"(?:['’]s)?,? (?:\(?\d{1,2}\)?[,.;)]|who (?:is|was) |\d{1,2}-year-old)|, (?:who|whose|an? )\b")
_WHERE_BEFORE = re.compile(r"\b(?:in|at|near|along|outside|inside|around|into|through|toward|towards|the|The) $")
SAYS = r"(?:said|says|told|added|asked|recalled|explained|wrote|noted|testified|stated|tweeted|continued)"
"""A verb of which the speaker is the subject."""
_SPEAKS_AFTER = re.compile(rf" {SAYS}\b")
_SPEAKS_BEFORE = re.compile(rf"\b{SAYS} $")
_MORE = re.compile(r"(?:['’]s)? (?:[A-Z][a-zA-Z]|& )|[-–/]\w")
WORD = re.compile(r"[^\W\d_]+")


class Mention(NamedTuple):
    """Where an article names a person: in full, or by the surname alone."""

    span: Span
    full: bool


class Person(NamedTuple):
    """A person, the name as it is first given in full, and every mention in order."""

    given: str
    family: str
    name: str
    mentions: tuple[Mention, ...]


@lru_cache(maxsize=8)  # each kind of change asks for the same article
def people(text: str) -> tuple[Person, ...]:
    """Return the persons of an article whose names differ in the given name and in the surname from all others."""
    found: dict[tuple[str, str], list[re.Match[str]]] = {}
    known: set[tuple[str, str]] = set()
    lone = _lone_words(text)
    for match in _names(text):
        key = (match["given"], match["family"])
        found.setdefault(key, []).append(match)
        if _seems_a_person(text, match, lone):
            known.add(key)
    starts = Counter(family.lower()[:4] for _, family in found)
    return tuple(
        Person(given, family, matches[0][0], _mentions(text, matches, family, lone))
        for (given, family), matches in found.items()
        if (given, family) in known
        and not any(_may_be_a_place(text, match) for match in matches)
        and starts[family.lower()[:4]] == 1
    )


def _may_be_a_place(text: str, match: re.Match[str]) -> bool:
    """Tell whether a name stands where places, venues and houses do ("on Holly Pond", "at Mary Lou's")."""
    return _WHERE_BEFORE.search(before(text, match.start())) is not None and not text.startswith(
        ("'s ", "’s "), match.end()
    )


def _names(text: str) -> Iterator[re.Match[str]]:
    at = 0
    while match := _NAME.search(text, at):
        given = match["given"]
        if given in NO_NAMES or any(part in NO_NAMES for part in match[0].split()) or given.startswith("Mac "):
            at = match.start() + len(given)
            continue
        at = match.end()
        if not _MORE.match(text, at):
            yield match


def _lone_words(text: str) -> dict[str, list[Span]]:
    """Return the capitalised words that stand with no other capitalised word beside them."""
    words: dict[str, list[Span]] = {}
    for match in re.finditer(rf"(?<![\w'’&-]){PART}(?![\w-])", text):
        left = before(text, match.start(), 25)
        beside = re.search(r"[A-Z][\w'’-]* $|\b[A-Z]\. $", left)
        if (beside is None or RANK.search(left) or beside[0].strip() in NO_NAMES) and not _MORE.match(
            text, match.end()
        ):
            words.setdefault(match[0], []).append(Span(match.start(), match.end()))
    return words


def _seems_a_person(text: str, match: re.Match[str], lone: dict[str, list[Span]]) -> bool:
    left = before(text, match.start())
    signs = (
        match["given"] in GIVEN_NAMES,
        match["family"] in lone,
        RANK.search(left) is not None,
        _AGE.match(text, match.end()) is not None,
        _SPEAKS_AFTER.match(text, match.end()) is not None or _SPEAKS_BEFORE.search(left) is not None,
    )
    return sum(signs) >= 2


def _mentions(text: str, matches: list[re.Match[str]], family: str, lone: dict[str, list[Span]]) -> tuple[Mention, ...]:
    full = [Mention(Span(match.start(), match.end()), full=True) for match in matches]
    short = [Mention(span, full=False) for span in lone.get(family, []) if not _is_elsewhere(text, span)]
    return tuple(sorted(full + short, key=lambda mention: mention.span.start))


def _is_elsewhere(text: str, span: Span) -> bool:
    """Tell whether a lone word that is somebody's surname may be a place here ("in Jackson", "Jackson, Miss.")."""
    left = before(text, span.start, 8)
    return re.search(r"\b(?:in|near|at|of|the|The) $", left) is not None or (
        re.match(r", (?:[A-Z][a-z]{1,5}\.|[A-Z]{2}\b)", text[span.end : span.end + 9]) is not None
    )
