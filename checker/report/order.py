"""Which findings a format tells, and in which order."""

from collections import Counter
from collections.abc import Iterable, Iterator

from checker.report.model import Report
from checker.rules.finding import Finding


def loudest_first(findings: Iterable[Finding]) -> list[Finding]:
    """Return errors, then warnings, then notes, those of one severity as they were."""
    return sorted(findings, key=lambda finding: -finding.severity.rank)


def counted(report: Report) -> list[Finding]:
    """Return what nobody accepted, the loudest first."""
    return loudest_first(finding for finding in report.findings if finding.accepted is None)


def named(findings: Iterable[Finding]) -> Iterator[tuple[str, Finding]]:
    """Yield each finding with a name that no other has: its fingerprint, and a number from the second that has it on.

    One conflict that stands in several places has one fingerprint.
    """
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.fingerprint] += 1
        times = seen[finding.fingerprint]
        yield (finding.fingerprint if times == 1 else f"{finding.fingerprint}-{times}"), finding
