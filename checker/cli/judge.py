"""What `factcheck check` and `factcheck baseline` share: read and judge the sources, say what could not be."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypedDict

import click
from click.core import ParameterSource

from checker.cli.options import CheckOptions, policy
from checker.cli.output import progress, say
from checker.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.cli.session import Inputs
    from checker.report.model import Report


class Judged(NamedTuple):
    """The report, the text of each source by its id, and the codes of the rules that `ran` in full."""

    report: "Report"
    texts: "Mapping[str, str]"
    ran: frozenset[str]


class _Known(TypedDict, total=False):
    """What the pipeline is told beside options, where there is something to tell."""

    accepted: frozenset[str]
    unread: "Sequence[str]"


def judge(options: CheckOptions) -> Judged:
    """Check the sources that the options name.

    `UsageError` where the command line asks for what no reference has and names none.
    """
    from checker.cli.session import make_adjudicator, make_extractor, read
    from checker.pipeline import check

    _check_asked(options)
    adjudicator = make_adjudicator(options) if options["adjudicate"] else None
    accepted = _accepted(options) if adjudicator else frozenset()
    with progress() as on_progress:
        extractor = make_extractor(options, on_progress)
        inputs = read(options["paths"], options["against"], options["published"])
        report = check(
            inputs.sources,
            inputs.failures,
            extractor,
            as_of=options["as_of"],
            adjudicator=adjudicator,
            **_known(options, inputs, accepted),
            **policy(options),
        )
    return Judged(report, {source.id: source.text for source in inputs.sources}, frozenset(_ran(options, report)))


def _check_asked(options: CheckOptions) -> None:
    """Refuse to tell what no reference has where there are none: on the command line; a standing wish is only told."""
    if options["against"] or not (options["unsupported"] or options["select"]):
        return
    from checker.rules.engine import choose

    try:
        rules = choose(**policy(options))
    except UsageError:  # the pipeline tells
        return
    codes = ", ".join(rule.code for rule in rules if rule.asked == "unsupported")
    if not codes:
        return
    wish = "unsupported" if options["unsupported"] else "select"
    told = f"{codes} tells what no reference has, and there are none: --against PATH... names them"
    if click.get_current_context().get_parameter_source(wish) is ParameterSource.COMMANDLINE:
        raise UsageError(f"--{wish}: {told}")
    say(f"factcheck: {wish}: {told}")


def _accepted(options: CheckOptions) -> frozenset[str]:
    """Return the fingerprints that the baseline of the command, if it has one, accepts on the day of the run."""
    from checker.cli.accepted import read_baseline
    from checker.rules.baseline import is_over

    file = click.get_current_context().params.get("baseline")
    if file is None or not file.exists():  # factcheck baseline may be about to write the first
        return frozenset()
    today = options["as_of"] or date.today()
    return frozenset(entry.fingerprint for entry in read_baseline(file).accepted if not is_over(entry, today))


def _known(options: CheckOptions, inputs: "Inputs", accepted: frozenset[str]) -> _Known:
    """Return what is accepted, and the references that could not be read."""
    from checker.cli.session import _role

    known: _Known = {}
    if accepted:
        known["accepted"] = accepted
    failed = (failure.source for failure in inputs.failures if options["against"])
    unread = [path for path in failed if _role(path, options["paths"], options["against"]) == "reference"]
    if unread:
        known["unread"] = unread
    return known


def _ran(options: CheckOptions, report: "Report") -> "Iterator[str]":
    """Yield the codes of the rules that have seen all there was to see: none where a source could not be read."""
    from checker.rules.engine import choose

    if all(failure.stage not in ("read", "extract") for failure in report.failures):
        failed = {failure.source for failure in report.failures if failure.stage == "rules"}
        yield from (rule.code for rule in choose(**policy(options)) if rule.code not in failed)


def tell(report: "Report", *, failures_too: bool) -> None:
    """Say on standard error what was dropped or overlooked, and what failed unless the report tells that reader."""
    for entry in report.sources:
        if entry.dropped:
            noun = "claim" if len(entry.dropped) == 1 else "claims"
            say(f"factcheck: {len(entry.dropped)} {noun} dropped in {entry.path}: {entry.dropped[0].reason}")
        if entry.overlooked:
            count = len(entry.overlooked)
            told = "claim that the model overlooked was" if count == 1 else "claims that the model overlooked were"
            say(f"factcheck: {count} {told} read by rule in {entry.path}")
    if report.dropped_findings:
        count = len(report.dropped_findings)
        told = "finding was" if count == 1 else "findings were"
        say(f"factcheck: {count} {told} dropped at a second look; the JSON report tells which")
    for failure in report.failures if failures_too else ():
        say(f"factcheck: {failure.source}: not checked ({failure.stage}, {failure.kind}): {failure.message}")
