"""The report: what the review bot reads as JSON, and what every other format is made from."""

import datetime as dt
from typing import Literal

from pydantic import Field

from checker.claims.base import Model
from checker.claims.claim import Dropped, Failure, Overlooked, Usage
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
