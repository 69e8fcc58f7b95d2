"""Read files, folders and standard input as sources."""

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, Literal, NamedTuple

from rapidfuzz import process

from checker.errors import UsageError
from checker.sources.boilerplate import find_boilerplate
from checker.sources.damage import find_damage
from checker.sources.decode import BinaryContentError, decode
from checker.sources.language import detect_language
from checker.sources.model import ReadFailure, Role, Source
from checker.sources.published import stated_day
from checker.sources.stamps import find_stamps

SUFFIXES = (".txt", ".text", ".md", ".markdown")
LIMIT = 20_000_000  # bytes; no article is that long

Given = Path | Literal["-"]


class _Raw(NamedTuple):
    """A file's bytes, the path as given, and the parts of its full path, for telling it from others."""

    path: str
    parts: tuple[str, ...]
    data: bytes


def read_sources(
    paths: Sequence[Given], *, role: Role, stdin: BinaryIO | None, published: Mapping[str, dt.date]
) -> tuple[list[Source], list[ReadFailure]]:
    """Return the sources at `paths`, sorted by id, and what could not be read.

    A folder is searched for texts, its subfolders too; "-" is `stdin`. A source's id is its file's name, or the
    shortest end of its path that no other has. `published` maps an id, name, stem or path to the day of publication;
    `UsageError` for one that names no source.
    """
    raws: dict[tuple[str, ...], _Raw] = {}
    failures: list[ReadFailure] = []
    for path in paths:
        for item in _read("-", None, stdin) if path == "-" else _expand(Path(path)):
            if isinstance(item, ReadFailure):
                failures.append(item)
            else:
                raws.setdefault(item.parts, item)
    ids = _ids([raw.parts for raw in raws.values()])
    sources: list[Source] = []
    for raw in raws.values():
        made = _source(raw, ids[raw.parts], role)
        if isinstance(made, Source):
            sources.append(made)
        else:
            failures.append(made)
    return _with_given(sorted(sources, key=lambda source: source.id), published), sorted(failures, key=lambda f: f.path)


def _expand(path: Path) -> Iterator[_Raw | ReadFailure]:
    try:
        if not path.is_dir():
            yield from _read(path.as_posix(), path, None)
            return
        found = sorted(
            inside
            for inside in path.rglob("*")
            if inside.suffix.lower() in SUFFIXES
            and inside.is_file()
            and not any(part.startswith(".") for part in inside.relative_to(path).parts)
        )
    except OSError as error:
        yield ReadFailure(path=path.as_posix(), kind="unreadable", message=f"cannot be read: {error.strerror}")
        return
    if not found:
        told = f"the folder holds no text; looked for {', '.join(SUFFIXES)}"
        yield ReadFailure(path=path.as_posix(), kind="empty", message=told)
    for inside in found:
        yield from _read(inside.as_posix(), inside, None)


def _read(name: str, path: Path | None, stdin: BinaryIO | None) -> Iterator[_Raw | ReadFailure]:
    try:
        if path is not None and path.stat().st_size > LIMIT:
            told = f"larger than {LIMIT // 1_000_000} MB: give articles, one a file"
            yield ReadFailure(path=name, kind="too_large", message=told)
            return
        data = path.read_bytes() if path is not None else (stdin.read(LIMIT + 1) if stdin else b"")
    except FileNotFoundError:
        yield ReadFailure(path=name, kind="missing", message="there is no such file or folder")
        return
    except (OSError, ValueError) as error:
        told = getattr(error, "strerror", None) or str(error)
        yield ReadFailure(path=name, kind="unreadable", message=f"cannot be read: {told}")
        return
    parts = path.resolve().parts if path is not None else ("stdin",)
    yield _Raw(name, parts, data)


def _ids(all_parts: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    """Return for each path the shortest end of it that no other path has."""
    ids: dict[tuple[str, ...], str] = {}
    open_, length = list(all_parts), 1
    while open_:
        ends = Counter("/".join(parts[-length:]) for parts in open_)
        settled = [parts for parts in open_ if ends["/".join(parts[-length:])] == 1 or length >= len(parts)]
        ids.update({parts: "/".join(parts[-length:]) for parts in settled})
        open_ = [parts for parts in open_ if parts not in ids]
        length += 1
    return ids


def _source(raw: _Raw, name: str, role: Role) -> Source | ReadFailure:
    try:
        text, encoding = decode(raw.data)
    except BinaryContentError as error:
        told = f"no text: {error}. Give the article as plain text or Markdown"
        return ReadFailure(path=raw.path, kind="binary", message=told)
    if not text.strip():
        return ReadFailure(path=raw.path, kind="empty", message="holds no text")
    stamps = find_stamps(text)
    day = stated_day(stamps)
    return Source(
        id=name,
        path=raw.path,
        text=text,
        encoding=encoding,
        sha256=hashlib.sha256(raw.data).hexdigest(),
        language=detect_language(text),
        published=day.value if day else None,
        published_basis="stated" if day else "unknown",
        published_span=day.span if day else None,
        role=role,
        boilerplate=find_boilerplate(text, stamps),
        damage=find_damage(text),
    )


def _with_given(sources: list[Source], published: Mapping[str, dt.date]) -> list[Source]:
    given: dict[str, dt.date] = {}
    names = {source.id: {source.id, source.path, Path(source.path).name, Path(source.path).stem} for source in sources}
    for name, date in published.items():
        meant = [source for source, known in names.items() if name in known]
        if not meant:
            every = sorted({known for all_known in names.values() for known in all_known})
            nearest = process.extractOne(name, every)
            hint = f"; did you mean {nearest[0]!r}?" if nearest else ""
            raise UsageError(f"--published {name}={date}: no source is called so{hint}")
        given.update(dict.fromkeys(meant, date))
    return [
        source.model_copy(update={"published": given[source.id], "published_basis": "given", "published_span": None})
        if source.id in given
        else source
        for source in sources
    ]
