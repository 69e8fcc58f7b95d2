"""Dates in running text, and the one time that a phrase states."""

from checker.claims.base import Span
from checker.claims.values import DateValue, Granularity, Interval
from checker.reading.dates.join import join_parts, join_ranges
from checker.reading.dates.leads import atoms
from checker.reading.dates.resolve import resolve
from checker.reading.dates.stated import Atom, Form
from checker.reading.dates.tense import NO_TENSE, Tense, tense_at
from checker.reading.found import Anchor, Found

_TENSELESS = frozenset((Form.OFFSET, Form.TRAILING, Form.DECADE, Form.CENTURY, Form.CLOCK, Form.PART, Form.ANAPHOR))


def _value(text: str, atom: Atom, anchor: Anchor | None, given: Tense | None = None) -> DateValue:
    stated = atom.stated
    if anchor is None or stated.form in _TENSELESS or (stated.year is not None and stated.until is None):
        return resolve(stated, anchor, NO_TENSE)
    return resolve(stated, anchor, given or tense_at(text, atom.start, atom.end))


def stated_times(text: str) -> list[Atom]:
    """Return the times that running English text states, in order, not overlapping, before any is read as a day.

    `text`: any text; time and memory grow with its length, and nothing in it raises. "January 2 and 6" is two, of which
    the second inherits the month; "June 3 to 7" and "between December and February" are one range each.
    """
    joined = join_ranges(text, join_parts(text, atoms(text)))
    return [atom for atom in joined if atom.stated.form is not Form.PART]


def as_date(text: str, atom: Atom, anchor: Anchor | None) -> Found[DateValue]:
    """Return a time that `text` states with its span of code points, `text[start:end]` being the words.

    `anchor`: the day on which the text was written; without one, "Friday" and "June 28" have no readings.
    """
    return Found(Span(start=atom.start, end=atom.end), _value(text, atom, anchor))


def find_dates(text: str, anchor: Anchor | None) -> list[Found[DateValue]]:
    """Return the dates and times that running English text states, in order, read as written on the anchor's day."""
    return [as_date(text, atom, anchor) for atom in stated_times(text)]


def read_date(words: str, anchor: Anchor | None, context: str = "") -> DateValue | None:
    """Return the one time that a phrase states, or None if it states none.

    Args:
        words: a short phrase that says when, as picked from a text: "Friday, June 29", "since 2006".
        anchor: the day on which it was written.
        context: the sentence that the phrase stands in, for its tense.

    Returns:
        One value. A list ("December 30, January 2 and 6") becomes the range from its first to its last day, because
        what is said of it took place within that range; a day and a time of day that stand apart are put together.

    """
    found = list(join_ranges(words, join_parts(words, atoms(words, alone=True))))
    if not found:
        return None
    clocks = [atom for atom in found if atom.stated.form is Form.CLOCK]
    days = [atom for atom in found if atom.stated.form not in (Form.CLOCK, Form.PART, Form.ANAPHOR)] or found[:1]
    if clocks and len(days) == 1 and days[0].stated.clock is None:
        clock = clocks[0].stated
        days = [days[0]._replace(stated=days[0].stated._replace(clock=clock.clock, zone=clock.zone))]
    place = context.find(words) if context else -1
    offset = max(place, 0)
    tense = tense_at(context, offset, offset + len(words) if place >= 0 else 0) if context else None
    values = [_value(words, atom, anchor, tense) for atom in days]
    return values[0] if len(values) == 1 else _hull(values)


def _hull(values: list[DateValue]) -> DateValue:
    firsts = [value.readings[0] for value in values if value.readings]
    complete = len(firsts) == len(values)
    if complete and all(first == firsts[0] for first in firsts):
        best = max(values, key=lambda value: (value.day is not None, value.weekday is not None))
        return (
            best if best.clock else best.model_copy(update={"clock": next((v.clock for v in values if v.clock), None)})
        )
    months, years = {value.month for value in values}, {value.year for value in values}
    hull = (
        Interval(earliest=min(f.earliest for f in firsts), latest=max(f.latest for f in firsts)) if complete else None
    )
    return DateValue(
        readings=(hull,) if hull else (),
        granularity=Granularity.RANGE,
        month=months.pop() if len(months) == 1 else None,
        year=years.pop() if len(years) == 1 else None,
        relative=any(value.relative for value in values),
        hedged=any(value.hedged for value in values),
    )
