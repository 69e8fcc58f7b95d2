"""Totals told with a number and a rate: "$300 for 10 mugs, or $30 each", "60 miles in two hours, or 30 mph"."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from checker.claims.base import Span
from checker.claims.values import Measure, QuantityValue
from checker.pattern import lazily
from checker.reading.frames import Frame, Q, bounds, is_exact
from checker.reading.quantities import FoundQuantity, read_quantity
from checker.reading.spans import DAYS

CUE: Final = lazily(r"\b(?:each|apiece|per|an?|mph|kph|hour)\b", re.IGNORECASE)
"""What a sentence that tells a rate has."""

_W = r"(?:\s[a-z][\w'’-]{0,20})"
_OR = r"(?:,\sor\s|,\sthat\sis\s|,\sat\s|,\s|\s\(|\s?[–—]\s?|\sor\s)"
_PATTERNS = (
    # "$300 for 10 mugs, or $25 each"; "$10 million over five years, or $2 million a year"
    lazily(
        rf"(?P<total>{Q}){_W}{{0,2}}?\s(?:(?:for|in|across|on|among)\s(?:the\s|its\s)?)?(?P<many>{Q}){_W}{{0,3}}"
        rf"{_OR}(?P<each>{Q})(?P<unit>.{{0,24}})"
    ),
    # "10 mugs at $25 each, for a total of $300"
    lazily(
        rf"(?P<many>{Q}){_W}{{0,2}}\s(?:at|for|of|cost|costing|worth)\s(?P<each>{Q})(?P<unit>\s(?:each|apiece)),?\s"
        r"(?:or|for|a|in|with|costs?|(?:come|came)\sto|makes?|made|would\scost)\s(?:a\stotal\sof\s|total\s|a\s|all\s){0,2}"
        rf"(?P<total>{Q})"
    ),
    # "100 mugs for $2,000, or $25 per mug"
    lazily(rf"(?P<many>{Q}){_W}{{0,3}}\sfor\s(?P<total>{Q}){_OR}(?P<each>{Q})(?P<unit>.{{0,24}})"),
)
# "$5,000 a month, or $50,000 a year"
_YEARLY = lazily(rf"(?P<each>{Q})\s(?:a|per)\s(?P<unit>month|quarter|week),\sor\s(?P<total>{Q})\s(?:a|per)\syear\b")
_IN_A_YEAR = {"month": (12.0, 12.0), "quarter": (4.0, 4.0), "week": (50.0, 52.2)}
_PER = lazily(r"^\s(?:each\b|apiece\b|a\s(?P<a>\w+)|per\s(?P<per>\w+)|an\s(?P<an>\w+))")


class Rate(NamedTuple):
    """What is told to be one: a total, and a rate (`each`) as many `times`, at least and at most, all in base units.

    `words`: the rate, what it is multiplied by, and the total, as the source has them.
    """

    total: tuple[float, float]
    times: tuple[float, float]
    each: tuple[float, float]
    words: tuple[str, str, str]
    span: Span


def find_rates(frame: Frame, text: str) -> Iterator[Rate]:
    """Yield the rates of a sentence whose three numbers are exact and go together by their units."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(frame.text):
            total, many, each = (_plain(frame.quantity(match[name]), text) for name in ("total", "many", "each"))
            times = _times(text, total.value, many, each.value, match["unit"])
            if times and all(is_exact(found) and found.value.of is None for found in (total, many, each)):
                per = _PER.match(match["unit"])
                rate = each.span.of(text) + (per[0] if per else "")
                words = rate, many.span.of(text).removeprefix("over "), total.span.of(text)
                span = frame.span(
                    match.start(), match.end("each" if match.end("each") > match.end("total") else "total")
                )
                yield Rate(bounds(total.value), times, bounds(each.value), words, span)
    for match in _YEARLY.finditer(frame.text):
        each, total = frame.quantity(match["each"]), frame.quantity(match["total"])
        one, other = each.value, total.value
        if is_exact(each) and is_exact(total) and one.measure is other.measure and one.unit == other.unit:
            words = f"{each.span.of(text)} a {match['unit']}", "a year", f"{total.span.of(text)} a year"
            span = frame.span(match.start(), match.end())
            yield Rate(bounds(other), _IN_A_YEAR[match["unit"]], bounds(one), words, span)


def _plain(found: FoundQuantity, text: str) -> FoundQuantity:
    """Return "over five years" as five years: money is paid over them."""
    words = found.span.of(text)
    value = read_quantity(words[5:]) if found.value.measure is Measure.DURATION and words.startswith("over ") else None
    return found._replace(value=value) if value is not None else found


def _times(
    text: str, total: QuantityValue, many: FoundQuantity, each: QuantityValue, unit: str
) -> tuple[float, float] | None:
    """Return between which numbers the rate is to be multiplied by; None where the three do not belong together."""
    if each.measure is Measure.SPEED:
        together = total.measure is Measure.LENGTH and many.value.measure is Measure.DURATION
        return bounds(many.value) if together else None
    per = _PER.match(unit)
    if per is None or total.measure is not each.measure or total.unit != each.unit:
        return None
    named = per["a"] or per["per"] or per["an"]
    if many.value.measure is Measure.DURATION:
        days = DAYS.get(named or "")
        if days is None or named is None or named not in many.span.of(text):
            return None
        low, high = bounds(many.value)
        return low / 86_400 / days, high / 86_400 / days
    counted = many.counted.of(text).lower() if many.counted else ""
    if many.value.measure is not Measure.COUNT or (named is not None and named.lower()[:4] not in counted):
        return None
    return many.value.low or 0.0, many.value.high or 0.0
