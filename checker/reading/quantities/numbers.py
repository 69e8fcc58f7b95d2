"""Numbers in digits and in words: "1,200", "5.6 million", "two hundred and five", "half a dozen", "tens of thousands".

A number knows the step of its last written digit, since a round number says no more than that: "5.6 million" has a
step of 100,000. Numbers written to the unit ("50") have a step of 1 and are taken as they are.
"""

from typing import NamedTuple

from checker.reading.quantities.money import SYMBOLS
from checker.reading.quantities.nouns import is_plural
from checker.reading.quantities.number_words import (
    DENOMINATORS,
    NUMBER_WORDS,
    PARTS,
    PLURAL_SCALES,
    SCALES,
    SIGNS,
    SMALL,
    SUFFIXES,
    TENS,
    VAGUE,
)
from checker.reading.quantities.tokens import Tokens

LIMIT = 1e18
"""Larger figures are codes, not quantities."""

FRACTION_ROOM = 0.2
"""The step of a fraction in words, as a share of it: "half" is told of 45 to 55 percent."""

DOZEN_ROOM = 1 / 3
"""The step of a dozen, as a share of it: "a dozen" is told of ten to fourteen."""


class Number(NamedTuple):
    """A number as written: its value, the step of its last digit, and the token behind it.

    `rough`: written with a decimal, a scale word or as a fraction, so true to half a step only. `vague`: a least value
    only ("dozens"), with `most` if there is an upper bound. `part`: a fraction without a whole number ("a third").
    `figure`: written in digits. `dozen`: told in dozens. `scale`: the product of its scale words.
    """

    value: float
    step: float
    end: int
    rough: bool = False
    vague: bool = False
    most: float | None = None
    part: bool = False
    figure: bool = False
    dozen: bool = False
    scale: float = 1.0

    def times(self, scale: float, end: int) -> "Number":
        """Return the number multiplied by a scale word that ends before token `end`."""
        most = None if self.most is None else self.most * scale
        return self._replace(
            value=self.value * scale,
            step=self.step * scale,
            end=end,
            rough=True,
            most=most,
            part=False,
            scale=self.scale * scale,
        )


def read_number(tokens: Tokens, start: int) -> Number | None:
    """Read the number that starts at token `start`; None if there is none."""
    low = tokens.low[start]
    if tokens.is_figure(start):
        number = _figure(tokens, start)
    elif low in SIGNS:
        number = Number(SIGNS[low], SIGNS[low] * FRACTION_ROOM, start + 1, rough=True, part=True)
    elif low in ("a", "an"):
        number = _article(tokens, start)
    elif low in PLURAL_SCALES:
        number = _plural(tokens, start)
    elif low in VAGUE:
        number = _vague(tokens, start)
    elif low in PARTS:
        number = _part(tokens, start, 1) if low == "half" else None
    else:
        number = _words(tokens, start)
    if number is None:
        return None
    number = _scaled(tokens, _and_a_half(tokens, number), start)
    return number if abs(number.value) < LIMIT else None


def _figure(tokens: Tokens, start: int) -> Number | None:
    """Read digits, with a fraction behind them: "1,200", "5.6", "4 1/2", "4½", "3/4"."""
    word = tokens.raw[start].replace(",", "")
    if len(word) > 24:
        return None
    value, point = float(word), word.find(".")
    step = 1.0 if point < 0 else 10.0 ** (point + 1 - len(word))
    end = start + 1
    if point < 0:
        slash = _slash(tokens, start)
        if slash is not None:
            return Number(slash, slash * FRACTION_ROOM, start + 3, rough=True, part=True, figure=True)
        if tokens.low[end] in SIGNS:
            part = SIGNS[tokens.low[end]]
            return Number(value + part, part * FRACTION_ROOM, end + 1, rough=True, figure=True)
        joint = end + 1 if tokens.hyphen(end) else end
        slash = _slash(tokens, joint)
        if slash is not None and (joint > end or not tokens.glued(end)):
            return Number(value + slash, slash * FRACTION_ROOM, joint + 3, rough=True, figure=True)
    return Number(value, step, end, rough=point >= 0, figure=True)


def _slash(tokens: Tokens, start: int) -> float | None:
    """Return the value of a common fraction in digits ("1/2"); None where it may be a date or a ratio."""
    if tokens.raw[start + 1] not in ("/", "⁄") or not (tokens.glued(start + 1) and tokens.glued(start + 2)):
        return None
    above, below = tokens.raw[start], tokens.raw[start + 2]
    if not (above.isdecimal() and below.isdecimal() and len(above) < 3 and len(below) < 3):
        return None
    if tokens.raw[start + 3] == "/" or int(below) not in DENOMINATORS or not 0 < int(above) < int(below):
        return None
    return int(above) / int(below)


def _article(tokens: Tokens, start: int) -> Number | None:
    """Read what follows "a": "a dozen", "a hundred", "a third", "a few"."""
    end = start + 1
    low = tokens.low[end]
    if low in SCALES or tokens.low[end + 1 : end + 4] == ["and", "a", "half"]:
        return Number(1.0, 1.0, end)
    if low in VAGUE:
        return _vague(tokens, end)
    if low in PARTS:
        return _part(tokens, end, 1)
    return None


