"""The frame around a value: what happens there, to which event it belongs, who says so, and as what it is said."""

import re
from functools import cached_property
from typing import Final, Literal, NamedTuple

from checker.claims.base import Span
from checker.claims.statements import Event
from checker.extraction.local.article import Article
from checker.reading.clauses import Clause
from checker.reading.clauses.voice import voice_of
from checker.reading.lexicon import near_synonyms
from checker.reading.tables import read_set

MAIN: Final = "e1"
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONGEST: Final = 12  # words of a description
_DETERMINER: Final = re.compile(r"\A(?i:(?:the|a|an|his|her|its|their|this|that|these|those|our)\s+)")
_WEAK: Final = frozenset(("be", "have", "do"))


class Frame(NamedTuple):
    """`what`: verb with subject and object, in the words of the source. `event`: an event's id; None outside of any."""

    event: str | None
    attribution: str | None
    stance: Literal["asserted", "denied", "alleged", "planned"]
    clause: Clause | None
    what: str


class Frames:
    """The frames of one article, and the events that they belong to."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._known: dict[tuple[int, int], Frame] = {}
        self._events: dict[str, Event] = {}

    def at(self, offset: int) -> Frame:
        """Return the frame around an offset."""
        number = self._article.sentence_at(offset)
        clause = self._article.clause_at(offset)
        key = (number, clause.verb.start if clause else -1)
        if key not in self._known:
            self._known[key] = self._frame(number, clause)
        return self._known[key]

    @property
    def events(self) -> tuple[Event, ...]:
        """The events that some frame belongs to, the main one first."""
        return tuple(sorted(self._events.values(), key=lambda event: int(event.id[1:])))

    def _frame(self, number: int, clause: Clause | None) -> Frame:
        article = self._article
        sentence = article.sentences[number] if article.sentences else Span(start=0, end=0)
        if clause is None:
            return Frame(None, None, "asserted", None, short(sentence.of(article.text)))
        voice = voice_of(article.text, sentence, article.clauses(number), clause)
        attribution = article.name_of(voice.attribution) if voice.attribution else None
        return Frame(self._event(number, clause), attribution, voice.stance, clause, describe(clause, article.text))

    def _event(self, number: int, clause: Clause) -> str | None:
        if number in self._article.lead or self._is_main_again(clause):
            self._events.setdefault(MAIN, self._main_event)
            return MAIN
        if not tells(clause):
            return None
        key = f"e{len(self._events) + 2}"
        self._events[key] = self._described(key, clause, main=False)
        return key

    @cached_property
    def _main_clauses(self) -> list[Clause]:
        """The clauses of the lead that tell that something happens."""
        article = self._article
        return [clause for number in article.lead for clause in article.clauses(number) if tells(clause)]

    @cached_property
    def _main_event(self) -> Event:
        article = self._article
        clause = next(iter(self._main_clauses), None) or article.clauses(article.lead[0])[0]
        event = self._described(MAIN, clause, main=True)
        names = [name for number in article.lead for name in article.names_in(article.sentences[number])]
        return event.model_copy(update={"who": tuple(dict.fromkeys((*event.who, *names)))})

    @cached_property
    def _main_words(self) -> frozenset[str]:
        """The words that the main event may be called by: its verbs, and the last words of their parties."""
        words = {clause.lemma for clause in self._main_clauses}
        for clause in self._main_clauses:
            for part in (clause.subject, clause.object):
                found = _WORD.findall(part.of(self._article.text)) if part else []
                words.update(found[-1:])
        return frozenset(word.lower() for word in words if not word[0].isupper())

    def _is_main_again(self, clause: Clause) -> bool:
        """Tell whether a clause further down says of the main event when or where it took place."""
        if clause.lemma not in read_set("happening_verbs") or clause.subject is None or not self._article.lead:
            return False
        said = clause.subject.of(self._article.text)
        words = _WORD.findall(said)
        return (
            bool(words)
            and said[:4].lower() == "the "
            and any(words[-1].lower() == word or near_synonyms(words[-1], word) for word in self._main_words)
        )

    def _described(self, key: str, clause: Clause, *, main: bool) -> Event:
        article = self._article
        span = Span(
            start=(clause.subject or clause.verb).start,
            end=max((clause.object or clause.verb).end, clause.span.end, clause.verb.end),
        )
        text = article.text
        told = clause.verb.of(text) + (f" {clause.object.of(text)}" if clause.object else "")
        places = article.places_in(span)
        return Event(
            id=key,
            what=short(told),
            who=tuple(dict.fromkeys(article.names_in(span))),
            where=places[0] if places else None,
            main=main,
        )


def tells(clause: Clause) -> bool:
    """Tell whether a clause says that something happens, not only that something is or is said."""
    return clause.lemma not in _WEAK and clause.lemma not in read_set("saying_verbs")


def describe(clause: Clause, text: str) -> str:
    """Return a clause as a short phrase: subject, verb, object."""
    parts = [part.of(text) for part in (clause.subject, clause.verb, clause.object) if part]
    return short(" ".join(parts))


def short(words: str) -> str:
    """Return words in one line, the first twelve of them."""
    return " ".join(words.split(maxsplit=_LONGEST)[:_LONGEST])


def bare(phrase: str) -> str:
    """Return a noun phrase without its determiner."""
    return _DETERMINER.sub("", " ".join(phrase.split()), count=1) if phrase else phrase
