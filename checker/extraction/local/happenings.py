"""Statements of what happens: actions, denials, places, and that something is or is not there."""

import re
from collections.abc import Iterator
from typing import Final

from checker.claims.base import Span
from checker.claims.statements import (
    ActionStatement,
    DenialStatement,
    ExistenceStatement,
    PlaceStatement,
    Statement,
)
from checker.extraction.local.article import Article
from checker.extraction.local.frames import Frame, Frames, bare, short, tells
from checker.extraction.placed import Placed
from checker.reading.clauses import Clause
from checker.reading.names.settings import dateline_end
from checker.reading.tables import read_set

_BEFORE_PLACE: Final = re.compile(
    r"\b(?i:in|at|near|on|outside|inside|from|to|toward|towards|across|around|of|off|along|into|onto|through|throughout|"
    r"via|behind|between|beyond|north|south|east|west|(?:north|south)(?:east|west)|far \w+ as)\s+"
    r"(?:(?:the|a|an|his|her|their|its|nearby|neighbou?ring|state|interstate|downtown|upper|lower|central|mid|"
    r"(?:north|south|east|west)\w*|\d{1,5}|(?:\w+\s)?\w+['’]s)\s+){0,3}$"
)
_OWNS: Final = re.compile(r"['’]s?\s(?!north|south|east|west|downtown)[a-z]")
_LISTED: Final = re.compile(r"\s*(?:,|,?\s(?:and|or|&)|/|\s[–-])(?:\s(?:the|in|from|to|nearby))?\s*|\s\(")
_THERE: Final = re.compile(
    r"\b[Tt]here\s+(?:is|are|was|were|has\s+been|have\s+been|will\s+be)\s+(?P<no>no\s+|not\s+)?"
    r"(?P<what>[^,.;:\"“”()]{3,80})"
)
_REACH: Final = 48  # characters before a place that are looked at
_GOES_ON: Final = re.compile(r"\s+(?:that\b|having\b|any\b|\w+ing\b)")


def actions(article: Article, frames: Frames) -> Iterator[Placed]:
    """Yield a statement for each clause in which a named party does something, or something is done to it."""
    for clause in _clauses(article):
        if not clause.finite or not tells(clause):
            continue
        actor, target = (clause.agent, clause.subject) if clause.passive else (clause.subject, clause.object)
        if actor is None or not article.is_party(actor):
            continue
        name = article.name_of(actor)
        if name is None:
            continue
        frame = frames.at(clause.verb.start)
        evidence = _whole(clause)
        yield Placed(
            evidence,
            evidence,
            ActionStatement(
                kind="action",
                evidence=evidence.of(article.text),
                event=frame.event,
                attribution=frame.attribution,
                stance=frame.stance,
                actor=name,
                action=short(clause.verb.of(article.text)),
                target=article.name_of(target) if target else None,
            ),
        )


def denials(article: Article, frames: Frames) -> Iterator[Placed]:
    """Yield a statement for each party that denies what is said."""
    for clause in _clauses(article):
        denies = clause.lemma in read_set("denying_verbs") and not (clause.passive or clause.negated or clause.planned)
        if not denies or clause.subject is None:
            continue
        denier = article.name_of(clause.subject)
        sentence = article.sentences[article.sentence_at(clause.verb.start)]
        denied = Span(start=clause.verb.end, end=sentence.end).of(article.text).strip(" .,\"”'’")
        words = clause.object.of(article.text).lower().split() if clause.object else []
        a_claim = any(word.rstrip("s") in read_set("deniable") for word in words)
        goes_on = _GOES_ON.match(article.text, clause.verb.end, sentence.end)
        if denier is None or not denied or not (a_claim or goes_on):
            continue
        evidence = Span(start=min(clause.subject.start, clause.verb.start), end=(clause.object or clause.verb).end)
        yield Placed(
            evidence,
            evidence,
            DenialStatement(
                kind="denial",
                evidence=evidence.of(article.text),
                event=frames.at(clause.verb.start).event,
                attribution=None,
                stance="denied",
                denier=bare(denier),
                denied=short(denied),
                accuser=None,
            ),
        )


def places(article: Article, frames: Frames) -> Iterator[Placed]:
    """Yield a statement for each named place at which something happens."""
    former = -1  # the end of the place before, if something happens there
    for span in article.names.places:
        dateline = dateline_end(article.text, span.start, span.end)
        frame = frames.at(dateline or span.start)
        if frame.clause is None or not article.counts(span):
            continue
        listed = 0 <= former < span.start and _LISTED.fullmatch(article.text, former, span.start)
        if not (dateline or listed or _is_site(article.text, span, frame.clause)):
            continue
        former = span.end
        start = min((frame.clause.subject or frame.clause.verb).start, span.start)
        evidence = Span(start=start, end=max(span.end, frame.clause.verb.end))
        yield Placed(evidence, span, _place(article, span, evidence, frame))


def _is_site(text: str, span: Span, clause: Clause) -> bool:
    """Tell whether something happens at a place by what stands beside it: a preposition, or a verb that befalls it."""
    if _OWNS.match(text, span.end):
        return False
    if _BEFORE_PLACE.search(text, max(span.start - _REACH, 0), span.start):
        return True
    struck = clause.object
    return struck is not None and struck.end == span.end and struck.start in (span.start, span.start - len("the "))


def _place(article: Article, span: Span, evidence: Span, frame: Frame) -> Statement:
    return PlaceStatement(
        kind="place",
        evidence=evidence.of(article.text),
        event=frame.event,
        attribution=frame.attribution,
        stance=frame.stance,
        place=span.of(article.text),
        what=frame.what,
    )


def existences(article: Article, frames: Frames) -> Iterator[Placed]:
    """Yield a statement for each "there is", "there were no"."""
    for match in _THERE.finditer(article.text):
        evidence = Span(start=match.start(), end=match.end("what"))
        if not article.counts(evidence):
            continue
        frame = frames.at(match.start())
        yield Placed(
            evidence,
            evidence,
            ExistenceStatement(
                kind="existence",
                evidence=match[0],
                event=frame.event,
                attribution=frame.attribution,
                stance="denied" if match["no"] else "asserted",
                what=short(match["what"]),
                exists=not match["no"],
            ),
        )


def _clauses(article: Article) -> Iterator[Clause]:
    for number in range(len(article.sentences)):
        yield from article.clauses(number)


def _whole(clause: Clause) -> Span:
    parts = [part for part in (clause.subject, clause.verb, clause.object, clause.agent) if part]
    return Span(start=min(part.start for part in parts), end=max(part.end for part in parts))
