"""Numbers that differ where two passages are otherwise worded alike."""

from collections.abc import Iterator

from checker.claims.base import Comparison
from checker.claims.comparison.quantities import compare_quantities
from checker.claims.values import Measure, QuantityValue
from checker.linking.passages import Counterpart
from checker.linking.slots import Desk
from checker.reading.quantities import FoundQuantity
from checker.reading.values import describe
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.told import ALIKE, is_one_place, is_sure, names, sides, words
from checker.rules.rounding import round_ones
from checker.rules.sorting import unfolds

_PHYSICAL = frozenset({Measure.LENGTH, Measure.AREA, Measure.VOLUME, Measure.MASS, Measure.SPEED, Measure.DURATION})


def other_numbers(desk: Desk, *, ages: bool) -> Iterator[Flag]:
    """Yield what numbers one passage puts in the place of another: ages, or all others."""
    for each in desk.other_numbers:
        of_age = Measure.AGE in (each.a.value.measure, each.b.value.measure)
        if of_age is ages and _differ(each.a.value, each.b.value) and is_one_place(each):
            yield _flag(each, desk)


def _differ(a: QuantityValue, b: QuantityValue) -> bool:
    if compare_quantities(a, b) is Comparison.CONFLICT:
        return round_ones(a, b) != 1  # one that is, for one that is not
    units = None not in (a.unit, b.unit) and a.unit != b.unit and "$" not in (a.unit, b.unit)
    kinds = {a.measure, b.measure}
    other_unit = units and (kinds == {Measure.MONEY} or (kinds <= _PHYSICAL and len(kinds) > 1))
    exact = a.hedge == b.hedge
    return exact and a.nominal == b.nominal is not None and (kinds == {Measure.SHARE, Measure.POINTS} or other_unit)


def _flag(each: Counterpart[FoundQuantity], desk: Desk) -> Flag:
    pair, a, b = each.pair, each.at_a, each.at_b
    ours, theirs = words(desk, pair, a, b)
    here, there = names(pair)
    return Flag(
        message=f"one passage with two numbers: “{ours}” in {here}, “{theirs}” in {there}",
        explanation=f"{ALIKE} No reading of the numbers makes them one.",
        sides=sides(pair, a, b, (describe(each.a.value), describe(each.b.value))),
        class_=_class(each, desk),
    )


def _class(each: Counterpart[FoundQuantity], desk: Desk) -> FindingClass:
    groups = [[desk.sources[passage.source] for passage in passages] for passages in (each.pair.a, each.pair.b)]
    sources = [source for group in groups for source in group]
    days = [{source.published for source in group} for group in groups]
    other_days = not any(None in some for some in days) and days[0].isdisjoint(days[1])
    if unfolds(" ".join(each.pair.a[0].told)):
        if other_days:
            return FindingClass.UPDATE
        if any(source.published_basis in ("inferred", "unknown") for source in sources):
            return FindingClass.SUSPECT
    sure = is_sure(each.pair, each.at_a, each.at_b) and not other_days
    return FindingClass.CONTRADICTION if sure else FindingClass.SUSPECT
