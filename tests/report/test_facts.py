"""What sources tell side by side, and who stands alone."""

import json

from checker.pipeline import check
from checker.report import Display, load_format
from tests.desk import WrittenOut
from tests.report.accounts import OTHER_LEAD, account, hurt, person, report_on, row, texts_of

A = account("a", "on Friday", "Ann Lee said that 12 people were hurt.", [person("Ann Lee"), hurt("12")])
B = account("b", "on Friday", "Anne Lee said it to the Gazette.", [person("Anne Lee")], lead=OTHER_LEAD)
C = account("c", "on Thursday", "Later, Ann Lee said that 12 people were hurt.", [person("Ann Lee"), hurt("12")])


def test_a_fact_has_a_cell_a_source_with_its_words_and_how_they_read() -> None:
    day = row(report_on(A, B, C), "day")
    assert [(cell.source, cell.told[0].quote, cell.told[0].reads) for cell in day.cells] == [
        ("a", "on Friday", "2024-06-07"),
        ("b", "on Friday", "2024-06-07"),
        ("c", "on Thursday", "2024-06-06"),
    ]
    for side in (side for cell in day.cells for side in cell.told):
        assert texts_of(A, B, C)[side.source][side.start : side.end] == side.quote


def test_who_differs_from_two_that_agree_stands_alone() -> None:
    day = row(report_on(A, B, C), "day")
    assert [(cell.view, cell.alone) for cell in day.cells] == [(0, False), (0, False), (1, True)]
    assert day.differs


def test_of_two_that_differ_neither_stands_alone() -> None:
    day = row(report_on(A, C), "day")
    assert [(cell.view, cell.alone) for cell in day.cells] == [(0, False), (1, False)]


def test_copies_of_one_text_are_one_witness_and_make_nobody_stand_alone() -> None:
    copy = account("copy", "on Friday", A.source.text.partition("\n")[2], [person("Ann Lee"), hurt("12")])
    assert not any(cell.alone for cell in row(report_on(A, copy, C), "day").cells)


def test_what_all_tell_alike_differs_for_nobody_and_stands_last() -> None:
    report = report_on(A, B, C)
    assert not row(report, "number").differs
    assert [each.differs for each in report.facts] == sorted((each.differs for each in report.facts), reverse=True)


def test_a_name_spelled_otherwise_is_another_view() -> None:
    views = {cell.source: cell.view for cell in row(report_on(A, B, C), "name").cells}
    assert views == {"a": 0, "b": 1, "c": 0}


def test_a_number_in_a_sentence_that_two_share_is_a_fact_without_any_claim() -> None:
    sentence = "The old wooden ferry carried {} passengers and a cargo of oranges across the bay each day."
    report = report_on(
        account("a", "on Friday", sentence.format(40)), account("b", "on Friday", sentence.format("forty-five"))
    )
    number = row(report, "number")
    assert [cell.told[0].quote for cell in number.cells] == ["40", "forty-five"]
    assert number.about.endswith("ferry carried […] passengers and a cargo of oranges…")
    assert number.differs


def test_beside_references_a_fact_needs_the_draft_and_what_only_the_draft_has_is_told() -> None:
    draft = account("a", "on Friday", "Zoe Hall said so.", [person("Zoe Hall")], role="draft")
    others = [
        account(name, "on Friday", f"{many} Ann Lee said so.", [person("Ann Lee")], role="reference")
        for name, many in (("b", "One account:"), ("c", "And another, which is longer:"))
    ]
    report = report_on(draft, *others)
    assert {each.kind for each in report.facts} == {"day", "unsupported"}
    lone = row(report, "unsupported")
    assert [(cell.source, cell.told[0].quote, cell.alone) for cell in lone.cells] == [("a", "Zoe Hall", True)]


def test_what_a_reference_tells_otherwise_is_not_only_in_the_draft() -> None:
    draft = account("a", "on Friday", "Mayor Lee said that 14 people were hurt.", [hurt("14")], role="draft")
    others = [
        account("b", "on Friday", "The mayor said that 12 people were hurt.", [hurt("12")], role="reference"),
        account(
            "c", "on Friday", "There 12 people were hurt, it says.", [hurt("12")], lead=OTHER_LEAD, role="reference"
        ),
    ]
    report = report_on(draft, *others)
    assert [cell.told[0].quote for cell in row(report, "number").cells] == ["14", "12", "12"]
    assert all(each.kind != "unsupported" for each in report.facts)


def test_what_two_drafts_tell_and_no_reference_has_is_told_of_each() -> None:
    drafts = [
        account("a", "on Friday", "Zoe Hall said so.", [person("Zoe Hall")], role="draft"),
        account("b", "on Friday", "It was Zoe Hall who said it.", [person("Zoe Hall")], lead=OTHER_LEAD, role="draft"),
    ]
    report = report_on(*drafts, account("c", "on Friday", role="reference"))
    assert [each.cells[0].source for each in report.facts if each.kind == "unsupported"] == ["a", "b"]


def test_what_no_reference_has_is_not_told_where_one_could_not_be_read() -> None:
    draft = account("a", "on Friday", "Zoe Hall said so.", [person("Zoe Hall")], role="draft")
    reference = account("b", "on Friday", role="reference")
    sources, reader = [draft.source, reference.source], WrittenOut([draft, reference])
    assert row(check(sources, [], reader), "unsupported")
    assert all(each.kind != "unsupported" for each in check(sources, [], reader, unread=["c"]).facts)


def test_a_number_that_is_a_claim_and_stands_in_a_sentence_that_two_share_is_told_once() -> None:
    told = "Mayor Ann Lee said in the evening that {} people were hurt when the old wooden quay fell into the bay."
    report = report_on(
        account("a", "on Friday", told.format("12"), [hurt("12")]),
        account("b", "on Friday", told.format("14"), [hurt("14")]),
    )
    assert [cell.told[0].quote for cell in row(report, "number").cells] == ["12", "14"]


def test_facts_are_no_part_of_the_json_and_two_reports_on_one_desk_are_equal() -> None:
    report = report_on(A, B, C)
    printed = json.loads(load_format("json")(report, texts_of(A, B, C), Display()))
    assert "facts" not in printed
    assert report == report_on(A, B, C)
    assert report.model_copy(update={"findings": ()}).facts == report.facts
