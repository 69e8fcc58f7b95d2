"""The dated events that sources tell, in order of time."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from checker.claims.claim import Claim, statement_of
from checker.claims.statements import Stance, TimeStatement
from checker.claims.values import DateValue, Interval
from checker.linking.events import of_speaking
from checker.linking.slots import Desk, Fact
from checker.linking.words import containment, content
from checker.reading.values import describe
from checker.report.facts import evidence
from checker.report.views import Told
from checker.rules.finding import Evidence

_LONGEST = 366  # days; a longer stretch is a background, not a date
_TOLD_ALIKE = 0.5  # share of the content words of the shorter description


class DatedEvent(NamedTuple):
    """Something that happened, or is to, from `earliest` to `latest`, both included; `told`: who says so, and where."""

    earliest: dt.date
    latest: dt.date
    what: str
    stance: Stance
    told: tuple[Evidence, ...]


def dated_events(desk: Desk) -> tuple[DatedEvent, ...]:
    """Return the events whose day, week, month or year is told, the earliest first.

    Claims of one story and one time are one event where they are told in like words, or linked as one event. What is
    hedged, longer than a year, or only the day on which somebody spoke, is left out.
    """
    linked = {claim.id: number for number, slot in enumerate(desk.of(Fact.EVENT_TIME)) for claim in slot.claims}
    by_time: defaultdict[tuple[int, dt.date, dt.date], list[list[Claim]]] = defaultdict(list)
    for claim, when in _dated(desk):
        groups = by_time[desk.stories[claim.source], when.earliest, when.latest]
        slot = linked.get(claim.id)
        for group in groups:
            if (slot is not None and linked.get(group[0].id) == slot) or _alike(group[0], claim):
                group.append(claim)
                break
        else:
            groups.append([claim])
    events = [
        _event(desk, earliest, latest, group) for (_, earliest, latest), groups in by_time.items() for group in groups
    ]
    return tuple(sorted(events, key=lambda event: (event.earliest, event.latest, -len(event.told), event.what)))


def _dated(desk: Desk) -> Iterator[tuple[Claim, Interval]]:
    for claim in desk.claims:
        value = claim.value
        if not isinstance(claim.statement, TimeStatement) or not isinstance(value, DateValue):
            continue
        if not value.readings or value.hedged or of_speaking(claim):
            continue
        when = value.readings[0]
        if (when.latest - when.earliest).days < _LONGEST:
            yield claim, when


def _alike(a: Claim, b: Claim) -> bool:
    return containment(content(_what(a)), content(_what(b))) >= _TOLD_ALIKE


def _what(claim: Claim) -> str:
    return statement_of(claim, TimeStatement).what


def _event(desk: Desk, earliest: dt.date, latest: dt.date, claims: list[Claim]) -> DatedEvent:
    stances = {statement_of(claim, TimeStatement).stance for claim in claims}
    told = tuple(evidence(desk, Told(each.source, each.at, describe(each.value), each.value)) for each in claims)
    return DatedEvent(earliest, latest, _what(claims[0]), stances.pop() if len(stances) == 1 else "asserted", told)
