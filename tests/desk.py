"""Articles with claims written out, for tests: what an extractor would have made of them."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Literal

from pydantic import TypeAdapter

from checker.claims.base import JSON
from checker.claims.claim import Reading
from checker.claims.statements import Event, Statement
from checker.extraction.assemble import assemble
from checker.sources.damage import find_damage
from checker.sources.model import Role, Source

STATEMENTS: TypeAdapter[tuple[Statement, ...]] = TypeAdapter(tuple[Statement, ...])
UNSAID: dict[str, JSON] = {
    "person": {"role": None, "age": None},
    "quantity": {"actor": None},
    "denial": {"accuser": None},
    "action": {"target": None},
    "quotation": {"point": ""},
}
OF_NO_EVENT = ("person", "abbreviation")


class Article:
    """One source of a test: its text, its day, and its claims as YAML or Python tells them, with defaults."""

    def __init__(
        self,
        name: str,
        text: str,
        claims: Sequence[Mapping[str, JSON]] = (),
        events: Sequence[Mapping[str, JSON]] = (),
        published: dt.date | None = None,
        role: Role = "peer",
        language: str = "en",
    ) -> None:
        self.source = Source(
            id=name,
            path=name,
            text=text,
            encoding="utf-8",
            sha256="0" * 64,
            language=language,
            published=published,
            published_basis="stated" if published else "unknown",
            published_span=None,
            role=role,
            boilerplate=(),
            damage=find_damage(text),
        )
        self.events = [Event.model_validate({"who": (), "where": None, "main": True, **event}) for event in events]
        self.statements = STATEMENTS.validate_python([complete(claim, bool(events)) for claim in claims])


def complete(claim: Mapping[str, JSON], with_event: bool) -> dict[str, JSON]:
    """Fill in the slots that a test leaves out."""
    kind = str(claim["kind"])
    unsaid = UNSAID.get(kind, {})
    assert isinstance(unsaid, dict)
    common: dict[str, JSON] = {"event": "e1" if with_event else None, "attribution": None, "stance": "asserted"}
    return {**({} if kind in OF_NO_EVENT else common), **unsaid, **claim}


class WrittenOut:
    """An extractor that has read the articles already."""

    name: Literal["llm"] = "llm"

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = {article.source.id: article for article in articles}

    def read(self, sources: Sequence[Source]) -> list[Reading]:
        readings = []
        for source in sources:
            article = self.articles[source.id]
            claims = assemble(source, article.events, article.statements)
            assert len(claims) == len(article.statements), f"a claim of {source.id} does not stand in its text"
            readings.append(Reading(source=source.id, extractor="llm", claims=claims))
        return readings
