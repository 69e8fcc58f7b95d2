"""The LLM adjudicator, against a model in a box."""

import asyncio
import json
from pathlib import Path

import httpx2
import pytest

from checker.claims.adjudication import Case, Ruling
from checker.extraction.cassettes import list_recordings
from checker.extraction.llm import Cassettes, LLMAdjudicator, LLMSettings
from tests.extraction.llm.case import CASE
from tests.extraction.llm.conversation import Answer, Box, adjudicator, broken, said, status

SETTINGS = LLMSettings(model="m")


def verdict(which: str, reason: str = "Both are of one ferry.") -> Answer:
    return said(json.dumps({"reason": reason, "verdict": which}))


def judge(*answers: Answer, settings: LLMSettings = SETTINGS) -> tuple[Ruling, Box]:
    box = Box(answers)
    return adjudicator(box, settings).judge([CASE])[0], box


def about(word: str) -> Case:
    return CASE.model_copy(update={"message": word, "source": f"{word}.txt"})


@pytest.mark.parametrize("which", ["keep", "demote", "drop"])
def test_a_ruling_is_what_the_model_says_and_why(which: str) -> None:
    ruling, _ = judge(verdict(which))
    assert ruling.adjudication is not None
    assert (ruling.adjudication.verdict, ruling.adjudication.reason) == (which, "Both are of one ferry.")
    assert ruling.failure is None


def test_the_request_carries_the_case_and_asks_for_strict_output() -> None:
    _, box = judge(verdict("keep"))
    (body,) = box.bodies
    assert "It ran aground ⟦on Wednesday⟧ off Lund." in box.last_words
    response_format = body["response_format"]
    assert isinstance(response_format, dict)
    schema = response_format["json_schema"]
    assert isinstance(schema, dict)
    assert (schema["name"], schema["strict"]) == ("Adjudication", True)
    assert body["temperature"] == 0


def test_tools_mode_forces_the_one_tool() -> None:
    _, box = judge(verdict("keep"), settings=LLMSettings(model="m", mode="tools", reasks=0))
    assert box.bodies[0]["tool_choice"] == {"type": "function", "function": {"name": "Adjudication"}}


@pytest.mark.parametrize(
    ("answer", "objection"),
    [
        ("nonsense", "the answer: json invalid"),
        ('{"reason": "So it is.", "verdict": "keep"', "the answer: json invalid"),
        ('{"reason": "So it is.", "verdict": "raise"}', "verdict: literal error"),
        ('{"verdict": "drop"}', "reason: missing"),
        ('{"reason": "", "verdict": "drop"}', "reason: string too short"),
        ('{"reason": "One.\\nTwo.", "verdict": "drop"}', "reason: string pattern mismatch"),
        ('{"reason": "So.", "verdict": "keep", "severity": "error"}', "severity: extra forbidden"),
        ('["drop"]', "the answer: model type"),
    ],
)
def test_an_answer_that_is_none_is_sent_back_with_the_reason(answer: str, objection: str) -> None:
    ruling, box = judge(said(answer), verdict("drop"))
    assert ruling.adjudication is not None
    assert ruling.adjudication.verdict == "drop"
    assert objection in box.last_words
    assert (ruling.usage.requests, ruling.usage.reasks, ruling.usage.prompt_tokens) == (2, 1, 200)


@pytest.mark.parametrize("reason", ["so " * 200, "so" * 200, "x" * 301])
def test_a_reason_that_is_too_long_is_cut_and_the_verdict_taken(reason: str) -> None:
    ruling, box = judge(verdict("drop", reason))
    assert ruling.adjudication is not None
    assert ruling.adjudication.verdict == "drop"
    assert 290 < len(ruling.adjudication.reason) <= 300
    assert reason.startswith(ruling.adjudication.reason.removesuffix("…"))
    assert len(box.bodies) == 1


def test_a_reason_of_the_greatest_length_is_left_alone() -> None:
    ruling, _ = judge(verdict("drop", "x" * 300))
    assert ruling.adjudication is not None
    assert ruling.adjudication.reason == "x" * 300


def test_a_verdict_within_a_fence_is_taken_at_once() -> None:
    ruling, box = judge(said('```json\n{"reason": "Both are of one ferry.", "verdict": "drop"}\n```'))
    assert ruling.adjudication is not None
    assert (ruling.adjudication.verdict, ruling.usage.reasks, len(box.bodies)) == ("drop", 0, 1)


