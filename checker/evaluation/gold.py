"""A gold annotation: what a report on some sources must say, may say and must not say."""

import datetime as dt
import posixpath
from typing import Literal, Self

from pydantic import Field, model_validator

from checker.claims.base import Model
from checker.rules.finding import Severity


class GoldEvidence(Model):
    """One side of a row; `|` separates alternatives in `source` and, where there is no `start`, in `quote`."""

    source: str = Field(description="File name of the source, or names separated by |.")
    quote: str = Field(description="Verbatim words of the source, or several separated by |. Empty: all of the source.")
    start: int | None = Field(default=None, ge=0, description="Where the quote stands, if it stands in several places.")

    @model_validator(mode="after")
    def _names_words(self) -> Self:
        if self.quote and self.start is None and not all(self.quote.split("|")):
            raise ValueError("an alternative of the quote is empty")
        return self


class GoldRow(Model):
    """What all rows share. A finding matches a row if each of its evidence items is met by one of the finding's."""

    id: str
    kind: str = ""
    evidence: tuple[GoldEvidence, ...] = Field(min_length=1)
    why: str


class Expected(GoldRow):
    """A finding that must be there, as loud as `min_severity` and no louder than `max_severity`."""

    min_severity: Severity = Severity.NOTE
    max_severity: Severity = Severity.ERROR
    needs: Literal["llm"] | None = Field(default=None, description="Set if no extractor but a language model finds it.")


class Forbidden(GoldRow):
    """A look-alike: no finding that cites it may be louder than `max_severity`."""

    max_severity: Severity | Literal["none"]


class Gold(Model):
    """The annotation of one desk: of sources that are checked together.

    A file holds one (`.json`), or one a line (`.jsonl`).
    """

    id: str = Field(default="", description="Names the desk where a file holds several.")
    about: str
    sources: tuple[str, ...] = Field(description="Paths of files, relative to the gold file.")
    references: tuple[str, ...] = Field(
        default=(),
        description="Those of the sources that the others are checked against. What is found in them alone is not "
        "counted, nor the same thing said of another source.",
    )
    published: dict[str, dt.date] = Field(default={}, description="Days of publication that the files do not state.")
    expect: tuple[Expected, ...] = ()
    forbid: tuple[Forbidden, ...] = ()
    optional: tuple[GoldRow, ...] = Field(default=(), description="Right to report, right to leave.")

    @model_validator(mode="after")
    def _names_its_sources(self) -> Self:
        if len({posixpath.normpath(name) for name in self.sources}) < len(self.sources):
            raise ValueError("a source is named twice")
        for name in self.sources:
            if not name or posixpath.isabs(name):
                raise ValueError(f"{name!r} is no path relative to the gold file")
        for name in (*self.references, *self.published):
            if name not in self.sources:
                raise ValueError(f"{name!r} is none of the sources")
        return self
