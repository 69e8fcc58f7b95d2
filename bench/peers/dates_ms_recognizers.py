"""The reader of dates of Microsoft's Recognizers-Text (ms-recognizers-text-suite).

It is called sentence by sentence: it takes minutes for 20 kB at once, and gives every place of a date that is said
twice as the first. The day of publication is its reference. Durations and repeated times ("every Monday") are left
out, since they are no dates. Where it offers the past date and the coming one, the nearer to publication is taken:
on news that is right more often than always the past one. A time without a day ("9 a.m.") is of that day.
"""

import datetime as dt
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from date_contest import Dated, serve
from ms_recognizers_date_time import recognize_datetime
from sentences import sentences

_DATES = ("date", "daterange", "datetime", "datetimerange", "time", "timerange")
_FULL = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d(?:-WE)?|-(?:SP|SU|FA|WI))?")
_YEARLESS = re.compile(r"XXXX(-\d\d(?:-\d\d)?)")
_PARTS_OF_YEAR = {"P3M": ("Q", 3), "P6M": ("H", 6)}


def value_of(choices: Sequence[Mapping[str, str]], published: dt.date) -> str | None:
    """Return what a date is in TIMEX3's form, if it is said."""
    if not choices:
        return None
    choice = min(choices, key=lambda each: _distance(each, published))
    timex, _, clock = choice.get("timex", "").partition("T")
    if clock and not timex:
        return published.isoformat()
    if _FULL.fullmatch(timex):
        return timex
    first = _first(choice)
    if not first or timex.endswith("_REF"):
        return None
    if yearless := _YEARLESS.fullmatch(timex):
        return first[:4] + yearless[1]
    length = timex.rpartition(",")[2].removesuffix(")")
    if length in _PARTS_OF_YEAR and first.endswith("-01"):
        letter, months = _PARTS_OF_YEAR[length]
        return f"{first[:4]}-{letter}{(int(first[5:7]) - 1) // months + 1}"
    last = choice.get("end", first)[:10]
    return first if last == first else f"{first}/{last}"


def _distance(choice: Mapping[str, str], published: dt.date) -> int:
    first = _first(choice)
    return abs((dt.date.fromisoformat(first) - published).days) if first else 0


def _first(choice: Mapping[str, str]) -> str:
    values = (choice.get(key, "")[:10] for key in ("value", "start", "end"))
    return next((value for value in values if re.fullmatch(r"\d{4}-\d\d-\d\d", value)), "")


def find(text: str, published: dt.date) -> Iterator[Dated]:
    """Yield the dates of a text."""
    reference = dt.datetime.combine(published, dt.time())
    for sentence in sentences(text):
        for found in recognize_datetime(sentence.text, "en-us", reference=reference):
            if found.type_name.removeprefix("datetimeV2.") in _DATES:
                choices = (found.resolution or {}).get("values") or []
                place = sentence.start + found.start, sentence.start + found.end + 1
                yield Dated(*place, value_of(choices, published))


if __name__ == "__main__":
    serve(find)
