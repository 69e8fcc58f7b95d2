"""Passages of two sources for tests, and what stands where, in words."""

from collections.abc import Iterator

from checker.claims.base import Span
from checker.linking.passages import Pair, Passage, alike_passages, replacements
from checker.linking.passages.alike import Words, place
from checker.reading.tokens import Word, words_of
from checker.sources.model import Source
from tests.desk import Article


def words(text: str) -> tuple[Word, ...]:
    return words_of(text, Span(start=0, end=len(text)))


def make_sources(**texts: str) -> dict[str, Source]:
    return {name: Article(name, text).source for name, text in texts.items()}


def pairs_of(sources: dict[str, Source]) -> list[Pair]:
    return list(alike_passages(tuple(sources.values()), dict.fromkeys(sources, 0)))


def pairs(**texts: str) -> list[Pair]:
    """Return the pairs of sources of one story."""
    return pairs_of(make_sources(**texts))


def pair(a: str, b: str) -> Pair:
    """Return the one pair of two texts."""
    (found,) = pairs(a=a, b=b)
    return found


def told(passage: Passage, at: Words) -> str:
    """Return some words of a passage as they stand in its source, without what is between them."""
    return " ".join(word.raw for word in passage.words[slice(*at)])


def sorts(a: str, b: str) -> list[str]:
    """Return what of two texts has a sort, and the words on each side."""
    return [f"{each[0]}: {each[1]} | {each[2]}" for each in _sorts(make_sources(a=a, b=b))]


def _sorts(sources: dict[str, Source]) -> Iterator[tuple[str, str, str]]:
    for found in pairs_of(sources):
        for each in replacements(found, sources):
            yield each.sort.value, told(each.pair.a[0], each.a), told(each.pair.b[0], each.b)


def at(passage: Passage, phrase: str) -> Words:
    """Return where a phrase stands among the words of a passage."""
    wanted = [word.low for word in words(phrase)]
    low = [word.low for word in passage.words]
    (start,) = [start for start in range(len(low)) if low[start : start + len(wanted)] == wanted]
    found = start, start + len(wanted)
    assert place(passage, found).start == passage.words[start].start
    return found
