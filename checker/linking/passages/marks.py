"""Whether words stand within quotation marks."""

from checker.claims.base import Span

_REACH = 2_000  # characters; a paragraph is rarely longer
_OPEN, _CLOSE, _STRAIGHT = "“«", "”»", '"'


def within_marks(text: str, at: int) -> bool:
    """Tell whether a quotation is open at an offset of a text, by the marks of its line so far."""
    start = max(text.rfind("\n", 0, at) + 1, at - _REACH)
    line = text[start:at]
    opened = max(map(line.rfind, _OPEN))
    if opened >= 0 or any(mark in line for mark in _CLOSE):
        return opened > max(map(line.rfind, _CLOSE))
    return line.count(_STRAIGHT) % 2 == 1


def has_marks(text: str, span: Span) -> bool:
    """Tell whether a quotation mark stands among some words."""
    near = text[span.start : span.end]
    return any(mark in near for mark in (*_OPEN, *_CLOSE, _STRAIGHT))
