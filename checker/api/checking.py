"""Check sources as the command does, and keep what the report formats need."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple, Unpack, get_args

from pydantic import ConfigDict, Field

from checker import pipeline
from checker.adjudication.verdicts import Adjudicator
from checker.api.accepted import hold_against, read_baseline
from checker.api.arguments import Codes, Day, check_names, check_word, day, days
from checker.api.arguments import policy as policy_of
from checker.api.extractor import (
    ExtractorOptions,
    ModelOptions,
    OnProgress,
    Who,
    check_model,
    make_adjudicator,
    make_extractor,
)
from checker.api.inputs import Inputs, Name, given, read
from checker.errors import ExitCode, UsageError
from checker.near import meant
from checker.report import FORMATS, Display, load_format
from checker.report.model import Report
from checker.report.order import counted
from checker.rules.baseline import Baseline, is_over
from checker.rules.engine import choose
from checker.rules.finding import Severity
from checker.rules.policy import Loudness, Policy

FailOn = Literal["error", "warning", "note", "never"]
OnStage = Callable[[str], None]
"""What is told the name of each stage of a check as it begins."""

_NO_DAYS: Mapping[str, Day] = MappingProxyType({})
_AS_THEY_ARE: Mapping[str, Loudness] = MappingProxyType({})
_NOWHERE: Mapping[str, Codes] = MappingProxyType({})


class Checked(Report):
    """A report, and the text of each source by its id, which is no part of what is written as JSON."""

    model_config = ConfigDict(defer_build=True)  # made of a report that holds already

    texts: Mapping[str, str] = Field(exclude=True, repr=False)

    def render(self, name: str = "text", display: Display | None = None) -> str:
        """Return the report in the format called `name`, for a `display`; `UsageError` if there is no such format."""
        if name not in FORMATS:
            raise UsageError(f"there is no format {name!r}{meant(name, FORMATS)}; known are {', '.join(FORMATS)}")
        return load_format(name)(self, self.texts, display or Display())

    def status(self, fail_on: FailOn = "error") -> ExitCode:
        """Return the exit status of `factcheck check`: what could not be checked outweighs what was found.

        `UsageError` if `fail_on` is no such word.
        """
        check_word("fail_on", fail_on, get_args(FailOn))
        if self.failures:
            return ExitCode.INCOMPLETE
        if fail_on != "never" and any(each.severity.rank >= Severity(fail_on).rank for each in counted(self)):
            return ExitCode.FINDINGS
        return ExitCode.CLEAN


class Checker(NamedTuple):
    """How sources are read and judged. It may be used for any number of checks."""

    extractor: pipeline.Extractor
    policy: Policy
    adjudicator: Adjudicator | None = None
    as_of: dt.date | None = None
    baseline: Baseline | None = None

    def check(self, inputs: Inputs, on_stage: OnStage | None = None) -> Checked:
        """Return the report on what was read; `UsageError` for a rule code that no rule has."""
        today = self.as_of or dt.date.today()
        report = pipeline.check(
            inputs.sources,
            inputs.failures,
            self.extractor,
            as_of=self.as_of,
            adjudicator=self.adjudicator,
            accepted=self._accepted(today),
            unread=inputs.unread,
            on_stage=on_stage,
            **self.policy,
        )
        if self.baseline:
            report = hold_against(report, self.baseline, frozenset(self._ran(report)), today)
        texts = {source.id: source.text for source in inputs.sources}
        return Checked.model_construct(**vars(report), texts=texts).with_ledger(report.ledger)

    def _accepted(self, today: dt.date) -> frozenset[str]:
        """Return the fingerprints of what nobody needs to look at a second time."""
        entries = self.baseline.accepted if self.baseline and self.adjudicator else ()
        return frozenset(entry.fingerprint for entry in entries if not is_over(entry, today))

    def _ran(self, report: Report) -> Iterator[str]:
        """Yield the codes of the rules that have seen all there was to see: none where a source could not be read."""
        if all(failure.stage not in ("read", "extract") for failure in report.failures):
            failed = {failure.source for failure in report.failures if failure.stage == "rules"}
            yield from (rule.code for rule in choose(**self.policy) if rule.code not in failed)


def wanting_references(policy: Policy) -> list[str]:
    """Return the codes of the rules that a policy has run, and that tell what no reference has."""
    return [rule.code for rule in choose(**policy) if rule.asked == "unsupported"]


def no_references(codes: Sequence[str]) -> str:
    """Return what is told of such rules where there is no reference."""
    return f"{', '.join(codes)} tells what no reference has, and there are none: --against PATH... names them"


def check(
    paths: Name | Iterable[Name],
    against: Name | Iterable[Name] = (),
    *,
    extractor: Who = "auto",
    nlp: bool = True,
    replay: Name | None = None,
    record: Name | None = None,
    rerecord: bool = False,
    published: Mapping[str, Day] = _NO_DAYS,
    as_of: Day | None = None,
    select: Codes = (),
    ignore: Codes = (),
    preview: bool = False,
    unsupported: bool = False,
    severity: Mapping[str, Loudness] = _AS_THEY_ARE,
    per_path: Mapping[str, Codes] = _NOWHERE,
    adjudicate: bool = False,
    baseline: Name | None = None,
    on_progress: OnProgress | None = None,
    **model: Unpack[ModelOptions],
) -> Checked:
    """Report where the sources at `paths` cannot all be true, as `factcheck check` does.

    Args:
        paths: files, folders, or "-" for standard input.
        against: references; what stands at `paths` is then drafts that are checked against them.
        extractor: who finds the claims. "auto" is "llm" if there is a key, a base URL or a folder of recordings, else
            "local", by rule; each source in the report says which it was.
        nlp: whether a spaCy model, if one is installed, helps the local extractor.
        replay: answers the model's requests from the recordings in this folder, without network and key.
        record: keeps the conversations with the model in this folder; those that it has are replayed.
        rerecord: makes anew the recordings that `record` has already.
        published: the day of publication by the path, the name or the stem of a file: a `date`, or `"2024-06-28"`.
        as_of: the day that counts as today, and that of sources whose day nothing else tells.
        select: only the rules whose codes begin so: `["DT", "QT101"]`, or `"DT,QT101"`.
        ignore: not those.
        preview: also the rules in preview.
        unsupported: also what a draft says and no reference does.
        severity: how loudly the findings of rules are said: `{"NM201": "off", "DT": "warning"}`.
        per_path: rules that are ignored in the sources that a glob fits: `{"archive/*": ["DT"]}`.
        adjudicate: has a model look again at each error and warning.
        baseline: a file of findings that may stand, as `factcheck baseline` writes it.
        on_progress: is told the id of each source and its state: "started", "done" or "failed".
        model: how a model is reached and asked: the fields of `ModelOptions`. The key is read from `OPENAI_API_KEY`.

    Neither a configuration file nor a variable `FACTCHECK_...` is looked at, and nothing is printed.

    Returns:
        The report. What could not be read or checked is in its `failures`, never an exception.

    Raises:
        UsageError: what is asked for cannot be had, or contradicts itself; raised before anything is paid for.
        TypeError: there is no such argument; it names the nearest.

    """
    check_names(model, [*_NAMES, *ModelOptions.__annotations__])
    check_word("extractor", extractor, get_args(Who))
    check_model(model)
    sources = given(paths)
    if not sources:
        raise UsageError("there is nothing to check: give the path of a file or a folder, or several")
    reading: ExtractorOptions = {
        "extractor": extractor,
        "nlp": nlp,
        "replay": None if replay is None else Path(replay),
        "record": None if record is None else Path(record),
        "rerecord": rerecord,
        **model,
    }
    policy = policy_of(select, ignore, severity, per_path, preview=preview, unsupported=unsupported)
    references, dates = given(against), days("published", published)
    if not references and (unsupported or select) and (codes := wanting_references(policy)):
        raise UsageError(no_references(codes))
    checker = Checker(
        make_extractor(on_progress, **reading),
        policy,
        make_adjudicator(**reading) if adjudicate else None,
        None if as_of is None else day("as_of", as_of),
        None if baseline is None else read_baseline(Path(baseline)),
    )
    return checker.check(read(sources, references, dates))


_NAMES = tuple(check.__kwdefaults__ or ())
