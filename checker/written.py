"""Days and rule codes as people write them, in a command or in a program."""

import datetime as dt
import re

LEVELS = ("error", "warning", "note", "off")
"""How loudly findings may be said."""


def day(value: str) -> dt.date:
    """Return the calendar day that is written `YYYY-MM-DD`; `ValueError`, which says so, if it is none."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            return dt.date.fromisoformat(value)
    except ValueError:
        pass
    raise ValueError(f"{value!r} is not a day of the calendar, such as 2024-06-28")


def codes(value: str) -> tuple[str, ...]:
    """Return rule codes, or beginnings of codes, separated by commas: `DT,QT101`; `ValueError` if there is none."""
    found = tuple(part.strip().upper() for part in value.split(",") if part.strip())
    if not found:
        raise ValueError("no rule code in it: give codes such as DT,QT101")
    return found
