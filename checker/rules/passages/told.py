"""The sides of a difference between two passages that are worded alike."""

import re
from collections.abc import Iterator
from typing import TypeVar

from checker.linking.passages import Counterpart, Pair
from checker.linking.passages.alike import Passage, Words, place
from checker.linking.passages.naming import other_name
from checker.linking.passages.wording import negates
from checker.linking.slots import Desk
from checker.reading.lexicon import lemmas
from checker.reading.tables import read_set
from checker.reading.tokens import Word
from checker.rules.flag import Side

T = TypeVar("T")

_ROUGHLY = 0.45  # of the longer passage, in order
ALIKE = "The two passages are worded alike, and differ here."
_YEAR = re.compile(r"(?:19|20)\d\d")
_SURE = 3  # words beside the place that both have, of six
_CLOSE = 0.5  # of the longer passage; "he was sentenced to 12 years in prison" is in many a longer sentence


def is_sure(pair: Pair, a: Words, b: Words) -> bool:
    """Tell whether two places are plainly one: all around them is the same."""
    return _alike_beside(pair, a, b) and all(pair.kept_beside(a, b)) and pair.likeness >= _CLOSE


def _alike_beside(pair: Pair, a: Words, b: Words) -> bool:
    """Tell whether two places may be one: the words right beside them are the same."""
    return pair.likeness >= _ROUGHLY and sum(pair.kept_beside(a, b)) >= _SURE


def is_one_place(each: Counterpart[T]) -> bool:
    """Tell whether two values may be of one place, and nothing says that the passages are of two things."""
    return _alike_beside(each.pair, each.at_a, each.at_b) and not _is_other(each.pair, each.at_a, each.at_b)


def _is_other(pair: Pair, a: Words, b: Words) -> bool:
    """Tell whether something else that differs makes two things of it: a name, "another", "in 2012", "denied"."""
    cues = read_set("other_thing_cues") | read_set("gainsaying_verbs")
    for change in pair.changes:
        ours, theirs = _without(pair.a[0], change.a, a), _without(pair.b[0], change.b, b)
        told = {word.low for word in (*ours, *theirs)}
        if not cues.isdisjoint(told.union(*map(lemmas, told))) or other_name(ours, theirs):
            return True
        if any(_YEAR.fullmatch(word) or negates(word) for word in told):
            return True
    return False


def _without(passage: Passage, at: Words, place: Words) -> tuple[Word, ...]:
    """Return the words of a passage at one place that are not at the other, too."""
    return tuple(passage.words[number] for number in range(*at) if not place[0] <= number < place[1])


def sides(pair: Pair, a: Words, b: Words, reads: tuple[str | None, str | None] = (None, None)) -> tuple[Side, ...]:
    """Return a side for each passage that has the one wording or the other."""
    return (
        *(Side(passage.source, place(passage, a), reads[0]) for passage in pair.a),
        *(Side(passage.source, place(passage, b), reads[1]) for passage in pair.b),
    )


def words(desk: Desk, pair: Pair, a: Words, b: Words) -> tuple[str, str]:
    """Return the words of the two places as they stand in the first passage of each wording."""

    def told() -> Iterator[str]:
        for passage, at in ((pair.a[0], a), (pair.b[0], b)):
            yield " ".join(place(passage, at).of(desk.sources[passage.source].text).split())

    ours, theirs = told()
    return ours, theirs


def names(pair: Pair) -> tuple[str, str]:
    """Return the sources of the two wordings, for a message."""
    ours, theirs = (", ".join(passage.source for passage in each) for each in (pair.a, pair.b))
    return ours, theirs
