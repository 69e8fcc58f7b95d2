"""QT103 share-mismatch."""

import re
from collections.abc import Iterator
from typing import ClassVar

from checker.claims.values import Measure, QuantityValue
from checker.linking.slots import Desk
from checker.pattern import lazily
from checker.reading.changes import Change, find_changes, moved_share
from checker.reading.frames import Frame, Q, bounds, frames, is_exact
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side

_CUE = lazily(r"%|\bper\s?cent\b|\bpct\b|\b(?:doubl|tripl|trebl|quadrupl|halv)ed\b", re.IGNORECASE)
_PART = lazily(
    rf"(?P<part>{Q})(?:\s[a-z][\w'’-]{{0,20}}){{0,4}}(?:\s?[,–—-]\s?|\s)(?:\(|or\s|that\sis,?\s|which\sis\s)"
    rf"(?:or\s)?(?P<share>{Q})(?P<after>.{{0,12}})"
)
_OUT_OF = lazily(
    rf"(?P<part>{Q})(?:\s[a-z]{{2,14}}){{0,2}}\sout\sof\s(?:the\s)?(?P<whole>{Q})(?:\s[a-z]{{2,14}}){{0,2}}"
    rf"(?:,\sor\s|\s\(|,\s)(?P<share>{Q})(?P<after>.{{0,12}})"
    rf"|\b[Oo]f\s(?:the\s)?(?P<whole2>{Q})(?:\s[a-z]{{2,14}}){{1,4}},\s(?P<part2>{Q})(?:\s[a-z]{{2,14}}){{1,3}}"
    rf"(?:,\sor\s|\s\()(?P<share2>{Q})(?P<after2>.{{0,12}})"
)
_OTHER_BASE = lazily(r"^\s(?:of|more|less|higher|lower|above|below|up|down|increase|decrease|fewer|chance)\b")
_ROUGH = 12.0  # percent by which "doubled" may be off
_ROOM = 0.6  # percentage points beyond the rounding of all that is told


class QT103_ShareMismatch(Rule):
    """A percentage is not that of the numbers beside it.

    ## What it flags
    A part and its whole given with a share that they do not make, and a change from one number to another given with
    a percentage that it is not.

    ## Why it matters
    A pocket calculator shows it, and readers have one.

    ## Example
    "21 of 50 members, or 44 percent" (42 percent); "rose from 40 to 60, up 20 percent" (50 percent).

    ## Stays silent when
    A number is hedged or a range; rounding of any of the numbers explains the difference; a number is a loss, or
    below nought; or the percentage is said to be of something else.
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.NUMERIC,)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Work out each percentage that stands beside its numbers."""
        for source in desk.sources.values():
            for frame in frames(source, _CUE):
                yield from _parts(source.id, frame)
                for change in find_changes(frame, source.text):
                    if flag := _change(source.id, change):
                        yield flag


def _parts(source: str, frame: Frame) -> Iterator[Flag]:
    for match in _PART.finditer(frame.text):
        part = frame.quantity(match["part"])
        if part.value.of is not None and is_exact(part):
            yield from _share(source, frame, match, (part.value, part.value.of), "")
    for match in _OUT_OF.finditer(frame.text):
        group = "2" if match["whole2"] else ""
        found = [frame.quantity(match[f"{name}{group}"]) for name in ("part", "whole")]
        if all(is_exact(each) and each.value.measure is Measure.COUNT for each in found):
            yield from _share(source, frame, match, (found[0].value, found[1].value), group)


def _share(
    source: str, frame: Frame, match: re.Match[str], told: tuple[QuantityValue, QuantityValue], group: str
) -> Iterator[Flag]:
    (part, whole), share = told, frame.quantity(match[f"share{group}"])
    if share.value.measure is not Measure.SHARE or not is_exact(share) or _OTHER_BASE.match(match[f"after{group}"]):
        return
    if whole.hedge != "exact" or not whole.low or not part.low:
        return
    true = part.low / whole.low * 100
    if not _fits(share.value, (true, true)):
        yield Flag(
            message=f"{part.low:,.10g} of {whole.low:,.10g} is {true:.1f} percent, not {share.value.nominal:.10g}",
            explanation="The share is given beside the part and the whole, and it is not theirs.",
            sides=(
                Side(source, frame.span(match.start(), match.end(f"share{group}")), f"{share.value.nominal:.10g} %"),
            ),
        )


def _change(source: str, change: Change) -> Flag | None:
    by = change.by
    true = moved_share(change)
    before, after = (value.nominal or 0.0 for value in (change.before, change.after))
    if change.times is not None and true is not None:
        if true[0] - _ROUGH <= (change.times - 1) * 100 <= true[1] + _ROUGH:
            return None
        return Flag(
            message=f"“{change.verb}” is said of a change from {before:,.10g} to {after:,.10g}",
            explanation=f"The one is {after / before:.2f} times the other.",
            sides=(Side(source, change.span, f"{after / before:.2f}"),),
        )
    if by is None or by.value.measure is not Measure.SHARE or change.before.measure is Measure.SHARE:
        return None
    if true is None:
        return None
    low, high = sorted((abs(true[0]), abs(true[1])))
    if true[0] < 0 < true[1] or _fits(by.value, (low, high)):
        return None
    return Flag(
        message=f"a change from {before:,.10g} to {after:,.10g} is one of {abs(after / before - 1) * 100:.1f} percent, "
        f"not {by.value.nominal:.10g}",
        explanation="The percentage is given with both ends of the change, and it is not theirs.",
        sides=(Side(source, change.span, f"{by.value.nominal:.10g} %"),),
    )


def _fits(share: QuantityValue, true: tuple[float, float]) -> bool:
    low, high = bounds(share)
    return low - _ROOM <= true[1] and true[0] <= high + _ROOM
