"""Every rule against its fixture file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.pipeline import check
from checker.rules import our_rules
from checker.rules.base import SECTIONS, Rule
from checker.rules.finding import FindingClass
from tests.desk import Article, WrittenOut

FIXTURES = Path(__file__).parents[1] / "fixtures" / "rules"
RULES = {rule.code: rule for rule in our_rules()}


def cases() -> Iterator[Any]:
    for path in sorted(FIXTURES.glob("*.yml")):
        for name, case in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            yield pytest.param(path.stem, case, id=f"{path.stem}: {name}")


def articles(case: dict[str, Any]) -> list[Article]:
    return [Article(name, **told) for name, told in case["sources"].items()]


def found(code: str, case: dict[str, Any]) -> list[str]:
    desk = articles(case)
    report = check([article.source for article in desk], [], WrittenOut(desk), select=[code])
    for finding in report.findings:
        for side in finding.evidence:
            text = next(article.source.text for article in desk if article.source.id == side.source)
            assert text[side.start : side.end] == side.quote
    return [f"{finding.class_.value}: {finding.message}" for finding in report.findings]


def test_each_rule_has_a_fixture_and_each_fixture_a_rule() -> None:
    assert {path.stem for path in FIXTURES.glob("*.yml")} == set(RULES)


@pytest.mark.parametrize("code", sorted(RULES))
def test_a_fixture_has_a_case_that_fires_and_one_that_stays_silent(code: str) -> None:
    told = yaml.safe_load((FIXTURES / f"{code}.yml").read_text(encoding="utf-8"))
    assert {bool(case["findings"]) for case in told.values()} == {True, False}


@pytest.mark.parametrize(("code", "case"), list(cases()))
def test_the_rule_says_what_the_fixture_expects(code: str, case: dict[str, Any]) -> None:
    assert found(code, case) == case["findings"]


@pytest.mark.parametrize(("code", "case"), [case for case in cases() if case.values[1]["findings"]])
def test_the_order_of_the_sources_does_not_matter(code: str, case: dict[str, Any]) -> None:
    turned = {"sources": dict(reversed(case["sources"].items()))}
    assert found(code, turned) == case["findings"]


def test_a_rule_that_waits_for_an_option_that_there_is_not_is_refused() -> None:
    page = "Bare. " + "\n".join(SECTIONS)
    with pytest.raises(TypeError, match="asked is 'unsuported', which is no option"):
        type("ZZ998_Bare", (Rule,), {"__doc__": page, "class_": FindingClass.VARIANT, "asked": "unsuported"})


def test_a_rule_without_a_page_is_refused() -> None:
    with pytest.raises(TypeError, match="its docstring lacks ## What it flags"):
        type("ZZ999_Bare", (Rule,), {"__doc__": "Bare.", "class_": FindingClass.VARIANT})
