"""What sort of thing one passage puts in the place of another's words: a name, a title, a negation, a hedge.

Only what can be told from the words themselves is given a sort; what is left is wording. Values (dates, numbers) are
read in `counterparts`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from checker.linking.passages import naming, wording
from checker.linking.passages.alike import Change, Pair, Passage, Words, place
from checker.linking.passages.marks import has_marks, within_marks
from checker.linking.passages.swaps import swapped, voice_turned
from checker.linking.words import spoken
from checker.reading.lexicon import is_stop_word
from checker.reading.tables import read_set
from checker.reading.tokens import Word
from checker.sources.model import Source

_MOST = 5  # words on either side; more is another statement
# What tells of whoever reports: each account has its own.
_CREDITS = frozenset(
    {"reports", "reporting", "reporter", "writer", "contributed", "photographer", "photo", "picture", "contact"}
)
_TURNS = frozenset({"until", "till", "but", "unless", "except", "when", "only"})
_TOLD = frozenset({"told", "tells", "tell"})  # "told Reuters": to each paper by itself
_NEAR = 3  # words from a name to what is told of it
_PHRASE = 2  # words
_CREDIT = 6  # words from a name to what makes a credit of it
_NUMERAL = 3  # letters; "III" is no name in capitals


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
    PLANNED = "planned"
    OPPOSITE = "opposite"
    PARTIES = "parties"
    VOICE = "voice"
    AGENT = "agent"
    QUOTED = "quoted"


class Replacement(NamedTuple):
    """Words of the one passage that stand for other words of the other; one of the two may be none."""

    sort: Sort
    pair: Pair
    a: Words
    b: Words


def replacements(pair: Pair, sources: Mapping[str, Source]) -> Iterator[Replacement]:
    """Yield what of a pair's differences has a sort, in order."""
    for sort, found in ((Sort.PARTIES, swapped(pair)), (Sort.VOICE, voice_turned(pair))):
        if found:
            yield Replacement(sort, pair, *found)
            return
    for change in pair.changes:
        near = any(pair.kept_beside(change.a, change.b))
        if near and max(change.a[1] - change.a[0], change.b[1] - change.b[0]) <= _MOST:
            told = _Change(pair, change, sources).sort()
            if told is not None:
                yield Replacement(told, pair, change.a, change.b)


