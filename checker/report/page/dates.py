"""Days and stretches of time, in words."""

import datetime as dt

_DAYS = ((365, "year"), (30, "month"), (7, "week"), (1, "day"))


def day(date: dt.date) -> str:
    """Return a day as text has it: "28 June 2024"."""
    return f"{date.day} {date:%B} {date.year}"


def stretch(earliest: dt.date, latest: dt.date) -> str:
    """Return the days from `earliest` to `latest` in the fewest words: "2006", "June 2024", "17 to 23 June 2024"."""
    after = latest + dt.timedelta(days=1)
    if earliest == latest:
        return day(earliest)
    if (earliest.day, after.day) == (1, 1):
        if (earliest.month, after.month, after.year) == (1, 1, earliest.year + 1):
            return f"{earliest.year}"
        if (earliest.year, earliest.month) == (latest.year, latest.month):
            return f"{earliest:%B} {earliest.year}"
        if earliest.year == latest.year:
            return f"{earliest:%B} to {latest:%B} {latest.year}"
        return f"{earliest:%B} {earliest.year} to {latest:%B} {latest.year}"
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest.day} to {day(latest)}"
    if earliest.year == latest.year:
        return f"{earliest.day} {earliest:%B} to {day(latest)}"
    return f"{day(earliest)} to {day(latest)}"


def later(days: int) -> str:
    """Return how much later something is, in the largest unit that fits: "12 days later", "3 years later"."""
    length, unit = next((length, unit) for length, unit in _DAYS if days >= 2 * length or length == 1)
    count = days // length
    return f"{count} {unit}{'s' * (count != 1)} later"
