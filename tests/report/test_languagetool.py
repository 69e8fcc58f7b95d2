"""LanguageTool's answers, read by language_tool_python from a server that gives them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest
from language_tool_python import LanguageTool, Match

from checker.claims.claim import Failure
from checker.report import Display, load_format
from checker.rules.finding import Acceptance, Evidence, Severity
from tests.timing import assert_linear

if TYPE_CHECKING:
    from checker.report.model import Report
    from tests.report.conftest import Make


def written(report: Report, make: Make) -> list[str]:
    return load_format("languagetool")(report, make.texts, Display()).splitlines()


def answer(report: Report, make: Make) -> dict[str, Any]:
    (line,) = written(report, make)
    read: dict[str, Any] = json.loads(line)
    return read


def draft_of(make: Make, text: str) -> None:
    make.texts = {"draft.txt": text, "wire.txt": "The ferry sank on May 2."}
    make.entries = {"draft.txt": {"role": "draft"}, "wire.txt": {"role": "reference"}}


@contextmanager
def server(body: str) -> Iterator[str]:
    """Serve `body` as the answer of a LanguageTool server, and yield its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.reply('[{"name": "English", "code": "en", "longCode": "en"}]')

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.reply(body)

        def reply(self, text: str) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as http:
        thread = Thread(target=http.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{http.server_port}"
        finally:
            http.shutdown()
            thread.join()


def checked(report: Report, make: Make, monkeypatch: pytest.MonkeyPatch) -> list[Match]:
    """Return what the client finds in the draft when it asks a server that answers with the report."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with server(*written(report, make)) as url, LanguageTool("en", remote_server=url) as tool:
        return tool.check(make.texts["draft.txt"])


@pytest.mark.block_network(allowed_hosts=["127.0.0.1"])
def test_a_client_of_languagetool_finds_the_words_after_an_astral_character(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "🚢🚢 Harbour fire\r\nThe ferry sank on Friday, May 3, said 𝒳.\n"
    draft_of(make, text)
    finding = make.finding(make.side("draft.txt", "Friday, May 3"), make.side("wire.txt", "May 2"))
    (match,) = checked(make.report(finding), make, monkeypatch)
    assert text[match.offset : match.offset + match.error_length] == "Friday, May 3"
    assert (match.rule_id, match.category, match.rule_issue_type) == ("DT102", "CONTRADICTION", "inconsistency")
    assert match.message.startswith("one event, two days")
    assert "wire/wire.txt:1:19: “May 2”" in match.message
    assert match.replacements == []


@pytest.mark.block_network(allowed_hosts=["127.0.0.1"])
def test_a_client_of_languagetool_takes_an_answer_without_matches(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    draft_of(make, "Nothing is wrong.")
    assert checked(make.report(), make, monkeypatch) == []


@pytest.mark.block_network(allowed_hosts=["127.0.0.1"])
def test_a_client_of_languagetool_reads_hostile_words(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    report = make.hostile()
    make.texts["draft.txt"] = "The client sends what it has."
    assert len(checked(report, make, monkeypatch)) == 2


def test_offsets_and_lengths_count_units_of_utf_16(make: Make) -> None:
    draft_of(make, "é🚢 a🚢b c")
    (match,) = answer(make.report(make.finding(make.side("draft.txt", "a🚢b"))), make)["matches"]
    assert (match["offset"], match["length"]) == (4, 4)
    assert match["context"] == {"text": "é🚢 a🚢b c", "offset": 4, "length": 4}


def test_the_context_is_one_line_cut_around_the_words(make: Make) -> None:
    draft_of(make, f"{'word ' * 20}\r\nHERE\n{'word ' * 20}")
    (match,) = answer(make.report(make.finding(make.side("draft.txt", "HERE"))), make)["matches"]
    text, offset = match["context"]["text"], match["context"]["offset"]
    assert text[offset : offset + 4] == "HERE"
    assert text.startswith("...")
    assert text.endswith("...")
    assert "\n" not in text


def test_the_draft_alone_is_answered_for_with_a_match_for_each_side_in_it(make: Make) -> None:
    draft_of(make, "On May 3 it sank. On May 4 it sank.")
    sides = [make.side("draft.txt", "May 4"), make.side("wire.txt", "May 2"), make.side("draft.txt", "May 3")]
    read = answer(make.report(make.finding(*sides)), make)
    assert (read["source"], read["path"]) == ("draft.txt", "wire/draft.txt")
    assert [match["offset"] for match in read["matches"]] == [3, 21]


def test_without_a_draft_each_source_has_an_answer_on_a_line_of_its_own(make: Make) -> None:
    finding = make.finding(make.side("a.txt", "Friday"), make.side("b.txt", "May 2"))
    read = [json.loads(line) for line in written(make.report(finding), make)]
    assert [(each["source"], len(each["matches"])) for each in read] == [("a.txt", 1), ("b.txt", 1)]


def test_articles_of_one_file_are_told_apart(make: Make) -> None:
    make.entries = {"a.txt": {"path": "many.jsonl"}, "b.txt": {"path": "many.jsonl"}}
    read = [json.loads(line) for line in written(make.report(), make)]
    assert [(each["source"], each["path"]) for each in read] == [("a.txt", "many.jsonl"), ("b.txt", "many.jsonl")]


def test_what_is_accepted_is_left_out(make: Make) -> None:
    draft_of(make, "On May 3 it sank.")
    finding = make.finding(make.side("draft.txt", "May 3"), accepted=Acceptance(reason="a joke"))
    assert answer(make.report(finding), make)["matches"] == []


def test_what_could_not_be_checked_makes_the_results_incomplete_and_says_why(make: Make) -> None:
    failure = Failure(source="gone.txt", stage="read", kind="missing", message="there is no such file")
    draft_of(make, "It sank.")
    reason = "gone.txt: not checked (read, missing): there is no such file"
    warnings = {"incompleteResults": True, "incompleteResultsReason": reason}
    assert answer(make.report(failures=(failure,)), make)["warnings"] == warnings
    make.texts, make.entries = {}, {}
    assert answer(make.report(failures=(failure,)), make)["warnings"] == warnings
    assert answer(make.report(), make)["warnings"] == {"incompleteResults": False}


def test_a_note_is_a_hint(make: Make) -> None:
    draft_of(make, "On May 3 it sank.")
    side = make.side("draft.txt", "May 3")
    report = make.report(make.finding(side), make.finding(side, severity=Severity.NOTE))
    types = [match["type"] for match in answer(report, make)["matches"]]
    assert types == [{"typeName": "Other"}, {"typeName": "Hint"}]


def test_an_answer_has_what_every_client_looks_for(make: Make) -> None:
    draft_of(make, "It sank.")
    read = answer(make.report(), make)
    software = {"name": "factcheck", "version": "0", "buildDate": "", "apiVersion": 1, "premium": False, "status": ""}
    assert read["software"] == software
    english = {"name": "English", "code": "en"}
    assert read["language"] == {**english, "detectedLanguage": english}


def test_matches_without_number_in_one_line_cost_what_the_text_is_long(make: Make) -> None:
    def show(text: str) -> None:
        draft_of(make, text)
        sides = [Evidence(source="draft.txt", start=at, end=at + 4, quote="🚢 be") for at in range(0, len(text), 500)]
        written(make.report(*map(make.finding, sides)), make)

    assert_linear(show, lambda size: "🚢 be " * size, small=5_000, large=100_000)


def test_sides_without_number_cost_what_they_are(make: Make) -> None:
    def show(text: str) -> None:
        draft_of(make, text)
        sides = [Evidence(source="draft.txt", start=at, end=at + 2, quote="be") for at in range(0, len(text), 3)]
        written(make.report(make.finding(*sides)), make)

    assert_linear(show, lambda size: "be " * size, small=50, large=1_500)
