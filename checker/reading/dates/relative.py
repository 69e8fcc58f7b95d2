"""Readers of times that hang on the day of writing, and of times of day."""

import re
from typing import Final

from checker.claims.values import Granularity
from checker.reading.dates import guards, patterns
from checker.reading.dates.absolute import of_unit
from checker.reading.dates.stated import Atom, Form, Stated
from checker.reading.dates.words import DIRECTIONS, MONTHS, PARTS, SEASONS, SHORT, UNITS, WEEKDAYS, S, number

_CLOCK_CUE: Final = re.compile(
    rf"(?i:(?<!\w)(?:at|around|about|by|until|before|after|since|from|between|shortly{S}after){S}(?:about{S}|around{S})?)$"
)
_FAMOUS: Final = re.compile(r"(?:[A-Z][A-Za-z]{1,15}|The)[^\S\n]$")
_HALF_DAY: Final = 720


def weekday(text: str, start: int) -> list[Atom]:
    """Read "Tuesday night", "Friday", "Monday of last week"."""
    match = patterns.WEEKDAY_FIRST.match(text, start)
    if not match or guards.glued(text, start):
        return []
    short = match["weekday"].lower() in SHORT
    if not guards.weekday_stands(text, start, match.end("weekday"), short):
        return []
    if not short and not text[start].isupper() and not match["weekday"].islower():
        return []
    stated = Stated(
        Form.WEEKDAY,
        weekday=WEEKDAYS[match["weekday"].lower()],
        clock=PARTS[match["part"].lower()] if match["part"] else None,
        of_unit=of_unit(match),
    )
    end = match.end() if short or not match["dot"] or match["part"] else match.end("weekday")
    return [Atom(start, end, stated)]


def weekday_before_date(text: str, start: int) -> list[Atom]:
    """Read the "Fri" of "Fri Jun 28 2024", which is a day only beside a date."""
    match = patterns.WEEKDAY_FIRST.match(text, start)
    if not match or guards.glued(text, start) or not text[start].isupper():
        return []
    end = match.end("dot") if match["dot"] else match.end("weekday")
    return [Atom(start, end, Stated(Form.WEEKDAY, weekday=WEEKDAYS[match["weekday"].lower()]))]


def directed(text: str, start: int) -> list[Atom]:
    """Read "last week", "next Friday", "this summer", "the past three months"."""
    match = patterns.DIRECTED.match(text, start)
    if not match:
        return []
    words = " ".join(match["which"].lower().split())
    which = DIRECTIONS[words]
    stated: Stated | None
    anaphoric = words in ("previous", "prior")
    if match["weekday"]:
        part = PARTS[match["part"].lower()] if match["part"] else None
        stated = Stated(Form.WEEKDAY, weekday=WEEKDAYS[match["weekday"].lower()], which=which, clock=part)
    elif match["month"]:
        stated = Stated(Form.MONTH, month=MONTHS[match["month"].lower()], which=which)
        if not match["month"][0].isupper():
            return []
    elif match["season"]:
        stated = Stated(Form.SEASON, ordinal=SEASONS[match["season"].lower()], which=which)
    elif match["weekend"]:
        stated = Stated(Form.WEEKEND, which=which)
    elif match["daypart"]:
        if which > 0 or (which < 0 and match["daypart"].lower() != "night"):
            return []
        stated = Stated(Form.OFFSET, amount=which, clock=PARTS[match["daypart"].lower()])
    else:
        stated = _directed_unit(match, words, which)
    if stated and anaphoric:
        stated = stated._replace(form=Form.ANAPHOR, which=None)
    return [Atom(start, match.end(), stated)] if stated else []


def _directed_unit(match: re.Match[str], words: str, which: int) -> Stated | None:
    unit = UNITS[match["unit"].lower().removesuffix("s")]
    if match["count"] or "past" in words or "coming" in words:
        count = number(match["count"]) if match["count"] else 1
        return Stated(
            Form.TRAILING, unit=unit, amount=None if count is None else (which or 1) * count, which=which or 1
        )
    if match["unit"].lower().endswith("s") or (unit is Granularity.DAY and which != 0):
        return None
    return Stated(Form.OFFSET, unit=unit, amount=which)


def counted(text: str, start: int) -> list[Atom]:
    """Read "ten days ago", "two weeks from now", "a year earlier", "in two weeks."."""
    match = patterns.COUNTED.match(text, start)
    if not match or (match["count"] is None and match["half"] is None):
        return []
    unit, way = UNITS[match["unit"].lower().removesuffix("s")], match["way"].lower()
    words = re.sub(r"\s+of\s*$", "", match["count"].strip().lower()) if match["count"] else ""
    count = number(words) if words else 0
    if way != "ago" and not way.startswith("from"):
        return [Atom(start, match.end(), Stated(Form.ANAPHOR, unit=unit))]
    if match["half"]:
        halved = {Granularity.YEAR: (Granularity.MONTH, 6), Granularity.DECADE: (Granularity.YEAR, 5)}.get(unit)
        if halved is None:
            return []
        unit, count = halved
    sign = -1 if way == "ago" else 1
    stated = Stated(
        Form.OFFSET,
        unit=unit,
        amount=None if count is None else sign * count,
        which=sign,
        hedged=count is None or bool(match["half"]),
    )
    return [Atom(start, match.end(), stated)]


