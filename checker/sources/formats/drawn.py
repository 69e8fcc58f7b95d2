"""What the reader of a format hands on: an article, drawn from its file."""

import datetime as dt
import re
from typing import NamedTuple

from checker.claims.base import Span
from checker.sources.model import Block, FailureKind

MOST_TEXT = 2_000_000
"""Code points of an article that is drawn from a file."""

MOST_ARTICLES = 20_000
"""Articles of a file of several: its lines or its items."""

# No text has NUL, and half of a surrogate pair cannot be written in UTF-8.
_NO_CHARACTER = re.compile(r"[\x00\ud800-\udfff]")


class Unread(Exception):  # noqa: N818 - an outcome, not an error
    """Why a file, or an article in it, does not become a source. The message is for a person."""

    def __init__(self, kind: FailureKind, message: str) -> None:
        super().__init__(message)
        self.kind: FailureKind = kind


class NotAnArticle(Unread):
    """A file of a suffix that other things have as well: a failure if it was named, passed over in a folder."""

    def __init__(self, message: str, kind: FailureKind = "unsupported") -> None:
        super().__init__(kind, message)


class Drawn(NamedTuple):
    """An article and what its file says of it. All spans are ranges of `text`."""

    format: str
    text: str
    encoding: str = "utf-8"
    blocks: tuple[Block, ...] = ()
    headline: Span | None = None
    published: dt.date | None = None
    published_span: Span | None = None
    language: str | None = None
    """ISO 639-1."""
    number: int | None = None
    """Of an article in a file of several: of its line or its item, from 1."""
    name: str | None = None
    """The id that a file of several states for it."""


class Sheet:
    """An article text in the making: pieces of text, each with its place in the file."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []

    def add(self, words: str, place: str, before: str = "\n\n") -> Span | None:
        """Set `words` down, with `before` between them and what stands there; return their span, None if blank.

        Raises `Unread` if it becomes more than any article.
        """
        words = _NO_CHARACTER.sub("\ufffd", words).strip()
        if not words:
            return None
        start = self._length + len(before) if self._pieces else 0
        self._pieces += [before, words] if self._pieces else [words]
        self._length = start + len(words)
        if self._length > MOST_TEXT:
            raise Unread("too_large", f"it has more than {MOST_TEXT} characters of text, which no article has")
        span = Span(start=start, end=self._length)
        self._blocks.append(Block(span=span, place=place))
        return span

    @property
    def text(self) -> str:
        """The text, without a line end at its end."""
        return "".join(self._pieces)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Where it was drawn from."""
        return tuple(self._blocks)


def tag_language(tag: object) -> str | None:
    """Return the ISO 639-1 code in a language tag (BCP 47), None if there is none: "en" for "en-GB"."""
    primary = re.split(r"[-_]", tag.strip(), maxsplit=1)[0].lower() if isinstance(tag, str) else ""
    return primary if re.fullmatch(r"[a-z]{2}", primary) else None
