"""AG101 age-mismatch."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from checker.linking.ages import Age
from checker.linking.slots import Desk, Fact, Slot
from checker.rules.age_clashes import Clash, find_clashes
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side
from checker.rules.passages.quantities import other_numbers
from checker.rules.witnesses import count_witnesses, tally


class AG101_AgeMismatch(Rule):
    """Sources give one person ages that no birthday explains.

    ## What it flags
    Two ages of one person, in two articles or within one, that lie further apart than the days of publication, or the
    wrong way round. It is a suspect where the days are inferred or unknown, or where a birthday would have to fall
    into the few days between. The dead have no birthdays.

    ## Why it matters
    An age is checked less often than a name, and it is as easy to get wrong. Readers who knew the person notice.

    ## Example
    A: "Jon Fisher, 34, was hurt"; B, of the next day: "the 32-year-old Jon Fisher".

    ## Stays silent when
    A birthday may lie between; a late article repeats the age of then, or an age is told of an earlier day; the age is
    no number ("in his 30s"), or one is in months and fits the other; nothing but the name shows that the persons are
    one; or a generation between the ages, a middle name or a suffix shows that they are two.
    """

    class_ = FindingClass.CONTRADICTION
    types = (ContradictionType.NUMERIC,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare the ages that are told of each person."""
        for slot in desk.of(Fact.AGE):
            if clashes := find_clashes(slot, desk):
                yield _flag(slot, clashes, desk)
        yield from other_numbers(desk, ages=True)


def _flag(slot: Slot, clashes: Sequence[Clash], desk: Desk) -> Flag:
    told: defaultdict[str, list[Age]] = defaultdict(list)
    for age in dict.fromkeys(age for clash in clashes for age in (clash.young, clash.old)):
        told[_reads(age)].append(age)

    witness = desk.witnesses(age.claim.source for ages in told.values() for age in ages)
    sources = {reading: {age.claim.source for age in ages} for reading, ages in told.items()}
    order = sorted(told, key=lambda reading: (-count_witnesses(sources[reading], witness), told[reading][0].low))
    sides = [
        Side(age.claim.source, age.span, reading, _says(age)) for reading in reversed(order) for age in told[reading]
    ]
    if len({side.source for side in sides}) == 1:
        ages = f" in one article: {' and '.join(order)}"
    else:
        odd = _odd_one_out(clashes, witness)
        counts = tally({reading: sources[reading] for reading in order}, witness)
        ages = f": {counts}" + (f"; the odd one out is {odd}" if odd else "")
    return Flag(
        message=f"different ages of {slot.subject}{ages}",
        explanation=_explanation(clashes),
        sides=tuple(sides),
        class_=None if any(clash.plain for clash in clashes) else FindingClass.SUSPECT,
    )


def _reads(age: Age) -> str:
    number = f"{age.low}" if age.low == age.high else f"{age.low} to {age.high}"
    return f"{number} year{'' if age.high == 1 else 's'}"


def _says(age: Age) -> str:
    return f"{age.name.written}, published on {age.published}" if age.published else age.name.written


def _odd_one_out(clashes: Sequence[Clash], witness: Mapping[str, int]) -> str | None:
    """Return the source that clashes with each of the others, which do not clash among themselves."""
    sources = [{clash.young.claim.source, clash.old.claim.source} for clash in clashes]
    witnesses = [{witness[source] for source in pair} for pair in sources]
    common = set.intersection(*witnesses)
    lone = {source for pair in sources for source in pair if witness[source] in common}
    return lone.pop() if len(common) == len(lone) == 1 and len(set.union(*sources)) > 1 else None


def _explanation(clashes: Sequence[Clash]) -> str:
    if any(clash.plain for clash in clashes):
        return "No birthday between the days of publication explains the difference."
    if any(age.published is None for clash in clashes for age in (clash.young, clash.old)):
        return "Not all days of publication are known, but the accounts tell one story."
    return "A birthday would have to fall into the few days between the articles."
