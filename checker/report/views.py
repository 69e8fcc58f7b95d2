"""Which sources tell one fact alike, and which stands alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, groupby
from typing import NamedTuple

from checker.claims.base import Comparison, Span
from checker.claims.comparison.dates import compare_dates
from checker.claims.comparison.quantities import compare_quantities
from checker.claims.values import DateValue, NameValue, QuantityValue, TextValue, Value
from checker.linking.slots import Desk
from checker.linking.words import spoken


class Told(NamedTuple):
    """One place where a source tells a fact: how it reads there, for a reader and for comparing."""

    source: str
    span: Span
    reads: str | None
    value: Value | None


class View(NamedTuple):
    """What some sources tell without contradicting each other; `alone`: it is one witness against two or more."""

    sources: tuple[str, ...]
    alone: bool


class Witnesses:
    """How many witnesses some sources are: copies of one text within a story are one."""

    def __init__(self, desk: Desk) -> None:
        """Look for copies of the texts of `desk`, in a story when one of its sources is asked for."""
        by_story: defaultdict[int, list[str]] = defaultdict(list)
        for source, story in desk.stories.items():
            by_story[story].append(source)
        self._stories = desk.stories
        self._of_story = cache(lambda story: desk.witnesses(by_story[story]))

    def count(self, sources: Iterable[str]) -> int:
        """Return the number of witnesses."""
        stories = self._stories
        return len({(stories[source], self._of_story(stories[source])[source]) for source in sources})


def views(told: Sequence[Told], witnesses: Witnesses) -> list[View]:
    """Return the views of a fact, that of most witnesses first.

    Each source is of the first view none of whose sources it contradicts. Nobody stands alone where no two agree.
    """
    ordered = sorted(told, key=lambda each: each.source)
    by_source = {source: tuple(group) for source, group in groupby(ordered, key=lambda each: each.source)}
    groups: list[list[str]] = []
    for source in by_source:
        home = next((group for group in groups if not any(_apart(source, other, by_source) for other in group)), None)
        if home is None:
            groups.append([source])
        else:
            home.append(source)
    if len(groups) == 1:
        return [View(tuple(groups[0]), alone=False)]
    counts = {group[0]: witnesses.count(group) for group in groups}
    groups.sort(key=lambda group: (-counts[group[0]], group))
    most = counts[groups[0][0]]

    def alone(group: Sequence[str]) -> bool:
        others = chain.from_iterable(other for other in groups if other is not group)
        return counts[group[0]] == 1 < most and all(_apart(group[0], other, by_source) for other in others)

    return [View(tuple(group), alone(group)) for group in groups]


def _apart(one: str, other: str, told: Mapping[str, Sequence[Told]]) -> bool:
    """Tell whether nothing that the one source tells agrees with anything that the other does."""
    return all(_differ(a.value, b.value) for a in told[one] for b in told[other])


def _differ(a: Value | None, b: Value | None) -> bool:
    match a, b:
        case DateValue(), DateValue():
            return compare_dates(a, b) is Comparison.CONFLICT
        case QuantityValue(), QuantityValue():
            return compare_quantities(a, b) is Comparison.CONFLICT
        case NameValue(), NameValue():
            return a.tokens != b.tokens
        case TextValue(), TextValue():
            ours, theirs = (f" {' '.join(spoken(words.written))} " for words in (a, b))
            return ours not in theirs and theirs not in ours
        case _:
            return False
