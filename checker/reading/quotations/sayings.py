"""Who is said, within a sentence, to say a quotation."""

from typing import Final, NamedTuple

from checker.reading.quotations.frame import PERSON, QUOTE, STOP, WORD, Frame
from checker.reading.quotations.phrases import PRONOUN, Phrase, read_named, read_phrase
from checker.reading.quotations.subjects import sentence_subject, subject
from checker.reading.quotations.verbs import BE, is_adverb, is_finite_saying, is_judging, is_saying, skip_adverbs
from checker.reading.tables import read_set

_FARTHEST: Final = 50  # tokens between a quotation and its verb
_APPOSITION: Final = 30  # tokens between a subject and its verb
_BEFORE_TO = frozenset(["on", "declined", "refused", "continued", "began", "quick", "used"])


class Saying(NamedTuple):
    """A verb of saying with its subject (None if it is not plain), and the first and last token of both.

    `loose`: it may begin the next sentence rather than end that of the quotation: "“We ran.” Roe said he saw it".
    """

    verb: int
    subject: Phrase | None
    first: int
    last: int
    loose: bool = False


def after(frame: Frame, quote: int) -> Saying | None:
    """Find the speaker right behind a quotation: "said Roe", "Roe, a neighbor, said", "according to Roe"."""
    at = quote + 1 + (frame.kinds[quote + 1] == STOP)
    while frame.kinds[at] in (",", "-"):
        at += 1
    if _is_according(frame, at):
        return _according(frame, at) or Saying(at, None, at, at)
    verb = skip_adverbs(frame, at)
    if is_finite_saying(frame, verb):
        phrase = read_named(frame, skip_adverbs(frame, verb + 1))
        named = phrase is not None and (phrase.kind != PRONOUN or frame.low[phrase.start] in ("he", "she", "they"))
        return Saying(verb, phrase, at, phrase.end - 1) if phrase and named else None
    phrase = read_named(frame, at)
    if phrase is None:
        return None
    if phrase.kind == PERSON and frame.kinds[at - 1] == "-" and frame.kinds[phrase.end] in (STOP, ","):
        return Saying(at, phrase, at, phrase.end - 1)
    found = _verb_behind(frame, phrase.end)
    if found is None:
        return None
    return Saying(found, phrase, at, found, loose=frame.low[quote] == "." and not _may_end(frame, found + 1))


def _is_according(frame: Frame, at: int) -> bool:
    return frame.low[at] == "according" and frame.low[at + 1] == "to"


def _according(frame: Frame, at: int) -> Saying | None:
    """Read "according to Roe"."""
    phrase = read_named(frame, at + 2)
    return Saying(at, phrase, at, phrase.end - 1) if phrase else None


def _may_end(frame: Frame, at: int) -> bool:
    """Tell whether a sentence with a quotation as its object may end, or go on with an adverbial, at a token."""
    low = frame.low[at]
    return frame.kinds[at] in (STOP, QUOTE, ",", "-", "(", ":") or is_adverb(low) or low in read_set("prepositions")


def _verb_behind(frame: Frame, at: int) -> int | None:
    """Find the verb of saying whose subject ends before a token: over appositions, phrases of place, adverbs."""
    end, within = at + _APPOSITION, False
    while at < end:
        kind, low = frame.kinds[at], frame.low[at]
        if kind in (STOP, QUOTE, ";", ":"):
            return None
        if low in BE and frame.low[at + 1] in ("quoted", "cited") and frame.low[at + 2 : at + 4] == ["as", "saying"]:
            return at + 3
        verb = skip_adverbs(frame, at)
        if is_finite_saying(frame, verb) and (not within or frame.kinds[at - 1] == ","):
            return None if frame.low[verb - 1] in BE else verb
        if kind == ",":
            within = not within
        elif kind == "(":
            while at < end and frame.kinds[at] not in (")", STOP):
                at += 1
        elif not within and low not in read_set("prepositions") and low != "who" and not _in_phrase(frame, at):
            return None
        at += 1
    return None


