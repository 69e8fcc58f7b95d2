"""Files that are written whole or not at all, and never over what is read."""

import os
import secrets
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TextIO

from checker.errors import FactcheckError, UsageError

if TYPE_CHECKING:
    from checker.api.inputs import Given

_USUAL = 0o666


def to_file(output: Path | None) -> Path | None:
    """Return the file that `--output` names; None is standard output, as is `-`."""
    return None if output == Path("-") else output


def check_writable(path: Path, read: Iterable[Path] = ()) -> None:
    """Raise `UsageError` if no file can be written at `path`: better before the work than after it.

    Nor may it be one of the files that are `read` in the same call.
    """
    folder = path.resolve().parent
    if path.is_dir() or not folder.is_dir() or not os.access(folder, os.W_OK):
        raise UsageError(f"--output {path}: no file can be written there")
    for file in read:
        if is_same(path, file):
            raise UsageError(f"--output {path}: it would overwrite {file}, which is read: give another file")


def is_same(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one regular file."""
    try:
        return one.is_file() and one.samefile(other)
    except (OSError, ValueError):  # the other is not there, or has a name that no file has
        return False


def articles_like(file: Path, paths: "Iterable[Given]") -> list[Path]:
    """Return the articles at the given paths that are the same file as `file`."""
    if not file.is_file():
        return []
    found: list[Path] = []
    for path in paths:
        if path == "-":
            continue
        if not path.is_dir():
            found += [path] if is_same(file, path) else []
        elif any(is_same(file, Path(at, name)) for at, _, names in os.walk(path) for name in names):
            from checker.sources import read_sources

            sources, _ = read_sources([path], role="peer", stdin=None, published={})  # not all files are articles
            found += [Path(source.path) for source in sources if is_same(file, Path(source.path))]
    return found


def write_atomically(texts: Mapping[Path, str]) -> None:
    """Write texts in UTF-8, each to its path, which holds all of it then, or what it held before.

    No path is touched before all texts are written beside their places. `FactcheckError` for what cannot be written.
    """
    with ExitStack() as drafts:
        ready = [(path, _prepared(path, text, drafts)) for path, text in texts.items()]
        for path, put in ready:
            with _named(path):
                put()


def _prepared(path: Path, text: str, drafts: ExitStack) -> Callable[[], object]:
    """Write a text beside its place, and return what puts it there."""
    with _named(path):
        target = path.resolve()
        if target.exists() and not target.is_file():  # a pipe or a device has no other name to be renamed from
            return partial(_write, target, text)
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
        draft = target.with_name(f".{secrets.token_hex(8)}.tmp")
        # "x": whoever else writes in the folder may put a link there, and it must not be followed.
        with _opened(draft, "x", _USUAL if mode is None else mode) as file:
            drafts.callback(draft.unlink, missing_ok=True)
            file.write(text)
        if mode is not None:
            draft.chmod(mode)  # the mask of the process may have taken some of it
        return partial(draft.replace, target)


def _write(path: Path, text: str) -> None:
    with _opened(path, "w") as file:
        file.write(text)


def _opened(path: Path, how: Literal["w", "x"], mode: int = _USUAL) -> TextIO:
    """Open a file to write text to; a new one has `mode`, less the mask of the process."""
    opener = partial(os.open, mode=mode)
    return open(path, how, encoding="utf-8", errors="backslashreplace", newline="", opener=opener)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FactcheckError(f"{path}: it cannot be written: {error.strerror or error}") from error
