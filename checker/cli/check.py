"""`factcheck check`: read, extract, link, judge, report."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Unpack

import click

from checker.cli.options import CheckOptions, SeveralValues, check_options, setting
from checker.cli.output import check_writable, deliver, display, to_file
from checker.errors import ExitCode
from checker.report import FORMATS, Display, load_format

if TYPE_CHECKING:
    from checker.report.model import Report


@click.command(cls=SeveralValues, short_help="Check sources against each other.")
@setting("--format", "format_", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@setting(
    "--output",
    path=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write the report to FILE; - is standard output.",
)
@setting(
    "--baseline",
    path=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Findings that may stand (factcheck baseline writes them): shown as such, and not counted by --fail-on.",
)
@setting(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="error",
    show_default=True,
    help="End with status 1 for a finding that is this loud.",
)
@check_options
def check(
    format_: str,
    output: Path | None,
    baseline: Path | None,
    fail_on: Literal["error", "warning", "note", "never"],
    **options: Unpack[CheckOptions],
) -> int:
    """Report where the sources at PATH... cannot all be true.

    PATH is a file, a folder, or - for standard input.

    Exit status: 0 nothing as loud as --fail-on, 1 findings, 2 the call or the configuration is wrong, 3 something
    could not be checked.
    """
    from checker.cli.accepted import hold_against, read_baseline, tell_accepted
    from checker.cli.judge import judge, tell
    from checker.cli.session import articles_like

    output = to_file(output)
    if output:
        given = [*options["paths"], *options["against"]]
        check_writable(output, [*articles_like(output, given), *([baseline] if baseline else [])])
    accepted = read_baseline(baseline) if baseline else None  # before anything is paid for
    judged = judge(options)
    report = judged.report
    report_too = output is not None or format_ != "text"
    tell(report, failures_too=report_too)
    if baseline and accepted:
        report = hold_against(judged, accepted, options["as_of"] or date.today())
        tell_accepted(report, baseline, expired_too=report_too)
    rendered = load_format(format_)(report, judged.texts, Display() if output else display())
    deliver(rendered, output, utf8=format_ != "text")
    return _status(report, fail_on)


def _status(report: "Report", fail_on: Literal["error", "warning", "note", "never"]) -> ExitCode:
    """Return the exit status: what could not be checked outweighs what was found."""
    from checker.rules.finding import Severity

    if report.failures:
        return ExitCode.INCOMPLETE
    counted = [finding.severity.rank for finding in report.findings if finding.accepted is None]
    if fail_on != "never" and any(rank >= Severity(fail_on).rank for rank in counted):
        return ExitCode.FINDINGS
    return ExitCode.CLEAN
