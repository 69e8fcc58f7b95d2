"""What all that asks a model has in common: the way to the model, by the network or by recordings."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import TypeVar

import httpx2

from checker.errors import UsageError
from checker.extraction.cassettes.inventory import recorded_models
from checker.extraction.cassettes.transport import CassetteTransport
from checker.extraction.llm.client import ModelClient
from checker.extraction.llm.settings import DEFAULT_MODEL, Cassettes, LLMSettings

T = TypeVar("T")


def waited_for(work: Callable[[], Coroutine[object, object, T]]) -> T:
    """Run `work` to its end and return what it returns, also where an event loop runs already, as in a notebook."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work())
    with ThreadPoolExecutor(max_workers=1) as aside:
        return aside.submit(lambda: asyncio.run(work())).result()


class AsksModel:
    """Something that asks a model.

    `used_keys`: the keys of the recordings that were replayed or made when it last did so.
    """

    def __init__(
        self,
        settings: LLMSettings,
        cassettes: Cassettes | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        first_wait: float = 0.5,
    ) -> None:
        """Take the settings; `transport` replaces the network (for tests), `first_wait` scales back-off (seconds)."""
        self._settings, self._cassettes = settings, cassettes
        self._inner, self._first_wait = transport, first_wait
        self.used_keys: frozenset[str] = frozenset()

    @asynccontextmanager
    async def client(self) -> AsyncIterator[ModelClient]:
        """Open the way to the model, for the running event loop."""
        transport: httpx2.AsyncBaseTransport | None = self._inner
        if self._cassettes is not None:
            transport = CassetteTransport(self._cassettes.directory, self._cassettes.mode, inner=self._inner)
        client = ModelClient(self._settings, self._model(), transport, self._first_wait)
        try:
            yield client
        finally:
            await client.close()
            if isinstance(transport, CassetteTransport):
                self.used_keys = frozenset(transport.used)

    def _model(self) -> str:
        if self._settings.model is not None:
            return self._settings.model
        if self._cassettes is not None and self._cassettes.mode == "replay":
            models = recorded_models(self._cassettes.directory)
            if len(models) > 1:
                told = ", ".join(sorted(models))
                raise UsageError(f"the recordings are of several models ({told}): say which with --model")
            if models:
                return next(iter(models))
        return DEFAULT_MODEL
