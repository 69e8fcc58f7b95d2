"""What the page shows side by side: which sides have one colour, and how values are told."""

import datetime as dt
from pathlib import Path

import pytest
import yaml

from checker.claims.base import JSON
from checker.pipeline import check
from checker.report.page.cases import Cases
from checker.report.wording import label, reading
from checker.rules.finding import Evidence
from tests.desk import Article, WrittenOut
from tests.report.accounts import report_on, texts_of

FIXTURES = Path(__file__).parents[1] / "fixtures" / "rules"
DAY = dt.date(2024, 6, 7)


def aged(source: str, text: str, *people: tuple[str, str]) -> Article:
    claims: list[dict[str, JSON]] = [
        {"kind": "person", "evidence": f"{name}, {age}", "name": name, "age": age, "person": name}
        for name, age in people
    ]
    return Article(source, text, claims, published=DAY)


def colours(*articles: Article, code: str) -> list[tuple[str, int]]:
    """Return the words of each side of the one finding of a rule, with its colour."""
    report = check([article.source for article in articles], [], WrittenOut(articles), select=[code])
    (found,) = Cases(report, texts_of(*articles)).findings(report.findings)
    return [(side.words, side.colour) for side in found.sides]


def test_ages_that_differ_have_two_colours_and_those_that_agree_one() -> None:
    articles = [
        aged("a", "The ferry ran onto a rock off Brenick. Jon Fisher, 34, broke an arm.", ("Jon Fisher", "34")),
        aged("b", "Off Brenick a ferry ran onto a rock, and Jon Fisher, 34, was hurt.", ("Jon Fisher", "34")),
        aged("c", "It was off Brenick that Jon Fisher, 36, was on the ferry on the rock.", ("Jon Fisher", "36")),
    ]
    assert colours(*articles, code="AG101") == [("36", 0), ("34", 1), ("34", 1)]


def test_ages_that_are_swapped_have_two_colours_for_each_person() -> None:
    articles = [
        aged(
            "a",
            "The ferry ran onto a rock off Brenick. Jon Fisher, 34, and Ida Moe, 56, broke an arm.",
            ("Jon Fisher", "34"),
            ("Ida Moe", "56"),
        ),
        aged(
            "b",
            "Off Brenick a ferry ran onto a rock. Jon Fisher, 56, and Ida Moe, 34, each broke an arm.",
            ("Jon Fisher", "56"),
            ("Ida Moe", "34"),
        ),
    ]
    assert colours(*articles, code="AG103") == [("56", 0), ("34", 1), ("34", 1), ("56", 0)]


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("DT102", [0, 1, 1]),
        ("NM105", [0, 1]),
        ("NM201", [0, 1]),
        ("QT101", [0, 1]),
        ("QT201", [0, 1]),
        ("QU101", [0, 1]),
    ],
)
def test_sides_that_a_rule_tells_apart_have_two_colours(code: str, told: list[int]) -> None:
    case = next(iter(yaml.safe_load((FIXTURES / f"{code}.yml").read_text(encoding="utf-8")).values()))
    articles = [Article(name, **fields) for name, fields in case["sources"].items()]
    report = check([article.source for article in articles], [], WrittenOut(articles), select=[code])
    found = Cases(report, texts_of(*articles)).findings(report.findings)
    assert [side.colour for side in found[0].sides] == told


@pytest.mark.parametrize(
    ("reads", "told"),
    [
        ("47 year", "47 years"),
        ("1 year", "1 year"),
        ("1.5 year", "1.5 years"),
        ("at least 24 year", "at least 24 years"),
        ("45 to 55 year", "45 to 55 years"),
        ("0 to 1 year", "0 to 1 year"),
        ("1,200 ton", "1,200 tons"),
        ("-40 degree", "-40 degrees"),
        ("47 years", "47 years"),
        ("12 kg", "12 kg"),
        ("the 47 year", "the 47 year"),
    ],
)
def test_a_value_is_told_in_words(reads: str, told: str) -> None:
    assert reading(Evidence(source="a", start=0, end=2, quote="47", reads=reads)) == told


def test_how_a_side_reads_is_not_told_where_its_words_are_the_value() -> None:
    side = Evidence(source="a", start=0, end=8, quote="47 years", reads="47 year")
    assert label(side) == ""
    assert label(side.model_copy(update={"quote": "47"})) == "reads 47 years"


def test_the_table_of_facts_tells_years_as_years_and_fingerprints_keep_the_value_as_read() -> None:
    sentence = "The 9-metre sloop was steered by the sailor Jon Fisher, {}, when it ran onto a rock off the harbour."
    articles = [aged("a", sentence.format(34)), aged("b", sentence.format("36 years old"))]
    report = report_on(*articles)
    (table,) = Cases(report, texts_of(*articles)).tables(report.facts, 9)
    assert {value for row in table.rows for pane in row.cells for value, _ in row.told(pane)} >= {"36 years"}
    assert "36 year" in {side.reads for row in report.facts for cell in row.cells for side in cell.told}
