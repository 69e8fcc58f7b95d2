"""Baseline: every number of the draft that occurs in none of the references.

The one rule that sooth 0.4 applies by itself, without its model. Digits count without thousands separators ("1,200" is
"1200"), number words by what they say ("twelve" is "12", "twenty-one" is "21"), so that either form finds the other.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from contest import Desk, Flag, serve

_SMALL = re.findall(
    r"\w+",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: value for value, word in enumerate(_SMALL)} | {word: 20 + 10 * at for at, word in enumerate(_TENS)}
_LARGE = ("dozen", "hundred", "thousand", "million", "billion", "trillion")
_NUMBER = re.compile(
    r"\d+(?:,\d{3})*(?:\.\d+)?"
    rf"|\b(?:{'|'.join(_TENS)})[ -](?:{'|'.join(_SMALL[1:10])})\b"
    rf"|\b(?:{'|'.join(_WORDS)})\b"
    rf"|\b(?:{'|'.join(_LARGE)})s?\b",
    re.IGNORECASE,
)


def numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the place of each number and how it is known."""
    for match in _NUMBER.finditer(text):
        words = match[0].casefold()
        if not words[0].isdigit():
            known = [_WORDS[part] for part in re.split("[ -]", words) if part in _WORDS]
            words = str(sum(known)) if known else words.removesuffix("s")
        yield match.start(), match.end(), words.replace(",", "")


def flags(desk: Desk) -> Iterator[Flag]:
    """Yield the numbers that are in none of the references."""
    known = {number for text in desk.references for _, _, number in numbers(text.text)}
    for start, end, number in numbers(desk.draft.text):
        if number not in known:
            yield Flag(start, end, "error", f"{number} is in none of the references")


if __name__ == "__main__":
    serve(flags)
