"""From paths to sources: what is a draft, what a reference, and what could not be read."""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from checker.claims.claim import Failure
from checker.errors import UsageError
from checker.sources import Source, read_sources

Given: TypeAlias = Path | Literal["-"]
"""A file, a folder, or standard input."""
Name: TypeAlias = str | os.PathLike[str]
"""The same, as a caller writes it."""


class Inputs(NamedTuple):
    """What was read, what could not be read, and the paths of references among that."""

    sources: list[Source]
    failures: list[Failure]
    unread: tuple[str, ...] = ()


def given(names: Name | Iterable[Name]) -> tuple[Given, ...]:
    """Return one name, or several, as paths; "-" is standard input."""
    several = [names] if isinstance(names, str | os.PathLike) else names
    return tuple("-" if name == "-" else Path(name) for name in several)


def read(
    paths: Sequence[Given],
    against: Sequence[Given] = (),
    published: Mapping[str, date] | None = None,
    *,
    all_named: bool = True,
) -> Inputs:
    """Read the sources: peers, or drafts and the references they are checked `against`.

    A file that stands under a path of both sorts is what the longer path says, a draft where both are one path. A day
    may be given for "-" too. `UsageError` if standard input is asked for twice, or a day is given as `published` for a
    name that no source has, if `all_named`.
    """
    if [*paths, *against].count("-") > 1:
        raise UsageError("standard input (-) can be read only once")
    # Read in one go: ids are unique in a run, and a day of publication may be that of a draft or of a reference.
    sources, failed = read_sources(
        [*paths, *against],
        role="peer",
        stdin=getattr(sys.stdin, "buffer", None),
        published=_of_stdin(published or {}, [*paths, *against]),
        all_named=all_named,
    )
    failures = [Failure(source=each.path, stage="read", kind=each.kind, message=each.message) for each in failed]
    if not against:
        return Inputs(sources, failures)
    sources = [source.model_copy(update={"role": _role(source.path, paths, against)}) for source in sources]
    unread = tuple(each.source for each in failures if _role(each.source, paths, against) == "reference")
    return Inputs(sources, failures, unread)


def references_in_vain(paths: Sequence[Given], against: Sequence[Given]) -> list[Given]:
    """Return the references that are drafts as well, and so no references."""
    drafts = {_plain(path) for path in paths if path != "-"}
    return [each for each in against if each != "-" and _plain(each) in drafts]


def _of_stdin(published: Mapping[str, date], names: Sequence[Given]) -> Mapping[str, date]:
    """Return days of publication, that of "-" under the name that standard input has as a source."""
    return {"stdin" if name == "-" and name in names else name: day for name, day in published.items()}


def _plain(path: Path | str) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  links are not followed


def _role(path: str, drafts: Sequence[Given], references: Sequence[Given]) -> Literal["draft", "reference"]:
    """Return what a source is by the longest of the given paths that it stands at or under."""
    draft, reference = (max(_depth(path, given) for given in paths) for paths in (drafts, references))
    return "draft" if draft >= reference else "reference"


def _depth(path: str, given: Given) -> int:
    """Return how many parts of `path` are `given`, 0 if it stands elsewhere."""
    if given == "-":
        return int(path == "stdin")
    above = _plain(given).parts
    return len(above) if _plain(path).parts[: len(above)] == above else 0
