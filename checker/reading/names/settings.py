"""What stands around a name and speaks for a place."""

import re

from checker.reading.names.context import word_before
from checker.reading.names.joins import Run
from checker.reading.names.roles import is_role
from checker.reading.tables import read_set

SURE = 2
"""So much suffices for a name that is otherwise unknown."""

_FOLLOWED = re.compile(r" (?:(?:primary|elementary|secondary|middle|high|refugee|state) )?([a-z]+)\b")
_DATELINE = re.compile(r"(?:, [A-Z][\w.]{1,9})?[,.]{0,2}\s?(?:\([^()\n]{2,30}\)\s?)?(?:--|[—–]|-\s)")
_BRACKET = re.compile(
    r"[,.]{0,2} \((?:AP|CNN|Reuters|REUTERS|AFP|UPI|[KW][A-Z]{2,3}|(?:ABC|CBS|NBC|FOX)\w{0,4})[^()\n]{0,20}\)"
)
_STREETS = re.compile(
    r" (?:and|&) (?:[A-Z][\w.]*+ ){1,3}(?:[Ss]treets?|[Aa]venues?|[Rr]oads?|[Cc]ounties|[Bb]oulevards?)\b"
)
_INSIDE = frozenset({"in", "near", "outside", "throughout"})
_SITED = frozenset({"at", "outside", "inside", "near"})
_WEAKLY = frozenset(
    {"at", "from", "around", "across", "toward", "towards", "via", "through", "reached", "off", "inside"}
)
_ADDRESS = re.compile(r"\b(?:[Oo]n|[Aa]t|block of|to|from|outside|near) [0-9]{2,5} \Z")


def place_points(text: str, run: Run) -> int:
    """Return how much the words around a run speak for a place: `SURE` or more surely, 0 not at all."""
    followed = _FOLLOWED.match(text, run.end, run.end + 32)
    if followed and not _is_common(run):
        if followed[1] in read_set("place_followers"):
            return SURE
        if followed[1] in read_set("home_nouns") and word_before(text, run.start).lower() in read_set("owned_by"):
            return SURE
    if _STREETS.match(text, run.end, run.end + 40):
        return SURE
    if dateline_end(text, run.start, run.end):
        return SURE
    word = word_before(text, run.start)
    if not word:
        return 0
    if text.startswith(("'s ", "’s "), run.end) and word != "of":
        return 0
    return _led(text, run, word)


def _led(text: str, run: Run, word: str) -> int:
    """Return what the word before a run tells."""
    if word == "in" and word_before(text, run.start - len("in ")) in read_set("piece_nouns"):
        return 0
    if word in _INSIDE or word in read_set("place_adjectives"):
        return 1 if _is_common(run) and not text.startswith(", where ", run.end) else SURE
    if word == "of":
        return SURE if _is_of_place(text, run.start - len("of ")) else 0
    if word == "as":
        return SURE if word_before(text, run.start - len("as ")) in read_set("place_adjectives") else 0
    if word == "to":
        return SURE if word_before(text, run.start - len("to ")) in read_set("motion_words") else 0
    if word == "from":
        former = word_before(text, run.start - len("from "))
        hailed = former in ("and", "is", "was", "are", "were", "originally", "away", "miles", "hails") or is_role(
            former
        )
        return SURE if hailed or text.startswith(", ", run.start - len(", from ")) else 1
    if word == "for":
        return SURE if word_before(text, run.start - len("for ")) in ("bound", "left", "leaving", "headed") else 0
    if word == "The" or (word == "the" and len(run.tokens) > 1):
        return SURE if word_before(text, run.start - len("the ")) in _SITED else 0
    if word.isdigit():
        return SURE if _ADDRESS.search(text, max(0, run.start - 24), run.start) else 0
    return int(word in _WEAKLY and not _is_common(run)) * (SURE if word == "at" and len(run.tokens) > 1 else 1)


def _is_of_place(text: str, start: int) -> bool:
    """Tell whether what stands before "of" leads to a place: "the town of", "miles north of", "Jane Roe, 34, of"."""
    former = word_before(text, start)
    return former.endswith(",") or former in ("both", "all") or former.lower() in read_set("place_nouns")


def dateline_end(text: str, start: int, end: int) -> int:
    """Return the offset behind the dash or bracket of the dateline that a name opens: "LEEDS (AP) --"; 0 if none."""
    if start and text[start - 1] not in "\n\r":
        return 0
    match = _BRACKET.match(text, end, end + 40)
    if match is None and text[start : start + 2].isupper():
        match = _DATELINE.match(text, end, end + 60)
    return match.end() if match else 0


def _is_common(run: Run) -> bool:
    """Tell whether it is one ordinary word, which a capital makes no name."""
    word = run.tokens[0].word
    return len(run.tokens) == 1 and word.ordinary and not word.given
