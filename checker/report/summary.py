"""One sentence on a whole report."""

from checker.report.model import Report
from checker.report.order import counted
from checker.report.wording import count
from checker.rules.finding import Severity


def summary(report: Report) -> str:
    """Return what was found, what does not count, and what could not be checked; nothing of it is from an article."""
    counts = dict.fromkeys(Severity, 0)
    heard = counted(report)
    for finding in heard:
        counts[finding.severity] += 1
    found = ", ".join(count(counts[severity], severity.value) for severity in Severity if counts[severity])
    sources = count(len(report.sources), "source")
    claims = count(sum(entry.claims for entry in report.sources), "claim")
    text = f"{found or 'No findings'} in {sources} (checked {claims})" if report.sources else "Nothing was checked"
    if accepted := len(report.findings) - len(heard):
        text += f"; {accepted} accepted"
    if dropped := len(report.dropped_findings):
        text += f"; {dropped} dropped at a second look"
    if failed := {failure.source for failure in report.failures if failure.stage != "rules"}:
        text += f"; {count(len(failed), 'source')} could not be checked in full"
    if broken := {failure.source for failure in report.failures if failure.stage == "rules"}:
        text += f"; {count(len(broken), 'rule')} failed"
    return text
