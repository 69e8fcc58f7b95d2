"""Quotation marks without a partner, paragraph by paragraph."""

import re
from collections.abc import Iterable, Sequence

from checker.claims.base import Span
from checker.reading.quotations.marks import CLOSE, EITHER, OPEN, Line, Mark, marked_lines

_SENTENCE_END = re.compile(r"[.!?…][\"”’')]{0,3}\s*\Z")
_LOOSE = 3  # places; an article with as many follows a practice of its own
_PARAGRAPH = 250  # code points a line
_LEAST = 40  # code points; what is shorter is a heading, a caption or a piece of a list


def find_unbalanced(text: str, body: Iterable[Span], damaged: Sequence[Span] = ()) -> list[tuple[Span, bool]]:
    """Return the double quotation marks that have no partner in their paragraph, and whether each opens.

    Left out: paragraphs whose quotation goes on in the next one, marks that may be signs of inches, lines that are no
    paragraphs or hold one of the `damaged` ranges, and articles that have many such places.
    """
    ranges, lines = list(body), list(marked_lines(text))
    if all(len(line.marks) % 2 == 0 for line in lines):
        return []
    long = len(text) > _PARAGRAPH * len([line for line in text.splitlines() if line.strip()])
    found = []
    for number, line in enumerate(lines):
        whole = Span(start=line.start, end=line.end)
        if (
            len(line.marks) % 2 == 0
            or not _is_paragraph(text, line, long)
            or any(whole.overlaps(span) for span in damaged)
        ):
            continue
        alone = _alone(line.marks)
        if alone is None or any(text[mark.start - 1 : mark.start].isdigit() for mark in line.marks):  # of inches?
            continue
        mark, opens = alone
        before, behind = lines[max(0, number - 1) : number], lines[number + 1 : number + 2]
        partner = _goes_on(text, line, behind) if opens else _came(before)
        if not partner and any(span.start <= mark.start and mark.end <= span.end for span in ranges):
            found.append((Span(start=mark.start, end=mark.end), opens))
    return found if len(found) < _LOOSE else []


def _is_paragraph(text: str, line: Line, long: bool) -> bool:
    """Tell whether a line is a paragraph, and not a sentence of one: by empty lines beside it, or by its length."""
    words = text[line.start : line.end]
    after = text[line.end : line.end + 4].replace("\r", "")
    before = text[max(0, line.start - 4) : line.start].replace("\r", "")
    apart = long or (not after.strip() and before.endswith("\n\n")) or after.startswith("\n\n")
    return apart and len(words) >= _LEAST and _SENTENCE_END.search(words[-9:]) is not None


def _alone(marks: Sequence[Mark]) -> tuple[Mark, bool] | None:
    """Return the first mark of a paragraph that has no partner, and whether it opens; None if that is not sure."""
    if any(mark.way == EITHER for mark in marks):
        return None
    opened: Mark | None = None
    for mark in marks:
        if mark.way == OPEN and opened:
            return opened, True
        if mark.way == CLOSE and not opened:
            return mark, False
        opened = mark if mark.way == OPEN else None
    return (opened, True) if opened else None


def _goes_on(text: str, line: Line, behind: Sequence[Line]) -> bool:
    """Tell whether the next paragraph goes on with the quotation: it opens with a mark, or closes one first."""
    lead = text[max(0, line.start - 4) : line.start].rstrip()
    if lead.endswith(":") or not behind:  # a statement, given in full
        return lead.endswith(":")
    following = behind[0]
    first = following.marks[0]
    if text[line.end : following.start].strip():
        return first.way == CLOSE
    return first.way != OPEN or not text[following.start : first.start].strip()


def _came(before: Sequence[Line]) -> bool:
    """Tell whether a quotation of the paragraph before may end here."""
    return any(len(line.marks) % 2 == 1 for line in before)
