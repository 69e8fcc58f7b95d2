"""What can go wrong between us and the model, each by its name."""

from enum import StrEnum

import httpx2
import openai

from checker.errors import FactcheckError


class FailureKind(StrEnum):
    """Why the model gave no answer that can be used."""

    REFUSED = "refused"
    FILTERED = "filtered"
    TRUNCATED = "truncated"
    INVALID = "invalid"
    QUOTA = "quota"
    AUTH = "auth"
    BAD_REQUEST = "bad-request"
    RATE_LIMITED = "rate-limited"
    TIMEOUT = "timeout"
    UNAVAILABLE = "unavailable"
    NO_RECORDING = "no-recording"


class ModelFailure(FactcheckError):  # noqa: N818  # a failure has a kind and is reported; an error is a fault
    """The model gave no answer that can be used; `kind` says in which way."""

    def __init__(self, kind: FailureKind, message: str) -> None:
        super().__init__(message.encode("utf-8", "replace").decode("utf-8"))  # it may quote a reply
        self.kind = kind


class BadReply(Exception):  # noqa: N818  # says what is wrong, as a person would
    """HTTP 200 whose body is no chat completion: a proxy's page, or an error in the clothes of a success."""


def root(error: BaseException | None) -> BaseException | None:
    """Return the innermost cause: openai hides a transport's errors behind "Connection error."."""
    while error is not None:
        if isinstance(error, BaseExceptionGroup):
            error = error.exceptions[0]
        elif isinstance(error, openai.APIConnectionError) and error.__cause__ is not None:
            error = error.__cause__
        else:
            break
    return error


_BY_STATUS = {
    400: (FailureKind.BAD_REQUEST, "the endpoint refused the request as malformed"),
    401: (FailureKind.AUTH, "the endpoint refused the key: check OPENAI_API_KEY"),
    403: (FailureKind.AUTH, "the key may not use this model: check OPENAI_API_KEY and the model's name"),
    404: (FailureKind.BAD_REQUEST, "the endpoint knows no such model or path: check the model's name and the base URL"),
    413: (FailureKind.BAD_REQUEST, "the request is too large for the endpoint: lower --max-chars"),
    422: (FailureKind.BAD_REQUEST, "the endpoint refused the request as malformed"),
    429: (FailureKind.RATE_LIMITED, "the rate limit held through every retry: lower --concurrency, or set --rpm"),
}


def named(error: BaseException) -> ModelFailure | None:
    """Return the failure that a person reads for what a request ended with; None for a fault of our own."""
    if isinstance(error, ModelFailure):
        return error
    inner = root(error)
    if isinstance(inner, FactcheckError):
        return ModelFailure(FailureKind.NO_RECORDING, str(inner))
    if isinstance(error, openai.APIStatusError):
        if error.code == "insufficient_quota":
            return ModelFailure(FailureKind.QUOTA, "the account's quota is used up: see the provider's billing page")
        kind, told = _BY_STATUS.get(error.status_code, (FailureKind.UNAVAILABLE, "the endpoint failed on every try"))
        return ModelFailure(kind, f"HTTP {error.status_code}: {told}")
    if isinstance(inner, openai.APITimeoutError | httpx2.TimeoutException | TimeoutError):
        return ModelFailure(FailureKind.TIMEOUT, "no answer in time on any try: raise --timeout, or lower --max-chars")
    if isinstance(error, BadReply):
        return ModelFailure(FailureKind.UNAVAILABLE, f"the endpoint's answer is no chat completion: {error}")
    if not isinstance(error, openai.APIConnectionError):
        return None
    return ModelFailure(FailureKind.UNAVAILABLE, f"the endpoint could not be reached ({type(inner).__name__}: {inner})")
