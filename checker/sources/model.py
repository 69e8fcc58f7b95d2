"""What a file becomes."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from checker.claims.base import Model, Span
from checker.claims.values import DateValue
from checker.reading.dates import Atom, as_date, stated_times
from checker.reading.found import Anchor, Found
from checker.reading.quantities import FoundQuantity, find_quantities
from checker.reading.sentences import split_sentences
from checker.reading.tokens import wordings

Role = Literal["peer", "draft", "reference"]
PublishedBasis = Literal["stated", "given", "inferred", "unknown"]
FailureKind = Literal["missing", "unreadable", "empty", "binary", "too_large", "unsupported", "malformed", "no_text"]
"""Why a file is not read. "unsupported": its sort is not read here; "malformed": it is broken; "no_text": it holds no
article."""


class Damage(Model):
    """Characters that are not those that the author wrote."""

    span: Span
    found: str
    """What stands there."""
    repaired: str
    """What was meant; empty where nobody can tell."""
    kind: Literal["mojibake", "replacement", "control"]
    """UTF-8 read as another encoding; U+FFFD, where a character was lost; a control character."""


class Block(Model):
    """A range of the article text, and the `place` in the file that it was drawn from, as a reader would look it up."""

    span: Span
    place: str
    """An XPath, a page, a paragraph, a field, by the format of the file."""


class Source(Model):
    """One article: its exact text and what is known of it. All spans are ranges of `text`.

    A copy keeps what was found in the text, so it may be given other facts, but no other text.
    """

    id: str
    path: str
    """As given, with forward slashes. The sources of one file share it."""
    text: str
    """Decoded, without a byte order mark, line ends untouched; or what was drawn from the file (`format`)."""
    encoding: str
    sha256: str
    """Of the bytes of the file, in hexadecimal."""
    language: str
    """ISO 639-1, or "und": as its words tell, else as the file states."""
    published: dt.date | None
    published_basis: PublishedBasis
    published_span: Span | None
    """The words of the text that state it."""
    role: Role
    boilerplate: tuple[Span, ...]
    """What is no part of the article, in order, without overlap."""
    damage: tuple[Damage, ...]
    format: str = "text"
    """Of the file. Where it is "text", the file itself is the article text, else that was drawn from it."""
    headline: Span | None = None
    """Where the file marks it as such."""
    blocks: tuple[Block, ...] = ()
    """Where the text stands in the file, in order, without overlap; none where the file itself is the text."""

    # What follows is found once, for who extracts, who groups and who compares.

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The ranges of the sentences of `text`, boilerplate and all."""
        return tuple(split_sentences(self.text))

    @cached_property
    def times(self) -> tuple[Atom, ...]:
        """The dates and times that `text` states, in order, not yet read as days."""
        return tuple(stated_times(self.text))

    @cached_property
    def quantities(self) -> tuple[FoundQuantity, ...]:
        """The quantities that `text` tells, in order, none of them in a date."""
        return tuple(find_quantities(self.text, [Span(start=time.start, end=time.end) for time in self.times]))

    @cached_property
    def wordings(self) -> tuple[tuple[str, ...], ...]:
        """The words of each of the sentences, in lower case."""
        return tuple(wordings(self.text, self.sentences))

    def dates(self, anchor: Anchor | None) -> list[Found[DateValue]]:
        """Return the dates and times that `text` states, in order, read as if it was written on the anchor's day."""
        return [as_date(self.text, time, anchor) for time in self.times]

    def place(self, offset: int) -> str | None:
        """Return the place in the file of what stands at `offset` of the text; None where the file is the text."""
        at = bisect_right(self.blocks, offset, key=lambda block: block.span.start)
        return self.blocks[at - 1].place if at else None

    def body(self) -> Iterator[Span]:
        """Yield the ranges between the boilerplate, in order."""
        start = 0
        for span in self.boilerplate:
            if start < span.start:
                yield Span(start=start, end=span.start)
            start = span.end
        if start < len(self.text):
            yield Span(start=start, end=len(self.text))


class ReadFailure(Model):
    """A path that did not become a source, and why."""

    path: str
    kind: FailureKind
    message: str
