"""The configuration file: `factcheck.toml`, or `[tool.factcheck]` in `pyproject.toml`.

Its keys are the long names of the options. It is looked for in the working directory, then in each folder above.
"""

import datetime as dt
import os
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

import click

from checker.cli.settings import Setting
from checker.errors import UsageError


class Configuration(NamedTuple):
    """The table that was found, and the file that holds it."""

    file: Path
    table: Mapping[str, object]


def apply(ctx: click.Context, _param: click.Parameter, file: Path | None) -> None:
    """Take the defaults of the command's options from `file`, or from the configuration that is found.

    `UsageError` for a file that cannot be read, an unknown key (it names the nearest) or a value of a wrong type.
    """
    found = find(Path.cwd()) if file is None else load(file)
    if found is None or ctx.resilient_parsing:
        return
    settings = {setting.key: setting for setting in _settings(ctx.find_root().command)}
    values = {key: _value(found, settings, key) for key in found.table}
    ctx.default_map = {settings[key].name or key: value for key, value in values.items()}


def find(folder: Path) -> Configuration | None:
    """Return the nearest configuration in `folder` or above it, None if there is none."""
    for place in (folder, *folder.parents):
        if (file := place / "factcheck.toml").is_file():
            return load(file)
        if (file := place / "pyproject.toml").is_file() and (found := load(file)).table:
            return found
    return None


def load(file: Path) -> Configuration:
    """Read one file; in a `pyproject.toml` only the table `[tool.factcheck]` counts."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{file}: cannot be read as a configuration: {error}") from error
    if file.name == "pyproject.toml":
        tool = table.get("tool")
        table = tool.get("factcheck", {}) if isinstance(tool, dict) else {}
    if not isinstance(table, dict):
        raise UsageError(f"{file}: tool.factcheck is not a table")
    return Configuration(file, table)


def _settings(command: click.Command) -> Iterator[Setting]:
    yield from (param for param in command.params if isinstance(param, Setting))
    if isinstance(command, click.Group):
        for member in command.commands.values():
            yield from _settings(member)


def _value(found: Configuration, settings: Mapping[str, Setting], key: str) -> object:
    """Return the value of `key` as the command line would give it."""
    setting = settings.get(key)
    if setting is None:
        near = get_close_matches(key.replace("_", "-").lower(), settings, n=1, cutoff=0.5)
        hint = f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(sorted(settings))}"
        raise UsageError(f"{found.file}: unknown key {key!r}{hint}")
    value = found.table[key]
    if not setting.multiple:
        return _one(found.file, setting, value)
    if isinstance(value, dict):
        value = [f"{name}={_told(item)}" for name, item in value.items()]
    return [_one(found.file, setting, item) for item in (value if isinstance(value, list) else [value])]


def _told(item: object) -> str:
    """Return what a table holds under a name as the command line has it; str() of a day is its ISO form."""
    return ",".join(map(str, item)) if isinstance(item, list) else str(item)


def _one(file: Path, setting: Setting, value: object) -> object:
    """Return one value, `UsageError` if it is not of the option's type."""
    kind = setting.type
    if setting.is_flag:
        fits, wanted = isinstance(value, bool), "true or false"
    elif isinstance(kind, click.types.IntParamType):
        fits, wanted = isinstance(value, int) and not isinstance(value, bool), "an integer"
    elif isinstance(kind, click.types.FloatParamType):
        fits, wanted = isinstance(value, int | float) and not isinstance(value, bool), "a number"
    else:
        value = value.isoformat() if isinstance(value, dt.date) else value
        fits, wanted = isinstance(value, str), "a string"
    if not fits:
        raise UsageError(f"{file}: {setting.key} must be {wanted}, not {value!r}")
    if setting.path and value != "-":
        return os.path.relpath(file.parent / str(value))
    if setting.glob:
        value = _rebased(str(value), file.parent)
    try:
        # Converted once more by the command: here only to name the file where it goes wrong.
        kind.convert(value, setting, None)
    except click.BadParameter as error:
        raise UsageError(f"{file}: {setting.key}: {error.message}") from error
    return value


def _rebased(value: str, folder: Path) -> str:
    """Return `GLOB=CODES`, a glob with a slash made relative to the working directory instead of `folder`."""
    glob, equals, codes = value.rpartition("=")
    if "/" not in glob:
        return value
    turned = "!" * glob.startswith("!")
    there = os.path.relpath(folder / glob.removeprefix("!")).replace(os.sep, "/")
    return f"{turned}{there if '/' in there else f'./{there}'}{equals}{codes}"
