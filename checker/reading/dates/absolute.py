"""Readers of dates that name a day, month or year of the calendar."""

import re
from collections.abc import Iterator
from typing import Final

from checker.claims.values import Granularity
from checker.reading.dates import guards, patterns
from checker.reading.dates.stated import Atom, Form, Stated
from checker.reading.dates.words import DECADES, MONTHS, ORDINALS, SEASONS, SHORT, UNITS, number

_PIVOT: Final = 69  # two-digit years from 69 are of the 1900s, as in POSIX


def _int(words: str | None) -> int | None:
    return int(words) if words else None


def _short_year(words: str) -> int:
    return int(words) + (1900 if int(words) >= _PIVOT else 2000)


def of_unit(match: re.Match[str]) -> Stated | None:
    """Return the "last year" of "June last year" as an offset, or None."""
    if not match["of"]:
        return None
    which = {"last": -1, "this": 0, "next": 1}.get(match["of"].lower())
    return Stated(Form.OFFSET, unit=UNITS[match["ofunit"].lower()], amount=which) if which is not None else None


def _days(match: re.Match[str], month: int, year: int | None) -> Iterator[Atom]:
    start, end = match.span("days")
    days = list(patterns.DAY_OF_MONTH.finditer(match.string, start, end))
    stated = [Stated(Form.DAY, year=year, month=month, day=int(re.sub(r"\D", "", day[0]))) for day in days]
    between = match.string[days[0].end() : days[-1].start()].strip().lower()
    if len(days) == 2 and not re.search(r"and|or|&|,", between):
        yield Atom(
            match.start(), match.end(), Stated(Form.RANGE, year=year, month=month, day=stated[0].day, until=stated[1])
        )
        return
    for index, (place, item) in enumerate(zip(days, stated, strict=True)):
        first, last = index == 0, index == len(days) - 1
        yield Atom(match.start() if first else place.start(), match.end() if last else place.end(), item)


def month_first(text: str, start: int) -> list[Atom]:
    """Read "June 28, 2024", "Dec. 29–30", "January 2 and 6", "April 2024" or "April"."""
    if guards.glued(text, start) and text[start - 1] not in "-–—":
        return []
    match = patterns.MONTH_FIRST.match(text, start)
    ended = match and text[match.end("month")] == "." and match["month"].lower() not in SHORT  # "in January. 12 men"
    if match and not ended and (text[start].isupper() or len(match["month"]) > 5):
        return list(_days(match, MONTHS[match["month"].lower()], _int(match["year"])))
    match = patterns.MONTH_ALONE.match(text, start)
    if not match:
        return []
    name, month = match["month"], MONTHS[match["month"].lower()]
    year = _int(match["year"]) or (_short_year(match["short"]) if match["short"] else None)
    if year is None and not match["of"]:
        end = match.end("month") + (1 if match["dot"] and name.lower() in SHORT else 0)
        if not guards.month_stands(text, start, end, month):
            return []
        return [Atom(start, end, Stated(Form.MONTH, month=month))]
    if not name[0].isupper() or (match["dot"] and name.lower() not in SHORT):
        return []
    return [Atom(start, match.end(), Stated(Form.MONTH, month=month, year=year, of_unit=of_unit(match)))]


def day_first(text: str, start: int) -> list[Atom]:
    """Read "28 June 2024", "3 to 7 June", "the 14th of July"."""
    match = patterns.DAY_FIRST.match(text, start)
    if not match or not match["month"][0].isupper():
        return []
    month = MONTHS[match["month"].lower()]
    after = text[match.end("month") : match.end("month") + 3]
    if month == 5 and match["year"] is None and re.match(r"\s[A-Z]", after):
        return []
    return list(_days(match, month, _int(match["year"])))


def numeric(text: str, start: int) -> list[Atom]:
    """Read "2024-06-28" and "28/06/2024"; where the order is open, both are kept."""
    match = patterns.ISO.match(text, start)
    if match:
        clock = int(match["hour"]) * 60 + int(match["minute"]) if match["hour"] else None
        stated = Stated(
            Form.DAY,
            year=int(match["year"]),
            month=int(match["month"]),
            day=int(match["day"]),
            clock=None if clock is None else (clock, clock),
            zone="UTC" if match["zone"] else None,
        )
        return [Atom(start, match.end(), stated)]
    match = patterns.NUMERIC.match(text, start)
    if not match:
        return []
    first, second = int(match["first"]), int(match["second"])
    year = int(match["year"]) if len(match["year"]) == 4 else _short_year(match["year"])
    month, day = (second, first) if first > 12 or match["sign"] == "." else (first, second)
    if month > 12:
        return []
    open_order = match["sign"] != "." and max(first, second) <= 12 and first != second
    return [Atom(start, match.end(), Stated(Form.DAY, year=year, month=month, day=day, swapped=open_order))]


