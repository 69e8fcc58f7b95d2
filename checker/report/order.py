"""Which findings a format tells, in which order, and by which names."""

from collections import Counter
from collections.abc import Iterable

from checker.report.model import Report
from checker.rules.finding import Finding


def loudest_first(findings: Iterable[Finding]) -> list[Finding]:
    """Return errors, then warnings, then notes, those of one severity as they were."""
    return sorted(findings, key=lambda finding: -finding.severity.rank)


def counted(report: Report) -> list[Finding]:
    """Return what nobody accepted, the loudest first."""
    return loudest_first(finding for finding in report.findings if finding.accepted is None)


def distinct(names: Iterable[str]) -> list[str]:
    """Return the names such that none comes twice: from its second time on, a name is followed by which time it is.

    One conflict that stands in several places has one fingerprint, and formats want a name for each place.
    """
    taken: dict[str, None] = {}
    times = Counter[str]()
    for name in names:
        made = name
        while made in taken:
            times[name] += 1
            made = f"{name}-{times[name] + 1}"
        taken[made] = None
    return list(taken)
