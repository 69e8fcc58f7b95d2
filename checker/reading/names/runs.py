"""Runs of capitalised words: where a name may stand."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.claims.base import Span
from checker.reading.names.words import Word, look_up
from checker.reading.tables import read_list

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_FIRST = r"[^\W\d_b-df-tv-zß-öø-ÿ]"  # a capital, or the first letter of "al-"; by such a set the text is searched fast
_SAINT = ("st", "ste", "mt", "ft")
_SHORT = (*(word.capitalize() for word in (*read_list("short_titles"), *_SAINT, "jr", "sr")), *map(str.upper, _SAINT))


def _stops_short() -> str:
    """Return a pattern that holds behind a short title; a lookbehind takes words of one length."""
    lengths = sorted({len(word) for word in _SHORT})
    return "|".join(rf"(?<=\b(?:{'|'.join(word for word in _SHORT if len(word) == length)}))" for length in lengths)


# An atomic group, not "*+": possessive repeats of a group go wrong in Python before 3.11.5 (gh-106052).
_LETTERS = r"\w*+(?>(?:[-‐‑]\w++|['’](?!(?:s|S|m|re|ve|ll|d)\b)\w++)*)"
_REST = (
    rf"(?:(?<=[A-Z])(?:\.[A-Z]){{0,3}}\.(?![A-Za-z])|(?<=[^\Wa-zß-öø-ÿ]){_LETTERS}(?>(?:(?:{_stops_short()})\.(?=\s|,|$))?)"
    rf"|(?<=[aeuAEU])[lns]-{_CAPITAL}{_LETTERS})"
)
_WORD = _FIRST + _REST
_PARTICLES = r"(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|el|al|bin|ibn|ben|ter)"
_NICKNAME = (
    r"(?:[\"“‘'][A-Z][\w'’.-]*+(?: [\w'’.-]++){0,2}[\"”’']|\([\"“]?[A-Z][\w'’.-]*?[a-z][\"”]?\))(?=[ \xa0][A-Z])"
)
_JUNIOR = r",[ \xa0]?(?:Jr|Sr|II|III|IV)\b\.?"
_RUN = re.compile(
    rf"{_FIRST}(?s:(?<![\w@#/].)(?<!\w['’-].)(?<![A-Z0-9_]\..)){_REST}"
    rf"(?>(?:[ \xa0]{{1,2}}(?:{_PARTICLES}[ \xa0]){{0,3}}{_WORD}|[ \xa0]{_NICKNAME}|{_JUNIOR}|[ \xa0]&[ \xa0]{_WORD})*)"
)
_TOKEN = re.compile(rf"{_NICKNAME}|&|{_WORD}|{_PARTICLES}(?=[ \xa0])|(?:Jr|Sr|II|III|IV)\.?")
_PARTED = re.compile(r"[ \xa0,&\"(]")
_BEFORE = " \t\xa0 “\"'‘(["
_STOPS = frozenset('.!?:;\n\r*•|—–-…”"’)')


class Token(NamedTuple):
    """A word of a run, as it stands in the text."""

    start: int
    end: int
    raw: str
    word: Word


class Piece(NamedTuple):
    """Words of one run that may be one name, with its title.

    `opens`: it stands first in its sentence, where a capital tells nothing. `owner`: an apostrophe and s follow.
    `headline`: it stands in a line where all words are written with capitals.
    """

    tokens: tuple[Token, ...]
    opens: bool
    owner: bool
    headline: bool

    @property
    def start(self) -> int:
        """Offset of the first word."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset behind the last word."""
        return self.tokens[-1].end


