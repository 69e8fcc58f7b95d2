"""What every model of a claim shares."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, TypeAlias

from pydantic import BaseModel, ConfigDict

JSON: TypeAlias = "dict[str, JSON] | list[JSON] | str | int | float | bool | None"
"""Whatever JSON can say."""


class Model(BaseModel):
    """A frozen record: no unknown field, no change after it is made."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of Unicode code points in a source's text."""

    # no Model: readers make hundreds of them for an article, and pydantic takes a plain dataclass as well
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words that stand there."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two ranges share a code point."""
        return self.start < other.end and other.start < self.end


class Comparison(StrEnum):
    """What two values say of one fact.

    `SAME`: they mean one thing. `COMPATIBLE`: different, yet one reading of both can be true ("dozens", "about 50").
    `CONFLICT`: no reading of both can be true. `UNKNOWN`: they cannot be compared, which is never a conflict.
    """

    SAME = "same"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    UNKNOWN = "unknown"
