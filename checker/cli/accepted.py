"""What is to be done about a baseline, said on standard error."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.output import notice

if TYPE_CHECKING:
    from checker.report.model import Report
    from checker.rules.baseline import Entry

_LISTED = 5  # unused entries; the report has all


def tell_accepted(report: "Report", file: Path, *, expired_too: bool) -> None:
    """Say what the baseline in `file` wants: reasons, and less of what is over or not found."""
    paths = {entry.id: entry.path for entry in report.sources}
    for finding in report.findings if expired_too else ():
        if finding.expired:
            where = paths[finding.evidence[0].source]
            notice(f"factcheck: {where}: {finding.rule} was accepted until {finding.expired.expires}, and counts again")
    if report.unused_baseline:
        _tell_unused(report.unused_baseline, file)
    unexplained = sum(finding.accepted is not None and not finding.accepted.reason for finding in report.findings)
    if unexplained:
        told = "finding is accepted" if unexplained == 1 else "findings are accepted"
        notice(f"factcheck: {unexplained} {told} without a reason: say in {file} why")


def _tell_unused(entries: "Sequence[Entry]", file: Path) -> None:
    noun = "entry" if len(entries) == 1 else "entries"
    notice(f"factcheck: {len(entries)} {noun} of {file} matched nothing:")
    for entry in entries[:_LISTED]:
        notice(f"  {entry.rule} {', '.join(dict.fromkeys(side.path for side in entry.where))}: {entry.message}")
    if len(entries) > _LISTED:
        notice(f"  and {len(entries) - _LISTED} more")
