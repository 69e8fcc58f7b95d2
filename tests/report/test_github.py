"""GitHub workflow commands, read as the runner reads the log of a step."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.claims.claim import Failure
from checker.report import Display, load_format
from checker.rules.finding import Acceptance, Severity
from tests.report.conftest import HOSTILE

if TYPE_CHECKING:
    from checker.report.model import Report
    from tests.report.conftest import Make

COMMANDS = ("error", "warning", "notice", "debug", "group", "add-mask", "set-output", "stop-commands", "echo")
ESCAPES = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}


class Command(NamedTuple):
    name: str
    properties: dict[str, str]
    message: str


def unescaped(words: str, *signs: str) -> str:
    return re.sub("|".join(signs), lambda found: ESCAPES[found[0]], words)


def read(line: str) -> Command | None:
    """Read a line as actions/runner does: `::name key=value,...::message`, and `##[name]message` anywhere."""
    line = line.lstrip()
    if line.startswith("::") and (end := line.find("::", 2)) >= 0:
        name, _, rest = line[2:end].partition(" ")
        pairs = (pair.partition("=")[::2] for pair in rest.split(",") if "=" in pair)
        properties = {key: unescaped(value, *ESCAPES) for key, value in pairs}
        if name in COMMANDS:
            return Command(name, properties, unescaped(line[end + 2 :], "%0D", "%0A", "%25"))
    if old := re.search(r"##\[([^ \]]+)[^\]]*\](.*)", line):
        return Command(old[1], {}, old[2]) if old[1] in COMMANDS else None
    return None


def commands(report: Report, make: Make) -> list[Command]:
    text = load_format("github")(report, make.texts, Display())
    read_ = [read(line) for line in re.split(r"\r\n|\r|\n", text) if line]
    assert all(read_), "a line of ours is no command"
    return [each for each in read_ if each]


def test_a_finding_is_an_annotation_at_its_first_side_that_tells_all_of_them(make: Make) -> None:
    finding = make.finding(
        make.side("a.txt", "Friday, May 3", reads="2024-05-03"), make.side("b.txt", "May 2", says="the ferry sank")
    )
    text = load_format("github")(make.report(finding), make.texts, Display())
    assert text == (
        "::error file=wire/a.txt,line=2,endLine=2,col=19,endColumn=32,title=DT102 date-conflict::one event, two days"
        "%0A- wire/a.txt:2:19: “Friday, May 3”: reads 2024-05-03%0A- wire/b.txt:1:19: “May 2”: the ferry sank"
        "%0AOne event happens once.\n"
    )


def test_levels_are_those_of_github_and_the_loudest_come_first(make: Make) -> None:
    side = make.side("b.txt", "May 2")
    report = make.report(*(make.finding(side, severity=each) for each in reversed(Severity)))
    assert [each.name for each in commands(report, make)] == ["error", "warning", "notice"]


def test_what_could_not_be_checked_comes_before_all(make: Make) -> None:
    failures = (
        Failure(source="gone.txt", stage="read", kind="missing", message="there is no such file"),
        Failure(source="XX101", stage="rules", kind="rule_error", message="it raised"),
    )
    report = make.report(make.finding(make.side("b.txt", "May 2")), failures=failures)
    first, second, third = commands(report, make)
    assert first.properties == {"file": "gone.txt", "title": "gone.txt was not checked"}
    assert first.message == "not checked (read, missing): there is no such file"
    assert second.properties == {"title": "XX101 was not checked"}
    assert third.properties["title"] == "DT102 date-conflict"


def test_what_is_accepted_is_left_out_and_what_has_expired_is_told_as_such(make: Make) -> None:
    side = make.side("b.txt", "May 2")
    report = make.report(
        make.finding(side, accepted=Acceptance(reason="a joke")), make.finding(side, expired=Acceptance(reason="old"))
    )
    (told,) = commands(report, make)
    assert told.message.endswith("\nexpired: old")


def test_a_side_over_two_lines_has_no_columns_and_one_in_another_file_no_line(make: Make) -> None:
    make.entries["a.txt"] = {"format": "pdf", "path": "a.pdf"}
    report = make.report(
        make.finding(make.side("b.txt", "said.\r\nForty")), make.finding(make.side("a.txt", "Friday", place="page 1"))
    )
    two_lines, page = commands(report, make)
    title = {"title": "DT102 date-conflict"}
    assert two_lines.properties == {"file": "wire/b.txt", "line": "1", "endLine": "2", **title}
    assert page.properties == {"file": "a.pdf", **title}
    assert "a.pdf (page 1): “Friday”" in page.message


def test_columns_count_characters(make: Make) -> None:
    make.texts["c.txt"] = "é🚢 sank"
    (told,) = commands(make.report(make.finding(make.side("c.txt", "sank"))), make)
    assert (told.properties["col"], told.properties["endColumn"]) == ("4", "8")


def test_signs_of_the_syntax_come_back_as_they_were(make: Make) -> None:
    make.entries["b.txt"] = {"path": "50%3A,a:b=c::d.txt"}
    report = make.report(make.finding(make.side("b.txt", "May 2"), message="100%0A: 5, 6::x", name="a,b:c"))
    (told,) = commands(report, make)
    assert told.properties["file"] == "50%3A,a:b=c::d.txt"
    assert told.properties["title"] == "DT102 a,b:c"
    assert told.message.splitlines()[0] == "100%0A: 5, 6::x"


def test_no_words_of_an_article_a_path_or_a_rule_begin_a_command(make: Make) -> None:
    found = commands(make.hostile(), make)
    assert [each.name for each in found] == ["error"] * 4
    assert all(set(each.properties) <= {"file", "line", "endLine", "col", "endColumn", "title"} for each in found)
    assert not any(read(line) for each in found for line in each.message.split("\n"))


def test_no_line_of_a_log_has_an_old_command_in_its_midst(make: Make) -> None:
    for words in HOSTILE:
        finding = make.finding(make.side("b.txt", "May 2", says=words), message=words, explanation=words)
        text = load_format("github")(make.report(finding), make.texts, Display())
        assert text.count("\n") == 1
        assert not re.search(r"##\w*\[", text)
