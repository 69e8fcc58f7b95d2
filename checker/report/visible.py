"""Make words safe to show: articles, paths and models write what they like, and a terminal obeys."""

import re
import unicodedata

# Joiners spell words in Persian, Hindi and emoji; every other invisible format character deceives a reader.
_JOINERS = "\u200c\u200d"
_HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_PLAIN = re.compile(r"[\x20-\x7e]*")


def visible(words: str) -> str:
    """Return `words` on one line, each control, format or separator character replaced by a sign that shows it.

    A line end or tab becomes one space, another control character its picture (U+241B for escape), the rest, such as
    a right-to-left override, reads `<U+202E>`.
    """
    if _PLAIN.fullmatch(words):
        return words
    return "".join(map(_sign, words.replace("\r\n", "\n")))


def _sign(character: str) -> str:
    if character in "\n\r\t":
        return " "
    if character in _JOINERS or unicodedata.category(character) not in _HIDDEN:
        return character
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"<U+{code:04X}>"