@pytest.mark.parametrize("faults", [[status(429, retry_after="0.01")], [status(500), status(503)], [broken]])
def test_transport_faults_are_retried(faults: list[Answer]) -> None:
    ruling, _ = judge(*faults, verdict("keep"))
    assert ruling.adjudication is not None
    assert (ruling.usage.retries, ruling.usage.reasks) == (len(faults), 0)


def timeout(request: httpx2.Request) -> httpx2.Response:
    raise httpx2.ReadTimeout("too slow", request=request)


@pytest.mark.parametrize(
    ("answer", "kind", "requests"),
    [
        (said(None, refusal="I can't help with that."), "refused", 1),
        (said("", finish="content_filter"), "filtered", 1),
        (said('{"reason": "It', finish="length"), "truncated", 1),
        (said("nonsense"), "invalid", 3),
        (verdict("raise"), "invalid", 3),
        (status(429, "insufficient_quota"), "quota", 1),
        (status(401), "auth", 1),
        (status(429), "rate-limited", 5),
        (status(500), "unavailable", 5),
        (timeout, "timeout", 5),
        (broken, "unavailable", 5),
    ],
)
def test_each_fault_that_lasts_is_a_failure_with_a_name_and_no_verdict(
    answer: Answer, kind: str, requests: int
) -> None:
    ruling, box = judge(answer)
    assert ruling.adjudication is None
    assert ruling.failure is not None
    assert (ruling.failure.source, ruling.failure.stage, ruling.failure.kind) == (CASE.source, "adjudicate", kind)
    assert ruling.failure.message.startswith("DT102 event-date-mismatch stays as it is: ")
    assert "nonsense" not in ruling.failure.message
    assert len(box.bodies) == ruling.usage.requests == requests


def test_attempts_and_reasks_are_those_of_the_settings() -> None:
    _, box = judge(status(500), settings=LLMSettings(model="m", attempts=2))
    assert len(box.bodies) == 2
    _, box = judge(said("nonsense"), settings=LLMSettings(model="m", reasks=0))
    assert len(box.bodies) == 1


def test_one_case_that_fails_does_not_stop_the_others() -> None:
    box = Box([lambda r: (status(401) if b"tanker" in r.content else verdict("drop"))(r)])
    rulings = adjudicator(box).judge([about("tanker"), about("ferry")])
    assert [ruling.failure and ruling.failure.source for ruling in rulings] == ["tanker.txt", None]
    assert [ruling.adjudication and ruling.adjudication.verdict for ruling in rulings] == [None, "drop"]


def test_no_more_requests_than_allowed_are_under_way() -> None:
    under_way, most = 0, 0

    async def answer(request: httpx2.Request) -> httpx2.Response:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0.01)
        under_way -= 1
        return verdict("keep")(request)

    settings = LLMSettings(model="m", concurrency=3)
    rulings = LLMAdjudicator(settings, transport=httpx2.MockTransport(answer)).judge(
        [about(f"w{n}") for n in range(12)]
    )
    assert most == 3
    assert all(ruling.adjudication for ruling in rulings)


def test_what_is_recorded_stands_in_a_folder_of_its_own_and_is_replayed_from_that_above(tmp_path: Path) -> None:
    made = adjudicator(Box([verdict("demote")]), cassettes=Cassettes(tmp_path, "record")).judge([CASE])
    (recording,) = list_recordings(tmp_path)
    assert recording.file.parent == tmp_path / "adjudication"
    assert recording.file.name.startswith("dt102-ferry-")
    replaying = LLMAdjudicator(LLMSettings(), Cassettes(tmp_path, "replay"))
    assert [ruling.adjudication for ruling in replaying.judge([CASE])] == [ruling.adjudication for ruling in made]
    assert replaying.used_keys == {*recording.keys}


def test_a_case_without_a_recording_is_a_failure(tmp_path: Path) -> None:
    (ruling,) = LLMAdjudicator(SETTINGS, Cassettes(tmp_path, "replay")).judge([CASE])
    assert ruling.failure is not None
    assert ruling.failure.kind == "no-recording"


def test_a_recording_holds_neither_the_key_nor_where_articles_are_kept(tmp_path: Path) -> None:
    settings = LLMSettings.model_validate(
        {"model": "m", "api_key": "sk-secret-of-a-test-0123", "base_url": "http://desk.test"}
    )
    adjudicator(Box([verdict("keep")]), settings, Cassettes(tmp_path, "record")).judge([CASE])
    written = "".join(path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.yaml"))
    assert "⟦on Wednesday⟧" in written
    assert not any(secret in written for secret in ("sk-secret", "desk.test", "jane"))
