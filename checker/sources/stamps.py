"""Find the lines of an article that say when it was published or changed.

A stamp is a line of nothing but a date, a time, a label and perhaps a byline ("Published: Friday 28 June 2024 10:22
GMT"), or a label and a date before the first words of the article. Dates are read only where they can mean one day.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from checker.claims.base import Span

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"(?P<iso>{_YEAR}[-/.][01]?\d[-/.][0-3]?\d)(?=T\d|\D|$)"
    rf"|(?P<month_first>{_MONTH}\.?\s*{_DAY}[,\s]\s*{_YEAR})(?!\d)"
    rf"|(?P<day_first>{_DAY}\.?\s(?:of\s)?{_MONTH}\.?,?\s{_YEAR})(?!\d)"
    rf"|(?P<numeric>[0-3]?\d(?P<mark>[/.])[0-3]?\d(?P=mark)(?:{_YEAR}|\d\d))(?!\d)",
    re.IGNORECASE,
)
_UPDATED = r"(?:last[\s_-]*)?(?:updated?|modified|edited|changed|revised|lastmod)(?:[\s_-]?(?:at|on))?"
_PUBLISHED = (
    r"(?:(?:first|originally|story|article|date)[\s_-]*)?(?:published?|posted|created|issued|released|uploaded)"
    r"(?:[\s_-]?(?:at|on|date|time))?"
    r"|(?:publication[\s_-]?|pub[\s_-]?)?date(?:[\s_-]?published)?|dated|for\simmediate\srelease"
)
_LABEL = re.compile(rf"(?P<updated>{_UPDATED})(?!\w)|(?P<published>{_PUBLISHED})(?!\w)", re.IGNORECASE)
_ZONE = r"(?:GMT|UTC|[A-Z]{1,3}[SD]T|ET|CT|MT|PT|IST|HKT|[A-Z]{2,4}T|local\stime)"
_AMERICAN_ZONE = re.compile(r"\b(?:[ECMP][SD]?T|AK[SD]T|HST)\b")
_TIME = re.compile(
    r"T?\d{1,2}[:.h]\s?\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[ap](?:\.?\s?m)?\b\.?)?|\d{1,2}\s?[ap]\.?\s?m\b\.?"
    rf"|\d{{4}}(?=\s?(?:{_ZONE}|h))",
    re.IGNORECASE,
)
_FILLER = re.compile(
    rf"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?|on|at|hrs|hours|h|uhr|z|{_MONTH}\.?\s{_DAY})"
    rf"(?!\w)|(?:GMT|UTC)\s?[+-]\d{{1,2}}(?::?\s?\d{{1,2}})?|(?:{_ZONE})(?!\w)|[+-]\d\d:?\d\d|[\s,.:;|@()\[\]/·•*#>\"'–—-]",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"by\s", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-Z][\w.'’-]*|and|&)(?!\w)")
_PLACE_WORDS = 3  # in capitals, at the start
_BYLINE_WORDS = _PLACE_WORDS + 8
_DATELINE = re.compile(
    r"\s*(?P<place>[A-Z][A-Z.'’-]+(?:,?\s[A-Z][\w.'’-]*){0,4}),\s"
    rf"(?P<date>{_MONTH}\.?\s{_DAY},?\s{_YEAR}|{_DAY}\s{_MONTH}\s{_YEAR})\s?(?:\([^()\n]{{1,40}}\)\s?)?[–—-]",
    re.IGNORECASE,
)
_TEXT_BEGINS = re.compile(r"\s*[\"'“‘«]?[^\W\d_]")
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
    lines = [match.span() for match in re.finditer(r"[^\n]*\S[^\n]*", text)]
    places = [*range(min(_HEAD, len(lines))), *range(max(_HEAD, len(lines) - _TAIL), len(lines))]
    found = (_stamp(text, *lines[place], opening=place < 3) for place in places)
    return [stamp for stamp in found if stamp]


def _stamp(text: str, start: int, end: int, opening: bool) -> Stamp | None:
    """Read one line; `opening` if the article may begin in it."""
    line = text[start:end][: _LONGEST + 1]
    days, stop, labelled = _scan(line, start)
    if stop == len(line.rstrip()) and len(line) <= _LONGEST and (days or (labelled and re.search(r"\d", line))):
        left = len(line) - len(line.lstrip())
        return Stamp(Span(start=start + left, end=start + stop), tuple(days))
    if not opening:
        return None
    if dateline := _DATELINE.match(line):
        value = _read_day(dateline["date"], line) if dateline["place"].split(",")[0].isupper() else None
        place = Span(start=start + dateline.start("date"), end=start + dateline.end("date"))
        return Stamp(None, (Day(place, value, "plain"),)) if value else None
    first = line[: len(line) - len(line.lstrip(" \t#*-"))]
    leads = days and (days[0].kind == "published" or re.match(rf"{_YEAR}-\d\d-\d\d", line[len(first) :]))
    if leads and _TEXT_BEGINS.match(line, stop) and not line[stop : stop + 2].strip()[:1].islower():
        left = len(line) - len(line.lstrip())
        return Stamp(Span(start=start + left, end=start + stop), tuple(days))
    return None


def _scan(line: str, offset: int) -> tuple[list[Day], int, bool]:
    """Read labels, dates, times and bylines from the start of a line.

    Returns the dates, where in the line the reading stopped (without the space before), and whether a label stood
    there.
    """
    position, labelled, names = 0, False, _PLACE_WORDS
    kind: Kind = "plain"
    days: list[Day] = []
    while position < len(line):
        if match := _DATE.match(line, position):
            value = _read_day(match[0], line)
            if value is None:
                break
            span = Span(start=offset + match.start(), end=offset + match.end())
            days.append(Day(span, value, kind))
        elif match := _LABEL.match(line, position):
            kind, labelled = ("updated" if match["updated"] else "published"), True
        elif match := _BYLINE.match(line, position):
            names = _BYLINE_WORDS
        elif not (match := _TIME.match(line, position) or _FILLER.match(line, position)):
            match = _NAME.match(line, position) if names > 0 else None
            if not match or not (names > _PLACE_WORDS or match[0].isupper()):
                break
            names -= 1 if names != _PLACE_WORDS + 1 else names
        position = match.end()
    return days, len(line[:position].rstrip()), labelled


def _read_day(words: str, line: str) -> dt.date | None:
    """Turn a date into a day; None where it is no day or could be two."""
    match = _DATE.fullmatch(words.strip())
    if not match:
        return None
    numbers = [int(number) for number in re.findall(r"\d+", match[0])]
    name = re.search(_MONTH, match[0], re.IGNORECASE)
    month = _MONTHS.index(name[0][:3].lower()) + 1 if name else 0
    if match["iso"]:
        parts = [tuple(numbers)]
    elif match["numeric"]:
        parts = list(_numeric(*numbers, dotted=match["mark"] == ".", american=bool(_AMERICAN_ZONE.search(line))))
    else:
        day, year = numbers
        parts = [(year, month, day)]
    days = set()
    for part in parts:
        try:
            days.add(dt.date(*part))
        except ValueError:
            continue
    return days.pop() if len(days) == 1 else None


def _numeric(first: int, second: int, year: int, dotted: bool, american: bool) -> Iterator[tuple[int, int, int]]:
    """Yield the readings of "06/07/2024": with stops the day stands first, beside an American time zone the month."""
    full = year if year > 99 else year + (1900 if year >= 69 else 2000)
    if not american or dotted:
        yield full, second, first
    if not dotted:
        yield full, first, second