def _plural(tokens: Tokens, start: int) -> Number | None:
    """Read "dozens", "scores", "tens of thousands"."""
    low = tokens.low[start]
    least, end = 2.0 * PLURAL_SCALES[low], start + 1
    if tokens.low[end] == "of" and tokens.low[end + 1] in PLURAL_SCALES:
        least, end = least * PLURAL_SCALES[tokens.low[end + 1]], end + 2
    elif low in ("tens", "scores") and tokens.low[end] not in ("of", "") and not is_plural(tokens, end):
        return None
    return Number(least, least / 2, end, vague=True)


def _vague(tokens: Tokens, start: int) -> Number:
    """Read "several", "few", "couple", "handful"."""
    low = tokens.low[start]
    end = start + 1
    if low == "couple" and tokens.low[end] == "of" and tokens.low[end + 1] in SCALES:
        end += 1
    return Number(float(VAGUE[low]), 1.0, end, vague=True, most=3.0 if low == "couple" else None)


def _part(tokens: Tokens, start: int, count: int) -> Number:
    """Read a fraction whose part ("third") stands at `start`; "half a million" is one number."""
    value, end = count / PARTS[tokens.low[start]], start + 1
    joint = end + 1 if tokens.low[end] == "of" else end
    if tokens.low[joint] in ("a", "an") and tokens.low[joint + 1] in SCALES:
        end = joint + 1
    return Number(value, value * FRACTION_ROOM, end, rough=True, part=True)


def _words(tokens: Tokens, start: int) -> Number | None:
    """Read number words below a thousand: "twenty-five", "two hundred and five", and fractions: "two-thirds"."""
    end = start
    low = tokens.low[end]
    value = 0
    if low in SMALL:
        value, end = SMALL[low], end + 1
        joint = end + 1 if tokens.hyphen(end) else end
        part = tokens.low[joint]
        if part in PARTS and (value > 1) == part.endswith("s") and 0 < value < PARTS[part]:
            return _part(tokens, joint, value)
    elif low in TENS:
        value, end = _ten(tokens, end)
    if low in SCALES:
        value = 1
    elif not value and low != "zero":
        return None
    joint = end + 1 if tokens.hyphen(end) else end
    if tokens.low[joint] == "hundred" and 0 < value < 100 and low not in SCALES:
        value, end = value * 100, joint + 1
        rest = end + 1 if tokens.low[end] == "and" else end
        if tokens.low[rest] in TENS:
            tail, end = _ten(tokens, rest)
            value += tail
        elif tokens.low[rest] in SMALL:
            value, end = value + SMALL[tokens.low[rest]], rest + 1
    return Number(float(value), 1.0, end)


def _ten(tokens: Tokens, start: int) -> tuple[int, int]:
    """Read "twenty" or "twenty-five"; return its value and the token behind it."""
    value, end = TENS[tokens.low[start]], start + 1
    joint = end + 1 if tokens.hyphen(end) else end
    unit = SMALL.get(tokens.low[joint], 0)
    return (value + unit, joint + 1) if 0 < unit < 10 else (value, end)


def _and_a_half(tokens: Tokens, number: Number) -> Number:
    """Add "and a half", "and three-quarters" to a whole number."""
    at = number.end
    skip = 1 if tokens.hyphen(at) else 0
    if number.part or number.rough or number.vague or tokens.low[at + skip] != "and":
        return number
    at += skip + 1
    at += tokens.hyphen(at)
    count = 1
    if tokens.low[at] in ("a", "one", "two", "three"):
        count = SMALL.get(tokens.low[at], 1)
        at += 1
        at += tokens.hyphen(at)
        if tokens.low[at] in PARTS and count < PARTS[tokens.low[at]] and (count > 1) == tokens.low[at].endswith("s"):
            part = _part(tokens, at, count)
            return part._replace(value=number.value + part.value, end=at + 1, part=False)
    return number


def _suffix(tokens: Tokens, at: int, start: int) -> float:
    """Return the scale that the letters at `at` give to the digits at `start`: "50bn", "$5m"; 0 for none.

    A lone "m" or "b" is a scale with a currency, with a decimal, or where a plural is counted: "5m" may be metres.
    """
    low = tokens.low[at]
    if low in ("m", "b") and not (
        (start > 0 and tokens.raw[start - 1] in SYMBOLS) or "." in tokens.raw[start] or is_plural(tokens, at + 1)
    ):
        return 0
    return SUFFIXES.get(low, 0)


def _scaled(tokens: Tokens, number: Number, start: int) -> Number:
    """Multiply by the scale words behind the number, and add what comes below them: "two thousand five hundred"."""
    total = 0.0
    last = LIMIT
    while True:
        at = number.end
        joint = at + 1 if tokens.hyphen(at) else at
        low = tokens.low[joint]
        scale: float = SCALES.get(low, 0)
        if scale == 0 and tokens.glued(joint) and joint == at and number.figure:
            scale = _suffix(tokens, joint, start)
        if not scale or max(number.value, number.step) * scale >= LIMIT:
            break
        if low == "hundred" and number.value >= 100 and not number.vague:
            break
        plain = low == "hundred" and not number.rough and not number.vague and number.value > 1
        number = number.times(scale, joint + 1)
        if plain:
            number = number._replace(step=1.0, rough=False)
        if low == "dozen":
            number = number._replace(step=number.value * DOZEN_ROOM, dozen=True)
        if scale < 1_000 or number.figure or number.vague or scale >= last:
            continue
        last = scale
        rest = number.end + 1 if low == "thousand" and tokens.low[number.end] == "and" else number.end
        if tokens.low[rest] in NUMBER_WORDS:
            below = _words(tokens, rest)
            if below is not None and not below.part:
                total += number.value
                number = below
    return number._replace(value=number.value + total) if total else number
