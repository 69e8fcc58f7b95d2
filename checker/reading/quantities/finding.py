"""Quantities in running text, with what they count."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from checker.claims.base import Span
from checker.claims.values import Measure, QuantityValue
from checker.reading.quantities import skips
from checker.reading.quantities.nouns import Noun, is_plural, read_noun, skip_determiners
from checker.reading.quantities.number_words import PARTS, SCALES, SIGNS, STARTS, VAGUE
from checker.reading.quantities.numbers import Number
from checker.reading.quantities.phrases import read_phrase
from checker.reading.quantities.pieces import Phrase, Piece
from checker.reading.quantities.tokens import HYPHENS, PAUSE, Tokens, word_set
from checker.reading.quantities.units import AGE_YEAR, COUNT

_NONE_OF = 3
"""Words of the noun phrase behind "no" at most: in a longer one "no" rarely counts."""

_AFTER_ARTICLE = frozenset(SCALES) | frozenset(VAGUE) | frozenset(PARTS)
_FIRST = frozenset(STARTS) | frozenset(SIGNS) | {"a", "an", "no"}
_DIMENSIONS = word_set("long high tall wide deep thick strong")
_BEFORE_OLD = HYPHENS | {"year", "month", "week", "day"}
_OLDEST = 115
"""Years; a larger number behind a name is no age."""


class FoundQuantity(NamedTuple):
    """A quantity in a text.

    `span`: the amount with its hedge and unit. `counted`: the noun phrase that is counted, without determiners.
    `head`: the head noun of it, in lower case.
    """

    span: Span
    value: QuantityValue
    counted: Span | None
    head: str | None


def find_quantities(text: str, masked: Sequence[Span] = ()) -> list[FoundQuantity]:
    """Find the quantities of a text, in order, not overlapping.

    Dates, times of day, calibres, designators ("Route 66", "AK-47"), ordinals and the pronoun "one" are left out.

    Args:
        text: Running English text.
        masked: Spans (code points) in which no number is a quantity, such as dates; in order or not.

    """
    tokens = Tokens(text)
    masks = _Masks(masked)
    found: list[FoundQuantity] = []
    floor = ages = 0
    for at in [at for at, low in enumerate(tokens.low) if low in _FIRST or "0" <= low[:1] <= "9"]:
        if at < floor or not _may_start(tokens, at) or masks.cover(tokens.starts[at]):
            continue
        phrase = _none(tokens, at) if tokens.low[at] == "no" else read_phrase(tokens, at, floor, alone=False)
        if phrase is None:
            continue
        if skips.is_date(tokens, at, phrase.end):
            floor = skips.date_end(tokens, phrase.end)
        elif not skips.is_no_quantity(tokens, phrase, at):
            phrase = _with_apposed_age(tokens, phrase, at, ages)
            ages = phrase.end if tokens.low[phrase.start] == "ages" or (ages and _goes_on(tokens, ages, at)) else 0
            found.append(_found(tokens, phrase))
            floor = phrase.end
        elif tokens.is_figure(at):
            floor = phrase.end if phrase.value.of is not None else at + 1
    return found


class _Masks:
    """Ranges of a text that may be asked whether they cover an offset."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        end = 0
        for span in sorted(spans, key=lambda span: span.start):
            end = max(end, span.end)
            self._starts.append(span.start)
            self._ends.append(end)

    def cover(self, offset: int) -> bool:
        """Tell whether a range holds the offset."""
        place = bisect_right(self._starts, offset) - 1
        return place >= 0 and offset < self._ends[place]


def _may_start(tokens: Tokens, at: int) -> bool:
    """Tell whether a number may start at token `at`."""
    low = tokens.low[at]
    if tokens.is_figure(at):
        return not skips.is_code(tokens, at)
    if low in ("a", "an"):
        return tokens.low[at + 1] in _AFTER_ARTICLE or tokens.low[at + 2 : at + 5] == ["and", "a", "half"]
    return low in STARTS or low in SIGNS or low == "no"


def _none(tokens: Tokens, at: int) -> Phrase | None:
    """Read "no" before a plural: "no injuries"."""
    noun = read_noun(tokens, at + 1, plural=True)
    if noun is None or not is_plural(tokens, noun.end - 1) or noun.end - noun.start > _NONE_OF:
        return None
    piece = Piece(Number(0.0, 1.0, at + 1), COUNT, at, at + 1)
    return Phrase(at, at + 1, piece.value(), piece)


