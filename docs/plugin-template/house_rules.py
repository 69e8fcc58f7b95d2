"""Rules of our newsroom."""

import re
from collections.abc import Iterator
from typing import ClassVar

from checker.claims.base import Span
from checker.linking.slots import Desk
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side

_NAMES = (("Turkey", "Türkiye"), ("Swaziland", "Eswatini"), ("Burma", "Myanmar"))


class ZH101_OldCountryName(Rule):
    """One article gives a country its old and its new name.

    ## What it flags
    The first place of each name, where both stand in one article.

    ## Why it matters
    A reader may take them for two countries.

    ## Example
    "Türkiye closed the border on Monday. Turkey has closed it before."

    ## Stays silent when
    The article has one of the names only, or puts one in brackets after the other.
    """

    class_ = FindingClass.VARIANT
    preview: ClassVar[bool] = True  # until it has been watched for a while: it runs with --preview or --select ZH101

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Look for both names in each article."""
        for source in desk.sources.values():
            for names in _NAMES:
                places = [re.search(rf"\b{name}\b", source.text) for name in names]
                if not all(places) or any(f"({name})" in source.text for name in names):
                    continue
                yield Flag(
                    message=f"one country under two names: {' and '.join(names)}",
                    explanation=f"The house style is {names[1]}.",
                    sides=tuple(
                        Side(source.id, Span(start=place.start(), end=place.end())) for place in places if place
                    ),
                )
