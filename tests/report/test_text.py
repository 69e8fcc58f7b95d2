"""What a person reads."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from checker.claims.claim import Failure
from checker.report import Display, load_format
from checker.rules.finding import Acceptance, Finding, Severity
from tests.timing import assert_quick

if TYPE_CHECKING:
    from tests.report.conftest import Make


def shown(make: Make, *findings: Finding, colour: bool = False, failures: tuple[Failure, ...] = ()) -> str:
    return load_format("text")(make.report(*findings, failures=failures), make.texts, Display(100, colour))


def test_a_finding_reads_as_place_severity_code_name_message_sides_and_explanation(make: Make) -> None:
    finding = make.finding(
        make.side("a.txt", "Friday, May 3", reads="2024-05-03"),
        make.side("b.txt", "May 2", says="the ferry sank", reads="2024-05-02"),
    )
    assert shown(make, finding) == (
        "wire/a.txt:2:19: error DT102 date-conflict: one event, two days\n"
        "   --> wire/a.txt\n"
        "  2 | The ferry sank on Friday, May 3, with 40 people aboard.\n"
        "    |                   ^^^^^^^^^^^^^ reads 2024-05-03\n"
        "   --> wire/b.txt\n"
        "  1 | The ferry sank on May 2, officials said.\n"
        "    |                   ^^^^^ the ferry sank; reads 2024-05-02\n"
        "\n"
        "  One event happens once.\n"
        "\n"
        "1 error in 2 sources (checked 14 claims)\n"
    )


def test_a_side_from_a_file_that_is_no_text_is_told_by_its_place(make: Make) -> None:
    side = make.side("a.txt", "Friday, May 3").model_copy(update={"place": '//*[@id="story"]/p[1]\x1b[31m'})
    assert shown(make, make.finding(side)).startswith(
        'wire/a.txt (//*[@id="story"]/p[1]␛[31m): error DT102 date-conflict: one event, two days\n'
        '   --> wire/a.txt (//*[@id="story"]/p[1]␛[31m)\n'
        "    | The ferry sank on Friday, May 3, with 40 people aboard.\n"
        "    |                   ^^^^^^^^^^^^^\n"
    )


def test_the_side_in_the_draft_comes_first_as_there_it_is_to_be_mended(make: Make) -> None:
    make.entries["b.txt"] = {"role": "draft"}
    text = shown(make, make.finding(make.side("a.txt", "Friday, May 3"), make.side("b.txt", "May 2")))
    assert text.startswith("wire/b.txt:1:")
    assert text.index("--> wire/b.txt") < text.index("--> wire/a.txt")


def test_the_loudest_findings_come_first_and_others_keep_their_order(make: Make) -> None:
    side = make.side("b.txt", "May 2")
    text = shown(
        make,
        make.finding(side, severity=Severity.NOTE, message="first note"),
        make.finding(side, severity=Severity.NOTE, message="second note"),
        make.finding(side, severity=Severity.ERROR, message="the error"),
        make.finding(side, severity=Severity.WARNING, message="the warning"),
    )
    places = [text.index(message) for message in ("the error", "the warning", "first note", "second note")]
    assert places == sorted(places)
    assert text.endswith("1 error, 1 warning, 2 notes in 2 sources (checked 14 claims)\n")


def test_what_is_accepted_stands_after_the_rest_with_its_reason_and_is_not_counted(make: Make) -> None:
    accepted = Acceptance(reason="the mayor's joke", expires=dt.date(2024, 12, 31))
    text = shown(
        make,
        make.finding(make.side("a.txt", "Friday, May 3"), accepted=accepted),
        make.finding(make.side("b.txt", "May 2"), severity=Severity.NOTE, explanation=""),
    )
    assert text == (
        "wire/b.txt:1:19: note DT102 date-conflict: one event, two days\n"
        "   --> wire/b.txt\n"
        "  1 | The ferry sank on May 2, officials said.\n"
        "    |                   ^^^^^\n"
        "\n"
        "wire/a.txt:2:19: error DT102 date-conflict: one event, two days\n"
        "  accepted: the mayor's joke (until 2024-12-31)\n"
        "\n"
        "1 note in 2 sources (checked 14 claims); 1 accepted\n"
    )


def test_what_is_accepted_is_dim_and_commands_nothing(make: Make) -> None:
    accepted = Acceptance(reason="\x1b[2J")
    text = shown(make, make.finding(make.side("a.txt", "Friday"), accepted=accepted), colour=True)
    first, second, *_ = text.splitlines()
    assert first.startswith("\x1b[2mwire/a.txt:2:19: error")
    assert "\x1b[2maccepted: ␛[2J" in second


def test_a_finding_whose_acceptance_is_over_is_told_in_full_and_counted(make: Make) -> None:
    over = Acceptance(reason="", expires=dt.date(2024, 5, 1))
    text = shown(make, make.finding(make.side("a.txt", "Friday, May 3"), expired=over))
    assert "One event happens once.\n\n  expired: no reason given (until 2024-05-01)\n" in text
    assert text.endswith("1 error in 2 sources (checked 14 claims)\n")


def test_how_a_side_reads_is_not_said_twice(make: Make) -> None:
    assert "reads" not in shown(
        make, make.finding(make.side("b.txt", "May 2", says="on 2024-05-02", reads="2024-05-02"))
    )
    assert "reads" not in shown(make, make.finding(make.side("b.txt", "officials said", reads="Officials said.")))


def test_two_sides_of_one_source_stand_under_one_heading(make: Make) -> None:
    text = shown(make, make.finding(make.side("b.txt", "ferry"), make.side("b.txt", "Forty people")))
    assert text.count("--> wire/b.txt") == 1
    assert "  2 | Forty people were rescued.\n" in text


def test_of_many_sides_six_are_shown_and_the_rest_counted(make: Make) -> None:
    text = shown(make, make.finding(*[make.side("b.txt", "May 2")] * 9))
    assert text.count("^^^^^") == 6
    assert "and 3 more" in text


def test_nothing_found_says_how_much_was_checked(make: Make) -> None:
    assert shown(make) == "No findings in 2 sources (checked 14 claims)\n"


def test_where_no_source_could_be_read_nothing_is_said_to_be_found(make: Make) -> None:
    make.texts = {}
    failure = Failure(source="gone.txt", stage="read", kind="missing", message="there is no such file")
    for format_ in ("text", "markdown"):
        text = load_format(format_)(make.report(failures=(failure,)), {}, Display())
        assert "Nothing was checked; 1 source could not be checked in full" in text
        assert "No findings" not in text


def test_failures_are_listed_and_the_summary_does_not_read_as_clean(make: Make) -> None:
    failures = (
        Failure(source="gone.txt", stage="read", kind="missing", message="there is no such file"),
        Failure(source="a.txt", stage="extract", kind="no-recording", message="no recording\nnearest: b.yaml"),
    )
    text = shown(make, failures=failures)
    assert "gone.txt: not checked (read, missing): there is no such file\n" in text
    assert "wire/a.txt: not checked (extract, no-recording): no recording\n  nearest: b.yaml\n" in text
    assert text.endswith("; 2 sources could not be checked in full\n")


def test_a_rule_that_failed_is_no_source_that_could_not_be_checked(make: Make) -> None:
    failure = Failure(source="ZH101", stage="rules", kind="rule_error", message="it raised")
    text = shown(make, failures=(failure,))
    assert "ZH101: not checked (rules, rule_error): it raised\n" in text
    assert text.endswith("(checked 14 claims); 1 rule failed\n")


def test_a_line_too_long_is_cut_around_the_words_and_the_pointer_stands_under_them(make: Make) -> None:
    make.texts["long.txt"] = "before words " * 400 + "THE POINT" + " words after" * 400
    text = shown(make, make.finding(make.side("long.txt", "THE POINT", reads="here")))
    line, pointer = (row for row in text.splitlines() if "THE POINT" in row or "^" in row)
    assert line.index("THE POINT") == pointer.index("^^^^^^^^^ reads here")
    assert "| …" in line
    assert line.endswith("…")
    assert 60 < cell_len(line) <= 100


def test_the_pointer_stands_under_wide_characters_too(make: Make) -> None:
    make.texts["jp.txt"] = "船は五月三日に沈没した。"
    text = shown(make, make.finding(make.side("jp.txt", "五月三日")))
    assert "  1 | 船は五月三日に沈没した。\n    |     ^^^^^^^^\n" in text


def test_words_that_run_over_a_line_end_are_cut_there(make: Make) -> None:
    text = shown(make, make.finding(make.side("b.txt", "officials said.\r\nForty people")))
    assert "officials said.…\n" in text


def test_words_longer_than_a_line_of_the_report_are_cut_once_at_their_end(make: Make) -> None:
    make.texts["long.txt"] = "It began. " + "words and " * 50 + "the end. It went on."
    text = shown(make, make.finding(make.side("long.txt", "words and " * 50 + "the end.")))
    row = next(row for row in text.splitlines() if "words and" in row)
    assert row.endswith("…")
    assert not row.endswith("……")
    assert not [row for row in text.splitlines() if row.rstrip().endswith("|")]
    assert cell_len(row) <= 100


def test_markup_of_an_article_is_shown_and_not_obeyed(make: Make) -> None:
    make.texts["m.txt"] = "[bold red]He said[/] :smile: [link=http://x.test]so[/link]"
    finding = make.finding(make.side("m.txt", "He said"), message="[red]m[/red]", explanation="[blink]e[/blink]")
    text = shown(make, finding, colour=True)
    for words in ("[bold red]", "[/] :smile: [link=http://x.test]so[/link]", "[red]m[/red]", "[blink]e[/blink]"):
        assert words in text


@pytest.mark.parametrize(
    ("hostile", "seen"),
    [
        ("\x1b[2J\x1b]0;owned\x07", "␛[2J␛]0;owned␇"),
        ("\u202eevil\u202c", "<U+202E>evil<U+202C>"),
        ("\u2066x\u2069", "<U+2066>x<U+2069>"),
        ("\x9b31m", "<U+009B>31m"),
        ("a\u200bb\ufeffc\u00add", "a<U+200B>b<U+FEFF>c<U+00AD>d"),
        ("\x7f\x00", "␡␀"),
        ("x\u2028y", "x<U+2028>y"),
        ("\U000e0041", "<U+E0041>"),
    ],
)
def test_no_text_commands_the_terminal_and_hidden_characters_are_seen(make: Make, hostile: str, seen: str) -> None:
    make.texts["h.txt"] = f"He said {hostile} today"
    finding = make.finding(
        make.side("h.txt", "today", says=hostile, reads=hostile),
        message=hostile,
        explanation=hostile,
        name=hostile,
        rule=hostile,
    )
    failure = Failure(source=hostile, stage="read", kind=hostile, message=hostile)
    text = shown(make, finding, failures=(failure,))
    assert f"He said {seen} today" in text
    for character in set(hostile) - set("abcdefghijklmnopqrstuvwxyz[]0123456789;JE"):
        assert character not in text


def test_colour_adds_only_escape_sequences(make: Make) -> None:
    finding = make.finding(make.side("a.txt", "Friday, May 3", reads="2024-05-03"), make.side("b.txt", "May 2"))
    coloured = shown(make, finding, colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == shown(make, finding)


def test_the_report_is_the_same_whatever_the_terminal_is(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    finding = make.finding(make.side("a.txt", "Friday, May 3"), explanation="Long words to wrap. " * 20)
    plain = shown(make, finding)
    for name, value in (("COLUMNS", "40"), ("FORCE_COLOR", "1"), ("TERM", "xterm-256color"), ("TTY_COMPATIBLE", "1")):
        monkeypatch.setenv(name, value)
    assert shown(make, finding) == plain
    assert max(map(cell_len, plain.splitlines())) <= 100


def test_a_side_whose_text_is_not_at_hand_shows_its_quote(make: Make) -> None:
    finding = make.finding(make.side("a.txt", "Friday, May 3"))
    report = make.report(finding)
    text = load_format("text")(report, {}, Display())
    assert "Friday, May 3\n" in text
    assert "wire/a.txt: error" in text


def test_a_finding_in_a_line_of_a_megabyte_costs_little(make: Make) -> None:
    def show(text: str) -> None:
        make.texts["big.txt"] = text
        finding = make.finding(*[make.side("big.txt", "END")] * 6)
        shown(make, *[finding] * 20)

    assert_quick(show, "word " * 200_000 + "END", within=2)


def test_in_a_file_that_is_no_plain_text_the_place_is_told_and_no_line(make: Make) -> None:
    make.entries["b.txt"] = {"format": "docx", "path": "b.docx"}
    text = shown(make, make.finding(make.side("b.txt", "May 2", place="paragraph 1")))
    assert text.startswith("b.docx (paragraph 1): error DT102 date-conflict: one event, two days\n")
    assert "\n    | The ferry sank on May 2, officials said.\n" in text
