"""Find the lines of an article that say when it was published or changed.

A stamp is a line of nothing but a date, a time, a label and perhaps a byline ("Published: Friday 28 June 2024 10:22
GMT"), or a label and a date before the first words of the article. A date counts only where it can mean but one day.
"""

import datetime as dt
import re
from typing import Literal, NamedTuple

from checker.claims.base import Span
from checker.claims.values import Granularity
from checker.reading.dates import read_date
from checker.reading.dates.words import MONTH, WEEKDAY, ZONE

_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"(?P<iso>{_YEAR}[-/.][01]?\d[-/.][0-3]?\d)(?=T\d|\D|$)"
    rf"|{MONTH}\.?\s{{0,3}}{_DAY}[,\s]\s{{0,3}}{_YEAR}(?!\d)"
    rf"|{_DAY}\s(?:of\s)?{MONTH}\.?,?\s{_YEAR}(?!\d)"
    rf"|[0-3]?\d(?P<mark>[/.])[0-3]?\d(?P=mark)(?:{_YEAR}|\d\d)(?!\d)",
    re.IGNORECASE,
)
_UPDATED = r"(?:last[\s_-]*)?(?:updated?|modified|edited|changed|revised|lastmod)(?:[\s_-]?(?:at|on))?"
_PUBLISHED = (
    r"(?:(?:first|originally|story|article|date)[\s_-]*)?(?:published?|posted|created|issued|released|uploaded)"
    r"(?:[\s_-]?(?:at|on|date|time))?"
    r"|(?:publication[\s_-]?|pub[\s_-]?)?date(?:[\s_-]?published)?|dated|for\simmediate\srelease"
)
_LABEL = re.compile(rf"(?P<updated>{_UPDATED})(?!\w)|(?P<published>{_PUBLISHED})(?!\w)", re.IGNORECASE)
_AMERICAN_ZONE = re.compile(r"\b(?:[ECMP][SD]?T|AK[SD]T|HST)\b")
_TIME = re.compile(
    r"T?\d{1,2}[:.h]\s?\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[ap](?:\.?\s?m)?\b\.?)?|\d{1,2}\s?[ap]\.?\s?m\b\.?"
    rf"|\d{{4}}(?=\s?(?:{ZONE}|h))",
    re.IGNORECASE,
)
_FILLER = re.compile(
    rf"(?:{WEEKDAY}\.?|on|at|hrs|hours|h|uhr|z|{MONTH}\.?\s{_DAY})(?!\w)"
    rf"|(?:GMT|UTC)\s?[+-]\d{{1,2}}(?::?\s?\d{{1,2}})?|[+-]\d\d:?\d\d|(?-i:{ZONE}|[A-Z]{{1,3}}[SD]?T(?!\w))"
    r"|[\s,.:;|@()\[\]/·•*#>\"'–—-]",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"by\s", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-Z][\w.'’-]*|and|&)(?!\w)")
_PLACE = re.compile(r"[A-Z][A-Z.'’-]*(?!\w)")
_PLACE_WORDS = 3  # in capitals, at the start
_BYLINE_WORDS = _PLACE_WORDS + 8
_DATELINE = re.compile(
    r"\s*(?P<place>[A-Z][A-Z.'’-]+(?:,?\s[A-Z][\w.'’-]*){0,4}),\s"
    rf"(?P<date>{MONTH}\.?\s{_DAY},?\s{_YEAR}|{_DAY}\s{MONTH}\s{_YEAR})\s?(?:\([^()\n]{{1,40}}\)\s?)?[–—-]",
    re.IGNORECASE,
)
_COMPACT = re.compile(rf"\s*({_YEAR})([01]\d)([0-3]\d)(?:T|\s*$)")
_ISO = re.compile(rf"{_YEAR}-\d\d-\d\d")
_TEXT_BEGINS = re.compile(r"\s+[\"'“‘«]?[^\W\d_a-zà-ÿ]")
_OPENING = 3  # lines with words: in one of them the article begins
_LONGEST = 160  # code points of a line that is nothing but a stamp
_HEAD, _TAIL = 12, 3  # lines with words at the start and the end of an article, where stamps stand

Kind = Literal["published", "plain", "updated"]


class Day(NamedTuple):
    """A date in a stamp: its words, its value, and what its label says it is."""

    span: Span
    value: dt.date
    kind: Kind


class Stamp(NamedTuple):
    """A line, or the start of a line, that says when an article appeared; perhaps only the time of day.

    `span` is None for a dateline, which belongs to the article.
    """

    span: Span | None
    days: tuple[Day, ...]


def find_stamps(text: str) -> list[Stamp]:
    """Return the stamps in the first lines and the last lines of an article, in their order."""
    lines = [match.span() for match in re.finditer(r"[^\n\r]*\S[^\n\r]*", text)]
    places = [*range(min(_HEAD, len(lines))), *range(max(_HEAD, len(lines) - _TAIL), len(lines))]
    found = (
        _stamp(text, *lines[place]) or (_opening(text, *lines[place]) if place < _OPENING else None) for place in places
    )
    return [stamp for stamp in found if stamp]


def find_day(words: str) -> dt.date | None:
    """Return the day that a field of metadata states, in the time zone that it is told in; None if it is not clear.

    Read are ISO 8601 ("2024-06-28T23:30:00-05:00", "20240628T2330"), RFC 5322, and what a stamp may say.
    """
    compact = _COMPACT.match(words)
    words = f"{compact[1]}-{compact[2]}-{compact[3]}" if compact else words[:_LONGEST]
    days = {_read_day(match[0], words) for match in _DATE.finditer(words)}
    return days.pop() if len(days) == 1 else None


def _stamp(text: str, start: int, end: int) -> Stamp | None:
    """Read a line that is nothing but a stamp."""
    line = text[start:end]
    if len(line) > _LONGEST:
        return None
    scan = _scan(line, start)
    if scan.stop < len(line.rstrip()) or not (scan.days or (scan.labelled and re.search(r"\d", line))):
        return None
    return Stamp(Span(start=start + len(line) - len(line.lstrip()), end=start + scan.stop), scan.days)


def _opening(text: str, start: int, end: int) -> Stamp | None:
    """Read a dateline with a year, or a date that stands before the first words of the article."""
    line = text[start : min(end, start + _LONGEST)]
    dateline = _DATELINE.match(line)
    if dateline and dateline["place"].split(",")[0].isupper():
        value = _read_day(dateline["date"], line)
        place = Span(start=start + dateline.start("date"), end=start + dateline.end("date"))
        return Stamp(None, (Day(place, value, "plain"),)) if value else None
    scan = _scan(line, start)
    left = len(line) - len(line.lstrip(" \t#*-"))
    leads = scan.days and (scan.days[0].kind == "published" or _ISO.match(line, left))
    if not leads or not _TEXT_BEGINS.match(line, scan.stop):
        return None
    return Stamp(Span(start=start + len(line) - len(line.lstrip()), end=start + scan.stop), scan.days)


class _Scan(NamedTuple):
    """How far labels, dates, times and bylines go in a line: the dates, the offset in it, and if there is a label."""

    days: tuple[Day, ...]
    stop: int
    labelled: bool


def _scan(line: str, offset: int) -> _Scan:
    """Read a line that starts at `offset` as far as it is a stamp, without the space at the end."""
    position, labelled, names = 0, False, _PLACE_WORDS
    kind: Kind = "plain"
    days: list[Day] = []
    while position < len(line):
        if match := _DATE.match(line, position):
            value = _read_day(match[0], line)
            if value is None:
                break
            days.append(Day(Span(start=offset + match.start(), end=offset + match.end()), value, kind))
        elif match := _LABEL.match(line, position):
            kind, labelled = ("updated" if match["updated"] else "published"), True
        elif match := _BYLINE.match(line, position):
            names = _BYLINE_WORDS
        elif not (match := _TIME.match(line, position) or _FILLER.match(line, position)):
            match = (_NAME if names > _PLACE_WORDS else _PLACE).match(line, position)
            if not match or not names:
                break
            names = names - 1 if names != _PLACE_WORDS + 1 else 0
        position = match.end()
    return _Scan(tuple(days), len(line[:position].rstrip()), labelled)


def _read_day(words: str, line: str) -> dt.date | None:
    """Return the one day that a date in a line means: "06/07/2024" is two, unless an American time zone is near."""
    value = read_date(words, None)
    if value is None or value.granularity is not Granularity.DAY or not value.readings:
        return None
    one = len(value.readings) == 1 or _AMERICAN_ZONE.search(line)
    return value.readings[0].earliest if one else None
