"""Noun phrases, as far as they may name who speaks."""

from functools import lru_cache
from typing import Final, NamedTuple

from checker.reading.lexicon import categories, denotes_person, is_stop_word, is_word
from checker.reading.quotations.frame import (
    CAPITAL,
    NUMBER,
    ORGANISATION,
    PERSON,
    PLACE,
    POSSESSIVE,
    QUOTE,
    STOP,
    WORD,
    Frame,
)
from checker.reading.quotations.verbs import is_base_form, is_saying
from checker.reading.tables import read_set

PRONOUN: Final = "R"
NOUN: Final = "n"
DOCUMENT: Final = "D"
SEVERAL: Final = "+"

_LONGEST: Final = 14  # tokens of a noun phrase
_MOST_INSIDE: Final = 2  # phrases within another
_PRONOUNS = frozenset(["he", "she", "they", "it", "who", "i", "we"])
_BODIES = frozenset(["family", "administration", "campaign"])


class Phrase(NamedTuple):
    """A noun phrase: its first token, the token behind its last, its kind, and the index of the person it names.

    The kind is that of its head: a person, an organisation, a place, a pronoun, a document, `NOUN` for others that may
    speak, `SEVERAL` for what "and" joins.
    """

    start: int
    end: int
    kind: str
    ref: int = -1


def read_phrase(frame: Frame, at: int, inside: int = 0) -> Phrase | None:
    """Read the noun phrase that starts at a token; None if none does or if what it names can say nothing.

    `inside`: in how many other phrases it stands.
    """
    kinds, low = frame.kinds, frame.low
    if low[at] in _PRONOUNS:
        return Phrase(at, at + 1, PRONOUN)
    if low[at] in ("one", "another") and low[at + 1] == "of":
        several = read_phrase(frame, at + 2, inside + 1) if inside < _MOST_INSIDE else None
        return Phrase(at, several.end, NOUN) if several else None
    place, head = at, -1
    while place < at + _LONGEST:
        if kinds[place] == PERSON:
            if kinds[place + 1] != POSSESSIVE and low[place + 1] not in _BODIES:
                return _with_others(frame, Phrase(at, place + 1, PERSON, frame.refs[place]), inside)
            head = place
        elif _is_part(frame, place, head):
            head = place
        elif not (head < 0 and low[place] in read_set("determiners")) and not (head >= 0 and _joins(frame, place)):
            break
        place += 1
    if head < 0 or kinds[head] == PERSON:
        return None
    phrase = _common(frame, at, head, inside)
    return _with_others(frame, phrase, inside) if phrase else None


def _is_part(frame: Frame, place: int, head: int) -> bool:
    """Tell whether a token is a noun, a name, an adjective or a number within a phrase."""
    kind, low = frame.kinds[place], frame.low[place]
    if kind in (ORGANISATION, PLACE, NUMBER):
        return True
    if kind not in (CAPITAL, WORD) or (head < 0 and low in read_set("determiners")):
        return False
    if kind == CAPITAL and not _begins_sentence(frame, place):
        return not _is_outside(low)
    return _is_nominal(low) and not (head >= 0 and _modifies(frame, place))


def _joins(frame: Frame, place: int) -> bool:
    """Tell whether a token joins words of one phrase: a possessive or a hyphen."""
    kind = frame.kinds[place]
    return kind == POSSESSIVE or (kind == "-" and frame.starts[place] == frame.ends[place - 1])


@lru_cache(maxsize=8192)
def _is_outside(low: str) -> bool:
    """Tell whether a word stands in no noun phrase, not even with a capital."""
    return is_stop_word(low) or low in read_set("calendar") or low in read_set("prepositions")


@lru_cache(maxsize=8192)
def _is_nominal(low: str) -> bool:
    """Tell whether a word may stand within a noun phrase."""
    if _is_outside(low) or (is_saying(low) and not low.endswith("ing")):
        return False
    kinds = categories(low)
    return not kinds or bool(kinds - {"verb", "adv", "function"})


def _modifies(frame: Frame, place: int) -> bool:
    """Tell whether a participle follows the noun that it modifies, or is the verb: "a man standing", "Leeds voted"."""
    low = frame.low[place]
    if not low.endswith(("ed", "ing")) or "verb" not in categories(low):
        return False
    return frame.kinds[place - 1] != WORD or _may_speak(frame.low[place - 1])


@lru_cache(maxsize=8192)
def _may_speak(low: str) -> bool:
    if low.endswith(("ed", "ing")):
        return False
    return denotes_person(low) or "group" in categories(low) or low in read_set("speaking_nouns")


def _begins_sentence(frame: Frame, at: int) -> bool:
    before = frame.kinds[at - 1] if at else STOP
    return before == STOP or (before == QUOTE and frame.low[at - 1] in ".!?")


def _with_others(frame: Frame, phrase: Phrase, inside: int) -> Phrase:
    """Mark a phrase as of several if "and" and another follow it."""
    if frame.low[phrase.end] == "and" and not inside:
        other = read_phrase(frame, phrase.end + 1, inside + 1)
        if other and other.kind != PRONOUN:
            return Phrase(phrase.start, other.end, SEVERAL)
    return phrase


def _common(frame: Frame, start: int, head: int, inside: int) -> Phrase | None:
    """Return the phrase whose head is a common noun or a name of no person."""
    kinds, low = frame.kinds, frame.low
    end = head + 1
    if kinds[head] in (ORGANISATION, PLACE):
        return Phrase(start, end, kinds[head])
    if kinds[head] == NUMBER:
        if "year-old" not in low[head]:
            return None
        kind = NOUN
    elif low[head] in read_set("documents"):
        kind = DOCUMENT
    elif _may_speak(low[head]) or (
        kinds[head] == CAPITAL and not (_begins_sentence(frame, head) and is_word(low[head]))
    ):
        kind = NOUN
    else:
        return None
    if low[end] in ("of", "for") and inside < _MOST_INSIDE:
        of = read_phrase(frame, end + 1, inside + 1)
        if of and of.kind not in (PRONOUN, SEVERAL):
            end = of.end
    return Phrase(start, end, kind)


def read_named(frame: Frame, at: int) -> Phrase | None:
    """Read a noun phrase, and the name that is told of it behind a comma: "Roe's sister, Jane Doe"."""
    phrase = read_phrase(frame, at)
    if phrase is None or phrase.kind in (PERSON, PRONOUN) or frame.kinds[phrase.end] != ",":
        return phrase
    named = read_phrase(frame, phrase.end + 1)
    return Phrase(phrase.start, named.end, PERSON, named.ref) if named and named.kind == PERSON else phrase


def agrees(frame: Frame, phrase: Phrase, verb: int) -> bool:
    """Tell whether a phrase may be the subject of a verb by its number: "police claim", not "the baggage claim"."""
    if not is_base_form(frame.low[verb]) or phrase.kind == SEVERAL:
        return True
    head = frame.low[phrase.end - 1]
    if phrase.kind == PRONOUN:
        return head not in ("he", "she", "it")
    return phrase.kind != PERSON and (head.endswith("s") or head in read_set("plural_nouns"))
