"""Transport retries: which errors are worth another try, how long to wait, and how fast to go."""

import asyncio
import email.utils
import time

import httpx2
import openai
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, stop_after_attempt, wait_random_exponential

from checker.extraction.llm.failures import BadReply, root

MAX_RETRY_AFTER = 120.0  # seconds; a server that asks for more is not waited for
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 20.0
_BURST_SECONDS = 10.0


def retry_after(error: BaseException | None) -> float | None:
    """Return the seconds that the server asked to wait, from `retry-after-ms` or `retry-after` (seconds or a date)."""
    response = getattr(error, "response", None)
    if not isinstance(response, httpx2.Response):
        return None
    for header, per_second in (("retry-after-ms", 1000.0), ("retry-after", 1.0)):
        try:
            return max(0.0, float(response.headers[header]) / per_second)
        except (KeyError, ValueError):
            continue
    stamp = email.utils.parsedate_tz(response.headers.get("retry-after", ""))
    return max(0.0, email.utils.mktime_tz(stamp) - time.time()) if stamp else None


def worth_retrying(error: BaseException) -> bool:
    """Tell whether another try may succeed: never for used-up quota, a missing recording or a blocked network."""
    if isinstance(error, BadReply):
        return True
    if isinstance(error, openai.APIConnectionError):  # includes APITimeoutError
        return isinstance(root(error), httpx2.TransportError | OSError | openai.APITimeoutError)
    if not isinstance(error, openai.APIStatusError):
        return False
    if error.code == "insufficient_quota" or (retry_after(error) or 0) > MAX_RETRY_AFTER:
        return False
    told = error.response.headers.get("x-should-retry")
    if told in ("true", "false"):
        return told == "true"
    return error.status_code in (408, 409, 429) or error.status_code >= 500


class _WaitAsTold(wait_random_exponential):
    """As long as the server asked plus a little jitter, else exponential with full jitter."""

    def __call__(self, retry_state: RetryCallState) -> float:
        spread = super().__call__(retry_state)
        told = retry_after(retry_state.outcome.exception() if retry_state.outcome else None)
        return spread if told is None else told + min(spread, 0.25 * told + 0.05)


def retrying(attempts: int, first_wait: float = _FIRST_WAIT) -> AsyncRetrying:
    """Return a fresh retry loop; a shared one would mix the state of concurrent requests."""
    return AsyncRetrying(
        stop=stop_after_attempt(attempts),
        wait=_WaitAsTold(multiplier=first_wait, max=_LONGEST_WAIT),
        retry=retry_if_exception(worth_retrying),
        reraise=True,
    )


class Bucket:
    """A token bucket for one event loop: requests, or tokens, a minute; None is no limit."""

    def __init__(self, per_minute: int | None) -> None:
        self._rate = per_minute / 60 if per_minute else None
        self._capacity = self._level = max(1.0, per_minute * _BURST_SECONDS / 60) if per_minute else 0.0
        self._stamp = time.monotonic()
        self._lock = asyncio.Lock()

    async def take(self, amount: float = 1.0) -> None:
        """Wait until `amount` may go; more than a burst waits for a full bucket."""
        if self._rate is None:
            return
        async with self._lock:  # first come, first served: a big request is not starved by small ones
            amount = min(amount, self._capacity)
            while True:
                now = time.monotonic()
                self._level = min(self._capacity, self._level + (now - self._stamp) * self._rate)
                self._stamp = now
                if self._level >= amount:
                    self._level -= amount
                    return
                await asyncio.sleep((amount - self._level) / self._rate)
