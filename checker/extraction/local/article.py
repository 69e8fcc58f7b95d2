"""An article as the readers see it: everything that they find, by its place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final, NamedTuple, Protocol, TypeVar

from checker.claims.base import Span
from checker.claims.values import DateValue
from checker.extraction.local.tagger import Tagger
from checker.reading.abbreviations import FoundAbbreviation, find_abbreviations
from checker.reading.clauses import Clause, clause_at, find_clauses
from checker.reading.found import Found
from checker.reading.lexicon import categories, denotes_person
from checker.reading.names import FoundNames, find_names
from checker.reading.quantities import FoundQuantity
from checker.reading.quotations import FoundQuotation, find_quotations
from checker.reading.quotations.people import fits, person_speaker
from checker.reading.sentences import split_sentences
from checker.reading.tables import read_set
from checker.sources.model import Source

_LEAD: Final = 2  # sentences with a verb that tell the news
_BACK: Final = 3  # sentences before a pronoun in which its person is looked for
_HEAD: Final = re.compile(r"(?:.*?\s)??([^\W\d_]+)(?:\s+of\b.*)?$", re.DOTALL)
_NAMELESS: Final = frozenset(["it", "this", "that", "these", "those", "there", "which", "who", "what"])


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


_Found = TypeVar("_Found", bound=_Placed)


class _Name(NamedTuple):
    span: Span
    name: str
    place: bool


class Article:
    """One source, read by rule, with a tagger's help if there is one. What stands in its boilerplate is left out."""

    def __init__(self, source: Source, tagger: Tagger | None = None) -> None:
        self._tagged = tagger.read(source.text) if tagger else None
        self.source, self.text = source, source.text
        self._furniture = [span.start for span in source.boilerplate]
        self.sentences = _sentences(source)
        self._starts = [sentence.start for sentence in self.sentences]
        self._clauses: dict[int, list[Clause]] = {}
        dates = source.dates(None)
        days = [date.span for date in dates]
        names = find_names(self.text, days)
        self.names: FoundNames = self._tagged.names(names) if self._tagged else names
        self.dates: list[Found[DateValue]] = self._inside(dates)
        self.quantities: list[FoundQuantity] = self._inside(source.quantities)
        self.quotations: list[FoundQuotation] = self._inside(find_quotations(self.text, self.names))
        self.abbreviations: list[FoundAbbreviation] = find_abbreviations(self.text)

    def _inside(self, found: Iterable[_Found]) -> list[_Found]:
        return [item for item in found if self.counts(item.span)]

    def counts(self, span: Span) -> bool:
        """Tell whether a place is part of the article itself."""
        outside = self.source.boilerplate
        if not outside:
            return True
        near = bisect_right(self._furniture, span.start)
        return not any(each.overlaps(span) for each in outside[max(near - 1, 0) : near + 1])

    def sentence_at(self, offset: int) -> int:
        """Return the number of the sentence that holds an offset, or of the one before it."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def clauses(self, sentence: int) -> list[Clause]:
        """Return the clauses of a sentence, by its number."""
        if sentence not in self._clauses:
            span = self.sentences[sentence]
            self._clauses[sentence] = self._tagged.clauses(span) if self._tagged else find_clauses(self.text, span)
        return self._clauses[sentence]

    def clause_at(self, offset: int) -> Clause | None:
        """Return the clause that holds an offset."""
        return clause_at(self.clauses(self.sentence_at(offset)), offset) if self.sentences else None

    @cached_property
    def lead(self) -> Sequence[int]:
        """The numbers of the sentences that tell the news: the first with a finite verb that end like sentences."""
        telling: list[int] = []
        for number, sentence in enumerate(self.sentences):
            words = sentence.of(self.text).rstrip("\"'”’) ")
            if words.endswith((".", "!", "?")) and any(clause.finite for clause in self.clauses(number)):
                telling.append(number)
                if len(telling) == _LEAD:
                    break
        return telling

    @cached_property
    def _named(self) -> list[_Name]:
        """All names in the order of their places, persons by their fullest form."""
        names = [_Name(person.span, person.person, False) for person in self.names.persons]
        names += [_Name(span, span.of(self.text), False) for span in self.names.organisations]
        names += [_Name(span, span.of(self.text), True) for span in self.names.places]
        return sorted(names, key=lambda each: each.span.start)

    @cached_property
    def _name_starts(self) -> list[int]:
        return [each.span.start for each in self._named]

    def _names_between(self, span: Span) -> Sequence[_Name]:
        first, last = (bisect_left(self._name_starts, offset) for offset in (span.start, span.end))
        return self._named[first:last]

    def names_in(self, span: Span) -> list[str]:
        """Return the parties that are named in a stretch: persons, organisations, and places as actors."""
        return [each.name for each in self._names_between(span)]

    def places_in(self, span: Span) -> list[str]:
        """Return the places that are named in a stretch."""
        return [each.name for each in self._names_between(span) if each.place]

    def name_of(self, span: Span) -> str | None:
        """Return who is meant by a noun phrase: the fullest name of a person in it, else its words.

        "He" and "she" are the person named last before whose sex fits; None for other pronouns, and where it is open.
        """
        persons = [each for each in self._names_between(span) if not each.place]
        if persons:
            return persons[-1].name if len(persons) == 1 else " ".join(span.of(self.text).split())
        words = " ".join(span.of(self.text).split())
        low = words.lower()
        if low in ("he", "she"):
            return self._antecedent(span.start, low)
        return None if low in read_set("subject_pronouns") or low in _NAMELESS else words

    def is_party(self, span: Span) -> bool:
        """Tell whether a noun phrase names somebody, or is a noun for persons or a body: "police", "two men"."""
        if self.names_in(span) or self.name_of(span) is None:
            return self.name_of(span) is not None
        head = _HEAD.match(span.of(self.text))
        noun = head[1].lower() if head else ""
        return denotes_person(noun) or noun in read_set("bodies") or "group" in categories(noun)

    def _antecedent(self, offset: int, pronoun: str) -> str | None:
        """Return whom "he" or "she" at an offset means: the person named last, if no other of that sentence fits."""
        first = self.sentence_at(offset) - _BACK
        start = self.sentences[max(first, 0)].start if self.sentences else 0
        near = self.names.persons[bisect_left(self._person_starts, start) : bisect_left(self._person_starts, offset)]
        fitting = [person for person in near if fits(pronoun, person_speaker(self.text, person))]
        if not fitting:
            return None
        sentence = self.sentence_at(fitting[-1].span.start)
        rivals = {each.person for each in fitting if self.sentence_at(each.span.start) == sentence}
        return fitting[-1].person if len(rivals) == 1 else None

    @cached_property
    def _person_starts(self) -> list[int]:
        return [person.span.start for person in self.names.persons]


def _sentences(source: Source) -> Sequence[Span]:
    """Return the sentences of the article itself: none runs into the boilerplate."""
    if not source.boilerplate:
        return source.sentences
    return [
        Span(start=body.start + sentence.start, end=body.start + sentence.end)
        for body in source.body()
        for sentence in split_sentences(body.of(source.text))
    ]
