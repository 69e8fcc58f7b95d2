"""One request to the model, with transport retries inside, and re-asks outside.

openai client (no retries of its own) <- ModelClient._create: limits, retries, strict schema, named failures
                                      <- instructor: parse, validate, re-ask
"""

import asyncio
import json
import logging
from functools import cache
from typing import TYPE_CHECKING, Any, cast

import httpx2
import instructor
import openai
from instructor.core import InstructorRetryException

from checker.extraction.llm.conversation import Conversation, Usable, current
from checker.extraction.llm.failures import BadReply, FailureKind, ModelFailure, named
from checker.extraction.llm.messages import Message
from checker.extraction.llm.policy import Bucket, retrying
from checker.extraction.llm.reply import Reply
from checker.extraction.llm.settings import LLMSettings
from checker.extraction.llm.task import Task

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletionMessageParam

logging.getLogger("instructor").setLevel(logging.CRITICAL)  # it logs whole completions for every re-ask

_CHARS_PER_TOKEN, _ANSWER_TOKENS = 3.5, 4000  # a rough estimate, for the tokens-a-minute limit only
_CONNECT_TIMEOUT = 5.0
_NO_KEY = "not-needed"  # the client insists on a key, replay and most local servers do not


class ModelClient:
    """The way to one model, for one event loop."""

    def __init__(
        self, settings: LLMSettings, model: str, transport: httpx2.AsyncBaseTransport | None, first_wait: float = 0.5
    ) -> None:
        self._settings, self._model, self._first_wait = settings, model, first_wait
        self._client = openai.AsyncOpenAI(
            base_url=settings.base_url,
            api_key=settings.api_key.get_secret_value() if settings.api_key else _NO_KEY,
            max_retries=0,
            timeout=httpx2.Timeout(settings.timeout, connect=min(_CONNECT_TIMEOUT, settings.timeout)),
            http_client=openai.DefaultAsyncHttpx2Client(transport=transport) if transport else None,
        )
        mode = instructor.Mode.JSON_SCHEMA if settings.mode == "json_schema" else instructor.Mode.TOOLS
        self._instructor = instructor.AsyncInstructor(
            client=self._client, create=instructor.patch(create=self._create, mode=mode), mode=mode
        )
        self._places = asyncio.Semaphore(settings.concurrency)
        self._requests, self._tokens = Bucket(settings.rpm), Bucket(settings.tpm)

    async def close(self) -> None:
        """Close the connections."""
        await self._client.close()

    async def converse(self, talk: Conversation) -> None:
        """Hold one conversation; what can be used of its answers is then in `talk`. `ModelFailure` if none can."""
        token = current.set(talk)
        try:
            await self._instructor.create(
                model=self._model,
                response_model=_response_model(talk.answer),
                messages=cast("list[ChatCompletionMessageParam]", talk.opening),
                max_retries=self._settings.reasks,
            )
        except InstructorRetryException as error:
            cause = error.__cause__ or error
            if not isinstance(cause, ValueError):  # pydantic's and instructor's objections to an answer are such
                told = f"the model's reply could not be read ({type(cause).__name__})"
                raise named(cause) or ModelFailure(FailureKind.INVALID, told) from cause
            if talk.fault is not None:
                told = f"no answer could be used, re-asks included: {talk.fault}"
                raise ModelFailure(FailureKind.INVALID, told) from error
        finally:
            current.reset(token)

    async def _create(self, **request: Any) -> Any:  # noqa: ANN401  # instructor's own signature
        """Send one request for instructor: our schema and our re-ask in it, retried while that may help."""
        talk = current.get()
        messages: list[Message] = list(request["messages"])
        if talk.objection is not None:
            # ours instead of instructor's: that quotes pydantic, whose wording changes with every release
            messages[-1] = {**messages[-1], "content": talk.objection}
            talk.count(reasks=1)
        body = self._body(talk.task, messages)
        estimate = len(json.dumps(messages)) / _CHARS_PER_TOKEN + _ANSWER_TOKENS
        async for attempt in retrying(self._settings.attempts, self._first_wait):
            with attempt:
                talk.count(retries=int(attempt.retry_state.attempt_number > 1))
                await self._requests.take()
                await self._tokens.take(estimate)
                async with self._places:  # not held while a retry waits
                    talk.count(requests=1)
                    reply = Reply.of(await self._send(body))
        talk.count(**reply.tokens)
        if reply.refusal:  # instructor re-asks some of these, in vain
            raise ModelFailure(FailureKind.REFUSED, f"the model refused to answer: {reply.refusal}")
        if reply.finish == "content_filter":
            raise ModelFailure(FailureKind.FILTERED, "the provider's content filter stopped the answer")
        if reply.finish == "length":
            told = "the answer was cut at the model's token limit: lower --max-chars"
            raise ModelFailure(FailureKind.TRUNCATED, told)
        talk.take(reply.answer)
        return reply.completion if talk.objection else reply.bare()

    async def _send(self, body: dict[str, Any]) -> object:
        try:
            return await self._client.chat.completions.create(**body)
        except (ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
            # none of openai's own errors: its parser gave up on the reply
            raise BadReply(f"{type(error).__name__}: {error}"[:200]) from error

    def _body(self, task: Task, messages: list[Message]) -> dict[str, Any]:
        strict = {"strict": True} if self._settings.strict else {}
        body: dict[str, Any] = {"model": self._model, "messages": messages}
        if self._settings.temperature is not None:
            body["temperature"] = self._settings.temperature
        if self._settings.base_url is None:  # a parameter of OpenAI's own that others may refuse
            body["prompt_cache_key"] = f"factcheck-{task.prompt_file}-{task.version}"
        if self._settings.mode == "json_schema":
            answer = {"name": task.answer, "schema": task.schema, **strict}
            body["response_format"] = {"type": "json_schema", "json_schema": answer}
        else:
            function = {"name": task.answer, "parameters": task.schema, **strict}
            body["tools"] = [{"type": "function", "function": function}]
            body["tool_choice"] = {"type": "function", "function": {"name": task.answer}}
        return body


@cache
def _response_model(answer: type[Usable]) -> type[Usable]:
    """Wrap a response model once: instructor would for every call."""
    return instructor.response_schema(answer)
