"""A model in a box: an HTTP transport whose answers a test writes down, for faults that no model gives on demand."""

import json
from collections.abc import Callable, Sequence

import httpx2

from checker.claims.base import JSON
from checker.extraction.llm import Cassettes, LLMAdjudicator, LLMExtractor, LLMSettings
from checker.sources.model import Source
from tests.desk import Article

TEXT = "A ferry ran aground off Lund on Wednesday, the Coast Guard said. Nobody was hurt."
Answer = Callable[[httpx2.Request], httpx2.Response]


def source(name: str = "ferry.txt", text: str = TEXT) -> Source:
    return Article(name, text).source


def extraction(*evidence: str) -> str:
    claims: list[JSON] = [
        {"kind": "existence", "evidence": each, "event": None, "attribution": None, "stance": "asserted",
         "what": "a ferry", "exists": True}
        for each in evidence
    ]  # fmt: skip
    return json.dumps({"events": [], "claims": claims})


GOOD = extraction("A ferry ran aground off Lund")
INVENTED = extraction("A ferry ran aground off Lund", "Two tankers sank off Oslo")


def said(content: str | None, finish: str = "stop", refusal: str | None = None) -> Answer:
    message = {"role": "assistant", "content": content, "refusal": refusal}
    body = {
        "id": "x", "object": "chat.completion", "created": 0, "model": "m",
        "choices": [{"index": 0, "message": message, "finish_reason": finish, "logprobs": None}],
        "usage": {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110},
    }  # fmt: skip
    return lambda _request: httpx2.Response(200, json=body)


def status(code: int, error: str = "", **headers: str) -> Answer:
    body = {"error": {"message": "no", "type": error, "code": error or None}}
    return lambda _request: httpx2.Response(
        code, json=body, headers={k.replace("_", "-"): v for k, v in headers.items()}
    )


def broken(_request: httpx2.Request) -> httpx2.Response:
    raise httpx2.ReadError("connection reset")


class Box:
    """Answers requests in the order told, and the last for ever after; keeps the requests."""

    def __init__(self, answers: Sequence[Answer]) -> None:
        self.answers, self.bodies = list(answers), list[dict[str, JSON]]()

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.bodies.append(json.loads(request.content))
        return self.answers[min(len(self.bodies), len(self.answers)) - 1](request)

    @property
    def last_words(self) -> str:
        messages = self.bodies[-1]["messages"]
        assert isinstance(messages, list)
        assert isinstance(messages[-1], dict)
        return str(messages[-1]["content"])


def extractor(box: Box, settings: LLMSettings | None = None) -> LLMExtractor:
    return LLMExtractor(settings or LLMSettings(model="m"), transport=httpx2.MockTransport(box), first_wait=0.001)


def adjudicator(box: Box, settings: LLMSettings | None = None, cassettes: Cassettes | None = None) -> LLMAdjudicator:
    transport = httpx2.MockTransport(box)
    return LLMAdjudicator(settings or LLMSettings(model="m"), cassettes, transport=transport, first_wait=0.001)
