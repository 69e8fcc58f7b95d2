"""Changes told with both ends: "rose 12 percent to $28 million from $25 million", "fell from 15 to 12"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.claims.base import Span
from checker.claims.values import Measure, QuantityValue
from checker.reading.frames import Frame, Q, T, bounds, ends, is_exact, level_before
from checker.reading.quantities import FoundQuantity

_UP = (
    r"rose|risen|rises|rising|rise|increas(?:ed|es|ing|e)|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|grew|grown|grows|growing"
    r"|surg(?:ed|es|ing)|soar(?:ed|s|ing)?|gain(?:ed|s|ing)?|advanc(?:ed|ing)|rais(?:ed|es|ing|e)|up"
)
_DOWN = (
    r"fell|fallen|falls|falling|fall|drop(?:ped|s|ping)?|declin(?:ed|es|ing|e)|decreas(?:ed|es|ing|e)|slip(?:ped|s|ping)?"
    r"|plung(?:ed|es|ing)|slid|slides|shrank|shrunk|shrinks|dip(?:ped|s|ping)?|tumbl(?:ed|es|ing)|sank|sunk|plummeted"
    r"|reduc(?:ed|es|ing|e)|cut|cuts|lower(?:ed|s|ing)|down|slump(?:ed|s|ing)?"
)
_WORD = rf"(?:\s(?:[\w'’%-]{{1,20}}|{T}))"
_SHARE = rf"(?:,?\sor\s{Q}(?:\s(?:a|an|per|each)(?:\s\w+){{0,2}})?,?|\s?\({Q}[^)]{{0,20}}\))?"
_FROM_TO = (
    rf"(?P<by1>\sby\s{Q}|\s{Q})?{_WORD}{{0,5}}?(?:,?\sfrom\s(?:an?\s\w+\sof\s)?(?P<a1>{Q}|\S{{1,12}}){_SHARE}"
    rf"(?:\sin\s{T}|\s\w+\s{T})?,?\sto\s(?:an?\s\w+\sof\s)?(?P<b1>{Q})|\s(?P<range>{Q}))"
)
_TO_FROM = (
    rf"(?:\s(?P<both>{Q})|(?P<by2>\sby\s{Q}|\s{Q})?,?\sto\s(?P<b2>{Q})){_SHARE}"
    rf"(?:\sin\s{T})?,?{_WORD}{{0,3}}?,?\sfrom\s(?P<a2>{Q})"
)
_TOLD = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:\s\w+ly)?(?:{_TO_FROM}|{_FROM_TO})", re.IGNORECASE)
_AFTER = re.compile(
    rf"(?:\s\w+)?\s?(?:[,(–—-]+|\s)\s?(?:or|up|down|a|an|by|(?:an?\s)?(?:increase|decrease|rise|drop|gain|change|jump|decline)\sof)"
    rf"\s(?:a\s)?(?P<by>{Q})(?!\s(?:an?|per|each|apiece)\b)",
    re.IGNORECASE,
)
_SIGNS = re.compile(
    r"\b(?:minus|negative|loss(?:es)?|deficits?|below|debt|record|peak|high of|low of)\b|°", re.IGNORECASE
)
_LEVELS = (Measure.COUNT, Measure.MONEY, Measure.SHARE, Measure.MASS, Measure.LENGTH, Measure.SPEED)


class Change(NamedTuple):
    """What changed by how much: `direction` (1 up, -1 down) as the verb has it, `before` and `after`, and the amount.

    `by`: how far it moved, in the measure of the ends or as a share, if that is told.
    """

    direction: int
    verb: str
    before: QuantityValue
    after: QuantityValue
    by: FoundQuantity | None
    span: Span


def find_changes(frame: Frame, text: str) -> Iterator[Change]:
    """Yield the changes of a sentence whose ends are two exact numbers of one unit, neither a loss nor a debt."""
    for match in _TOLD.finditer(frame.text):
        if _SIGNS.search(frame.text[max(0, match.start() - 60) : match.end() + 20]):
            continue
        levels = _levels(frame, match, text)
        if levels is None:
            continue
        by, end = match["by1"] or match["by2"], match.end()
        behind = _AFTER.match(frame.text, match.end())
        if by is None and behind and not match["both"]:
            by, end = behind["by"], behind.end("by")
        found = frame.quantity(by[-1]) if by else None
        if match["both"]:
            found = _first(frame.quantity(match["both"]), text)
        if found is not None and not is_exact(found):
            found = None
        sign = 1 if match["up"] else -1
        yield Change(sign, match["up"] or match["down"], *levels, found, frame.span(match.start(), end))


def _levels(frame: Frame, match: re.Match[str], text: str) -> tuple[QuantityValue, QuantityValue] | None:
    if match["range"]:
        found = frame.quantity(match["range"])
        pair = ends(found, text) if found.span.of(text).startswith("from ") else None
    elif match["both"]:
        pair = ends(frame.quantity(match["both"]), text)
        before = frame.quantity(match["a2"])
        pair = (before.value, pair[1]) if pair and is_exact(before) else None
    elif match["a2"]:
        before, after = frame.quantity(match["a2"]), frame.quantity(match["b2"])
        pair = (before.value, after.value) if is_exact(before) and is_exact(after) else None
    else:
        last = frame.quantity(match["b1"])
        mark = match["a1"]
        first = frame.quantity(mark).value if re.fullmatch(Q, mark) else level_before(frame, match.end("a1"))
        pair = (first, last.value) if first is not None else None
    return _alike(*pair) if pair else None


def _first(both: FoundQuantity, text: str) -> FoundQuantity | None:
    """Return the amount of "rose 2 percent to 7 percent", which was found as one range."""
    pair = ends(both, text)
    return FoundQuantity(both.span, pair[0], None, None) if pair else None


def _alike(before: QuantityValue, after: QuantityValue) -> tuple[QuantityValue, QuantityValue] | None:
    """Return the two ends in one unit, None where they have none in common or are no plain levels."""
    before, after = _in_dollars(before, after), _in_dollars(after, before)
    plain = all(
        value.hedge == "exact"
        and value.of is None
        and value.low is not None
        and value.high is not None
        and value.nominal
        for value in (before, after)
    )
    if not plain or before.measure is not after.measure or before.unit != after.unit or before.measure not in _LEVELS:
        return None
    return before, after


def _in_dollars(value: QuantityValue, other: QuantityValue) -> QuantityValue:
    """Return cents as dollars where the other amount is one of dollars."""
    if value.unit != "cent" or other.unit not in ("$", "USD") or value.low is None or value.high is None:
        return value
    nominal = value.nominal and value.nominal / 100
    return value.model_copy(
        update={"low": value.low / 100, "high": value.high / 100, "nominal": nominal, "unit": other.unit}
    )


def moved_by(change: Change) -> tuple[float, float]:
    """Return between which amounts the difference of the ends lies, as the ends may be rounded."""
    (a, b), (c, d) = bounds(change.before), bounds(change.after)
    return c - b, d - a


def moved_share(change: Change) -> tuple[float, float] | None:
    """Return between which percentages the change lies, as the ends may be rounded; None if that cannot be told."""
    (a, b), (c, d) = bounds(change.before), bounds(change.after)
    if a <= 0 or c < 0:
        return None
    return (c / b - 1) * 100, (d / a - 1) * 100
