"""Run rules over a desk; what they flag becomes findings in a fixed order."""

from collections.abc import Iterable, Sequence

from checker.claims.base import Span
from checker.errors import UsageError
from checker.linking.slots import Desk
from checker.rules import load_rules
from checker.rules.base import Rule
from checker.rules.finding import SEVERITY_OF, Evidence, Finding, fingerprint
from checker.rules.flag import Flag, Side


def choose(select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
    """Return the rules whose codes begin with one of `select` (all if empty) and with none of `ignore`.

    `UsageError` for a prefix that no rule's code begins with.
    """
    rules = load_rules()
    for prefix in (*select, *ignore):
        if not any(rule.code.startswith(prefix.upper()) for rule in rules):
            known = ", ".join(rule.code for rule in rules)
            raise UsageError(f"no rule's code begins with {prefix!r}; the rules are {known}")

    def named(rule: Rule, prefixes: Sequence[str]) -> bool:
        return any(rule.code.startswith(prefix.upper()) for prefix in prefixes)

    chosen = tuple(rule for rule in rules if (not select or named(rule, select)) and not named(rule, ignore))
    if not chosen:
        raise UsageError("no rule is left to check: what is selected is ignored as well")
    return chosen


def run(desk: Desk, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """Return what the rules find, errors first, then by place; the same for the same desk, always."""
    found: dict[str, Finding] = {}
    for rule in rules:
        for flag in rule.check(desk):
            finding = _dress(rule, flag, desk)
            found.setdefault(finding.fingerprint, finding)
    return tuple(sorted(found.values(), key=_order))


def _order(finding: Finding) -> tuple[int, str, str, int, str]:
    first = finding.evidence[0]
    return (-finding.severity.rank, finding.rule, first.source, first.start, finding.fingerprint)


def _dress(rule: Rule, flag: Flag, desk: Desk) -> Finding:
    class_ = flag.class_ or rule.class_
    sides = tuple(dict.fromkeys(flag.sides))
    return Finding(
        rule=rule.code,
        name=rule.name,
        class_=class_,
        severity=SEVERITY_OF[class_],
        message=flag.message,
        explanation=flag.explanation,
        fingerprint=fingerprint(rule.code, [(_line(side, desk), side.reads or "") for side in sides]),
        evidence=tuple(_evidence(side, desk) for side in sides),
    )


def _evidence(side: Side, desk: Desk) -> Evidence:
    quote = side.span.of(desk.sources[side.source].text)
    return Evidence(
        source=side.source, start=side.span.start, end=side.span.end, quote=quote, reads=side.reads, says=side.says
    )


def _line(side: Side, desk: Desk) -> str:
    """Return the line of the source on which a side begins."""
    text = desk.sources[side.source].text
    start = text.rfind("\n", 0, side.span.start) + 1
    end = text.find("\n", side.span.end)
    return Span(start=start, end=end if end >= 0 else len(text)).of(text)
