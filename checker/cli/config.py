"""The configuration file: `factcheck.toml`, or `[tool.factcheck]` in `pyproject.toml`.

Its keys are the long names of the options. It is looked for in the working directory, then in each folder above.
"""

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

import click

from checker.cli.settings import Setting
from checker.errors import UsageError
from checker.near import meant, meant_file

_FOUND = f"{__name__}.file"
_LIKE = 0.5  # a key and the one that may have been meant


class Configuration(NamedTuple):
    """The table that was found, and the file that holds it."""

    file: Path
    table: Mapping[str, object]


def apply(ctx: click.Context, _param: click.Parameter, file: Path | None) -> None:
    """Take the defaults of the command's options from `file`, or from the configuration that is found.

    What the command does not take from a configuration stays as it is, if an option of its own has the same name.
    `UsageError` for a file that cannot be read, an unknown key (it names the nearest), a value of a wrong type, and a
    file that is found and belongs to another user.
    """
    if ctx.resilient_parsing:  # a shell asks for what may come next
        return
    found = find(Path.cwd()) if file is None else load(file)
    ctx.meta[_FOUND] = found and found.file
    if found is None:
        return
    settings = {setting.key: setting for setting in _settings(ctx.find_root().command)}
    values = {key: _value(found, settings, key) for key in found.table}
    names = {key: settings[key].name or key for key in values}
    taken = {param.name for param in ctx.command.params if _is_taken(param, settings.values())}
    ctx.default_map = {names[key]: value for key, value in values.items() if names[key] in taken}


def file_in_use() -> Path | None:
    """Return the configuration file of the command that runs, None if it has none."""
    found: Path | None = click.get_current_context().meta.get(_FOUND)
    return found


def _is_taken(param: click.Parameter, settings: Iterable[Setting]) -> bool:
    """Tell whether an option is a setting, or is set by the variable of one: `baseline --output`."""
    return isinstance(param, Setting) or any(
        param.envvar is not None and (param.name, param.envvar) == (each.name, each.envvar) for each in settings
    )


def find(folder: Path) -> Configuration | None:
    """Return the nearest configuration in `folder` or above it, None if there is none.

    `UsageError` if it belongs to another user: it may say where the key goes.
    """
    for place in (folder, *folder.parents):
        if (file := place / "factcheck.toml").is_file():
            _check_owner(file)
            return load(file)
        if (file := place / "pyproject.toml").is_file() and (found := load(file)).table:
            _check_owner(file)
            return found
    return None


def _check_owner(file: Path) -> None:
    """Raise `UsageError` if a file, or the link to it, is neither this user's nor the superuser's."""
    if not hasattr(os, "geteuid"):
        return
    if not {file.stat().st_uid, file.lstat().st_uid} <= {os.geteuid(), 0}:
        raise UsageError(
            f"{file}: this configuration was found here or above, and belongs to another user, who could have your "
            f"key sent anywhere; if you trust it, name it: --config {file}"
        )


def load(file: Path) -> Configuration:
    """Read one file; in a `pyproject.toml` only the table `[tool.factcheck]` counts."""
    import tomllib

    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UsageError(f"{file}: there is no such file{meant_file(file, same_suffix=True)}") from error
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
        known = f"; known are {', '.join(sorted(settings))}"
        hint = meant(key.replace("_", "-"), settings, like=_LIKE) or known
        raise UsageError(f"{found.file}: unknown key {key!r}{hint}")
    value = found.table[key]
    if not setting.multiple:
        return _one(found.file, setting, value)
    if isinstance(value, dict):
        value = [f"{name}={_told(found.file, key, name, item)}" for name, item in value.items()]
    return [_one(found.file, setting, item) for item in (value if isinstance(value, list) else [value])]


def _told(file: Path, key: str, name: str, item: object) -> str:
    """Return what a table holds under a name as the command line has it; str() of a day is its ISO form."""
    if isinstance(item, dict):  # TOML reads a.txt = 1 as {"a": {"txt": 1}}
        raise UsageError(f'{file}: {key}: quote the name: "{name}.{next(iter(item), "")}" = ...')
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
    """Return `GLOB=CODES`, the glob fitting from the working directory what it fits from `folder`.

    One without a slash stays a name, unless a folder between the two bears it: then all that stands here is meant.
    """
    from glob import escape

    glob, equals, codes = value.rpartition("=")
    name = glob.removeprefix("!")
    base, here = os.path.abspath(folder), Path.cwd()  # noqa: PTH100  links are not followed
    if "/" not in name:
        between = here.relative_to(base).parts if here.is_relative_to(base) else ()
        if not any(fnmatchcase(part, name) for part in between):
            return value
        name = f"**/{name}"
    # Nothing in the names of folders is a star or a bracket that stands for others.
    there = os.path.relpath(os.path.join(escape(base), name), escape(str(here)))  # noqa: PTH118  a glob is no path
    there = there.replace(os.sep, "/")
    return f"{'!' * glob.startswith('!')}{there if '/' in there else f'./{there}'}{equals}{codes}"
