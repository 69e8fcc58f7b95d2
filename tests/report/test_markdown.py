"""A comment for a pull request: short, with only what is wrong, and nothing in it that an article has put there."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.claims.adjudication import Adjudication
from checker.claims.claim import Failure
from checker.report import Display, load_format
from checker.report.excerpt import Excerpt, excerpt_of
from checker.report.markdown import LIMIT, MARK
from checker.rules.finding import Acceptance, Evidence, Finding, Severity
from tests.report.conftest import Make
from tests.report.seen import on_github
from tests.report.test_gfm import WORDS

if TYPE_CHECKING:
    from checker.report.lines import Lines
    from checker.report.model import Report

GONE = Failure(source="c.txt", stage="read", kind="missing", message="there is no such file\nlook again")


def written(make: Make, *findings: Finding, failures: tuple[Failure, ...] = ()) -> str:
    return shown(make, make.report(*findings, failures=failures))


def shown(make: Make, report: Report) -> str:
    return load_format("markdown")(report, make.texts, Display())


def test_a_finding_reads_as_rule_message_sides_and_a_folded_explanation(make: Make) -> None:
    finding = make.finding(
        make.side("a.txt", "Friday, May 3", reads="2024-05-03"),
        make.side("b.txt", "May 2", says="the ferry sank", reads="2024-05-02"),
    )
    assert written(make, finding) == (
        f"{MARK}\n\n"
        "**1 error in 2 sources (checked 14 claims)**\n\n"
        "<!-- factcheck:finding 0123456789abcdef -->\n"
        "**DT102 date-conflict** (error): one event, two days\n\n"
        "`wire/a.txt:2`: reads 2024-05-03\n"
        "> The ferry sank on <strong>Friday, May 3</strong>, with 40 people aboard.\n\n"
        "`wire/b.txt:1`: the ferry sank; reads 2024-05-02\n"
        "> The ferry sank on <strong>May 2</strong>, officials said.\n\n"
        "<details><summary>Why</summary>\n\nOne event happens once.\n\n</details>\n"
    )


def test_on_github_it_is_quotes_and_folds(make: Make) -> None:
    seen = on_github(written(make, make.finding(make.side("b.txt", "May 2"))))
    assert [tag for tag in seen.tags if not tag.startswith("/")] == [
        *("p", "strong"),
        *("p", "strong", "p", "code", "blockquote", "p", "strong"),
        *("details", "summary", "p"),
    ]
    assert seen.hidden == ["factcheck:report", "factcheck:finding 0123456789abcdef"]


def test_only_what_is_wrong_is_told_and_notes_are_folded(make: Make) -> None:
    side = make.side("a.txt", "40 people")
    text = written(
        make,
        make.finding(side, severity=Severity.NOTE, message="a note"),
        make.finding(side, severity=Severity.WARNING, message="a warning"),
        make.finding(side, message="an error"),
        make.finding(side, message="it may stand", accepted=Acceptance(reason="as agreed")),
    )
    places = [text.index(words) for words in ("an error", "a warning", "<summary>1 note</summary>", "a note")]
    assert places == sorted(places)
    assert "1 accepted" in text
    assert "it may stand" not in text
    assert "as agreed" not in text


def test_without_findings_it_says_so_in_one_line(make: Make) -> None:
    assert written(make) == f"{MARK}\n\n**No findings in 2 sources (checked 14 claims)**\n"


def test_what_could_not_be_checked_is_said_first_and_loudly(make: Make) -> None:
    text = written(make, make.finding(make.side("b.txt", "May 2")), failures=(GONE,))
    assert text.startswith(
        f"{MARK}\n\n> [!CAUTION]\n> **Not checked in full.** There may be more than is told here.\n>\n"
        "> - `c.txt` (read, missing): there is no such file look again\n\n**1 error"
    )
    assert text.count("No findings") == 0


def test_failures_without_number_are_counted(make: Make) -> None:
    text = written(make, failures=(GONE.model_copy(update={"message": "$" * 900}),) * 25)
    assert len(text) < LIMIT
    assert re.search(r"\n> - and \d+ more\n", text)


def test_sides_without_number_are_counted(make: Make) -> None:
    text = written(make, make.finding(*[make.side("a.txt", "40 people")] * 9))
    assert (text.count("\n> "), text.count("\n\nand 3 more\n")) == (6, 1)


def test_the_place_in_a_file_that_is_not_plain_text_stands_for_a_line(make: Make) -> None:
    report = make.report(make.finding(make.side("a.txt", "40 people", place="/html/body/p[2]")))
    pages = [source.model_copy(update={"format": "html"}) for source in report.sources]
    text = shown(make, report.model_copy(update={"sources": tuple(pages)}))
    assert "\n`wire/a.txt` at `/html/body/p[2]`\n> " in text


def test_a_second_look_and_an_expired_acceptance_are_told_in_the_fold(make: Make) -> None:
    finding = make.finding(
        make.side("a.txt", "40 people"),
        adjudication=Adjudication(reason="Both are of one ferry.", verdict="keep"),
        expired=Acceptance(reason="until the inquest", expires=dt.date(2024, 5, 1)),
    )
    fold = written(make, finding).partition("<details>")[2]
    assert "\n\nsecond look, confirmed: Both are of one ferry.\n" in fold
    assert "\n\nexpired: until the inquest (until 2024-05-01)\n" in fold


def test_what_does_not_fit_is_left_out_whole_the_quietest_first_and_counted(make: Make) -> None:
    side = make.side("a.txt", "40 people")
    many = [
        make.finding(
            side,
            severity=Severity.NOTE if number % 2 else Severity.ERROR,
            fingerprint=f"{number:016x}",
            explanation="w" * 900,
        )
        for number in range(100)
    ]
    text = written(make, *many)
    told = re.findall(r"<!-- factcheck:finding ([0-9a-f]{16}) -->\n\*\*DT102", text)
    (left,) = re.findall(r"<!-- factcheck:left-out ([0-9a-f ]+) -->", text)
    assert LIMIT - 4000 < len(text) <= LIMIT
    assert sorted([*told, *left.split()]) == [f"{number:016x}" for number in range(100)]
    assert {int(each, 16) % 2 for each in left.split()} == {1}
    assert f"**{len(left.split())} findings more left out here:** a comment holds no more.\n" in text
    assert text.count("<details>") == text.count("</details>") == len(told) + 1


def test_hundreds_of_findings_and_one_that_is_endless_fit(make: Make) -> None:
    side = make.side("a.txt", "40 people")
    findings = [make.finding(side, fingerprint=f"{number:016x}", message="$" * 9000) for number in range(500)]
    text = written(make, *findings)
    assert len(text) <= LIMIT
    told = text.count("<!-- factcheck:finding ")
    assert told > 1
    assert f"**{500 - told} findings more left out here:**" in text


FIELDS = ("text", "path", "message", "explanation", "says", "kind", "failure", "reason", "place")


@settings(deadline=None)
@given(st.sets(st.sampled_from(FIELDS), min_size=1), WORDS, st.booleans())
def test_nothing_that_an_article_says_changes_what_the_comment_is_made_of(
    fields: set[str], words: str, placed: bool
) -> None:
    plain = dict.fromkeys(FIELDS, "word")
    expected, seen = (on_github(hostile(said, placed=placed)) for said in (plain, plain | dict.fromkeys(fields, words)))
    assert [tag for tag in seen.tags if tag.strip("/") != "span"] == expected.tags
    assert seen.hidden == expected.hidden
    assert seen.attributes == []
    assert seen.obeyed() == []


def hostile(said: dict[str, str], *, placed: bool) -> str:
    """Return a comment in which every word that others choose is theirs."""
    said = {key: words.replace("\ud800", "") for key, words in said.items()}  # no model takes half a character
    said = {key: words if words.strip() else "word" for key, words in said.items()}
    make = Make()
    make.texts["a.txt"] = f"before\n{said['text']}words{said['text']}\nafter"
    start = len(f"before\n{said['text']}")
    side = Evidence(source="a.txt", start=start, end=start + 5, quote="words", says=said["says"], reads=said["text"])
    sides = (side, side.model_copy(update={"source": said["path"], "place": said["place"] if placed else None}))
    told: dict[str, Any] = {
        "message": said["message"],
        "explanation": said["explanation"],
        "adjudication": Adjudication.model_construct(reason=said["reason"], verdict="demote"),
        "expired": Acceptance(reason=said["reason"]),
    }
    report = make.report(
        make.finding(*sides, **told),
        make.finding(*sides, severity=Severity.NOTE, **told),
        failures=(Failure(source=said["path"], stage="read", kind=said["kind"], message=said["failure"]),),
    )
    entries = [entry.model_copy(update={"path": said["path"]}) for entry in report.sources]
    return shown(make, report.model_copy(update={"sources": tuple(entries)}))


def test_of_findings_that_do_not_fit_none_is_written_in_vain(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Evidence] = []

    def noted(side: Evidence, lines: Lines | None, width: int) -> Excerpt:
        asked.append(side)
        return excerpt_of(side, lines, width)

    monkeypatch.setattr("checker.report.markdown.excerpt_of", noted)
    text = written(make, *[make.finding(make.side("b.txt", "May 2"))] * 3_000)
    told = text.count("<!-- factcheck:finding ")
    assert 100 < told < len(asked) < told + 50  # what tells of those left out takes the room of a few
    assert "more left out here" in text
