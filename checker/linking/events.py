"""When the main event of a story took place: the peg, which all accounts of the story share."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.claims.claim import Claim, statement_of
from checker.claims.statements import Event, TimeStatement
from checker.claims.values import TO_THE_DAY, DateValue
from checker.linking.slots import Fact, Slot
from checker.linking.words import containment, content

# When somebody spoke to a reporter is not when the event took place, whatever event the statement is filed under.
_SPEAKING = re.compile(
    r"\b(sa(?:y|ys|id|ying)|t(?:ell|ells|old)|announc\w+|report(?:s|ed|ing)?|stated|stating|writ\w+|wrote|tweeted"
    r"|according|publish\w+|releas\w+|statement|interview\w*)\b"
)
# Another event of the sort, one that was moved, one of several days, or a day told by the clock of another place.
_ELSEWHEN = re.compile(
    r"\b(?:second|third|another|next|previous|earlier|later|follow-up|originally|first set|was to|were to|postponed"
    r"|moved|rescheduled|delayed|(?:two|three|four|five|six|seven|\d+)-day|weeklong|week-long|time)\b"
)
_SAME_HAPPENING = 0.5  # share of the shorter description's content words


def event_time_slots(claims: Sequence[Claim], stories: Mapping[str, int]) -> list[Slot]:
    """Return one slot a story for the day of its main event, and one for each other event told alike by two sources."""
    by_story: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if _names_a_day(claim):
            by_story[stories[claim.source]].append(claim)
    slots = []
    for _story, dated in sorted(by_story.items()):
        main = [claim for claim in dated if claim.event and claim.event.main and not of_speaking(claim)]
        if len({claim.source for claim in main}) > 1:
            slots.append(Slot(Fact.EVENT_TIME, _title(main), tuple(main)))
        slots += _other_events(dated)
    return slots


def _names_a_day(claim: Claim) -> bool:
    value = claim.value
    return (
        isinstance(value, DateValue)
        and value.granularity in TO_THE_DAY
        and not value.hedged
        and value.zone is None
        and isinstance(claim.statement, TimeStatement)
        and not _ELSEWHEN.search(
            f"{claim.statement.what} {claim.statement.when} {claim.event.what if claim.event else ''}"
        )
    )


def of_speaking(claim: Claim) -> bool:
    """Tell whether a dated claim tells when somebody spoke."""
    return isinstance(claim.statement, TimeStatement) and bool(_SPEAKING.search(claim.statement.what))


def _title(claims: Sequence[Claim]) -> str:
    """Return how the sources name the event: the description that shares most with the others."""
    named = sorted({claim.event.what for claim in claims if claim.event})
    return max(named, key=lambda what: (sum(len(content(what) & content(other)) for other in named), what))


def _other_events(claims: Iterable[Claim]) -> list[Slot]:
    """Link background events only where description, parties and place all agree: their wording varies freely."""
    groups: list[list[_Told]] = []
    for told in (_told(claim, claim.event) for claim in claims if claim.event and not claim.event.main):
        home = next((group for group in groups if all(_one_event(told, other) for other in group)), None)
        if home is None:
            groups.append([told])
        else:
            home.append(told)
    linked = [tuple(told.claim for told in group) for group in groups]
    return [
        Slot(Fact.EVENT_TIME, _title(group), group, strong=False)
        for group in linked
        if len({claim.source for claim in group}) > 1
    ]


class _Told(NamedTuple):
    """What the claim of a day tells of the event: content words of what happened, to whom, and where."""

    claim: Claim
    speaking: bool
    what: frozenset[str]
    who: frozenset[str]
    where: frozenset[str]


def _told(claim: Claim, event: Event) -> _Told:
    what = content(f"{event.what} {statement_of(claim, TimeStatement).what}")
    return _Told(claim, of_speaking(claim), what, content(" ".join(event.who)), content(event.where or ""))


def _one_event(a: _Told, b: _Told) -> bool:
    if a.speaking != b.speaking or (a.who.isdisjoint(b.who) and a.where.isdisjoint(b.where)):
        return False
    return containment(a.what, b.what) >= _SAME_HAPPENING
