"""A second opinion on a finding: what is put to a model, and what comes back."""

import datetime as dt
from typing import Literal

from pydantic import Field

from checker.claims.base import Model
from checker.claims.claim import Failure, Usage


class CaseArticle(Model):
    """One article that a finding cites: its day of publication, and its first words."""

    published: dt.date | None
    begins: str


class CaseSide(Model):
    """One side of a finding: the `quote`, how it reads, and the text `before` and `after` it in its article.

    `article`: its place among the articles of the case, counted from 1.
    """

    article: int
    quote: str
    reads: str | None
    says: str | None
    before: str
    after: str


class Case(Model):
    """One finding as it is put to a model: facts and excerpts alone, so that one finding always makes one case.

    `source` is the id of the source of the first side: it names the case to us, and the model never sees it.
    """

    source: str
    rule: str
    name: str
    summary: str
    severity: str
    message: str
    articles: tuple[CaseArticle, ...]
    sides: tuple[CaseSide, ...]


class Adjudication(Model):
    """What is to be done with one finding, and why. The reason comes first, so that the verdict follows from it."""

    reason: str = Field(
        min_length=1,
        max_length=300,
        pattern=r"^\S[^\r\n]*$",
        description="One sentence for an editor, of at most 300 characters, that names the words which decide.",
    )
    verdict: Literal["keep", "demote", "drop"] = Field(
        description="keep: it stays as it is; demote: it is told one step less loudly; drop: it is not told."
    )


class Ruling(Model):
    """What came of one case: an adjudication or a failure, and what that cost."""

    adjudication: Adjudication | None = None
    failure: Failure | None = None
    usage: Usage = Usage()
