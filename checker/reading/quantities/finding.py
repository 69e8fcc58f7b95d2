"""Quantities in running text, with what they count."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from checker.claims.base import Span
from checker.claims.values import Measure, QuantityValue
from checker.reading.quantities import skips
from checker.reading.quantities.nouns import Noun, read_noun, skip_determiners
from checker.reading.quantities.nouns import is_plural as is_plural_noun
from checker.reading.quantities.numbers import SCALES, SIGNS, STARTS
from checker.reading.quantities.phrases import read_phrase
from checker.reading.quantities.pieces import Phrase
from checker.reading.quantities.tokens import Tokens
from checker.reading.quantities.units import AGE_YEAR, COUNT

_AFTER_ARTICLE = frozenset(SCALES) | frozenset({"few", "couple", "handful", "third", "quarter", "fifth", "half", "tenth"})
_DIMENSIONS = frozenset("long high tall wide deep thick strong plus odd".split())
_OLDEST = 115


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
    floor = 0
    for at in range(tokens.size):
        if at < floor or not _may_start(tokens, at) or masks.cover(tokens.starts[at]):
            continue
        if tokens.is_figure(at) and skips.is_code(tokens, at):
            continue
        phrase = read_phrase(tokens, at, floor, alone=False)
        if phrase is None:
            phrase = _none(tokens, at)
            if phrase is None:
                continue
        elif _is_skipped(tokens, phrase, at):
            floor = max(floor, at + 1) if not skips.is_date(tokens, at, phrase.end) else phrase.end
            continue
        phrase = _apposed_age(tokens, phrase, at)
        noun = _noun(tokens, phrase)
        floor = phrase.end
        span = Span(start=tokens.starts[phrase.start], end=tokens.end(phrase.end - 1))
        counted = None if noun is None else Span(start=tokens.starts[noun.start], end=tokens.end(noun.end - 1))
        found.append(FoundQuantity(span, phrase.value, counted, None if noun is None else noun.head))
    return found
