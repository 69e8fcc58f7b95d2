"""vcrpy reads what the transport writes: through pytest-recording's mark and openai's own client."""

import asyncio
import json
from pathlib import Path

import httpx2
import openai
import pytest

from checker.extraction.cassettes import CassetteTransport

LIMITED = "The dam broke."


class Model:
    """Reads back what it is given; one text it reads only the second time."""

    def __init__(self) -> None:
        self.limits = 1

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        words = json.loads(request.content)["messages"][0]["content"]
        if words == LIMITED and self.limits:
            self.limits -= 1
            return httpx2.Response(429, headers={"retry-after": "3"}, json={"error": {"message": "slow down"}})
        message = {"role": "assistant", "content": json.dumps({"read": words})}
        choice = {"index": 0, "finish_reason": "stop", "message": message}
        body = {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
        return httpx2.Response(200, json=body)


async def complete(words: str, transport: CassetteTransport | None = None) -> object:
    http = httpx2.AsyncClient(transport=transport) if transport else None
    async with openai.AsyncOpenAI(
        base_url="https://api.example.org/v1", api_key="dummy", max_retries=0, http_client=http
    ) as client:
        answer = await client.chat.completions.create(model="m", messages=[{"role": "user", "content": words}])
    return json.loads(answer.choices[0].message.content or "")["read"]


async def record(directory: Path) -> None:
    transport = CassetteTransport(directory, "record", inner=httpx2.MockTransport(Model()), keep_errors=True)
    await complete("The river rose.", transport)
    await complete("A barn burned.", transport)
    with pytest.raises(openai.RateLimitError):
        await complete(LIMITED, transport)
    await complete(LIMITED, transport)


@pytest.fixture(scope="module")
def vcr_cassette_dir(tmp_path_factory: pytest.TempPathFactory) -> str:
    directory = tmp_path_factory.mktemp("recordings")
    asyncio.run(record(directory))
    return str(directory)


@pytest.mark.vcr
async def test_a_folder_of_recordings_is_one_cassette() -> None:
    words = ["A barn burned.", "The river rose.", "A barn burned."]
    assert await asyncio.gather(*map(complete, words)) == words


@pytest.mark.vcr(allow_playback_repeats=False)
async def test_faults_are_replayed_in_order() -> None:
    with pytest.raises(openai.RateLimitError) as caught:
        await complete(LIMITED)
    assert caught.value.response.headers["retry-after"] == "3"
    assert await complete(LIMITED) == LIMITED


@pytest.mark.vcr
async def test_what_is_not_recorded_is_refused() -> None:
    with pytest.raises(openai.APIConnectionError) as caught:
        await complete("A bridge fell.")
    assert "CannotOverwriteExistingCassette" in type(caught.value.__cause__).__name__
