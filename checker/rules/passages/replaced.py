"""Words that one passage puts in the place of another's."""

from collections.abc import Iterator

from checker.linking.passages import Replacement, Sort
from checker.linking.passages.alike import Words
from checker.linking.slots import Desk
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag
from checker.rules.passages.told import ALIKE, is_sure, names, sides, words


def other_words(desk: Desk, sort: Sort, what: str, class_: FindingClass) -> Iterator[Flag]:
    """Yield a flag for each replacement of one sort; `what`: what the one passage does, as a message tells it."""
    for each in desk.replaced:
        if each.sort is sort and is_sure(each.pair, each.a, each.b):
            yield _flag(each, desk, what, class_)


def _flag(each: Replacement, desk: Desk, what: str, class_: FindingClass) -> Flag:
    a, b = (_shown(at, len(passages[0].words)) for at, passages in ((each.a, each.pair.a), (each.b, each.pair.b)))
    ours, theirs = words(desk, each.pair, a, b)
    here, there = names(each.pair)
    return Flag(
        message=f"one of two like passages {what}: “{ours}” in {here}, “{theirs}” in {there}",
        explanation=ALIKE,
        sides=sides(each.pair, a, b, (ours, theirs)),
        class_=class_,
    )


def _shown(at: Words, length: int) -> Words:
    """Return the words to show: those beside the place where a word was left out."""
    return at if at[0] < at[1] else (max(0, at[0] - 1), min(length, at[1] + 1))
