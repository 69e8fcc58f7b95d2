"""What `factcheck check` and `factcheck baseline` share: read and judge the sources, say what could not be."""

from functools import partial
from typing import TYPE_CHECKING

from checker.cli.collector import resume
from checker.cli.options import CheckOptions
from checker.cli.output import notice, say
from checker.cli.progress import progress
from checker.cli.verbosity import is_verbose

if TYPE_CHECKING:
    from checker.api import Checked
    from checker.cli.memory import Memory
    from checker.report.model import Report
    from checker.rules.baseline import Baseline


def judge(options: CheckOptions, baseline: "Baseline | None" = None, memory: "Memory | None" = None) -> "Checked":
    """Check the sources that the options name, and hold what is found against `baseline`.

    `memory`: what was read before, for who checks again and again.
    """
    from checker.cli.session import make_checker, make_extractor, read

    with progress() as shown:
        make = memory.extractor if memory else make_extractor
        checker = make_checker(options, baseline, partial(make, options, shown.on_source))
        shown.on_stage("read")
        inputs = read(options)
        shown.total = len(inputs.sources)
        resume()
        checked = checker.check(inputs, shown.on_stage)
        shown.on_stage("")
    if memory:
        memory.forget(failure.source for failure in checked.failures)
    if is_verbose():
        from checker.cli.verbose import tell_run

        tell_run(checked, shown.seconds)
    return checked


def tell(report: "Report", *, failures_too: bool) -> None:
    """Say on standard error what was dropped or overlooked, and what failed unless the report tells that reader."""
    from checker.report.wording import not_checked

    for entry in report.sources:
        if entry.dropped:
            noun = "claim" if len(entry.dropped) == 1 else "claims"
            notice(f"factcheck: {len(entry.dropped)} {noun} dropped in {entry.path}: {entry.dropped[0].reason}")
        if entry.overlooked:
            count = len(entry.overlooked)
            told = "claim that the model overlooked was" if count == 1 else "claims that the model overlooked were"
            notice(f"factcheck: {count} {told} read by rule in {entry.path}")
    if report.dropped_findings:
        count = len(report.dropped_findings)
        told = "finding was" if count == 1 else "findings were"
        notice(f"factcheck: {count} {told} dropped at a second look; the JSON report tells which")
    for failure in report.failures if failures_too else ():
        say(f"factcheck: {failure.source}: {not_checked(failure)}")