def _in_phrase(frame: Frame, at: int) -> bool:
    """Tell whether a token follows a preposition by a few words, as in "of the Church of Elmo"."""
    return any(low in read_set("prepositions") for low in frame.low[max(at - 5, 0) : at])


def before(frame: Frame, quote: int) -> Saying | None:
    """Find the verb nearest before a quotation in its sentence, and its subject: "Roe said the act was “vile”"."""
    for at in range(quote - 1, max(quote - _FARTHEST, -1), -1):
        kind, low = frame.kinds[at], frame.low[at]
        if kind in (STOP, ";"):
            break
        if _is_according(frame, at):
            return _according(frame, at)
        found = _of_verb(frame, at) if kind == WORD and (is_saying(low) or is_judging(low)) else None
        if found:
            return found
    return None


def _of_verb(frame: Frame, verb: int) -> Saying | None:
    """Return the saying of a verb before a quotation; None if the word is no verb there."""
    previous = skip_adverbs(frame, verb - 1, -1)
    if previous < 0:
        return None
    word = frame.low[previous]
    if frame.low[verb].endswith("ing"):
        if word == "as" and frame.low[previous - 1] in ("quoted", "cited"):
            phrase = subject(frame, previous - 2) if frame.low[previous - 2] in BE else None
            return Saying(verb, phrase, phrase.start if phrase else verb, verb)
        return Saying(verb, _outer(frame, verb), verb, verb)
    if word in BE:
        return Saying(verb, None, verb, verb)
    if word == "to":
        return Saying(verb, _outer(frame, verb) if frame.low[previous - 1] in _BEFORE_TO else None, verb, verb)
    if frame.kinds[previous] == QUOTE:
        phrase = read_named(frame, verb + 1)
        return Saying(verb, phrase, previous + 1, phrase.end - 1) if phrase else None
    phrase = subject(frame, verb)
    return Saying(verb, phrase, phrase.start, verb) if phrase else None


def _outer(frame: Frame, verb: int) -> Phrase | None:
    """Find who does what a participle or an infinitive says: the subject of the finite verb before it."""
    for at in range(verb - 1, max(verb - _FARTHEST, 0), -1):
        if frame.kinds[at] in (STOP, ";"):
            break
        if is_finite_saying(frame, at):
            found = read_named(frame, at + 1) if frame.kinds[at - 1] == QUOTE else None
            found = found or subject(frame, at)
            if found:
                return found
    return sentence_subject(frame, verb)


def later(frame: Frame, quote: int) -> Saying | None:
    """Find who is said at the end of a sentence to say what is quoted within it: "… was “vile” to many, Roe said"."""
    for at in range(quote + 1, min(quote + _FARTHEST, len(frame))):
        if frame.kinds[at] in (STOP, ";"):
            return None
        if _is_according(frame, at):
            return _according(frame, at)
        if not is_finite_saying(frame, at):
            continue
        inverted = read_named(frame, at + 1) if frame.kinds[at - 1] == "," else None
        if inverted and frame.kinds[inverted.end] in (STOP, ","):
            return Saying(at, inverted, at, inverted.end - 1)
        phrase = subject(frame, at) if _may_end(frame, at + 1) else None
        if phrase and phrase.start > quote:
            return Saying(at, phrase, phrase.start, at)
    return None


def sayings_within(frame: Frame, start: int, end: int, *, judging: bool = False) -> list[Saying]:
    """Return the verbs of saying between two tokens that have a subject there, and "according to Roe".

    `judging`: verbs by which somebody gives an opinion, too.
    """
    found = []
    for at in range(start, min(end, start + _FARTHEST)):
        if _is_according(frame, at):
            saying = _according(frame, at)
            if saying:
                found.append(saying)
        elif is_finite_saying(frame, at) or (judging and frame.kinds[at] == WORD and is_judging(frame.low[at])):
            phrase = subject(frame, at)
            if phrase is None and at and frame.kinds[at - 1] in (QUOTE, ","):
                behind = read_phrase(frame, at + 1)
                phrase = behind if behind and behind.kind == PERSON else None
            if phrase and start <= phrase.start and phrase.end <= end:
                found.append(Saying(at, phrase, min(phrase.start, at), max(phrase.end - 1, at)))
    return found
