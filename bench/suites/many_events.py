"""Thousands of articles, ten on each event, from the few events of the public sets that ten or more tell.

Of each such event of ECB+ and of the gun-violence set the first ten articles are taken: a round of 420. The next round
is made of the same articles with other words: each given name is exchanged for another, each other name for another
with an ending of its own in each round, and each word for one of its kind (WordNet) and ending, next in the order of
frequency, everywhere in the round. So it reads as nonsense that shares no event with the others, but has the grammar,
the kinds of words and the frequencies of news. The 100 commonest words, small words, and words of time and number
stay, so that sentences of two rounds are more alike than news is: to keep them apart, all articles of an event have
one day of publication, and rounds are a week apart.
"""

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from contest import Text

from checker.reading.lexicon import categories, is_given_name
from suites.texts import events, incidents

OF_AN_EVENT = 10
_COMMONEST = 100
_WEEK = dt.timedelta(days=7)
_SOME_DAY = "2016-01-01"  # of events whose articles are of unknown days
_STAY = frozenset({"function", "time", "quantity"})
_Kind = tuple[frozenset[str], str]  # of a word: what it may be, and its ending
_GIVEN, _NAMES = (frozenset({"given name"}), ""), (frozenset({"name"}), "")
_WORD = re.compile(r"[A-Za-z]{3,}")
_ENDINGS = ("ing", "ed", "ly", "s")
_OF_A_ROUND = ("", "son", "berg", "ov", "ley", "ton", "ard", "ski", "man", "ford")  # of names


def articles(data: Path, size: int) -> list[Text]:
    """Return so many articles, those of one event in a row; an article is named `round/event/document`."""
    groups = _told_often(data)
    made: list[Text] = []
    for number in range(-(-size // (OF_AN_EVENT * len(groups)))):
        other = _exchange(data, number)
        for event, texts in groups.items():
            first = min((text.published for text in texts if text.published), default=_SOME_DAY)
            day = str(dt.date.fromisoformat(first) + number * _WEEK)
            made += [
                Text(f"{number}/{event}/{text.name.rpartition('/')[2]}", _with(other, text.text), day) for text in texts
            ]
    return made[:size]


@cache
def _told_often(data: Path) -> Mapping[str, Sequence[Text]]:
    """Return the first ten articles of each event that as many tell."""
    found: dict[str, Sequence[Text]] = dict(events(data))
    found.update((name, incident.texts) for name, incident in incidents(data).items())
    return {name: texts[:OF_AN_EVENT] for name, texts in found.items() if len(texts) >= OF_AN_EVENT}


@cache
def _kinds(data: Path) -> Mapping[_Kind, Sequence[str]]:
    """Return the words that may be exchanged, by kind, each from the commonest to the rarest."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in (text for texts in _told_often(data).values() for text in texts):
        for word in _WORD.findall(text.text):
            (small if word.islower() else capital)[word.lower()] += 1
    known = small + capital
    stay = {word for word, _ in known.most_common(_COMMONEST)}
    kinds: defaultdict[_Kind, list[str]] = defaultdict(list)
    for word in sorted(known.keys() - stay, key=lambda word: (-known[word], word)):
        is_name = capital[word] > small[word]
        of = categories(word)
        if is_name and not of & _STAY:
            kinds[_GIVEN if is_given_name(word) else _NAMES].append(word)
        elif not of & _STAY:
            kinds[of, next(filter(word.endswith, _ENDINGS), "")].append(word)
    return kinds


def _exchange(data: Path, number: int) -> dict[str, str]:
    """Return what stands for each word in a round: in the first, the word itself."""
    other = {}
    for kind, known in _kinds(data).items():
        ending = _OF_A_ROUND[number % len(_OF_A_ROUND)] if kind == _NAMES else ""
        other.update({word: known[(at + number) % len(known)] + ending for at, word in enumerate(known)})
    return other


def _with(other: Mapping[str, str], text: str) -> str:
    def instead(match: re.Match[str]) -> str:
        word = match[0]
        new = other.get(word.lower(), word)
        return new if word.islower() else new.upper() if word.isupper() else new.capitalize()

    # a word written "McCoy" would lose its second capital even where it stays
    return _WORD.sub(instead, text) if any(word != new for word, new in other.items()) else text


def true_news(data: Path, number: int) -> list[Text]:
    """Return the articles, unchanged, of so many events: those of which most articles are told."""
    groups: dict[str, Sequence[Text]] = {**events(data), **{name: each.texts for name, each in incidents(data).items()}}
    most = sorted(groups, key=lambda name: (-len(groups[name]), name))[:number]
    return list({text.name: text for name in sorted(most) for text in groups[name]}.values())


def events_of(texts: Sequence[Text]) -> Iterator[frozenset[str]]:
    """Yield the names of the articles of each event."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for text in texts:
        found[text.name.rpartition("/")[0]].add(text.name)
    yield from map(frozenset, found.values())
