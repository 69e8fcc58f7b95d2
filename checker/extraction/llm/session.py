"""One conversation about one part of a source: what was answered, accepted, rejected and used."""

from contextvars import ContextVar
from typing import Self

from pydantic import model_validator

from checker.claims.claim import Usage
from checker.claims.statements import Event, Extraction, Statement
from checker.extraction.grounding import Ground
from checker.extraction.sift import Rejected, Sifted, sift


class Session:
    """The state of one conversation, from the first request to the last re-ask."""

    def __init__(self, part: str) -> None:
        self._ground = Ground(part)
        self.last: Sifted | None = None
        self.events: tuple[Event, ...] = ()
        self.accepted: dict[Statement, None] = {}
        self.usage = Usage()

    def count(self, **counts: int) -> None:
        """Add to what was used."""
        self.usage = self.usage + Usage(**counts)

    def take(self, answer: str) -> None:
        """Sort an answer and keep what can be used of it."""
        self.last = sift(answer, self._ground, self.events)
        if self.last.unreadable is None:
            self.events = self.last.events
            self.accepted.update(dict.fromkeys(self.last.accepted))

    @property
    def rejected(self) -> tuple[Rejected, ...]:
        """What the last answer still had wrong."""
        return self.last.rejected if self.last else ()


# instructor's own `context=` would run every message, articles included, through a template engine.
current: ContextVar[Session] = ContextVar("factcheck_session")


class Answer(Extraction):
    """The response model for instructor: it holds only if every claim of the session's last answer can be used."""

    @model_validator(mode="after")
    def _every_claim_is_usable(self) -> Self:
        last = current.get().last
        if last is not None and (last.unreadable or last.rejected):
            raise ValueError(last.unreadable or f"{len(last.rejected)} claims cannot be used")
        return self