def year(text: str, start: int, alone: bool = False) -> list[Atom]:
    """Read "2006" after a cue ("in", "since"), "2015-16", "1914-1918"; `alone`: without a cue too."""
    match = patterns.YEAR_ALONE.match(text, start)
    if not match or not (alone or guards.year_is_cued(text, start)):
        return []
    first = int(match["year"])
    if guards.counts_things(text, match.end(), first):
        return []
    stated = Stated(Form.YEAR, year=first)
    if not match["until"]:
        return [Atom(start, match.end(), stated)]
    last = int(match["until"]) if len(match["until"]) == 4 else first // 100 * 100 + int(match["until"])
    if last <= first:
        return []
    return [Atom(start, match.end(), Stated(Form.RANGE, year=first, until=Stated(Form.YEAR, year=last)))]


def spelled_year(text: str, start: int, alone: bool = False) -> list[Atom]:
    """Read "nineteen eighty-four" and "two thousand and six" after a cue; `alone`: without one too."""
    match = patterns.SPELLED_YEAR.match(text, start)
    if not match or guards.counts_things(text, match.end(), 2000):
        return []
    if not alone and match["hundreds"] in (None, "twenty", "Twenty") and not guards.year_is_cued(text, start):
        return []
    if match["small"]:
        small = number(match["small"])
        return [Atom(start, match.end(), Stated(Form.YEAR, year=2000 + small))] if small and small < 100 else []
    hundreds, rest = number(match["hundreds"]), number(match["rest"])
    if hundreds is None or rest is None:
        return []
    return [Atom(start, match.end(), Stated(Form.YEAR, year=hundreds * 100 + rest))]


def decade(text: str, start: int) -> list[Atom]:
    """Read "the 1990s", "the '90s", "the nineties"."""
    match = patterns.DECADE.match(text, start)
    if match:
        return [Atom(start, match.end(), Stated(Form.DECADE, ordinal=int(match["digits"])))]
    match = patterns.SHORT_DECADE.match(text, start)
    if match and text[max(start - 1, 0) : start] in ("'", "’", "‘"):
        return [Atom(start - 1, match.end(), Stated(Form.DECADE, ordinal=1900 + 10 * int(match["tens"])))]
    match = patterns.SPELLED_DECADE.match(text, start)
    if match and re.search(r"(?i:\bthe\s(?:(?:early|mid|late)[\s-])?)$", text[max(start - 12, 0) : start]):
        return [Atom(start, match.end(), Stated(Form.DECADE, ordinal=1900 + DECADES[match["tens"].lower()]))]
    return []


def century(text: str, start: int) -> list[Atom]:
    """Read "the 20th century"."""
    match = patterns.CENTURY.match(text, start)
    if not match:
        return []
    ordinal = int(match["number"]) if match["number"] else ORDINALS[match["word"].lower()]
    return [Atom(start, match.end(), Stated(Form.CENTURY, ordinal=ordinal))] if 1 <= ordinal <= 21 else []


def season(text: str, start: int) -> list[Atom]:
    """Read "summer 2023", "the winter of 1994", "spring last year"."""
    match = patterns.SEASON.match(text, start)
    if not match:
        return []
    ordinal = SEASONS[match["season"].lower()]
    if match["year"] and guards.counts_things(text, match.end(), int(match["year"])):
        return []
    return [
        Atom(start, match.end(), Stated(Form.SEASON, ordinal=ordinal, year=_int(match["year"]), of_unit=of_unit(match)))
    ]


def quarter(text: str, start: int) -> list[Atom]:
    """Read "Q3 2024", "the third quarter of last year", "the first half"."""
    match = patterns.SHORT_QUARTER.match(text, start)
    if match:
        form = Form.QUARTER if match["unit"] == "Q" else Form.HALF
        stated = _int(match["year"]) or (_short_year(match["short"]) if match["short"] else None)
        if form is Form.HALF and stated is None:
            return []
        return [Atom(start, match.end(), Stated(form, ordinal=int(match["ordinal"]), year=stated))]
    match = patterns.QUARTER.match(text, start)
    if not match:
        return []
    if not (match["year"] or match["of"]) and guards.of_a_match(text, start, match.end()):
        return []
    is_quarter, ordinal = match["unit"].lower() == "quarter", ORDINALS[match["ordinal"].lower()]
    if not is_quarter and (ordinal > 2 or not (match["year"] or match["of"])):
        return []
    form = Form.QUARTER if is_quarter else Form.HALF
    return [
        Atom(
            start,
            match.end(),
            Stated(
                form, ordinal=ordinal, year=_int(match["year"]), of_unit=of_unit(match), hedged=bool(match["fiscal"])
            ),
        )
    ]


def fiscal(text: str, start: int) -> list[Atom]:
    """Read "fiscal 2024", "fiscal third quarter"."""
    match = patterns.FISCAL.match(text, start)
    if match:
        return [Atom(start, match.end(), Stated(Form.FISCAL, year=int(match["year"]), unit=Granularity.YEAR))]
    return quarter(text, start)
