"""An HTTP transport that answers from recordings, and makes them."""

import asyncio
from collections import Counter
from contextvars import ContextVar
from pathlib import Path
from typing import Literal, TypeAlias
from weakref import WeakValueDictionary

import httpx2

from checker.errors import UsageError
from checker.extraction.cassettes.errors import CassetteMiss
from checker.extraction.cassettes.format import Interaction
from checker.extraction.cassettes.key import deciding_body, request_key
from checker.extraction.cassettes.library import Library
from checker.extraction.cassettes.miss import explain_miss
from checker.extraction.cassettes.secrets import refuse_secrets, secrets_of

Mode: TypeAlias = Literal["replay", "record", "rerecord"]

label: ContextVar[str] = ContextVar("cassette_label", default="")
"""What the requests of this task are about, e.g. a source's name; it goes into file names and messages."""

_OF_THE_WIRE = ("content-encoding", "content-length", "transfer-encoding")


class CassetteTransport(httpx2.AsyncBaseTransport):
    """Answer requests from the recordings of a directory.

    `replay` never opens a connection. `record` sends what has no recording and stores the answer at once, so a run
    that was interrupted goes on where it stopped. `rerecord` sends everything once. Requests that are alike wait for
    one another, so that one goes out. Several interactions of one request are replayed in order, and the last repeats.
    """

    def __init__(
        self,
        directory: Path,
        mode: Mode = "replay",
        *,
        inner: httpx2.AsyncBaseTransport | None = None,
        keep_errors: bool = False,
    ) -> None:
        """Open a directory of recordings.

        Args:
            directory: Where the recordings are; when recording it need not exist.
            mode: Where answers come from.
            inner: What sends requests, when not `httpx2.AsyncHTTPTransport()`, which knows no proxy. It is closed
                with this transport.
            keep_errors: Store answers other than 2xx too, with their `retry-after`. The request is then open until
                it gets a 2xx: the next one like it goes out, and its answer is stored behind.

        Raises:
            UsageError: There is nothing to replay from.
            CassetteError: A recording is damaged.

        """
        if mode == "replay" and not directory.is_dir():
            raise UsageError(f"no such directory of recordings: {directory}")
        self._library = Library(directory)
        self._mode = mode
        self._inner = inner
        self._keep_errors = keep_errors
        self._served: Counter[str] = Counter()
        self._fresh: set[str] = set()
        self._flights: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @property
    def used(self) -> frozenset[str]:
        """The keys of the recordings that were replayed or made so far."""
        return frozenset(self._served)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return the answer to a request.

        Raises:
            CassetteMiss: There is no recording and the mode is `replay`.
            CassetteError: The recording is damaged, or contradicts another one.
            SecretInCassette: The request or the answer holds a credential; it is not stored, and a request that does
                is not sent.

        """
        sent = await request.aread()
        key = request_key(request.method, request.url.path, sent)
        flight = self._flights.setdefault(key, asyncio.Lock())
        async with flight:
            recorded = self._recorded(key)
            turn = self._served.get(key, 0)
            if recorded and (turn < len(recorded) or self._mode == "replay" or recorded[-1].is_success):
                self._served[key] += 1
                answer = recorded[min(turn, len(recorded) - 1)]
                return httpx2.Response(answer.status, headers=answer.headers, content=answer.content, request=request)
            if self._mode == "replay":
                asked = Interaction.make(
                    method=request.method, path=request.url.path, request=sent, status=0, content=b""
                )
                raise CassetteMiss(explain_miss(self._library, label.get(), asked))
            return await self._send(request, sent, key, recorded)

    async def aclose(self) -> None:
        """Close the connections, if there were any."""
        if self._inner is not None:
            await self._inner.aclose()

    def _recorded(self, key: str) -> tuple[Interaction, ...]:
        return () if self._mode == "rerecord" and key not in self._fresh else self._library.get(key)

    async def _send(
        self, request: httpx2.Request, sent: bytes, key: str, before: tuple[Interaction, ...]
    ) -> httpx2.Response:
        secrets = secrets_of(request.headers)
        refuse_secrets(deciding_body(sent).decode("utf-8", "replace"), "the request", secrets)
        if self._inner is None:
            self._inner = httpx2.AsyncHTTPTransport()
        response = await self._inner.handle_async_request(request)
        try:
            content = await response.aread()
        finally:
            await response.aclose()
        if response.is_success or self._keep_errors:
            answer = Interaction.make(
                method=request.method,
                path=request.url.path,
                request=sent,
                status=response.status_code,
                content=content,
                content_type=response.headers.get("content-type", "application/json"),
                retry_after=None if response.is_success else response.headers.get("retry-after"),
            )
            self._library.put(label.get(), (*before, answer), secrets)
            self._fresh.add(key)
            self._served[key] = len(before) + 1
        headers = [(name, value) for name, value in response.headers.multi_items() if name not in _OF_THE_WIRE]
        return httpx2.Response(response.status_code, headers=headers, content=content, request=request)
