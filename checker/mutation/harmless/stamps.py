"""Dates as newsrooms write them, and the stamps of publication in a text."""

import datetime as dt
import re

from checker.mutation.prose import MONTHS

_SHORT_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
MONTH = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|"
    r"Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
"""A month in full or with the full stop of its abbreviation."""

_DATED = re.compile(rf"(?:\b|_)({MONTH}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec) (\d{{1,2}}),? (\d{{4}})\b")
_STAMP = re.compile(
    r"^[^\w\n]{0,9}(?:Posted|Published|Updated|POSTED|PUBLISHED|UPDATED|Last updated|By)\b.{0,80}|^.{0,40}$",
    re.MULTILINE,
)


def is_dated_otherwise(text: str, published: dt.date) -> bool:
    """Tell whether a stamp in the text gives another day of publication."""
    for line in _STAMP.finditer(text):
        for found in _DATED.finditer(line[0]):
            day = date(found[1], found[2], int(found[3]))
            if day and abs((day - published).days) > 1:
                return True
    return False


def date(month: str, day: str, year: int) -> dt.date | None:
    """Return the day that is written so; None where the calendar has none."""
    number = next((index for index, name in enumerate(MONTHS, 1) if name.startswith(month.rstrip(".")[:3])), 1)
    try:
        return dt.date(year, number, int(day))
    except ValueError:
        return None


def written(day: dt.date) -> str:
    """Return the day as an agency writes it."""
    return f"{_SHORT_MONTHS[day.month - 1]} {day.day}"
