"""The words of a statement become a value: one table, the same for every extractor."""

from checker.claims.statements import (
    PersonStatement,
    PlaceStatement,
    QuantityStatement,
    QuotationStatement,
    Statement,
    TimeStatement,
)
from checker.claims.values import DateValue, NameValue, QuantityValue, TextValue, Value
from checker.reading.dates import read_date
from checker.reading.found import Anchor
from checker.reading.names import read_name
from checker.reading.quantities import read_quantity


def read_value(statement: Statement, sentence: str, anchor: Anchor | None) -> Value | None:
    """Return the value of a statement's words, None where they hold none that can be read.

    `sentence` is the sentence around them, for tense; `anchor` the day on which they were written.
    """
    match statement:
        case TimeStatement():
            return read_date(statement.when, anchor, sentence)
        case QuantityStatement():
            return read_quantity(statement.amount, statement.counted)
        case PersonStatement():
            return read_name(statement.name)
        case QuotationStatement() | PlaceStatement():
            return TextValue(written=statement.words)
        case _:
            return None


def describe(value: Value | None) -> str | None:
    """Return how a value reads, for a person and for fingerprints: "2024-06-29", "45 to 55", "at least 24"."""
    match value:
        case DateValue():
            return _date(value)
        case QuantityValue():
            return _quantity(value)
        case NameValue() | TextValue():
            return value.written
        case _:
            return None


def _date(value: DateValue) -> str | None:
    spans = [f"{r.earliest}" if r.earliest == r.latest else f"{r.earliest} to {r.latest}" for r in value.readings]
    if not spans and value.month and value.day:
        spans = [f"--{value.month:02}-{value.day:02}"]
    if not spans:
        return None
    clock = ""
    if value.clock is not None:
        first, last = (f"{minutes // 60 % 24:02}:{minutes % 60:02}" for minutes in value.clock)
        clock = f" {first}" if first == last else f" {first} to {last}"
    return " or ".join(spans) + clock


def _number(bound: float | None, *, exact: bool) -> str | None:
    """Return a bound as a person would write it: that of a range to four digits, which is finer than any hedge."""
    if bound is None:
        return None
    return f"{bound:,.10g}" if exact else f"{float(f'{bound:.4g}'):,.10g}"


def _quantity(value: QuantityValue) -> str:
    low, high = (_number(bound, exact=value.low == value.high) for bound in (value.low, value.high))
    unit = f" {value.unit}" if value.unit else ""
    if low == high:
        number = f"{low}{unit}"
    elif high is None:
        number = f"at least {low}{unit}"
    elif low is None:
        number = f"at most {high}{unit}"
    else:
        number = f"{low} to {high}{unit}"
    return f"{number} of {_quantity(value.of)}" if value.of else number
