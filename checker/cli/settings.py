"""Options that may be set outside of the command line, and how their values are written."""

import datetime as dt
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

import click
from click.core import ParameterSource

from checker import written
from checker.written import LEVELS

if TYPE_CHECKING:
    from checker.rules.policy import Loudness


OWN, OTHER = "Options", "Other"
GROUPS = ("Sources", "Report", "Rules", "Who reads the sources", "The model", OWN, "Messages", OTHER)
"""The titles under which the help shows options, in this order."""


class Grouped(click.Option):
    """An option that the help shows among others of its `group`."""

    def __init__(self, declarations: list[str], *, group: str = OWN, **rest: Any) -> None:  # noqa: ANN401
        """Take what `click.Option` takes, and the title of the group."""
        super().__init__(declarations, **rest)
        self.group = group

    @property
    def variables(self) -> tuple[str, ...]:
        """Return the names of the variables that may set it, the first before the others."""
        return (self.envvar,) if isinstance(self.envvar, str) else tuple(self.envvar or ())

    def process_value(self, ctx: click.Context, value: Any) -> Any:  # noqa: ANN401  what click.Option takes and returns
        """Return the value in its type; the message for one of the environment names the variable."""
        try:
            return super().process_value(ctx, value)
        except click.BadParameter as error:
            if ctx.get_parameter_source(self.name or "") is ParameterSource.ENVIRONMENT:
                error.param_hint = next(filter(os.environ.get, self.variables), None)
            raise


class Setting(Grouped):
    """An option that the environment (`FACTCHECK_NAME`) and the configuration file (`name`) may set as well."""

    def __init__(
        self,
        declarations: list[str],
        *,
        also: str | None = None,
        path: bool = False,
        glob: bool = False,
        commas: bool = False,
        **rest: Any,  # noqa: ANN401  what Grouped takes
    ) -> None:
        """Take what `Grouped` takes; `also` is a second variable, looked at after `FACTCHECK_NAME`.

        `path`: the value is a path, which a configuration file gives relative to itself; `glob`: so is the glob before
        its equals sign; `commas`: they stand between several values in a variable, as line ends always do.
        """
        super().__init__(declarations, **rest)
        self.key = next(name.removeprefix("--") for name in self.opts if name.startswith("--"))
        self.path = path
        self.glob = glob
        self.commas = commas
        variable = "FACTCHECK_" + self.key.upper().replace("-", "_")
        self.envvar = [variable, also] if also else variable

    def value_from_envvar(self, ctx: click.Context) -> Any:  # noqa: ANN401  what click.Option returns
        """Return what the variable says; several values stand on lines of their own, paths as in PATH as well."""
        if not self.multiple:
            return super().value_from_envvar(ctx)
        said = self.resolve_envvar_value(ctx)
        marks = "\r\n" + os.pathsep * self.path + "," * self.commas
        return said and [part for part in map(str.strip, re.split(f"[{marks}]", said)) if part]


def day(value: str) -> dt.date:
    """Return the calendar day that is written `YYYY-MM-DD`."""
    try:
        return written.day(value)
    except ValueError as error:
        raise click.BadParameter(f"{error}.") from None


def published(value: str) -> tuple[str, dt.date]:
    """Return the source's name and its day of publication from `NAME=DATE`; the name may hold an equals sign."""
    name, _, date = value.rpartition("=")
    if not name:
        raise click.BadParameter(f"{value!r} does not read NAME=DATE, such as wire.txt=2024-06-28.")
    return name, day(date)


def source_path(value: str) -> Path | Literal["-"]:
    """Return the path of a file or folder, or `-` for standard input."""
    return "-" if value == "-" else Path(value)


def codes(value: str) -> tuple[str, ...]:
    """Return rule codes, or beginnings of codes, separated by commas: `DT,QT101`."""
    try:
        return written.codes(value)
    except ValueError as error:
        raise click.BadParameter(f"{error}.") from None


def loudness(value: str) -> tuple[str, "Loudness"]:
    """Return the beginning of a rule code and how loudly such rules are said, from `CODE=LEVEL`."""
    code, _, level = value.rpartition("=")
    if not code.strip() or level.strip().lower() not in LEVELS:
        raise click.BadParameter(f"{value!r} does not read CODE=LEVEL; a level is one of {', '.join(LEVELS)}.")
    return code.strip().upper(), cast("Loudness", level.strip().lower())


def glob_codes(value: str) -> tuple[str, tuple[str, ...]]:
    """Return a glob of source paths and the rule codes that are ignored there, from `GLOB=CODES`."""
    glob, _, listed = value.rpartition("=")
    try:
        if glob:
            return glob, written.codes(listed)
    except ValueError:
        pass
    raise click.BadParameter(f"{value!r} does not read GLOB=CODES, such as archive/*=DT,QT101.")
