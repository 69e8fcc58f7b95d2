"""A rule is two files, its module and its fixture: nothing has to be told of it anywhere else."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker.rules import our_rules
from checker.rules.page import FAMILIES
from tests.conftest import ROOT
from tests.environment import unset

RULE = '''"""ZZ101 shouted-sentence."""

import re
from collections.abc import Iterator
from typing import ClassVar

from checker.claims.base import Span
from checker.linking.slots import Desk
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side


class ZZ101_ShoutedSentence(Rule):
    """A sentence ends with three exclamation marks.

    ## What it flags
    The marks.

    ## Why it matters
    It does not: this rule is a test.

    ## Example
    "It sank!!!"

    ## Stays silent when
    There is one mark.
    """

    class_ = FindingClass.SUSPECT
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Look for the marks."""
        for source in desk.sources.values():
            for match in re.finditer("!!!", source.text):
                yield Flag("three marks", "One will do.", (Side(source.id, Span(*match.span())),))
'''
FIXTURE = """three marks:
  sources: {a: {text: "It sank!!!"}}
  findings: ["suspect: three marks"]

one mark:
  sources: {a: {text: "It sank!"}}
  findings: []
"""
COPIED = ("checker", "prompts", "schemas", "docs/rules", "tests/rules", "tests/fixtures/rules", "tests/desk.py",
          "tests/conftest.py", "tools", "pyproject.toml")  # fmt: skip


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the project to which the two files were added."""
    tree = tmp_path_factory.mktemp("tree")
    for name in COPIED:
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, tree / name)
    run(tree, "-m", "tools.write_rule_pages")
    shutil.copytree(tree / "docs" / "rules", tree / "pages before")
    (tree / "checker" / "rules" / "zz101_shouted_sentence.py").write_text(RULE, encoding="utf-8")
    (tree / "tests" / "fixtures" / "rules" / "ZZ101.yml").write_text(FIXTURE, encoding="utf-8")
    (tree / "article.txt").write_text("The ferry sank on Friday!!!\n", encoding="utf-8")
    return tree


def run(tree: Path, *arguments: str) -> str:
    environment = {**unset(), "PYTHONPATH": str(tree), "PYTHONUTF8": "1"}
    done = subprocess.run(  # noqa: S603
        [sys.executable, *arguments], capture_output=True, env=environment, cwd=tree, check=False, timeout=120,
        encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_it_is_listed_and_explained(tree: Path) -> None:
    assert "ZZ101 shouted-sentence suspect warning preview" in " ".join(run(tree, "-m", "checker", "rules").split())
    assert "A sentence ends with three exclamation marks." in run(tree, "-m", "checker", "rule", "ZZ101")


def test_it_runs(tree: Path) -> None:
    check = ("-m", "checker", "check", "article.txt", "--extractor", "local", "--no-nlp", "--select", "ZZ101")
    assert "warning ZZ101 shouted-sentence: three marks" in run(tree, *check)


def test_its_fixture_is_tested(tree: Path) -> None:
    tests = ("-m", "pytest", "-v", "-p", "no:cacheprovider", "tests/rules/test_rules.py", "-k", "ZZ101")
    passed = {line.partition("::")[2].partition(" PASSED")[0] for line in run(tree, *tests).splitlines()}
    assert passed >= {
        f"test_the_rule_says_what_the_fixture_expects[ZZ101: {case}]" for case in ("three marks", "one mark")
    }


def test_its_page_is_written_and_no_other_is_touched(tree: Path) -> None:
    pages = tree / "docs" / "rules"
    run(tree, "-m", "tools.write_rule_pages")
    before, after = (
        {file.name: file.read_bytes() for file in folder.iterdir()} for folder in (tree / "pages before", pages)
    )
    assert {name for name in after if after[name] != before.get(name)} == {"README.md", "ZZ101.md"}


def test_each_family_of_our_rules_has_a_name() -> None:
    assert {rule.code[:2] for rule in our_rules()} <= set(FAMILIES)
