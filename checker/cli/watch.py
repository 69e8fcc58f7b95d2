"""`factcheck check --watch`: check again whenever what is read has changed.

Files are looked at by their times and sizes, twice a second. The events of an operating system (inotify and its like)
would tell sooner, but not of files on a network share that somebody else writes to, where drafts often stand; and they
would need another library.
"""

import os
import sys
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, NoReturn, cast

import click

from checker.cli.check import Options, check_once
from checker.cli.command import arguments_of
from checker.cli.config import file_in_use
from checker.cli.memory import Memory
from checker.cli.output import is_terminal, notice, say, show, tell_usage
from checker.errors import FactcheckError, UsageError

_EVERY = 0.5  # seconds between two looks
_SETTLED = 0.2  # seconds in which nothing changes any more: an editor saves in several steps
_GONE = 2.0  # seconds for which a file may be gone while it is saved
_CLEAR = "\x1b[2J\x1b[3J\x1b[H"  # the screen, what has scrolled out of it, and the cursor in the corner


class _Look(NamedTuple):
    """What is known of a file: enough to see that it is another one, or holds something else."""

    device: int
    inode: int
    modified: int
    size: int


_Seen = dict[Path, _Look | None]


class _Watched(NamedTuple):
    """What is looked at: files and folders at `paths`, there or not, but nothing that the command itself `writes`."""

    paths: frozenset[Path]
    writes: frozenset[Path]

    @classmethod
    def of(cls, options: Options) -> "_Watched":
        """Return what a call reads: sources, references, the baseline and the configuration."""
        read = {path for path in (*options["paths"], *options["against"]) if path != "-"}
        read |= {file_in_use() or Path("factcheck.toml"), *filter(None, [options["baseline"]])}
        written = {*options["outputs"], *filter(None, [options["record"]])}
        return cls(frozenset(map(_plain, read)), frozenset(map(_plain, written)))

    def look(self) -> _Seen:
        """Return what is known of each file; what is hidden in a folder is passed over, as it is not read."""
        return {file: _look(file) for file in self._files()}

    def _files(self) -> Iterator[Path]:
        for path in self.paths:
            if not path.is_dir():
                yield path
            for at, folders, names in os.walk(path):
                folders[:] = [name for name in folders if self._is_read(Path(at, name))]
                yield from filter(self._is_read, (Path(at, name) for name in names))

    def _is_read(self, path: Path) -> bool:
        return not path.name.startswith(".") and path not in self.writes

    def wait(self, before: _Seen) -> _Seen:
        """Return what is known of the files once it is another thing than `before`, and no more changes.

        A file that is gone while an editor saves it is waited for.
        """
        seen = before
        while seen == before:
            time.sleep(_EVERY)
            seen = self._settled(before)
        return seen

    def _settled(self, before: _Seen) -> _Seen:
        seen, gone_until = self.look(), time.monotonic() + _GONE
        if seen == before:
            return seen
        while True:
            time.sleep(_SETTLED)
            last, seen = seen, self.look()
            is_whole = all(seen.get(file) for file, look in before.items() if look)
            if seen == last and (is_whole or time.monotonic() > gone_until):
                return seen


def keep_checking(options: Options) -> NoReturn:
    """Check, and again after each change, until Ctrl-C (`KeyboardInterrupt`).

    `UsageError` where the first check is called wrongly. What goes wrong later, as in a configuration that is being
    edited, is said, and it goes on.
    """
    if "-" in (*options["paths"], *options["against"]):
        raise UsageError("--watch reads files again and again: standard input (-) can be read only once")
    memory, watched = Memory(), _Watched.of(options)
    seen = watched.look()
    check_once(memory, **options)
    while True:
        there = sum(look is not None for look in seen.values())
        notice(f"factcheck: {datetime.now():%H:%M:%S}: checked; watching {there} file{'s' * (there != 1)}, Ctrl-C ends")
        seen = watched.wait(seen)
        if is_terminal(sys.stdout):
            show(_CLEAR)
        try:
            with _parsed_again() as ctx:
                again = cast("Options", ctx.params)
                watched = _Watched.of(again)
                seen = {file: seen.get(file, look) for file, look in watched.look().items()}
                check_once(memory, **again)
        except click.ClickException as error:
            tell_usage(error)
        except FactcheckError as error:
            say(f"factcheck: {error}")


def _plain(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  links are not followed


def _look(file: Path) -> _Look | None:
    """Return what is known of a file, None if it is not there."""
    try:
        found = file.stat()
    except (OSError, ValueError):
        return None
    return _Look(found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size)


def _parsed_again() -> click.Context:
    """Return the context of the same call with the configuration as it is now."""
    ctx = click.get_current_context()
    return ctx.command.make_context(ctx.info_name, arguments_of(ctx), parent=ctx.parent)
