"""Numbers as an article writes them, in figures or in words, and others that clearly differ from them."""

import re
from random import Random

from checker.mutation.prose import ANY_MONTH, after, before

_UNITS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
          "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {
    **dict(enumerate(_UNITS, 2)),
    **{10 * tens: word for tens, word in enumerate(_TENS, 2)},
    **{10 * tens + 1: f"{word}-one" for tens, word in enumerate(_TENS, 2)},
    **{10 * tens + one: f"{word}-{_UNITS[one - 2]}" for tens, word in enumerate(_TENS, 2) for one in range(2, 10)},
}
WORDS = {word: value for value, word in _WORDS.items()}
"""The numbers in words, with what they are worth."""

_IN_WORDS = rf"(?:(?i:{'|'.join(_TENS)})(?:-(?i:one|{'|'.join(_UNITS[:8])}))?|(?i:{'|'.join(reversed(_UNITS))}))"
FIGURES = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,7})(?:\.[0-9]{1,3})?"
NUMBER = rf"(?<![\w.,:/$£€#’'+-])(?P<number>{FIGURES}|{_IN_WORDS})(?![\w/:%]|[.,][0-9])"
"""A number from two upwards, in figures or in words, that no other figure, sign or letter touches on its left."""

_BOUND_BEFORE = re.compile(
    r"\b(?:than|over|at (?:the )?(?:very )?(?:least|most)|up to|(?:many|much|few|little|high|low|long|far|young|old) as"
    r"|under|exceed\w*|above|below|(?:minimum|maximum|upwards?|excess|limit\w*)(?: of| to)?|beyond|within"
    r"|topped|topping|least|between|(?:another|additional)|every|per|past|capped at|or|if|no)"
    r"\s+(?:an? |the |about |another )?$",
    re.IGNORECASE,
)
_BOUND_AFTER = re.compile(
    r"\W{0,2}(?:or|and) (?:more|fewer|less|so|over|under|up|older|younger|above|below)\b|[ -]?plus\b|\+"
)
_RANGE_BEFORE = re.compile(
    rf"(?:\d(?:st|nd|rd|th)?|\b{_IN_WORDS}|\bone)[^.,;]{{0,12}}?(?: ?[-–—] ?|\s(?:to|and|or|of)\s)(?:a |the )?[$£€]?$"
)
_RANGE_AFTER = re.compile(rf" ?(?:[-–—] ?|\s?(?:to|or|and)\s)(?:[$£€]?[0-9]|{_IN_WORDS}\b)")


def bounded(text: str, start: int, end: int) -> bool:
    """Tell whether an amount is one of a range or a bound ("more than", "or fewer"), which a different one may meet."""
    left, right = before(text, start), after(text, end)
    return bool(
        _BOUND_BEFORE.search(left)
        or _BOUND_AFTER.match(right)
        or _RANGE_BEFORE.search(left)
        or _RANGE_AFTER.match(right)
    )


_OPENERS = (
    "About|Around|Nearly|Almost|Approximately|Roughly|Some|All|Another|Only|The|Those|His|Her|Its|Their|Our|My|And|But|In"
    "|With|For|Of|After|When|While|There|Police|Officers|Deputies|Authorities|Investigators"
)
"""Words that open a sentence and are no names, or at least none of a thing that a number tells from others."""
_LABELLED = re.compile(
    rf"(?:\b(?:(?!(?:{_OPENERS})\b)[A-Z][\w'’]*|{ANY_MONTH}\.|No\.|Nos\.|age|aged|ages|numbers?|pages?|section|size"
    rf"|type|level|line|channel|route"
    r"|room|unit|article|version|month|year|win|won|lost|beat|scored?|other)|[,:;]) $"
)
_CHOSEN = re.compile(
    r"\b(?:top|by|first|last|past|next|final|remaining|grades?|day|week|phase|chapter|age) $", re.IGNORECASE
)
_PAIRED = re.compile(r"\b(?:between|the other|these|those|in|into) (?:the )?$", re.IGNORECASE)


def a_label(text: str, start: int, written: str) -> bool:
    """Tell whether a number names a thing ("Interstate 40 lanes", "911 calls") or only picks ("the last two games")."""
    left = before(text, start)
    if _CHOSEN.search(left):
        return True
    if written[0].isdigit():
        return written == "911" or bool(re.fullmatch(r"(?:19|20)[0-9]{2}", written) or _LABELLED.search(left))
    return written.lower() == "two" and bool(_PAIRED.search(left))


def value_of(written: str) -> int:
    """Return the whole part of a number in figures or in words."""
    figures = written.replace(",", "").partition(".")[0]
    return int(figures) if figures.isdigit() else WORDS.get(written.lower(), 1)


def another(written: str, random: Random, least: int = 2, most: int | None = None) -> str | None:
    """Return a number that clearly differs, written as `written` is; None where there is none."""
    low = written.lower()
    if low in WORDS:
        value = WORDS[low]
        most = min(most or 99, 9 if value < 10 else 99)
        new = _other(value, random, max(least, 2 if value < 10 else 10), most)
        words = _WORDS.get(new, "") if new else ""
        return (words.capitalize() if written[0].isupper() else words) or None
    whole, point, part = written.partition(".")
    digits = whole.replace(",", "") + part
    if not (digits.isascii() and digits.isdigit()) or (digits.startswith("0") and not point):
        return None
    scale = 10 ** len(part)
    new = _other(int(digits), random, 1 if point else max(least, 10 if int(digits) >= 10 else 2), most and most * scale)
    if new is None:
        return None
    figures = f"{new // scale:,}" if "," in whole or int(digits) < 1000 * scale else str(new // scale)
    return f"{figures}.{new % scale:0{len(part)}d}" if point else figures


def _other(value: int, random: Random, least: int, most: int | None) -> int | None:
    step = 1
    while value >= 10 * step and value % (10 * step) == 0:
        step *= 10
    lead = value // step
    if lead <= 10:
        near = [lead + shift for shift in (-4, -3, -2, 2, 3, 4, 5) if step == 1 or 1 < lead + shift < 10]
    else:
        near = sorted({lead * share // 100 for share in (40, 45, 52, 60, 68, 140, 150, 165, 180)})
    fit = [step * other for other in near if abs(other - lead) >= 2 and least <= step * other <= (most or step * other)]
    return random.choice(fit) if fit else None
