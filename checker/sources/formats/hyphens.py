"""Words that are hyphenated at a line end are put together again."""

import re
from collections.abc import Iterable

from checker.reading.lexicon import is_word

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(r"(?<=\w)[-\u00ad\u2010]$")
_LETTERS_AT_END = re.compile(r"[^\W\d_]*$")
_LETTERS = re.compile(r"[^\W\d_]*")


class Hyphens:
    """Tells a hyphen that the line end made from one that belongs to the word, by the other words of the text."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Take the lines of the whole text."""
        self._seen = {word for line in lines for word in _WORD.findall(line.lower())}

    def join(self, line: str, after: str) -> tuple[str, str]:
        """Return what is set down of a line, and what stands between it and the one `after` it: a space, or nothing.

        "hospi-" and "tal" are one word; "14-" and "year" keep the hyphen, and so do "self-" and "described", as these
        are words and "selfdescribed" is none.
        """
        if not _LAST.search(line) or not after[:1].isalnum():
            return line, " "
        bare = line[:-1]
        head, tail = _LETTERS_AT_END.findall(bare)[0], _LETTERS.findall(after)[0]
        made_by_line_end = head and tail and tail[0].islower() and not self._belongs(head, tail)
        return (bare if made_by_line_end else f"{bare}-"), ""

    def _belongs(self, head: str, tail: str) -> bool:
        """Tell whether the hyphen between two pieces is one of the word."""
        whole, hyphenated = f"{head}{tail}".lower(), f"{head}-{tail}".lower()
        if whole in self._seen or hyphenated in self._seen:
            return whole not in self._seen
        # Names are often made of words ("Greenland"), so those with a capital are put together.
        return head.islower() and not is_word(whole) and is_word(head) and is_word(tail)
