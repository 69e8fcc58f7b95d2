"""Sentences for the tools that want them one by one: the same ones for all, by the standard library alone."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_ABBREVIATION = "".join(
    rf"(?<!\b{word})"
    for word in (
        *("[A-Z]", "Mr", "Ms", "Mrs", "Dr", "St", "Jr", "Lt", "No", "Rep", "Sen", "Gov", "Gen", "Col", "Sgt", "Capt"),
        *("Jan", "Feb", "Mar", "Apr", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"),
    )
)
_END = re.compile(rf"""(?:{_ABBREVIATION}\.|[!?])["'”’)\]]*(?=\s+["'“‘(\[]?[A-Z0-9])""")


class Sentence(NamedTuple):
    """A sentence and its place in the text that it stands in."""

    start: int
    end: int
    text: str


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text; a line end always ends one."""
    for line in _LINE.finditer(text):
        start = line.start()
        for end in [*(line.start() + mark.end() for mark in _END.finditer(line[0])), line.end()]:
            if words := text[start:end].strip():
                start += text[start:end].index(words)
                yield Sentence(start, start + len(words), words)
            start = end
