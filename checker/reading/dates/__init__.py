"""Dates and times in English news text: words become intervals of days, read against the day of writing."""

from checker.reading.dates.find import as_date, find_dates, read_date, stated_times
from checker.reading.dates.leads import hedge_start
from checker.reading.dates.stated import Atom

__all__ = ["Atom", "as_date", "find_dates", "hedge_start", "read_date", "stated_times"]
