"""GitLab's code quality report: a JSON array, which a merge request shows as what got better and what got worse.

GitLab tells entries apart by their fingerprints, so each has its own. There are no columns, and the line is 1 where the
file has none to name. It cannot say that a finding is accepted, and counts each entry: accepted findings are left out.
"""

import hashlib
from collections.abc import Mapping

from checker.claims.base import JSON
from checker.claims.claim import Failure
from checker.report import Display
from checker.report.json_text import json_text
from checker.report.located import Located
from checker.report.model import Report
from checker.report.order import counted, distinct
from checker.report.visible import visible
from checker.report.wording import fact, not_checked
from checker.rules.finding import Finding, Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report, texts: Mapping[str, str], _display: Display) -> str:
    """Return the array: failures first, as blockers, then findings, the loudest first."""
    located = Located(report, texts)
    entries = [_failure(located, failure) for failure in report.failures]
    entries += [_finding(located, finding) for finding in counted(report)]
    names = distinct(str(entry["fingerprint"]) for entry in entries)
    named: list[JSON] = [{**entry, "fingerprint": name} for name, entry in zip(names, entries, strict=True)]
    return json_text(named) + "\n"


def _finding(located: Located, finding: Finding) -> dict[str, JSON]:
    sides = located.sides(finding)
    first, others = sides[:1], sides[1:]
    place = "".join(f" ({side.place})" for side in first if side.place)
    against = "".join(f"; against {located.side(side)}" for side in others[:1])
    found = next(map(located.range, first), None)
    path = located.path(first[0].source) if first else located.somewhere
    return {
        "description": visible(f"{finding.message}{place}{against}"),
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": _location(path, found.start.line if found else 1),
    }


def _failure(located: Located, failure: Failure) -> dict[str, JSON]:
    path = located.failed(failure)
    return {
        "description": visible(f"{located.failing(failure)}: {not_checked(failure)}"),
        "check_name": failure.kind,
        "fingerprint": hashlib.sha256(fact(failure).encode("utf-8", "surrogatepass")).hexdigest()[:16],
        "severity": "blocker",
        "location": _location(path or located.somewhere, 1),
    }


def _location(path: str, line: int) -> dict[str, JSON]:
    return {"path": path, "lines": {"begin": line}}