class _Change:
    """One difference between two passages."""

    def __init__(self, pair: Pair, change: Change, sources: Mapping[str, Source]) -> None:
        self._sides = (pair.a[0], change.a), (pair.b[0], change.b)
        self._pair, self._changes = pair, [each for each in pair.changes if each != change]
        self._words = tuple(passage.words[slice(*at)] for passage, at in self._sides)
        self._low = tuple(passage.low(at) for passage, at in self._sides)
        self._texts = [sources[passage.source].text for passage, _ in self._sides]

    def sort(self) -> Sort | None:
        """Return what is other, None if the words themselves do not tell."""
        (a, b), (low_a, low_b) = self._words, self._low
        if a and b and (sort := self._of_name()):
            return sort
        if wording.negated(low_a) != wording.negated(low_b) and all(map(wording.is_light, self._low)):
            return Sort.NEGATION if self._counts_differ(wording.negates) and not self._turned_elsewhere() else None
        if wording.hedge_lost(low_a, low_b) or wording.hedge_lost(low_b, low_a):
            moved = all(any(map(wording.hedges, passage.told)) for passage, _ in self._sides)
            return None if moved else Sort.HEDGE
        if wording.denied_here(low_a, low_b) or wording.denied_here(low_b, low_a):
            return Sort.DENIAL
        if wording.planned_done(low_a, low_b) or wording.planned_done(low_b, low_a):
            return Sort.PLANNED
        if self._agent_missing():
            return Sort.AGENT
        if wording.opposite(low_a, low_b) and not self._moved():
            return Sort.OPPOSITE
        return Sort.QUOTED if self._other_words() and self._is_quoted() else None

    def _of_name(self) -> Sort | None:
        a, b = self._words
        if not all(any(word.raw[0].isupper() for word in words) for words in self._words):
            return Sort.TITLE if naming.other_title(a, b) and self._by_name() and not self._moved() else None
        sort = self._named(a, b)
        if sort is None or naming.are_stations(a, b) or self._is_heading():
            return None
        headline = any(naming.is_headline(passage.words) for passage, _ in self._sides)
        return None if headline or naming.stands_for(a, b) else sort

    def _named(self, a: Sequence[Word], b: Sequence[Word]) -> Sort | None:
        """Return what is other between words with capitals, if they are two names and not two forms of one."""
        if naming.is_abbreviation(a, b):
            return None if self._moved() or self._is_credit() or naming.are_agencies(a, b) else Sort.ABBREVIATION
        if naming.is_spelling(a, b):
            return Sort.TRANSLITERATION if naming.sound_alike(a, b) else Sort.SPELLING
        if naming.other_title(a, b):
            return Sort.TITLE if self._by_name() and not self._moved() else None
        if not all(naming.is_name(passage.words[slice(*at)], first=at[0] == 0) for passage, at in self._sides):
            return None
        if self._moved() or self._one_name() or naming.is_refined(a, b):
            return None
        if naming.are_places(a, b):
            return Sort.PLACE
        capitals = [any(word.raw.isupper() and len(word.raw) > _NUMERAL for word in words) for words in self._words]
        if capitals[0] != capitals[1]:
            return None  # an agency, or a line in capitals
        return self._of_person()

    def _is_heading(self) -> bool:
        """Tell whether the words are a dateline or a byline: each account has its own."""
        return all(
            (at[0] == 0 and all(word.raw.isupper() for word in passage.words[slice(*at)]) and not _goes_on(passage, at))
            or passage.low((0, at[0])) == ("by",)
            or (at[0] == 0 and naming.is_agency(passage.words[at[1] : at[1] + 1]))
            for passage, at in self._sides
        )

    def _of_person(self) -> Sort | None:
        beside = [{*passage.low((max(0, at[0] - 2), at[0])), *passage.low((at[1], at[1] + 2))}
                  for passage, at in self._sides]  # fmt: skip
        if self._is_credit():
            return None
        return Sort.SPEAKER if all(map(wording.says, beside)) else Sort.NAME

    def _is_credit(self) -> bool:
        """Tell whether the words name whoever reports, or to whom it was told."""
        near = [passage.low((max(0, at[0] - _CREDIT), at[1] + _CREDIT)) for passage, at in self._sides]
        before = [passage.low((max(0, at[0] - 1), at[0])) for passage, at in self._sides]
        return any(map(_CREDITS.intersection, near)) or all(map(_TOLD.intersection, before))

    def _turned_elsewhere(self) -> bool:
        """Tell whether another change makes good for a negation: "not ... until"."""
        return any(
            not _TURNS.isdisjoint(passages[0].low(at))
            for change in self._changes
            for passages, at in ((self._pair.a, change.a), (self._pair.b, change.b))
        )

    def _by_name(self) -> bool:
        """Tell whether a name stands near, in both passages."""
        return all(
            any(naming.may_be_name(word) for word in (*passage.words[max(1, at[0] - _NEAR) : at[0]],
                                                   *passage.words[at[1] : at[1] + _NEAR]))
            for passage, at in self._sides
        )  # fmt: skip

    def _moved(self) -> bool:
        """Tell whether what stands here in either passage stands elsewhere in the other: the order is another."""
        return all(
            set(own) <= {*passage.low((0, at[0])), *passage.low((at[1], len(passage.told)))}
            for own, (passage, at) in zip(self._low, reversed(self._sides), strict=True)
        )

    def _one_name(self) -> bool:
        """Tell whether both are parts of one name that a source gives in full: "Lash" and "Rhoades"."""
        a, b = (" ".join(word.raw for word in words) for words in self._words)
        return any(f"{one} {other}" in text for text in self._texts for one, other in ((a, b), (b, a)))

    def _agent_missing(self) -> bool:
        """Tell whether one passage says by whom something was done, and the other does not."""
        for (passage, at), mine, other in zip(self._sides, self._low, reversed(self._low), strict=True):
            if not other and mine[:1] == ("by",) and len(mine) > 1 and at[0] > 1:
                return wording.is_passive(passage.low((max(0, at[0] - 3), at[0]))) and not (
                    mine[1].isdigit() or mine[1] in read_set("calendar")
                )
        return False

    def _is_quoted(self) -> bool:
        """Tell whether the words stand within one quotation, in both passages."""
        return all(
            within_marks(text, passage.words[at[0]].start) and not has_marks(text, place(passage, at))
            for text, (passage, at) in zip(self._texts, self._sides, strict=True)
            if at[0] < at[1]
        )

    def _other_words(self) -> bool:
        """Tell whether a word or two that carry meaning stand in the place of as many others."""
        a, b = self._words
        if not 0 < len(a) == len(b) <= _PHRASE or any(map(is_stop_word, (*self._low[0], *self._low[1]))):
            return False
        return spoken(" ".join(word.raw for word in a)) != spoken(" ".join(word.raw for word in b))

    def _counts_differ(self, test: Callable[[str], bool]) -> bool:
        """Tell whether the one passage has more of some words, not only at another place."""
        counts = [sum(map(test, passage.told)) for passage, _ in self._sides]
        return counts[0] != counts[1]


def _goes_on(passage: Passage, at: Words) -> bool:
    """Tell whether a word in small letters follows some words, as it does not follow a dateline."""
    end = place(passage, at).end
    behind = passage.text[end : end + 2]
    return behind[:1] == " " and behind[1:].islower()
