import asyncio
import time

import httpx2
import pytest

from checker.claims.claim import Reading
from checker.extraction.llm import LLMExtractor, LLMSettings
from tests.extraction.llm.conversation import (
    GOOD,
    INVENTED,
    TEXT,
    Answer,
    Box,
    broken,
    extraction,
    extractor,
    said,
    source,
    status,
)


def read(*answers: Answer, settings: LLMSettings | None = None) -> tuple[Reading, Box]:
    box = Box(answers)
    return extractor(box, settings).read([source()])[0], box


def test_a_claim_stands_in_the_words_of_its_source() -> None:
    reading, _ = read(said(GOOD))
    (claim,) = reading.claims
    assert claim.evidence.of(TEXT) == "A ferry ran aground off Lund"
    assert claim.sentence.of(TEXT) == "A ferry ran aground off Lund on Wednesday, the Coast Guard said."
    assert reading.failure is None


def test_the_request_asks_for_strict_output_and_carries_the_source_unchanged() -> None:
    hostile = "A ferry {{ 7*7 }} {% if x %} {# gone #}\n   sank."
    box = Box([said(extraction())])
    extractor(box).read([source(text=hostile)])
    (body,) = box.bodies
    assert hostile in box.last_words
    response_format = body["response_format"]
    assert isinstance(response_format, dict)
    schema = response_format["json_schema"]
    assert isinstance(schema, dict)
    assert schema["strict"] is True
    assert body["temperature"] == 0


def test_tools_mode_forces_the_one_tool() -> None:
    _, box = read(said(GOOD), settings=LLMSettings(model="m", mode="tools", reasks=0))
    assert box.bodies[0]["tool_choice"] == {"type": "function", "function": {"name": "Extraction"}}


@pytest.mark.parametrize(
    "faults",
    [
        [status(429, retry_after="0.01")],
        [status(500), status(503)],
        [broken],
        [lambda _request: httpx2.Response(200, json={"error": "a proxy's page"})],
    ],
)
def test_transport_faults_are_retried(faults: list[Answer]) -> None:
    reading, box = read(*faults, said(GOOD))
    assert len(reading.claims) == 1
    assert reading.usage.retries == len(faults)
    assert reading.usage.reasks == 0
    assert len(box.bodies) == len(faults) + 1


def test_retry_after_is_waited_for() -> None:
    started = time.monotonic()
    read(status(429, retry_after="0.3"), said(GOOD))
    assert time.monotonic() - started >= 0.3


def test_invented_evidence_is_sent_back_with_the_reason_and_the_corrected_claim_taken() -> None:
    reading, box = read(said(INVENTED), said(extraction("Nobody was hurt")))
    assert [claim.evidence.of(TEXT) for claim in reading.claims] == ["A ferry ran aground off Lund", "Nobody was hurt"]
    assert "Two tankers sank off Oslo" in box.last_words
    assert "does not stand in the source" in box.last_words
    assert reading.usage.reasks == 1
    assert not reading.dropped


def test_evidence_that_stays_invented_is_dropped_and_reported() -> None:
    reading, box = read(said(INVENTED))
    assert len(reading.claims) == 1
    assert [dropped.evidence for dropped in reading.dropped] == ["Two tankers sank off Oslo"]
    assert reading.failure is None
    assert len(box.bodies) == 3
    assert reading.usage.reasks == 2
    assert reading.usage.prompt_tokens == 300


def test_a_broken_answer_is_asked_for_again_whole() -> None:
    reading, box = read(said(GOOD[: len(GOOD) // 2]), said(GOOD))
    assert len(reading.claims) == 1
    assert "Answer again, whole" in box.last_words


def test_retries_and_reasks_have_budgets_of_their_own() -> None:
    settings = LLMSettings(model="m", attempts=2, reasks=1)
    reading, _ = read(status(500), said(INVENTED), status(500), said(extraction()), settings=settings)
    assert reading.failure is None
    assert (reading.usage.retries, reading.usage.reasks, reading.usage.requests) == (2, 1, 4)


@pytest.mark.parametrize(
    ("answer", "kind", "requests"),
    [
        (said(None, refusal="I can't help with that."), "refused", 1),
        (said("", finish="content_filter"), "filtered", 1),
        (said(GOOD[:20], finish="length"), "truncated", 1),
        (said("nonsense"), "invalid", 3),
        (status(429, "insufficient_quota"), "quota", 1),
        (status(401), "auth", 1),
        (status(400), "bad-request", 1),
        (status(404), "bad-request", 1),
        (status(429), "rate-limited", 5),
        (status(429, retry_after="600"), "rate-limited", 1),
        (status(500), "unavailable", 5),
        (broken, "unavailable", 5),
    ],
)
def test_each_fault_that_lasts_is_a_failure_with_a_name(answer: Answer, kind: str, requests: int) -> None:
    reading, box = read(answer)
    assert reading.failure is not None
    assert (reading.failure.kind, reading.failure.stage, reading.failure.source) == (kind, "extract", "ferry.txt")
    assert len(box.bodies) == requests
    assert "nonsense" not in reading.failure.message


def test_one_bad_source_does_not_stop_the_others() -> None:
    box = Box([lambda r: (status(401) if b"tanker" in r.content else said(GOOD))(r)])
    readings = extractor(box).read([source("bad.txt", "A tanker sank."), source("good.txt")])
    assert [bool(reading.failure) for reading in readings] == [True, False]
    assert len(readings[1].claims) == 1


def test_a_long_source_is_read_in_parts_and_a_claim_of_the_overlap_is_kept_once() -> None:
    text = "\n\n".join([*(f"Paragraph {number} tells of nothing much at all." for number in range(30)), TEXT])
    box = Box([lambda r: said(GOOD if b"A ferry ran aground off Lund on Wed" in r.content else extraction())(r)])
    (reading,) = extractor(box, LLMSettings(model="m", max_chars=600)).read([source(text=text)])
    assert len(box.bodies) > 2
    assert len(reading.claims) == 1
    assert reading.usage.requests == len(box.bodies)


def test_no_more_requests_than_allowed_are_under_way() -> None:
    under_way, most = 0, 0

    async def answer(request: httpx2.Request) -> httpx2.Response:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0.01)
        under_way -= 1
        return said(GOOD)(request)

    reader = LLMExtractor(LLMSettings(model="m", concurrency=3), transport=httpx2.MockTransport(answer))
    readings = reader.read([source(f"{number}.txt") for number in range(12)])
    assert most == 3
    assert all(reading.claims for reading in readings)
