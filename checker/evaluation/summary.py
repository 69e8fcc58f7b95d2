"""From the scores of desks to the figures of an evaluation."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from checker.claims.base import Model
from checker.claims.claim import Failure, Usage
from checker.evaluation.interval import Share, share_of
from checker.evaluation.score import Alarm, DeskScore, Verdict
from checker.report.model import Tool
from checker.rules.finding import Finding, Severity


class KindRecall(Model):
    """How much of one kind of error is found, and how loudly: `at_error` and `at_warning` count that loud or louder."""

    kind: str
    found: Share
    at_warning: Share
    at_error: Share


class KindAlarms(Model):
    """Of one kind of look-alikes (rows without a kind are one each): those with a false alarm, and how loud it is."""

    kind: str
    any: Share
    at_warning: Share
    at_error: Share


class Precision(Model):
    """Of the findings of one rule, class or severity: those that are right."""

    name: str
    right: Share


class Evaluation(Model):
    """How a checker did on a gold annotation.

    `recall` is of expected rows, `precision` of the findings that count. `violated`: look-alikes that a false alarm is
    about; `unmatched`: findings that no row expects, to be read by a person.
    """

    schema_version: Literal["1.0"] = "1.0"
    tool: Tool
    extractor: Literal["llm", "local"]
    desks: int
    recall: Share
    precision: Share
    recall_by_kind: tuple[KindRecall, ...]
    alarms_by_kind: tuple[KindAlarms, ...]
    precision_by_rule: tuple[Precision, ...]
    precision_by_class: tuple[Precision, ...]
    precision_by_severity: tuple[Precision, ...]
    violated: int
    unmatched: int
    missed: tuple[Verdict, ...]
    alarms: tuple[Alarm, ...]
    inexact: tuple[str, ...]
    failures: tuple[Failure, ...]
    usage: Usage

    def recall_at(self, severity: Severity) -> Share:
        """Return the recall if only findings count that are as loud as `severity`."""
        shares = [
            {Severity.ERROR: row.at_error, Severity.WARNING: row.at_warning, Severity.NOTE: row.found}[severity]
            for row in self.recall_by_kind
        ]
        return share_of(sum(share.hits for share in shares), sum(share.cases for share in shares))

    def alarms_at(self, severity: Severity) -> int:
        """Return the number of false alarms that are as loud as `severity`."""
        return sum(alarm.finding.severity.rank >= severity.rank for alarm in self.alarms)


def summarise(scores: Sequence[DeskScore], tool: Tool, extractor: Literal["llm", "local"], usage: Usage) -> Evaluation:
    """Return the figures of all desks together."""
    verdicts = [verdict for score in scores for verdict in score.verdicts]
    true = [finding for score in scores for finding in score.true]
    alarms = [alarm for score in scores for alarm in score.alarms]
    false = [alarm.finding for alarm in alarms]
    return Evaluation(
        tool=tool,
        extractor=extractor,
        desks=len(scores),
        recall=_found(verdicts),
        precision=share_of(len(true), len(true) + len(false)),
        recall_by_kind=tuple(_recalls(verdicts)),
        alarms_by_kind=tuple(_alarms(scores)),
        precision_by_rule=_precisions(true, false, lambda finding: finding.rule),
        precision_by_class=_precisions(true, false, lambda finding: finding.class_),
        precision_by_severity=_precisions(true, false, lambda finding: finding.severity),
        violated=sum(len(alarm.rows) for alarm in alarms),
        unmatched=sum(not alarm.rows for alarm in alarms),
        missed=tuple(verdict for verdict in verdicts if verdict.outcome != "found"),
        alarms=tuple(alarms),
        inexact=tuple(quote for score in scores for quote in score.inexact),
        failures=tuple(failure for score in scores for failure in score.failures),
        usage=usage,
    )


def _found(verdicts: Sequence[Verdict], least: int = 0) -> Share:
    found = sum(
        verdict.outcome == "found" and verdict.severity is not None and verdict.severity.rank >= least
        for verdict in verdicts
    )
    return share_of(found, len(verdicts))


def _recalls(verdicts: Sequence[Verdict]) -> Iterable[KindRecall]:
    for kind in dict.fromkeys(verdict.row.kind for verdict in verdicts):
        own = [verdict for verdict in verdicts if verdict.row.kind == kind]
        yield KindRecall(
            kind=kind,
            found=_found(own),
            at_warning=_found(own, Severity.WARNING.rank),
            at_error=_found(own, Severity.ERROR.rank),
        )


def _alarms(scores: Sequence[DeskScore]) -> Iterable[KindAlarms]:
    loudest: dict[str, list[int]] = {}
    for score in scores:
        for row in score.look_alikes:
            ranks = (alarm.finding.severity.rank for alarm in score.alarms if row.id in alarm.rows)
            loudest.setdefault(row.kind or row.id, []).append(max(ranks, default=0))
    for kind, levels in loudest.items():
        any_, warning, error = (
            share_of(sum(level >= least for level in levels), len(levels))
            for least in (1, Severity.WARNING.rank, Severity.ERROR.rank)
        )
        yield KindAlarms(kind=kind, any=any_, at_warning=warning, at_error=error)


def _precisions(
    true: Sequence[Finding], false: Sequence[Finding], name: Callable[[Finding], str]
) -> tuple[Precision, ...]:
    right, wrong = Counter(map(name, true)), Counter(map(name, false))
    return tuple(
        Precision(name=each, right=share_of(right[each], right[each] + wrong[each])) for each in sorted(right | wrong)
    )
