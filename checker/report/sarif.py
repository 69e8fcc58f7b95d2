"""SARIF 2.1.0 (OASIS Standard with Errata 01, 28 August 2023): for code scanning, and for whoever stores results.

A result has its first side as location and the others as related locations. Columns and offsets count Unicode code
points. A file that is not plain text has no regions, as the standard wants it: its place is a logical location.

Where a baseline was given, each result says whether it is new, and an accepted one is suppressed, with its reason: none
is left out. Entries of the baseline that match nothing are notifications, not results of the state "absent": GitHub's
code scanning does not read `baselineState`, and would show each as an alert. It does not read suppressions either.
"""

import re
from collections.abc import Mapping

from checker.claims.base import JSON
from checker.claims.claim import Failure
from checker.report import Display
from checker.report.json_text import json_text
from checker.report.located import Located
from checker.report.model import Report, SourceEntry
from checker.report.order import loudest_first
from checker.report.sarif_text import message
from checker.report.uris import is_relative, uri
from checker.report.wording import acceptance, label, quoted, remarks
from checker.rules.baseline import Entry
from checker.rules.finding import Evidence, Finding

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_WINDOWS = re.compile(r"cp(125\d)")


def render(report: Report, texts: Mapping[str, str], _display: Display) -> str:
    """Return a log with one run: its rules are those of which something was found, results the loudest first."""
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_Run(report, texts).run()]}) + "\n"


class _Run:
    """One report on its way to a run."""

    def __init__(self, report: Report, texts: Mapping[str, str]) -> None:
        self.report = report
        self.located = Located(report, texts)
        self.files = {entry.path: entry for entry in reversed(report.sources)}  # several articles may be of one file
        self.artifacts = {path: index for index, path in enumerate(dict.fromkeys(each.path for each in report.sources))}
        self.findings = loudest_first(report.findings)
        self.rules = {code: index for index, code in enumerate(sorted({each.rule for each in self.findings}))}
        self.has_baseline = bool(report.unused_baseline) or any(each.accepted or each.expired for each in self.findings)

    def run(self) -> dict[str, JSON]:
        from checker.report.sarif_rules import descriptors

        driver: dict[str, JSON] = {"name": self.report.tool.name, "version": self.report.tool.version}
        names = {finding.rule: finding.name for finding in self.findings}
        rules: list[JSON] = [*descriptors({code: names[code] for code in self.rules})]
        artifacts: list[JSON] = [self.artifact(self.files[path]) for path in self.artifacts]
        results: list[JSON] = [self.result(finding) for finding in self.findings]
        return {
            "tool": {"driver": {**driver, "rules": rules}},
            "invocations": [self.invocation()],
            "originalUriBaseIds": {_ROOT: {"description": message("Where the run was started.")}},
            "artifacts": artifacts,
            "results": results,
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "language": "en",
        }

    def result(self, finding: Finding) -> dict[str, JSON]:
        locations: list[JSON] = [self.location(number, side) for number, side in enumerate(self.located.sides(finding))]
        result: dict[str, JSON] = {
            "ruleId": finding.rule,
            "ruleIndex": self.rules[finding.rule],
            "level": finding.severity.value,
            "message": message(finding.message, finding.explanation, *remarks(finding), links=self.links(finding)),
            "locations": locations[:1],
            "relatedLocations": locations[1:],
            "partialFingerprints": {"factcheck/v1": finding.fingerprint},
            "properties": {"class": finding.class_.value, **_adjudication(finding)},
        }
        return {**result, **self.state(finding)} if self.has_baseline else result

    def links(self, finding: Finding) -> dict[int, str]:
        """Return what the message says of each related location, by its id."""
        return {number: self.located.side(side) for number, side in enumerate(self.located.sides(finding)) if number}

    def state(self, finding: Finding) -> dict[str, JSON]:
        """Return what a baseline says: of each result of a run, or of none, as the standard wants it."""
        known = finding.accepted or finding.expired
        suppressions: list[JSON] = []
        if finding.accepted:
            said = acceptance(finding.accepted)
            suppressions.append({"kind": "external", "status": "accepted", "justification": said})
        return {"baselineState": "unchanged" if known else "new", "suppressions": suppressions}

    def location(self, number: int, side: Evidence) -> dict[str, JSON]:
        said = ": ".join(filter(None, (quoted(side), label(side))))
        physical: dict[str, JSON] = {"artifactLocation": self.artifact_location(self.located.path(side.source))}
        location: dict[str, JSON] = {"id": number, "physicalLocation": physical, "message": message(said)}
        if found := self.located.range(side):
            physical["region"] = {
                "startLine": found.start.line,
                "startColumn": found.start.column,
                "endLine": found.end.line,
                "endColumn": found.end.column,
                "charOffset": side.start,
                "charLength": side.end - side.start,
                "snippet": {"text": side.quote},
            }
        if side.place:
            location["logicalLocations"] = [{"fullyQualifiedName": side.place}]
        return location

    def artifact_location(self, path: str) -> dict[str, JSON]:
        reference = uri(path)
        location: dict[str, JSON] = {"uri": reference}
        if is_relative(reference):
            location["uriBaseId"] = _ROOT
        if path in self.artifacts:
            location["index"] = self.artifacts[path]
        return location

    def artifact(self, entry: SourceEntry) -> dict[str, JSON]:
        properties: dict[str, JSON] = {"role": entry.role, "language": entry.language, "format": entry.format}
        artifact: dict[str, JSON] = {
            "location": self.artifact_location(entry.path),
            "roles": ["referencedOnCommandLine" if entry.role == "reference" else "analysisTarget"],
            "hashes": {"sha-256": entry.sha256},
            "properties": properties,
        }
        if entry.format == "text":
            artifact["encoding"] = _WINDOWS.sub(r"windows-\1", entry.encoding)  # IANA's names
        return artifact

    def invocation(self) -> dict[str, JSON]:
        told: list[JSON] = [self.failure(failure) for failure in self.report.failures]
        told += [self.unused(entry) for entry in self.report.unused_baseline]
        return {"executionSuccessful": not self.report.failures, "toolExecutionNotifications": told}

    def failure(self, failure: Failure) -> dict[str, JSON]:
        notification: dict[str, JSON] = {
            "level": "error",
            "descriptor": {"id": f"{failure.stage}/{failure.kind}"},
            "message": message(failure.message),
        }
        path = self.located.failed(failure)
        if path is None:
            return {**notification, "associatedRule": {"id": failure.source}}
        return {**notification, "locations": [self.file(path)]}

    def unused(self, entry: Entry) -> dict[str, JSON]:
        """Return what is told of an entry of a baseline that nobody found."""
        files: list[JSON] = [self.file(path) for path in dict.fromkeys(side.path for side in entry.where)]
        return {
            "level": "note",
            "descriptor": {"id": "baseline/unused"},
            "message": message(f"An entry of the baseline matches nothing: {entry.message}"),
            "associatedRule": {"id": entry.rule},
            "locations": files,
            "properties": {"fingerprint": entry.fingerprint},
        }

    def file(self, path: str) -> dict[str, JSON]:
        return {"physicalLocation": {"artifactLocation": self.artifact_location(path)}}


def _adjudication(finding: Finding) -> dict[str, JSON]:
    return {"secondLook": finding.adjudication.verdict} if finding.adjudication else {}
