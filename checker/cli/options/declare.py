"""How options are declared, and added to a command."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click

from checker.cli import config
from checker.cli.settings import OTHER, Grouped, Setting

Command = TypeVar("Command", bound=Callable[..., Any])
setting = partial(click.option, cls=Setting)
config_option = click.option(
    "--config",
    cls=Grouped,
    group=OTHER,
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="FACTCHECK_CONFIG",
    is_eager=True,
    expose_value=False,
    callback=config.apply,
    help="Configuration file, instead of the factcheck.toml or pyproject.toml that is found here or above.",
)


def add(command: Command, options: Sequence[Callable[[Command], Command]]) -> Command:
    """Add options to a command, shown in the order given."""
    for option in reversed(options):
        command = option(command)
    return command
