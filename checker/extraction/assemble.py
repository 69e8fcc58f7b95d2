"""Statements become claims: each gets its place in the source and its sentence."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from checker.claims.base import Span
from checker.claims.claim import Claim
from checker.claims.statements import Event, EventStatement, Statement
from checker.extraction.grounding import Ground
from checker.extraction.placed import Placed
from checker.sources.model import Source


def assemble(source: Source, events: Iterable[Event], statements: Iterable[Statement]) -> tuple[Claim, ...]:
    """Return the claims of `source` in the order in which they stand in it.

    Statements whose evidence stands wholly in the source's boilerplate are left out: they are no part of the article.
    """
    ground, sentences = Ground(source.text), source.sentences
    placed: list[Placed] = []
    reached = 0  # claims come in reading order, so words that stand twice are looked for from there on
    for statement in statements:
        evidence = ground.find(statement.evidence, after=reached)
        if evidence is None or any(b.start <= evidence.start and evidence.end <= b.end for b in source.boilerplate):
            continue
        reached = evidence.start
        at = ground.find(statement.words, inside=evidence) if statement.words is not None else None
        placed.append(Placed(evidence, at or evidence, statement))
    return claims_of(source, events, placed, sentences)


def claims_of(
    source: Source, events: Iterable[Event], placed: Iterable[Placed], sentences: Sequence[Span]
) -> tuple[Claim, ...]:
    """Return the claims of statements whose places in `source` are known, in the order in which they stand in it.

    `sentences`: those of the source's text, in order.
    """
    known = {event.id: event for event in events}
    starts = [sentence.start for sentence in sentences]
    ordered = sorted(placed, key=lambda item: (item.at.start, item.at.end, item.statement.kind))
    return tuple(
        Claim(
            id=f"{source.id}#{number}",
            source=source.id,
            statement=statement,
            event=known.get(statement.event or "") if isinstance(statement, EventStatement) else None,
            evidence=evidence,
            at=at,
            sentence=_sentence_at(at, sentences, starts),
        )
        for number, (evidence, at, statement) in enumerate(ordered, 1)
    )


def _sentence_at(at: Span, sentences: Sequence[Span], starts: Sequence[int]) -> Span:
    """Return the sentence in which `at` begins, stretched to its end where it runs over; `starts`: of the sentences."""
    index = bisect_right(starts, at.start) - 1
    if index < 0:
        return at
    sentence = sentences[index]
    return sentence if at.end <= sentence.end else Span(start=sentence.start, end=at.end)
