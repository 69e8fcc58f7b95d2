"""QT107 rate-mismatch."""

import re
from collections.abc import Iterator
from typing import ClassVar

from checker.claims.values import Measure, QuantityValue
from checker.linking.slots import Desk
from checker.reading.frames import Frame, Q, bounds, frames, is_exact
from checker.reading.quantities import FoundQuantity, read_quantity
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side

_CUE = re.compile(r"\b(?:each|apiece|per|an?|mph|kph|hour)\b", re.IGNORECASE)
_W = r"(?:\s[a-z][\w'’-]{0,20})"
# "$300 for 10 mugs, or $25 each"; "$10 million over five years, or $2 million a year"; "9 miles in an hour, 9 mph".
_TOTAL = re.compile(
    rf"(?P<total>{Q}){_W}{{0,2}}?\s(?:(?:for|in|across|on|among)\s(?:the\s|its\s)?)?(?P<many>{Q}){_W}{{0,3}}"
    rf"(?:,|\s\(|\s?[–—]|\sor)\s?(?:or\s|that\sis\s|at\s|which\sis\s|an\saverage\sof\s|averaging\s)?(?P<each>{Q})(?P<unit>.{{0,24}})"
)
# "10 tickets at $25 each, for a total of $300".
_SINGLE = re.compile(
    rf"(?P<many>{Q}){_W}{{0,2}}\s(?:at|for|of|cost|costing|worth)\s(?P<each>{Q})(?P<unit>\s(?:each|apiece)),?\s"
    rf"(?:or|for|a|in|with)\s(?:a\stotal\sof\s|total\s|a\s|all\s)*(?P<total>{Q})"
)
_PER = re.compile(r"^\s(?:each|apiece|a\s(?P<a>\w+)|per\s(?P<per>\w+)|an\s(?P<an>\w+))")
_ROOM = 0.02  # of the total, beyond the rounding of what is told
_DAYS = {
    "day": 86_400.0,
    "week": 604_800.0,
    "month": 365.25 * 7200,
    "year": 365.25 * 86_400,
    "hour": 3600.0,
    "minute": 60.0,
}


class QT107_RateMismatch(Rule):
    """A total, a number and a rate that do not go together.

    ## What it flags
    A total for so many things, years or hours, told with what that makes for each of them, where it does not; a
    distance in a time told with a speed that it is not.

    ## Why it matters
    One of the three is wrong, and a price or a salary is what readers remember.

    ## Example
    "$300 for 10 tickets, or $25 each"; "60 miles in two hours, an average of 40 mph".

    ## Stays silent when
    A number is hedged or a range; rounding explains the difference; or the rate is of another unit than the number.
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.NUMERIC,)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Multiply each rate."""
        for source in desk.sources.values():
            for frame in frames(source, _CUE):
                for pattern in (_TOTAL, _SINGLE):
                    for match in pattern.finditer(frame.text):
                        if flag := _flag(source.id, source.text, frame, match):
                            yield flag


def _flag(source: str, text: str, frame: Frame, match: re.Match[str]) -> Flag | None:
    total, many, each = (_plain(frame.quantity(match[name]), text) for name in ("total", "many", "each"))
    if not all(is_exact(found) and found.value.of is None for found in (total, many, each)):
        return None
    times = _times(text, total.value, many, each.value, match["unit"])
    if times is None:
        return None
    (a, b), (c, d), (e, f) = bounds(total.value), times, bounds(each.value)
    if c * e <= b * (1 + _ROOM) and a * (1 - _ROOM) <= d * f:
        return None
    words = [found.span.of(text).removeprefix("over ") for found in (each, many, total)]
    return Flag(
        message=f"{words[0]}{' each' * (each.value.measure is not Measure.SPEED)} and {words[1]} do not make {words[2]}",
        explanation="The total, the number and the rate are given together, and they do not multiply.",
        sides=(Side(source, frame.span(match.start(), match.end("each")), words[0]),),
    )


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
        return (
            bounds(many.value) if total.measure is Measure.LENGTH and many.value.measure is Measure.DURATION else None
        )
    per = _PER.match(unit)
    if per is None or total.measure is not each.measure or total.unit != each.unit:
        return None
    named = per["a"] or per["per"] or per["an"]
    if many.value.measure is Measure.DURATION:
        seconds = _DAYS.get(named or "")
        low, high = bounds(many.value)
        if seconds is None or (named is not None and named not in many.span.of(text)):
            return None
        return low / seconds, high / seconds
    counted = many.counted.of(text).lower() if many.counted else ""
    if many.value.measure is not Measure.COUNT or (named is not None and named.lower()[:4] not in counted):
        return None
    return many.value.low or 0.0, many.value.high or 0.0