_OF_AGE = frozenset({"was", "is", "be"})
_TURNED = frozenset({"turn", "turns", "turned", "turning"})
_PERSONS = frozenset({"he", "she", "who", "will"})
_BEHIND_AGE = frozenset({",", ".", "and", "when", ")", PAUSE, ""})


def _goes_on(tokens: Tokens, end: int, at: int) -> bool:
    """Tell whether a list of ages whose last ended before token `end` goes on at token `at`: "ages 15, 18, and 22"."""
    return end < at <= end + 2 and all(word in (",", "and") for word in tokens.low[end:at])


def _with_apposed_age(tokens: Tokens, phrase: Phrase, at: int, ages: int) -> Phrase:
    """Read a bare number that is all that is said of a person as an age: "Jane Roe, 34, of Leeds", "he was 34".

    `ages`: the token behind the last number of a list of ages, 0 for none.
    """
    piece = phrase.piece
    bare = piece.unit is COUNT and piece.number.figure and phrase.start == at and phrase.end == at + 1
    if not bare or tokens.low[at + 1] not in _BEHIND_AGE or not 0 < piece.number.value <= _OLDEST:
        return phrase
    if piece.number.rough or not (_names_person(tokens, at) or (ages and _goes_on(tokens, ages, at))):
        return phrase
    piece = piece._replace(unit=AGE_YEAR)
    return Phrase(phrase.start, phrase.end, piece.value(), piece)


def _names_person(tokens: Tokens, at: int) -> bool:
    """Tell whether the words before token `at` name a person whose age may stand there."""
    before, two_before = tokens.low[at - 1], tokens.low[at - 2]
    if before == ",":
        junior = two_before == "." and tokens.low[at - 3] in ("jr", "sr")
        named = tokens.is_capital(at - 2) or junior or two_before in _PERSONS
        return named and tokens.low[at + 1] in (",", ".")
    if before == "at":
        return two_before in skips.DEATHS
    return before in _TURNED or (before in _OF_AGE and two_before in _PERSONS)


def _found(tokens: Tokens, phrase: Phrase) -> FoundQuantity:
    """Return the quantity with the spans of its words and of what it counts."""
    noun = _noun(tokens, phrase)
    span = Span(start=tokens.starts[phrase.start], end=tokens.end(phrase.end - 1))
    if noun is None:
        return FoundQuantity(span, phrase.value, None, None)
    counted = Span(start=tokens.starts[noun.start], end=tokens.end(noun.end - 1))
    return FoundQuantity(span, phrase.value, counted, noun.head)


def _noun(tokens: Tokens, phrase: Phrase) -> Noun | None:
    """Find what a quantity phrase counts or measures, by the sort of its number."""
    end, value, low = phrase.end, phrase.value, tokens.low
    if value.measure is Measure.COUNT:
        if tokens.hyphen(end):
            return Noun(end + 1, end + 2, low[end + 1]) if tokens.is_word(end + 1) else None
        start = skip_determiners(tokens, end + 1) if low[end] == "of" else end
        return read_noun(tokens, start, plural=value.of is not None or not value.low == value.high == 1)
    if value.measure is Measure.SCORE:
        return None
    if value.measure is Measure.MONEY and low[end] in ("in", "worth"):
        end += 1
    elif low[end] == "of":
        end = skip_determiners(tokens, end + 1)
    elif value.measure is Measure.SHARE:
        end = skip_determiners(tokens, end)
    elif _is_attribute(tokens, phrase) and low[end - 1] != "olds":
        if tokens.hyphen(end):
            end += 2 if low[end + 1] in _DIMENSIONS else 1
        return read_noun(tokens, end, plural=False)
    else:
        return None
    return read_noun(tokens, end, plural=True) or read_noun(tokens, end, plural=False)


def _is_attribute(tokens: Tokens, phrase: Phrase) -> bool:
    """Tell whether a measure stands as an adjective before a noun: "a $5 million fine", "a five-year deal"."""
    piece = phrase.piece
    return (
        piece.joined
        or tokens.hyphen(phrase.end)
        or phrase.value.measure is Measure.MONEY
        or (phrase.value.measure is Measure.AGE and tokens.low[phrase.end - 2] in _BEFORE_OLD)
        or (phrase.value.measure is Measure.MAGNITUDE and tokens.low[phrase.end - 1] != "scale")
    )
