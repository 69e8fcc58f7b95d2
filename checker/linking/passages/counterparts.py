"""Values that stand in one place of two passages that are worded alike."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from checker.claims.base import Span
from checker.claims.values import DateValue
from checker.linking.passages.alike import Change, Pair, Passage, Words, words_at
from checker.reading.dates import Atom, as_date, stated_times
from checker.reading.quantities import FoundQuantity, find_quantities
from checker.reading.quantities.number_words import STARTS
from checker.reading.tables import read_set
from checker.sources.model import Source
from checker.sources.published import anchor_of

T = TypeVar("T")

_COUNTED = 5  # words from a number to the last of what it counts
_SIGNS = frozenset({"$", "€", "£", "¥", "%", "teen", "teenage", "teenager"})


class Counterpart(NamedTuple, Generic[T]):
    """What stands in one place of two passages: values, and of which words, from the first up to the last."""

    pair: Pair
    a: T
    b: T
    at_a: Words
    at_b: Words


def dates(pair: Pair, sources: Mapping[str, Source]) -> Iterator[Counterpart[DateValue]]:
    """Yield the dates and times that stand in one place in other words; of each wording that of the first passage."""
    if not any(_may_date(word) for word in _changed(pair)):
        return

    def found(passage: Passage) -> Iterator[tuple[Words, DateValue]]:
        source, words = sources[passage.source], passage.span.of(passage.text)
        for time in _times(passage, source):
            each = as_date(words, time, anchor_of(source))
            yield words_at(passage, _moved(each.span, passage.span.start)), each.value

    yield from _paired(pair, list(found(pair.a[0])), list(found(pair.b[0])))


def quantities(pair: Pair, sources: Mapping[str, Source]) -> Iterator[Counterpart[FoundQuantity]]:
    """Yield the quantities that stand in one place."""
    if not any(_near_number(pair, change) for change in pair.changes):
        return

    def found(passage: Passage) -> Iterator[tuple[Words, FoundQuantity]]:
        for each in _quantities(passage, sources[passage.source]):
            yield words_at(passage, each.span), each

    yield from _paired(pair, list(found(pair.a[0])), list(found(pair.b[0])))


def _changed(pair: Pair) -> Iterator[str]:
    """Yield the words of either passage that the other does not have in that place, and one on each side."""
    for change in pair.changes:
        for passages, (start, end) in ((pair.a, change.a), (pair.b, change.b)):
            yield from passages[0].low((max(0, start - 1), end + 1))


def _near_number(pair: Pair, change: Change) -> bool:
    """Tell whether a number stands among some changed words, or so near before them that they may be counted."""
    return any(
        any(map(_may_count, passages[0].low((max(0, start - _COUNTED), end + 1))))
        for passages, (start, end) in ((pair.a, change.a), (pair.b, change.b))
    )


def _may_date(word: str) -> bool:
    return word[0].isdigit() or word in read_set("calendar") or word in read_set("words_of_time")


def _may_count(word: str) -> bool:
    return word[0].isdigit() or word in STARTS or word in _SIGNS


def _times(passage: Passage, source: Source) -> Sequence[Atom]:
    """Return the times that the words of a passage state by themselves; offsets count from its start."""
    inside = _inside(passage.span, source.times, lambda time: (time.start, time.end))
    if inside is None:
        return stated_times(passage.span.of(passage.text))
    at = passage.span.start
    return [time._replace(start=time.start - at, end=time.end - at) for time in inside]


def _quantities(passage: Passage, source: Source) -> Iterable[FoundQuantity]:
    words = passage.span.of(passage.text)
    dates = [as_date(words, time, None) for time in _times(passage, source)]
    days = [date.span for date in dates if date.value.readings or _states_a_part(date.value)]
    inside = _inside(passage.span, source.quantities, lambda found: (found.span.start, found.span.end))
    if inside is not None and len(days) == len(dates):
        return inside
    at = passage.span.start  # "ten months later" tells no day, but a length of time
    return [
        found._replace(span=_moved(found.span, at), counted=found.counted and _moved(found.counted, at))
        for found in find_quantities(words, days)
    ]


def _moved(span: Span, by: int) -> Span:
    return Span(start=span.start + by, end=span.end + by)


def _inside(span: Span, found: Sequence[T], place: Callable[[T], tuple[int, int]]) -> Sequence[T] | None:
    """Return those that stand in a span, of some in order; None if one stands across its start or its end."""
    first, last = (bisect_left(found, at, key=lambda each: place(each)[0]) for at in (span.start, span.end))
    across = (first and place(found[first - 1])[1] > span.start) or (last and place(found[last - 1])[1] > span.end)
    return None if across else found[first:last]


def _states_a_part(value: DateValue) -> bool:
    parts = (value.year, value.month, value.day, value.weekday, value.clock)
    return any(part is not None for part in parts)


def _paired(pair: Pair, ours: Sequence[tuple[Words, T]], theirs: Sequence[tuple[Words, T]]) -> Iterator[Counterpart[T]]:
    """Yield what stands in one place, where that is one value on each side."""
    onto = {at: pair.onto(at) for at, _ in ours}
    for at, value in ours:
        partners = [(place, other) for place, other in theirs if _meet(place, onto[at])]
        if len(partners) == 1:
            there, other = partners[0]
            if sum(_meet(there, place) for place in onto.values()) == 1:
                yield Counterpart(pair, value, other, at, there)


def _meet(one: Words, other: Words) -> bool:
    return one[0] < other[1] and other[0] < one[1]
