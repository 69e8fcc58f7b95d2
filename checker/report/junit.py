"""JUnit XML: a test suite a source, a test case a finding, for whatever shows the tests of a run.

An error is a failed test; warnings and notes are tests that passed and say what they found, as a run ends well with
them unless told otherwise. An accepted finding is a skipped test with its reason; what could not be checked is an
error. A source of which nothing is told has one test that passed.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.claims.claim import Failure
from checker.report import Display
from checker.report.located import Located
from checker.report.model import Report
from checker.report.order import distinct, loudest_first
from checker.report.visible import visible
from checker.report.wording import acceptance, heading, not_checked
from checker.rules.finding import Finding, Severity

_RULES = "rules"  # the suite of what no source has failed in
_OUTCOMES = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}
# XML 1.0 has no way to write these; visible() has seen to controls and surrogates.
_NO_XML = {0xFFFE: "<U+FFFE>", 0xFFFF: "<U+FFFF>"}


class _Case(NamedTuple):
    """One test: its suite, its name, and what came of it: a kind of element, its attributes, what it says."""

    suite: str
    name: str
    outcome: str | None
    attributes: Mapping[str, str]
    body: str
    line: int | None = None


def render(report: Report, texts: Mapping[str, str], _display: Display) -> str:
    """Return the document, with an XML declaration."""
    located = Located(report, texts)
    cases = [_failure(located, failure) for failure in report.failures]
    cases += [_finding(located, finding) for finding in loudest_first(report.findings)]
    told = {case.suite for case in cases}
    cases += [_Case(entry.path, "no findings", None, {}, "") for entry in report.sources if entry.path not in told]
    root = Element("testsuites", name="factcheck")
    for suite in dict.fromkeys([*(entry.path for entry in report.sources), *(case.suite for case in cases)]):
        _write(root, suite, [case for case in cases if case.suite == suite])
    root.attrib.update(_counts(root))
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _finding(located: Located, finding: Finding) -> _Case:
    first = located.sides(finding)[:1]
    suite = located.path(first[0].source) if first else _RULES
    name, body = f"{heading(finding)}: {finding.message}", "\n".join(located.told(finding))
    line = next((found.start.line for side in first if (found := located.range(side))), None)
    if finding.accepted:
        return _Case(suite, name, "skipped", {"message": f"accepted: {acceptance(finding.accepted)}"}, body, line)
    if finding.severity is Severity.ERROR:
        return _Case(suite, name, "failure", {"type": finding.class_.value, "message": finding.message}, body, line)
    return _Case(suite, name, "system-out", {}, f"{finding.severity.value}: {body}", line)


def _failure(located: Located, failure: Failure) -> _Case:
    path = located.failed(failure)
    name = failure.stage if path else failure.source
    attributes = {"type": failure.kind, "message": not_checked(failure)}
    return _Case(path or _RULES, name, "error", attributes, not_checked(failure))


def _write(root: Element, suite: str, cases: Iterable[_Case]) -> None:
    parent = SubElement(root, "testsuite", name=_xml(suite))
    ordered = list(cases)
    for case, name in zip(ordered, distinct(case.name for case in ordered), strict=True):
        test = SubElement(parent, "testcase", classname=_xml(suite), name=_xml(name), time="0")
        if suite != _RULES:
            test.set("file", _xml(suite))
        if case.line:
            test.set("line", str(case.line))
        if case.outcome:
            attributes = {key: _xml(value) for key, value in case.attributes.items()}
            SubElement(test, case.outcome, attributes).text = "\n".join(map(_xml, case.body.split("\n")))
    parent.attrib.update(_counts(parent))


def _counts(parent: Element) -> dict[str, str]:
    """Return how many tests stand under `parent`, and how they ended; no test takes time."""
    counts = {key: str(sum(1 for _ in parent.iter(tag))) for key, tag in _OUTCOMES.items()}
    return {**counts, "time": "0"}


def _xml(words: str) -> str:
    return visible(words).translate(_NO_XML)
