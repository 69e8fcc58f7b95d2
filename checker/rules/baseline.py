"""A baseline: the findings that a newsroom has looked at and lets stand, known by their fingerprints."""

import datetime as dt
import os
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Literal

from pydantic import Field

from checker.claims.base import Model
from checker.rules.finding import Acceptance, Finding


class Where(Model):
    """One side of a finding, for a reader of the baseline."""

    path: str
    quote: str


class Entry(Model):
    """One finding that may stand. Only the fingerprint says which; rule, message and where are for a reader."""

    # `where` also says which files a run must have read to speak against the entry: see `unmatched`

    fingerprint: str = Field(pattern="^[0-9a-f]{16}$")
    rule: str
    message: str
    where: tuple[Where, ...]
    reason: str = Field(default="", description="Why it may stand.")
    expires: dt.date | None = Field(default=None, description="The last day on which it is accepted.")


class Baseline(Model):
    """A baseline file; `factcheck baseline` writes it, and people fill in `reason` and `expires`."""

    schema_version: Literal["1.0"] = "1.0"
    accepted: tuple[Entry, ...] = ()


def accept(findings: Iterable[Finding], baseline: Baseline, today: dt.date) -> tuple[Finding, ...]:
    """Mark the findings that `baseline` accepts on the day `today`, and those whose acceptance has expired."""
    entries = {entry.fingerprint: entry for entry in baseline.accepted}
    return tuple(_marked(finding, entries.get(finding.fingerprint), today) for finding in findings)


def unmatched(
    baseline: Baseline, findings: Iterable[Finding], ran: Container[str], paths: Iterable[str]
) -> tuple[Entry, ...]:
    """Return the entries that none of `findings` matches, of the rules that `ran`, given by their codes.

    `paths`: those of the sources that were read. An entry with a side elsewhere may be found there another time.
    """
    met = {finding.fingerprint for finding in findings}
    read = set(map(_file, paths))
    return tuple(
        entry
        for entry in baseline.accepted
        if entry.rule in ran and entry.fingerprint not in met and all(_file(side.path) in read for side in entry.where)
    )


def is_over(entry: Entry, today: dt.date) -> bool:
    """Tell whether the last day of an entry is over on the day `today`."""
    return entry.expires is not None and entry.expires < today


def _file(path: str) -> str:
    """Return a path as it compares, however it was given."""
    return os.path.relpath(path)


def _marked(finding: Finding, entry: Entry | None, today: dt.date) -> Finding:
    if entry is None:
        return finding
    said = Acceptance(reason=entry.reason, expires=entry.expires)
    return finding.model_copy(update={"expired" if is_over(entry, today) else "accepted": said})


def renew(old: Baseline, findings: Iterable[Finding], gone: Iterable[Entry], paths: Mapping[str, str]) -> Baseline:
    """Return the baseline that accepts `findings`, with the reasons and last days that `old` has for them.

    `gone`: the entries of `old` that are left out; those that nothing is known of stay. `paths` holds each source's
    path by its id.
    """
    known = {entry.fingerprint: entry for entry in old.accepted}
    same: dict[str, list[Finding]] = {}
    for finding in findings:
        same.setdefault(finding.fingerprint, []).append(finding)
    new = [_entry(each, known.get(name), paths) for name, each in same.items()]
    done = {entry.fingerprint for entry in (*new, *gone)}
    kept = [entry for entry in old.accepted if entry.fingerprint not in done]
    return Baseline(accepted=tuple(sorted([*new, *kept], key=_order)))


def _order(entry: Entry) -> tuple[str, list[str], str]:
    return entry.rule, [side.path for side in entry.where], entry.fingerprint


def _entry(findings: Sequence[Finding], old: Entry | None, paths: Mapping[str, str]) -> Entry:
    """Return the entry of findings with one fingerprint; where they were in files that were not read stays in it."""
    read = set(map(_file, paths.values()))
    first = findings[0]
    now = [Where(path=paths[side.source], quote=side.quote) for each in findings for side in each.evidence]
    elsewhere = [side for side in old.where if _file(side.path) not in read] if old else []
    return Entry(
        fingerprint=first.fingerprint,
        rule=first.rule,
        message=first.message,
        where=tuple(dict.fromkeys([*now, *elsewhere])),
        reason=old.reason if old else "",
        expires=old.expires if old else None,
    )
