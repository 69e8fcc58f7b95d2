"""DT107 years-mismatch."""

import re
from collections.abc import Iterator
from typing import ClassVar

from checker.claims.values import Granularity, Measure
from checker.linking.slots import Desk
from checker.pattern import lazily
from checker.reading.dates.words import ORDINALS
from checker.reading.frames import Frame, Q, T, frames, is_exact, is_hedged
from checker.reading.lexicon import denotes_person
from checker.reading.quantities import FoundQuantity
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side
from checker.sources.model import Source
from checker.sources.published import anchor_of

_CUE = lazily(r"\banniversary\b|\byears? ago\b|-year-old\b|\bsince\b|\bdecades? ago\b|\bbirthday\b", re.IGNORECASE)
_AGO = lazily(
    rf"(?P<gap>{Q})\sago\b[^{T[1:-1]}.;()]{{0,30}}?\s(?:in|on)\s(?P<year>{T})|\b[Ii]n\s(?P<before>{T}),\s(?P<gap2>{Q})\sago\b"
)
_ANNIVERSARY = lazily(
    rf"\b(?P<number>[0-9]{{1,3}}(?:st|nd|rd|th)|[a-z]{{5,12}}(?:-[a-z]{{5,7}})?)[\s-](?:year\s)?anniversary\sof\s"
    rf"(?P<told>[^{T[1:-1]}.;,]{{0,60}})(?P<year>{T})"
)
_BEGAN = r"(?:founded|established|built|opened|formed|created|launched|completed|incorporated)"
# "the 150-year-old church, built in 1905"; "for 60 years, since 1990".
_OLD = lazily(
    rf"(?P<gap>{Q})(?:\s[\w'’-]{{1,20}}){{0,2}}?\s(?P<noun>[\w'’-]{{1,20}}),\s(?:which\s|that\s)?(?:was\s)?{_BEGAN}\sin\s(?P<year>{T})"
    rf"|\bfor\s(?P<gap2>{Q}),\ssince\s(?P<before>{T})"
)
# "founded in 1985, marks its 50th anniversary"
_MARKS = lazily(
    rf"\b{_BEGAN}\sin\s(?P<year>{T}),?[^{T[1:-1]}.;]{{1,60}}\s(?:its|their)\s(?P<number>[0-9]{{1,3}}(?:st|nd|rd|th)"
    r"|[a-z]{5,12})\s(?:anniversary|birthday)\b"
)
_YEARS = lazily(r"\b(?:1[89]|20)\d\d\b")
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
            for frame in frames(source, _CUE, anchor_of(source)):
                for match in (*_AGO.finditer(frame.text), *_OLD.finditer(frame.text)):
                    years = _years(frame.quantity(match["gap"] or match["gap2"]), source.text)
                    if years and not denotes_person(match.groupdict().get("noun") or ""):
                        yield from _flag(source, frame, match, match["year"] or match["before"], years)
                for match in (*_ANNIVERSARY.finditer(frame.text), *_MARKS.finditer(frame.text)):
                    number = ORDINALS.get(match["number"]) or _digits(match["number"])
                    if number:
                        yield from _flag(source, frame, match, match["year"], number)


def _years(gap: FoundQuantity, text: str) -> float | None:
    """Return how many years a stretch or an age has; None if it is hedged, or told in months or days."""
    unit, words = gap.value.measure, gap.span.of(text).lower()
    if unit not in (Measure.DURATION, Measure.AGE) or not is_exact(gap) or gap.value.nominal is None:
        return None
    return gap.value.nominal * (10 if "decade" in words else 1) if "year" in words or "decade" in words else None


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
