"""Baseline files: read one, hold a report against it, and say what is to be done about it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.output import say
from checker.errors import UsageError

if TYPE_CHECKING:
    from checker.cli.judge import Judged
    from checker.report.model import Report
    from checker.rules.baseline import Baseline, Entry

_LISTED = 5  # unused entries; the report has all


def read_baseline(file: Path) -> "Baseline":
    """Return the baseline in `file`; `UsageError`, which names the field, if it cannot be read or is none."""
    from pydantic import ValidationError

    from checker.rules.baseline import Baseline

    try:
        return Baseline.model_validate_json(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise UsageError(f"{file}: there is no such file; factcheck baseline writes one") from error
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: {getattr(error, 'strerror', None) or error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"])) or "it"
        raise UsageError(f"{file}: no baseline: {field}: {first['msg']} (factcheck schema baseline)") from error


def hold_against(judged: "Judged", baseline: "Baseline", today: date) -> "Report":
    """Return the report with its findings marked as `baseline` has them on the day `today`."""
    from checker.rules.baseline import accept

    marked = accept(judged.report.findings, baseline, today)
    return judged.report.model_copy(update={"findings": marked, "unused_baseline": unused(judged, baseline)})


def unused(judged: "Judged", baseline: "Baseline") -> "tuple[Entry, ...]":
    """Return the entries of `baseline` that the run speaks against.

    What it found and dropped at a second look was found. Of rules that did not run in full it says nothing, and
    nothing of files that it did not read.
    """
    from checker.rules.baseline import unmatched

    found = (*judged.report.findings, *judged.report.dropped_findings)
    return unmatched(baseline, found, judged.ran, (entry.path for entry in judged.report.sources))


def tell_accepted(report: "Report", file: Path, *, expired_too: bool) -> None:
    """Say on standard error what the baseline in `file` wants: reasons, and less of what is over or not found."""
    paths = {entry.id: entry.path for entry in report.sources}
    for finding in report.findings if expired_too else ():
        if finding.expired:
            where = paths[finding.evidence[0].source]
            say(f"factcheck: {where}: {finding.rule} was accepted until {finding.expired.expires}, and counts again")
    if report.unused_baseline:
        _tell_unused(report.unused_baseline, file)
    unexplained = sum(finding.accepted is not None and not finding.accepted.reason for finding in report.findings)
    if unexplained:
        told = "finding is accepted" if unexplained == 1 else "findings are accepted"
        say(f"factcheck: {unexplained} {told} without a reason: say in {file} why")


def _tell_unused(entries: "Sequence[Entry]", file: Path) -> None:
    noun = "entry" if len(entries) == 1 else "entries"
    say(f"factcheck: {len(entries)} {noun} of {file} matched nothing:")
    for entry in entries[:_LISTED]:
        say(f"  {entry.rule} {', '.join(dict.fromkeys(side.path for side in entry.where))}: {entry.message}")
    if len(entries) > _LISTED:
        say(f"  and {len(entries) - _LISTED} more")
