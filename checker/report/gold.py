"""A gold annotation: what a report on some sources must say, may say and must not say."""

from typing import Literal

from pydantic import Field

from checker.claims.base import Model
from checker.rules.finding import Severity


class GoldEvidence(Model):
    """One side of a row; `|` separates alternatives in both fields."""

    source: str = Field(description="File name of the source, or names separated by |.")
    quote: str = Field(description="Verbatim words of the source, or several separated by |.")


class GoldRow(Model):
    """What all rows share. A finding matches a row if each of its evidence items is met by one of the finding's."""

    id: str
    evidence: tuple[GoldEvidence, ...] = Field(min_length=1)
    why: str


class Expected(GoldRow):
    """A finding that must be there, as loud as `min_severity` and no louder than `max_severity`."""

    kind: str
    min_severity: Severity = Severity.NOTE
    max_severity: Severity = Severity.ERROR
    needs: Literal["llm"] | None = Field(default=None, description="Set if no extractor but a language model finds it.")


class Forbidden(GoldRow):
    """A look-alike: no finding that cites it may be louder than `max_severity`."""

    max_severity: Severity | Literal["none"]


class Gold(Model):
    """The annotation of a folder of sources."""

    about: str
    sources: tuple[str, ...] = Field(description="File names.")
    expect: tuple[Expected, ...]
    forbid: tuple[Forbidden, ...]
    optional: tuple[GoldRow, ...] = Field(default=(), description="Right to report, right to leave.")
