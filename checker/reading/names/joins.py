"""Runs of capitalised words with the words between them that make one name: "Gulf of Aden", "Leeds, Ala."."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.reading.names.candidates import Candidate
from checker.reading.names.context import word_before
from checker.reading.names.runs import Token
from checker.reading.names.words import is_region
from checker.reading.tables import read_set

_OF = frozenset({" of ", " of the ", " for ", " for the "})
_OWNER = frozenset({"'s ", "’s ", "' ", "’ "})
_ORDINAL = re.compile(r"\.? [0-9]{1,3}(?:st|nd|rd|th) ")
_LONGEST_LINK = 12
_MOST_WORDS = 20


class Run(NamedTuple):
    """One name that is no person's: its offsets, words, and what it names by them.

    `sort`: "organisation", "place", "thing", or "" if they do not tell. `first`: the words of the first run of those
    that were joined. `shop`: a name that its owner's house follows, "Sam" in "Sam's Club".
    """

    start: int
    end: int
    tokens: tuple[Token, ...]
    sort: str
    first: tuple[Token, ...]
    shop: bool = False


def join_runs(text: str, candidates: Sequence[Candidate]) -> Iterator[Run]:
    """Yield the candidates that name no person in order, joined where several are one name."""
    run: Run | None = None
    for candidate in candidates:
        near = run is not None and len(run.tokens) < _MOST_WORDS and 0 < candidate.start - run.end < _LONGEST_LINK
        if run is not None and near:
            sort = _joined(text[run.end : candidate.start], text, run, candidate)
            if sort:
                run = Run(run.start, candidate.end, run.tokens + candidate.name, sort, run.first)
                continue
        if run is not None:
            yield run
        name = candidate.name if len(candidate.name) == 1 else _without_opener(candidate.name)
        shop = not candidate.sort and len(name) == 1
        run = Run(name[0].start, candidate.end, name, candidate.otherwise, name, shop)
    if run is not None:
        yield run


def _without_opener(name: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words of a run without a number or the like before them: "Two Leeds" men, "Former FBI" agent."""
    at = 0
    while at < len(name) - 1 and (
        name[at].raw.lower() in read_set("idle_openers") or name[at].raw.lower() in read_set("cardinals")
    ):
        at += 1
    named = name[-1].word.organisation or name[-1].word.place or not name[-1].word.ordinary
    return name[at:] if at and named else name


def _joined(link: str, text: str, run: Run, following: Candidate) -> str:
    """Return what two runs name that are one name with the words between them; "" if they are two."""
    last = run.first[-1].word
    if link in _OF:
        return _of(link, run, following)
    if link in _OWNER:
        return _owned(run, following)
    listed = run.tokens is not run.first and run.sort == "organisation"
    if link == " and ":
        if listed and _is_plain(following.name) and (len(following.name) > 1 or not following.name[0].word.head):
            return "organisation"
        plain = run.tokens is run.first and _is_plain(run.tokens) and last.head != "organisation"
        return "organisation" if following.otherwise == "organisation" and plain else ""
    if link == ", ":
        lists = listed and len(following.name) == 1 and _is_plain(following.name)
        if lists and text.startswith((",", " and "), following.end):
            return "organisation"
        return _beside_comma(text, run, following)
    if _ORDINAL.fullmatch(link) and last.key in read_set("directions"):
        return "place" if following.name[0].word.head == "place" else ""
    return ""


def _owned(run: Run, following: Candidate) -> str:
    """Return what is named by its owner: "Sheriff's Office", "St. Ann's Hospital", "Roe's County"."""
    first, last = run.first[0], run.first[-1].word
    head = following.name[-1].word.head
    if head == "place":
        return "place" if following.name[-1].word.key == "county" else ""
    saint = first.raw.lower().rstrip(".") in ("st", "saint")
    office = last.organisation and following.name[-1].word.key == "office"
    owned = head == "organisation" and (last.ordinary or saint or run.shop or office)
    return "organisation" if owned else ""


def _of(link: str, run: Run, following: Candidate) -> str:
    last = run.first[-1].word
    if following.sort == "thing":
        return ""
    if last.head == "organisation" or (last.key in read_set("bodies_of") and "of" in link):
        return "organisation"
    return "place" if link == " of " and last.key in read_set("places_of") else ""


def _beside_comma(text: str, run: Run, following: Candidate) -> str:
    """Return "place" for a town and its state or country: "Leeds, Ala."."""
    region = text[following.start : following.end]
    if run.sort not in ("", "place") or following.name[-1].word.demonym or not is_region(region):
        return ""
    plain = any(token.word.ordinary for token in run.tokens) and run.sort != "place"
    if plain and not word_before(text, run.start).islower():
        return ""
    abbreviated = following.name[-1].raw.isupper() or text.startswith(".", following.end)
    return "place" if abbreviated or not is_region(text[run.start : run.end]) else ""


def _is_plain(tokens: tuple[Token, ...]) -> bool:
    """Tell whether all words are ordinary ones or letters, as in "U.S. Fish" and Wildlife Service."""
    return all(token.word.ordinary or token.raw.isupper() for token in tokens)
