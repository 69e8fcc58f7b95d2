"""Read files, folders and standard input as sources."""

import datetime as dt
import errno
import hashlib
import os
import stat
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Literal, NamedTuple

from checker.errors import UsageError
from checker.near import meant_file
from checker.sources.boilerplate import find_boilerplate
from checker.sources.damage import find_damage
from checker.sources.decode import BinaryContentError, decode
from checker.sources.language import detect_language
from checker.sources.model import ReadFailure, Role, Source
from checker.sources.published import stated_day
from checker.sources.stamps import find_stamps

_SUFFIXES = (".txt", ".md", ".markdown", ".text")
_LIMIT = 20_000_000  # bytes
_STDIN = "stdin"

FailureKind = Literal["missing", "unreadable", "empty", "binary", "too_large"]


class _Unread(Exception):  # noqa: N818 - an outcome, not an error
    """Why a file does not become a source."""

    def __init__(self, kind: FailureKind, message: str) -> None:
        super().__init__(message)
        self.kind: FailureKind = kind


class _File(NamedTuple):
    """A file to read: where it is (None is standard input) and the path as given."""

    place: Path | None
    given: str


def read_sources(
    paths: Sequence[Path | Literal["-"]],
    *,
    role: Role,
    stdin: BinaryIO | None,
    published: Mapping[str, dt.date],
    all_named: bool = True,
) -> tuple[list[Source], list[ReadFailure]]:
    """Return the sources that `paths` hold, ordered by id, and what could not be read.

    Args:
        paths: files, folders (read to any depth for text files; what is hidden is skipped) and "-", standard input. A
            file that is given twice is read once.
        role: of the sources.
        stdin: what "-" reads; None where nothing can be read.
        published: the day of publication by id, path, name or stem of a file; goes before what the text states.
        all_named: whether each name in `published` must be that of a file.

    Raises:
        UsageError: a name in `published` is that of none of the files, if `all_named`, or of several.

    """
    failures: list[ReadFailure] = []
    files = _find_files(paths, failures)
    ids = _ids([file.given for file in files])
    given = _given_days(published, {ids[file.given]: file.given for file in files}, all_named=all_named)
    sources = []
    for file in files:
        try:
            data = _read_bytes(file.place, stdin)
            sources.append(_source(data, ids[file.given], file.given, role, given.get(ids[file.given])))
        except _Unread as unread:
            failures.append(ReadFailure(path=file.given, kind=unread.kind, message=str(unread)))
    by_id = sorted(sources, key=lambda source: source.id)
    return by_id, sorted(failures, key=lambda failure: (failure.path, failure.kind))


def _find_files(paths: Sequence[Path | Literal["-"]], failures: list[ReadFailure]) -> list[_File]:
    """Return each file once, by the shortest path to it; add to `failures` what leads to none."""
    found: dict[str, _File] = {}
    for path in paths:
        if path == "-":
            found.setdefault("-", _File(None, _STDIN))
            continue
        try:
            files = list(_in_folder(Path(path), failures)) if os.path.isdir(path) else [Path(path)]  # noqa: PTH112
            places = [os.path.realpath(file) for file in files]
        except ValueError:  # a NUL character in the path
            failures.append(_failure(Path(path), "missing", f"{_shown(path)!r} cannot be the name of a file"))
            continue
        for file, place in zip(files, places, strict=True):
            candidate = _File(file, _shown(file))
            known = found.get(place, candidate)
            found[place] = min(known, candidate, key=lambda each: (len(each.given), each.given))
    return list(found.values())


def _in_folder(folder: Path, failures: list[ReadFailure]) -> Iterator[Path]:
    """Yield the text files in a folder and its folders; add to `failures` a folder that cannot be read or has none."""

    def fail(error: OSError) -> None:
        failures.append(_failure(Path(error.filename), "unreadable", f"the folder cannot be read: {error.strerror}"))

    before, any_file = len(failures), False
    for at, folders, names in os.walk(folder, onerror=fail):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name.lower().endswith(_SUFFIXES) and not _is_special(Path(at, name)):
                any_file = True
                yield Path(at, name)
    if not any_file and len(failures) == before:
        wanted = f"{', '.join(_SUFFIXES[:-1])} or {_SUFFIXES[-1]}"
        failures.append(_failure(folder, "empty", f"the folder holds no file that ends in {wanted}"))


