"""From options to what the API takes: where each was said, and what goes before what."""

from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, cast

import click

from checker.cli.options import CheckOptions, ExtractorOptions, JudgeOptions, policy
from checker.cli.output import notice
from checker.cli.precedence import is_flag, nearest, told, variable
from checker.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from checker.api.checking import Checker
    from checker.api.extractor import ExtractorOptions as How
    from checker.api.extractor import OnProgress
    from checker.api.inputs import Inputs
    from checker.claims.claim import Reading
    from checker.extraction.llm import LLMAdjudicator
    from checker.pipeline import Extractor
    from checker.rules.baseline import Baseline
    from checker.sources import Source

_BY_RULE = (
    "factcheck: no key, server or recordings, so the articles are read by rule (--extractor local): dates, numbers, "
    "names, ages, abbreviations and quotations in English; what only a reader of sense would see is not covered"
)
_RECORDINGS = ("replay", "record", "rerecord")


class InsteadOfModel:
    """An extractor that nobody asked for: it says so, once, when it reads, as a call may be wrong until then."""

    def __init__(self, extractor: "Extractor") -> None:
        """Take the one that reads."""
        self.extractor, self._is_told = extractor, False

    @property
    def name(self) -> Literal["llm", "local"]:
        """Return what the report calls it."""
        return self.extractor.name

    def read(self, sources: "Sequence[Source]") -> "list[Reading]":
        """Return what the extractor reads in `sources`."""
        self.tell(sources)
        return self.extractor.read(sources)

    def tell(self, sources: "Sequence[Source]") -> None:
        """Say who reads, if there is something to read."""
        if sources and not self._is_told:
            self._is_told = True
            notice(_BY_RULE)


def reading(options: ExtractorOptions) -> "How":
    """Return how claims are to be had, without what nobody said.

    Of --replay and --record the nearer counts. What the environment or the configuration says of recordings does not
    disturb who reads by rule.
    """
    of_reading = ExtractorOptions.__annotations__  # a check has more of them
    said = {name: value for name, value in options.items() if name in of_reading and value is not None}
    if options["replay"] and options["record"]:
        for name in {"replay", "record"} - {*nearest(click.get_current_context(), "replay", "record")}:
            del said[name]
    if options["extractor"] == "local":
        said = {name: value for name, value in said.items() if name not in _RECORDINGS or is_flag(name)}
    if said.pop("no_temperature"):
        said["temperature"] = None
    return cast("How", said)


def make_extractor(options: ExtractorOptions, on_progress: "OnProgress | None" = None) -> "Extractor":
    """Return the extractor that the options ask for; it says so where it is not the one that may have been meant."""
    from checker.api import extractor

    wanted = reading(options)
    with _variables_named():
        made = extractor.make_extractor(on_progress, **wanted)
    return InsteadOfModel(made) if options["extractor"] == "auto" and extractor.reads_by_rule(wanted) else made


def make_adjudicator(options: JudgeOptions) -> "LLMAdjudicator | None":
    """Return who takes the second look, None if nobody is asked to."""
    from checker.api import extractor

    with _variables_named():
        return extractor.make_adjudicator(**reading(options)) if options["adjudicate"] else None


def make_checker(options: CheckOptions, baseline: "Baseline | None", extractor: "Callable[[], Extractor]") -> "Checker":
    """Return how sources are judged; `extractor` makes who reads them.

    `UsageError` where the command line asks for what no reference has and names none; where that is a standing wish,
    it is only told.
    """
    from checker.api.checking import Checker

    _check_asked(options)
    adjudicator = make_adjudicator(options)
    return Checker(extractor(), policy(options), adjudicator, options["as_of"], baseline)


def read(options: CheckOptions) -> "Inputs":
    """Read the sources, and say which references are none; only a flag insists that its days are of this run."""
    from checker.api import inputs

    for path in inputs.references_in_vain(options["paths"], options["against"]):
        notice(f"factcheck: --against {path}{told('against')}: it is a draft itself, so no draft is checked against it")
    days = dict(options["published"])
    return inputs.read(options["paths"], options["against"], days, all_named=is_flag("published"))


@contextmanager
def _variables_named() -> "Iterator[None]":
    """Add to an error about an option the variable that set it, where one did."""
    try:
        yield
    except UsageError as error:
        about = [variable(name) for name in (*_RECORDINGS, "base_url") if name in str(error)]
        said = ", ".join(filter(None, about))
        raise UsageError(f"{error} (set by {said})" if said else str(error)) from error


def _check_asked(options: CheckOptions) -> None:
    if options["against"] or not (options["unsupported"] or options["select"]):
        return
    from checker.api.checking import no_references, wanting_references

    try:
        codes = wanting_references(policy(options))
    except UsageError:  # the pipeline tells
        return
    if not codes:
        return
    wish = "unsupported" if options["unsupported"] else "select"
    if is_flag(wish):
        raise UsageError(f"--{wish}: {no_references(codes)}")
    notice(f"factcheck: {wish}{told(wish)}: {no_references(codes)}")
