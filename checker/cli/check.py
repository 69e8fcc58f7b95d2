"""`factcheck check`: read, extract, link, judge, report."""

from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Unpack

import click

from checker.cli.options import (
    ExtractorOptions,
    SeveralValues,
    extractor_options,
    rule_options,
    setting,
    source_options,
)
from checker.cli.output import check_writable, deliver, display, progress, say
from checker.cli.settings import day, source_path
from checker.errors import ExitCode
from checker.report import FORMATS, Display, load_format

if TYPE_CHECKING:
    from checker.report.model import Report


@click.command(cls=SeveralValues, short_help="Check sources against each other.")
@source_options
@setting(
    "--against",
    path=True,
    multiple=True,
    metavar="PATH...",
    type=source_path,
    help="References: PATH... are then drafts that are checked against them. Takes every value up to the next option.",
)
@setting("--format", "format_", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@setting("--output", path=True, metavar="FILE", type=click.Path(path_type=Path), help="Write the report to FILE.")
@setting("--as-of", metavar="DATE", type=day, help="The day that counts as today.")
@rule_options
@setting(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="error",
    show_default=True,
    help="End with status 1 for a finding that is this loud.",
)
@extractor_options
def check(
    paths: tuple[Path | Literal["-"], ...],
    published: tuple[tuple[str, date], ...],
    against: tuple[Path | Literal["-"], ...],
    format_: str,
    output: Path | None,
    as_of: date | None,
    select: tuple[tuple[str, ...], ...],
    ignore: tuple[tuple[str, ...], ...],
    fail_on: Literal["error", "warning", "note", "never"],
    **options: Unpack[ExtractorOptions],
) -> int:
    """Report where the sources at PATH... cannot all be true.

    PATH is a file, a folder, or - for standard input.

    Exit status: 0 nothing as loud as --fail-on, 1 findings, 2 the call or the configuration is wrong, 3 something
    could not be checked.
    """
    from checker.cli.session import make_extractor, read
    from checker.pipeline import check as check_sources

    if output:
        check_writable(output)
    with progress() as on_progress:
        extractor = make_extractor(options, on_progress)
        inputs = read(paths, against, published)
        report = check_sources(
            inputs.sources,
            inputs.failures,
            extractor,
            as_of=as_of,
            select=tuple(chain(*select)),
            ignore=tuple(chain(*ignore)),
        )
    texts = {source.id: source.text for source in inputs.sources}
    _tell(report, failures_too=output is not None or format_ != "text")
    rendered = load_format(format_)(report, texts, Display() if output else display())
    deliver(rendered, output, utf8=format_ != "text")
    return _status(report, fail_on)


def _tell(report: "Report", *, failures_too: bool) -> None:
    """Say on standard error what was dropped or overlooked, and what failed unless the report tells that reader."""
    for entry in report.sources:
        if entry.dropped:
            noun = "claim" if len(entry.dropped) == 1 else "claims"
            say(f"factcheck: {len(entry.dropped)} {noun} dropped in {entry.path}: {entry.dropped[0].reason}")
        if entry.overlooked:
            count = len(entry.overlooked)
            told = "claim that the model overlooked was" if count == 1 else "claims that the model overlooked were"
            say(f"factcheck: {count} {told} read by rule in {entry.path}")
    for failure in report.failures if failures_too else ():
        say(f"factcheck: {failure.source}: not checked ({failure.stage}, {failure.kind}): {failure.message}")


def _status(report: "Report", fail_on: Literal["error", "warning", "note", "never"]) -> ExitCode:
    """Return the exit status: what could not be checked outweighs what was found."""
    from checker.rules.finding import Severity

    if report.failures:
        return ExitCode.INCOMPLETE
    if fail_on != "never" and any(finding.severity.rank >= Severity(fail_on).rank for finding in report.findings):
        return ExitCode.FINDINGS
    return ExitCode.CLEAN
