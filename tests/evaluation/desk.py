"""Reports and annotations for tests, made of the places that they cite."""

from collections.abc import Sequence
from typing import Literal

from checker.claims.claim import Usage
from checker.evaluation.gold import Gold
from checker.evaluation.score import DeskScore, known_places, score
from checker.report.model import Report, Tool
from checker.rules.finding import Evidence, Finding, FindingClass, Severity

_END = (
    " In another part of the town a bridge that was built in 1950 was closed to all traffic for some hours. It was "
    "opened in 1952, the mayor of the town said on the day before."
)
TEXTS = {
    "a.txt": f"Twelve people died on Friday. Ann Lee, 31, said she saw it.{_END}",
    "b.txt": f"Fourteen people died on Friday. Ann Lee, 32, said she saw it.{_END}",
}


def finding(rule: str, severity: Severity, *sides: tuple[str, str]) -> Finding:
    """Return a finding that cites (source, quote) pairs of `TEXTS`."""
    return Finding(
        rule=rule,
        name=rule.lower(),
        class_=FindingClass.CONTRADICTION,
        severity=severity,
        message=f"{rule} says so",
        explanation="",
        fingerprint="0" * 16,
        evidence=tuple(
            Evidence(source=source, start=(at := TEXTS[source].index(quote)), end=at + len(quote), quote=quote)
            for source, quote in sides
        ),
    )


def gold(**rows: object) -> Gold:
    """Return an annotation of `TEXTS`."""
    return Gold.model_validate({"about": "a test", "sources": list(TEXTS), **rows})


def row(name: str, *sides: tuple[str, str], **more: object) -> dict[str, object]:
    """Return a row that cites (source, quote) pairs."""
    evidence = [{"source": source, "quote": quote} for source, quote in sides]
    return {"id": name, "kind": name, "why": "it is", "evidence": evidence, **more}


def scored(
    annotation: Gold,
    *findings: Finding,
    extractor: Literal["llm", "local"] = "local",
    known: Sequence[Finding] = (),
) -> DeskScore:
    """Return the score of a report with `findings`."""
    report = Report(tool=Tool(version="0"), sources=(), findings=findings, failures=(), usage=Usage())
    names = {name: name for name in TEXTS}
    return score(annotation, report, TEXTS, names, extractor, known_places(known, TEXTS, names))
