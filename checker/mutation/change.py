"""What a change of an article is, and what finds the places for it."""

import datetime as dt
from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

from checker.claims.base import Span
from checker.rules.finding import Severity


class Article(NamedTuple):
    """An article as it was published."""

    text: str
    published: dt.date | None = None
    """The day of publication; changes that depend on it are not made where it is None."""


class Edit(NamedTuple):
    """Put `new` in place of `article.text[start:end]`; an empty range inserts, an empty `new` deletes."""

    start: int
    end: int
    new: str


class Change(NamedTuple):
    """One change: the edits that make it, and the words of the article that it alters.

    `edits` are in order and do not overlap. `at` is the phrase that a reader would point at ("12 people", "said Ann
    Lee", "did not resign"), in the article as it was: it spans every edit unless the change is one of form throughout
    the text. `was` and `now` are what the phrase says before and after, shortened for a person to read.
    """

    edits: tuple[Edit, ...]
    at: Span
    was: str
    now: str


class Kind(NamedTuple):
    """A sort of change.

    `find` yields every change of this kind that an article allows, in the order of the text, and is to be left with
    those only after which an attentive editor would say that the copy errs (or, of a harmless kind, that it does not).
    It may draw from the generator that it is given. `least`: how loudly a checker is to report an error of this kind
    at least; `most`: how loudly it may report a harmless one (None: not at all).
    """

    name: str
    about: str
    find: Callable[[Article, Random], Iterator[Change]]
    harmless: bool = False
    least: Severity = Severity.WARNING
    most: Severity | None = None


def apply(text: str, edits: tuple[Edit, ...]) -> str:
    """Return `text` with the edits made."""
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.new]
        at = edit.end
    return "".join([*parts, text[at:]])


def moved(span: Span, edits: tuple[Edit, ...]) -> Span:
    """Return where the words of `span`, a range of the text before the edits, stand after them.

    What is put in at either end of it belongs to it; what replaces words beside it does not.
    """
    return Span(start=_moved(span.start, edits, end=False), end=_moved(span.end, edits, end=True))


def _moved(offset: int, edits: tuple[Edit, ...], *, end: bool) -> int:
    shift = 0
    for edit in edits:
        if edit.start > offset or (edit.start == offset and not (end and edit.end == offset)):
            break
        if edit.end > offset:  # inside of what is replaced: its nearer side
            return edit.start + shift + (len(edit.new) if end else 0)
        shift += len(edit.new) - (edit.end - edit.start)
    return offset + shift
