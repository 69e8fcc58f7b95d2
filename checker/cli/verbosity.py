"""How much is said on standard error: `--quiet`, `--verbose`."""

from typing import Any

import click

from checker.cli.precedence import nearest
from checker.errors import UsageError

_KEY = f"{__name__}."


def remember(ctx: click.Context, param: click.Parameter, value: Any) -> None:  # noqa: ANN401  a callback of click
    """Keep the value of `--quiet` or `--verbose` where everything that says something finds it."""
    ctx.meta[f"{_KEY}{param.name}"] = value


def is_quiet() -> bool:
    """Tell whether only errors are said."""
    return _wanted() == "quiet"


def is_verbose() -> bool:
    """Tell whether it is said what is read, by whom, and what that takes."""
    return _wanted() == "verbose"


def _wanted() -> str | None:
    """Return which of the two is asked for; where both are, the nearer: `UsageError` if both are equally near."""
    ctx = click.get_current_context(silent=True)
    said = [name for name in ("quiet", "verbose") if ctx and ctx.meta.get(f"{_KEY}{name}")]
    if ctx is None or not said:
        return None
    first, *others = nearest(ctx, *said)
    if others:
        raise UsageError("--quiet and --verbose exclude each other")
    return first
