"""Days and stretches of time, in words."""

import datetime as dt
from calendar import monthrange

_LENGTHS = ((365, "year"), (30, "month"), (7, "week"))


def day(date: dt.date) -> str:
    """Return a day as text has it: "28 June 2024"."""
    return f"{date.day} {date:%B} {date.year}"


def stretch(earliest: dt.date, latest: dt.date) -> str:
    """Return the days from `earliest` to `latest` in the fewest words: "2006", "June 2024", "17 to 23 June 2024"."""
    if earliest == latest:
        return day(earliest)
    one_year, one_month = earliest.year == latest.year, earliest.month == latest.month
    if earliest.day == 1 and latest.day == monthrange(latest.year, latest.month)[1]:
        if one_year and (earliest.month, latest.month) == (1, 12):
            return f"{latest.year}"
        last = f"{latest:%B} {latest.year}"
        if one_year:
            return last if one_month else f"{earliest:%B} to {last}"
        return f"{earliest:%B} {earliest.year} to {last}"
    if one_year:
        return f"{earliest.day}{'' if one_month else f' {earliest:%B}'} to {day(latest)}"
    return f"{day(earliest)} to {day(latest)}"


def later(days: int) -> str:
    """Return how much later something is, in the largest unit of which there are two: "12 days later"."""
    length, unit = next(((length, unit) for length, unit in _LENGTHS if days >= 2 * length), (1, "day"))
    return f"{days // length} {unit}s later"
