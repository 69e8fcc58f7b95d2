"""Who is meant where: full names, surnames and given names alone."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.reading.lexicon import categories
from checker.reading.names import context
from checker.reading.names.candidates import Candidate
from checker.reading.names.full_names import FullNames
from checker.reading.names.runs import Piece, Token
from checker.reading.tables import read_set

_VERB = re.compile(r"['’]s?\s|\s(?:was|is|has|had|did|will|would|could|who|[a-z]{2,}ed)\b|,\s(?:who|whose|a|the)\s")

_SEX = {"mr": "m", "sir": "m", "lord": "m", "he": "m", "his": "m", "him": "m", "himself": "m",
        "mrs": "f", "ms": "f", "miss": "f", "lady": "f", "she": "f", "her": "f", "herself": "f"}  # fmt: skip
_NEAR = 120
_PRONOUN = re.compile(r"[^.!?\n]*?\b(he|his|him|himself|she|her|herself)\b")
_THIRD = re.compile(r"\s([a-z]{2,}s)\b")


class Mention(NamedTuple):
    """A person named in a text: the offsets of the name, of the title before it if there is one, and the full name."""

    start: int
    end: int
    lead: int | None
    person: str


class Mentions:
    """Reads the mentions of the people of a text, in order."""

    def __init__(self, text: str, names: FullNames) -> None:
        self._text = text
        self._people = names.people
        self._full = names.written

    def read(self, piece: Piece, candidate: Candidate) -> Iterator[Mention]:
        """Yield whom a run of capitalised words names."""
        if candidate.sort == "person":
            mention = self._alone(piece, candidate) if len(candidate.name) == 1 else self._in_full(candidate)
            if mention:
                yield mention
                return
        if len(piece.tokens) > 1 and candidate.sort in ("person", "") and not candidate.otherwise:
            yield from self._within(piece)

    def _in_full(self, candidate: Candidate) -> Mention | None:
        name = self._text[candidate.start : candidate.end]
        if name in self._full:
            person = self._people.see(name, candidate.start)
            return Mention(candidate.start, candidate.end, candidate.lead, person.name if person else name)
        first, last = candidate.name[0].word, candidate.name[-1].word
        if len(candidate.name) == 2 and first.common and not first.given and self._people.has_family(last.key):
            person = self._people.meant(last.key, candidate.start)
            return Mention(candidate.start, candidate.end, candidate.lead, person.name if person else name)
        return None

    def _alone(self, piece: Piece, candidate: Candidate) -> Mention | None:
        token, start = candidate.name[0], candidate.start
        word, title = token.word, ""
        if candidate.lead is not None:
            title = self._text[candidate.lead : start].strip(" .").lower()
        who: str | None = None
        if self._people.has_family(word.key):
            if not candidate.titled and self._is_unlikely(piece, token):
                return None
            person = self._people.meant(word.key, start, self._sex(title, candidate.end))
            who = person.name if person else token.raw
        elif candidate.titled:
            who = token.raw
        elif candidate.lead is None and not (word.ordinary or word.place or word.organisation or word.function):
            person = self._people.of_given(word.key)
            who = person.name if person else None
        return Mention(start, candidate.end, candidate.lead, who) if who else None

    def _is_unlikely(self, piece: Piece, token: Token) -> bool:
        """Tell whether a word that some person bears as a surname means something else here."""
        word = token.word
        if (word.ordinary or word.function) and (piece.opens or piece.headline):
            return not self._acts(token.end)
        if word.place:
            return context.word_before(self._text, token.start) in read_set("before_places")
        return token.raw.isupper() and len(token.raw) > 1 and word.organisation

    def _sex(self, title: str, end: int) -> str:
        """Return the sex that the title or the next pronoun of the sentence tells: "m", "f" or ""."""
        if title in _SEX:
            return _SEX[title]
        pronoun = _PRONOUN.match(self._text, end, end + _NEAR)
        return _SEX[pronoun[1]] if pronoun else ""

    def _acts(self, end: int) -> bool:
        """Tell whether what follows a name is said of a person: a verb, an apposition."""
        if _VERB.match(self._text, end) or context.behind(self._text, end):
            return True
        verb = _THIRD.match(self._text, end)
        return verb is not None and "verb" in categories(verb[1])

    def _within(self, piece: Piece) -> Iterator[Mention]:
        """Yield the people whose known names stand among other words: "Neighbors Ann Roe", "Roe Sentenced Today"."""
        tokens, at = piece.tokens, 0
        while at < len(tokens):
            for end in range(min(len(tokens), at + 4), at, -1):
                mention = self._known(tokens[at:end], sure=at > 0 and not piece.headline)
                if mention and end == at + 1 and not _stands_apart(tokens, at):
                    break
                if mention:
                    yield mention
                    at = end - 1
                    break
            at += 1

    def _known(self, tokens: tuple[Token, ...], *, sure: bool) -> Mention | None:
        """Return the mention that the words are; `sure`: a capital letter there means a name."""
        start, end = tokens[0].start, tokens[-1].end
        if len(tokens) > 1:
            name = self._text[start:end]
            person = self._people.see(name, start) if name in self._full else None
        else:
            word = tokens[0].word
            plain = word.place or word.given or (word.ordinary and not sure)
            known = not plain and self._people.has_family(word.key)
            person = self._people.meant(word.key, start) if known else None
        return Mention(start, end, None, person.name) if person else None


def _stands_apart(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether no word of a name stands beside it: "Abed Roe" is somebody else than "Ann Roe"."""
    beside = [tokens[i].word for i in (at - 1, at + 1) if 0 <= i < len(tokens)]
    return all(word.ordinary or word.title or word.demonym or word.place or word.organisation for word in beside)
