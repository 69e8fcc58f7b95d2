"""Things of which two passages that are otherwise worded alike give one number."""

from collections.abc import Iterator

from checker.linking.passages import Counterpart, Passage
from checker.linking.passages.alike import Words, words_at
from checker.linking.passages.naming import is_name
from checker.linking.slots import Desk
from checker.linking.words import alike
from checker.reading.lexicon import antonyms, is_kind_of, lemmas
from checker.reading.quantities import FoundQuantity
from checker.reading.tables import read_set
from checker.rules.flag import Flag
from checker.rules.passages.told import ALIKE, is_sure, names, sides, words

_FATES = frozenset({"victim", "suspect"})


# Nouns that news puts for each other.
_LIKE = tuple(
    frozenset(group.split())
    for group in (
        "reporter journalist correspondent",
        "explosion blast detonation",
        "apartment flat unit",
        "worker employee staffer laborer labourer miner",
        "rebel fighter militant insurgent gunman",
        "home house building property residence dwelling structure",
        "job position post",
        "officer deputy policeman trooper cop constable",
        "car vehicle truck bus van automobile",
        "gun weapon firearm rifle pistol handgun",
        "soldier troop serviceman",
        "protester demonstrator marcher",
        "inmate prisoner detainee",
        "shot bullet round gunshot",
        "pass catch reception",
        "member lawmaker legislator deputy",
        "firm company business",
        "lawyer attorney",
    )
)


def other_things(desk: Desk) -> Iterator[Flag]:
    """Yield what one passage counts where the other, with the same number, counts something else."""
    for each in desk.other_numbers:
        if each.a.value == each.b.value and differ(each.a.head, each.b.head):
            yield from _flag(each, desk)


def differ(ours: str | None, theirs: str | None) -> bool:
    """Tell whether two nouns name different things, not one thing by a wider or another word."""
    if (
        not ours
        or not theirs
        or not ours.isascii()
        or not theirs.isascii()
        or not ours.isalpha()
        or not theirs.isalpha()
        or alike(ours, theirs)
    ):
        return False
    one, other = {ours, *lemmas(ours)}, {theirs, *lemmas(theirs)}
    if one & _FATES and other & _FATES:
        return True
    if any(one & group and other & group for group in _LIKE):
        return False
    if (one | other) & read_set("describing_nouns"):
        return antonyms(ours, theirs)
    return not is_kind_of(ours, theirs) and not is_kind_of(theirs, ours)


def _flag(each: Counterpart[FoundQuantity], desk: Desk) -> Iterator[Flag]:
    a, b = _counted(each.pair.a[0], each.a), _counted(each.pair.b[0], each.b)
    if a is None or b is None or not is_sure(each.pair, a, b):
        return
    if {*each.pair.a[0].low(a)} <= {*each.pair.b[0].low(b)} or {*each.pair.b[0].low(b)} <= {*each.pair.a[0].low(a)}:
        return  # "American", "American southpaw"
    if is_name(each.pair.a[0].words[slice(*a)], first=False) != is_name(each.pair.b[0].words[slice(*b)], first=False):
        return  # "15-year-old Ana Brandt", "15-year-old student"
    here, there = names(each.pair)
    ours, theirs = words(desk, each.pair, a, b)
    yield Flag(
        message=f"the same number of different things: “{ours}” in {here}, “{theirs}” in {there}",
        explanation=f"{ALIKE} One of the words may have been replaced.",
        sides=sides(each.pair, a, b, (each.a.head, each.b.head)),
    )


def _counted(passage: Passage, found: FoundQuantity) -> Words | None:
    """Return the words of a passage that name what is counted."""
    return words_at(passage, found.counted) if found.counted else None
