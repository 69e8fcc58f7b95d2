"""Sentences as frames: each stated time and each quantity is one character, so that a pattern sees how they stand.

"Sales rose from 40 to 60 in 2014" is "Sales rose from Q to Q in T": whatever the number or the time, read by the
readers of dates and quantities, it matches `Q` or `T`, and `Frame.quantity` and `Frame.time` tell which it is.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, Protocol

from checker.claims.base import Span
from checker.claims.values import DateValue, Granularity, Measure, QuantityValue
from checker.pattern import lazily
from checker.reading import LANGUAGES
from checker.reading.dates import find_dates, hedge_start
from checker.reading.found import Anchor, Found
from checker.reading.quantities import FoundQuantity, find_quantities, read_quantity
from checker.reading.sentences import split_sentences

Q = "[\ue000-\ue7ff]"
"""A pattern of any quantity."""
T = "[\ue800-\uefff]"
"""A pattern of any stated time."""

_MANY = 0x800
_ROUNDING = 0.05
_COUNTED_OUT = 1000
_FIRST_Q, _FIRST_T = 0xE000, 0xE800
_MARKS = lazily("[\ue000-\uefff]")
_UNITS = lazily(r"\b(?:day|week|month|quarter|year|decade|centur)", re.IGNORECASE)
_FROM = lazily(r"\b(?:from|of|at)\s+([$£€]?[0-9][0-9,.]*[0-9]|[0-9]|[a-z]{3,9}(?:-[a-z]{3,5})?)\s*$")
_TO = lazily(r"\s+to\s+")


class Article(Protocol):
    """What is asked of a source: its text, the language, and the ranges that are no boilerplate."""

    @property
    def text(self) -> str:
        """The text."""

    @property
    def language(self) -> str:
        """ISO 639-1 code, or "und"."""

    def body(self) -> Iterator[Span]:
        """Yield the ranges between the boilerplate."""


class Frame(NamedTuple):
    """A sentence in which each value is one character: `text`, and where each character of it stands in the source."""

    text: str
    places: tuple[int, ...]
    quantities: tuple[FoundQuantity, ...]
    times: tuple[Found[DateValue], ...]
    sentence: Span

    def quantity(self, mark: str) -> FoundQuantity:
        """Return the quantity that a mark stands for, its span one of the source."""
        return self.quantities[ord(mark) - _FIRST_Q]

    def time(self, mark: str) -> Found[DateValue]:
        """Return the time that a mark stands for, its span one of the source."""
        return self.times[ord(mark) - _FIRST_T]

    def span(self, start: int, end: int) -> Span:
        """Return where `text[start:end]` stands in the source."""
        return Span(start=self.places[start], end=self.places[end] if start < end else self.places[start])


def frames(article: Article, cue: re.Pattern[str], anchor: Anchor | None = None) -> Iterator[Frame]:
    """Yield the sentences of an article in which `cue` is found, as frames; none in a language that is not read.

    `anchor`: the day on which it was written.
    """
    if article.language not in LANGUAGES or not cue.search(article.text):
        return
    text = article.text
    for sentence in _sentences(text, tuple(article.body())):
        words = sentence.of(text)
        if cue.search(words):
            yield _placed(_frame(_MARKS.sub(" ", words), anchor), sentence)


@lru_cache(maxsize=1024)
def _sentences(text: str, body: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the sentences that stand in the body; kept, as a dozen rules ask for those of one text."""
    found = split_sentences(text)
    whole = Span(start=0, end=len(text))
    return tuple(found) if body == (whole,) else tuple(each for each in found if _inside(each, body))


def _inside(sentence: Span, body: Iterable[Span]) -> bool:
    return any(part.start <= sentence.start and sentence.end <= part.end for part in body)


def _placed(frame: Frame, sentence: Span) -> Frame:
    at = sentence.start
    return Frame(
        frame.text,
        tuple(at + place for place in frame.places),
        tuple(
            found._replace(span=_moved(found.span, at), counted=found.counted and _moved(found.counted, at))
            for found in frame.quantities
        ),
        tuple(Found(_moved(found.span, at), found.value) for found in frame.times),
        sentence,
    )


