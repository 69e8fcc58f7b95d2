"""The conversation about one part of a source: which claims were accepted, and which rejected."""

from checker.claims.statements import Event, Extraction, Statement
from checker.extraction.grounding import Ground
from checker.extraction.llm.conversation import Conversation, Usable
from checker.extraction.llm.prompt import objections, opening
from checker.extraction.llm.task import EXTRACTION
from checker.extraction.sift import Rejected, Sifted, sift


class _Answer(Extraction, Usable):
    pass


class Session(Conversation):
    """One part of a source on its way to claims."""

    task = EXTRACTION
    answer = _Answer

    def __init__(self, part: str, head: str | None = None) -> None:
        """Take the part, and for a later one how the source begins."""
        super().__init__(opening(part, head))
        self._ground = Ground(part)
        self.last: Sifted | None = None
        self.events: tuple[Event, ...] = ()
        self.accepted: dict[Statement, None] = {}

    def take(self, answer: str) -> None:
        """Sort an answer and keep what can be used of it."""
        self.last = sift(answer, self._ground, self.events)
        if self.last.unreadable is None:
            self.events = self.last.events
            self.accepted.update(dict.fromkeys(self.last.accepted))
        self.objection = objections(self.last.rejected, self.last.unreadable)
        self.fault = None if self.accepted else self.last.unreadable

    @property
    def rejected(self) -> tuple[Rejected, ...]:
        """What the last answer still had wrong."""
        return self.last.rejected if self.last else ()
