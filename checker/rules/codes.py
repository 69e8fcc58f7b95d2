"""Beginnings of rule codes: `DT101` names one rule, `DT` the family."""

from collections.abc import Collection, Iterable

from checker.errors import UsageError
from checker.near import meant

_FAMILY = 2  # letters
_NEAR = 0.5  # likeness of a code that may have been meant, as `difflib` counts it


def check_prefixes(setting: str, prefixes: Iterable[str], codes: Collection[str]) -> None:
    """Raise `UsageError`, which names the nearest, for one of `prefixes` that none of `codes` begins with."""
    for prefix in prefixes:
        if not prefix or not any(code.startswith(prefix.upper()) for code in codes):
            families = {code[:_FAMILY] for code in codes}
            hint = meant(prefix, sorted(families | {*codes}), like=_NEAR)
            raise UsageError(f"{setting}: no rule's code begins with {prefix!r}{hint} (factcheck rules lists them)")


def named(code: str, prefixes: Iterable[str]) -> bool:
    """Tell whether `code` begins with one of `prefixes`."""
    return longest(code, prefixes) is not None


def longest(code: str, prefixes: Iterable[str]) -> str | None:
    """Return the longest of `prefixes`, as it is written there, that `code` begins with; None if there is none."""
    return max((prefix for prefix in prefixes if code.startswith(prefix.upper())), key=len, default=None)
