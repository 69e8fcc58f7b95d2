"""Find the files to read, and read their bytes."""

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Literal, NamedTuple

from checker.near import meant_file
from checker.sources.formats.drawn import Unread
from checker.sources.formats.recognise import SUFFIXES
from checker.sources.model import FailureKind, ReadFailure

LIMIT = 20_000_000  # bytes
_STDIN = "stdin"
_LOCK = "~$"  # what word processors put before the name of a file that is open
_PARTS = "_files"  # what browsers put behind the name of a page, for the folder of its images and frames


class File(NamedTuple):
    """A file to read: where it is (None is standard input), the path as given, the folder that it was found in."""

    place: Path | None
    given: str
    folder: str | None = None


def find_files(paths: Sequence[Path | Literal["-"]], failures: list[ReadFailure]) -> list[File]:
    """Return each file once, by the shortest path to it; add to `failures` what leads to none."""
    found: dict[str, File] = {}
    for path in paths:
        if path == "-":
            found.setdefault("-", File(None, _STDIN))
            continue
        try:
            is_folder = os.path.isdir(path)  # noqa: PTH112
            files = list(_in_folder(Path(path), failures)) if is_folder else [Path(path)]
            places = [os.path.realpath(file) for file in files]
        except ValueError:  # a NUL character in the path
            failures.append(failure(Path(path), "missing", f"{shown(path)!r} cannot be the name of a file"))
            continue
        for file, place in zip(files, places, strict=True):
            candidate = File(file, shown(file), shown(path) if is_folder else None)
            known = found.get(place, candidate)
            shortest = min(known, candidate, key=lambda each: (len(each.given), each.given))
            named = known.folder is None or candidate.folder is None
            found[place] = shortest._replace(folder=None) if named else shortest
    return list(found.values())


def _in_folder(folder: Path, failures: list[ReadFailure]) -> Iterator[Path]:
    """Yield what may be articles in a folder and its folders; add to `failures` what cannot be read, or has none."""

    def fail(error: OSError) -> None:
        failures.append(failure(Path(error.filename), "unreadable", f"the folder cannot be read: {error.strerror}"))

    before, any_file = len(failures), False
    for at, folders, names in os.walk(folder, onerror=fail):
        pages = {f"{name.rpartition('.')[0]}{_PARTS}" for name in names if name.lower().endswith((".html", ".htm"))}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in pages)
        for name in sorted(names):
            hidden = name.startswith((".", _LOCK))
            if not hidden and name.lower().endswith(SUFFIXES) and not _is_special(Path(at, name)):
                any_file = True
                yield Path(at, name)
    if not any_file and len(failures) == before:
        wanted = f"{', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"
        failures.append(failure(folder, "empty", f"the folder holds no file that ends in {wanted}"))


def _is_special(path: Path) -> bool:
    """Tell whether a path is a pipe, a socket or a device: reading one may never end."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False  # what cannot be looked at fails when it is read, and says why


def failure(path: Path | str, kind: FailureKind, message: str) -> ReadFailure:
    """Return why what is at `path` was not read."""
    return ReadFailure(path=shown(path), kind=kind, message=message)


def shown(path: Path | str) -> str:
    """Return a path with forward slashes, as text that can be printed whatever bytes its name holds."""
    return Path(path).as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def read_bytes(place: Path | None, stdin: BinaryIO | None) -> bytes:
    """Return the bytes of a file or of standard input, or raise `Unread`."""
    try:
        if place is None:
            if stdin is None:
                raise Unread("unreadable", "there is no standard input to read: give a file")
            data = stdin.read(LIMIT + 1)
        else:
            if not place.is_dir() and _is_special(place):
                raise Unread("unreadable", "it is no regular file: give a file, or - for standard input")
            with place.open("rb") as file:
                if stat.S_ISDIR(os.fstat(file.fileno()).st_mode):
                    raise Unread("unreadable", "it is a folder")
                data = file.read(LIMIT + 1)
    except OSError as error:
        if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG}:
            hint = meant_file(place) if place else ""
            raise Unread("missing", f"there is no such file: {shown(place or '-')}{hint}") from error
        raise Unread("unreadable", f"it cannot be read: {error.strerror or error}") from error
    except ValueError as error:  # a closed stream, a NUL character in the path
        raise Unread("unreadable", f"it cannot be read: {error}") from error
    if len(data) > LIMIT:
        raise Unread("too_large", f"it is larger than {LIMIT // 1_000_000} MB, which no article is: split it")
    return data
