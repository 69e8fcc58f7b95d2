"""Dates and times in English news text: words become intervals of days, read against the day of writing."""

from checker.reading.dates.find import find_dates, read_date
from checker.reading.dates.leads import hedge_start

__all__ = ["find_dates", "hedge_start", "read_date"]
