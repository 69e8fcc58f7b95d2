import pytest

from checker.claims.claim import Usage
from checker.evaluation.score import DeskScore
from checker.evaluation.summary import summarise
from checker.report.model import Tool
from checker.rules.finding import Severity
from tests.evaluation.desk import finding, gold, row, scored

DEATHS = (("a.txt", "Twelve people"), ("b.txt", "Fourteen people"))
AGES = (("a.txt", "31"), ("b.txt", "32"))


def outcomes(score: DeskScore) -> list[str]:
    return [verdict.outcome for verdict in score.verdicts]


def test_a_finding_that_cites_each_side_of_a_row_finds_it() -> None:
    score = scored(gold(expect=[row("deaths", *DEATHS)]), finding("QT101", Severity.ERROR, *DEATHS))
    assert (outcomes(score), len(score.true), score.alarms) == (["found"], 1, ())


def test_a_finding_that_cites_one_side_only_does_not() -> None:
    score = scored(gold(expect=[row("deaths", *DEATHS)]), finding("QT101", Severity.ERROR, DEATHS[0]))
    assert outcomes(score) == ["missed"]
    assert [alarm.rows for alarm in score.alarms] == [()]


def test_either_of_two_alternatives_will_do() -> None:
    annotation = gold(expect=[row("deaths", ("a.txt|b.txt", "Eleven people|Fourteen people"))])
    assert outcomes(scored(annotation, finding("QT101", Severity.ERROR, DEATHS[1]))) == ["found"]


def test_a_quote_with_a_start_means_that_place_alone() -> None:
    evidence = [{"source": "a.txt", "quote": "e", "start": 2}]
    annotation = gold(expect=[{"id": "x", "kind": "x", "why": "", "evidence": evidence}])
    assert outcomes(scored(annotation, finding("QT101", Severity.ERROR, ("a.txt", "people")))) == ["missed"]
    assert outcomes(scored(annotation, finding("QT101", Severity.ERROR, ("a.txt", "Twelve")))) == ["found"]


@pytest.mark.parametrize(("severity", "outcome"), [(Severity.NOTE, "wrong-severity"), (Severity.WARNING, "found")])
def test_a_finding_must_be_as_loud_as_the_row_asks(severity: Severity, outcome: str) -> None:
    annotation = gold(expect=[row("deaths", *DEATHS, min_severity="warning")])
    score = scored(annotation, finding("QT101", severity, *DEATHS))
    assert outcomes(score) == [outcome]
    assert score.alarms == ()


def test_a_look_alike_is_violated_by_what_is_louder_than_it_may_be() -> None:
    annotation = gold(forbid=[row("ages", *AGES, max_severity="note")])
    assert scored(annotation, finding("AG101", Severity.NOTE, *AGES)).alarms == ()
    assert [alarm.rows for alarm in scored(annotation, finding("AG101", Severity.WARNING, *AGES)).alarms] == [("ages",)]


def test_an_empty_quote_forbids_whatever_cites_the_source() -> None:
    annotation = gold(forbid=[row("copy", ("b.txt", ""), max_severity="none")])
    assert [alarm.rows for alarm in scored(annotation, finding("AG101", Severity.NOTE, *AGES)).alarms] == [("copy",)]
    assert [alarm.rows for alarm in scored(annotation, finding("AG101", Severity.NOTE, AGES[0])).alarms] == [()]


def test_what_is_expected_violates_no_look_alike() -> None:
    annotation = gold(expect=[row("ages", *AGES)], forbid=[row("first", AGES[0], max_severity="none")])
    assert scored(annotation, finding("AG101", Severity.ERROR, *AGES)).alarms == ()


def test_what_is_optional_counts_neither_way() -> None:
    score = scored(gold(optional=[row("ages", *AGES)]), finding("AG101", Severity.ERROR, *AGES))
    assert (score.true, score.alarms) == ((), ())


def test_what_needs_a_model_counts_for_a_model_only() -> None:
    annotation = gold(expect=[row("deaths", *DEATHS, needs="llm")])
    assert outcomes(scored(annotation)) == []
    assert outcomes(scored(annotation, extractor="llm")) == ["missed"]
    lucky = scored(annotation, finding("QT101", Severity.ERROR, *DEATHS))
    assert (lucky.true, lucky.alarms) == ((), ())


