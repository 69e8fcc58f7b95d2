"""What becomes of findings at a second look."""

from collections.abc import Sequence

import pytest

from checker.adjudication.verdicts import Outcome, adjudicate
from checker.claims.adjudication import Adjudication, Case, Ruling
from checker.claims.claim import Failure, Usage
from checker.extraction.local import LocalExtractor
from checker.pipeline import check
from checker.rules.finding import Evidence, Finding, FindingClass, Severity
from tests.desk import Article

FERRY = Article("ferry.txt", "A ferry ran aground off Lund on Friday.").source
FAILURE = Failure(source="ferry.txt", stage="adjudicate", kind="timeout", message="no answer")


class Judge:
    """An adjudicator that says what the test says, by the message of a finding, and keeps the cases."""

    def __init__(self, **verdicts: str) -> None:
        self.verdicts, self.cases = verdicts, list[Case]()

    def judge(self, cases: Sequence[Case]) -> list[Ruling]:
        self.cases += cases
        return [self.ruling(self.verdicts.get(case.message, "keep")) for case in cases]

    def ruling(self, verdict: str) -> Ruling:
        usage = Usage(requests=1, prompt_tokens=100)
        if verdict == "fail":
            return Ruling(failure=FAILURE, usage=usage)
        said = Adjudication.model_validate({"reason": f"I say {verdict}.", "verdict": verdict})
        return Ruling(adjudication=said, usage=usage)


def finding(message: str, severity: Severity = Severity.ERROR) -> Finding:
    return Finding(
        rule="DT101",
        name="weekday-mismatch",
        class_=FindingClass.CONTRADICTION,
        severity=severity,
        message=message,
        explanation="",
        fingerprint=message,
        evidence=(Evidence(source=FERRY.id, start=0, end=7, quote="A ferry"),),
    )


def look(judge: Judge, *findings: Finding) -> Outcome:
    return adjudicate(findings, [FERRY], {"DT101": "A date does not fall on its weekday."}, judge)


def told(findings: Sequence[Finding]) -> list[tuple[str, str]]:
    return [(each.message, each.severity.value) for each in findings]


def test_what_is_kept_stays_as_loud_as_it_was() -> None:
    outcome = look(Judge(), finding("a"), finding("b", Severity.WARNING))
    assert told(outcome.findings) == [("a", "error"), ("b", "warning")]
    assert [each.adjudication and each.adjudication.reason for each in outcome.findings] == ["I say keep."] * 2
    assert not outcome.dropped


def test_what_is_demoted_is_told_one_step_less_loudly_and_keeps_its_class_and_fingerprint() -> None:
    before = finding("a")
    (after,) = look(Judge(a="demote"), before).findings
    assert after.severity is Severity.WARNING
    assert after.model_copy(update={"severity": before.severity, "adjudication": None}) == before
    (after,) = look(Judge(b="demote"), finding("b", Severity.WARNING)).findings
    assert after.severity is Severity.NOTE


def test_what_is_dropped_is_no_finding_any_more_and_is_listed_in_full_with_the_reason() -> None:
    before = finding("a")
    outcome = look(Judge(a="drop"), before, finding("b"))
    assert told(outcome.findings) == [("b", "error")]
    (dropped,) = outcome.dropped
    assert dropped.adjudication == Adjudication(reason="I say drop.", verdict="drop")
    assert dropped.model_copy(update={"adjudication": None}) == before


def test_notes_are_put_to_nobody() -> None:
    judge = Judge(a="drop", n="drop")
    outcome = look(judge, finding("a"), finding("n", Severity.NOTE))
    assert [case.message for case in judge.cases] == ["a"]
    assert outcome.findings == (finding("n", Severity.NOTE),)


def test_where_nothing_is_loud_nobody_is_asked() -> None:
    class Nobody(Judge):
        def judge(self, cases: Sequence[Case]) -> list[Ruling]:
            raise AssertionError(cases)

    notes = (finding("n", Severity.NOTE),)
    assert look(Nobody(), *notes) == Outcome(notes)


def test_what_could_not_be_looked_at_stays_as_it_is_and_is_a_failure() -> None:
    outcome = look(Judge(a="fail", b="drop"), finding("a"), finding("b"))
    assert outcome.findings == (finding("a"),)
    assert outcome.failures == (FAILURE,)


def test_the_loudest_stay_first_and_others_keep_their_order() -> None:
    outcome = look(Judge(a="demote"), finding("a"), finding("b"), finding("c", Severity.WARNING))
    assert told(outcome.findings) == [("b", "error"), ("a", "warning"), ("c", "warning")]


@pytest.mark.parametrize("verdict", ["keep", "demote", "drop", "fail"])
def test_no_verdict_makes_a_finding_or_makes_one_louder(verdict: str) -> None:
    before = [finding("a"), finding("b", Severity.WARNING), finding("n", Severity.NOTE)]
    outcome = look(Judge(a=verdict, b=verdict, n=verdict), *before)
    ranks = {each.message: each.severity.rank for each in before}
    assert sorted(each.message for each in (*outcome.findings, *outcome.dropped)) == ["a", "b", "n"]
    assert all(each.severity.rank <= ranks[each.message] for each in outcome.findings)


def test_what_was_used_is_the_sum_of_all_cases() -> None:
    outcome = look(Judge(a="fail"), finding("a"), finding("b"))
    assert (outcome.usage.requests, outcome.usage.prompt_tokens) == (2, 200)


def test_two_findings_with_one_fingerprint_have_a_ruling_each() -> None:
    a, b = (finding(name).model_copy(update={"fingerprint": "f"}) for name in "ab")
    outcome = look(Judge(a="drop", b="demote"), a, b)
    assert [each.message for each in outcome.dropped] == ["a"]
    assert told(outcome.findings) == [("b", "warning")]


def test_what_is_accepted_already_is_put_to_nobody() -> None:
    judge = Judge(a="drop", b="drop")
    outcome = adjudicate([finding("a"), finding("b")], [FERRY], {"DT101": "Days."}, judge, {"a"})
    assert [case.message for case in judge.cases] == ["b"]
    assert outcome.findings == (finding("a"),)


def test_the_pipeline_has_only_what_is_not_accepted_looked_at() -> None:
    wrong = Article("ferry.txt", "The ferry sank off Lund on Friday, June 29, 2024, police said.").source
    judge = Judge()
    (found,) = check([wrong], [], LocalExtractor(nlp=False), adjudicator=judge, select=["DT101"]).findings
    assert (len(judge.cases), found.adjudication is None) == (1, False)
    again = Judge()
    accepted = {found.fingerprint}
    report = check([wrong], [], LocalExtractor(nlp=False), adjudicator=again, accepted=accepted, select=["DT101"])
    assert (again.cases, [each.adjudication for each in report.findings]) == ([], [None])
