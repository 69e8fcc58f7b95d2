"""Find passages that two sources word alike: copies, rewrites and edits of one sentence.

Two accounts of one event share sentences more often than they share authors. Where such a sentence differs in one
place only, that place speaks of one fact, whatever it is: no likeness of events has to be guessed.

Sentences are found by the runs of three words that they share (Broder 1997, "On the resemblance and containment of
documents"), so work grows with the text; a run that many wordings have says nothing. Words are then aligned by their
longest common subsequence.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, combinations
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from checker.claims.base import Span
from checker.reading.lexicon import is_stop_word
from checker.reading.tokens import Word, words_of
from checker.sources.model import Source

_RUN = 3  # words
_FEWEST = 6  # words of a passage; shorter ones are formulas
_MOST = 300  # words; a longer one is a table or a list
_FAMILIAR = 40  # wordings; a run that more have is a formula
_SHARED_RUNS = 0.2  # share of the shorter passage's runs that the other has
_SHARED = 0.6  # share of the shorter passage's words that the other has, in order
_SHARED_CONTENT = 3  # words that carry meaning

Words = tuple[int, int]
"""Words of a passage, from the first up to, and without, the last."""

_Wording = tuple[str, ...]


@dataclass(frozen=True)
class Passage:
    """A sentence of a source: where it stands in which text, and its words in lower case."""

    source: str
    span: Span
    text: str = field(repr=False)
    told: tuple[str, ...] = field(repr=False, compare=False)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words, in order."""
        return words_of(self.text, self.span)

    def low(self, at: "Words") -> tuple[str, ...]:
        """Return some of the words in lower case."""
        return self.told[at[0] : at[1]]


class Change(NamedTuple):
    """Words of the one passage that stand in the place of words of the other."""

    a: Words
    b: Words


class Pair(NamedTuple):
    """Two wordings that are alike, the passages that have the one and the other, and what differs, in order."""

    a: tuple[Passage, ...]
    b: tuple[Passage, ...]
    changes: tuple[Change, ...]

    @property
    def likeness(self) -> float:
        """Which share of the longer wording the other has, in order."""
        ours, theirs = len(self.a[0].told), len(self.b[0].told)
        return (ours - sum(change.a[1] - change.a[0] for change in self.changes)) / max(ours, theirs)

    def turned(self) -> "Pair":
        """Return the pair the other way round."""
        return Pair(self.b, self.a, tuple(Change(change.b, change.a) for change in self.changes))

    def onto(self, at: Words) -> Words:
        """Return which words of `b` stand in the place of the words `at` of `a`, with what was put beside them."""
        return self._boundary(at[0], 0), self._boundary(at[1], 1)

    def _boundary(self, before: int, side: int) -> int:
        shift = 0
        for change in self.changes:
            if change.a[0] <= before <= change.a[1]:
                return change.b[side]
            if change.a[1] < before:
                shift = change.b[1] - change.a[1]
        return before + shift

    def kept_beside(self, a: Words, b: Words) -> tuple[int, int]:
        """Return how many words right before two places, and right behind, are the same: up to three each.

        Where a passage begins or ends on both sides, that counts as three.
        """
        ours, theirs = self.a[0].told, self.b[0].told
        before = _alike_run(ours[max(0, a[0] - _RUN) : a[0]][::-1], theirs[max(0, b[0] - _RUN) : b[0]][::-1])
        behind = _alike_run(ours[a[1] : a[1] + _RUN], theirs[b[1] : b[1] + _RUN])
        return before, behind


