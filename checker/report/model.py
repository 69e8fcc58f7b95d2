"""The report: what the review bot reads as JSON, and what every other format is made from."""

import datetime as dt
from typing import Literal, Self

from pydantic import Field, PrivateAttr

from checker.claims.base import Model
from checker.claims.claim import Dropped, Failure, Overlooked, Usage
from checker.report.facts import FactRow
from checker.report.ledger import Ledger
from checker.report.timeline import DatedEvent
from checker.rules.baseline import Entry
from checker.rules.finding import Finding

SCHEMA_VERSION: Literal["1.0"] = "1.0"


class Tool(Model):
    """Who made the report."""

    name: Literal["factcheck"] = "factcheck"
    version: str


class SourceEntry(Model):
    """One source as it was read: `published_basis` says how its date is known, `claims` how many it makes."""

    id: str
    path: str
    encoding: str
    sha256: str
    language: str
    published: dt.date | None
    published_basis: Literal["stated", "given", "inferred", "unknown"]
    role: Literal["peer", "draft", "reference"]
    extractor: Literal["llm", "local"]
    claims: int
    dropped: tuple[Dropped, ...] = ()
    overlooked: tuple[Overlooked, ...] = ()
    tagger: str | None = Field(default=None, description="The installed spaCy model that helped to read it by rule.")
    format: str = Field(default="text", description="Of the file. Offsets are those of the file where it is text.")
    text: str | None = Field(default=None, description="What offsets refer to, where the file itself is not text.")


class Report(Model):
    """Everything that one run of `factcheck check` has to say."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    tool: Tool
    sources: tuple[SourceEntry, ...]
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...]
    usage: Usage
    dropped_findings: tuple[Finding, ...] = Field(default=(), description="What the adjudicator would not have told.")
    unused_baseline: tuple[Entry, ...] = Field(default=(), description="What a baseline accepts and nobody found.")
    _ledger: Ledger | None = PrivateAttr(default=None)

    @property
    def ledger(self) -> Ledger | None:
        """What its sources tell, which is no part of its JSON; None if nothing but the JSON is known."""
        return self._ledger

    def with_ledger(self, ledger: Ledger | None) -> Self:
        """Return the report with what its sources tell beside it."""
        report = self.model_copy()
        report._ledger = ledger
        return report

    @property
    def facts(self) -> tuple[FactRow, ...]:
        """What two sources tell, or a draft and no reference: worked out when it is asked for."""
        return self._ledger.facts if self._ledger else ()

    @property
    def events(self) -> tuple[DatedEvent, ...]:
        """The dated events that the sources tell: worked out when it is asked for."""
        return self._ledger.events if self._ledger else ()
