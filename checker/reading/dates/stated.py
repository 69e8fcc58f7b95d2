"""What words state of a time, before an anchor says which time that is."""

from enum import Enum, auto
from typing import NamedTuple

from checker.claims.values import Granularity


class Form(Enum):
    """The way in which words point at a time."""

    DAY = auto()  # June 28, 2024; the year, or the month too, may be missing
    WEEKDAY = auto()
    MONTH = auto()
    YEAR = auto()
    FISCAL = auto()
    DECADE = auto()
    CENTURY = auto()
    SEASON = auto()
    QUARTER = auto()
    HALF = auto()
    WEEKEND = auto()
    OFFSET = auto()  # so many units from the anchor: today, last week, ten days ago
    TRAILING = auto()  # a stretch of so many units that ends (or begins) at the anchor: the past year
    RANGE = auto()  # from itself until `until`
    CLOCK = auto()  # a time of day alone
    PART = auto()  # a part of a day alone
    ANAPHOR = auto()  # the day before: hangs on another date of the text


class Stated(NamedTuple):
    """A time as stated.

    `ordinal`: which season (0 spring), quarter, half or century, or a decade's first year. `unit`, `amount`: of
    OFFSET and TRAILING, negative for the past; an `amount` of None is "several". `which`: last -1, this 0, next 1.
    `within`: which third of the period ("early" 0, "mid" 1, "late" 2). `swapped`: day and month may be meant the
    other way round. `of_unit`: last, this or next unit in which a weekday, month, season or quarter lies.
    """

    form: Form
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    ordinal: int = 0
    unit: Granularity = Granularity.DAY
    amount: int | None = 0
    which: int | None = None
    within: int | None = None
    hedged: bool = False
    swapped: bool = False
    clock: tuple[int, int] | None = None
    zone: str | None = None
    until: "Stated | None" = None
    of_unit: "Stated | None" = None


class Atom(NamedTuple):
    """A time as stated, and the words that state it: `text[start:end]`."""

    start: int
    end: int
    stated: Stated
