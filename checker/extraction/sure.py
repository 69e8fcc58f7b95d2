"""What our readers read surely in a text, as the claims that a model should have made of it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from checker.claims.base import Span
from checker.claims.statements import (
    AbbreviationStatement,
    QuantityStatement,
    QuotationStatement,
    Statement,
    TimeStatement,
)
from checker.claims.values import TO_THE_DAY, DateValue, Measure, QuantityValue
from checker.extraction.local.people import quotation
from checker.extraction.local.values import abbreviation
from checker.extraction.placed import Placed
from checker.reading.abbreviations import find_abbreviations
from checker.reading.clauses import clause_at, find_clauses
from checker.reading.dates import read_date
from checker.reading.found import Found
from checker.reading.names import FoundNames, find_names
from checker.reading.quantities import FoundQuantity, read_quantity
from checker.reading.quantities.tokens import HYPHENS
from checker.reading.quotations import find_quotations
from checker.sources.model import Source

_HEDGES: Final = frozenset(("exact", "about", "at_least", "at_most", "more_than", "less_than"))
_UNSURE: Final = frozenset(
    (Measure.AGE, Measure.DURATION, Measure.SCORE, Measure.ORDINAL, Measure.POINTS, Measure.OTHER)
)
_LONGEST: Final = 200  # code points of a clause
# Of some that were told before, or beside others: what they are a part of stands elsewhere.
_BEFORE: Final = re.compile(
    r"\b(?:the|th[eo]se|all|both|his|her|its|their|our|my|your|other|another|each|every|first|last|next|top|only)\s+\Z",
    re.IGNORECASE,
)
_AMONG: Final = re.compile(r"\b(?:others?|more|additional|further|times)\b", re.IGNORECASE)
_REACH: Final = 10  # code points

Key = tuple[object, ...]


def surely_read(source: Source, sentences: Sequence[Span]) -> Iterator[Placed]:
    """Yield the dates with month and day, the numbers of something, the abbreviations and the quotations of a text.

    Left out is what may be read in two ways: relative days, ranges, vague numbers, numbers of nothing that is named.
    The statements belong to no event and name no actor. `sentences`: those of the text, in order.
    """
    text = source.text
    dates = source.dates(None)
    days = [date.span for date in dates]
    yield from (_time(text, date.span, sentences) for date in dates if _is_sure_date(text, date))
    for found in source.quantities:
        if _is_sure_quantity(text, found):
            yield _quantity(text, found)
    yield from _quotations(text, find_names(text, days))
    yield from (abbreviation(text, found) for found in find_abbreviations(text))


def key_of(statement: Statement) -> Key | None:
    """Return what the words of a statement read to, to tell whether two read alike; None if to nothing.

    The first part is what a claim that is cut short still has: the day of a date, the figure of a number.
    """
    match statement:
        case TimeStatement():
            return _date_key(read_date(statement.when, None))
        case QuantityStatement():
            return _quantity_key(read_quantity(statement.amount, statement.counted))
        case AbbreviationStatement():
            return statement.short, statement.long
        case QuotationStatement():
            return (statement.quoted,)
        case _:
            return None


def _date_key(value: DateValue | None) -> Key | None:
    return (value.day, value.month, value.year, value.weekday) if value else None


def _quantity_key(value: QuantityValue | None) -> Key | None:
    if value is None:
        return None
    return value.nominal, value.measure, value.low, value.high, value.unit, _quantity_key(value.of)


def _is_sure_date(text: str, found: Found[DateValue]) -> bool:
    value, words = found.value, found.span.of(text)
    return (
        bool(value.month and value.day)
        and value.granularity in TO_THE_DAY
        and not value.hedged
        and len(value.readings) < 2
        and any(map(str.isalpha, words))
        and _date_key(read_date(words, None)) == _date_key(value)
    )


def _is_sure_quantity(text: str, found: FoundQuantity) -> bool:
    value, span = found.value, found.span
    if value.measure in _UNSURE or not {value.hedge, value.of.hedge if value.of else "exact"} <= _HEDGES:
        return False
    if value.measure is Measure.COUNT and not _counts_plainly(text, found):
        return False
    joined = text[span.end : span.end + 1] in HYPHENS  # "a two-party vote"
    if joined or _BEFORE.search(text, max(span.start - _REACH, 0), span.start):
        return False
    return _quantity_key(read_quantity(span.of(text), found.head or "")) == _quantity_key(value)


def _counts_plainly(text: str, found: FoundQuantity) -> bool:
    """Tell whether it counts several things of a common noun, not those beside others that were counted."""
    if found.counted is None or found.value.nominal in (0, 1):
        return False
    words = found.counted.of(text)
    return not words.split()[-1][:1].isupper() and not _AMONG.search(words)


def _time(text: str, span: Span, sentences: Sequence[Span]) -> Placed:
    words = span.of(text)
    sentence = sentences[max(bisect_right(sentences, span.start, key=lambda each: each.start) - 1, 0)]
    clause = clause_at(find_clauses(text, sentence), span.start)
    what = " ".join((clause.span if clause else sentence).of(text).split())[:_LONGEST]
    statement = TimeStatement(
        kind="time", evidence=words, when=words, what=what, event=None, attribution=None, stance="asserted"
    )
    return Placed(span, span, statement)


def _quantity(text: str, found: FoundQuantity) -> Placed:
    """Return the claim of a number: its noun bare and without relation, so that it is compared with no other source."""
    evidence = found.span
    if found.counted is not None:
        evidence = Span(start=min(evidence.start, found.counted.start), end=max(evidence.end, found.counted.end))
    statement = QuantityStatement(
        kind="quantity",
        evidence=evidence.of(text),
        amount=found.span.of(text),
        counted=found.head or "",
        actor=None,
        relation="",
        event=None,
        attribution=None,
        stance="asserted",
    )
    return Placed(evidence, found.span, statement)


def _quotations(text: str, names: FoundNames) -> Iterator[Placed]:
    """Yield the quotations of whole sentences whose speaker is a person named in full."""
    named = {person.person for person in names.persons if " " in person.person}
    for found in find_quotations(text, names):
        if found.direct and found.speaker in named:
            yield quotation(text, found, found.speaker, None)
