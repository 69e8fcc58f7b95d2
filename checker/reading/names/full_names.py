"""Which runs of a text name a person in full: judged by all places where the same words stand."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from checker.reading.names import context
from checker.reading.names.candidates import NEVER, SURE, Candidate
from checker.reading.names.people import People
from checker.reading.names.roles import role_posted
from checker.reading.names.runs import Piece

_TITLED = 3
_ARTICLE = 2
_LISTED = 2
_KIN = 2
_BY_SURNAME = 2


class FullNames:
    """The full names of a text: `written` as they stand in it, `people` whom they name."""

    def __init__(self, text: str, pieces: Sequence[Piece], candidates: Sequence[Candidate]) -> None:
        self.people = People()
        self.written: set[str] = set()
        self._text = text
        self._scores: dict[str, int] = {}
        self._things: set[str] = set()
        self._told: set[str] = set()
        self._first: dict[str, Candidate] = {}
        self._alone: defaultdict[str, int] = defaultdict(int)
        for piece, candidate in zip(pieces, candidates, strict=True):
            if candidate.sort != "person":
                continue
            if len(candidate.name) == 1:
                self._note_alone(piece, candidate)
            elif candidate.score > NEVER:
                self._note(piece, candidate)
        unsure = [name for name in self._scores if not self._decide(name)]
        if unsure and self.written:
            self._reconsider(unsure, candidates)

    def _note(self, piece: Piece, candidate: Candidate) -> None:
        """Keep the best score of a name."""
        name = self._text[candidate.start : candidate.end]
        around = self._around(piece, candidate)
        score = candidate.score + around
        if around >= _TITLED:
            self._told.add(name)
        self._scores[name] = max(score, self._scores.get(name, NEVER))
        if not candidate.name[0].word.is_plain_given and context.word_before(self._text, candidate.start) in (
            "the",
            "The",
        ):
            self._things.add(name)
        self._first.setdefault(name, candidate)

    def _has_article(self, candidate: Candidate) -> bool:
        return context.word_before(self._text, candidate.start) in ("the", "The")

    def _around(self, piece: Piece, candidate: Candidate) -> int:
        """Return how much the words around a candidate speak for a person."""
        if candidate.titled:
            return _TITLED
        if candidate.score > SURE:
            return -_ARTICLE if self._has_article(candidate) else 0
        score = context.before(self._text, candidate.start, candidate.name[-1].word)
        if score < _TITLED and role_posted(self._text, candidate.start, candidate.end):
            score = _TITLED
        if score < _TITLED:
            score += context.behind(self._text, candidate.end)
        return score - piece.headline

    def _note_alone(self, piece: Piece, candidate: Candidate) -> None:
        """Count what speaks for a word being a surname: it stands alone as persons do."""
        key = candidate.name[0].word.key
        if candidate.titled:
            self._alone[key] += _TITLED
        elif not piece.headline and self._alone[key] < _BY_SURNAME:
            score = context.behind(self._text, candidate.end)
            if not score and not piece.opens:
                score = context.before(self._text, candidate.start, candidate.name[0].word) + piece.owner
            self._alone[key] += max(score, 0)

    def _decide(self, name: str) -> bool:
        """Accept a name whose own score, or whose surname standing alone, suffices."""
        if name in self._things:  # "the Red Caps" now and then, though not everywhere
            self._scores[name] -= _ARTICLE
        score, last, odd = self._scores[name], self._first[name].name[-1].word, self._is_odd(name)
        borne = not (odd or last.head) and self._alone[last.key] >= _BY_SURNAME
        if score > SURE or (score == SURE and not odd) or (borne and score + _BY_SURNAME >= SURE):
            self._accept(name)
            return True
        return False

    def _is_odd(self, name: str) -> bool:
        """Tell whether an ordinary word stands where the given name belongs: "Bucket Roe", with no age."""
        word = self._first[name].name[0].word
        return word.ordinary and not word.given and not word.initial and name not in self._told

    def _accept(self, name: str) -> None:
        first = self._first[name]
        start = first.start if first.lead is None else first.lead
        self.written.add(name)
        self.people.add(name, first.start, relative=context.names_relative(self._text, start))

    def _reconsider(self, unsure: Iterable[str], candidates: Sequence[Candidate]) -> None:
        """Accept names that stand in a list beside a person, or bear the surname of one."""
        listed = self._listed(candidates)
        for name in unsure:
            more = _LISTED * listed.get(name, 0)
            if not self._is_odd(name) and self.people.has_family(self._first[name].name[-1].word.key):
                more += _KIN
            if more and self._scores[name] + more >= SURE:
                self._accept(name)

    def _listed(self, candidates: Sequence[Candidate]) -> dict[str, int]:
        """Return on how many sides each name stands beside a person in a list; lists are followed both ways."""
        names: defaultdict[str, int] = defaultdict(int)
        for order in (candidates, candidates[::-1]):
            last: Candidate | None = None
            for candidate in order:
                if candidate.sort != "person" or len(candidate.name) < 2:
                    continue
                name = self._text[candidate.start : candidate.end]
                if name not in self.written:
                    if last is None or not self._are_listed(last, candidate):
                        last = None
                        continue
                    names[name] += 1
                last = candidate
        return names

    def _are_listed(self, one: Candidate, other: Candidate) -> bool:
        left, right = sorted((one, other), key=lambda each: each.start)
        return context.are_listed(self._text, left.end, right.start if right.lead is None else right.lead)
