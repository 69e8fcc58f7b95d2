"""What `factcheck check` and `factcheck baseline` share: read and judge the sources, say what could not be."""

from typing import TYPE_CHECKING, NamedTuple

from checker.cli.options import CheckOptions, policy
from checker.cli.output import progress, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.report.model import Report


class Judged(NamedTuple):
    """The report, the text of each source by its id, and the codes of the rules that `ran` in full."""

    report: "Report"
    texts: "Mapping[str, str]"
    ran: frozenset[str]


def judge(options: CheckOptions) -> Judged:
    """Check the sources that the options name."""
    from checker.cli.session import make_adjudicator, make_extractor, read
    from checker.pipeline import check

    adjudicator = make_adjudicator(options) if options["adjudicate"] else None
    with progress() as on_progress:
        extractor = make_extractor(options, on_progress)
        inputs = read(options["paths"], options["against"], options["published"])
        report = check(
            inputs.sources,
            inputs.failures,
            extractor,
            as_of=options["as_of"],
            adjudicator=adjudicator,
            **policy(options),
        )
    return Judged(report, {source.id: source.text for source in inputs.sources}, frozenset(_ran(options, report)))


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
