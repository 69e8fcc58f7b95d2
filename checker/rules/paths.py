"""Globs of source paths, and the findings that are ignored in the sources that they fit.

`*` stands for any characters, folders included, `?` for one, `[ab]` for one of several. A glob without a slash is held
against the name of the file and of each folder on the way to it; one with a slash, against the path and against each
folder on the way. Both are relative to the working directory. A `!` at the beginning turns a glob round.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from glob import escape
from itertools import accumulate

from checker.rules.codes import named
from checker.rules.finding import Finding
from checker.sources.model import Source


def not_ignored(
    findings: Iterable[Finding], per_path: Mapping[str, Sequence[str]], sources: Mapping[str, Source]
) -> list[Finding]:
    """Leave out each finding with a side in a source whose path a glob fits that has the rule's code.

    A reference does not count beside a draft or a peer: what is wrong with the one is not excused by the other.
    """
    ignored = {
        name: tuple(code for glob, codes in per_path.items() if fits(glob, source.path) for code in codes)
        for name, source in sources.items()
    }
    return [
        finding
        for finding in findings
        if not any(named(finding.rule, ignored[name]) for name in concerned(finding, sources))
    ]


def concerned(finding: Finding, sources: Mapping[str, Source]) -> set[str]:
    """Return the sources whose matter a finding is: the drafts or peers that it cites, references if it cites none."""
    names = {side.source for side in finding.evidence}
    return {name for name in names if sources[name].role != "reference"} or names


def fits(glob: str, path: str) -> bool:
    """Tell whether a glob fits a path."""
    if glob.startswith("!"):
        return not fits(glob[1:], path)
    if "/" not in glob:
        return any(fnmatchcase(part, glob) for part in _relative(path).split("/"))
    if glob.startswith("**/") and _leads_to(_relative(glob), _relative(path)):
        return True  # anywhere: above the working directory as well
    # Absolute, for a glob may begin above the working directory and lead back ("../**/a.txt"), and no star is "..".
    wanted = os.path.normpath(os.path.join(escape(os.getcwd()), glob))  # noqa: PTH109, PTH118  a glob is no path
    return _leads_to(wanted.replace(os.sep, "/"), os.path.abspath(path).replace(os.sep, "/"))  # noqa: PTH100


def _leads_to(wanted: str, path: str) -> bool:
    ways = accumulate(path.split("/"), lambda folder, name: f"{folder}/{name}")
    forms = {wanted, wanted.replace("/**/", "/"), wanted.removeprefix("**/")}  # two stars may stand for no folder
    return any(fnmatchcase(way, form) for way in ways for form in forms)


def _relative(path: str) -> str:
    return os.path.relpath(path).replace(os.sep, "/")
