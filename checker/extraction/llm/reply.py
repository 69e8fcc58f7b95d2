"""One reply of the model, read with care: openai's client hands on whatever JSON a server sends."""

from typing import Any, NamedTuple

from checker.extraction.llm.failures import BadReply
from checker.extraction.sift import unfenced

_SHOWN = 200


class Reply(NamedTuple):
    """What a reply says. `completion` is the reply itself, with all that instructor may stumble over made regular."""

    completion: Any
    answer: str
    refusal: str
    finish: object
    tokens: dict[str, int]

    @classmethod
    def of(cls, completion: Any) -> "Reply":  # noqa: ANN401  # it may be anything
        """Read a reply; `BadReply` if it is no chat completion."""
        try:
            choice = completion.choices[0]
            message = choice.message
            calls = message.tool_calls or []
            # each of them, since a re-ask quotes them all
            arguments = [_text(call.function.arguments) for call in calls]
            content = _text(message.content)
            tokens = _tokens(getattr(completion, "usage", None))
            refusal, message.refusal = message.refusal, None
            message.role, message.content, message.function_call = "assistant", content, None
            for call, words in zip(calls, arguments, strict=True):
                call.function.arguments = words
            completion.usage = None  # instructor would add it up, and stumble over odd numbers
        except (AttributeError, TypeError, LookupError, ValueError) as error:
            raise BadReply(str(completion)[:_SHOWN]) from error
        answer = arguments[0] if calls else content
        return cls(completion, answer or "", str(refusal or ""), choice.finish_reason, tokens)

    def bare(self) -> Any:  # noqa: ANN401  # instructor takes what openai gives
        """Return the reply with nothing but JSON for its answer, for instructor to parse."""
        message, answer = self.completion.choices[0].message, unfenced(self.answer)
        message.content = answer
        for call in (message.tool_calls or [])[:1]:
            call.function.arguments = answer
        return self.completion


def _text(words: object) -> str | None:
    if words is not None and not isinstance(words, str):
        raise TypeError(f"{type(words).__name__} instead of text")
    return words and words.encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair cannot be sent back


def _tokens(usage: object) -> dict[str, int]:
    return {
        "prompt_tokens": _number(usage, "prompt_tokens"),
        "completion_tokens": _number(usage, "completion_tokens"),
        "cached_tokens": _number(getattr(usage, "prompt_tokens_details", None), "cached_tokens"),
    }


def _number(counts: object, name: str) -> int:
    """Return a count, or 0 for what is none: an answer is worth more than what it cost."""
    try:
        return max(0, int(getattr(counts, name, 0)))
    except (TypeError, ValueError, OverflowError):
        return 0
