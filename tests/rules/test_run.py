"""What becomes of flags: severities, paths, roles, and each conflict once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.claims.base import Span
from checker.rules.engine import run
from checker.rules.finding import FindingClass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.linking.slots import Desk
    from checker.rules.base import Rule
    from checker.rules.finding import Finding
    from checker.rules.flag import Flag
    from checker.sources.model import Role
    from tests.rules.conftest import Bench

THREE, FOUR, FIVE = "Three boats", "Four boats", "Five boats"


def told(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{finding.severity} {finding.message}" for finding in findings]


def test_a_policy_changes_how_loudly_a_finding_is_said_and_not_its_class(bench: Bench) -> None:
    rule = bench.rule("DT101_Day", bench.flag(("a", THREE)), bench.flag(("a", FOUR), class_=FindingClass.SUSPECT))
    desk = bench.desk(a="peer")
    assert told(run(desk, [rule]).findings) == [f"error {THREE}", f"warning {FOUR}"]
    quiet = run(desk, [rule], severity={"D": "error", "dt1": "note"}).findings
    assert told(quiet) == [f"note {THREE}", f"note {FOUR}"]
    assert [finding.class_.value for finding in quiet] == ["contradiction", "suspect"]


def test_a_finding_is_ignored_if_any_of_its_sides_stands_where_its_rule_is_ignored(bench: Bench) -> None:
    rules = [
        bench.rule("DT101_Day", bench.flag(("a", THREE), ("b", FOUR))),
        bench.rule("QT101_Sum", bench.flag(("a", FIVE))),
    ]
    desk = bench.desk(a="peer", b="peer")
    assert len(run(desk, rules).findings) == 2
    assert told(run(desk, rules, per_path={"b": ["DT"]}).findings) == [f"error {FIVE}"]
    assert len(run(desk, rules, per_path={"b": ["QT"], "c": ["DT"]}).findings) == 2


def test_where_rules_are_ignored_in_references_what_a_draft_has_wrong_is_still_said(bench: Bench) -> None:
    flags = [bench.flag(("draft", THREE), ("wire", FOUR)), bench.flag(("wire", FIVE))]
    desk = bench.desk(draft="draft", wire="reference")
    assert told(run(desk, [bench.rule("DT101_Day", *flags)], per_path={"wire": ["DT"]}).findings) == [
        f"error {THREE} and {FOUR}"
    ]


def test_what_concerns_no_draft_is_not_said_but_a_slip_inside_one_reference_is_noted(bench: Bench) -> None:
    flags = {
        "draft against references": bench.flag(("r1", THREE), ("r2", THREE), ("draft", FOUR)),
        "inside the draft": bench.flag(("draft", THREE), ("draft", FIVE)),
        "between references": bench.flag(("r1", FOUR), ("r2", FIVE)),
        "inside a reference": bench.flag(("r2", THREE), ("r2", FIVE)),
    }
    rule = bench.rule("DT101_Day", *(flag._replace(message=name) for name, flag in flags.items()))
    assert sorted(told(run(bench.desk(draft="draft", r1="reference", r2="reference"), [rule]).findings)) == [
        "error draft against references",
        "error inside the draft",
        "note inside a reference",
    ]
    assert len(run(bench.desk(draft="peer", r1="peer", r2="peer"), [rule]).findings) == 4


def test_a_slip_inside_a_reference_is_a_note_whatever_the_policy_says(bench: Bench) -> None:
    rule = bench.rule("DT101_Day", bench.flag(("wire", THREE)))
    desk = bench.desk(draft="draft", wire="reference")
    assert told(run(desk, [rule], severity={"DT": "error"}).findings) == [f"note {THREE}"]


@pytest.mark.parametrize("turned", [False, True])
def test_a_conflict_found_in_two_ways_is_said_with_more_sides(bench: Bench, turned: bool) -> None:
    more = bench.flag(("a", THREE), ("b", FOUR), ("c", FIVE), class_=FindingClass.SUSPECT)  # though it is said lower
    flags = [bench.flag(("a", "boats"), ("b", FOUR)), more]
    rule = bench.rule("DT101_Day", *(reversed(flags) if turned else flags))
    desk = bench.desk(a="peer", b="peer", c="peer")
    assert told(run(desk, [rule]).findings) == [f"warning {THREE} and {FOUR} and {FIVE}"]


@pytest.mark.parametrize("turned", [False, True])
def test_of_as_many_sides_the_louder_one_is_said(bench: Bench, turned: bool) -> None:
    loud, low = bench.flag(("a", "boats")), bench.flag(("a", THREE), class_=FindingClass.VARIANT)
    rule = bench.rule("DT101_Day", *([low, loud] if turned else [loud, low]))
    assert told(run(bench.desk(a="peer"), [rule]).findings) == ["error boats"]


def test_of_two_that_are_as_loud_the_one_found_first_is_said(bench: Bench) -> None:
    first, second = bench.flag(("a", THREE)), bench.flag(("a", "boats"))
    for flags in ([first, second], [second, first]):
        assert told(run(bench.desk(a="peer"), [bench.rule("DT101_Day", *flags)]).findings) == [
            f"error {flags[0].message}"
        ]


def test_another_place_another_source_and_another_rule_are_another_conflict(bench: Bench) -> None:
    flags = [
        bench.flag(("a", THREE)),
        bench.flag(("a", FOUR), ("b", THREE)),
        bench.flag(("a", FOUR), ("c", THREE), ("c", FIVE)),
    ]
    rules = [bench.rule("DT101_Day", *flags), bench.rule("QT101_Sum", flags[0])]
    assert len(run(bench.desk(a="peer", b="peer", c="peer"), rules).findings) == 4


def test_what_is_not_said_hides_nothing(bench: Bench) -> None:
    flags = [bench.flag(("a", THREE), ("b", FOUR)), bench.flag(("a", THREE), ("b", FOUR), ("c", FIVE))]
    desk = bench.desk(a="peer", b="peer", c="peer")
    assert told(run(desk, [bench.rule("DT101_Day", *flags)], per_path={"c": ["DT"]}).findings) == [
        f"error {THREE} and {FOUR}"
    ]


def test_a_rule_that_raises_is_a_failure_and_what_it_and_others_found_stands(bench: Bench) -> None:
    def check(_self: Rule, _desk: Desk) -> Iterator[Flag]:
        yield bench.flag(("a", THREE))
        raise KeyError("no such boat")

    broken = bench.rule("DT101_Day", check=check)
    broken.origin = "house-rules"
    done = run(bench.desk(a="peer"), [broken, bench.rule("QT101_Sum", bench.flag(("a", FIVE)))])
    assert told(done.findings) == [f"error {THREE}", f"error {FIVE}"]
    (failure,) = done.failures
    assert (failure.source, failure.stage, failure.kind) == ("DT101", "rules", "rule_error")
    assert failure.message.startswith("day of house-rules raised KeyError: 'no such boat' (test_run.py:")


@pytest.mark.parametrize("raised", [SystemExit(0), RecursionError("too deep"), AssertionError()])
def test_no_rule_can_end_the_run(bench: Bench, raised: BaseException) -> None:
    def check(_self: Rule, _desk: Desk) -> Iterator[Flag]:
        raise raised

    (failure,) = run(bench.desk(a="peer"), [bench.rule("DT101_Day", check=check)]).failures
    assert failure.message.startswith(f"day raised {type(raised).__name__}: ")


def test_a_flag_that_cannot_be_told_is_a_failure_of_its_rule(bench: Bench) -> None:
    for flags in ([bench.flag()], [bench.flag(("gone", THREE))], [None]):
        rule = bench.rule("DT101_Day", *flags)
        done = run(bench.desk(a="peer"), [rule, bench.rule("QT101_Sum", bench.flag(("a", FIVE)))])
        assert (told(done.findings), len(done.failures)) == ([f"error {FIVE}"], 1)


def test_an_interrupt_is_no_failure_of_a_rule(bench: Bench) -> None:
    def check(_self: Rule, _desk: Desk) -> Iterator[Flag]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(bench.desk(a="peer"), [bench.rule("DT101_Day", check=check)])


@pytest.mark.parametrize("drafts", [("zdraft",), ("adraft",), ("adraft", "zdraft")])
def test_what_a_draft_has_wrong_is_said_though_others_have_the_same_line(bench: Bench, drafts: tuple[str, ...]) -> None:
    flags = [bench.flag((name, THREE)) for name in sorted((*drafts, "m"))]
    same = [flag._replace(sides=tuple(side._replace(reads="three") for side in flag.sides)) for flag in flags]
    roles: dict[str, Role] = {**dict.fromkeys(drafts, "draft"), "m": "reference"}
    desk = bench.desk(**roles)
    done = run(desk, [bench.rule("DT101_Day", *same)], per_path={"m": ["DT"]}).findings
    assert [(each.severity.value, each.evidence[0].source) for each in done] == [("error", name) for name in drafts]
    told_too = run(desk, [bench.rule("DT101_Day", *same)]).findings
    assert [each.evidence[0].source for each in told_too if each.severity.value == "note"] == ["m"]
    assert len({each.fingerprint for each in told_too}) == 1


def test_two_slips_on_one_line_are_two_findings_with_one_fingerprint(bench: Bench) -> None:
    flags = [bench.flag(("a", "Three")), bench.flag(("a", "sank"))]
    same = [flag._replace(sides=(flag.sides[0]._replace(reads="a slip"),)) for flag in flags]
    done = run(bench.desk(a="peer"), [bench.rule("DT101_Day", *same)]).findings
    assert [each.evidence[0].quote for each in done] == ["Three", "sank"]
    assert len({each.fingerprint for each in done}) == 1


def test_references_that_say_one_thing_in_one_line_make_one_finding(bench: Bench) -> None:
    flags = [bench.flag(("draft", THREE), (name, FOUR)) for name in ("r1", "r2")]
    same = [flag._replace(sides=tuple(side._replace(reads="so") for side in flag.sides)) for flag in flags]
    desk = bench.desk(draft="draft", r1="reference", r2="reference")
    assert len(run(desk, [bench.rule("DT101_Day", *same)]).findings) == 1


def test_what_a_rule_prints_does_not_go_to_standard_output(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    def check(_self: Rule, _desk: Desk) -> Iterator[Flag]:
        print("looking")  # noqa: T201
        yield bench.flag(("a", THREE))

    assert len(run(bench.desk(a="peer"), [bench.rule("DT101_Day", check=check)]).findings) == 1
    assert capsys.readouterr() == ("", "looking\n")


@pytest.mark.parametrize(("start", "end"), [(9999, 10005), (80, 9999), (-3, 2), (4, 4), (6, 2)])
def test_a_side_that_does_not_stand_in_its_text_is_a_failure_of_its_rule(bench: Bench, start: int, end: int) -> None:
    flag = bench.flag(("a", THREE))
    beyond = flag._replace(sides=(flag.sides[0]._replace(span=Span(start=start, end=end)),))
    done = run(bench.desk(a="peer"), [bench.rule("DT101_Day", flag, beyond)])
    assert told(done.findings) == [f"error {THREE}"]
    (failure,) = done.failures
    assert (failure.kind, f"{start}:{end} of the" in failure.message) == ("rule_error", True)


def test_a_rule_that_needs_every_reference_is_not_run_without_and_says_so(bench: Bench) -> None:
    flags = [bench.flag(("draft", THREE))]
    rules = [bench.rule("RF901_Bare", *flags, asked="unsupported"), bench.rule("DT101_Day", *flags)]
    done = run(bench.desk(draft="draft"), rules, unread={"w/n.txt": "could not be read", "w/b.txt": "is in French"})
    assert [finding.rule for finding in done.findings] == ["DT101"]
    (failure,) = done.failures
    assert (failure.source, failure.stage, failure.kind) == ("RF901", "rules", "references_incomplete")
    assert failure.message.endswith("w/b.txt is in French; w/n.txt could not be read")
