"""What holds for every format for machines."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from sarif_kit import validation_errors

from checker.cli import main
from checker.report import FORMATS, Display, load_format
from tests.timing import assert_quick

if TYPE_CHECKING:
    from tests.report.conftest import Make

JSON_LINES = ("rdjsonl", "languagetool")
ONE_JSON = ("sarif", "gitlab", "annotations")
MACHINES = (*JSON_LINES, *ONE_JSON, "github", "junit")
DOCS = Path(__file__).parents[2] / "docs" / "formats.md"


def parse(format_: str, text: str) -> None:
    """Read what a format wrote; raise if it is not what it should be."""
    if format_ in ONE_JSON:
        json.loads(text)
    elif format_ in JSON_LINES:
        for line in text.splitlines():
            json.loads(line)
    elif format_ == "junit":
        ElementTree.fromstring(text)  # noqa: S314  we wrote it
    else:
        assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in text.splitlines())


@pytest.mark.parametrize("format_", MACHINES)
def test_nothing_to_tell_is_written_as_such(make: Make, format_: str) -> None:
    text = load_format(format_)(make.report(), make.texts, Display())
    parse(format_, text)
    assert not text or text.endswith("\n")
    make.texts = {}
    parse(format_, load_format(format_)(make.report(), {}, Display()))


@pytest.mark.parametrize("format_", MACHINES)
def test_hostile_words_break_no_format_and_no_line_of_it(make: Make, format_: str) -> None:
    text = load_format(format_)(make.hostile(), make.texts, Display())
    parse(format_, text)
    text.encode()
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", text)


@pytest.mark.parametrize("format_", MACHINES)
def test_one_report_is_always_written_alike_whatever_it_is_shown_on(make: Make, format_: str) -> None:
    report = make.report(make.finding(make.side("a.txt", "Friday"), make.side("b.txt", "May 2")))
    render = load_format(format_)
    assert render(report, make.texts, Display()) == render(report, dict(make.texts), Display(40, colour=True))


@pytest.mark.parametrize("format_", ["sarif", "github", "rdjsonl", "gitlab", "junit", "annotations"])
def test_a_finding_is_told_where_it_is_to_be_mended(make: Make, format_: str) -> None:
    make.entries = {"a.txt": {"role": "reference", "path": "reference"}, "b.txt": {"role": "draft", "path": "draft"}}
    finding = make.finding(make.side("a.txt", "Friday"), make.side("b.txt", "May 2"), message="one event")
    text = load_format(format_)(make.report(finding), make.texts, Display())
    where = {
        "sarif": r'"results".*?"locations".*?"uri": "draft"',
        "github": "file=draft,",
        "rdjsonl": r'"location": \{"path": "draft"',
        "gitlab": r'"path": "draft"',
        "junit": r'<testcase classname="draft" name="DT102 ',
        "annotations": r'"target": \[\s*\{\s*"type": "SpecificResource",\s*"source": "draft"',
    }
    assert re.search(where[format_], text, re.DOTALL)


@pytest.mark.parametrize("format_", MACHINES)
def test_a_finding_without_sides_or_without_its_texts_is_told_all_the_same(make: Make, format_: str) -> None:
    finding = make.finding(make.side("a.txt", "Friday"), make.side("b.txt", "May 2"))
    text = load_format(format_)(make.report(finding, make.finding(message="bare")), {}, Display())
    parse(format_, text)
    if format_ != "languagetool":  # which speaks of places in a text alone
        assert "one event, two days" in text
        assert "bare" in text


@pytest.mark.parametrize("format_", MACHINES)
def test_a_finding_in_a_line_of_a_megabyte_costs_little(make: Make, format_: str) -> None:
    def show(text: str) -> None:
        make.texts["big.txt"] = text
        finding = make.finding(*[make.side("big.txt", "END")] * 6)
        load_format(format_)(make.report(*[finding] * 20), make.texts, Display())

    assert_quick(show, "wörd " * 200_000 + "END", within=2)


def test_the_documentation_has_the_formats_in_the_order_in_which_help_lists_them() -> None:
    told = DOCS.read_text(encoding="utf-8")
    assert re.findall(r"^## (\w+)$", told, re.MULTILINE) == list(FORMATS)
    assert re.findall(r"^\| \[(\w+)\]\(#\1\)", told, re.MULTILINE) == list(FORMATS)


@pytest.mark.parametrize("format_", FORMATS)
def test_the_documentation_has_a_section_for_each_format(format_: str) -> None:
    assert f"\n## {format_}\n" in DOCS.read_text(encoding="utf-8")


@pytest.mark.parametrize("format_", MACHINES)
def test_a_true_run_is_written_in_each(format_: str, capsys: pytest.CaptureFixture[str]) -> None:
    seeds = Path(__file__).parents[2] / "seeds"
    assert main(["check", str(seeds), "--extractor", "local", "--no-nlp", "--format", format_]) == 1
    text = capsys.readouterr().out
    parse(format_, text)
    assert "AB101" in text
    assert "Conflict Armament Research" in text
    if format_ == "sarif":
        assert list(validation_errors(json.loads(text))) == []
