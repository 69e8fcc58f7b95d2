"""Rules from other distributions."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from checker.cli import main
from checker.errors import UsageError
from checker.extraction.local import LocalExtractor
from checker.pipeline import check
from checker.rules import load_rules, our_rules
from checker.sources import read_sources

RULE = '''
from checker.rules.base import Rule
from checker.rules.dt101_weekday_mismatch import DT101_WeekdayMismatch
from checker.rules.finding import FindingClass


class {code}_OfTheHouse(Rule):
    """Nothing.

    ## What it flags
    ## Why it matters
    ## Example
    ## Stays silent when
    """

    class_ = FindingClass.VARIANT
'''
Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Make distributions visible, as an installer does, each with one module."""
    monkeypatch.syspath_prepend(tmp_path)
    modules: list[str] = []

    def make(distribution: str, text: str, value: str | None = None) -> None:
        module = distribution.replace("-", "_")
        modules.append(module)
        (tmp_path / f"{module}.py").write_text(text, encoding="utf-8")
        info = tmp_path / f"{module}-1.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[factcheck.rules]\nx = {value or module}\n", encoding="utf-8")
        load_rules.cache_clear()

    yield make
    for module in modules:
        sys.modules.pop(module, None)
    load_rules.cache_clear()


def test_every_rule_in_the_module_runs_beside_ours_and_says_where_it_comes_from(install: Install) -> None:
    install("house-rules", RULE.format(code="ZH101") + RULE.format(code="AA101"))
    assert [(rule.code, rule.origin) for rule in load_rules() if rule.origin != "factcheck"] == [
        ("AA101", "house-rules"),
        ("ZH101", "house-rules"),
    ]
    assert len(load_rules()) == len(our_rules()) + 2
    assert [rule.code for rule in load_rules()] == sorted(rule.code for rule in load_rules())


@pytest.mark.parametrize(
    ("text", "value", "told"),
    [
        ("import no_such_module_at_all", None, "No module named 'no_such_module_at_all'"),
        ("raise RuntimeError('not today')", None, "RuntimeError: not today"),
        ("raise SystemExit(0)", None, "SystemExit"),
        ("this is no Python", None, "SyntaxError"),
        ("from checker.rules.base import Rule\nclass Named(Rule):\n  pass", None, "must read CODE_Name"),
        ("from checker.rules.base import Rule\nclass ZH101_Bare(Rule):\n  pass", None, "its docstring lacks"),
        ("", None, "house_rules is no module with rules in it"),
        (RULE.format(code="ZH101"), "house_rules:ZH101_OfTheHouse", "is no module with rules in it"),
        ("", "house_rules:gone", "AttributeError"),
    ],
)
def test_a_plugin_that_cannot_be_used_is_named_with_what_is_wrong(
    install: Install, text: str, value: str | None, told: str
) -> None:
    install("house-rules", text, value)
    with pytest.raises(UsageError, match="the plugin house-rules cannot be used") as raised:
        load_rules()
    assert told in str(raised.value)


RAISING = RULE + "\n    def check(self, desk):\n        raise ZeroDivisionError('by nought')\n"


@pytest.fixture
def article(install: Install, tmp_path: Path) -> Path:
    """Install a plugin whose rule raises, and write an article with an impossible date for the other rules to find."""
    install("house-rules", RAISING.format(code="ZH101"))
    (tmp_path / "a.txt").write_text("Police said that the ferry sank on 31 June 2024 near Lund.\n", encoding="utf-8")
    return tmp_path / "a.txt"


def test_a_rule_of_a_plugin_that_raises_takes_no_report_down(article: Path) -> None:
    sources, _failures = read_sources([article], role="peer", stdin=None, published={})
    report = check(sources, [], LocalExtractor(nlp=False))
    assert [finding.rule for finding in report.findings] == ["DT103"]
    (failure,) = report.failures
    assert (failure.source, failure.stage, failure.kind) == ("ZH101", "rules", "rule_error")
    assert failure.message == "of-the-house of house-rules raised ZeroDivisionError: by nought (house_rules.py:19)"


def test_the_command_prints_the_other_findings_and_ends_with_3(
    article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(article.parent)
    status = main(["check", "a.txt", "--extractor", "local", "--no-nlp", "--format", "json"])
    out, err = capsys.readouterr()
    report = json.loads(out)
    assert status == 3
    assert [finding["rule"] for finding in report["findings"]] == ["DT103"]
    assert [failure["source"] for failure in report["failures"]] == ["ZH101"]
    assert "ZH101: not checked (rules, rule_error): of-the-house of house-rules raised" in err
    assert main(["check", "a.txt", "--extractor", "local", "--no-nlp", "--ignore", "ZH"]) == 1


def test_two_plugins_with_one_code_are_both_named(install: Install) -> None:
    install("house-rules", RULE.format(code="ZH101"))
    install("other-rules", RULE.format(code="ZH101"))
    with pytest.raises(UsageError, match="code ZH101: of-the-house of house-rules and of-the-house of other-rules"):
        load_rules()


def test_a_plugin_cannot_take_a_code_of_ours(install: Install) -> None:
    install("house-rules", RULE.format(code="DT101"))
    with pytest.raises(UsageError, match="code DT101: weekday-mismatch of factcheck and of-the-house of house-rules"):
        load_rules()


PRINTING = "print('loaded')" + RULE + "\n    def check(self, desk):\n        print('checked')\n        return []\n"


def test_what_a_plugin_prints_does_not_break_the_report(
    install: Install, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install("house-rules", PRINTING.format(code="ZH101"))
    (tmp_path / "a.txt").write_text("Police said that the ferry sank near Lund.\n", encoding="utf-8")
    assert main(["check", str(tmp_path / "a.txt"), "--extractor", "local", "--no-nlp", "--format", "json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["findings"] == []
    assert {"loaded", "checked"} <= set(err.splitlines())
