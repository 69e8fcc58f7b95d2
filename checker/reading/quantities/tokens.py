"""Text as tokens: words, figures, signs and line ends, each with its place."""

import re

_TOKEN = re.compile(
    r"[A-Za-z]\.(?>(?:[A-Za-z]\.)+)"
    r"|[^\W0-9_¼½¾⅐-⅞]++(?>(?:['’][^\W0-9_]++)*)"
    r"|[0-9]{1,3}(?:,[0-9]{3}(?![0-9]))+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
    r"|[¼½¾⅐-⅞]"
    r"|\n\s*|\S"
)


def words(text: str) -> list[str]:
    """Return the words of a table that is written as running text."""
    return text.split()


def word_set(text: str) -> frozenset[str]:
    """Return the set of the words of a table that is written as running text."""
    return frozenset(text.split())


PAUSE = "\n"
"""Lower-case form of a line end that ends a phrase; one before a lower-case word is a wrapped line, and left out."""

HYPHENS = frozenset("-‐‑")
DASHES = HYPHENS | frozenset("–—−")


class Tokens:
    """A text cut into tokens.

    `raw` and `low` are the tokens as written and in lower case, `starts` their offsets (code points). Sentinels, the
    empty word, stand behind the last: so a look a few tokens ahead, or one behind the first (index -1), finds "".
    """

    SENTINELS = 12

    def __init__(self, text: str) -> None:
        self.text = text
        self.raw: list[str] = []
        self.starts: list[int] = []
        for start, word in [(match.start(), match[0]) for match in _TOKEN.finditer(text)]:
            if word[0] == PAUSE:
                end = start + len(word)
                if word.count(PAUSE) == 1 and text[end : end + 1].islower():
                    continue
                word = PAUSE
            self.raw.append(word)
            self.starts.append(start)
        self.size = len(self.raw)
        self.raw += [""] * self.SENTINELS
        self.starts += [len(text)] * self.SENTINELS
        self.low = [word.lower() for word in self.raw]

    def end(self, index: int) -> int:
        """Return the offset behind the token at `index`."""
        return self.starts[index] + len(self.raw[index])

    def glued(self, index: int) -> bool:
        """Tell whether the token at `index` follows its forerunner without a space."""
        return index > 0 and self.raw[index] != "" and self.starts[index] == self.end(index - 1)

    def hyphen(self, index: int) -> bool:
        """Tell whether the token at `index` is a hyphen between two words or figures."""
        return self.low[index] in HYPHENS and self.glued(index) and self.glued(index + 1)

    def is_figure(self, index: int) -> bool:
        """Tell whether the token at `index` is a number in digits."""
        return "0" <= self.raw[index][:1] <= "9"

    def is_word(self, index: int) -> bool:
        """Tell whether the token at `index` is made of letters."""
        return self.raw[index][:1].isalpha()

    def is_capital(self, index: int) -> bool:
        """Tell whether the token at `index` is a word with a capital letter in front."""
        return self.raw[index][:1].isupper()

    def opens_sentence(self, index: int) -> bool:
        """Tell whether the token at `index` is the first of a sentence or of a line."""
        return index == 0 or self.raw[index - 1] in _OPENERS


_OPENERS = frozenset({".", "!", "?", ":", ";", PAUSE, '"', "“", "”", "'", "‘", "(", "—", "–", "•", "-", "*", "…", "|"})
