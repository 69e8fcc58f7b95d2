"""DT104 told-before-it-happens."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import ClassVar

from checker.claims.values import DateValue, Granularity
from checker.linking.slots import Desk
from checker.pattern import lazily
from checker.reading.clauses import clause_at, find_clauses
from checker.reading.frames import Frame, T, frames, is_hedged
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side
from checker.sources.model import Source
from checker.sources.published import anchor_of

_CUE = lazily(r"\b[Oo]n [A-Z]|\b[IiOo]n \d|\b[Ii]n [A-Z][a-z]+\.? \d{4}|\b[Ii]n 20\d\d", re.ASCII)
_AT = lazily(rf"\b(?:[Oo]n|[Ii]n)\s(?P<day>{T})")
_PAST = lazily(
    r"^(?:was|were|had|did)\b|ed$|\b(?:died|fell|shot|struck|hit|met|won|lost|left|began|broke|took|came|found|held|told|said)$"
)
_AHEAD = lazily(
    r"\b(?:will|would|shall|may|might|could|should|to be|scheduled|slated|set|due|plan\w*|expect\w*|until|till"
    r"|postpone\w*|reschedul\w*|delay\w*|upcoming|next|hearing|trial|deadline|extend\w*|effective|if|unless|before|by|ahead"
    r"|announc\w*|approv\w*|agree\w*|vot\w*|order\w*|invit\w*|propos\w*|court|arraign\w*|forecast\w*|predict\w*|project\w*"
    r"|target\w*|fiscal|season|updated?|posted|published|edited|modified|corrected|copyright|editor)\b",
    re.IGNORECASE,
)
_LATEST = 1  # days; it is tomorrow already on the other side of the world
_NEAR = 10  # days after publication in which a day without its year is that of the same year
_UPDATED = lazily(r"\bupdated?\b", re.IGNORECASE)
_SLIPS = 1  # days to come in one source; where it has more, it was published later than is known


class DT104_ToldBeforeItHappens(Rule):
    """A source tells, as something past, of a day that comes after its publication.

    ## What it flags
    A finite verb in the past tense with a day, month or year that lies wholly after the stated or given day of
    publication.

    ## Why it matters
    The day, its month or its year is wrong, most often in the first weeks of a year.

    ## Example
    Published on 10 March 2015: "Two men were hurt on March 18"; "she died on May 4, 2016".

    ## Stays silent when
    The day of publication is unknown or inferred, or the article was updated; the sentence looks ahead ("scheduled",
    "until"); it is the day after publication, as it may be elsewhere; the day is given by its weekday alone; or the
    article tells of several such days, and so is younger than its date says.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.FACTIVE,)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Look for past verbs with days to come."""
        for source in desk.sources.values():
            if source.published is None or source.published_basis not in ("stated", "given"):
                continue
            if _UPDATED.search(source.text):
                continue
            flags = list(_flags(source))
            if len(flags) <= _SLIPS:
                yield from flags


def _flags(source: Source) -> Iterator[Flag]:
    for frame in frames(source, _CUE, anchor_of(source)):
        if not _AHEAD.search(frame.text):
            for match in _AT.finditer(frame.text):
                yield from _flag(source, frame, match["day"])


def _flag(source: Source, frame: Frame, mark: str) -> Iterator[Flag]:
    time, published = frame.time(mark), source.published
    if published is None or is_hedged(time, source.text) or not _is_later(time.value, published):
        return
    clause = clause_at(find_clauses(source.text, frame.sentence), time.span.start)
    if clause is None or not clause.finite or clause.planned or not _PAST.search(clause.verb.of(source.text).lower()):
        return
    day = time.value.readings[0].earliest
    yield Flag(
        message=f"told as past, but {time.span.of(source.text)} comes after the day of publication, {published}",
        explanation=f"The verb, “{clause.verb.of(source.text)}”, is in the past tense.",
        sides=(Side(source.id, time.span, day.isoformat()),),
    )


def _is_later(value: DateValue, published: dt.date) -> bool:
    if not value.readings or value.granularity not in (
        Granularity.DAY,
        Granularity.MONTH,
        Granularity.YEAR,
        Granularity.MINUTE,
    ):
        return False
    gaps = [(reading.earliest - published).days for reading in value.readings]
    if value.year is None:
        return value.day is not None and len(gaps) == 1 and _LATEST < gaps[0] <= _NEAR
    return all(gap > _LATEST for gap in gaps)
