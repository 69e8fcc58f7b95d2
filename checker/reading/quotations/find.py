"""Quotations in running text, with who says them."""

from typing import Final, NamedTuple

from checker.claims.base import Span
from checker.reading.names.found import FoundNames
from checker.reading.quotations.conventions import quotes_nobody
from checker.reading.quotations.marks import Marked
from checker.reading.quotations.pairing import find_marked
from checker.reading.quotations.speakers import Attribution, Speakers

_IRONY: Final = 3
"""Words at most between marks that keep a word at a distance and quote nobody."""


class FoundQuotation(NamedTuple):
    """A quotation.

    `span`: the words between the marks. `marks`: with the marks. `evidence`: with speaker and verb of saying, where
    they stand beside it. `speaker`: the fullest name of a person, the name of an organisation or a noun phrase as
    written; None where it is not sure. `direct`: a whole sentence or more, not a few words within one of the article's.
    """

    span: Span
    marks: Span
    evidence: Span
    speaker: str | None
    direct: bool


def find_quotations(text: str, names: FoundNames) -> list[FoundQuotation]:
    """Find the quotations of a text, in order, not overlapping.

    Titles, nicknames and words that are only kept at a distance are left out. A quotation that "she said" interrupts
    is two, one of several paragraphs is one for each.

    Args:
        text: Running English text; time grows with its length.
        names: The names that stand in it.

    """
    marked = [item for item in find_marked(text) if not quotes_nobody(text, item)]
    speakers = Speakers(text, names, marked)
    found = []
    for item, told, direct in zip(marked, speakers.told, speakers.direct, strict=True):
        if direct or told or len(text[item.left : item.right].split()) > _IRONY:
            found.append(_found(item, told or Attribution(None), direct=direct))
    return found


def _found(marked: Marked, told: Attribution, *, direct: bool) -> FoundQuotation:
    start, end = marked.start, marked.end
    if told.start >= 0:
        start, end = min(start, told.start), max(end, told.end)
    return FoundQuotation(
        Span(start=marked.left, end=marked.right),
        Span(start=marked.start, end=marked.end),
        Span(start=start, end=end),
        told.speaker.name if told.speaker else None,
        direct,
    )
