"""What a run of capitalised words may name, judged by its own words."""

import re
from typing import NamedTuple

from checker.reading.names.parts import is_east_asian
from checker.reading.names.runs import SUFFIXES, Piece, Token
from checker.reading.names.words import Word, is_place, look_up
from checker.reading.tables import read_set

_MOST_WORDS = 5
_OWNED = re.compile(r"['’]s (?:[A-Z][a-z]+ )?([A-Z][a-z]+)(?! [A-Z])")
_QUOTES = frozenset("\"“‘'(")
SURE = 2
"""A name with this score is taken for a person's, unless what stands around it speaks against it."""
NEVER = -9
"""The score of what no person is named, whatever stands around it."""


class Candidate(NamedTuple):
    """A run as parted into title and name.

    `sort`: "person" if it may name one; else what its head makes of it: "organisation", "place", "thing", or "".
    `otherwise`: what it names if it turns out to name no person. `lead`: offset of the title, None without one.
    `titled`: the title is a person's. `score`: how much the words look like a person's full name.
    """

    sort: str
    otherwise: str
    name: tuple[Token, ...]
    lead: int | None
    titled: bool
    score: int

    @property
    def start(self) -> int:
        """Offset of the name."""
        return self.name[0].start

    @property
    def end(self) -> int:
        """Offset behind the name."""
        return self.name[-1].end


def read_candidate(piece: Piece, text: str) -> Candidate:
    """Part a run into title and name, and judge the name by its words."""
    tokens = piece.tokens
    if len(tokens) == 1:
        if piece.owner and _is_shop(piece, text):
            return Candidate("", "", tokens, None, False, 0)
        return Candidate("person", _sort_alone(tokens[0]), tokens, None, False, 0)
    sort = _sort(tokens, text)
    if sort:
        return Candidate(sort, sort, tokens, None, False, 0)
    at, title = _title_end(tokens)
    if at == 0 and piece.owner and _is_shop(piece, text):
        return Candidate("", "", tokens, None, False, 0)
    if not at and _opens_place(tokens):
        return Candidate("place", "place", tokens, None, False, 0)
    lead = tokens[0].start if at else None
    while len(tokens) - at > 2 and _is_stray(tokens[at], tokens[at + 1]):
        at, lead, title = at + 1, None, ""
    name = tokens[at:]
    if at and len(name) > 1 and is_place(text[name[0].start : name[-1].end]) and not name[-1].word.demonym:
        return Candidate("", "", tokens, None, False, 0)
    if len(name) == 1:
        word = name[0].word
        unfit = word.head not in ("", "surname") or (word.person and not (word.surname or word.given)) or word.title
        if unfit or (title != "sure" and at):
            return Candidate("person" if word.key and not unfit else "", "", name, lead, False, 0)
        return Candidate("person", "", name, lead, True, 0)
    return Candidate("person", _otherwise(name), name, lead, bool(title), _score(name))


def _opens_place(tokens: tuple[Token, ...]) -> bool:
    """Tell whether the first word makes it a place: "Fort Roe", "North Leeds"; not "North Korean Ambassador"."""
    opener = tokens[0].raw.lower().rstrip(".")
    if opener not in read_set("place_openers") or not tokens[-1].raw.isalpha():
        return False
    if opener in read_set("fortress_openers") and len(tokens) == 2:
        return not tokens[1].word.title
    return not (any(token.word.demonym or token.word.title for token in tokens[1:]) or tokens[-1].word.person)


def _is_shop(piece: Piece, text: str) -> bool:
    """Tell whether a name and the words behind it are a house's: "Sam's Club"; not "Ann Roe's Office"."""
    owned = _OWNED.match(text, piece.end)
    word = piece.tokens[-1].word
    whole = (len(piece.tokens) == 2 and piece.tokens[0].word.given) or word.place or word.organisation
    return owned is not None and not whole and look_up(owned[1]).head in ("organisation", "place")


def _is_stray(token: Token, following: Token) -> bool:
    """Tell whether the first of several words begins no name: "Meanwhile Ann Roe", "to the UN Ann Roe"."""
    word = token.word
    if word.organisation and token.raw.isupper() and not (following.raw.isupper() or following.word.ordinary):
        return True
    if following.word.is_plain_given and (word.organisation or word.demonym or (word.place and not word.given)):
        return True
    return word.ordinary and not (word.given or word.surname or word.initial or word.title or word.family_first)


def _sort_alone(token: Token) -> str:
    word = token.word
    if word.place and word.key not in read_set("organisation_names"):
        return "place"
    return "organisation" if word.organisation else ""


