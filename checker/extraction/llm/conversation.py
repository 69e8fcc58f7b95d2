"""One conversation with a model, from the first request to the last re-ask: what is common to all tasks."""

from abc import ABC, abstractmethod
from contextvars import ContextVar
from typing import ClassVar, Self

from pydantic import model_validator

from checker.claims.base import Model
from checker.claims.claim import Usage
from checker.extraction.llm.messages import Message
from checker.extraction.llm.task import Task


class Conversation(ABC):
    """The state of one conversation.

    `objection` is the message that sends the last answer back, None if all of it can be used. `fault` says why nothing
    that was answered so far can be used, None if something can: as long as no answer was taken, it says so.
    """

    task: ClassVar[Task]
    answer: ClassVar[type["Usable"]]

    def __init__(self, opening: list[Message]) -> None:
        """Take the messages that it begins with."""
        self.opening = opening
        self.usage = Usage()
        self.objection: str | None = None
        self.fault: str | None = "no answer was read"

    def count(self, **counts: int) -> None:
        """Add to what was used."""
        self.usage = self.usage + Usage(**counts)

    @abstractmethod
    def take(self, answer: str) -> None:
        """Judge an answer, keep what can be used of it, and set `objection` and `fault`."""


# instructor's own `context=` would run every message, articles included, through a template engine.
current: ContextVar[Conversation] = ContextVar("factcheck_conversation")


class Usable(Model):
    """Base of the response models for instructor: one holds only if all of the last answer can be used."""

    @model_validator(mode="after")
    def _is_usable(self) -> Self:
        if current.get().objection is not None:
            raise ValueError("the answer cannot be used as it is")
        return self
