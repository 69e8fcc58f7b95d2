"""Words between single quotation marks, which look like apostrophes."""

import re
from typing import Final

from checker.reading.quotations.marks import LINE_END, Marked

# The mark comes first in the pattern, as that is what can be searched for fast.
_OPENS = re.compile(
    r"['‘](?<![^\s(\[—–]['‘])(?=[\w\[$£€…])(?!(?:em|til|tis|twas|cause|bout|n)\b|\d0s)",
)
_CLOSES = re.compile(r"(?<=\S)['’](?!\w)")
_MORE = re.compile(r"\s{1,4}\w")
_LONGEST: Final = 1000  # code points


def find_singles(text: str, doubles: list[Marked]) -> list[Marked]:
    """Return what stands between single quotation marks outside of double ones."""
    found: list[Marked] = []
    at = end = 0
    for match in _OPENS.finditer(text):
        start = match.start()
        while at < len(doubles) and doubles[at].end <= start:
            at += 1
        if start < end or (at < len(doubles) and doubles[at].start <= start):
            continue
        close = _close(text, match.end(), doubles[at] if at < len(doubles) else None)
        if close:
            end = close + 1
            found.append(Marked(start, end, match.end(), close))
    return found


def _close(text: str, start: int, double: Marked | None) -> int | None:
    """Return where the single mark stands that closes one before `start`, None if that is not sure."""
    line = LINE_END.search(text, start, start + _LONGEST)
    limit = line.start() if line else min(len(text), start + _LONGEST)
    if double and double.start < limit < double.end:
        limit = double.start
    following = _OPENS.search(text, start, limit)
    if following:
        limit = following.start()
    possessive = None
    for match in _CLOSES.finditer(text, start, limit):
        at = match.start()
        if text[at - 1] in ".,!?…":
            return at
        if double and double.start < at:
            continue
        if text[at - 1] != "s" or not _MORE.match(text, at + 1):
            return at
        possessive = at
    return possessive