def _is_special(path: Path) -> bool:
    """Tell whether a path is a pipe, a socket or a device: reading one may never end."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False  # what cannot be looked at fails when it is read, and says why


def _failure(path: Path, kind: FailureKind, message: str) -> ReadFailure:
    return ReadFailure(path=_shown(path), kind=kind, message=message)


def _shown(path: Path | str) -> str:
    """Return a path with forward slashes, as text that can be printed whatever bytes its name holds."""
    return Path(path).as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _read_bytes(place: Path | None, stdin: BinaryIO | None) -> bytes:
    """Return the bytes of a file or of standard input, or raise `_Unread`."""
    try:
        if place is None:
            if stdin is None:
                raise _Unread("unreadable", "there is no standard input to read: give a file")
            data = stdin.read(_LIMIT + 1)
        else:
            if not place.is_dir() and _is_special(place):
                raise _Unread("unreadable", "it is no regular file: give a file, or - for standard input")
            with place.open("rb") as file:
                if stat.S_ISDIR(os.fstat(file.fileno()).st_mode):
                    raise _Unread("unreadable", "it is a folder")
                data = file.read(_LIMIT + 1)
    except OSError as error:
        if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG}:
            hint = meant_file(place) if place else ""
            raise _Unread("missing", f"there is no such file: {_shown(place or '-')}{hint}") from error
        raise _Unread("unreadable", f"it cannot be read: {error.strerror or error}") from error
    except ValueError as error:  # a closed stream, a NUL character in the path
        raise _Unread("unreadable", f"it cannot be read: {error}") from error
    if len(data) > _LIMIT:
        raise _Unread("too_large", f"it is larger than {_LIMIT // 1_000_000} MB, which no article is: split it")
    return data


def _source(data: bytes, name: str, given: str, role: Role, day: dt.date | None) -> Source:
    """Make a source of the bytes of a file, or raise `_Unread`."""
    try:
        text, encoding = decode(data)
    except BinaryContentError as error:
        raise _Unread("binary", f"it is no text: {error}; save the article as plain text in UTF-8") from error
    if not text.strip("\ufeff\u200b").strip():
        raise _Unread("empty", "it holds no words" if data else "it is empty: 0 bytes")
    stamps = find_stamps(text)
    stated = None if day else stated_day(stamps)
    boilerplate = find_boilerplate(text, stamps)
    return Source(
        id=name,
        path=given,
        text=text,
        encoding=encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        language=detect_language(text),
        published=day or (stated.value if stated else None),
        published_basis="given" if day else "stated" if stated else "unknown",
        published_span=stated.span if stated else None,
        role=role,
        boilerplate=boilerplate,
        damage=find_damage(text),
    )


def _ids(given: Sequence[str]) -> dict[str, str]:
    """Name each path by its shortest end that no other path has; by all of it if every end is another's too."""
    ends = {path: ["/".join(parts[at:]) for at in range(len(parts))] for path in given if (parts := _parts(path))}
    count = Counter(end for each in ends.values() for end in each)
    return {path: next((end for end in reversed(each) if count[end] == 1), path) for path, each in ends.items()}


def _parts(path: str) -> tuple[str, ...]:
    return PurePosixPath(path).parts


def _given_days(published: Mapping[str, dt.date], paths: Mapping[str, str], *, all_named: bool) -> dict[str, dt.date]:
    """Return the given days by id; `paths` holds the path of each id.

    `UsageError` for a name that fits several, or none if `all_named`.
    """
    names: dict[str, set[str]] = {}
    for name, path in paths.items():
        place = PurePosixPath(path)
        for known in (name, path, place.name, place.stem):
            names.setdefault(known, set()).add(name)
    days: dict[str, dt.date] = {}
    for name, day in published.items():
        fits = {name} if name in paths else names.get(name) or names.get(_shown(name), set())
        if not fits and not all_named:
            continue
        if not fits:
            raise UsageError(f"a date is given for {name!r}, but no source has that name{_nearest(name, names)}")
        if len(fits) > 1:
            raise UsageError(f"a date is given for {name!r}, which may be {' or '.join(sorted(fits))}: give its path")
        source = fits.pop()
        if days.setdefault(source, day) != day:
            raise UsageError(f"two dates are given for {source}: {days[source]} and {day}")
    return days


def _nearest(name: str, names: Mapping[str, object]) -> str:
    """Suggest the known name that is most like another, if there is any."""
    from rapidfuzz import fuzz, process

    best = process.extractOne(name, sorted(names), scorer=fuzz.ratio)
    return f": did you mean {best[0]!r}?" if best else ""
