"""Statements of persons, of what they say, and of how parties stand to each other."""

import re
from collections.abc import Iterator
from typing import Final

from checker.claims.base import Span
from checker.claims.statements import PersonStatement, QuotationStatement, RelationStatement
from checker.extraction.local.article import Article
from checker.extraction.local.frames import Frames, short
from checker.extraction.placed import Placed
from checker.reading.names import FoundPerson
from checker.reading.quotations import FoundQuotation

_OFFICE: Final = re.compile(
    r"(?P<role>[^\W\d_][\w’'. -]{1,60}?\s(?:of|for|at))\s(?:the\s)?(?P<party>[^,;()]{2,60})$", re.DOTALL
)


def persons(article: Article) -> Iterator[Placed]:
    """Yield a statement for each form of a name where it first stands, and wherever a role or an age is told anew."""
    known: set[tuple[str, str]] = set()
    told: set[tuple[str, str, str]] = set()
    for found in article.names.persons:
        if not article.counts(found.span):
            continue
        name = " ".join(found.span.of(article.text).split())
        form = (found.person, name)
        facts = {
            (found.person, kind, " ".join(span.of(article.text).lower().split()))
            for kind, span in (("role", found.role), ("age", found.age))
            if span
        }
        if form in known and facts <= told:
            continue
        known.add(form)
        told |= facts
        yield _person(article, found, name)


def _person(article: Article, found: FoundPerson, name: str) -> Placed:
    parts = [part for part in (found.span, found.role, found.age) if part]
    evidence = Span(start=min(part.start for part in parts), end=max(part.end for part in parts))
    return Placed(
        evidence=evidence,
        at=found.span,
        statement=PersonStatement(
            kind="person",
            evidence=evidence.of(article.text),
            name=name,
            role=found.role.of(article.text) if found.role else None,
            age=found.age.of(article.text) if found.age else None,
            person=found.person,
        ),
    )


def quotations(article: Article, frames: Frames) -> Iterator[Placed]:
    """Yield a statement for each quotation whose speaker is known."""
    for found in article.quotations:
        if found.speaker is not None:
            yield quotation(article.text, found, found.speaker, frames.at(found.span.start).event)


def quotation(text: str, found: FoundQuotation, speaker: str, event: str | None) -> Placed:
    """Return the statement of a quotation by a speaker; `event`: the id of the event that it belongs to."""
    quoted = found.span.of(text)
    return Placed(
        evidence=found.evidence,
        at=found.span,
        statement=QuotationStatement(
            kind="quotation",
            evidence=found.evidence.of(text),
            event=event,
            attribution=None,
            stance="asserted",
            quoted=quoted,
            speaker=speaker,
            point=short(quoted),
        ),
    )


def relations(article: Article) -> Iterator[Placed]:
    """Yield a statement for each person of whom an office of a named party is told: "spokeswoman for the agency"."""
    for found in article.names.persons:
        office = _OFFICE.match(found.role.of(article.text)) if found.role else None
        if office is None or found.role is None or not article.counts(found.span):
            continue
        evidence = Span(start=min(found.span.start, found.role.start), end=max(found.span.end, found.role.end))
        yield Placed(
            evidence=evidence,
            at=evidence,
            statement=RelationStatement(
                kind="relation",
                evidence=evidence.of(article.text),
                event=None,
                attribution=None,
                stance="asserted",
                party=found.person,
                relation=office["role"],
                other=" ".join(office["party"].split()),
            ),
        )
