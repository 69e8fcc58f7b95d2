"""The pages in `docs/rules/` say what the docstrings say."""

import os
import subprocess
import sys
from pathlib import Path

from checker.rules import our_rules
from checker.rules.base import ContradictionType
from checker.rules.page import index_of, page_of
from tests.rules.conftest import Bench

ROOT = Path(__file__).resolve().parents[1]


def test_no_page_has_drifted_from_its_rule() -> None:
    tool = [sys.executable, "-m", "tools.write_rule_pages", "--check"]
    here = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(tool, capture_output=True, text=True, check=False, env=here, timeout=60)  # noqa: S603
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def test_a_page_has_what_the_docstring_says_under_what_the_class_says() -> None:
    (rule,) = (rule for rule in our_rules() if rule.code == "DT101")
    head, _, rest = page_of(rule).partition("\n\n" + rule.summary)
    assert head == (
        "# DT101 weekday-mismatch\n\n- class: contradiction\n- severity: error\n- type of contradiction: numeric"
    )
    assert rest.strip() == rule.page.removeprefix(rule.summary).strip()


def test_a_page_tells_that_a_rule_is_in_preview_and_whose_it_is() -> None:
    new = Bench().rule("ZZ101_New", preview=True)
    new.origin = "house-rules"
    assert "- preview: runs only with `--preview`, or where" in page_of(new)
    assert "- from: house-rules\n" in page_of(new)


def test_a_page_tells_which_option_a_rule_on_request_waits_for() -> None:
    assert "- on request: runs only with `--unsupported`, or where" in page_of(
        Bench().rule("ZZ101_Bare", asked="unsupported")
    )
    both = Bench().rule("ZZ102_Bare", asked="unsupported", preview=True)
    assert "- preview: runs only with `--preview` and `--unsupported`, or" in page_of(both)


def test_the_index_has_every_rule_in_its_family_and_every_type_of_contradiction() -> None:
    rules = [
        Bench().rule("DT101_Day", types=(ContradictionType.NUMERIC,)),
        Bench().rule("ZZ101_Sense", types=(ContradictionType.NEGATION, ContradictionType.NUMERIC), preview=True),
        Bench().rule("DT201_Spelling"),
    ]
    index = index_of(rules)
    assert index.index("## Dates") < index.index("[DT201]") < index.index("## ZZ")
    assert "| [ZZ101](ZZ101.md) | sense | contradiction | error | preview | One." in index
    assert "| numeric | [DT101](DT101.md), [ZZ101](ZZ101.md) |" in index
    assert "| antonym | none yet |" in index
    assert "Of none of these types: [DT201](DT201.md)." in index
    assert all(f"| {kind} | " in index for kind in ContradictionType)
