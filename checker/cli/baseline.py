"""`factcheck baseline`: accept what is found today, so that only what is new counts."""

from datetime import date
from pathlib import Path
from typing import Unpack

import click

from checker.cli.command import Example, SeveralValues
from checker.cli.files import check_writable, write_atomically
from checker.cli.options import CheckOptions, check_options
from checker.cli.output import notice
from checker.cli.settings import Grouped
from checker.errors import ExitCode


@click.command(
    cls=SeveralValues,
    short_help="Accept what is found today.",
    examples=[
        Example("factcheck baseline wire/", "Write what is found today to factcheck-baseline.json"),
        Example("factcheck check wire/ --baseline factcheck-baseline.json", "From then on only what is new counts"),
    ],
)
@click.option(
    "--output",
    "baseline",
    cls=Grouped,
    group="Report",
    metavar="FILE",
    type=click.Path(path_type=Path),
    envvar="FACTCHECK_BASELINE",
    default=Path("factcheck-baseline.json"),
    show_default=True,
    help="The baseline; the configuration's `baseline`, if it has one.",
)
@check_options
def baseline(baseline: Path, **options: Unpack[CheckOptions]) -> int:
    """Write what the sources at PATH... are found to contradict to a baseline that check --baseline takes.

    Give it the options of check. Reasons and last days that the file has already are kept; what is not found any more
    is left out, unless its rule did not run, a second look dropped it, or it has a side in a file that was not read.
    Each finding wants a reason: fill it in by hand. An entry whose last day is over is kept and counts again: move the
    day by hand, if it may stand for longer.

    Exit status: 0 written, 2 the call or the configuration is wrong, 3 something could not be checked: then the file
    keeps what may be found there.
    """
    from checker.api.accepted import read_baseline
    from checker.cli.judge import judge, tell
    from checker.report.json_format import dumps
    from checker.rules.baseline import Baseline, is_over, renew

    check_writable(baseline)
    old = read_baseline(baseline) if baseline.exists() else Baseline()
    report = judge(options, old)
    tell(report, failures_too=True)
    paths = {entry.id: entry.path for entry in report.sources}
    new = renew(old, report.findings, report.unused_baseline, paths)
    write_atomically({baseline: dumps(new)})
    before, after = ({entry.fingerprint for entry in each.accepted} for each in (old, new))
    bare = sum(not entry.reason for entry in new.accepted)
    today = options["as_of"] or date.today()
    over = sum(is_over(entry, today) for entry in new.accepted)
    expired = f", {over} expired (they count again: move `expires` by hand)" if over else ""
    notice(
        f"factcheck: {baseline}: {len(after) - over} accepted, {len(after - before)} of them new, "
        f"{len(before - after)} gone{expired}; {bare} without a reason"
    )
    return ExitCode.INCOMPLETE if report.failures else ExitCode.CLEAN