def test_what_the_references_say_by_themselves_is_no_fault_of_a_copy() -> None:
    own = finding("AG101", Severity.ERROR, ("a.txt", "1950"), ("a.txt", "1952"))
    again = finding("AG101", Severity.ERROR, ("a.txt", "1950"), ("b.txt", "1952"), ("b.txt", "1950"))
    other = finding("AG101", Severity.ERROR, ("a.txt", "1950"), ("b.txt", "32"))
    score = scored(gold(expect=[row("bridge", ("b.txt", "1952"))]), again, other, known=[own])
    assert outcomes(score) == ["missed"]
    assert [alarm.finding for alarm in score.alarms] == [other]


def test_the_same_words_elsewhere_are_another_finding() -> None:
    own = finding("AG101", Severity.ERROR, ("a.txt", "31"), ("a.txt", "Friday"))
    changed = finding("AG101", Severity.ERROR, ("b.txt", "32"), ("b.txt", "Friday"))
    score = scored(gold(expect=[row("age", ("b.txt", "32"))]), changed, known=[own])
    assert outcomes(score) == ["found"]


def test_a_finding_that_violates_two_rows_is_one_false_alarm() -> None:
    rows = [row("ages", *AGES, max_severity="none"), row("lee", ("b.txt", "32"), max_severity="none")]
    score = scored(gold(forbid=rows), finding("AG101", Severity.ERROR, *AGES))
    evaluation = summarise([score], Tool(version="0"), "local", Usage())
    assert [alarm.rows for alarm in score.alarms] == [("ages", "lee")]
    assert (evaluation.violated, evaluation.precision.cases, evaluation.alarms_at(Severity.ERROR)) == (2, 1, 1)


def test_evidence_that_is_not_the_exact_text_is_told() -> None:
    wrong = finding("QT101", Severity.ERROR, DEATHS[0])
    wrong = wrong.model_copy(update={"evidence": (wrong.evidence[0].model_copy(update={"quote": "12 people"}),)})
    assert scored(gold(), wrong).inexact == ("QT101 a.txt:0: 12 people",)


def test_misses_and_false_alarms_show_the_words_and_what_stands_around_them() -> None:
    score = scored(gold(expect=[row("deaths", *DEATHS)]), finding("AG101", Severity.ERROR, *AGES))
    assert [excerpt.words for excerpt in score.verdicts[0].excerpts] == ["Twelve people", "Fourteen people"]
    assert [excerpt.words for excerpt in score.alarms[0].excerpts] == ["31", "32"]
    assert score.alarms[0].excerpts[0].before.endswith("Ann Lee, ")


def test_the_figures_are_counted_over_all_desks() -> None:
    expected = gold(expect=[row("deaths", *DEATHS), row("ages", *AGES)])
    forbidden = gold(forbid=[row("ages", *AGES, max_severity="none")])
    scores = [
        scored(expected, finding("QT101", Severity.WARNING, *DEATHS), finding("QT101", Severity.ERROR, DEATHS[0])),
        scored(forbidden, finding("AG101", Severity.WARNING, *AGES)),
        scored(forbidden),
    ]
    evaluation = summarise(scores, Tool(version="0"), "local", Usage())
    assert (evaluation.recall.hits, evaluation.recall.cases) == (1, 2)
    assert (evaluation.precision.hits, evaluation.precision.cases) == (1, 3)
    assert (evaluation.violated, evaluation.unmatched) == (1, 1)
    by_kind = {row.kind: (row.found.hits, row.at_error.hits) for row in evaluation.recall_by_kind}
    assert by_kind == {"deaths": (1, 0), "ages": (0, 0)}
    assert [(row.kind, row.any.hits, row.any.cases, row.at_error.hits) for row in evaluation.alarms_by_kind] == [
        ("ages", 1, 2, 0)
    ]
    assert {row.name: str(row.right)[:3] for row in evaluation.precision_by_rule} == {"QT101": "1/2", "AG101": "0/1"}
    assert evaluation.recall_at(Severity.ERROR).hits == 0


def test_a_place_beside_the_change_is_known_by_what_stands_on_its_other_side() -> None:
    own = finding("DT101", Severity.ERROR, ("a.txt", "people"))
    again = finding("DT101", Severity.ERROR, ("b.txt", "people"))  # what stands before it is the change
    assert scored(gold(), again, known=[own]).alarms == ()
