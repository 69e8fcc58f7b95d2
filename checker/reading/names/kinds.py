"""What a run of capitalised words names by its words, if it names no person."""

import re
from functools import cache

from checker.reading.lexicon import is_stop_word
from checker.reading.names.bodies import is_credit
from checker.reading.names.context import word_before
from checker.reading.names.joins import Run
from checker.reading.names.runs import Token
from checker.reading.names.settings import dateline_end
from checker.reading.names.words import is_country, is_place
from checker.reading.tables import read_set

_LOCATIVE = frozenset({"at", "in", "near", "outside", "inside", "to", "into", "behind", "from", "around"})
_LONGEST_PHRASE = 4
_SHORT = 3
_LOUD = re.compile(r" [A-Z]{2,}\b")
_CAMEL = re.compile(r"(?!Mc|Mac|De|La|Le|Di|Du|Van|Fitz|O[A-Z])[A-Z][a-z]{2,}([A-Z][a-z]{2,})")
_QUOTED = re.compile(r"[,.]?[\"”]")


def kind_of(text: str, run: Run) -> str:
    """Return "organisation", "place", "thing", or "" if its words do not tell."""
    tokens, sort = run.tokens, run.sort
    last = tokens[-1]
    if sort == "place" and _is_title(text, run):
        return "thing"
    if sort == "organisation" and (_is_car(text, run) or is_credit(text, run)):
        return "thing"
    if len(tokens) == 1:
        if sort == "organisation":
            loud = last.raw.isupper() and (len(last.raw) > _SHORT or last.word.ordinary)
            return _loud(text, run) if loud else sort
        return _alone(text, run, last)
    if _is_phrase(tokens):
        return "organisation"
    if last.word.key == "police" and not _leads_police(text, tokens):
        return ""
    if last.word.key == "court":
        return "organisation" if tokens[-2].raw.lower() in read_set("court_words") else "place"
    if sort == "organisation":
        return "place" if _is_site(text, run) else sort
    return "organisation" if not sort and _is_paper(text, run) else sort


def _is_title(text: str, run: Run) -> bool:
    """Tell whether it stands between quotation marks, as the title of a work does."""
    return run.start > 0 and text[run.start - 1] in '"“' and _QUOTED.match(text, run.end) is not None


def _is_car(text: str, run: Run) -> bool:
    """Tell whether a maker's name means a car: "a black Honda", "his 2008 Ford Focus"."""
    if run.tokens[0].raw.lower() not in read_set("car_makers") or run.tokens[-1].word.head == "organisation":
        return False
    word = word_before(text, run.start)
    return word in read_set("car_colours") or (word.isdigit() and len(word) == 4)


def _is_unsure(token: Token) -> bool:
    """Tell whether the name of a place may well be another word: "Orange", "Mo"; not "Turkey", whose sense is sure."""
    short = len(token.raw) <= _SHORT and not token.raw.isupper() and "." not in token.raw
    return (token.word.ordinary or short) and not is_country(token.raw)


def _loud(text: str, run: Run) -> str:
    """Return what a word in capitals names: a dateline's place, nothing among other words in capitals, else a body."""
    if dateline_end(text, run.start, run.end):
        return "place"
    before = word_before(text, run.start)
    loud = (len(before) > 1 and before.isupper()) or _LOUD.match(text, run.end)
    return "" if loud else "organisation"


def _is_camel(token: Token) -> bool:
    """Tell whether a capital stands within the word, as in names of companies: "WakeMed"; not "LeedsThey"."""
    parts = _CAMEL.fullmatch(token.raw)
    if parts is None or token.word.given or is_stop_word(parts[1]):
        return False
    return token.raw.lower() not in read_set("camel_things")


def _alone(text: str, run: Run, token: Token) -> str:
    """Return what one word names that is no organisation's name by itself."""
    if run.sort:
        return "" if _is_unsure(token) else run.sort
    bare = token.raw.lower()
    if _is_camel(token):
        return "organisation"
    if bare in read_set("lone_bodies"):
        before = word_before(text, run.start)
        named = before in ("the", "The") or (before.islower() and bare not in read_set("article_bodies"))
        return "organisation" if named and token.raw[1:].islower() else ""
    return "place" if bare in read_set("lone_places") and word_before(text, run.start) == "the" else ""


@cache
def _phrase_ends() -> frozenset[str]:
    return frozenset(phrase.rpartition("_")[2] for phrase in read_set("organisation_phrases"))


def _is_phrase(tokens: tuple[Token, ...]) -> bool:
    """Tell whether it is a known name, or ends with one: "Boston Red Sox"."""
    if tokens[-1].raw.lower() not in _phrase_ends():
        return False
    words = [token.raw.lower() for token in tokens[-_LONGEST_PHRASE:]]
    return any("_".join(words[at:]) in read_set("organisation_phrases") for at in range(len(words) - 1))


def _leads_police(text: str, tokens: tuple[Token, ...]) -> bool:
    """Tell whether the words before "Police" name a place or a force, and are not just the first of a sentence."""
    if any(not token.word.ordinary or token.word.place for token in tokens[:-1]):
        return True
    if len(tokens) > 2 and (tokens[-2].word.head or tokens[0].raw.lower() in read_set("place_openers")):
        return True
    return tokens[-2].raw.lower() in read_set("body_openers") or is_place(text[tokens[0].start : tokens[-2].end])


def _is_site(text: str, run: Run) -> bool:
    """Tell whether a hospital, a school or the like is meant as a building: "at Leeds Hospital"."""
    if run.tokens[-1].word.key not in read_set("site_heads"):
        return False
    word = word_before(text, run.start)
    if word == "the":
        word = word_before(text, run.start - len("the "))
    return word in _LOCATIVE


def _is_paper(text: str, run: Run) -> bool:
    """Tell whether it is a newspaper's name: "Leeds Guardian", "The Steel Reporter"."""
    if run.tokens[-1].raw.rpartition("-")[2].lower() not in read_set("media_heads"):
        return False
    return run.tokens[0].word.place or word_before(text, run.start) in ("the", "The")


def body_in_title(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words of a title that name a body: "Leeds Police" in "Leeds Police Detective"."""
    for end in range(len(tokens) - 1, 1, -1):
        if tokens[end - 1].word.head == "organisation" and tokens[end - 1].word.key != "district":
            return tokens[:end]
    return tokens[:1] if tokens and tokens[0].word.organisation and len(tokens) > 1 else ()
