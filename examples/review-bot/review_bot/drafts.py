"""Which changed files are drafts, and what each is checked against: its front matter says so."""

import posixpath
import re
from collections.abc import Collection, Iterable, Mapping
from fnmatch import fnmatchcase
from typing import NamedTuple

from checker.sources import front_matter
from checker.sources.decode import BinaryContentError, decode
from checker.sources.formats.recognise import SUFFIXES
from review_bot.words import code

_MEANT = re.compile(r"\s*---[ \t]*\r?\n(?s:.{0,20000}?)^[\"' \t]*references?[\"' \t]*:", re.MULTILINE | re.IGNORECASE)
_MOST = 200  # references of one draft
_LONGEST = 255  # bytes of the name of a file or folder, that file systems take
_LONGEST_PATH = 2000  # bytes
_QUOTED = 200  # characters


class DraftError(Exception):
    """What a draft says of its references cannot be followed. What the message quotes is escaped for Markdown."""


class Job(NamedTuple):
    """One call of factcheck: drafts, and the references that they are checked against; without any, each other."""

    drafts: tuple[str, ...]
    references: tuple[str, ...] = ()


class Plan(NamedTuple):
    """What is to be done, and what is wrong with drafts that cannot be checked."""

    jobs: tuple[Job, ...]
    problems: Mapping[str, str]


def choose(changed: Iterable[str], globs: Collection[str]) -> list[str]:
    """Return the changed paths that are drafts: a glob fits."""
    return sorted({path for path in changed if any(fnmatchcase(path, glob) for glob in globs)})


def require_name(path: str) -> None:
    """Raise `DraftError` for a path that no file system takes."""
    data = path.encode("utf-8", "surrogatepass")
    if len(data) > _LONGEST_PATH or any(len(name) > _LONGEST for name in data.split(b"/")):
        raise DraftError("the name of a file is too long")


def plan(drafts: Mapping[str, bytes], files: Collection[str], links: Collection[str] = ()) -> Plan:
    """Return what to do with the `drafts`, given by path with their bytes.

    `files` are the paths of the commit; `links` those that are in it and no files. A draft that names references is
    checked against them. The others are checked against each other, and against the drafts that name some. What a
    changed draft names as its reference, and names none itself, is no draft.
    """
    sources: dict[str, tuple[str, ...]] = {}
    problems: dict[str, str] = {}
    for path, data in drafts.items():
        try:
            sources[path] = references(path, data, files, links)
        except DraftError as error:
            problems[path] = str(error)
        except Exception as error:  # whatever is in one draft, the others are checked
            problems[path] = f"it cannot be read: {type(error).__name__}"
    used = {reference for found in sources.values() for reference in found}
    jobs = [Job((path,), found) for path, found in sources.items() if found]
    bare = tuple(path for path, found in sources.items() if not found and path not in used)
    if bare:
        jobs.append(Job(bare, tuple(path for path, found in sources.items() if found)))
    return Plan(tuple(jobs), problems)


def references(draft: str, data: bytes, files: Collection[str], links: Collection[str] = ()) -> tuple[str, ...]:
    """Return the paths that the front matter of a draft names as `references`, those in named folders included.

    `DraftError` where it names something else than articles and folders of the repository, relative to the draft.
    """
    found: dict[str, None] = {}
    for number, said in enumerate(named(data), 1):
        found.update(dict.fromkeys(_resolved(draft, said, files, links, number)))
    found.pop(draft, None)
    if len(found) > _MOST:
        raise DraftError(f"it names {len(found)} references; {_MOST} are the most that are read")
    for path in found:
        require_name(path)
    return tuple(found)


def named(data: bytes) -> tuple[str, ...]:
    """Return the `references` that the front matter of a draft names, as they stand there.

    `DraftError` if it cannot be read.
    """
    try:
        text = decode(data).text
    except BinaryContentError:
        return ()  # no text has no front matter; whether it is an article is for factcheck to say
    head = front_matter(text)
    if head is None and _MEANT.match(text):
        raise DraftError("its front matter cannot be read: it is no YAML, has no end, or is too long")
    said = head.references if head else ()
    if "" in said:
        raise DraftError("`references` in its front matter is no list of paths")
    return said


def _resolved(draft: str, said: str, files: Collection[str], links: Collection[str], number: int) -> list[str]:
    path = posixpath.normpath(posixpath.join(posixpath.dirname(draft), said.strip()))
    if said.strip().startswith("/") or "\\" in said or path.split("/")[0] == "..":
        raise DraftError(f"reference {number} is no path inside the repository, relative to the draft")
    folder = "" if path == "." else f"{path}/"
    told = f"reference {number}, {code(said[:_QUOTED])},"
    if path in links or any(each.startswith(folder) for each in links):
        raise DraftError(f"{told} is a link, or a folder with one in it, and links are not followed")
    if path in files:
        if not path.lower().endswith(SUFFIXES):
            raise DraftError(f"{told} is no article: its name ends in none of {', '.join(SUFFIXES)}")
        return [path]
    inside = sorted(each for each in files if each.startswith(folder) and _is_article(each.removeprefix(folder)))
    if not inside:
        raise DraftError(f"{told} is no file, and no folder with articles, of the repository")
    return inside


def _is_article(path: str) -> bool:
    """Tell whether factcheck reads such a file of a folder: by its suffix, and nothing that is hidden."""
    return path.lower().endswith(SUFFIXES) and not any(name.startswith(".") for name in path.split("/"))
