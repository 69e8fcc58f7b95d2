"""Statements of times, quantities and abbreviations: what has a value in its words."""

from collections.abc import Iterator
from typing import Final

from checker.claims.base import Span
from checker.claims.statements import AbbreviationStatement, QuantityStatement, TimeStatement
from checker.claims.values import Measure
from checker.extraction.local.article import Article
from checker.extraction.local.frames import Frame, Frames, bare, describe, short
from checker.extraction.placed import Placed
from checker.reading.abbreviations import FoundAbbreviation
from checker.reading.clauses import Clause
from checker.reading.dates import hedge_start, read_date
from checker.reading.quantities import FoundQuantity
from checker.reading.tables import read_set

_NOT_COUNTED: Final = frozenset((Measure.AGE, Measure.ORDINAL, Measure.SCORE, Measure.OTHER))


def times(article: Article, frames: Frames) -> Iterator[Placed]:
    """Yield a statement for each date, or for a list of days whose later ones leave out the month."""
    start = None
    for number, date in enumerate(article.dates):
        first = hedge_start(article.text, date.span.start) if start is None else start
        following = article.dates[number + 1] if number + 1 < len(article.dates) else None
        if following and _goes_on(article, date.span, following.span):
            start = first
            continue
        span, start = Span(start=first, end=date.span.end), None
        frame = frames.at(span.start)
        evidence = _evidence(article, span, frame.clause)
        yield Placed(
            evidence=evidence,
            at=span,
            statement=TimeStatement(
                kind="time",
                evidence=evidence.of(article.text),
                event=frame.event,
                attribution=frame.attribution,
                stance=frame.stance,
                when=span.of(article.text),
                what=frame.what,
            ),
        )


def _goes_on(article: Article, span: Span, following: Span) -> bool:
    """Tell whether the next date is one of a list and needs the month of this one: "January 2 and 6"."""
    joined = article.text[span.end : following.start].strip() in ("and", "or", ",", ", and")
    return joined and read_date(following.of(article.text), None) is None


def quantities(article: Article, frames: Frames) -> Iterator[Placed]:
    """Yield a statement for each number that counts or measures something that is named."""
    counted_before: tuple[int, str] | None = None  # sentence, noun
    for found in article.quantities:
        if found.value.measure in _NOT_COUNTED:
            continue
        frame = frames.at(found.span.start)
        sentence = article.sentence_at(found.span.start)
        counted = _counted(article, found, frame.clause)
        if counted is None and counted_before and counted_before[0] == sentence and _befalls(frame.clause):
            counted = counted_before[1]  # "two climbers died and at least seven were hurt"
        if counted is None and found.value.measure is Measure.COUNT:
            continue
        if counted and found.value.measure is Measure.COUNT:
            counted_before = sentence, counted
        yield _quantity(article, found, counted or "", frame)


def abbreviations(article: Article) -> Iterator[Placed]:
    """Yield a statement for each short form beside its long form."""
    for found in article.abbreviations:
        if article.counts(found.evidence):
            yield abbreviation(article.text, found)


def abbreviation(text: str, found: FoundAbbreviation) -> Placed:
    """Return the statement of a short form beside its long form."""
    short_form, long_form, evidence = (span.of(text) for span in (found.short, found.long, found.evidence))
    statement = AbbreviationStatement(kind="abbreviation", evidence=evidence, short=short_form, long=long_form)
    return Placed(found.evidence, found.short, statement)


def _quantity(article: Article, found: FoundQuantity, counted: str, frame: Frame) -> Placed:
    end = max(found.span.end, found.counted.end if found.counted else 0)
    whole = Span(start=found.span.start, end=end)
    evidence = _evidence(article, whole, frame.clause)
    return Placed(
        evidence=evidence,
        at=found.span,
        statement=QuantityStatement(
            kind="quantity",
            evidence=evidence.of(article.text),
            event=frame.event,
            attribution=frame.attribution,
            stance=frame.stance,
            amount=found.span.of(article.text),
            counted=counted,
            actor=_actor(article, found, frame.clause),
            relation=_relation(article, found, frame.clause),
        ),
    )


def _counted(article: Article, found: FoundQuantity, clause: Clause | None) -> str | None:
    """Return the noun phrase that is counted; for "the toll rose to 43" what the sentence is about."""
    if found.counted is not None:
        return " ".join(found.counted.of(article.text).split())
    if clause is None or clause.subject is None or found.value.measure is not Measure.COUNT:
        return None
    subject = bare(clause.subject.of(article.text))
    tells = any(word in read_set("totals") for word in subject.lower().split())
    return subject if tells and clause.subject.end <= found.span.start else None


def _befalls(clause: Clause | None) -> bool:
    return clause is not None and clause.lemma in read_set("befalling_verbs")


def _actor(article: Article, found: FoundQuantity, clause: Clause | None) -> str | None:
    """Return who does it: the subject of an active clause of which the number is no part, the agent of a passive."""
    if clause is None:
        return None
    if clause.passive:
        return article.name_of(clause.agent) if clause.agent else None
    if clause.subject is None or clause.subject.overlaps(found.span) or found.span.start < clause.verb.start:
        return None
    return article.name_of(clause.subject)


def _relation(article: Article, found: FoundQuantity, clause: Clause | None) -> str:
    """Return what is said of the things counted, as a phrase with a verb."""
    if clause is None:
        return short(article.sentences[article.sentence_at(found.span.start)].of(article.text))
    if clause.lemma == "be":
        return describe(clause, article.text)
    return short(clause.verb.of(article.text))


def _evidence(article: Article, span: Span, clause: Clause | None) -> Span:
    """Return the excerpt that states a value: its clause from subject to value, or the words themselves."""
    if clause is None:
        return span
    start = min((clause.subject or clause.verb).start, clause.verb.start, span.start)
    end = max(clause.verb.end, span.end)
    inside = article.sentences[article.sentence_at(span.start)]
    return Span(start=max(start, min(inside.start, span.start)), end=max(min(end, inside.end), span.end))
