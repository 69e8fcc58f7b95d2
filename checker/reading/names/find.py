"""Names of persons, organisations and places in running text."""

import re
from collections.abc import Iterator, Sequence

from checker.claims.base import Span
from checker.reading.names.ages import age_before, age_behind
from checker.reading.names.candidates import NEVER, Candidate, read_candidate
from checker.reading.names.found import FoundNames, FoundPerson
from checker.reading.names.full_names import FullNames
from checker.reading.names.groups import find_groups
from checker.reading.names.kinds import body_in_title
from checker.reading.names.mentions import Mention, Mentions
from checker.reading.names.roles import role_apposed, role_before, role_behind, role_posted, widen
from checker.reading.names.runs import Piece, read_pieces

_OF = re.compile(r"(?:,\s[0-9]{1,3})?,?\s((?:of|from|with)\s(?:the\s)?)")
_NEAR = 24


def find_names(text: str, masked: Sequence[Span] = ()) -> FoundNames:
    """Find the names of a text, in order, not overlapping.

    Args:
        text: Running English text.
        masked: Spans (code points) in which no name stands, such as dates; in order or not.

    """
    pieces = list(read_pieces(text, masked))
    candidates = [read_candidate(piece, text) for piece in pieces]
    mentions = Mentions(text, FullNames(text, pieces, candidates))
    persons: list[FoundPerson] = []
    others: list[Candidate] = []
    floor = 0
    for piece, candidate in zip(pieces, candidates, strict=True):
        found = False
        for mention in mentions.read(piece, candidate):
            persons.append(_told(text, mention, floor))
            floor = mention.end
            found = True
        if not found:
            whole = candidate.name is piece.tokens
            others.append(candidate if whole else candidate._replace(name=piece.tokens, lead=None))
        elif candidate.lead is not None:
            others.extend(_employer(piece, candidate))
    organisations, places = find_groups(text, others)
    ends = {span.start: span.end for span in organisations}
    return FoundNames(tuple(_employed(text, person, ends) for person in persons), organisations, places)


def _employer(piece: Piece, candidate: Candidate) -> Iterator[Candidate]:
    """Yield the body that a title before a name tells: "Leeds Police" in "Leeds Police Detective Ann Roe"."""
    body = body_in_title(tuple(token for token in piece.tokens if token.end <= candidate.start))
    if body:
        yield Candidate("organisation", "organisation", body, None, False, NEVER)


def _employed(text: str, person: FoundPerson, organisations: dict[int, int]) -> FoundPerson:
    """Return a mention with the organisation that follows as its role: "of Peace Watch"."""
    link = None if person.role else _OF.match(text, person.span.end, person.span.end + _NEAR)
    end = organisations.get(link.end()) if link else None
    return person if link is None or end is None else person._replace(role=Span(start=link.start(1), end=end))


def _told(text: str, mention: Mention, floor: int) -> FoundPerson:
    """Return a mention with the role and the age that are told beside it."""
    start, end = mention.start, mention.end
    left = widen(text, mention.lead, floor) if mention.lead is not None else role_before(text, start, floor)
    age = age_behind(text, end)
    role: Span | None
    if left is not None:
        role = Span(start=left, end=left + len(text[left:start].rstrip()))
    else:
        role = _apposed(text, end, age) or role_apposed(text, start, end, floor) or role_posted(text, start, end, floor)
        left = start
    return FoundPerson(Span(start=start, end=end), role, age_before(text, left) or age, mention.person)


def _apposed(text: str, end: int, age: Span | None) -> Span | None:
    """Return the role behind a name or behind its age, which may be part of it: "a 34-year-old teacher"."""
    return role_behind(text, end) or (role_behind(text, age.end) if age else None)
