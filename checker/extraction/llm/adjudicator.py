"""The LLM adjudicator: cases in, rulings out; one that fails never stops the others."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import httpx2
from pydantic import ValidationError, field_validator

from checker.claims.adjudication import Adjudication, Case, Ruling
from checker.claims.claim import Failure
from checker.extraction.cassettes.transport import label
from checker.extraction.llm.asking import AsksModel, waited_for
from checker.extraction.llm.case_prompt import present
from checker.extraction.llm.client import ModelClient
from checker.extraction.llm.conversation import Conversation, Usable
from checker.extraction.llm.failures import ModelFailure
from checker.extraction.llm.messages import again, ask
from checker.extraction.llm.settings import Cassettes, LLMSettings
from checker.extraction.llm.task import ADJUDICATION
from checker.extraction.sift import reasons, unfenced

_FOLDER = "adjudication"  # of the recordings, so that they can be made anew without those of the articles
_LONGEST = 300  # characters of a reason, as `Adjudication` has it


class LLMAdjudicator(AsksModel):
    """Has a language model look at findings once more: it may confirm one, tone it down or drop it."""

    def __init__(
        self,
        settings: LLMSettings,
        cassettes: Cassettes | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        first_wait: float = 0.5,
    ) -> None:
        """Take what `AsksModel` takes; what is recorded goes to a folder within that of the recordings."""
        super().__init__(settings, cassettes and cassettes.within(_FOLDER), transport, first_wait)

    def judge(self, cases: Sequence[Case]) -> list[Ruling]:
        """Return one ruling a case, in the order given. Network faults become failures, never exceptions."""
        return waited_for(lambda: self.judge_async(cases))

    async def judge_async(self, cases: Sequence[Case]) -> list[Ruling]:
        """Do what `judge` does, inside a running event loop."""
        async with self.client() as client:
            return list(await asyncio.gather(*[_judge_one(client, case) for case in cases]))


async def _judge_one(client: ModelClient, case: Case) -> Ruling:
    hearing = _Hearing(case)
    token = label.set(f"{case.rule}-{Path(case.source).stem}")
    try:
        await client.converse(hearing)
    except ModelFailure as failure:
        told = f"{case.rule} {case.name} stays as it is: {failure}"
        failed = Failure(source=case.source, stage="adjudicate", kind=failure.kind, message=told)
        return Ruling(failure=failed, usage=hearing.usage)
    finally:
        label.reset(token)
    return Ruling(adjudication=hearing.adjudication, usage=hearing.usage)


class _Said(Adjudication):
    """An adjudication whose reason is cut where it is too long: no verdict is lost for that."""

    @field_validator("reason", mode="before")
    @classmethod
    def _cut(cls, reason: object) -> object:
        if not isinstance(reason, str) or len(reason) <= _LONGEST:
            return reason
        end = reason.rfind(" ", 0, _LONGEST)
        return reason[: end if end > 0 else _LONGEST - 1].rstrip() + "…"


class _Answer(_Said, Usable):
    pass


class _Hearing(Conversation):
    """The conversation about one case."""

    task = ADJUDICATION
    answer = _Answer

    def __init__(self, case: Case) -> None:
        super().__init__(ask(ADJUDICATION, present(case)))
        self.adjudication: Adjudication | None = None

    def take(self, answer: str) -> None:
        try:
            said = _Said.model_validate_json(unfenced(answer))
            self.adjudication, self.fault = Adjudication(reason=said.reason, verdict=said.verdict), None
        except ValidationError as error:
            self.fault = reasons(error, "the answer")
        self.objection = self.fault and again(self.fault)
