"""Records as they are told: "the deadliest crash in 20 years", "Ann Lee became the first woman to lead the union"."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from checker.claims.base import Span
from checker.claims.values import Granularity, Measure
from checker.pattern import lazily
from checker.reading.frames import Frame, Q, T
from checker.reading.lexicon import stem
from checker.reading.spans import DAYS

CUE: Final = lazily(r"\bfirst\b|\b\w{2,12}est\b|\bworst\b|\bmost\b")
"""What a sentence that tells a record has."""

_RECORD = lazily(
    r"\b(?:the|its|their)\s(?:[a-z]+['’]s\s)?(?P<how>[a-z]{3,12}est|worst|first|most\s[a-z]{4,12})"
    rf"(?P<what>(?:\s[a-z][a-z-]+){{1,4}}?)(?:\s(?:in|on)\s(?!{Q})[A-Z][\w. ]{{1,20}})?"
    rf"\s(?:since\s(?P<since>{T})|in\s(?P<years>{Q}))"
)
_FIRST = lazily(
    r"\b(?P<who>[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){1,2})(?:,\s[^,.;]{1,40},)?"
    r"\s?(?:,|became|is|was|would\sbe|will\sbe|would\sbecome)\sthe\sfirst\s(?P<what>[\w-]+(?:\s[\w-]+)?)\s"
    r"(?:ever\s)?to\s(?P<deed>(?:be\s|have\s)?[a-z]+(?:\s[\w-]+){1,4})"
)


class Record(NamedTuple):
    """A superlative with the years for which it has held: `how` of `what`, at least `low` and at most `high` years."""

    span: Span
    how: str
    what: str
    low: float
    high: float | None


class First(NamedTuple):
    """The first of its kind (`what`) to do something (`deed`), and who it is."""

    span: Span
    who: str
    what: str
    deed: str


def find_records(frame: Frame, now: int) -> Iterator[Record]:
    """Yield the records of a sentence that was written in the year `now`; those since a vague time are left out."""
    for match in _RECORD.finditer(frame.text):
        years = _since(frame, match["since"], now) if match["since"] else _stretch(frame, match["years"])
        if years:
            what = " ".join(stem(word) for word in match["what"].split())
            yield Record(frame.span(match.start(), match.end()), match["how"], what, *years)


def find_firsts(frame: Frame) -> Iterator[First]:
    """Yield who is said to be the first to do something."""
    for match in _FIRST.finditer(frame.text):
        yield First(frame.span(match.start(), match.end()), match["who"], match["what"], match["deed"])


def _since(frame: Frame, mark: str, now: int) -> tuple[float, float] | None:
    time = frame.time(mark).value
    exact = time.granularity in (Granularity.YEAR, Granularity.MONTH, Granularity.DAY) and not time.hedged
    return (now - time.year, now - time.year) if exact and time.year is not None else None


def _stretch(frame: Frame, mark: str) -> tuple[float, float | None] | None:
    value = frame.quantity(mark).value
    if value.measure is not Measure.DURATION or value.low is None or not value.nominal:
        return None
    year = DAYS["year"] * 86_400
    return value.low / year, value.high / year if value.high is not None else None
