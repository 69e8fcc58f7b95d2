"""Name sources, and find the one that a name means."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from checker.errors import UsageError

_LONGEST = 200  # code points of an id that a file states


class Origin(NamedTuple):
    """Where a source comes from: the path of the file as given; which of several in it; the id that it states."""

    path: str
    number: int | None = None
    name: str | None = None


def name_sources(origins: Sequence[Origin], unread: Iterable[str] = ()) -> list[str]:
    """Return an id for each source; no two are the same.

    A file is named by the shortest end of its path that no other path has. A source of several in one file is named by
    the id that the file states for it, if that can be printed, no other has it, and it is neither like a path nor one,
    also of what is `unread`; else by the file and its number: "wire.jsonl#3".
    """
    files = _ids(list(dict.fromkeys(origin.path for origin in origins)))
    stated = Counter(origin.name for origin in origins)
    taken = {*files.values(), *files, *unread}
    ids = []
    for origin in origins:
        numbered = files[origin.path] if origin.number is None else f"{files[origin.path]}#{origin.number}"
        name = origin.name
        if origin.number is None:
            name = numbered
        elif name is None or stated[name] > 1 or name in taken or not _can_be_told(name):
            name = numbered
            while name in taken:  # a file may be called "wire.jsonl#3"
                name += "#"
        taken.add(name)
        ids.append(name)
    return ids


def _can_be_told(name: str) -> bool:
    return name.isprintable() and name == name.strip() and 0 < len(name) <= _LONGEST and "/" not in name


def _ids(given: Sequence[str]) -> dict[str, str]:
    """Name each path by its shortest end that no other path has; by all of it if every end is another's too."""
    ends = {path: ["/".join(parts[at:]) for at in range(len(parts))] for path in given if (parts := _parts(path))}
    count = Counter(end for each in ends.values() for end in each)
    return {path: next((end for end in reversed(each) if count[end] == 1), path) for path, each in ends.items()}


def _parts(path: str) -> tuple[str, ...]:
    return PurePosixPath(path).parts


def given_days(
    published: Mapping[str, dt.date], sources: Mapping[str, Origin], *, all_named: bool
) -> dict[str, dt.date]:
    """Return the given days by id; `sources` holds the origin of each id.

    A day may be given for an id, or for the path, the name or the stem of a file: for all that is in it, or for one of
    several ("wire.jsonl#3"). `UsageError` for a name that fits several files, or none if `all_named`.
    """
    means = _meanings(sources) if published else {}
    days: dict[str, dt.date] = {}
    for name, day in published.items():
        fits = means.get(name) or means.get(name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"), set())
        if not fits and not all_named:
            continue
        if not fits:
            raise UsageError(f"a date is given for {name!r}, but no source has that name{_nearest(name, means)}")
        if len(fits) > 1:
            told = " or ".join(sorted(ids[0] for ids in fits))
            raise UsageError(f"a date is given for {name!r}, which may be {told}: give its path")
        for source in fits.pop():
            if days.setdefault(source, day) != day:
                raise UsageError(f"two dates are given for {source}: {days[source]} and {day}")
    return days


def _meanings(sources: Mapping[str, Origin]) -> dict[str, set[tuple[str, ...]]]:
    """Return what each name may mean: the ids of the sources of a file, or that of one source."""
    in_file: dict[str, list[str]] = {}
    for source, origin in sources.items():
        in_file.setdefault(origin.path, []).append(source)
    of_file = {path: tuple(ids) for path, ids in in_file.items()}
    means: dict[str, set[tuple[str, ...]]] = {}
    for source, origin in sources.items():
        place = PurePosixPath(origin.path)
        for known in (origin.path, place.name, place.stem):
            means.setdefault(known, set()).add(of_file[origin.path])
            if origin.number is not None:
                means.setdefault(f"{known}#{origin.number}", set()).add((source,))
    return means | {source: {(source,)} for source in sources}


def _nearest(name: str, names: Mapping[str, object]) -> str:
    """Suggest the known name that is most like another, if there is any."""
    from rapidfuzz import fuzz, process

    best = process.extractOne(name, sorted(names), scorer=fuzz.ratio)
    return f": did you mean {best[0]!r}?" if best else ""
