"""A second look at what is found in the seeds: by a model in a box, and by the recorded one."""

import json
import re
import shutil
import socket
from collections.abc import Mapping
from pathlib import Path

import httpx2
import pytest

from checker.cli import main
from checker.extraction.llm import Cassettes, LLMExtractor, LLMSettings
from checker.pipeline import check
from checker.report.model import Report
from checker.rules.finding import Finding
from checker.sources import read_sources
from tests.extraction.llm.conversation import Answer, Box, adjudicator, said, status
from tests.test_seeds import GOLD, ROOT, is_found

RECORDED = ROOT / "cassettes" / "seeds"
NOT_RECORDED = "not recorded: CONTRIBUTING.md says how, under `The second look`"
recorded = pytest.mark.skipif(not (RECORDED / "adjudication").is_dir(), reason=NOT_RECORDED)


def verdict(which: str) -> Answer:
    return said(json.dumps({"reason": f"I say {which}.", "verdict": which}))


def by_rule(answers: Mapping[str, Answer]) -> Box:
    """Return a model that answers by the code of the rule, and keeps what it is not told about."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked = json.loads(request.content)["messages"][-1]["content"]
        code = re.match(r"Rule ([A-Z]{2}\d{3}) ", asked)
        assert code
        return answers.get(code[1], verdict("keep"))(request)

    return Box([answer])


def looked_at(box: Box, folder: Path = ROOT / "seeds") -> Report:
    sources, failures = read_sources([folder], role="peer", stdin=None, published={})
    assert not failures
    extractor = LLMExtractor(LLMSettings(), Cassettes(RECORDED, "replay"))
    return check(sources, [], extractor, adjudicator=adjudicator(box))


def of(rule: str, findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in findings if finding.rule == rule]


def test_a_model_that_confirms_everything_changes_nothing_but_says_so_of_each_error_and_warning() -> None:
    box = by_rule({})
    report = looked_at(box)
    loud = [finding for finding in report.findings if finding.severity.value != "note"]
    assert len(box.bodies) == len(loud) == sum(finding.adjudication is not None for finding in report.findings) > 0
    assert report.usage.requests == 5 + len(loud)
    assert not report.dropped_findings


def test_verdicts_are_carried_out_in_the_report() -> None:
    report = looked_at(by_rule({"DT101": verdict("demote"), "AB101": verdict("drop"), "NM101": status(401)}))
    assert [finding.severity.value for finding in of("DT101", report.findings)] == ["warning"]
    assert not of("AB101", report.findings)
    assert [finding.severity.value for finding in of("AB101", report.dropped_findings)] == ["error"]
    assert [finding.adjudication for finding in of("NM101", report.findings)] == [None]
    assert {(failure.stage, failure.kind) for failure in report.failures} == {("adjudicate", "auth")}


def test_the_same_finding_is_put_in_the_same_words_wherever_the_articles_are(tmp_path: Path) -> None:
    here, there = by_rule({}), by_rule({})
    looked_at(here)
    shutil.copytree(ROOT / "seeds", tmp_path / "elsewhere")
    looked_at(there, tmp_path / "elsewhere")
    assert sorted(map(str, here.bodies)) == sorted(map(str, there.bodies))
    assert not any("004_082566fb919dd1db" in str(body) or str(tmp_path) in str(body) for body in there.bodies)


def report_of_the_command(capsys: pytest.CaptureFixture[str]) -> Report:
    command = ["check", str(ROOT / "seeds"), "--extractor", "llm", "--replay", str(RECORDED), "--adjudicate"]
    assert main([*command, "--format", "json"]) == 1
    return Report.model_validate_json(capsys.readouterr().out)


@recorded
def test_the_recorded_second_look_is_replayed_without_network_and_loses_no_row_of_the_gold(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    report = report_of_the_command(capsys)
    texts = {path.name: path.read_bytes().decode() for path in (ROOT / "seeds").glob("*.txt")}
    missed = [row["id"] for row in GOLD["expect"] if not is_found(row, report, texts)]
    assert (missed, report.failures) == ([], ())
    assert all(finding.adjudication for finding in report.findings if finding.severity.value != "note")


@recorded
def test_every_recording_of_the_second_look_is_used() -> None:
    assert main(["cassettes", "unused", str(RECORDED), str(ROOT / "seeds"), "--adjudicate"]) == 0
