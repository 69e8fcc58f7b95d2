"""Sort a disagreement of numbers before it is called a contradiction."""

import re
from itertools import combinations

from checker.claims.claim import Claim
from checker.linking.quantities import said
from checker.linking.slots import Desk, Slot
from checker.linking.words import content
from checker.reading.lexicon import near_synonyms
from checker.rules.finding import FindingClass

# What is counted while an event unfolds: such a number changes from one day to the next.
_UNFOLDING = (
    "kill",
    "die",
    "dead",
    "death",
    "injur",
    "hurt",
    "wound",
    "miss",
    "arrest",
    "charg",
    "detain",
    "displace",
    "evacuat",
    "rescue",
    "confirm",
    "destroy",
    "damage",
    "burn",
    "infect",
    "homeless",
    "flee",
    "fled",
    "shelter",
)

_MEDIA = re.compile(
    r"\b(?:media|agency|television|tv|radio|newspapers?|news|reports?|press|reuters|ap|afp)\b", re.IGNORECASE
)


def sort_numbers(slot: Slot, clashing: list[tuple[Claim, Claim]], desk: Desk) -> FindingClass:
    """Return what sort of disagreement the clashing numbers of a slot are."""
    attributed = {party for pair in clashing for claim in pair if (party := _party(claim))}
    each_attributed = all(_party(claim) for pair in clashing for claim in pair)
    one_voice = any(content(a) & content(b) for a, b in combinations(sorted(attributed), 2))
    if len(attributed) > 1 and each_attributed and not one_voice:
        return FindingClass.DISPUTE
    if all(said(a).stance != said(b).stance for a, b in clashing):
        return FindingClass.DISPUTE
    unfolding = all(unfolds(said(a).relation) or unfolds(said(b).relation) for a, b in clashing)
    if unfolding and all(_other_day(a, b, desk) for a, b in clashing):
        return FindingClass.UPDATE
    involved = {claim.source for pair in clashing for claim in pair}
    may_be_update = unfolding and any(
        desk.sources[name].published_basis in ("inferred", "unknown") for name in involved
    )
    return FindingClass.CONTRADICTION if slot.strong and not may_be_update else FindingClass.SUSPECT


def _party(claim: Claim) -> str | None:
    """Return who says it, None for the article itself and for news media, which are no party to the matter."""
    party = said(claim).attribution
    return None if party and _MEDIA.search(party) else party


def unfolds(told: str) -> bool:
    """Tell whether words tell of what is counted while it goes on: the dead, the hurt, the missing."""
    words = told.lower().split()
    return any(word.startswith(stem) or near_synonyms(word, stem) for word in words for stem in _UNFOLDING)


def _other_day(a: Claim, b: Claim, desk: Desk) -> bool:
    first, second = (desk.sources[claim.source].published for claim in (a, b))
    return first is not None and second is not None and first != second
