"""Where a value was said: a flag beats the environment, which beats the configuration file."""

import os

import click
from click.core import ParameterSource

_NEAREST_FIRST = (ParameterSource.COMMANDLINE, ParameterSource.ENVIRONMENT, ParameterSource.DEFAULT_MAP)
_TOLD = {ParameterSource.ENVIRONMENT: "the environment", ParameterSource.DEFAULT_MAP: "the configuration file"}


def nearest(ctx: click.Context, *names: str) -> list[str]:
    """Return those of the named options that were said the nearest: several, if in one place."""
    least = min(_distance(ctx, name) for name in names)
    return [name for name in names if _distance(ctx, name) == least]


def is_flag(name: str) -> bool:
    """Tell whether the option was given on the command line."""
    return _source(name) is ParameterSource.COMMANDLINE


def is_nearer(name: str, other: str) -> bool:
    """Tell whether one option was said nearer than another that was said."""
    ctx = click.get_current_context(silent=True)
    return ctx is not None and _distance(ctx, name) < _distance(ctx, other) < len(_NEAREST_FIRST)


def told(name: str) -> str:
    """Return ` (from ...)` for an option that was not said on the command line, for a message."""
    source = _source(name)
    return f" (from {_TOLD[source]})" if source in _TOLD else ""


def variable(name: str) -> str | None:
    """Return the variable that gave the option its value, None if none did."""
    if _source(name) is not ParameterSource.ENVIRONMENT:
        return None
    params = click.get_current_context().command.params
    option = next(each for each in params if each.name == name)
    known = [option.envvar] if isinstance(option.envvar, str) else option.envvar or ()
    return next(filter(os.environ.get, known), None)


def _source(name: str) -> ParameterSource | None:
    ctx = click.get_current_context(silent=True)
    return ctx.get_parameter_source(name) if ctx else None


def _distance(ctx: click.Context, name: str) -> int:
    source = ctx.get_parameter_source(name)
    return _NEAREST_FIRST.index(source) if source in _NEAREST_FIRST else len(_NEAREST_FIRST)
