"""The subjects of verbs."""

from typing import Final

from checker.reading.lexicon import denotes_person, is_stop_word
from checker.reading.quotations.frame import ORGANISATION, PERSON, PLACE, POSSESSIVE, QUOTE, STOP, WORD, Frame
from checker.reading.quotations.phrases import SEVERAL, Phrase, agrees, read_named, read_phrase
from checker.reading.quotations.verbs import BE, is_saying, skip_adverbs
from checker.reading.tables import read_set

_APPOSITION: Final = 30  # tokens between a subject and its verb
_PHRASE: Final = 14  # tokens of a subject
_SENTENCE: Final = 100  # tokens of a sentence that are looked through
_ENDS_CLAUSE = frozenset((STOP, QUOTE, ";", ":"))
_SUBORDINATORS = frozenset(["that", "which", "because", "but", "if", "what", "how", "why", "so", "though", "although"])
_BEFORE_NO_SUBJECT = frozenset(["of", "from", "with", "in", "at", "on", "near", "to", "into"])
_BEHIND_NOUNS = frozenset(["of", "from", "with", "in", "at", "for", "who"])
_NAMES = frozenset((PERSON, ORGANISATION, PLACE))


def subject(frame: Frame, verb: int) -> Phrase | None:
    """Find the subject of an active verb before it; None where it is not plain."""
    last = skip_adverbs(frame, verb - 1, -1)
    if last < 0:
        return None
    low, kind = frame.low[last], frame.kinds[last]
    if low in BE or low in ("to", "not"):
        return None
    if low in ("and", "but", "then"):
        return sentence_subject(frame, last)
    if low == "who":
        return _antecedent_of_who(frame, last)
    if kind in (",", ")"):
        return _before_apposition(frame, last)
    phrase = _right_before(frame, last + 1)
    if phrase is None:
        about = sentence_subject(frame, last) if "who" in frame.low[max(last - _APPOSITION, 0) : last] else None
        return about if about and frame.low[about.end] == "who" else None
    if frame.low[phrase.start - 1] in _BEFORE_NO_SUBJECT or not agrees(frame, phrase, verb):
        return None
    return phrase


def _right_before(frame: Frame, end: int) -> Phrase | None:
    """Find the longest noun phrase that ends right before a token."""
    best: Phrase | None = None
    for start in range(end - 1, max(end - _PHRASE, 0) - 1, -1):
        kind, low = frame.kinds[start], frame.low[start]
        if kind in _ENDS_CLAUSE or kind in (",", "(", ")") or low in _SUBORDINATORS:
            break
        if best and is_saying(low) and low not in read_set("determiners"):
            break
        phrase = read_phrase(frame, start)
        if phrase and phrase.end == end:
            if best and best.kind == PERSON and kind == WORD and not (denotes_person(low) or is_stop_word(low)):
                break
            best = phrase
        elif best and phrase and phrase.kind == PERSON and phrase.end == best.start - 1:
            if frame.low[phrase.end] in _BEHIND_NOUNS:
                best = phrase
        elif phrase is None and best and kind != POSSESSIVE and low not in ("the", "a", "an", "and", *_BEHIND_NOUNS):
            break
    return _with_others(frame, best) if best else None


def _with_others(frame: Frame, phrase: Phrase) -> Phrase:
    """Mark a phrase as of several if "and" joins it to a name or pronoun before."""
    before = phrase.start - 2
    if (
        before >= 0
        and frame.low[before + 1] == "and"
        and (frame.kinds[before] in _NAMES or frame.low[before] in ("he", "she"))
    ):
        return Phrase(before, phrase.end, SEVERAL)
    return phrase


def _before_apposition(frame: Frame, comma: int) -> Phrase | None:
    """Find the noun phrase that an apposition between commas (or brackets) follows, the last of which is given."""
    starts = []
    floor = max(comma - _APPOSITION, -1)
    for place in range(comma - 1, floor, -1):
        if frame.kinds[place] in _ENDS_CLAUSE:
            floor = place
            break
        if frame.kinds[place] in (",", "("):
            starts.append(place)
    for start in (floor, *reversed(starts)):
        first = start + 1
        phrase = read_named(frame, first + (frame.low[first] in ("and", "but")))
        if phrase and phrase.end <= comma:
            behind = frame.kinds[phrase.end] in (",", "(") or frame.low[phrase.end] in _BEHIND_NOUNS
            if behind:
                return phrase
    return None


def _antecedent_of_who(frame: Frame, who: int) -> Phrase | None:
    end = who - (frame.kinds[who - 1] == ",")
    phrase = _right_before(frame, end) if end > 0 else None
    if phrase and phrase.kind != PERSON and end != who:
        return _before_apposition(frame, end) or phrase
    return phrase


def sentence_start(frame: Frame, at: int) -> int:
    """Return the first token of the sentence that a token stands in; of a very long one, some token before it."""
    floor = max(at - _SENTENCE, 0)
    while at > floor and frame.kinds[at - 1] != STOP:
        at -= 1
    return at


def sentence_subject(frame: Frame, at: int) -> Phrase | None:
    """Find the noun phrase that the sentence around a token is about: its first, or that behind a first adverbial."""
    start = sentence_start(frame, at)
    if start and frame.kinds[start - 1] != STOP:
        return None
    start += frame.low[start] in ("and", "but", "so")
    phrase = read_named(frame, start)
    if phrase or frame.kinds[start] == QUOTE:
        return phrase if phrase and phrase.start < at else None
    for place in range(start, min(at, start + _APPOSITION)):
        phrase = read_named(frame, place + 1) if frame.kinds[place] == "," else None
        if phrase:
            return phrase if phrase.start < at else None
    return None
