"""Replies with status 200 that are no chat completion, or hardly one: each costs its own source alone."""

import json

import httpx2
import pytest

from checker.claims.base import JSON
from checker.extraction.llm import LLMSettings
from checker.extraction.llm.client import ModelClient
from checker.extraction.llm.conversation import Conversation
from checker.extraction.llm.failures import FailureKind, ModelFailure
from checker.extraction.llm.session import Session
from tests.extraction.llm.case import CASE
from tests.extraction.llm.conversation import (
    GOOD,
    INVENTED,
    TEXT,
    Answer,
    Box,
    adjudicator,
    extraction,
    extractor,
    said,
    source,
)

VERDICT = json.dumps({"reason": "Both are of one ferry.", "verdict": "keep"})
TOOLS = LLMSettings(model="m", mode="tools", attempts=2)
QUICK = LLMSettings(model="m", attempts=2)
CALL: dict[str, JSON] = {"id": "c", "type": "function", "function": {"name": "Extraction", "arguments": GOOD}}


def completion(message: JSON, usage: JSON = None) -> dict[str, JSON]:
    return {
        "id": "x", "object": "chat.completion", "created": 0, "model": "m", "usage": usage,
        "choices": [{"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}],
    }  # fmt: skip


def replied(body: JSON) -> Answer:
    return lambda _request: httpx2.Response(200, content=json.dumps(body))  # escapes what is no character


def told(content: JSON, usage: JSON = None, **message: JSON) -> Answer:
    return replied(completion({"role": "assistant", "content": content, **message}, usage))


def called(*calls: JSON) -> Answer:
    return told(None, tool_calls=list(calls))


ODD_USAGE: list[JSON] = [
    {"prompt_tokens": "many", "completion_tokens": 10, "total_tokens": 110},
    {"prompt_tokens": None, "completion_tokens": [], "total_tokens": {}},
    {"prompt_tokens": -1, "completion_tokens": 1.5, "prompt_tokens_details": "none"},
    {"prompt_tokens": 1, "prompt_tokens_details": {"cached_tokens": "some"}},
    {"prompt_tokens": 1, "prompt_tokens_details": ["cached"], "completion_tokens_details": [1]},
    [],
    [1],
    "many",
    7,
]


@pytest.mark.parametrize("usage", ODD_USAGE)
def test_an_answer_is_taken_whatever_is_said_of_its_cost(usage: JSON) -> None:
    (reading,) = extractor(Box([told(GOOD, usage)])).read([source()])
    assert (reading.failure, len(reading.claims), reading.usage.requests) == (None, 1, 1)
    (ruling,) = adjudicator(Box([told(VERDICT, usage)])).judge([CASE])
    assert (ruling.failure, ruling.adjudication is not None) == (None, True)


def test_tokens_are_counted_as_far_as_they_are_numbers() -> None:
    usage: JSON = {"prompt_tokens": "many", "completion_tokens": 10, "prompt_tokens_details": {"cached_tokens": 3}}
    (reading,) = extractor(Box([told(GOOD, usage)])).read([source()])
    used = reading.usage
    assert (used.prompt_tokens, used.completion_tokens, used.cached_tokens) == (0, 10, 3)


ODD: dict[str, Answer] = {
    "no message": replied(completion(None)),
    "a message that is text": replied(completion("Hello.")),
    "a message that is a list": replied(completion([])),
    "content in parts": told([{"type": "text", "text": GOOD}]),
    "content that is an object": told({"claims": []}),
    "content that is a number": told(7),
    "no function": called({"id": "c", "type": "function", "function": None}),
    "a call that is none": called(None),
    "a call of another type": called({"id": "c", "type": "custom", "custom": {"name": "x", "input": "y"}}),
    "calls that are text": told(None, tool_calls="Extraction"),
    "calls that are an object": told(None, tool_calls={"0": CALL}),
    "a second call that is none": called(CALL, None),
    "arguments that are an object": called({"id": "c", "type": "function", "function": {"arguments": {"a": 1}}}),
    "choices that are text": replied({"choices": "none"}),
    "choices that are an object": replied({"choices": {"0": 1}}),
    "choices of nothing": replied({"choices": [None]}),
    "no choices": replied({"choices": []}),
    "a list": replied([completion(None)]),
    "text": replied("\ud800"),
    "null": replied(None),
    "a number": replied(7),
    "no JSON": lambda _request: httpx2.Response(200, content=b"{", headers={"content-type": "application/json"}),
    "no text": lambda _request: httpx2.Response(200, content=b"\xff", headers={"content-type": "application/json"}),
    "nothing": lambda _request: httpx2.Response(200),
    "a page": lambda _request: httpx2.Response(200, html="<p>Sign in"),
    "a bottomless list": lambda _request: httpx2.Response(200, content=b"[" * 200_000),
}


@pytest.mark.parametrize("settings", [QUICK, TOOLS], ids=["json_schema", "tools"])
@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_an_odd_reply_is_a_failure_of_its_own_source_alone(odd: Answer, settings: LLMSettings) -> None:
    good = called(CALL) if settings is TOOLS else said(GOOD)
    box = Box([lambda r: (odd if b"tanker" in r.content else good)(r)])
    bad, read = extractor(box, settings).read([source("bad.txt", "A tanker sank."), source("good.txt")])
    assert bad.failure is not None
    assert (bad.failure.source, bad.failure.kind, bad.claims) == ("bad.txt", "unavailable", ())
    assert (read.failure, len(read.claims)) == (None, 1)


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_an_odd_reply_is_a_failure_of_its_own_second_look_alone(odd: Answer) -> None:
    box = Box([lambda r: (odd if b"tanker" in r.content else said(VERDICT))(r)])
    bad, looked_at = adjudicator(box, QUICK).judge([CASE.model_copy(update={"message": "tanker"}), CASE])
    assert bad.failure is not None
    assert (bad.failure.kind, bad.adjudication) == ("unavailable", None)
    assert (looked_at.failure, looked_at.adjudication is not None) == (None, True)


def test_an_odd_reply_is_asked_for_again() -> None:
    (reading,) = extractor(Box([ODD["no message"], said(GOOD)])).read([source()])
    assert (reading.failure, len(reading.claims), reading.usage.retries) == (None, 1, 1)


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_an_odd_reply_to_a_reask_leaves_what_was_read(odd: Answer) -> None:
    (reading,) = extractor(Box([said(INVENTED), odd]), QUICK).read([source()])
    assert reading.failure is not None
    assert reading.failure.kind == "unavailable"
    assert [claim.evidence.of(TEXT) for claim in reading.claims] == ["A ferry ran aground off Lund"]


@pytest.mark.parametrize("message", [{"refusal": ""}, {"role": None}, {"role": 7}, {"function_call": 7}, {"x": [None]}])
@pytest.mark.parametrize("settings", [QUICK, TOOLS], ids=["json_schema", "tools"])
def test_what_stands_beside_an_answer_does_not_matter(message: dict[str, JSON], settings: LLMSettings) -> None:
    def answered(words: str) -> Answer:
        call: JSON = {**CALL, "function": {"name": "Extraction", "arguments": words}}
        body: dict[str, JSON] = {"content": None, "tool_calls": [call]} if settings is TOOLS else {"content": words}
        return replied(completion({"role": "assistant", **body, **message}))

    answers = [answered(INVENTED), answered(extraction("Nobody was hurt"))]
    (reading,) = extractor(Box(answers), settings).read([source()])
    assert (reading.failure, len(reading.claims), reading.usage.requests) == (None, 2, 2)


@pytest.mark.parametrize("content", ["\ud800", extraction("\ud800"), json.dumps({"claims": ["\ud800"]}), "[" * 99_999])
def test_an_answer_of_what_is_no_text_is_one_that_cannot_be_used(content: str) -> None:
    (reading,) = extractor(Box([told(content)])).read([source()])
    assert not reading.claims
    assert reading.failure or reading.dropped
    (ruling,) = adjudicator(Box([told(content)])).judge([CASE])
    assert ruling.failure is not None
    assert ruling.failure.kind == "invalid"


def test_a_refusal_that_is_no_text_is_told() -> None:
    for refusal in ("\ud800", {"no": 1}, ["no"]):
        (reading,) = extractor(Box([told(None, refusal=refusal)])).read([source()])  # type: ignore[arg-type]
        assert reading.failure is not None
        assert reading.failure.kind == "refused"


@pytest.mark.parametrize("settings", [QUICK, TOOLS], ids=["json_schema", "tools"])
def test_an_answer_within_a_fence_is_taken_at_once(settings: LLMSettings) -> None:
    fenced = f"```json\n{GOOD}\n```"
    call: JSON = {**CALL, "function": {"name": "Extraction", "arguments": fenced}}
    box = Box([called(call) if settings is TOOLS else told(fenced)])
    (reading,) = extractor(box, settings).read([source()])
    assert (reading.failure, len(reading.claims), len(box.bodies)) == (None, 1, 1)


class Stumbling(Session):
    """A conversation that fails over every answer before it takes it."""

    def __init__(self, error: Exception) -> None:
        super().__init__(TEXT)
        self._error = error

    def take(self, _answer: str) -> None:
        raise self._error


@pytest.mark.parametrize("error", [ValueError(), TypeError(), AttributeError(), KeyError(), RecursionError()])
async def test_a_conversation_that_took_no_answer_has_failed(error: Exception) -> None:
    client = ModelClient(QUICK, "m", httpx2.MockTransport(Box([said(GOOD)])))
    talk: Conversation = Stumbling(error)
    with pytest.raises(ModelFailure) as caught:
        await client.converse(talk)
    await client.close()
    assert caught.value.kind == FailureKind.INVALID
