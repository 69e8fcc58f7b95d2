"""DT107 years-mismatch."""

import re
from collections.abc import Iterator
from typing import ClassVar

from checker.claims.values import Granularity, Measure
from checker.linking.slots import Desk
from checker.reading.dates.words import ORDINALS
from checker.reading.found import Anchor
from checker.reading.frames import Frame, Q, T, frames, is_exact, is_hedged
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side
from checker.sources.model import Source

_CUE = re.compile(r"\banniversary\b|\byears? ago\b|\bdecades? ago\b|\bbirthday\b", re.IGNORECASE)
_AGO = re.compile(
    rf"(?P<gap>{Q})\sago\b[^{T[1:-1]}.;()]{{0,30}}?\s(?:in|on)\s(?P<year>{T})|\b[Ii]n\s(?P<before>{T}),\s(?P<gap2>{Q})\sago\b"
)
_ANNIVERSARY = re.compile(
    rf"\b(?P<number>[0-9]{{1,3}}(?:st|nd|rd|th)|[a-z]{{5,12}}(?:-[a-z]{{5,7}})?)[\s-](?:year\s)?anniversary\sof\s"
    rf"(?P<told>[^{T[1:-1]}.;,]{{0,60}})(?P<year>{T})"
)
_YEARS = re.compile(r"\b(?:1[89]|20)\d\d\b")
_ROOM = 1  # year; birthdays, years not yet over, and anniversaries to come


class DT107_YearsMismatch(Rule):
    """A number of years does not lead from the year told to the year in which the article was written.

    ## What it flags
    "so many years ago" beside another year than that was; an anniversary whose number does not fit the year of the
    event and the year of publication, or any other year in the sentence.

    ## Why it matters
    The year or the number of years is wrong, and it is copied into every later account.

    ## Example
    Published in 2015: "five years ago, in 2007"; "the 10th anniversary of the 2003 flood".

    ## Stays silent when
    The day of publication is unknown or only inferred; the number is hedged; it is one year off, as a year that is not
    over, or an anniversary to come, makes it; or a year of the sentence fits.
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.NUMERIC,)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Count the years of each anniversary and of each "years ago"."""
        for source in desk.sources.values():
            if source.published is None or source.published_basis not in ("stated", "given"):
                continue
            for frame in frames(source, _CUE, Anchor(source.published)):
                for match in _AGO.finditer(frame.text):
                    gap = frame.quantity(match["gap"] or match["gap2"])
                    if (
                        gap.value.measure is Measure.DURATION
                        and is_exact(gap)
                        and "month" not in gap.span.of(source.text)
                    ):
                        years = (gap.value.nominal or 0) * (10 if "decade" in gap.span.of(source.text) else 1)
                        yield from _flag(source, frame, match, match["year"] or match["before"], years)
                for match in _ANNIVERSARY.finditer(frame.text):
                    number = ORDINALS.get(match["number"]) or _digits(match["number"])
                    if number:
                        yield from _flag(source, frame, match, match["year"], number)


def _digits(words: str) -> int | None:
    return int(words[:-2]) if words[:-2].isdecimal() else None


def _flag(source: Source, frame: Frame, match: re.Match[str], mark: str, years: float) -> Iterator[Flag]:
    time = frame.time(mark)
    year = time.value.year
    if year is None or source.published is None or years < 1 or is_hedged(time, source.text):
        return
    if time.value.granularity is Granularity.RANGE or time.value.granularity is Granularity.DECADE:
        return
    told = {int(each) for each in _YEARS.findall(frame.sentence.of(source.text))} - {year}
    known = {source.published.year, *told}
    if any(abs(each - year - years) <= _ROOM for each in known):
        return
    span = frame.span(match.start(), match.end())
    yield Flag(
        message=f"{year} and {years:.0f} years make {year + years:.0f}; the article is of {source.published.year}",
        explanation="The number of years does not lead from the year told to that of the article.",
        sides=(Side(source.id, span, f"{year + years:.0f}"),),
    )
