"""Values as read from words: each knows its precision, and two of a kind can be compared.

How two values compare lives in `checker.claims.comparison`; how words become values, in `checker.reading`.
"""

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from checker.claims.base import Model


class Granularity(StrEnum):
    """How fine a stated time is."""

    MINUTE = "minute"
    PART_OF_DAY = "part-of-day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"


TO_THE_DAY = frozenset({Granularity.MINUTE, Granularity.PART_OF_DAY, Granularity.DAY})
"""What names one day, or less."""


class Interval(Model):
    """Days from `earliest` to `latest`, both included."""

    earliest: dt.date
    latest: dt.date


class DateValue(Model):
    """A point or stretch of time.

    `readings`: every interval that the words may mean, most likely first; empty when they name a day of an unknown
    year or week. `month`, `day`, `year`, `weekday` (Monday 0) hold what the words themselves state. `relative`: the
    readings depend on the anchor, the day on which the words were written. `hedged`: "about", "around", "late".
    `clock`: minutes after midnight, as (earliest, latest), if a time of day is stated; `zone` as written.
    """

    type: Literal["date"] = "date"
    readings: tuple[Interval, ...]
    granularity: Granularity
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    relative: bool = False
    hedged: bool = False
    clock: tuple[int, int] | None = None
    zone: str | None = None


class Measure(StrEnum):
    """What sort of number it is."""

    COUNT = "count"
    MONEY = "money"
    SHARE = "share"
    POINTS = "percentage-points"
    AGE = "age"
    DURATION = "duration"
    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    MASS = "mass"
    SPEED = "speed"
    TEMPERATURE = "temperature"
    MAGNITUDE = "magnitude"
    SCORE = "score"
    ORDINAL = "ordinal"
    OTHER = "other"


class QuantityValue(Model):
    """A number that knows its bounds: true for every amount from `low` to `high`, both included; None is open.

    "12" is [12, 12]; "at least 12" [12, None]; "more than 560" [561, None] when things are counted; "dozens"
    [24, None]; "about 50" [45, 55] with `hedge` "about". `nominal` is the number as written (50). `unit` is the unit
    that low and high are in: a base unit ("m", "kg", "s", "year", "%"), a currency code ("USD"), or None for a count.
    `of`: the whole that the number is a part of ("21 of about 50").
    """

    type: Literal["quantity"] = "quantity"
    measure: Measure
    low: float | None
    high: float | None
    nominal: float | None = None
    unit: str | None = None
    hedge: Literal["exact", "about", "at_least", "at_most", "more_than", "less_than", "vague", "range"] = "exact"
    of: "QuantityValue | None" = None


class NameValue(Model):
    """A person's name, taken apart: words in order as written, without titles.

    `tokens`: folded for comparing (lower case, ASCII). `suffix`: "jr", "iii"...
    """

    type: Literal["name"] = "name"
    written: str
    tokens: tuple[str, ...]
    suffix: str | None = None


class TextValue(Model):
    """Words taken as they are: a quotation, a place."""

    type: Literal["text"] = "text"
    written: str


Value = Annotated[DateValue | QuantityValue | NameValue | TextValue, Field(discriminator="type")]
