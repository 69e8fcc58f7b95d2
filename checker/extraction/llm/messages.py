"""The messages of all requests: the fixed part first, so that providers cache it; what is asked about last, as data."""

import hashlib
from typing import TypedDict

from checker.extraction.llm.task import Task

_BRACKETS = str.maketrans("⟦⟧", "[]")


class Message(TypedDict):
    """One chat message."""

    role: str
    content: str


def ask(task: Task, words: str) -> list[Message]:
    """Return the messages that begin a conversation."""
    return [{"role": "system", "content": task.instructions}, {"role": "user", "content": words}]


def mark_of(text: str) -> str:
    """Return a mark to put around `text`, made from its own hash: no text can hold the mark that would end it."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def plain(words: str) -> str:
    """Return words of an article without the brackets that mark the words of a finding: only we set those."""
    return words.translate(_BRACKETS)


def again(unreadable: str) -> str:
    """Return the message that asks for a whole answer again; `unreadable` says what was wrong with it."""
    return f"That answer cannot be used: {unreadable}. Answer again, whole, as one JSON object of the schema."
