"""Reports to show: short made-up articles."""

import pytest

from checker.claims.claim import Failure, Usage
from checker.report.model import Report, SourceEntry, Tool
from checker.rules.finding import Evidence, Finding, FindingClass, Severity

TEXTS = {
    "a.txt": "Harbour fire\nThe ferry sank on Friday, May 3, with 40 people aboard.\n",
    "b.txt": "The ferry sank on May 2, officials said.\r\nForty people were rescued.",
}


class Make:
    """Makers of evidence, findings and reports about `TEXTS`, or about other texts."""

    def __init__(self) -> None:
        self.texts = dict(TEXTS)

    def side(self, source: str, quote: str, **rest: object) -> Evidence:
        start = self.texts[source].index(quote)
        fields = {"source": source, "start": start, "end": start + len(quote), "quote": quote}
        return Evidence.model_validate({**fields, **rest})

    def finding(self, *evidence: Evidence, severity: Severity = Severity.ERROR, **rest: object) -> Finding:
        fields: dict[str, object] = {
            "rule": "DT102",
            "name": "date-conflict",
            "class_": FindingClass.CONTRADICTION,
            "severity": severity,
            "message": "one event, two days",
            "explanation": "One event happens once.",
            "fingerprint": "0123456789abcdef",
            "evidence": evidence,
        }
        return Finding.model_validate({**fields, **rest})

    def report(
        self, *findings: Finding, failures: tuple[Failure, ...] = (), dropped: tuple[Finding, ...] = ()
    ) -> Report:
        entries = [
            SourceEntry(
                id=name,
                path=f"wire/{name}",
                encoding="utf-8",
                sha256="0" * 64,
                language="en",
                published=None,
                published_basis="unknown",
                role="peer",
                extractor="llm",
                claims=7,
            )
            for name in self.texts
        ]
        return Report(
            tool=Tool(version="0"),
            sources=tuple(entries),
            findings=findings,
            dropped_findings=dropped,
            failures=failures,
            usage=Usage(),
        )


@pytest.fixture
def make() -> Make:
    return Make()
