"""DT108 zone-mismatch."""

import datetime as dt
from collections.abc import Iterator
from itertools import product
from typing import ClassVar, Final

from checker.claims.values import DateValue
from checker.linking.slots import Desk
from checker.pattern import lazily
from checker.reading.frames import T, frames, is_hedged
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side
from checker.sources.published import anchor_of

_CUE = lazily(r"\b(?:GMT|UTC|[A-Z]{1,4}T|[Tt]ime|MSK)\b|\A[A-Z][A-Z ,.']{2,40},? [A-Z][a-z]{2,8}\.? \d")
_BOTH = lazily(rf"(?P<one>{T})\s?[(/]\s?(?P<other>{T})")
_DATELINE = lazily(
    rf"\A[A-Z][A-Z .'’-]{{2,30}}(?:,\s[A-Z][A-Za-z .]{{1,20}})?,?\s(?P<day>{T})\s?"
    r"(?:\([A-Z][A-Za-z/ ]{1,20}\)\s?)?[-–—:]"
)
_UPDATED = lazily(r"(?:UPDATE|POSTED|PUBLISHED|PREVIOUS|LATEST)")
_HEAD = 400  # characters; a dateline stands at the head of an article
_QUARTER, _DAY = 15, 1440  # minutes
# Hours from Greenwich; a name without "summer" or "standard" may be either.
_ZONES: Final[dict[str, tuple[float, ...]]] = {
    "GMT": (0,), "UTC": (0,), "Z": (0,), "BST": (1, 6), "CET": (1, 2), "CEST": (2,), "EET": (2, 3), "EEST": (3,),
    "MSK": (3, 4), "IST": (5.5, 1, 2, 3), "JST": (9,), "KST": (9,), "HKT": (8,), "SGT": (8,), "AEST": (10, 11),
    "EST": (-5, -4), "EDT": (-4,), "ET": (-5, -4), "CST": (-6, -5, 8), "CDT": (-5,), "CT": (-6, -5), "MST": (-7, -6),
    "MDT": (-6,), "MT": (-7, -6), "PST": (-8, -7), "PDT": (-7,), "PT": (-8, -7), "HST": (-10,), "AEDT": (11,),
    "AKST": (-9, -8), "AKDT": (-8,), "EASTERN": (-5, -4), "CENTRAL": (-6, -5), "PACIFIC": (-8, -7),
}  # fmt: skip


class DT108_ZoneMismatch(Rule):
    """One moment is given by two clocks that do not fit, or a dateline lies after the day of publication.

    ## What it flags
    A time of day with its zone, and right behind it the same in another zone, where the zones are not that far apart;
    a dateline of a day after the one on which the article was published.

    ## Why it matters
    Who plans by the second clock is hours too late.

    ## Example
    "at 3:30 p.m. EST (1830 GMT)": it is 2030 GMT.

    ## Stays silent when
    A zone is not known, or is "local time"; summer time explains the difference; a time is hedged.
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.NUMERIC, ContradictionType.WORLD_KNOWLEDGE)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare the clocks, then the dateline with the day of publication."""
        for source in desk.sources.values():
            known = source.published if source.published_basis in ("stated", "given") else None
            for frame in frames(source, _CUE, anchor_of(source)):
                for match in _BOTH.finditer(frame.text):
                    one, other = frame.time(match["one"]), frame.time(match["other"])
                    if is_hedged(one, source.text) or _fit(one.value, other.value):
                        continue
                    words = f"{one.span.of(source.text)}” and “{other.span.of(source.text).rstrip(')')}"
                    yield Flag(
                        message=f"“{words}” are two moments",
                        explanation="The two clocks are given as one moment, and their zones are not that far apart.",
                        sides=(Side(source.id, frame.span(match.start(), match.end())),),
                    )
                first = frame.sentence.start <= _HEAD and not _UPDATED.match(frame.text)
                dateline = _DATELINE.match(frame.text) if known and first else None
                if dateline and known and _is_later(frame.time(dateline["day"]).value, known):
                    yield Flag(
                        message=f"the dateline is of a day after {known}, when the article was published",
                        explanation="An article cannot be written on a day after its publication.",
                        sides=(Side(source.id, frame.time(dateline["day"]).span),),
                        class_=FindingClass.SUSPECT,
                    )


def _fit(one: DateValue, other: DateValue) -> bool:
    """Tell whether the two may be one moment, or that cannot be told."""
    zones = [_ZONES.get((value.zone or "").upper().split(" ")[0]) for value in (one, other)]
    ours, theirs = zones
    if ours is None or theirs is None or ours == theirs or one.clock is None or other.clock is None:
        return True
    if one.clock[0] != one.clock[1] or other.clock[0] != other.clock[1]:
        return True
    # The clocks of America go over to summer time on one day.
    both = max(ours[0], theirs[0]) < 0 and min(len(ours), len(theirs)) > 1
    pairs = zip(ours, theirs, strict=False) if both else product(ours, theirs)
    apart = {(one.clock[0] - 60 * a - other.clock[0] + 60 * b) % _DAY for a, b in pairs}
    return any(min(each, _DAY - each) <= _QUARTER for each in apart)


def _is_later(value: DateValue, published: dt.date) -> bool:
    days = [reading.earliest for reading in value.readings]
    return value.day is not None and bool(days) and all((day - published).days > 1 for day in days)
