"""Variables of the environment that are meant for us, and that nothing reads."""

import os
from collections.abc import Iterator

import click

from checker.cli.output import notice
from checker.cli.settings import Grouped

_PREFIX = "FACTCHECK_"
_OTHERS = ("FACTCHECK_DEBUG",)  # read without an option
_LIKE = 0.75  # a variable and the one that may have been meant, without the prefix


def tell_misspelt(command: click.Command) -> None:
    """Say which variables nearly have the name of one that sets an option of `command` or of one in it."""
    known = {*_OTHERS, *_variables(command)}
    for name in sorted(os.environ):
        if not name.startswith(_PREFIX) or name in known:
            continue
        from checker.near import nearest

        near = nearest(name.removeprefix(_PREFIX), (each.removeprefix(_PREFIX) for each in known), like=_LIKE)
        if near:
            notice(f"factcheck: the variable {name} sets nothing; did you mean {_PREFIX}{near}?")


def _variables(command: click.Command) -> Iterator[str]:
    for param in command.params:
        if isinstance(param, Grouped):
            yield from param.variables
    if isinstance(command, click.Group):
        for member in command.commands.values():
            yield from _variables(member)
