"""Find an excerpt in its source, character for character.

Only typography is folded: quotation marks, dashes, ellipses, widths of space and line breaks. Nothing is matched by
likeness: "June 28" and "June 29" are 98 % alike. Offsets always point into the source as it is.
"""

import unicodedata
from functools import cache

from checker.claims.base import Span

_FOLDS = {
    **dict.fromkeys("‘’‚‛′`´ʼ", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
}


@cache
def _fold_char(char: str) -> str:
    if char in _FOLDS:
        return _FOLDS[char]
    return " " if char.isspace() else unicodedata.normalize("NFKC", char)


def _fold(text: str) -> tuple[str, list[int]]:
    """Return the folded text and, for each of its characters, the offset in `text` that it comes from."""
    folded: list[str] = []
    origin: list[int] = []
    blank = True  # leading space is dropped, runs of it become one
    for offset, char in enumerate(text):
        for piece in _fold_char(char):
            if piece == " " and blank:
                continue
            blank = piece == " "
            folded.append(piece)
            origin.append(offset)
    return "".join(folded), origin


class Ground:
    """A source's text, made ready for finding excerpts in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded, self._origin = _fold(text)

    def find(self, excerpt: str, *, inside: Span | None = None, after: int = 0) -> Span | None:
        """Return where `excerpt` stands, or None: the first place from `after` on, else the first place of all.

        `inside` limits the search to one range of the text.
        """
        wanted = _fold(excerpt)[0].strip()
        if not wanted:
            return None
        first: Span | None = None
        at = self._folded.find(wanted)
        while at >= 0:
            found = Span(start=self._origin[at], end=self._origin[at + len(wanted) - 1] + 1)
            if inside is None or (inside.start <= found.start and found.end <= inside.end):
                if found.start >= after:
                    return found
                first = first or found
            at = self._folded.find(wanted, at + 1)
        return first
