"""The arguments of `check`: what a caller writes, as what the rest takes, or an error that says what is wrong."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import TypeVar

from checker import written
from checker.errors import UsageError
from checker.near import meant
from checker.rules.policy import Loudness, Policy

T = TypeVar("T")
Day = dt.date | str
"""A day, or how ISO 8601 writes it: "2024-06-28"."""
Codes = str | Sequence[str]
"""Rule codes, or beginnings of codes: `["DT", "QT101"]`, `"DT"` or `"DT,QT101"`."""


def check_names(names: Iterable[str], known: Iterable[str]) -> None:
    """Raise `TypeError`, as Python does, for the first of `names` that is not `known`, with the nearest that is."""
    known = list(known)
    for name in names:
        if name not in known:
            raise TypeError(f"check() got an unexpected keyword argument {name!r}{meant(name, known)}")


def check_word(name: str, value: object, words: Sequence[str]) -> None:
    """Raise `UsageError` if `value` is none of the words that the argument `name` takes."""
    if value not in words:
        near = meant(value, words) if isinstance(value, str) else ""
        raise UsageError(f"{name}: {value!r} is none of {', '.join(words)}{near}")


def day(name: str, value: Day) -> dt.date:
    """Return the day that the argument `name` gives; `UsageError` if it is none."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return written.day(value)
    except (TypeError, ValueError):
        raise UsageError(f"{name}: {value!r} is not a day of the calendar, such as 2024-06-28") from None


def days(name: str, value: Mapping[str, Day]) -> dict[str, dt.date]:
    """Return days by the names of sources; `UsageError` if one is none."""
    return {str(source): day(f"{name}: {source}", each) for source, each in _table(name, value).items()}


def policy(
    select: Codes,
    ignore: Codes,
    severity: Mapping[str, Loudness],
    per_path: Mapping[str, Codes],
    *,
    preview: bool,
    unsupported: bool,
) -> Policy:
    """Return what is said of rules; `UsageError` for what can be no code, or is no level."""
    for code, level in _table("severity", severity).items():
        check_word(f"severity: {code}", level, written.LEVELS)
    return {
        "select": _codes("select", select),
        "ignore": _codes("ignore", ignore),
        "preview": preview,
        "unsupported": unsupported,
        "severity": {code.strip().upper(): level for code, level in severity.items()},
        "per_path": {glob: _codes(f"per_path: {glob}", each) for glob, each in _table("per_path", per_path).items()},
    }


def _codes(name: str, value: Codes) -> tuple[str, ...]:
    try:
        return tuple(chain.from_iterable(map(written.codes, [value] if isinstance(value, str) else value)))
    except ValueError as error:
        raise UsageError(f"{name}: {error}") from None
    except (AttributeError, TypeError):
        raise UsageError(f"{name}: {value!r} are no rule codes, such as ['DT', 'QT101']") from None


def _table(name: str, value: Mapping[str, T]) -> Mapping[str, T]:
    if not isinstance(value, Mapping):
        raise UsageError(f"{name}: {value!r} is no dict")
    return value
