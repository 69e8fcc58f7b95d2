"""Put everything on the desk: claims, stories, people and slots."""

from collections.abc import Collection, Sequence

from checker.claims.claim import Claim
from checker.claims.statements import (
    DenialStatement,
    PersonStatement,
    QuantityStatement,
    QuotationStatement,
    TimeStatement,
)
from checker.linking.ages import age_slots
from checker.linking.denials import denial_slots
from checker.linking.events import event_time_slots
from checker.linking.passages import alike_passages, dates, quantities, replacements
from checker.linking.people import People
from checker.linking.quantities import quantity_slots
from checker.linking.quotations import quotation_slots
from checker.linking.slots import Desk, by_kind
from checker.linking.tolls import toll_slots
from checker.sources.model import Source


def lay_out(sources: Sequence[Source], claims: Sequence[Claim], stories: Sequence[Collection[str]]) -> Desk:
    """Return the desk: the same whatever order sources and claims come in."""
    ordered = tuple(sorted(claims, key=lambda claim: (claim.source, claim.at.start, claim.at.end, claim.id)))
    story_of = {source: number for number, story in enumerate(stories) for source in story}
    by_id = {source.id: source for source in sorted(sources, key=lambda source: source.id)}
    texts = {source.id: source.text for source in sources}
    of_kind = by_kind(ordered)
    people = People(of_kind[PersonStatement])
    passages = tuple(alike_passages(tuple(by_id.values()), story_of))
    return Desk(
        sources=by_id,
        claims=ordered,
        stories=story_of,
        people=people,
        slots=(
            *event_time_slots(of_kind[TimeStatement], story_of),
            *quantity_slots(of_kind[QuantityStatement], story_of, texts),
            *quotation_slots(of_kind[QuotationStatement], story_of, people, texts),
            *denial_slots(of_kind[DenialStatement], people),
            *toll_slots(of_kind[QuantityStatement], story_of, texts),
            *age_slots(of_kind[PersonStatement], story_of, by_id),
        ),
        passages=passages,
        replaced=tuple(each for pair in passages for each in replacements(pair, by_id)),
        other_dates=tuple(each for pair in passages for each in dates(pair, by_id)),
        other_numbers=tuple(each for pair in passages for each in quantities(pair, by_id)),
    )
