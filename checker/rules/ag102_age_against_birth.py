"""AG102 age-against-birth."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from checker.claims.base import Span
from checker.claims.values import DateValue, Granularity
from checker.linking.ages import Age, age_of
from checker.linking.people import Person
from checker.linking.slots import Desk
from checker.pattern import lazily
from checker.reading.frames import T, frames, is_hedged
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side
from checker.sources.published import anchor_of

_CUE = lazily(r"\bborn\b|\bb\.\s|\bbirth\b", re.IGNORECASE)
_BORN = lazily(
    rf"\b(?:born|b\.)(?:\s(?!to\b|and\b|who\b|with\b)[\w'’.,-]{{1,20}}){{0,8}}?\s(?:(?:on|in)\s)?(?P<day>{T})|date\sof\sbirth:?\s(?P<date>{T})"
)
_LINKS = lazily(r"^[\s,]*(?:(?:aged?\s)?\d{1,3}[\s,]*|who\s|was\s|is\s|\([^)]{1,40}\)\s|\(|an?\s|native\s){0,4}$")
_OLDEST, _NEAR_BIRTHDAY = 115, 7  # years, days
_REACH = 40  # characters


class _Birth(NamedTuple):
    source: str
    span: Span
    value: DateValue


class AG102_AgeAgainstBirth(Rule):
    """An age does not fit the day or year of birth.

    ## What it flags
    The age of a person, in one source or in another of its story, that nobody born on the day or in the year told can
    have on the day of publication.

    ## Why it matters
    One of the two is wrong, and both are copied from the same papers.

    ## Example
    Published in 2014: "Jane Roe, 34, was born in 1970".

    ## Stays silent when
    The day of publication is unknown; the birth is hedged ("around 1970"); a birthday explains the difference; the age
    is told of another day; or it is not plain who was born.
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.NUMERIC,)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare the ages of each person whose birth is told."""
        born: dict[tuple[str, int], _Birth] = {}
        for source in desk.sources.values():
            for frame in frames(source, _CUE, anchor_of(source)):
                for match in _BORN.finditer(frame.text):
                    time = frame.time(match["day"] or match["date"])
                    if time.value.year is not None and not is_hedged(time, source.text):
                        place = frame.places[match.start()]
                        born[source.id, place] = _Birth(source.id, time.span, time.value)
        if born:
            for person in desk.people.all:
                yield from _flags(person, born, desk)


def _flags(person: Person, born: dict[tuple[str, int], _Birth], desk: Desk) -> Iterator[Flag]:
    births = [birth for (source, place), birth in born.items() if _is_of(person, source, place, desk)]
    ages = [age for claim in person.claims if (age := age_of(claim, desk.sources[claim.source]))]
    for birth in births:
        wrong = [
            age
            for age in ages
            if desk.stories[age.claim.source] == desk.stories[birth.source] and not _fits(age, birth.value)
        ]
        if wrong:
            told = birth.value.readings[0].earliest
            year = f"{told:%-d %B %Y}" if birth.value.day else f"{told.year}"
            yield Flag(
                message=f"{person.label} is {wrong[0].low}, but was born {'on' if birth.value.day else 'in'} {year}",
                explanation=f"On the day of publication, {wrong[0].published}, somebody born then is of another age.",
                sides=(
                    Side(birth.source, birth.span, year, "the birth"),
                    *(
                        Side(age.claim.source, age.span, f"{age.low} years", f"published on {age.published}")
                        for age in wrong
                    ),
                ),
            )


def _is_of(person: Person, source: str, place: int, desk: Desk) -> bool:
    """Tell whether the person is named right before "born": by name, or by a surname that nobody else there has."""
    text, surname = desk.sources[source].text, person.label.split()[-1]
    lone = re.search(rf"(?:^|[.!?]\s+){re.escape(surname)}\s+(?:was\s+)?$", text[max(0, place - _REACH) : place])
    alike = [each for each in desk.people.all if source in each.sources and each.label.split()[-1] == surname]
    if lone and alike == [person]:
        return True
    named = (claim for claim in person.claims if claim.source == source)
    return any(
        claim.sentence.start <= claim.at.end <= place <= claim.sentence.end
        and bool(_LINKS.match(text[claim.at.end : place]))
        for claim in named
    )


def _fits(age: Age, born: DateValue) -> bool:
    vague = born.granularity in (Granularity.DECADE, Granularity.CENTURY, Granularity.RANGE)
    if age.published is None or not born.readings or vague:
        return True
    room = 1 if age.basis == "inferred" else 0
    first, last = born.readings[0].earliest, born.readings[0].latest
    near = dt.timedelta(_NEAR_BIRTHDAY)
    low, high = _years(last, age.published - near) - room, _years(first, age.published + near) + room
    return (low <= age.high and age.low <= high) or not 0 <= high <= _OLDEST


def _years(born: dt.date, day: dt.date) -> int:
    """Return the completed years on a day of somebody born on another."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
