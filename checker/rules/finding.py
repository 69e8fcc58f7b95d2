"""What a rule yields."""

import datetime as dt
import hashlib
import json
from enum import StrEnum

from pydantic import ConfigDict, Field

from checker.claims.adjudication import Adjudication
from checker.claims.base import Model


class FindingClass(StrEnum):
    """What sort of disagreement it is, before anybody calls it a contradiction.

    `UNSUPPORTED` is none yet: what the one says, nobody else does.
    """

    CONTRADICTION = "contradiction"
    SUSPECT = "suspect"
    UPDATE = "update"
    DISPUTE = "dispute"
    VARIANT = "variant"
    UNSUPPORTED = "unsupported"


class Severity(StrEnum):
    """How loudly it is said."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """1 for a note, 3 for an error."""
        return {"note": 1, "warning": 2, "error": 3}[self]


SEVERITY_OF = {
    FindingClass.CONTRADICTION: Severity.ERROR,
    FindingClass.SUSPECT: Severity.WARNING,
    FindingClass.UPDATE: Severity.NOTE,
    FindingClass.DISPUTE: Severity.NOTE,
    FindingClass.VARIANT: Severity.NOTE,
    FindingClass.UNSUPPORTED: Severity.NOTE,
}


class Evidence(Model):
    """One side of a finding: `text[start:end] == quote` in the source; `reads` is the value as read."""

    source: str
    start: int
    end: int
    quote: str
    reads: str | None = None
    says: str | None = Field(default=None, description="What this side says, in a phrase for a reader.")
    place: str | None = Field(default=None, description="Where in a file that is not plain text: element, page, field.")


class Acceptance(Model):
    """That somebody has looked at a finding and lets it stand: why, and through which day."""

    reason: str
    expires: dt.date | None = None


class Finding(Model):
    """One disagreement: the rule, what it says, and the exact words on each side.

    `accepted`: a baseline lets it stand. `expired`: a baseline did, and the day is over, so that it counts again.
    `adjudication`: what a model said of it; "demote" has lowered its severity.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True)

    rule: str
    name: str
    class_: FindingClass = Field(alias="class")
    severity: Severity
    message: str
    explanation: str
    fingerprint: str
    evidence: tuple[Evidence, ...]
    accepted: Acceptance | None = None
    expired: Acceptance | None = None
    adjudication: Adjudication | None = None


def fingerprint(rule: str, sides: list[tuple[str, str]]) -> str:
    """Return 16 hex digits made of facts: the rule, and for each side its line and the value read there.

    Neither the wording of a message nor a line's position counts, so a bot does not repeat itself.
    """
    facts = sorted({(" ".join(line.split()), " ".join(value.split())) for line, value in sides})
    return hashlib.sha256(json.dumps([rule, facts], ensure_ascii=False).encode()).hexdigest()[:16]