def _moved(span: Span, by: int) -> Span:
    return Span(start=span.start + by, end=span.end + by)


@lru_cache(maxsize=4096)
def _frame(words: str, anchor: Anchor | None) -> Frame:
    times = [found for found in find_dates(words, anchor) if _is_stated(found, words)][:_MANY]
    quantities = find_quantities(words, [found.span for found in times])[:_MANY]
    marks = [(found.span, chr(_FIRST_T + number)) for number, found in enumerate(times)]
    marks += [(found.span, chr(_FIRST_Q + number)) for number, found in enumerate(quantities)]
    text, places, done = [], [], 0
    for span, mark in sorted(marks, key=lambda each: each[0].start):
        if span.start < done:
            continue
        text += [words[done : span.start], mark]
        places += [*range(done, span.start), span.start]
        done = span.end
    text.append(words[done:])
    places += range(done, len(words) + 1)
    return Frame("".join(text), tuple(places), tuple(quantities), tuple(times), Span(start=0, end=len(words)))


def _is_stated(found: Found[DateValue], words: str) -> bool:
    """Tell whether a time names a part of the calendar: "June 3", "2010 to 2014", not "five years ago"."""
    value = found.value
    stated = (value.year, value.month, value.weekday, value.clock)
    if any(part is not None for part in stated):
        return not _UNITS.search(found.span.of(words)) or value.year is not None
    return value.granularity is Granularity.RANGE and not _UNITS.search(found.span.of(words))


def is_exact(found: FoundQuantity) -> bool:
    """Tell whether a quantity is one number without a hedge."""
    value = found.value
    return value.hedge == "exact" and value.low is not None and value.high is not None and value.nominal is not None


def is_hedged(found: Found[DateValue], text: str) -> bool:
    """Tell whether a time is told loosely: "about 2010", "late 2010", "shortly before June 3"; not "after June 3"."""
    hedge = text[hedge_start(text, found.span.start) : found.span.start]
    return found.value.hedged or not re.fullmatch(r"(?:(?:after|before)\s)?(?:the\s)?", hedge)


def bounds(value: QuantityValue) -> tuple[float, float]:
    """Return between which amounts an exact number may lie before it was rounded to the digits it is written in.

    What is measured may be rounded to the last digit that is not nought, but by no more than a twentieth, save
    percentages: more is said ("about"). What is counted is exact below a thousand.
    """
    low, high, nominal = value.low or 0.0, value.high or 0.0, value.nominal or 0.0
    factor = (low + high) / 2 / nominal if nominal else 1.0
    if high - low > 0 or (value.measure is Measure.COUNT and abs(nominal) < _COUNTED_OUT):
        return low, high  # "1.2 million" was read with its own rounding
    room = 0.5
    if nominal != int(nominal):
        room = 0.5 * 10.0 ** -len(f"{nominal:.6f}".rstrip("0").partition(".")[2])
    elif abs(nominal) >= 100:
        digits = str(int(abs(nominal)))
        room = 0.5 * 10.0 ** (len(digits) - len(digits.rstrip("0")))
    if value.measure not in (Measure.SHARE, Measure.POINTS):
        room = min(room, _ROUNDING * abs(nominal))
    return low - room * abs(factor), high + room * abs(factor)


def level_before(frame: Frame, end: int) -> QuantityValue | None:
    """Read the bare number behind "from" that ends at a place of the frame: "from 12" in "fell from 12 to 15"."""
    match = _FROM.search(frame.text, max(0, end - 30), end)
    return read_quantity(match[1]) if match else None


def ends(found: FoundQuantity, text: str) -> tuple[QuantityValue, QuantityValue] | None:
    """Read "from 40 to 60", found as one range, as its two ends in their order."""
    parts = _TO.split(re.sub(r"^from\s+", "", found.span.of(text)))
    if len(parts) != 2:
        return None
    last = read_quantity(parts[1])
    unit = re.sub(r"^[\W\d]*", "", parts[1]) if last is not None and last.unit else ""
    first = read_quantity(parts[0])
    if first is not None and last is not None and first.unit != last.unit:
        first = read_quantity(f"{parts[0]} {unit}")
    return (first, last) if first is not None and last is not None else None
