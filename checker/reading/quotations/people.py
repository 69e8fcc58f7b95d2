"""Whom a noun phrase names."""

from functools import lru_cache
from typing import Final, NamedTuple

from checker.reading.lexicon import given_name
from checker.reading.names.found import FoundPerson
from checker.reading.quotations.frame import ORGANISATION, PERSON, PLACE, Frame
from checker.reading.quotations.phrases import NOUN, Phrase
from checker.reading.tables import read_set

SEVERAL: Final = "p"
_FITTING: Final = {"he": ("m", ""), "she": ("f", ""), "they": (SEVERAL,)}
_LONGEST_TITLE: Final = 5  # code points before a name: "Mrs. "


class Speaker(NamedTuple):
    """Who may speak. `sex`: "m" or "f", "" if it is not known; `SEVERAL` for more than one, and for a body."""

    name: str
    sex: str


def fits(pronoun: str, speaker: Speaker) -> bool:
    """Tell whether a pronoun may stand for a speaker."""
    return speaker.sex in _FITTING.get(pronoun, ())


def name_speaker(frame: Frame, phrase: Phrase, persons: tuple[FoundPerson, ...]) -> Speaker | None:
    """Return whom a noun phrase names; None for documents, pronouns and what "and" joins."""
    if phrase.kind == PERSON:
        return person_speaker(frame.text, persons[phrase.ref])
    words = frame.text[frame.starts[phrase.start] : frame.ends[phrase.end - 1]]
    if phrase.kind in (ORGANISATION, PLACE):
        return Speaker(words, SEVERAL)
    if phrase.kind != NOUN:
        return None
    head = frame.low[phrase.end - 1]
    several = head in read_set("speaking_nouns") or head == "police" or (head.endswith("s") and not head.endswith("ss"))
    return Speaker(words, SEVERAL if several else _sex_of_words(_head_words(words)))


def person_speaker(text: str, person: FoundPerson) -> Speaker:
    """Return a person as a speaker, with the sex that the title, the office or the given name tells of."""
    title = text[max(0, person.span.start - _LONGEST_TITLE) : person.span.start].split()[-1:]
    sex = _sex_of_words(" ".join(title)) or (_sex_of_words(person.role.of(text)) if person.role else "")
    return Speaker(person.person, sex or _sex_of_name(person.person))


@lru_cache(maxsize=8192)
def _sex_of_words(words: str) -> str:
    low = {word.strip(".,'’") for word in words.lower().split()}
    male, female = bool(low & read_set("male_nouns")), bool(low & read_set("female_nouns"))
    return "" if male == female else "m" if male else "f"


@lru_cache(maxsize=8192)
def _sex_of_name(name: str) -> str:
    first, _, family = name.partition(" ")
    known = given_name(first) if family and first.isascii() else None
    return known.sex if known and known.sex in ("m", "f") else ""


def _head_words(words: str) -> str:
    """Return the words up to "of" or "for", without possessors: "the mother" of "the mother of the boy"."""
    head = words.split(" of ")[0].split(" for ")[0]
    return head.rpartition("'s ")[2].rpartition("’s ")[2]
