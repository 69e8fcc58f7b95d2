"""Which sentences of different articles are linked, against the coreference of ECB+; and which articles are one story.

Two annotated sentences of different articles on one event are rightly linked if they hold mentions of one action. As
the articles tell one event, most pairs are: whoever links all has a precision of .78. So beside them stand pairs of
sentences from the two events that ECB+ has on each topic, another earthquake or another trial: these share no action.

factcheck links claims, not sentences: two sentences count as linked where a slot holds claims of both, or where their
wording is alike. The others link sentences as such:

- the same head lemma: a stem that the heads of two actions share, of those that the local extractor reads; and of the
  gold mentions, which is how the figures of others are made (their systems are told where the actions are);
- the cosine of content stems, weighted by how rare each is in the articles of all events;
- content stems in common.
"""

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations, product
from pathlib import Path
from typing import NamedTuple

from corpus import make_source

from checker.claims.claim import Claim
from checker.claims.statements import ActionStatement
from checker.extraction.local import LocalExtractor
from checker.linking.desk import lay_out
from checker.linking.slots import Desk
from checker.linking.stories import group_stories
from checker.linking.words import content, content_words, words
from checker.pipeline import with_values
from checker.reading.lexicon import stem
from checker.sources.model import Source
from checker.sources.published import infer_published
from suites.texts import events, rows

_OTHER = "plus"  # what the name of the second event of a topic ends in
_Place = tuple[str, int]
_Links = frozenset[tuple[_Place, _Place]]


class Sentence(NamedTuple):
    """An annotated sentence: its article and number, and what is known of it.

    `actions`: the gold actions that it mentions. `gold_heads` and `heads`: stems of the heads of these mentions, and of
    the actions that the local extractor reads.
    """

    place: _Place
    stems: frozenset[str]
    actions: frozenset[str]
    gold_heads: frozenset[str]
    heads: frozenset[str]


_Pair = tuple[Sentence, Sentence]


class Linked(NamedTuple):
    """How many pairs are linked, and how many of them rightly; and how many of those of two events, all wrongly."""

    pairs: int
    right: int
    of_two_events: int


class LinkFigures(NamedTuple):
    """Pairs of sentences of one event, those of one action, pairs of two events of a topic; and who links how many."""

    pairs: int
    of_one_action: int
    of_two_events: int
    linked: dict[str, Linked]


class StoryFigures(NamedTuple):
    """All articles on one desk: pairs of one event, pairs put together, and how many of these rightly.

    `of_one_topic`: pairs of two events of a topic, `wrongly_of_one_topic` those of them that are put together.
    """

    articles: int
    events: int
    stories: int
    of_one_event: int
    together: int
    right: int
    of_one_topic: int
    wrongly_of_one_topic: int


#: Who links sentences as such, in the order of the table.
_BASELINES: dict[str, Callable[[Sentence, Sentence], bool]] = {
    "same head lemma, of the actions that are read": lambda a, b: not a.heads.isdisjoint(b.heads),
    "same head lemma, told the gold actions": lambda a, b: not a.gold_heads.isdisjoint(b.gold_heads),
    "3 content stems in common": lambda a, b: len(a.stems & b.stems) >= 3,
    "5 content stems in common": lambda a, b: len(a.stems & b.stems) >= 5,
}
_COSINES = (0.2, 0.3)


class _Articles(NamedTuple):
    """All articles as sources, what is read of each, where its lines begin, and its annotated sentences."""

    sources: dict[str, Source]
    claims: dict[str, tuple[Claim, ...]]
    starts: dict[str, list[int]]
    sentences: dict[str, list[Sentence]]

    def place(self, source: str, start: int) -> _Place:
        return source, bisect_right(self.starts[source], start) - 1

    def sentences_of(self, names: Iterable[str]) -> list[Sentence]:
        return [sentence for name in names for sentence in self.sentences[name]]

    def desk(self, names: Iterable[str]) -> Desk:
        """Lay out some articles as a check does."""
        sources = [self.sources[name] for name in names]
        stated = [claim for source in sources for claim in self.claims[source.id]]
        stories = group_stories(sources, with_values(stated, sources))
        dated = infer_published(sources, stories)
        return lay_out(dated, with_values(stated, dated), stories)


@cache
def _articles(data: Path) -> _Articles:
    every = [text for texts in events(data).values() for text in texts]
    sources = {text.name: make_source(text.name, text.text, text.published) for text in every}
    readings = LocalExtractor(nlp=False).read(list(sources.values()))
    found = _Articles(sources, {reading.source: reading.claims for reading in readings}, {}, {})
    for row in rows(data, "ecbplus_coref.jsonl"):
        name, lines = str(row["doc_id"]), row["sentences"]
        assert isinstance(lines, list)  # noqa: S101
        found.starts[name] = [0]
        for line in lines[:-1]:
            found.starts[name].append(found.starts[name][-1] + len(line) + 1)
        found.sentences[name] = list(_sentences(row, lines, found))
    return found


def _sentences(row: dict[str, object], lines: Sequence[str], found: _Articles) -> Iterator[Sentence]:
    name, annotated, mentions = str(row["doc_id"]), row["annotated_sentences"], row["mentions"]
    assert isinstance(annotated, list)  # noqa: S101
    assert isinstance(mentions, list)  # noqa: S101
    heads: defaultdict[_Place, set[str]] = defaultdict(set)
    for claim in found.claims[name]:
        if isinstance(claim.statement, ActionStatement) and (phrase := content_words(claim.statement.action)):
            heads[found.place(name, claim.at.start)].add(stem(phrase[0]))
    # The numbers count the address of the page, which stands first in the articles of the second event only.
    skipped = int(name.endswith(_OTHER))
    for number in annotated:
        place = name, number - skipped
        if place[1] >= 0:
            told = [(action, words(text)) for action, tag, at, text in mentions if at == number and "ACTION" in tag]
            yield Sentence(
                place,
                content(lines[place[1]]),
                frozenset(action for action, _ in told),
                frozenset(stem(text[-1]) for _, text in told if text),
                frozenset(heads[place]),
            )


