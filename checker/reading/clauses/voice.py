"""How a clause is put: as a fact or not, and on whose word."""

import re
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from checker.claims.base import Span
from checker.reading.clauses.find import Clause
from checker.reading.tables import read_set

_ALLEGED: Final = re.compile(
    r"\b(?:allegedly|alleged|reportedly|purported(?:ly)?|supposed(?:ly)?|apparent(?:ly)?|suspected|rumou?red"
    r"|unconfirmed|possibl[ey]|perhaps|maybe)\b",
    re.IGNORECASE,
)
_ACCORDING: Final = re.compile(r"\b[Aa]ccording\s{1,3}to\s{1,3}(?P<who>[^,.;:\"“”\n]{2,80})")
_CONDITION: Final = re.compile(r"\b(?:if|unless|whether)\s", re.IGNORECASE)
_REACH: Final = 30  # characters before a clause within which a word of doubt is about it


class Voice(NamedTuple):
    """`attribution`: the words for who says it, None if it is the article itself; `stance`: as what it is said."""

    attribution: Span | None
    stance: Literal["asserted", "denied", "alleged", "planned"]


def voice_of(text: str, sentence: Span, clauses: Sequence[Clause], clause: Clause) -> Voice:
    """Return how a clause of a sentence is put: one of `clauses`, which are all of that sentence."""
    place = next(number for number, each in enumerate(clauses) if each is clause)
    return Voice(_attribution(text, sentence, clauses, place), _stance(text, sentence, clauses, place))


def _attribution(text: str, sentence: Span, clauses: Sequence[Clause], place: int) -> Span | None:
    clause = clauses[place]
    if _says(clause):
        return None
    for other in reversed(clauses[:place]):
        if _says(other) and other.subject is not None:
            return other.subject
    for other in clauses[place + 1 :]:
        if not _says(other) or other.subject is None:
            continue
        before = text[clause.verb.end : min(other.subject.start, other.verb.start)].rstrip()
        if before.endswith((",", '"', "”", "'", "’")):
            return other.subject
    according = _ACCORDING.search(text, sentence.start, sentence.end)
    return Span(start=according.start("who"), end=according.end("who")) if according else None


def _says(clause: Clause) -> bool:
    return clause.lemma in read_set("saying_verbs") and clause.finite and not clause.negated


def _stance(
    text: str, sentence: Span, clauses: Sequence[Clause], place: int
) -> Literal["asserted", "denied", "alleged", "planned"]:
    clause = clauses[place]
    governing = [other.lemma for other in clauses[:place]]
    if clause.negated or any(lemma in read_set("denying_verbs") for lemma in governing):
        return "denied"
    if clause.planned:
        return "planned"
    before = max(sentence.start, clause.span.start - _REACH)
    if _CONDITION.search(text, clause.span.start, clause.verb.start):
        return "planned"
    doubted = _ALLEGED.search(text, before, clause.span.end) is not None
    if doubted or any(lemma in read_set("alleging_verbs") for lemma in governing):
        return "alleged"
    return "asserted"
