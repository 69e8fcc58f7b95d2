"""No line of a log that a runner of GitHub or Azure would obey."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.claims.claim import Failure
from checker.report import Display, load_format
from checker.report.commands import without_commands
from checker.rules.finding import Acceptance
from tests.report.conftest import HOSTILE
from tests.report.test_github import read

if TYPE_CHECKING:
    from checker.report.model import Report
    from tests.report.conftest import Make

NAMES = ("::stop-commands::x.txt", " ::error::y.txt", "##[error]z.txt", "a##vso[task.complete]b.txt")


def lines(report: Report, make: Make, *, colour: bool = False) -> list[str]:
    return load_format("text")(report, make.texts, Display(60, colour)).splitlines()


def obeyed(told: list[str]) -> list[str]:
    """Return the lines that a runner would take for a command."""
    return [line for line in told if read(line) or line.lstrip().startswith("::") or "##[" in line or "##vso[" in line]


def test_each_line_of_a_text_is_looked_at_and_plain_words_stay() -> None:
    assert without_commands("a::b\n  ::error::c\n# d ##[group]e\n") == "a::b\n  : :error::c\n# d # #[group]e\n"


@pytest.mark.parametrize("name", NAMES)
def test_a_path_begins_no_command_and_still_leads_to_its_file(make: Make, name: str) -> None:
    make.entries = {"a.txt": {"path": name}, "b.txt": {"path": name, "format": "pdf"}}
    sides = make.side("a.txt", "Friday"), make.side("b.txt", "May 2", place="page 1")
    findings = make.finding(*sides), make.finding(*sides, accepted=Acceptance(reason="a joke")), make.finding(sides[1])
    failure = Failure(source=name, stage="read", kind="missing", message="not there")
    told = lines(make.report(*findings, failures=(failure,), dropped=findings[:1]), make)
    assert obeyed(told) == []
    if name.startswith("::"):
        assert told[0].startswith(f"./{name}:2:19: error")
        assert f"   --> ./{name}" in told
        assert f"./{name}: not checked (read, missing): not there" in told


@pytest.mark.parametrize("colour", [False, True])
def test_no_words_of_an_article_begin_a_command_where_a_line_is_wrapped(make: Make, colour: bool) -> None:
    words = " ".join(["::stop-commands::abc", "long words to wrap", *HOSTILE] * 9)
    side = make.side("b.txt", "May 2", says=words)
    failure = Failure(source="c.txt", stage="extract", kind="x", message=f"no answer\n{words}")
    findings = (
        make.finding(side, message=words, explanation=words),
        make.finding(side, accepted=Acceptance(reason=words)),
    )
    assert obeyed(lines(make.report(*findings, failures=(failure,)), make, colour=colour)) == []
