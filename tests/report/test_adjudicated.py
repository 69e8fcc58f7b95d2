"""How a report tells of a second look."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from checker.claims.adjudication import Adjudication
from checker.report import Display, load_format
from checker.rules.finding import Severity

if TYPE_CHECKING:
    from checker.report.model import Report
    from tests.report.conftest import Make


def said(verdict: str, reason: str = "Both are of one ferry.") -> Adjudication:
    return Adjudication.model_validate({"reason": reason, "verdict": verdict})


def shown(make: Make, report: Report, format_: str = "text") -> str:
    return load_format(format_)(report, make.texts, Display(100))


@pytest.mark.parametrize(("verdict", "told"), [("keep", "confirmed"), ("demote", "told less loudly")])
def test_one_line_says_what_came_of_a_second_look_and_why(make: Make, verdict: str, told: str) -> None:
    finding = make.finding(make.side("b.txt", "May 2"), severity=Severity.WARNING, adjudication=said(verdict))
    text = shown(make, make.report(finding))
    assert text.count(f"\n\n  second look, {told}: Both are of one ferry.\n") == 1


def test_without_a_second_look_nothing_is_said_of_one(make: Make) -> None:
    assert "second look" not in shown(make, make.report(make.finding(make.side("b.txt", "May 2"))))


def test_dropped_findings_are_counted_in_the_summary_and_told_in_full_in_json(make: Make) -> None:
    dropped = make.finding(make.side("b.txt", "May 2"), adjudication=said("drop"))
    report = make.report(dropped=(dropped,))
    assert shown(make, report).endswith("No findings in 2 sources (checked 14 claims); 1 dropped at a second look\n")
    written = json.loads(shown(make, report, "json"))
    assert written["findings"] == []
    (told,) = written["dropped_findings"]
    assert told["adjudication"] == {"reason": "Both are of one ferry.", "verdict": "drop"}
    assert (told["rule"], told["severity"], told["evidence"][0]["quote"]) == ("DT102", "error", "May 2")


def test_a_reason_commands_no_terminal(make: Make) -> None:
    finding = make.finding(make.side("b.txt", "May 2"), adjudication=said("keep", "So \x1b[2J it is [red]so[/red]."))
    assert "second look, confirmed: So ␛[2J it is [red]so[/red].\n" in shown(make, make.report(finding))


def test_one_line_says_what_was_dropped_and_why(make: Make) -> None:
    side = make.side("b.txt", "May 2")
    dropped = make.finding(side, adjudication=said("drop", "So \x1b[2J it is."))
    lines = shown(make, make.report(make.finding(side), dropped=(dropped,))).splitlines()
    (line,) = (line for line in lines if "dropped DT102" in line)
    assert line.split(" ")[0] == lines[0].split(" ")[0]
    assert line.endswith(f": {dropped.message} (second look: So ␛[2J it is.)")
    assert " error " not in line
