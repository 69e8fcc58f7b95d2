"""Changes told with both ends: "rose 12 percent to $28 million from $25 million", "fell from 15 to 12"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.claims.base import Span
from checker.claims.values import Measure, QuantityValue
from checker.pattern import lazily
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
_TIMES = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5}
_VERB = lazily(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<times>{'|'.join(_TIMES)}))(?:\s[a-z]{{2,14}}ly)?(?=[\s,])",
    re.IGNORECASE,
)
_HEDGED = lazily(
    r"\b(?:nearly|almost|about|roughly|more than|over|virtually|practically|quite|at least|some|than)\s$", re.IGNORECASE
)
_WORD = rf"(?:\s(?:[\w'’%-]{{1,20}}|{T}))"
_SHARE = rf"(?:,?\sor\s{Q}(?:\s(?:a|an|per|each)(?:\s\w+){{0,2}})?,?|\s?\({Q}[^)]{{0,20}}\))?"
_A = r"(?:an?\s\w+\sof\s)?"
# Behind the verb: "12 percent to $28 million from $25 million", where "12 percent to $28 million" may be one range.
_TO_FROM = lazily(
    rf"(?:\s(?P<both>{Q})|(?:\sby)?(?:\s(?P<by>{Q}))?,?\sto\s{_A}(?P<after>{Q})){_SHARE}"
    rf"(?:\sin\s{T})?,?{_WORD}{{0,3}}?,?\sfrom\s{_A}(?P<before>{Q})(?!\sto\s)"
)
# "by 30, from 100 to 120", where "from 100 to 120" may be one range.
_FROM_TO = lazily(
    rf"(?:(?:\sby)?\s(?P<by>{Q}))?{_WORD}{{0,5}}?,?(?:\sfrom\s{_A}(?P<before>{Q}|\S{{1,12}}){_SHARE}"
    rf"(?:\sin\s{T}|\s\w+\s{T})?,?\sto\s{_A}(?P<after>{Q})|\s(?P<both>{Q}))"
)
_AFTER = lazily(
    rf"(?:\s\w+)?\s?(?:[,(–—-]+|\s)\s?(?:or|up|down|a|an|by|(?:an?\s)?(?:increase|decrease|rise|drop|gain|change|jump|decline)\sof)"
    rf"\s(?:a\s)?(?P<by>{Q})(?!\s(?:an?|per|each|apiece|of)\b)",
    re.IGNORECASE,
)
_SIGNS = lazily(r"\b(?:minus|negative|loss(?:es)?|deficits?|below|debt|record|peak|high of|low of)\b|°", re.IGNORECASE)
_LEVELS = (Measure.COUNT, Measure.MONEY, Measure.SHARE, Measure.MASS, Measure.LENGTH, Measure.SPEED)


class Change(NamedTuple):
    """What changed by how much: `direction` (1 up, -1 down) as the verb has it, `before` and `after`, and the amount.

    `by`: how far it moved, in the measure of the ends or as a share, if that is told. `times`: how many times the
    one is the other, for "doubled" and its like.
    """

    direction: int
    verb: str
    before: QuantityValue
    after: QuantityValue
    by: FoundQuantity | None
    times: float | None
    span: Span


_Levels = tuple[QuantityValue, QuantityValue]


def find_changes(frame: Frame, text: str) -> Iterator[Change]:
    """Yield the changes of a sentence whose ends are two exact numbers of one unit, neither a loss nor a debt."""
    for verb in _VERB.finditer(frame.text):
        for pattern in (_TO_FROM, _FROM_TO):
            match = pattern.match(frame.text, verb.end())
            levels = _levels(frame, match, text) if match else None
            if match and levels and not _SIGNS.search(frame.text[max(0, verb.start() - 60) : match.end() + 20]):
                yield _change(frame, text, verb, match, levels)
                break


def _change(frame: Frame, text: str, verb: re.Match[str], match: re.Match[str], levels: _Levels) -> Change:
    told, end = match["by"], match.end()
    behind = _AFTER.match(frame.text, match.end())
    between = match.re.pattern == _TO_FROM.pattern and match["both"]
    if told is None and behind and not between:
        told, end = behind["by"], behind.end("by")
    by = _first(frame.quantity(match["both"]), text) if between else frame.quantity(told) if told else None
    times = _TIMES.get((verb["times"] or "").lower())
    down = bool(verb["down"]) or (times is not None and times < 1)
    hedged = bool(_HEDGED.search(frame.text, max(0, verb.start() - 20), verb.start()))
    return Change(
        direction=-1 if down else 1,
        verb=verb["up"] or verb["down"] or verb["times"],
        before=levels[0],
        after=levels[1],
        by=by if by is not None and is_exact(by) else None,
        times=None if hedged else times,
        span=frame.span(verb.start(), end),
    )


def _levels(frame: Frame, match: re.Match[str], text: str) -> _Levels | None:
    pair: tuple[QuantityValue, QuantityValue] | None
    both = frame.quantity(match["both"]) if match["both"] else None
    if both is not None and match.re.pattern == _FROM_TO.pattern:
        pair = ends(both, text) if both.span.of(text).startswith("from ") else None
        return _alike(*pair) if pair else None
    if both is not None:
        parts = ends(both, text)
        after = parts[1] if parts else None
    else:
        found = frame.quantity(match["after"])
        after = found.value if is_exact(found) else None
    mark = match["before"]
    if re.fullmatch(Q, mark):
        first = frame.quantity(mark)
        before = first.value if is_exact(first) else None
    else:
        before = level_before(frame, match.end("before"))
    return _alike(before, after) if before is not None and after is not None else None


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
