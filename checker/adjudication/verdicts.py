"""What an adjudicator says of findings, carried out: it never makes a finding, and never makes one louder."""

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple, Protocol

from checker.adjudication.cases import make_case
from checker.claims.adjudication import Case, Ruling
from checker.claims.claim import Failure, Usage
from checker.rules.finding import Finding, Severity
from checker.sources.model import Source

_DEMOTED = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.NOTE}  # a note is not put to anybody


class Adjudicator(Protocol):
    """Whoever takes the second look."""

    def judge(self, cases: Sequence[Case]) -> list[Ruling]:
        """Return one ruling a case, in the order given; what fails becomes a failure in it."""


class Outcome(NamedTuple):
    """Findings after the second look, the loudest first. What could not be looked at stays as it was."""

    findings: tuple[Finding, ...]
    dropped: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    usage: Usage = Usage()


def adjudicate(
    findings: Sequence[Finding],
    sources: Sequence[Source],
    summaries: Mapping[str, str],
    adjudicator: Adjudicator,
    accepted: Container[str] = frozenset(),
) -> Outcome:
    """Put each error and warning to the adjudicator; `summaries` holds that of each rule by its code.

    `accepted`: the fingerprints of what is let stand already: nobody needs to look at it again.
    """
    by_id = {source.id: source for source in sources}
    # by their places in `findings`: two findings may share a fingerprint
    loud = [
        place
        for place, finding in enumerate(findings)
        if finding.severity in _DEMOTED and finding.fingerprint not in accepted
    ]
    cases = [make_case(findings[place], summaries[findings[place].rule], by_id) for place in loud]
    rulings = adjudicator.judge(cases) if cases else []
    said = dict(zip(loud, rulings, strict=True))
    ruled = [_ruled(finding, said.get(place)) for place, finding in enumerate(findings)]
    kept = [finding for finding in ruled if not _is_dropped(finding)]
    return Outcome(
        findings=tuple(sorted(kept, key=lambda finding: -finding.severity.rank)),
        dropped=tuple(filter(_is_dropped, ruled)),
        failures=tuple(ruling.failure for ruling in rulings if ruling.failure),
        usage=sum((ruling.usage for ruling in rulings), Usage()),
    )


def _ruled(finding: Finding, ruling: Ruling | None) -> Finding:
    if ruling is None or ruling.adjudication is None:
        return finding
    demoted = ruling.adjudication.verdict == "demote"
    severity = _DEMOTED[finding.severity] if demoted else finding.severity
    return finding.model_copy(update={"adjudication": ruling.adjudication, "severity": severity})


def _is_dropped(finding: Finding) -> bool:
    return finding.adjudication is not None and finding.adjudication.verdict == "drop"
