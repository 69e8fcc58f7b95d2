"""Run rules over a desk; what they flag becomes findings in a fixed order, and a rule that raises a failure."""

import sys
import traceback
from collections.abc import Iterable, Mapping, Sequence
from contextlib import redirect_stdout
from pathlib import PurePath
from types import MappingProxyType
from typing import NamedTuple

from checker.claims.base import Span
from checker.claims.claim import Failure
from checker.errors import UsageError
from checker.linking.slots import Desk
from checker.rules import load_rules
from checker.rules.base import OURS, Rule
from checker.rules.codes import check_prefixes, longest, named
from checker.rules.finding import SEVERITY_OF, Evidence, Finding, Severity, fingerprint
from checker.rules.flag import Flag, Side
from checker.rules.paths import concerned, not_ignored
from checker.rules.policy import Loudness, Switch
from checker.rules.roles import for_the_draft
from checker.rules.subsumed import without_subsumed

_AS_THEY_ARE: Mapping[str, Loudness] = MappingProxyType({})
_NOWHERE: Mapping[str, Sequence[str]] = MappingProxyType({})
_ALL_READ: Mapping[str, str] = MappingProxyType({})


class Run(NamedTuple):
    """What rules find on a desk, errors first, then by place, and the rules that failed."""

    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...]


_Conflict = tuple[str, frozenset[tuple[str, int, int]]]


def choose(
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    *,
    preview: bool = False,
    unsupported: bool = False,
    severity: Mapping[str, Loudness] = _AS_THEY_ARE,
    per_path: Mapping[str, Sequence[str]] = _NOWHERE,
) -> tuple[Rule, ...]:
    """Return the rules that a policy has run: see `Policy`.

    `UsageError` for a code that no rule's begins with, in `per_path` as well, and where no rule is left.
    """
    rules = load_rules()
    codes = [rule.code for rule in rules]
    for setting, prefixes in (("select", select), ("ignore", ignore), ("severity", severity)):
        check_prefixes(setting, prefixes, codes)
    for glob, prefixes in per_path.items():
        check_prefixes(f"per-path, {glob!r}", prefixes, codes)

    selected = [rule for rule in rules if not select or named(rule.code, select)]
    in_full = {code.upper() for code in select}
    on: dict[Switch, bool] = {"preview": preview, "unsupported": unsupported}
    ready = [rule for rule in selected if rule.code in in_full or all(on[switch] for switch in rule.needs)]
    chosen = tuple(rule for rule in ready if not named(rule.code, ignore) and _loudness(rule, severity) != "off")
    if chosen:
        return chosen
    if not ready:
        needs = ", ".join(f"{rule.code} needs {' and '.join(f'--{each}' for each in rule.needs)}" for rule in selected)
        raise UsageError(f"no rule is left to check: {needs}; or select the full code")
    raise UsageError("no rule is left to check: what is selected is ignored as well, or its severity is off")


def run(
    desk: Desk,
    rules: Iterable[Rule],
    *,
    severity: Mapping[str, Loudness] = _AS_THEY_ARE,
    per_path: Mapping[str, Sequence[str]] = _NOWHERE,
    unread: Mapping[str, str] = _ALL_READ,
) -> Run:
    """Return what the rules find; the same for the same desk, always.

    What is said of it is what `severity` and `per_path` leave, what concerns a draft if there are references, and
    each conflict once. A rule that raises is a failure; what it found before stands, and the others run. So is one
    that tells what no reference has where references are `unread`, which says by their paths what is wrong with them.
    """
    found: dict[_Conflict, Finding] = {}
    failures: list[Failure] = []
    for rule in rules:
        if unread and rule.asked == "unsupported":
            failures.append(_incomplete(rule, unread))
            continue
        told = _loudness(rule, severity)
        try:
            with redirect_stdout(sys.stderr):  # the report has standard output to itself
                for flag in rule.check(desk):
                    finding = _dress(rule, flag, desk, told)
                    found.setdefault(_conflict(finding, desk), finding)
        except (Exception, SystemExit) as error:  # a plugin may do anything; an exit of its own would read as clean
            failures.append(_failure(rule, error))
    heard = for_the_draft(not_ignored(found.values(), per_path, desk.sources), desk.sources)
    return Run(tuple(sorted(without_subsumed(heard), key=_order)), tuple(failures))


def _conflict(finding: Finding, desk: Desk) -> _Conflict:
    """Return what tells a finding from others: its facts, and its places.

    References that say one thing are many, and one of them will do; each place in a draft or a peer is to be mended.
    """
    names = concerned(finding, desk.sources)
    sides = (side for side in finding.evidence if side.source in names)
    return finding.fingerprint, frozenset((side.source, side.start, side.end) for side in sides)


def _incomplete(rule: Rule, unread: Mapping[str, str]) -> Failure:
    """Return what is told of a rule that needs every reference and has not got them."""
    why = "; ".join(f"{path} {wrong}" for path, wrong in sorted(unread.items()))
    told = f"{rule.name} was not run, as what no reference has takes all of them to tell: {why}"
    return Failure(source=rule.code, stage="rules", kind="references_incomplete", message=told)


def _failure(rule: Rule, error: BaseException) -> Failure:
    """Return what is told of a rule that raised: whose it is, what it raised, and where."""
    *_, last = traceback.extract_tb(error.__traceback__)
    whose = "" if rule.origin == OURS else f" of {rule.origin}"
    told = f"{rule.name}{whose} raised {type(error).__name__}: {error} ({PurePath(last.filename).name}:{last.lineno})"
    return Failure(source=rule.code, stage="rules", kind="rule_error", message=told)


def _loudness(rule: Rule, severity: Mapping[str, Loudness]) -> Loudness | None:
    """Return how loudly a policy has the findings of a rule said, None if it leaves that to them."""
    prefix = longest(rule.code, severity)
    return None if prefix is None else severity[prefix]


def _order(finding: Finding) -> tuple[int, str, str, int, str]:
    first = finding.evidence[0]
    return (-finding.severity.rank, finding.rule, first.source, first.start, finding.fingerprint)


def _dress(rule: Rule, flag: Flag, desk: Desk, told: Loudness | None) -> Finding:
    class_ = flag.class_ or rule.class_
    sides = tuple(dict.fromkeys(flag.sides))
    if not sides:
        raise ValueError("a flag has no side")
    return Finding(
        rule=rule.code,
        name=rule.name,
        class_=class_,
        severity=Severity(told) if told else SEVERITY_OF[class_],
        message=flag.message,
        explanation=flag.explanation,
        fingerprint=fingerprint(rule.code, [(_line(side, desk), side.reads or "") for side in sides]),
        evidence=tuple(_evidence(side, desk) for side in sides),
    )


def _evidence(side: Side, desk: Desk) -> Evidence:
    text = desk.sources[side.source].text
    if not 0 <= side.span.start < side.span.end <= len(text):
        raise ValueError(f"a side is {side.span.start}:{side.span.end} of the {len(text)} characters of {side.source}")
    quote = side.span.of(text)
    return Evidence(
        source=side.source, start=side.span.start, end=side.span.end, quote=quote, reads=side.reads, says=side.says
    )


def _line(side: Side, desk: Desk) -> str:
    """Return the line of the source on which a side begins."""
    text = desk.sources[side.source].text
    start = text.rfind("\n", 0, side.span.start) + 1
    end = text.find("\n", side.span.end)
    return Span(start=start, end=end if end >= 0 else len(text)).of(text)