def read_pieces(text: str, masked: Sequence[Span]) -> Iterator[Piece]:
    """Yield the runs of capitalised words, cut where a name cannot go on."""
    lines = iter(_headlines(text))
    first, last = next(lines, (len(text), len(text)))
    stops = _masks(masked)
    for match in _RUN.finditer(text):
        start, end = match.span()
        tokens = _tokens(text, start, end)
        alone = len(tokens) == 1
        if alone and (tokens[0].start in stops or _is_idle(tokens[0], None, [])):
            continue
        while end > last and start >= last:
            first, last = next(lines, (len(text), len(text) + 1))
        headline = first <= start < last
        opens = _opens(text, start)
        owner = text.startswith(("'s", "’s", "'S", "’S"), end)
        if alone:
            if not (headline and _is_plain(tokens[0].word)):
                yield Piece((tokens[0],), opens, owner, headline)
            continue
        for piece in _cut(tokens, stops, headline=headline):
            yield Piece(tuple(piece), opens and piece[0] is tokens[0], owner and piece[-1] is tokens[-1], headline)


def _tokens(text: str, start: int, end: int) -> list[Token]:
    raw = text[start:end]
    if not _PARTED.search(raw):
        return [Token(start, end, raw, look_up(raw))]
    found = []
    for match in _TOKEN.finditer(text, start, end):
        raw = match.group()
        found.append(Token(match.start(), match.end(), raw, look_up(raw)))
    return found


def _masks(masked: Sequence[Span]) -> frozenset[int]:
    """Return the offsets at which the masked spans' words may begin."""
    return frozenset(offset for span in masked for offset in range(span.start, min(span.end, span.start + 80)))


def _opens(text: str, start: int) -> bool:
    """Tell whether a word stands first in a sentence, a quotation or a line."""
    at = start - 1
    while at >= 0 and text[at] in _BEFORE:
        if text[at] in '“"':
            return True
        at -= 1
    return at < 0 or text[at] in _STOPS


def _cut(tokens: list[Token], stops: frozenset[int], *, headline: bool) -> Iterator[list[Token]]:
    """Yield the tokens between words that are part of no name."""
    piece: list[Token] = []
    last = len(tokens) - 1
    for i, token in enumerate(tokens):
        idle = _is_idle(token, tokens[i + 1] if i < last else None, piece)
        if idle or token.start in stops or (headline and _is_plain(token.word)):
            if piece:
                yield piece
            piece = []
            continue
        piece.append(token)
        ended = 0 < i < last and token.word.key in SUFFIXES
        if ended and tokens[i + 1].word.head not in ("place", "organisation"):
            yield piece
            piece = []
    if piece:
        yield piece


def _is_plain(word: Word) -> bool:
    """Tell whether a word names nothing: "Kills" in a headline."""
    may_name = word.given or word.surname or word.head or word.place or word.organisation or word.initial
    return word.ordinary and not (may_name or word.title or word.before_title or word.person)


def _is_idle(token: Token, following: Token | None, piece: list[Token]) -> bool:
    """Tell whether a word is part of no name: "When", "Friday"; not in "Will Roe", "April Roe", "Ann Few"."""
    word, raw = token.word, token.raw
    if not (word.function or word.calendar):
        return False
    if raw[0].islower() or raw[0] in "&\"“‘'(":
        return not piece
    if word.initial:
        return len(raw) == 1 and not piece
    if (
        word.given
        and (word.surname or word.calendar)
        and following
        and not (following.word.function or following.word.calendar)
    ):
        return False
    named = bool(piece) and (piece[-1].word.is_plain_given or piece[-1].word.initial)
    return not (named and len(raw) > 1 and word.function)


_LINE = re.compile(r"[^\n]+")
_SENTENCE = re.compile(r"[.][”\"]?\s*\Z|,\s[0-9]{1,2}[,;]")
_HEADLINE_WORDS = 4
_LONGEST_HEADLINE = 200


def _headlines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines in which nearly all words have capitals."""
    for match in _LINE.finditer(text):
        start, end = match.span()
        if end - start > _LONGEST_HEADLINE or _SENTENCE.search(match[0]):
            continue
        words = [word for word in match.group().split() if word[0].isalpha() and len(word) > 3]
        small = sum(word[0].islower() for word in words)
        if len(words) >= _HEADLINE_WORDS and small * 5 <= len(words):
            yield start, end
