"""Who reads the report wrote the draft: what is wrong between others is not for them to mend."""

from collections.abc import Iterable, Iterator, Mapping

from checker.rules.finding import Finding, Severity
from checker.sources.model import Source


def for_the_draft(findings: Iterable[Finding], sources: Mapping[str, Source]) -> Iterator[Finding]:
    """Yield what has a side outside of the references; a slip inside one reference as a note, the rest not at all.

    A finding may cite many references beside the draft. Where there are no references, all is yielded.
    """
    for finding in findings:
        names = {side.source for side in finding.evidence}
        if any(sources[name].role != "reference" for name in names):
            yield finding
        elif len(names) == 1:
            yield finding.model_copy(update={"severity": Severity.NOTE})
