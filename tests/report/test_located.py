"""Where sides stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.claims.claim import Failure
from checker.report import Display, load_format
from checker.report.lines import Lines, utf8, utf16
from checker.report.located import Located

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.report.conftest import Make


@pytest.mark.parametrize(("unit", "column"), [(len, 4), (utf8, 8), (utf16, 5)])
def test_columns_count_what_is_asked_for(unit: type[object], column: int) -> None:
    assert Lines("one\né🚢 x").place(7, unit) == (2, column)  # type: ignore[arg-type]


def test_lone_surrogates_are_counted_too() -> None:
    assert (utf8("\ud800"), utf16("\ud800")) == (3, 1)


def test_a_range_ends_after_the_last_character_also_on_another_line(make: Make) -> None:
    located = Located(make.report(), make.texts)
    assert located.range(make.side("b.txt", "said.\r\nForty")) == ((1, 36), (2, 6))


def test_a_side_in_a_text_file_stands_at_a_line_and_a_column(make: Make) -> None:
    side = make.side("b.txt", "May 2", says="the ferry sank")
    assert Located(make.report(), make.texts).side(side) == "wire/b.txt:1:19: “May 2”: the ferry sank"


def test_a_side_in_another_file_has_no_line_but_a_place_in_words(make: Make) -> None:
    make.entries["b.txt"] = {"format": "docx", "path": "b.docx"}
    located = Located(make.report(), make.texts)
    side = make.side("b.txt", "May 2", place="paragraph 1")
    assert located.range(side) is None
    assert located.where(side) == "b.docx (paragraph 1)"


def test_a_long_quote_is_cut(make: Make) -> None:
    make.texts["long.txt"] = "word " * 100
    shown = Located(make.report(), make.texts).side(make.side("long.txt", "word " * 100))
    assert len(shown) < 150
    assert shown.endswith("…”")


def test_of_many_sides_six_are_told_and_the_rest_counted(make: Make) -> None:
    finding = make.finding(*[make.side("b.txt", "May 2")] * 9)
    told = list(Located(make.report(finding), make.texts).told(finding))
    assert sum("“May 2”" in line for line in told) == 6
    assert "- and 3 more" in told


def test_sides_in_a_draft_come_first_and_others_keep_their_order(make: Make) -> None:
    make.entries["b.txt"] = {"role": "draft"}
    sides = [make.side("a.txt", "ferry"), make.side("a.txt", "Friday"), make.side("b.txt", "May 2")]
    finding = make.finding(*sides)
    assert Located(make.report(), make.texts).sides(finding) == (sides[2], sides[0], sides[1])


def test_a_failure_is_told_on_its_file_and_that_of_a_rule_on_none(make: Make) -> None:
    located = Located(make.report(), make.texts)
    read = Failure(source="gone.txt", stage="read", kind="missing", message="")
    extract = Failure(source="a.txt", stage="extract", kind="timeout", message="")
    rule = Failure(source="DT101", stage="rules", kind="rule_error", message="")
    assert [located.failed(each) for each in (read, extract, rule)] == ["gone.txt", "wire/a.txt", None]


def test_what_stands_in_no_file_is_told_on_a_draft_rather_than_on_a_reference(make: Make) -> None:
    make.entries["a.txt"] = {"role": "reference"}
    make.entries["b.txt"] = {"role": "draft"}
    assert Located(make.report(), make.texts).somewhere == "wire/b.txt"
    make.texts = {}
    assert Located(make.report(), {}).somewhere == "."


def test_what_was_not_read_is_told_by_its_path_also_where_an_article_calls_itself_so(make: Make) -> None:
    make.texts["gone.txt"], make.entries["gone.txt"] = "It says so.", {"path": "many.jsonl"}
    failure = Failure(source="gone.txt", stage="read", kind="missing", message="there is no such file")
    report = make.report(failures=(failure,))
    assert Located(report, make.texts).failing(failure) == "gone.txt"
    for name in ("text", "markdown", "html", "languagetool", "github", "gitlab", "rdjsonl", "junit"):
        written = load_format(name)(report, make.texts, Display())
        assert "gone.txt" in written
        if name in ("text", "markdown", "github", "gitlab", "rdjsonl"):
            assert "many.jsonl" not in written
    assert "<bdi>gone.txt</bdi>" in load_format("html")(report, make.texts, Display())


@pytest.mark.parametrize("unit", [len, utf8, utf16])
def test_units_are_counted_as_if_from_the_beginning(unit: Callable[[str], int]) -> None:
    text = "é🚢x\ud800\n" * 700
    lines = Lines(text)
    for offset in (0, 1, 2, 1023, 1024, 1025, 2047, 2048, 3000, len(text)):
        assert lines.count(offset, unit) == unit(text[:offset])
        assert lines.place(offset, unit).column == unit(text[text.rfind("\n", 0, offset) + 1 : offset]) + 1
