"""What references state, indexed."""

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.claim import Failure, Reading
from checker.pipeline import check
from checker.report.model import Report
from checker.rules.finding import Severity
from checker.rules.references.ranges import Ranged, Ranges
from checker.rules.references.wording import Wording, said
from checker.sources import model
from checker.sources.model import Source
from tests.desk import Article, WrittenOut

NUMBERS = st.integers(-9, 9)
DRAFT = "Fifteen people died in the fire on 3 June 2024, police in the town said."


def report(*articles: Article, **policy: bool) -> Report:
    return check([article.source for article in articles], [], WrittenOut(articles), **policy)  # type: ignore[arg-type]


def draft(name: str = "draft") -> Article:
    died = {"kind": "quantity", "evidence": "Fifteen people died", "counted": "people", "relation": "died"}
    fire = {"kind": "time", "evidence": "on 3 June 2024", "when": "3 June 2024", "what": "the fire"}
    return Article(name, DRAFT, [{**died, "amount": "Fifteen"}, fire], role="draft")


def reference(name: str, text: str = "A fire killed people in the town, and the police said so.") -> Article:
    return Article(name, text, published=dt.date(2024, 7, 1), role="reference")


@given(st.lists(st.tuples(NUMBERS, NUMBERS).map(sorted), max_size=12), st.tuples(NUMBERS, NUMBERS).map(sorted))
def test_all_ranges_that_meet_one_are_found_and_the_one_that_reaches_furthest_first(
    ranges: list[list[int]], wanted: list[int]
) -> None:
    low, high = wanted
    known = Ranges(Ranged(each[0], each[1], tuple(each)) for each in ranges)
    found = list(known.meeting(low, high))
    meeting = {tuple(each) for each in ranges if each[0] <= high and low <= each[1]}
    assert set(found) == meeting
    assert not found or found[0][1] == max(each[1] for each in meeting)


@pytest.mark.parametrize(
    ("words", "stand_there"),
    [
        ("he said: nobody came", True),
        ("NOBODY, came - to the cafe!", True),
        ("Cafe Müller’s", True),
        ("don't know", True),
        ("nobody to the café", False),
        ("said do not", False),
        ("tomorrow", False),
        ("", False),
    ],
)
def test_a_run_of_words_is_found_whatever_its_marks_and_within_one_text(words: str, stand_there: bool) -> None:
    wording = Wording(["“He said nobody came to the café Muller's; he said”", "Do not know"])
    assert wording.has(said(words)) is stand_there


def test_what_no_reference_has_is_a_note_and_only_on_request() -> None:
    desk = draft(), reference("wire")
    assert report(*desk, preview=True).findings == ()
    findings = report(*desk, unsupported=True).findings
    assert [(finding.rule, finding.severity) for finding in findings] == [("RF101", Severity.NOTE)] * 2
    assert [finding.evidence[0].quote for finding in findings] == ["Fifteen", "3 June 2024"]


def test_one_reference_that_has_the_value_is_enough() -> None:
    both = reference("other", "15 persons were killed on the third of the month, 3 June, the police in the town said.")
    assert report(draft(), reference("wire"), both, unsupported=True).findings == ()


def test_each_reference_is_read_once_however_much_the_drafts_say(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def find(text: str, *_more: object) -> list[object]:
        read.append(text)
        return []

    monkeypatch.setattr(model, "find_quantities", find)
    monkeypatch.setattr(model, "stated_times", find)
    wires = [reference(f"wire {number}", f"Report {number}: a fire in the town.") for number in range(3)]
    report(*(draft(f"draft {number}") for number in range(4)), *wires, unsupported=True)
    assert sorted(read) == sorted(wire.source.text for wire in wires for _reader in range(2))


def test_where_a_reference_could_not_be_read_nothing_is_unsupported_and_that_is_said() -> None:
    desk = draft(), reference("wire")
    sources = [article.source for article in desk]
    done = check(sources, [], WrittenOut(desk), unread=["gone.txt"], select=["RF101", "DT"])
    assert done.findings == ()
    (failure,) = done.failures
    assert (failure.source, failure.stage, failure.kind) == ("RF101", "rules", "references_incomplete")
    assert failure.message.endswith("gone.txt could not be read")
    assert check(sources, [], WrittenOut(desk), unread=["gone.txt"]).failures == ()


def test_a_reference_in_a_language_that_is_not_read_is_said() -> None:
    french = Article("depeche", "Quinze personnes sont mortes.", role="reference", language="fr")
    done = report(draft(), reference("wire"), french, unsupported=True)
    assert done.findings == ()
    (failure,) = done.failures
    assert failure.kind == "references_incomplete"
    assert failure.message.endswith("depeche is in a language that is not read (fr)")


def test_a_reference_whose_claims_could_not_be_had_is_said() -> None:
    class Failing(WrittenOut):
        def read(self, sources: Sequence[Source]) -> list[Reading]:
            failed = Failure(source="wire", stage="extract", kind="timeout", message="no answer")
            done = super().read(sources)
            return [each.model_copy(update={"failure": failed}) if each.source == "wire" else each for each in done]

    desk = draft(), reference("wire")
    done = check([article.source for article in desk], [], Failing(desk), unsupported=True)
    assert done.findings == ()
    assert [failure.kind for failure in done.failures] == ["references_incomplete", "timeout"]
