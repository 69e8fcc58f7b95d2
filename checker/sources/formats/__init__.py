"""Articles are drawn from files: one module a format, called as the format is, each with a `Drawer` called `draw`.

The library that a format needs is imported when a file of that format is read.
"""

from collections.abc import Iterator
from importlib import import_module
from typing import Protocol

from checker.sources.formats.drawn import Drawn, NotAnArticle, Unread
from checker.sources.formats.recognise import SUFFIXES, recognise

__all__ = ["SUFFIXES", "Drawn", "NotAnArticle", "Unread", "draw"]


class Drawer(Protocol):
    """The reader of one format."""

    def __call__(self, data: bytes) -> Iterator[Drawn | Unread]:
        """Yield the articles in the bytes of a file, or why one is not read; raise `Unread` if the file is not."""


def draw(name: str, data: bytes) -> Iterator[Drawn | Unread]:
    """Yield the articles of a file, or why one of several is not read; raise `Unread` if the whole file is not.

    `name` is that of the file: its suffix tells what its content does not. No other exception is raised.
    """
    if not data:
        raise Unread("empty", "it is empty: 0 bytes")
    try:
        drawer: Drawer = import_module(f"checker.sources.formats.{recognise(name, data)}").draw
        yield from drawer(data)
    except Unread:
        raise
    except Exception as error:  # what nobody has thought of is the fault of this file, and costs no other
        raise Unread("malformed", f"it cannot be read: {type(error).__name__} while it was taken apart") from error
