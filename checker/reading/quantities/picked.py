"""Words that were picked as a quantity, by a language model or a person."""

from checker.claims.values import Measure, QuantityValue
from checker.reading.quantities.hedges import Hedge
from checker.reading.quantities.number_words import SIGNS, STARTS, TENS
from checker.reading.quantities.numbers import LIMIT
from checker.reading.quantities.phrases import read_phrase
from checker.reading.quantities.pieces import QUAKES, Phrase
from checker.reading.quantities.skips import is_date
from checker.reading.quantities.tokens import Tokens, words
from checker.reading.quantities.units import AGE_YEAR, MAGNITUDE

_LONE = {
    "no": 0,
    "none": 0,
    "nobody": 0,
    "neither": 0,
    "a": 1,
    "an": 1,
    "single": 1,
    "once": 1,
    "sole": 1,
    "lone": 1,
    "both": 2,
    "twice": 2,
    "pair": 2,
    "duo": 2,
    "trio": 3,
    "thrice": 3,
    "quartet": 4,
}
_ORDINALS = {
    word: value
    for value, word in enumerate(
        words(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100, "thousandth": 1000}
_HEDGES = {hedge.value: hedge for hedge in Hedge}
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
LONGEST = 2000
"""Code points of the words that are looked at: an amount is a few words."""


def read_quantity(amount: str, counted: str = "") -> QuantityValue | None:
    """Read the words of a number, as they were picked out of a sentence.

    Args:
        amount: The number with its hedge, unit and currency: "at least 12", "21 of about 50", "about $1.2 million".
        counted: The noun phrase that is counted or measured: "missiles", "percent of voters", "years".

    Returns:
        The value in its base unit (see `units`); None if there is no number in `amount`, or it is a date or a time.

    """
    amount, counted = amount[:LONGEST], counted[:LONGEST]
    tokens = Tokens(f"{amount} {counted}")
    limit = Tokens(amount).size
    for at in range(limit):
        low = tokens.low[at]
        if not (tokens.is_figure(at) or low in STARTS or low in ("a", "an") or low in SIGNS):
            continue
        ordinal = _ordinal(tokens, at)
        if ordinal is not None:
            return ordinal
        phrase = read_phrase(tokens, at, 0, alone=True)
        if phrase is not None:
            return None if is_date(tokens, at, phrase.end) else _by_noun(tokens, phrase)
    return _lone(tokens, limit)


def _by_noun(tokens: Tokens, phrase: Phrase) -> QuantityValue:
    """Return the value; a bare number is an age with "age" behind it, a magnitude where it is an earthquake's."""
    value, behind = phrase.value, tokens.low[phrase.end :]
    if value.measure is not Measure.COUNT:
        return value
    if behind and behind[0] in ("age", "aged", "old"):
        return phrase.piece._replace(unit=AGE_YEAR).value()
    decimal = value.nominal is not None and value.nominal % 1 != 0
    if "magnitude" in behind or "richter" in behind or (decimal and not QUAKES.isdisjoint(behind)):
        return phrase.piece._replace(unit=MAGNITUDE).value(_HEDGES.get(value.hedge, Hedge.EXACT))
    return value


def _ordinal(tokens: Tokens, at: int) -> QuantityValue | None:
    """Read "5th", "21st", "twenty-first"."""
    low, value = tokens.low, 0.0
    if tokens.is_figure(at) and low[at + 1] in _ENDINGS and tokens.glued(at + 1):
        value = float(low[at].replace(",", "")) if len(low[at]) < 19 else LIMIT
    elif low[at] in TENS and low[at + 1 + tokens.hyphen(at + 1)] in _ORDINALS:
        value = float(TENS[low[at]] + _ORDINALS[low[at + 1 + tokens.hyphen(at + 1)]])
    if not 0 < value < LIMIT:
        return None
    return QuantityValue(measure=Measure.ORDINAL, low=value, high=value, nominal=value)


def _lone(tokens: Tokens, limit: int) -> QuantityValue | None:
    """Read words that are a number only where nothing else is: "no", "both", "a", "third"."""
    words = tokens.low[:limit]
    for word in words:
        if word in _ORDINALS:
            value = float(_ORDINALS[word])
            return QuantityValue(measure=Measure.ORDINAL, low=value, high=value, nominal=value)
    numbers = [word for word in words if word in _LONE]
    if not numbers:
        return None
    word = next((word for word in numbers if word not in ("a", "an")), numbers[0])
    if word in ("a", "an") and limit > 1:  # "a group of", "a number of"
        return None
    value = float(_LONE[word])
    return QuantityValue(measure=Measure.COUNT, low=value, high=value, nominal=value)
