"""`factcheck check`: read, extract, link, judge, report."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from checker.cli.command import Choice, Example, SeveralValues
from checker.cli.config import file_in_use
from checker.cli.options import CheckOptions, check_options
from checker.cli.options import setting as any_setting
from checker.cli.reports import check_ready, deliver, pair
from checker.cli.settings import Grouped
from checker.errors import ExitCode
from checker.report import FORMATS, TERMINAL

if TYPE_CHECKING:
    from checker.api import FailOn
    from checker.cli.memory import Memory


class ReportOptions(TypedDict):
    """What is reported, where, and what of it counts."""

    formats: tuple[str, ...]
    outputs: tuple[Path, ...]
    baseline: Path | None
    fail_on: "FailOn"


class Options(CheckOptions, ReportOptions):
    """All that `factcheck check` takes."""


setting = partial(any_setting, group="Report")


@click.command(
    cls=SeveralValues,
    short_help="Check sources against each other.",
    examples=[
        Example("factcheck check wire/", "Every file of a folder against every other"),
        Example("factcheck check draft.txt --against wire/ notes.txt", "A draft against what is known"),
        Example("factcheck check draft.txt --against wire/ --watch", "The same, again whenever one of them changes"),
        Example("cat draft.txt | factcheck check - --against wire/ --format json", "For a program"),
        Example(
            "factcheck check wire/ --format text --format json --output - --output report.json",
            "For a person, and in a file for a program",
        ),
        Example("factcheck check draft.txt --against wire/ --extractor local --ignore NM", "Without a model"),
    ],
)
@setting(
    "--format",
    "formats",
    multiple=True,
    commas=True,
    type=Choice(list(FORMATS)),
    default=[TERMINAL],
    show_default=True,
    help="How the report is written. Repeatable, each with an --output.",
)
@setting(
    "--output",
    "outputs",
    path=True,
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write the report to FILE; - is standard output. Repeatable: the second FILE is for the second --format.",
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
    type=Choice(["error", "warning", "note", "never"]),
    default="error",
    show_default=True,
    help="End with status 1 for a finding that is this loud.",
)
@click.option(
    "--watch",
    cls=Grouped,
    group="Messages",
    is_flag=True,
    help="Check again whenever a source, a reference, the baseline or the configuration changes, until Ctrl-C.",
)
@check_options
def check(watch: bool, **options: Unpack[Options]) -> int:
    """Report where the sources at PATH... cannot all be true.

    Exit status: 0 nothing as loud as --fail-on, 1 findings, 2 the call or the configuration is wrong, 3 something
    could not be checked, 130 interrupted.
    """
    if watch:
        from checker.cli.watch import keep_checking

        keep_checking(options)
    return check_once(None, **options)


def check_once(memory: "Memory | None", **options: Unpack[Options]) -> ExitCode:
    """Check, and deliver the reports; `memory` knows what was read before."""
    from checker.api.accepted import read_baseline
    from checker.cli.accepted import tell_accepted
    from checker.cli.display import display
    from checker.cli.judge import judge, tell

    wanted = pair(options["formats"], options["outputs"])
    baseline = options["baseline"]
    check_ready(wanted, [*options["paths"], *options["against"]], [baseline, file_in_use()])
    accepted = read_baseline(baseline) if baseline else None  # before anything is paid for
    checked = judge(options, accepted, memory)
    told = any(each.is_for_terminal for each in wanted)
    tell(checked, failures_too=not told)
    if baseline:
        tell_accepted(checked, baseline, expired_too=not told)
    deliver(checked, wanted, display())
    return checked.status(options["fail_on"])
