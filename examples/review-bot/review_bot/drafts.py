"""Which changed files are drafts, and what each is checked against: its front matter says so."""

import posixpath
import re
from collections.abc import Collection, Iterable, Mapping
from fnmatch import fnmatchcase
from typing import NamedTuple

import yaml

_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.{0,20000}?)^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE | re.DOTALL)
_ARTICLES = (".md", ".markdown", ".txt", ".text")
_MOST = 200  # references of one draft


class DraftError(Exception):
    """What a draft says of its references cannot be followed. The message quotes nothing of the draft."""


class Job(NamedTuple):
    """One call of factcheck: drafts, and the references that they are checked against; without any, each other."""

    drafts: tuple[str, ...]
    references: tuple[str, ...] = ()


class Plan(NamedTuple):
    """What is to be done, and what is wrong with drafts that cannot be checked."""

    jobs: tuple[Job, ...]
    problems: Mapping[str, str]


def choose(changed: Iterable[str], globs: Collection[str], files: Collection[str]) -> list[str]:
    """Return the changed files that are drafts: a glob fits, and they are files of the commit."""
    return sorted({path for path in changed if path in files and any(fnmatchcase(path, glob) for glob in globs)})


def plan(drafts: Mapping[str, str], files: Collection[str]) -> Plan:
    """Return what to do with the `drafts`, given by path with their texts; `files` are the paths of the commit.

    A draft that names references is checked against them. The others are checked against each other, and against the
    drafts that name some. What a changed draft names as its reference, and names none itself, is no draft.
    """
    named: dict[str, tuple[str, ...]] = {}
    problems: dict[str, str] = {}
    for path, text in drafts.items():
        try:
            named[path] = references(path, text, files)
        except DraftError as error:
            problems[path] = str(error)
    used = {reference for found in named.values() for reference in found}
    jobs = [Job((path,), found) for path, found in named.items() if found]
    bare = tuple(path for path, found in named.items() if not found and path not in used)
    if bare:
        jobs.append(Job(bare, tuple(path for path, found in named.items() if found)))
    return Plan(tuple(jobs), problems)


def references(draft: str, text: str, files: Collection[str]) -> tuple[str, ...]:
    """Return the paths that the front matter of a draft names as `references`, those in named folders included.

    `DraftError` where it names something else than files and folders of the repository, relative to the draft.
    """
    found: dict[str, None] = {}
    for number, said in enumerate(_named(text), 1):
        found.update(dict.fromkeys(_resolved(draft, said, files, number)))
    found.pop(draft, None)
    if len(found) > _MOST:
        raise DraftError(f"it names {len(found)} references; {_MOST} are the most that are read")
    return tuple(found)


def _named(text: str) -> list[str]:
    head = _FRONT_MATTER.match(text)
    if not head:
        return []
    try:
        said = yaml.load(head[1], Loader=yaml.BaseLoader)  # noqa: S506 - nothing but words, lists and mappings
    except (yaml.YAMLError, RecursionError):
        raise DraftError("its front matter is no YAML") from None
    named = said.get("references", []) if isinstance(said, dict) else []
    listed = [named] if isinstance(named, str) else named
    if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
        raise DraftError("`references` in its front matter is no list of paths")
    return [each for each in listed if each.strip()]


def _resolved(draft: str, said: str, files: Collection[str], number: int) -> list[str]:
    path = posixpath.normpath(posixpath.join(posixpath.dirname(draft), said.strip()))
    if said.strip().startswith("/") or "\\" in said or path.split("/")[0] == "..":
        raise DraftError(f"reference {number} is no path inside the repository, relative to the draft")
    if path in files:
        return [path]
    folder = "" if path == "." else f"{path}/"
    inside = sorted(each for each in files if each.startswith(folder) and each.endswith(_ARTICLES))
    if not inside:
        raise DraftError(f"reference {number} is no file, and no folder with articles, of the repository")
    return inside
