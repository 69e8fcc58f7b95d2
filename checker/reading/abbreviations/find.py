"""Pairs of a short and a long form in running text."""

import re
from itertools import islice
from typing import NamedTuple

from checker.claims.base import Span
from checker.reading.abbreviations.judge import looks_like_abbreviation
from checker.reading.abbreviations.reach import Range, body_before, ends_before, fitting
from checker.reading.tables import read_set

_SHORT = re.compile(r"[A-ZÀ-Þ](?<![\w@#$€£.&/'’-].)(?=[a-z]?[A-ZÀ-Þ0-9.&-])[\w.&-]{1,19}+")
_LEAD = 40  # code points before a short form in which the words that introduce it stand
_OPENS = re.compile(r"[(\[]\s?(?P<said>(?:(?:the|or|also|a\.k\.a\.|aka|known as|or simply|hereafter)\s)*)[\"“”'‘’]?\Z")
_CLOSES = re.compile(r"[\"“”'‘’]?\s?(?:(?P<close>[)\]])|[,;]\s)")
_NAMED = re.compile(
    r"(?:,?(?:\s(?:also|better|best|commonly|widely|often|usually))?\s(?:known|called|abbreviated|shortened)"
    r"(?:\s(?:as|to|by\s(?:its|the|their)\s(?:initials|acronym)))?|,\sor(?:\ssimply)?)\s(?:the\s)?[\"“‘']?\Z"
)
_BRACKET = re.compile(
    r"[\"”’']?\s?[(\[](?:(?:the|or|short for|which stands for|stands for)\s)*([^()\[\]\n]{3,120})[)\]]"
)
_APPOSED = re.compile(r",\s(?:or\s)?(?:the\s|an?\s)?(?=\w)")
_PIECE_END = re.compile(r"[,;.:)\]—–](?=\s|\Z)|\s[-–—]|\n")
_PIECES = 8
_LONGEST = 120  # code points of a long form behind its short form
_DATELINE = re.compile(r"\s*(?:[-–—]|\n|\Z)")
_CALL_SIGN = re.compile(r"[KW][A-Z]{3}(?:-?(?:TV|FM|AM|DT))?\d*")
_PARTY = re.compile(r"[A-Z]-[A-Z][\w.]*")
_ROMAN = re.compile(r"[IVX]+")


class FoundAbbreviation(NamedTuple):
    """A short form and the long form beside it; `evidence`: both, with the brackets or words between."""

    short: Span
    long: Span
    evidence: Span


def find_abbreviations(text: str) -> list[FoundAbbreviation]:
    """Return the pairs of short and long form that a text gives, in order, not overlapping.

    Pairs that agree are found in brackets of both kinds, in either order, and in apposition: "Harbour Police Union
    (HPU)", "HPU, the Harbour Police Union,", "the Harbour Police Union, or HPU". A pair that does not agree is found
    where the short form stands alone in brackets behind the name of a body in capitals. What else stands in brackets
    is left out: parties, tickers, agencies, credits, units. Work grows with the length of the text; no text raises.
    """
    found: list[FoundAbbreviation] = []
    floor = 0
    for match in _SHORT.finditer(text):
        start, end = match.start(), _trimmed(match)
        if start < floor or not looks_like_abbreviation(text[start:end]):
            continue
        pair = _behind(text, start, end, floor) or _ahead(text, start, end)
        if pair is not None and pair.evidence.start >= floor:
            found.append(pair)
            floor = pair.evidence.end
    return found


def _trimmed(match: re.Match[str]) -> int:
    """Return where a short form ends, without the full stop or hyphen that follows it; that of "U.S." belongs to it."""
    bare = match[0].rstrip(".&-")
    return match.start() + len(bare) + ("." in bare and match[0][len(bare) :].startswith("."))


def _pair(short: Range, long: Range | None, evidence: Range) -> FoundAbbreviation | None:
    if long is None:
        return None
    return FoundAbbreviation(*(Span(start=start, end=end) for start, end in (short, long, evidence)))


def _behind(text: str, start: int, end: int, floor: int) -> FoundAbbreviation | None:
    """Return the pair of a short form, at the two offsets, that stands behind its long form."""
    lead = text[max(floor, start - _LEAD) : start]
    short = text[start:end]
    stop = end
    if opening := _OPENS.search(lead):
        closing = _CLOSES.match(text, end)
        if closing is None:
            return None
        stop = closing.end() if closing["close"] else end
        before = start - len(opening[0])
        long = fitting(text, ends_before(text, before), short)
        if long is None and closing["close"] and not opening["said"] and _may_be_odd(text, short, stop):
            long = body_before(text, before, short)
    elif naming := _NAMED.search(lead):
        long = fitting(text, ends_before(text, start - len(naming[0])), short)
    else:
        return None
    return _pair((start, end), long, (long[0] if long else start, stop))


def _may_be_odd(text: str, short: str, end: int) -> bool:
    """Tell whether a short form that fits nothing before it may still be meant as one: no agency, credit or seat."""
    furniture = short.lower() in read_set("bracket_words") or _CALL_SIGN.fullmatch(short) or _PARTY.fullmatch(short)
    return not furniture and not _ROMAN.fullmatch(short) and not _DATELINE.match(text, end)


def _ahead(text: str, start: int, end: int) -> FoundAbbreviation | None:
    """Return the pair of a short form, at the two offsets, that its long form follows."""
    short = text[start:end]
    if bracket := _BRACKET.match(text, end):
        long = fitting(text, [*_pieces(text, *bracket.span(1)), bracket.span(1)], short)
        stop = bracket.end()
    elif apposed := _APPOSED.match(text, end):
        long = fitting(text, _pieces(text, apposed.end(), apposed.end() + _LONGEST), short)
        stop = long[1] if long else end
    else:
        return None
    return _pair((start, end), long, (start, stop))


def _pieces(text: str, start: int, end: int) -> list[Range]:
    """Return the ranges from `start` to each of the first commas and other breaks before `end`."""
    breaks = islice(_PIECE_END.finditer(text, start, end), _PIECES)
    return [(start, match.start()) for match in breaks if match.start() > start]
