"""What a capitalised word may be, by the lexicon and the lists."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from checker.reading.lexicon import categories, denotes_person, given_name, is_stop_word, is_word, lemmas
from checker.reading.names.parts import family_names_first, is_east_asian
from checker.reading.names.read import tokens_of
from checker.reading.places import canonical
from checker.reading.tables import read_rows, read_set

_DEMONYM_ENDINGS = ("n", "ns", "sh", "se", "i", "is", "ch", "ss", "ek", "eks", "men", "man", "ts", "ds", "ic")


_NO_PLACES = frozenset({"bush", "male"})
_WIRE = re.compile(r"[A-Z]{2,5}-[A-Z]{2,5}")
_LONG = 4  # letters of a word in capitals that may be written so for its loudness


class Word(NamedTuple):
    """What a word may be, by itself.

    `key`: its last token, folded, without particles. `surname`: an ordinary word or a place that is a common surname
    too. `head`: the sort of name that ends with it: "organisation", "place", "thing", or "surname" if people bear it.
    `common`: a noun of things, which could stand before a surname by mistake only ("Bucket").
    """

    key: str
    given: bool
    surname: bool
    family_first: bool
    ordinary: bool
    function: bool
    calendar: bool
    title: bool
    before_title: bool
    person: bool
    place: bool
    demonym: bool
    organisation: bool
    head: str
    initial: bool
    common: bool

    @property
    def is_name_like(self) -> bool:
        """It is a given name, or nothing that is known."""
        return self.given or not (self.ordinary or self.place or self.demonym or self.organisation or self.initial)

    @property
    def is_plain_given(self) -> bool:
        """It is a given name and nothing else."""
        return self.given and not (self.ordinary or self.place or self.demonym or self.organisation)


@lru_cache(maxsize=65536)
def look_up(written: str) -> Word:
    """Return what a word may be, as written with its capitals and full stop."""
    tokens = [token for token in tokens_of(written) if token not in read_set("particles")] or tokens_of(written)
    key = tokens[-1] if tokens else ""
    bare = written.lower().replace("’", "'").rstrip(".")
    kinds = categories(bare) or categories(bare.removesuffix("s"))
    name = given_name(tokens[0]) if tokens and len(tokens[0]) > 1 else None
    given = name is not None or key in read_set("more_given_names")
    ordinary = is_word(bare)
    compound = _is_compound(written)
    located = _is_place_first(written, bare, given=given)
    of_people = located and bool(kinds & {"person", "communication"}) and bare.endswith(_DEMONYM_ENDINGS)
    people = of_people or (not ordinary and not given and "person" in kinds)
    demonym = people and bare not in read_set("more_places")
    before_title = bare in read_set("words_before_titles")
    return Word(
        key=key,
        given=given,
        surname=key in read_set("common_surnames") or (name is not None and name.surname),
        family_first=key in family_names_first(),
        ordinary=ordinary,
        function=not key or compound or bare.endswith("n't") or (_is_function_word(bare) and written != "US"),
        calendar=bare in read_set("calendar"),
        title=(bare in read_set("titles") and not before_title) or bare in read_set("short_titles") or _is_joined(bare),
        before_title=before_title,
        person=denotes_person(bare) and bare not in read_set("no_roles"),
        place=located and not demonym,
        demonym=demonym,
        organisation=bare in read_set("organisation_names") or _is_acronym(written),
        head=_head(bare),
        initial=len(key) == 1 and len(bare) == 1,
        common=_is_common_noun(bare, kinds),
    )


def _is_joined(bare: str) -> bool:
    """Tell whether a hyphen joins two titles: "Secretary-General", "Vice-President"."""
    first, hyphen, last = bare.partition("-")
    return bool(hyphen) and {first, last} <= read_set("titles")


def _is_function_word(bare: str) -> bool:
    return is_stop_word(bare) or bare in read_set("sentence_openers")


def _is_place_first(written: str, bare: str, *, given: bool) -> bool:
    """Tell whether a word is a place's name, and if it is a given name too, that of a great place."""
    if bare in read_set("more_places"):
        return True
    if bare in _NO_PLACES or not is_place(written):
        return False
    return not given or is_region(written) or bare in read_set("places_and_names")


def _is_common_noun(bare: str, kinds: frozenset[str]) -> bool:
    """Tell whether a word is a noun of things in its dictionary form: "bucket"; not "asked", "team", "yesterday"."""
    barred = kinds & {"time", "group", "adv", "function", "person", "location"}
    return not barred and bool(kinds - {"verb", "adj"}) and lemmas(bare) == (bare,)


def _is_compound(written: str) -> bool:
    """Tell whether a hyphen makes it an adjective: "Leeds-based", "Thirty-year-old"; not "Jae-in"."""
    first, hyphen, last = written.rpartition("-")
    return bool(hyphen) and last.islower() and len(last) > 2 and is_word(last) and not is_east_asian(first.lower())


def _is_acronym(written: str) -> bool:
    bare = written.replace(".", "")
    if _WIRE.fullmatch(bare):
        return True
    if not (2 <= len(bare) <= 6 and bare.isalpha() and bare.isupper()):
        return False
    if len(bare) >= _LONG and (is_word(bare) or given_name(bare.lower())):
        return False
    return bare.lower() not in read_set("common_acronyms")


def _head(bare: str) -> str:
    """Return the sort of name that the word ends: "organisation", "place", "surname" (unsure), "thing" or none."""
    last = bare.rpartition("-")[2]
    for sort in ("organisation", "place", "surname", "thing"):
        if last in read_set(f"{sort}_heads"):
            return sort
    return ""


@cache
def _shared_place_names() -> frozenset[str]:
    """Return names that several places bear, which tell of no one place."""
    return frozenset(name for row in read_rows("place_aliases.tsv") if row[0] == "?" for name in row[2].split("|"))


_REGION = re.compile(r"[A-Z]{2}(?:/[A-Z]{2})?")


@lru_cache(maxsize=16384)
def is_region(name: str) -> bool:
    """Tell whether it is a country, or a state that may follow a town: "Leeds, Ala."."""
    if name.isupper() and name.lower() in read_set("state_codes"):
        return True
    key = canonical(name)
    return _REGION.fullmatch(key) is not None or key in read_set("more_places")


@lru_cache(maxsize=16384)
def is_country(name: str) -> bool:
    """Tell whether it is a country, its people or its seat of government."""
    key = canonical(name)
    return len(key) == 2 and key.isupper()


@lru_cache(maxsize=65536)
def is_place(name: str) -> bool:
    """Tell whether the tables know a place, region or people of that name."""
    key = canonical(name)
    return bool(key) and (not key[0].islower() or key in _shared_place_names())
