"""What sort of thing one passage puts in the place of another's words: a name, a title, a negation, a hedge.

Only what can be told from the words themselves is given a sort; what is left is wording. Values (dates, numbers) are
read in `counterparts`.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from checker.linking.passages import naming, wording
from checker.linking.passages.alike import Pair, Words
from checker.linking.passages.swaps import swapped, voice_turned
from checker.linking.passages.words import Word

_MOST = 5  # words on either side; more is another statement
_NEAR = 3  # words from a title to the name


class Sort(StrEnum):
    """What is other."""

    SPELLING = "spelling"
    TRANSLITERATION = "transliteration"
    NAME = "name"
    PLACE = "place"
    ABBREVIATION = "abbreviation"
    SPEAKER = "speaker"
    TITLE = "title"
    NEGATION = "negation"
    HEDGE = "hedge"
    DENIAL = "denial"
    OPPOSITE = "opposite"
    PARTIES = "parties"
    VOICE = "voice"


class Replacement(NamedTuple):
    """Words of the one passage that stand for other words of the other; one of the two may be none."""

    sort: Sort
    pair: Pair
    a: Words
    b: Words


def replacements(pair: Pair) -> Iterator[Replacement]:
    """Yield what of a pair's differences has a sort, in order."""
    ours, theirs = pair.a[0].words, pair.b[0].words
    if found := swapped(pair):
        yield Replacement(Sort.PARTIES, pair, *found)
        return
    if found := voice_turned(pair):
        yield Replacement(Sort.VOICE, pair, *found)
        return
    for change in pair.changes:
        a, b = ours[slice(*change.a)], theirs[slice(*change.b)]
        if max(len(a), len(b)) <= _MOST and any(pair.kept_beside(change.a, change.b)):
            sort = _sort(pair, change.a, change.b)
            if sort is not None:
                yield Replacement(sort, pair, change.a, change.b)


def _sort(pair: Pair, at_a: Words, at_b: Words) -> Sort | None:
    a, b = pair.a[0].words[slice(*at_a)], pair.b[0].words[slice(*at_b)]
    if naming.is_spelling(a, b) and not naming.stands_for(a, b):
        return Sort.TRANSLITERATION if naming.sound_alike(a, b) else Sort.SPELLING
    if a and b and naming.is_name(a, first=at_a[0] == 0) and naming.is_name(b, first=at_b[0] == 0):
        return _sort_of_name(pair, at_a, at_b)
    if a and b and naming.other_title(a, b) and _by_name(pair, at_a, at_b):
        return Sort.TITLE
    low_a, low_b = ([word.low for word in each] for each in (a, b))
    if wording.negated(low_a) != wording.negated(low_b) and wording.is_light(low_a) and wording.is_light(low_b):
        return Sort.NEGATION
    if wording.hedged(low_a) != wording.hedged(low_b) and all(map(wording.is_hedge_only, (low_a, low_b))):
        return Sort.HEDGE
    if (wording.says(low_a) and wording.denies(low_b)) or (wording.denies(low_a) and wording.says(low_b)):
        return Sort.DENIAL
    return Sort.OPPOSITE if wording.opposite(low_a, low_b) else None


def _sort_of_name(pair: Pair, at_a: Words, at_b: Words) -> Sort | None:
    a, b = pair.a[0].words[slice(*at_a)], pair.b[0].words[slice(*at_b)]
    if naming.other_title(a, b):
        return Sort.TITLE if _by_name(pair, at_a, at_b) else None
    if naming.stands_for(a, b):
        return None
    if naming.is_abbreviation(a, b):
        return Sort.ABBREVIATION
    if naming.are_places(a, b):
        return Sort.PLACE
    return Sort.SPEAKER if _speaks(pair, at_a, at_b) else Sort.NAME


def _by_name(pair: Pair, at_a: Words, at_b: Words) -> bool:
    """Tell whether a name stands near, in both passages."""

    def near(words: Sequence[Word], at: Words) -> bool:
        around = (*words[max(1, at[0] - _NEAR) : at[0]], *words[at[1] : at[1] + _NEAR])
        return any(word.raw[0].isupper() for word in around)

    return near(pair.a[0].words, at_a) and near(pair.b[0].words, at_b)


def _speaks(pair: Pair, at_a: Words, at_b: Words) -> bool:
    """Tell whether a verb of saying stands right beside, in both passages."""
    def beside(words: Sequence[Word], at: Words) -> bool:
        return wording.says([word.low for word in (*words[max(0, at[0] - 2) : at[0]], *words[at[1] : at[1] + 2])])

    return beside(pair.a[0].words, at_a) and beside(pair.b[0].words, at_b)