def _title_end(tokens: tuple[Token, ...]) -> tuple[int, str]:
    """Return how many words of a run are a title, and how surely it is one of persons: "sure", "noun" or ""."""
    named = False
    end, sort = 0, ""
    for i, token in enumerate(tokens[:-1]):
        word = token.word
        either = word.key in read_set("titles_and_names")
        if word.title and not (either and (named or i > end or (word.given and len(tokens) == 2))):
            end, sort, named = i + 1, "sure", False
        elif word.person and not (word.given or word.head or word.demonym or word.title or named):
            if i == end or not word.surname:
                end, sort = i + 1, sort or "noun"
        elif word.before_title and i == end:
            end = i + 1
        else:
            named = named or (word.given and not word.place)
    return end, sort


def _sort(name: tuple[Token, ...], text: str) -> str:
    """Return what a run of several words names by its first or last word, "" if that does not tell."""
    last = name[-1].word
    if any(token.raw == "&" for token in name):
        return "organisation"
    if last.head and last.head != "surname":
        return last.head
    if _is_nickname(name, text):
        return "organisation"
    if name[-2].word.head in ("place", "surname") and _is_bearing(name[-1].raw, name[-2].word.head):
        return "place"
    if is_place(text[name[0].start : name[-1].end]):
        return "" if last.demonym else "place"
    first = name[0].raw.lower().rstrip(".")
    if first in read_set("thing_openers"):
        return "thing"
    if _is_team(name) and not name[0].word.given:
        return "organisation"
    return ""


def _is_bearing(last: str, head: str) -> bool:
    """Tell whether a word may follow the name of a street: "Leeds Street SE", "Avenue Q"."""
    bare = last.rstrip(".").lower()
    return bare in read_set("directions") or (head == "place" and len(bare) == 1 and last.isupper())


def _is_nickname(name: tuple[Token, ...], text: str) -> bool:
    """Tell whether it is a place and the nickname of a team: "Leeds Eagles"."""
    town = name[:-1]
    nickname = name[-1].raw.lower() in read_set("team_names")
    return nickname and (is_place(text[town[0].start : town[-1].end]) or not any(token.word.given for token in town))


def _is_team(name: tuple[Token, ...]) -> bool:
    """Tell whether it is a place and a noun in the plural: "Leeds Rovers"."""
    last = name[-1].word
    plural = last.ordinary and not last.surname and name[-1].raw.endswith("s")
    return plural and any(token.word.place for token in name[:-1]) and not any(token.word.title for token in name)


def _otherwise(name: tuple[Token, ...]) -> str:
    if name[-1].word.head == "surname":
        if name[-1].word.key == "court" and not name[-2].word.ordinary:
            return "place"
        return "organisation" if name[-1].raw.lower() in read_set("surname_organisations") else "place"
    named = name[0].word.organisation and len(name) == 2 and name[1].word.ordinary and not name[1].raw.isupper()
    if _is_team(name) or named:
        return "organisation"
    return ""


def _score(name: tuple[Token, ...]) -> int:
    """Return how much the words look like a person's full name: `SURE` or more if they do."""
    words = [token for token in name if token.word.key not in SUFFIXES and token.raw[0] not in _QUOTES]
    capitals = [token.word for token in words if not token.raw.islower()]
    if not 2 <= len(capitals) <= _MOST_WORDS or _is_no_name(capitals):
        return NEVER
    first, last, inner = capitals[0], capitals[-1], capitals[1:-1]
    clear = first.is_plain_given
    score = 2 if clear else _score_first(name[0], capitals)
    score += 2 * (any(word.initial for word in inner) or any(token.raw[0] in _QUOTES for token in name))
    elsewhere = last.place or last.demonym or last.organisation
    if last.surname and score == 0 and not last.head and not last.place:
        score = SURE
    elif elsewhere and not clear:
        score -= 1
    elif last.given or last.surname or not (last.ordinary or elsewhere):
        score += 1
    if last.head == "surname":
        score -= 1 + (not clear) + (not last.surname)
    return score - any(word.ordinary and not (word.given or word.surname or word.initial) for word in inner)


def _is_no_name(capitals: list[Word]) -> bool:
    """Tell whether the words, of which titles were taken, cannot be a person's name."""
    first, last = capitals[0], capitals[-1]
    return (
        last.initial
        or (first.head in ("organisation", "place") and not first.given)
        or (last.title and not (last.given or last.surname or capitals[-2].is_name_like))
        or last.calendar
        or last.key == first.key
        or any(word.title and not (word.given or word.surname) for word in capitals[:-1])
        or any(word.head in ("organisation", "place", "thing") for word in capitals[1:-1])
    )


def _score_first(token: Token, capitals: list[Word]) -> int:
    """Return how much a first word that is no clear given name looks like one all the same."""
    first = token.word
    if "." in token.raw[:-1] and not first.place:
        return 2
    if first.given and first.organisation:
        return -1
    if first.given or first.initial:
        return 1
    if first.family_first and len(capitals) < 4 and all(is_east_asian(word.key) for word in capitals[1:]):
        return 1
    return -(first.ordinary or first.place or first.demonym or first.organisation)
