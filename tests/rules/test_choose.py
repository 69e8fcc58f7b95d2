"""Which rules a policy has run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.errors import UsageError
from checker.rules.engine import choose

if TYPE_CHECKING:
    from tests.rules.conftest import Bench


@pytest.fixture(autouse=True)
def rules(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    stable = [bench.rule("DT101_Day"), bench.rule("DT102_Week"), bench.rule("QT101_Count")]
    new = [bench.rule("DT901_Hour", preview=True), bench.rule("ZZ901_Sense", preview=True)]
    asked = [bench.rule("RF901_Bare", asked="unsupported"), bench.rule("RF902_New", asked="unsupported", preview=True)]
    monkeypatch.setattr("checker.rules.engine.load_rules", lambda: (*stable, *new, *asked))


def codes(**policy: object) -> list[str]:
    return [rule.code for rule in choose(**policy)]  # type: ignore[arg-type]


def test_all_that_are_neither_in_preview_nor_on_request_run() -> None:
    assert codes() == ["DT101", "DT102", "QT101"]


def test_those_in_preview_run_where_that_is_asked_for() -> None:
    assert codes(preview=True) == ["DT101", "DT102", "QT101", "DT901", "ZZ901"]
    assert codes(preview=True, select=["DT"], ignore=["DT10"]) == ["DT901"]


def test_one_in_preview_runs_where_its_full_code_is_selected_and_not_for_its_family() -> None:
    assert codes(select=["dt901"]) == ["DT901"]
    assert codes(select=["DT"]) == ["DT101", "DT102"]


def test_those_on_request_run_where_their_option_or_their_full_code_asks_for_them() -> None:
    assert codes(unsupported=True) == ["DT101", "DT102", "QT101", "RF901"]
    assert codes(unsupported=True, preview=True, select=["RF"]) == ["RF901", "RF902"]
    assert codes(select=["rf902"]) == ["RF902"]
    assert codes(unsupported=True, severity={"RF": "off"}) == ["DT101", "DT102", "QT101"]


def test_who_selects_only_rules_that_wait_for_an_option_is_told_which() -> None:
    with pytest.raises(UsageError, match="is left to check: DT901 needs --preview; or select the full code"):
        codes(select=["DT9"])
    with pytest.raises(UsageError, match="RF901 needs --unsupported, RF902 needs --preview and --unsupported"):
        codes(select=["RF"])


def test_a_rule_that_is_off_does_not_run_and_a_longer_code_puts_it_on() -> None:
    assert codes(severity={"DT": "off"}) == ["QT101"]
    assert codes(severity={"dt": "off", "DT102": "note"}) == ["DT102", "QT101"]
    with pytest.raises(UsageError, match="no rule is left"):
        codes(select=["QT"], severity={"QT": "off"})


@pytest.mark.parametrize(
    ("policy", "told"),
    [
        ({"select": ["DT", "DX101"]}, "select: no rule's code begins with 'DX101'; did you mean DT101"),
        ({"ignore": ["Q1"]}, "ignore: no rule's code begins with 'Q1'; did you mean QT"),
        ({"severity": {"qt102": "off"}}, "severity: no rule's code begins with 'qt102'; did you mean QT101"),
        (
            {"per_path": {"a/*": ["DT", "DT109"]}},
            "per-path, 'a/[*]': no rule's code begins with 'DT109'; did you mean DT",
        ),
        ({"ignore": [""]}, "begins with ''"),
        ({"ignore": ["YY"]}, "begins with 'YY' [(]factcheck rules"),
        ({"ignore": ["names"]}, "begins with 'names' [(]factcheck rules"),
    ],
)
def test_a_code_that_no_rule_has_is_refused_and_the_nearest_named(policy: dict[str, object], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        codes(**policy)
