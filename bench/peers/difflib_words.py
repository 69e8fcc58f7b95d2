"""Baseline: every stretch of words that differs from the most similar sentence of the references (difflib).

Sentences are compared word by word, without their case and the marks around words. A pair counts as similar from
difflib's own cut-off on (0.6, that of `get_close_matches`), since below it nearly every word is a change. A sentence
that stands in some reference has none. For words left out, the words on both sides are flagged.
"""

import heapq
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from contest import Desk, Flag, serve
from sentences import sentences

_CUTOFF = 0.6
_COMPARED = 20  # of the sentences that share most words, so that the work does not grow with their number squared
_WORD = re.compile(r"[^\W_](?:\S*[^\W_])?%?")


class Words(NamedTuple):
    """The words of a sentence, folded for comparing, and their places in the text."""

    folded: list[str]
    places: list[tuple[int, int]]


def words_of(text: str) -> Iterator[Words]:
    """Yield the words of each sentence that has some."""
    for sentence in sentences(text):
        if found := list(_WORD.finditer(sentence.text)):
            places = [(sentence.start + word.start(), sentence.start + word.end()) for word in found]
            yield Words([word[0].casefold() for word in found], places)


class Shelf:
    """The reference sentences, to be found by their words."""

    def __init__(self, texts: Sequence[str]) -> None:
        every = (words.folded for text in texts for words in words_of(text))
        self.sentences = list({tuple(folded): folded for folded in every}.values())
        self._holding: defaultdict[str, list[int]] = defaultdict(list)
        for rank, folded in enumerate(self.sentences):
            for word in set(folded):
                self._holding[word].append(rank)

    def nearest(self, folded: list[str]) -> SequenceMatcher[str] | None:
        """Return the comparison with the most similar sentence, if one is similar enough."""
        shared: Counter[int] = Counter(rank for word in set(folded) for rank in self._holding.get(word, ()))
        close = heapq.nlargest(_COMPARED, shared, lambda rank: shared[rank] / (len(folded) + len(self.sentences[rank])))
        matcher: SequenceMatcher[str] = SequenceMatcher(autojunk=False)
        matcher.set_seq2(folded)
        best, similarity = None, _CUTOFF
        for rank in close:
            matcher.set_seq1(self.sentences[rank])
            if matcher.quick_ratio() >= similarity and (ratio := matcher.ratio()) >= similarity:
                best, similarity = self.sentences[rank], ratio
        return SequenceMatcher(None, best, folded, autojunk=False) if best else None


def flags(desk: Desk) -> Iterator[Flag]:
    """Yield the changed stretches."""
    shelf = Shelf([text.text for text in desk.references])
    for folded, places in words_of(desk.draft.text):
        nearest = shelf.nearest(folded)
        for kind, before, behind, first, last in nearest.get_opcodes() if nearest else ():
            if kind == "equal":
                continue
            gone = " ".join(nearest.a[before:behind]) if nearest else ""
            here = (max(first - 1, 0), min(last + 1, len(places))) if kind == "delete" else (first, last)
            yield Flag(places[here[0]][0], places[here[1] - 1][1], "error", f"{kind}: the reference has {gone!r}")


if __name__ == "__main__":
    serve(flags)