def figures(data: Path) -> LinkFigures:
    """Return who links how many pairs of sentences, and how many rightly."""
    known, weights = _articles(data), _weights(data)
    of_one, of_two = list(_of_one_event(data, known)), list(_of_two_events(data, known))
    linked = _by_us(of_one, known) | _by_others(of_one, weights)
    wrongly = _by_us(of_two, known) | _by_others(of_two, weights)
    every = [pair for group in of_one for pair in group.pairs]
    return LinkFigures(
        pairs=len(every),
        of_one_action=sum(map(_right, every)),
        of_two_events=sum(len(group.pairs) for group in of_two),
        linked={
            name: Linked(len(pairs), sum(map(_right, pairs)), len(wrongly[name])) for name, pairs in linked.items()
        },
    )


class _Group(NamedTuple):
    """Articles that lie on one desk, and the pairs of sentences in question."""

    names: list[str]
    pairs: list[_Pair]


def _of_one_event(data: Path, known: _Articles) -> Iterator[_Group]:
    for texts in events(data).values():
        names = [text.name for text in texts]
        pairs = combinations(known.sentences_of(names), 2)
        yield _Group(names, [(a, b) for a, b in pairs if a.place[0] != b.place[0]])


def _of_two_events(data: Path, known: _Articles) -> Iterator[_Group]:
    for event, texts in events(data).items():
        first, second = ([text.name for text in each] for each in (texts, events(data).get(event + _OTHER, ())))
        if second:
            pairs = product(known.sentences_of(first), known.sentences_of(second))
            yield _Group([*first, *second], list(pairs))


def _right(pair: _Pair) -> bool:
    return not pair[0].actions.isdisjoint(pair[1].actions)


def _by_us(groups: Iterable[_Group], known: _Articles) -> dict[str, list[_Pair]]:
    """Return the pairs that factcheck links, by how."""
    found: defaultdict[str, list[_Pair]] = defaultdict(list)
    for names, pairs in groups:
        desk = known.desk(names)
        slots, wordings = _by_slot(desk, known), _by_wording(desk, known)
        for how, links in (("claims of one slot", slots), ("worded alike", wordings), ("either", slots | wordings)):
            found[f"factcheck, {how}"] += [(a, b) for a, b in pairs if _places(a.place, b.place) in links]
    return found


def _by_others(groups: Iterable[_Group], weights: dict[str, float]) -> dict[str, list[_Pair]]:
    pairs = [pair for group in groups for pair in group.pairs]
    rules = _BASELINES | {f"cosine of {least:g} or more": _cosine_of(weights, least) for least in _COSINES}
    return {name: [(a, b) for a, b in pairs if links(a, b)] for name, links in rules.items()}


def _places(a: _Place, b: _Place) -> tuple[_Place, _Place]:
    return (a, b) if a < b else (b, a)


def _by_slot(desk: Desk, known: _Articles) -> _Links:
    """Return the pairs of sentences of different articles that have claims in one slot."""
    places = [{known.place(claim.source, claim.at.start) for claim in slot.claims} for slot in desk.slots]
    return frozenset(_places(a, b) for told in places for a, b in combinations(told, 2) if a[0] != b[0])


def _by_wording(desk: Desk, known: _Articles) -> _Links:
    """Return the pairs of sentences that are worded alike."""
    return frozenset(
        _places(known.place(one.source, one.span.start), known.place(other.source, other.span.start))
        for pair in desk.passages
        for one, other in product(pair.a, pair.b)
    )


def _weights(data: Path) -> dict[str, float]:
    """Return how much a content stem counts: by how few sentences of all articles have it."""
    lines = [line for texts in events(data).values() for text in texts for line in text.text.split("\n")]
    holders = Counter(stem for line in lines for stem in content(line))
    return {stem: math.log(len(lines) / number) for stem, number in holders.items()}


def _cosine_of(weights: dict[str, float], least: float) -> Callable[[Sentence, Sentence], bool]:
    @cache
    def norm(stems: frozenset[str]) -> float:
        return math.sqrt(math.fsum(weights[stem] ** 2 for stem in stems))

    def links(a: Sentence, b: Sentence) -> bool:
        shared = math.fsum(weights[stem] ** 2 for stem in a.stems & b.stems)
        return shared > 0 and shared >= least * norm(a.stems) * norm(b.stems)

    return links


def story_figures(data: Path) -> StoryFigures:
    """Return which articles are put together when all are on one desk."""
    known = _articles(data)
    event_of = {text.name: event for event, texts in events(data).items() for text in texts}
    sources = list(known.sources.values())
    claims = [claim for source in sources for claim in known.claims[source.id]]
    stories = group_stories(sources, with_values(claims, sources))
    together = [pair for story in stories for pair in combinations(sorted(story), 2)]
    sizes = Counter(event_of.values())
    topics = {event: event.removesuffix(_OTHER) for event in sizes}
    return StoryFigures(
        articles=len(sources),
        events=len(sizes),
        stories=len(stories),
        of_one_event=sum(size * (size - 1) // 2 for size in sizes.values()),
        together=len(together),
        right=sum(event_of[a] == event_of[b] for a, b in together),
        of_one_topic=sum(sizes[a] * sizes[b] for a, b in combinations(sizes, 2) if topics[a] == topics[b]),
        wrongly_of_one_topic=sum(
            event_of[a] != event_of[b] and topics[event_of[a]] == topics[event_of[b]] for a, b in together
        ),
    )