def _alike_run(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """Return how many of three words are the same, from the first on; two ends in one place are three."""
    run = 0
    for one, other in zip(ours, theirs, strict=False):
        if one != other:
            return run
        run += 1
    return _RUN if len(ours) == len(theirs) == run else run


def place(passage: Passage, at: Words) -> Span:
    """Return where some words of a passage stand in its source."""
    return Span(start=passage.words[at[0]].start, end=passage.words[at[1] - 1].end)


def words_at(passage: Passage, span: Span) -> Words:
    """Return the words of a passage that a span of its text covers."""
    first = bisect_right(passage.words, span.start, key=lambda word: word.end)
    last = bisect_left(passage.words, span.end, key=lambda word: word.start)
    return (first, last) if first < last else (0, 0)


def alike_passages(sources: Collection[Source], stories: Mapping[str, int]) -> Iterator[Pair]:
    """Yield the pairs of wordings that two sources of a story have and that are alike but not the same, each once.

    References are not held against each other.
    A wording is paired with the nearest one of each other source.
    """
    groups: defaultdict[int, list[Source]] = defaultdict(list)
    for source in sorted(sources, key=lambda source: source.id):
        groups[stories[source.id]].append(source)
    for _, group in sorted(groups.items()):
        if len(group) > 1:
            yield from _of_story(group)


def _of_story(sources: Sequence[Source]) -> Iterator[Pair]:
    wordings = _Wordings(sources)
    aligned = wordings.aligned({source.id for source in sources if source.role == "reference"})
    for (one, other), changes in sorted(aligned.items()):
        pair = Pair(wordings.nearest(one, other), wordings.nearest(other, one), changes)
        if pair.a and pair.b:
            yield pair


class _Wordings:
    """The wordings of the sentences of a story, by number, and which of other sources are alike."""

    def __init__(self, sources: Sequence[Source]) -> None:
        found: defaultdict[_Wording, list[tuple[Source, Span]]] = defaultdict(list)
        for source in sources:
            for span, told in _sentences(source):
                if _FEWEST <= len(told) <= _MOST:
                    found[told].append((source, span))
        self._told, self._places = list(found), list(found.values())
        self._names = [frozenset(source.id for source, _ in places) for places in self._places]
        self._best: dict[tuple[int, str], tuple[float, int]] = {}  # to a wording, of those of a source
        self._passages: dict[int, list[Passage]] = {}

    def aligned(self, references: Set[str]) -> dict[tuple[int, int], tuple[Change, ...]]:
        """Return what differs between each two wordings that are alike; not all sources of both are references."""
        found = {}
        for one, other in _candidates(self._told):
            both = self._names[one] & self._names[other]  # who has both says two things
            ours, theirs = self._names[one] - both, self._names[other] - both
            if not ours or not theirs or references >= ours | theirs:
                continue
            a, b = self._told[one], self._told[other]
            common, changes = _align(a, b)
            if common >= _SHARED * min(len(a), len(b)):
                found[one, other] = changes
                likeness = common / max(len(a), len(b))
                self._note(one, theirs, (likeness, other))
                self._note(other, ours, (likeness, one))
        return found

    def _note(self, at: int, names: Iterable[str], other: tuple[float, int]) -> None:
        for name in names:
            self._best[at, name] = max(self._best.get((at, name), other), other)

    def nearest(self, at: int, other: int) -> tuple[Passage, ...]:
        """Return the passages of a wording for whose sources it is the nearest to another."""
        if at not in self._passages:
            self._passages[at] = [
                Passage(source.id, span, source.text, self._told[at]) for source, span in self._places[at]
            ]
        return tuple(
            each
            for each in self._passages[at]
            if self._best.get((other, each.source), (0.0, -1))[1] == at and not _parted(each)
        )


def _sentences(source: Source) -> Iterator[tuple[Span, _Wording]]:
    """Yield the sentences of the article itself."""
    stale = deque(source.boilerplate)  # in order, as sentences are
    for span, told in zip(source.sentences, source.wordings, strict=True):
        while stale and stale[0].end <= span.start:
            stale.popleft()
        if not stale or not span.overlaps(stale[0]):
            yield span, told


def _parted(passage: Passage) -> bool:
    """Tell whether a passage has other words in lower case: a letter that is two then may part a word."""
    return "İ" in passage.span.of(passage.text) and len(passage.words) != len(passage.told)


def _candidates(wordings: Sequence[_Wording]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of two wordings that share enough runs of words."""
    runs = [set(zip(wording, wording[1:], wording[2:], strict=False)) for wording in wordings]  # _RUN words each
    telling = {run for run, count in Counter(chain.from_iterable(runs)).items() if 1 < count <= _FAMILIAR}
    holders: defaultdict[_Wording, list[int]] = defaultdict(list)
    for number, own in enumerate(runs):
        for run in own & telling:
            holders[run].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        shared.update(combinations(numbers, 2))
    needed = [_SHARED_RUNS * len(own) for own in runs]
    yield from sorted(pair for pair, count in shared.items() if count >= min(needed[pair[0]], needed[pair[1]]))


def _align(a: _Wording, b: _Wording) -> tuple[int, tuple[Change, ...]]:
    """Return how many words two wordings have in common, in order, and what differs.

    The number is 0 where too few of these words carry meaning.
    """
    changes: list[Change] = []
    common: list[str] = []
    for op in LCSseq.opcodes(a, b):
        if op.tag == "equal":
            common += a[op.src_start : op.src_end]
        elif changes and (changes[-1].a[1], changes[-1].b[1]) == (op.src_start, op.dest_start):
            last = changes[-1]
            changes[-1] = Change((last.a[0], op.src_end), (last.b[0], op.dest_end))
        else:
            changes.append(Change((op.src_start, op.src_end), (op.dest_start, op.dest_end)))
    telling = sum(1 for word in common if not is_stop_word(word))
    return len(common) if telling >= _SHARED_CONTENT else 0, tuple(changes)
