"""Read files, folders and standard input as sources."""

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, Literal, NamedTuple

from checker.sources.boilerplate import find_boilerplate
from checker.sources.damage import find_damage
from checker.sources.files import File, failure, find_files, read_bytes
from checker.sources.formats import Drawn, NotAnArticle, Unread, draw
from checker.sources.formats.drawn import tag_language
from checker.sources.language import detect_language
from checker.sources.model import ReadFailure, Role, Source
from checker.sources.names import Origin, given_days, name_sources
from checker.sources.published import stated_day
from checker.sources.stamps import find_stamps

_TOLD = 20  # failures of one file; the rest is counted


class _Article(NamedTuple):
    """What a file yields: an article, or nothing (`drawn` is None) if it could not be read."""

    origin: Origin
    drawn: Drawn | None
    sha256: str


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
        paths: files, folders (read to any depth for files of the suffixes that are known; what is hidden is skipped,
            and so is JSON, JSON Lines and XML that holds no articles) and "-", standard input. A file that is given
            twice is read once.
        role: of the sources.
        stdin: what "-" reads; None where nothing can be read.
        published: the day of publication by id, path, name or stem of a file; goes before what the text states.
        all_named: whether each name in `published` must be that of a file.

    Raises:
        UsageError: a name in `published` is that of none of the files, if `all_named`, or of several.

    """
    failures: list[ReadFailure] = []
    articles: list[_Article] = []
    passed_over: dict[str, bool] = {}
    for file in find_files(paths, failures):
        found = list(_read(file, stdin, failures))
        articles += found
        if file.folder is not None:
            passed_over[file.folder] = passed_over.get(file.folder, True) and not found
    nothing = "the folder holds no article: its files in JSON or XML are none"
    failures += (failure(folder, "empty", nothing) for folder, empty in passed_over.items() if empty)
    names = name_sources([article.origin for article in articles], [failure.path for failure in failures])
    origins = dict(zip(names, articles, strict=True))
    given = given_days(published, {name: each.origin for name, each in origins.items()}, all_named=all_named)
    sources = [
        _source(name, article.origin.path, article.drawn, article.sha256, role, given.get(name))
        for name, article in origins.items()
        if article.drawn is not None
    ]
    by_id = sorted(sources, key=lambda source: source.id)
    return by_id, sorted(failures, key=lambda failure: (failure.path, failure.kind))


def _read(file: File, stdin: BinaryIO | None, failures: list[ReadFailure]) -> Iterator[_Article]:
    """Yield the articles of a file; add to `failures` why it, or one of several in it, could not be read.

    A file that was found in a folder and is no article is passed over: nothing comes of it.
    """
    sha256, drawn_any, unread = "", False, list[Unread]()
    try:
        data = read_bytes(file.place, stdin)
        sha256 = hashlib.sha256(data).hexdigest()
        for drawn in draw(file.given, data):
            if isinstance(drawn, Drawn):
                drawn_any = True
                yield _Article(Origin(file.given, drawn.number, drawn.name), drawn, sha256)
            else:
                unread.append(drawn)
    except Unread as why:
        if isinstance(why, NotAnArticle) and file.folder is not None:
            return
        unread.append(why)
    failures += (failure(file.given, each.kind, str(each)) for each in unread[:_TOLD])
    if more := unread[_TOLD:]:
        failures.append(failure(file.given, more[0].kind, f"{len(more)} more are not read, the first: {more[0]}"))
    if not drawn_any:
        yield _Article(Origin(file.given), None, sha256)


def _source(name: str, path: str, drawn: Drawn, sha256: str, role: Role, day: dt.date | None) -> Source:
    """Make a source of an article."""
    text = drawn.text
    stamps = find_stamps(text)
    stated = None if day or drawn.published else stated_day(stamps)
    detected = detect_language(text)
    return Source(
        id=name,
        path=path,
        text=text,
        encoding=drawn.encoding,
        sha256=sha256,
        language=detected if detected != "und" else tag_language(drawn.language) or detected,
        published=day or drawn.published or (stated.value if stated else None),
        published_basis="given" if day else "stated" if drawn.published or stated else "unknown",
        published_span=None if day else drawn.published_span or (stated.span if stated else None),
        role=role,
        boilerplate=find_boilerplate(text, stamps),
        damage=find_damage(text),
        format=drawn.format,
        headline=drawn.headline,
        blocks=drawn.blocks,
    )
