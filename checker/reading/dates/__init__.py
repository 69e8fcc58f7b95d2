"""Dates and times in English news text: words become intervals of days, read against the day of writing."""

from checker.reading.dates.find import find_dates, find_stated, read_date, read_stated
from checker.reading.dates.leads import hedge_start
from checker.reading.dates.stated import Atom

__all__ = ["Atom", "find_dates", "find_stated", "hedge_start", "read_date", "read_stated"]
