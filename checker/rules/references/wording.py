"""The words of texts, indexed by where each stands, so that a run of them is found without reading the texts again."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from checker.linking.words import spoken

_APART = ""  # between two texts: no run of words goes from one into the next


class Wording:
    """The words of texts in order, whatever their punctuation, contractions and accents."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._words: list[str] = []
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for text in texts:
            for word in (*said(text), _APART):
                self._places[word].append(len(self._words))
                self._words.append(word)

    def has(self, words: Sequence[str]) -> bool:
        """Tell whether `words` stand in one of the texts, in a row; they are given as `said` returns them."""
        if not all(word in self._places for word in words):
            return False
        rarest = min(range(len(words)), key=lambda at: len(self._places[words[at]]), default=None)
        if rarest is None:
            return False
        starts = (place - rarest for place in self._places[words[rarest]] if place >= rarest)
        return any(self._words[start : start + len(words)] == list(words) for start in starts)


def said(text: str) -> list[str]:
    """Return the words of a text in order, as they compare."""
    # a space behind the last word too: some contractions are known by it
    return [_plain(word) for word in spoken(f"{' '.join(text.split())} ")]


@lru_cache(maxsize=65536)
def _plain(word: str) -> str:
    if word.isascii():
        return word
    from anyascii import anyascii

    return anyascii(word).lower()
