"""Group the sources that are copies of one text: five newspapers with one wire report are one witness."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from checker.sources.model import Source

_WORD = re.compile(r"\w+")
_SHINGLE = 5  # words
_BITS = 24  # of the number of a word; there are fewer words
_MASK = (1 << _BITS * _SHINGLE) - 1
_LEAST_SHARED = 0.5  # of the shingles of the shorter article
_STOCK_PHRASE = 20  # a shingle of more groups than this says nothing of descent, and would cost their square


def copies(sources: Sequence[Source]) -> list[frozenset[str]]:
    """Return the ids of the sources in groups of near-duplicates; each source is in exactly one.

    Two articles are copies if the shorter shares at least half of its five-word shingles with the longer (containment,
    Broder 1997, "On the resemblance and containment of documents"), and copies of copies are copies. The longest are
    placed first and a group is indexed as one text, so that work grows with the text, whatever number is copied.
    """
    numbers: defaultdict[str, int] = defaultdict(lambda: len(numbers) + 1)
    shingles = {source.id: _shingles(source, numbers) for source in sources}
    groups: list[set[str]] = []
    merged: dict[int, int] = {}
    index: dict[int, tuple[int, ...]] = {}

    def root(group: int) -> int:
        while group in merged:
            group = merged[group]
        return group

    for source in sorted(sources, key=lambda source: (-len(shingles[source.id]), source.id)):
        mine = shingles[source.id]
        shared: Counter[int] = Counter()
        for shingle in mine & index.keys():
            found = index[shingle]
            if len(found) <= _STOCK_PHRASE:
                shared.update({root(group) for group in found})
        kin = sorted(group for group, count in shared.items() if count >= _LEAST_SHARED * len(mine))
        home = kin[0] if kin else len(groups)
        if not kin:
            groups.append(set())
        for other in kin[1:]:
            groups[home] |= groups[other]
            groups[other].clear()
            merged[other] = home
        groups[home].add(source.id)
        alone = (home,)
        for shingle in mine:
            found = index.get(shingle, ())
            if not found:
                index[shingle] = alone  # one tuple for all of them
            elif home not in found and len(found) <= _STOCK_PHRASE:
                index[shingle] = *found, home
    return sorted((frozenset(group) for group in groups if group), key=min)


def _shingles(source: Source, numbers: Mapping[str, int]) -> set[int]:
    """Return each run of five words of the article, as one number made of those of the words.

    All of a shorter article is its only run.
    """
    words = [numbers[word] for span in source.body() for word in _WORD.findall(span.of(source.text).casefold())]
    runs, run = set(), 0
    for at, word in enumerate(words, 1):
        run = (run << _BITS | word) & _MASK
        if at >= _SHINGLE or at == len(words):
            runs.add(run)
    return runs
