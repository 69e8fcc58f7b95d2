"""PL103 place-in-wrong-region."""

from collections import defaultdict
from collections.abc import Iterator
from typing import ClassVar

from checker.linking.slots import Desk
from checker.pattern import lazily
from checker.reading.frames import frames
from checker.reading.places import canonical, country_of
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side

_WORD = r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}"
_CUE = lazily(r"[a-z], [A-Z]")
_IN = lazily(
    rf"\b(?:in|near|from|at|outside|of)\s(?P<town>{_WORD}),\s(?P<region>{_WORD})(?=[.;)]|,(?!\s(?:and|or)\s|\s[A-Z]))"
)
# Settlers took the names of towns with them: any town may have a namesake there.
_NAMESAKES = frozenset(
    (
        "US",
        "CA",
        "AU",
        "NZ",
        "ZA",
        "GB",
        "IE",
        "JM",
        "PH",
        "MX",
        "CO",
        "AR",
        "CL",
        "PE",
        "VE",
        "ES",
        "PT",
        "BR",
        "CU",
        "EC",
    )
)


class PL103_PlaceInWrongRegion(Rule):
    """A town is put into a country or state where it does not lie.

    ## What it flags
    A town with the country behind it, where the only known town of the name lies in another country; a town of the
    United States with another state than the known one, where an account of the same story gives the known one.

    ## Why it matters
    A reader who knows the place trusts nothing else.

    ## Example
    "a plant in Lyon, Germany"; "near Houston, Florida" beside "Houston, Texas".

    ## Stays silent when
    The name is that of several towns, or not known; the country is one whose towns were often named after others; or
    the words may be a list of places.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.WORLD_KNOWLEDGE,)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Look up each town that stands with its country or state."""
        states: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
        placed = []
        for source in desk.sources.values():
            for frame in frames(source, _CUE):
                for match in _IN.finditer(frame.text):
                    town, region = canonical(match["town"]), canonical(match["region"])
                    if town.count("/") and (country_of(match["region"]) or "") == region.split("/")[0]:
                        states[desk.stories[source.id], town].add(region)
                        placed.append(
                            (source.id, frame.span(match.start("town"), match.end("region")), match, town, region)
                        )
        for source_id, span, match, town, region in placed:
            known = town.rpartition("/")[0]
            if town.startswith(region + "/") or town == region or known.startswith(region):
                continue
            if "/" in region:
                wrong = town.count("/") == 2 and known in states[desk.stories[source_id], town]
            else:
                wrong = region.isupper() and region not in _NAMESAKES and town.split("/")[0] != region
            if wrong:
                yield Flag(
                    message=f"{match['town']} is put into {match['region']}; the known town of the name lies elsewhere",
                    explanation=f"The tables of places have {match['town']} under {known}.",
                    sides=(Side(source_id, span, known),),
                )
