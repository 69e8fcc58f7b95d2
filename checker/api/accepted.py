"""Baseline files: read one, and hold a report against it."""

from collections.abc import Container
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from checker.errors import UsageError
from checker.near import meant_file
from checker.report.model import Report
from checker.rules.baseline import Baseline, accept, unmatched


def read_baseline(file: Path) -> Baseline:
    """Return the baseline in `file`; `UsageError`, which names the field, if it cannot be read or is none."""
    try:
        return Baseline.model_validate_json(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        told = f"there is no such file{meant_file(file, same_suffix=True)}; factcheck baseline writes one"
        raise UsageError(f"{file}: {told}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: {getattr(error, 'strerror', None) or error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"])) or "it"
        raise UsageError(f"{file}: no baseline: {field}: {first['msg']} (factcheck schema baseline)") from error


def hold_against(report: Report, baseline: Baseline, ran: Container[str], today: date) -> Report:
    """Return the report with its findings marked as `baseline` has them on the day `today`.

    It also lists the entries that the run speaks against. What was found and dropped at a second look was found. Of
    rules that did not run in full, those not among the codes `ran`, it says nothing, and nothing of files that were
    not read.
    """
    found = (*report.findings, *report.dropped_findings)
    unused = unmatched(baseline, found, ran, (entry.path for entry in report.sources))
    marked = accept(report.findings, baseline, today)
    return report.model_copy(update={"findings": marked, "unused_baseline": unused})
