"""Organisations and places among the runs that name no person."""

from collections.abc import Sequence

from checker.claims.base import Span
from checker.reading.names import context
from checker.reading.names.candidates import Candidate
from checker.reading.names.words import is_region

_OF = frozenset({" of ", " of the ", " for ", " for the "})
_OWNER = frozenset({"'s ", "’s ", "' ", "’ "})
_LONGEST_LINK = 12


def find_groups(text: str, candidates: Sequence[Candidate]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the organisations and the places among candidates that name no person, in order."""
    found: dict[str, list[Span]] = {"organisation": [], "place": []}
    end = -1
    for i, candidate in enumerate(candidates):
        start = candidate.start
        if start < end:
            continue
        sort, end = _sort(text, candidate), candidate.end
        following = candidates[i + 1] if i + 1 < len(candidates) else None
        if following is not None and following.start - end < _LONGEST_LINK:
            joined = _joined(text, candidate, following, sort)
            if joined:
                sort, end = joined, following.end
        if sort in found:
            found[sort].append(Span(start=start, end=end))
    return tuple(found["organisation"]), tuple(found["place"])


def _joined(text: str, candidate: Candidate, following: Candidate, sort: str) -> str:
    """Return what two runs name that are one name with the words between them; "" if they are two."""
    link = text[candidate.end : following.start]
    last = candidate.name[-1].word
    if link in _OF:
        return "organisation" if last.head == "organisation" and following.sort != "thing" else ""
    if link in _OWNER:
        return "organisation" if last.ordinary and following.name[-1].word.head == "organisation" else ""
    if link == " and ":
        return "organisation" if following.otherwise == "organisation" and _is_plain(candidate) else ""
    town = sort == "place" or (sort == "" and not any(token.word.ordinary for token in candidate.name))
    if link == ", " and town and is_region(text[following.start : following.end]):
        return "" if is_region(text[candidate.start : candidate.end]) else "place"
    return ""


def _sort(text: str, candidate: Candidate) -> str:
    """Return what a candidate that names no person names: "organisation", "place" or neither."""
    if candidate.otherwise:
        return candidate.otherwise
    if len(candidate.name) == 1:
        word = candidate.name[0].word
        unknown = not (word.ordinary or word.given or word.demonym or word.calendar or word.function)
        if unknown and context.word_before(text, candidate.start) in ("in", "near"):
            return "place"
    return ""


def _is_plain(candidate: Candidate) -> bool:
    """Tell whether all words are ordinary ones or letters, as in "U.S. Fish" and Wildlife Service."""
    return not candidate.otherwise and all(token.word.ordinary or token.raw.isupper() for token in candidate.name)
