"""One conflict may be found in two ways; it is said once."""

from collections import defaultdict
from collections.abc import Iterable

from checker.rules.finding import Evidence, Finding


def without_subsumed(findings: Iterable[Finding]) -> list[Finding]:
    """Leave out each finding all of whose sides overlap sides, in the same sources, of another of the same rule.

    Of two that say the same, the one with more sides stays, then the louder one, then the one that was found first.
    """
    kept: list[Finding] = []
    citing: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)  # the kept ones, by rule and source
    for finding in sorted(findings, key=lambda each: (-len(each.evidence), -each.severity.rank)):
        if any(_subsumes(other, finding) for other in citing[finding.rule, finding.evidence[0].source]):
            continue
        kept.append(finding)
        for source in {side.source for side in finding.evidence}:
            citing[finding.rule, source].append(finding)
    return kept


def _subsumes(larger: Finding, smaller: Finding) -> bool:
    return all(any(_overlap(side, other) for other in larger.evidence) for side in smaller.evidence)


def _overlap(a: Evidence, b: Evidence) -> bool:
    return a.source == b.source and a.start < b.end and b.start < a.end