def in_count(text: str, start: int) -> list[Atom]:
    """Read "in two weeks' time", "in ten days."."""
    match = patterns.IN_COUNT.match(text, start)
    count = number(match["count"]) if match else None
    if not match or count is None:
        return []
    unit = UNITS[match["unit"].lower().removesuffix("s")]
    return [Atom(start, match.end(), Stated(Form.OFFSET, unit=unit, amount=count, which=1, hedged=True))]


def relative_day(text: str, start: int) -> list[Atom]:
    """Read "today", "yesterday morning", "tonight", "the day before yesterday", "the day before"."""
    match = patterns.RELATIVE_DAY.match(text, start)
    if not match:
        match = patterns.ANAPHORIC.match(text, start)
        return [Atom(start, match.end(), Stated(Form.ANAPHOR))] if match else []
    word = " ".join(match["word"].lower().split())
    if text[start].isupper() and _FAMOUS.search(text[max(start - 17, 0) : start]):
        return []
    count = {"yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}.get(word, 0)
    part = match["part"].lower() if match["part"] else "night" if word == "tonight" else None
    if word == "overnight":
        # The night before the day of writing, or the one after it: the day alone does not tell.
        return [Atom(start, match.end(), Stated(Form.OFFSET, amount=None, which=0, clock=PARTS["overnight"]))]
    return [Atom(start, match.end(), Stated(Form.OFFSET, amount=count, clock=PARTS[part] if part else None))]


def weekend(text: str, start: int) -> list[Atom]:
    """Read "the weekend", "over the weekend"."""
    match = re.compile(r"(?i:weekend)(?!\w)").match(text, start)
    if not match or not re.search(r"(?i:\bthe\s)$", text[max(start - 5, 0) : start]):
        return []
    return [Atom(start, match.end(), Stated(Form.WEEKEND))]


def part_of(text: str, start: int) -> list[Atom]:
    """Read the "evening" of "on the evening of Jan. 2"."""
    match = patterns.PART_OF.match(text, start)
    return [Atom(start, match.end(), Stated(Form.PART, clock=PARTS[match["part"].lower()]))] if match else []


def _minutes(hour: int, minute: int, half: str | None, part: str | None = None) -> int | None:
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    elif part and part.lower() in ("afternoon", "evening", "night") and hour < 12:
        hour += 12
    return hour * 60 + minute


def clock(text: str, start: int) -> list[Atom]:
    """Read "2:09 a.m.", "6:41pm PST", "18:41" after "at", "1841 GMT", "five o'clock", "between 2 and 3 a.m."."""
    match = patterns.CLOCK.match(text, start) or patterns.SPELLED_CLOCK.match(text, start)
    if not match:
        return _military(text, start)
    groups = match.groupdict()
    if (
        groups.get("bare") is not None
        and not groups["zone"]
        and not _CLOCK_CUE.search(text[max(start - 24, 0) : start])
    ):
        return []
    minute = int(groups.get("minute") or 0)
    hour = int(groups["hour"]) if groups["hour"].isdecimal() else number(groups["hour"]) or 0
    time = _minutes(hour, minute, groups["half"], groups["part"])
    if time is None or (groups.get("hours") and ":" not in match[0]):
        return []
    times = (time, time)
    if groups["half"] is None and groups.get("minute") is None and hour <= 12 and groups["part"] is None:
        times = (time % _HALF_DAY, time % _HALF_DAY + _HALF_DAY)
    if groups.get("from"):
        first = re.split(r"[:.]", groups["from"])
        begin = _minutes(int(first[0]), int(first[1]) if len(first) > 1 else 0, groups["half"])
        if begin is None:
            return []
        times = (begin if begin <= time else begin - _HALF_DAY, time) if begin - _HALF_DAY <= time else times
        times = (max(times[0], 0), times[1])
    return [Atom(start, match.end(), Stated(Form.CLOCK, clock=times, zone=groups.get("zone")))]


def _military(text: str, start: int) -> list[Atom]:
    match = patterns.MILITARY.match(text, start)
    if not match or not (match["zone"] or text[match.start("minute") + 2 : match.end()].strip()):
        return []
    time = int(match["hour"]) * 60 + int(match["minute"])
    return [Atom(start, match.end(), Stated(Form.CLOCK, clock=(time, time), zone=match["zone"]))]


def named_clock(text: str, start: int) -> list[Atom]:
    """Read "noon", and "midnight", which may be either end of its day."""
    match = patterns.NAMED_CLOCK.match(text, start)
    if not match or (text[start].isupper() and not match[0].isupper()):
        return []
    noon = match["name"].lower() == "noon"
    return [Atom(start, match.end(), Stated(Form.CLOCK, clock=(720, 720) if noon else (0, 1440)))]
