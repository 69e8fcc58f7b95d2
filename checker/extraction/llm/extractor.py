"""The LLM extractor: sources in, readings out; one bad source never stops the others."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

import httpx2

from checker.claims.claim import Dropped, Failure, Reading, Usage
from checker.claims.statements import Event, Statement
from checker.extraction.assemble import assemble
from checker.extraction.cassettes.transport import label
from checker.extraction.chunks import split
from checker.extraction.crosscheck import Checked, crosscheck
from checker.extraction.llm.asking import AsksModel, waited_for
from checker.extraction.llm.client import ModelClient
from checker.extraction.llm.failures import ModelFailure
from checker.extraction.llm.session import Session
from checker.extraction.llm.settings import Cassettes, LLMSettings
from checker.sources.model import Source

_OVERLAP = 800  # characters of a long source that two parts share: about a paragraph
_HEAD = 600  # characters of its beginning that later parts are shown

Progress = Callable[[str, Literal["started", "done", "failed"]], None]


class LLMExtractor(AsksModel):
    """Fills typed claims by a language model; every claim stands in the exact words of its source."""

    name: Literal["llm"] = "llm"

    def __init__(
        self,
        settings: LLMSettings,
        cassettes: Cassettes | None = None,
        on_progress: Progress | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        first_wait: float = 0.5,
    ) -> None:
        """Take what `AsksModel` takes, and what is told the state of each source."""
        super().__init__(settings, cassettes, transport, first_wait)
        self._progress = on_progress or (lambda _source, _state: None)

    def read(self, sources: Sequence[Source]) -> list[Reading]:
        """Return one reading a source, in the order given. Network faults become failures, never exceptions."""
        return waited_for(lambda: self.read_async(sources))

    async def read_async(self, sources: Sequence[Source]) -> list[Reading]:
        """Do what `read` does, inside a running event loop."""
        async with self.client() as client:
            return list(await asyncio.gather(*[self._read_one(client, source) for source in sources]))

    async def _read_one(self, client: ModelClient, source: Source) -> Reading:
        self._progress(source.id, "started")
        parts = split(source.text, self._settings.max_chars, _OVERLAP)
        heads = [None] + [source.text[:_HEAD]] * (len(parts) - 1)
        texts = [part.of(source.text) for part in parts]
        sessions = [Session(text, head) for text, head in zip(texts, heads, strict=True)]
        token = label.set(Path(source.id).stem)
        try:
            held = [client.converse(session) for session in sessions]
            outcomes = await asyncio.gather(*held, return_exceptions=True)
        finally:
            label.reset(token)
        usage = sum((session.usage for session in sessions), Usage())
        failure = next((outcome for outcome in outcomes if isinstance(outcome, BaseException)), None)
        if failure is not None and not isinstance(failure, ModelFailure):
            raise failure
        events, statements = _merge(sessions)
        claims = assemble(source, events, statements)
        checked = Checked(claims, ()) if failure else crosscheck(source, claims)  # half an answer overlooks nothing
        reading = Reading(
            source=source.id,
            extractor="llm",
            claims=checked.claims,
            dropped=tuple(_dropped(sessions)),
            overlooked=checked.overlooked,
            failure=Failure(source=source.id, stage="extract", kind=failure.kind, message=str(failure))
            if failure
            else None,
            usage=usage,
        )
        self._progress(source.id, "failed" if failure else "done")
        return reading


def _merge(sessions: Sequence[Session]) -> tuple[list[Event], list[Statement]]:
    """Join the parts of one source: event ids made unique, a claim of the overlap kept once."""
    if len(sessions) == 1:
        return list(sessions[0].events), list(sessions[0].accepted)
    events: list[Event] = []
    statements: dict[tuple[str, str, str | None], Statement] = {}
    for number, session in enumerate(sessions, 1):
        events += [event.model_copy(update={"id": f"p{number}{event.id}"}) for event in session.events]
        for statement in session.accepted:
            event = getattr(statement, "event", None)
            moved = statement.model_copy(update={"event": f"p{number}{event}"}) if event else statement
            statements.setdefault((moved.kind, moved.evidence, moved.words), moved)
    return events, list(statements.values())


def _dropped(sessions: Sequence[Session]) -> list[Dropped]:
    dropped = []
    for session in sessions:
        dropped += [Dropped(evidence=item.evidence, reason=item.reason) for item in session.rejected]
        if session.last is not None and session.last.unreadable and session.accepted:
            dropped.append(
                Dropped(evidence="", reason=f"a corrected answer could not be used: {session.last.unreadable}")
            )
    return dropped
