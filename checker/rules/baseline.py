"""A baseline: the findings that a newsroom has looked at and lets stand, known by their fingerprints."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from pydantic import Field

from checker.claims.base import Model
from checker.rules.finding import Acceptance, Finding


class Where(Model):
    """One side of a finding, for a reader of the baseline."""

    path: str
    quote: str


class Entry(Model):
    """One finding that may stand. Only the fingerprint says which; rule, message and where are for a reader."""

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


class Judged(NamedTuple):
    """Findings held against a baseline, and its entries that none of them matched."""

    findings: tuple[Finding, ...]
    unused: tuple[Entry, ...]


def accept(findings: Sequence[Finding], baseline: Baseline, today: dt.date) -> Judged:
    """Mark the findings that `baseline` accepts on the day `today`, and those whose acceptance has expired."""
    entries = {entry.fingerprint: entry for entry in baseline.accepted}
    met = {finding.fingerprint for finding in findings}
    return Judged(
        tuple(_marked(finding, entries.get(finding.fingerprint), today) for finding in findings),
        tuple(entry for entry in baseline.accepted if entry.fingerprint not in met),
    )


def _marked(finding: Finding, entry: Entry | None, today: dt.date) -> Finding:
    if entry is None:
        return finding
    over = entry.expires is not None and entry.expires < today
    said = Acceptance(reason=entry.reason, expires=entry.expires)
    return finding.model_copy(update={"expired" if over else "accepted": said})


def renew(
    old: Baseline, findings: Iterable[Finding], paths: Mapping[str, str], *, keep_unused: bool = False
) -> Baseline:
    """Return the baseline that accepts `findings`, with the reasons and last days that `old` has for them.

    `paths` holds each source's path by its id. `keep_unused`: what nobody found stays, for not all was checked.
    """
    known = {entry.fingerprint: entry for entry in old.accepted}
    new = [_entry(finding, known.get(finding.fingerprint), paths) for finding in findings]
    met = {entry.fingerprint for entry in new}
    kept = [entry for entry in old.accepted if keep_unused and entry.fingerprint not in met]
    return Baseline(accepted=tuple(sorted([*new, *kept], key=_order)))


def _order(entry: Entry) -> tuple[str, list[str], str]:
    return entry.rule, [side.path for side in entry.where], entry.fingerprint


def _entry(finding: Finding, old: Entry | None, paths: Mapping[str, str]) -> Entry:
    return Entry(
        fingerprint=finding.fingerprint,
        rule=finding.rule,
        message=finding.message,
        where=tuple(Where(path=paths[side.source], quote=side.quote) for side in finding.evidence),
        reason=old.reason if old else "",
        expires=old.expires if old else None,
    )
