"""The diagnostic format of reviewdog, one JSON object a line: comments in a code review, of many forges.

The fields are those of `Diagnostic` in reviewdog's `proto/rdf/reviewdog.proto`; columns count bytes of UTF-8 from 1,
and the end is exclusive, as it says there. reviewdog has `related_locations` from 0.18 on. It posts messages as
Markdown, so they are escaped for it. The format cannot say that a finding is accepted, and each is posted: accepted
findings are left out.
"""

from collections.abc import Mapping

from checker.claims.base import JSON
from checker.claims.claim import Failure
from checker.report import Display
from checker.report.gfm import prose
from checker.report.json_text import json_text
from checker.report.lines import Place, utf8
from checker.report.located import Located
from checker.report.model import Report
from checker.report.order import counted
from checker.report.visible import visible
from checker.report.wording import heading, label, not_checked, quoted, remarks
from checker.rules.finding import Evidence, Finding, Severity

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(report: Report, texts: Mapping[str, str], _display: Display) -> str:
    """Return a diagnostic a line: failures as errors, then findings, the loudest first."""
    located = Located(report, texts)
    diagnostics = [_failure(located, failure) for failure in report.failures]
    diagnostics += [_finding(located, finding) for finding in counted(report)]
    return "".join(f"{json_text(diagnostic, indent=None)}\n" for diagnostic in diagnostics)


def _finding(located: Located, finding: Finding) -> dict[str, JSON]:
    sides = located.sides(finding)
    first, others = sides[:1], sides[1:]
    said = [finding.message, *(_said(side) for side in first), finding.explanation, *remarks(finding)]
    where = "".join(f"{located.where(side)}: " for side in first)
    related: list[JSON] = [{"message": prose(_said(side)), "location": _location(located, side)} for side in others]
    return {
        "message": _paragraphs(said),
        "location": _location(located, *first) if first else {"path": located.somewhere},
        "severity": _SEVERITIES[finding.severity],
        "source": {"name": "factcheck"},
        "code": {"value": finding.rule},
        "original_output": f"{where}{finding.severity.value} {heading(finding)}: {visible(finding.message)}",
        "related_locations": related,
    }


def _failure(located: Located, failure: Failure) -> dict[str, JSON]:
    path = located.failed(failure)
    told = f"{visible(located.failing(failure))}: {not_checked(failure)}"
    return {
        "message": prose(told),
        "location": {"path": path or located.somewhere},
        "severity": "ERROR",
        "source": {"name": "factcheck"},
        "code": {"value": failure.kind},
        "original_output": told,
    }


def _location(located: Located, side: Evidence) -> dict[str, JSON]:
    """Return the path and the range of a side; without lines, the path alone, and the place is in the message."""
    path, found = located.path(side.source), located.range(side, utf8)
    if found is None:
        return {"path": path}
    return {"path": path, "range": {"start": _position(found.start), "end": _position(found.end)}}


def _position(place: Place) -> dict[str, JSON]:
    return {"line": place.line, "column": place.column}


def _said(side: Evidence) -> str:
    """Return the words of a side and what is said of them, and the place where that is known in words alone."""
    where = f" ({side.place})" if side.place else ""
    return f"{quoted(side)}{where}" + (f": {said}" if (said := label(side)) else "")


def _paragraphs(said: list[str]) -> str:
    return "\n\n".join(prose(each) for each in said if each)
