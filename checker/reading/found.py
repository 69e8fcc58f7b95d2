"""What a reader yields."""

import datetime as dt
from typing import Generic, NamedTuple, TypeVar

from checker.claims.base import Span

T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """A value and the place in the text where its words stand."""

    span: Span
    value: T


class Anchor(NamedTuple):
    """The day on which words were written, against which "last week" or "June 29" is read.

    `slack`: by how many days the true day may differ either way (0 when the article states it).
    """

    day: dt.date
    slack: int = 0
