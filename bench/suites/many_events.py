"""Thousands of articles, ten on each event, from the few events of the public sets that ten or more tell.

Of each such event of ECB+ and of the gun-violence set the first ten articles are taken: a round of 400. The next round
is made of the same articles with other words: each name is exchanged for another name, and each rarer word for one of
its kind (WordNet) and ending, next in the order of frequency, everywhere in the round. So it reads as nonsense that
shares no event with the others, but has the grammar, the kinds of words and the frequencies of news. The 300 commonest
words, small words, and words of time and number stay.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from contest import Text

from checker.reading.lexicon import categories, is_given_name
from suites.texts import events, incidents

OF_AN_EVENT = 10
_COMMONEST = 300
_STAY = frozenset({"function", "time", "quantity"})
_WORD = re.compile(r"[A-Za-z]{3,}")
_ENDINGS = ("ing", "ed", "ly", "s")


def articles(data: Path, size: int) -> list[Text]:
    """Return so many articles, those of one event in a row; an article is named `round/event/document`."""
    groups = _told_often(data)
    made: list[Text] = []
    for number in range(-(-size // (OF_AN_EVENT * len(groups)))):
        other = _exchange(data, number)
        for event, texts in groups.items():
            made += [
                Text(f"{number}/{event}/{text.name.rpartition('/')[2]}", _with(other, text.text), text.published)
                for text in texts
            ]
    return made[:size]


@cache
def _told_often(data: Path) -> Mapping[str, Sequence[Text]]:
    """Return the first ten articles of each event that as many tell."""
    found: dict[str, Sequence[Text]] = dict(events(data))
    found.update((name, incident.texts) for name, incident in incidents(data).items())
    return {name: texts[:OF_AN_EVENT] for name, texts in found.items() if len(texts) >= OF_AN_EVENT}


@cache
def _kinds(data: Path) -> tuple[tuple[str, ...], ...]:
    """Return the words that may be exchanged, in groups of one kind, each from the commonest to the rarest."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in (text for texts in _told_often(data).values() for text in texts):
        for word in _WORD.findall(text.text):
            (small if word.islower() else capital)[word.lower()] += 1
    known = small + capital
    stay = {word for word, _ in known.most_common(_COMMONEST)}
    kinds: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
    for word in sorted(known.keys() - stay, key=lambda word: (-known[word], word)):
        is_name = capital[word] > small[word]
        of = categories(word)
        if is_name and not of & _STAY:
            kinds["name", is_given_name(word)].append(word)
        elif not of & _STAY:
            kinds[of, next(filter(word.endswith, _ENDINGS), "")].append(word)
    return tuple(map(tuple, kinds.values()))


def _exchange(data: Path, number: int) -> dict[str, str]:
    """Return what stands for each word in a round: in the first, the word itself."""
    return {word: kind[(at + number) % len(kind)] for kind in _kinds(data) for at, word in enumerate(kind)}


def _with(other: Mapping[str, str], text: str) -> str:
    def instead(match: re.Match[str]) -> str:
        word = match[0]
        new = other.get(word.lower(), word)
        return new if word.islower() else new.upper() if word.isupper() else new.capitalize()

    # a word written "McCoy" would lose its second capital even where it stays
    return _WORD.sub(instead, text) if any(word != new for word, new in other.items()) else text


def events_of(texts: Sequence[Text]) -> Iterator[frozenset[str]]:
    """Yield the names of the articles of each event."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for text in texts:
        found[text.name.rpartition("/")[0]].add(text.name)
    yield from map(frozenset, found.values())
