"""When the main event of a story took place: the peg, which all accounts of the story share."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from checker.claims.claim import Claim
from checker.claims.statements import TimeStatement
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
        slots += _other_events(claim for claim in dated if claim.event and not claim.event.main)
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
    groups: list[list[Claim]] = []
    for claim in claims:
        home = next((group for group in groups if all(_one_event(claim, other) for other in group)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return [
        Slot(Fact.EVENT_TIME, _title(group), tuple(group), strong=False)
        for group in groups
        if len({claim.source for claim in group}) > 1
    ]


def _one_event(a: Claim, b: Claim) -> bool:
    one, other = a.event, b.event
    if one is None or other is None or not isinstance(a.statement, TimeStatement):
        return False
    if not isinstance(b.statement, TimeStatement) or of_speaking(a) != of_speaking(b):
        return False
    told = containment(content(f"{one.what} {a.statement.what}"), content(f"{other.what} {b.statement.what}"))
    parties = content(" ".join(one.who)) & content(" ".join(other.who))
    places = content(one.where or "") & content(other.where or "")
    return told >= _SAME_HAPPENING and bool(parties or places)
