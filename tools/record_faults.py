"""Record the fault conversations that the tests replay: needs a server that can be told to fail.

usage: record_faults.py URL   (a server with an endpoint /_relay/faults, e.g. http://127.0.0.1:8808)

The answers are a model's; only the faults are told: a rate limit, a server error, a cut answer, a refusal, and words
planted in the evidence of one claim, which no source holds.
"""

import json
import sys
import urllib.request
from pathlib import Path

import httpx2

from checker.extraction.cassettes import CassetteTransport
from checker.extraction.llm import LLMExtractor, LLMSettings
from checker.sources import read_sources

ROOT = Path(__file__).resolve().parents[1]
FAULTS = {
    "limited": "429:retry-after=0.2",
    "unstable": "500,503",
    "garbled": "badjson",
    "refused": "refusal",
    "truncated": "truncate",
    "invented": "",
}


class Planting(httpx2.AsyncBaseTransport):
    """Passes requests on, and plants words in the first claim's evidence of the first answer."""

    def __init__(self) -> None:
        self.inner, self.done = httpx2.AsyncHTTPTransport(), False

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return the server's answer, the first one altered."""
        response = await self.inner.handle_async_request(request)
        body = json.loads(await response.aread())
        await response.aclose()
        if not self.done:
            self.done = True
            message = body["choices"][0]["message"]
            answer = json.loads(message["content"])
            answer["claims"][0]["evidence"] += ", as nobody wrote"
            message["content"] = json.dumps(answer, ensure_ascii=False)
        return httpx2.Response(response.status_code, json=body, request=request)

    async def aclose(self) -> None:
        """Close the connections."""
        await self.inner.aclose()


def main(url: str) -> None:
    """Record each article of `tests/faults/` under its fault."""
    for name, faults in FAULTS.items():
        told = json.dumps({"faults": faults, "scope": "global"}).encode()
        urllib.request.urlopen(urllib.request.Request(f"{url}/_relay/faults", told), timeout=10)
        sources, _ = read_sources([ROOT / "tests" / "faults" / f"{name}.txt"], role="peer", stdin=None, published={})
        inner = Planting() if name == "invented" else None
        transport = CassetteTransport(ROOT / "cassettes" / "faults", "record", inner=inner, keep_errors=True)
        settings = LLMSettings(base_url=f"{url}/v1", model="relay", timeout=3600)
        (reading,) = LLMExtractor(settings, transport=transport).read(sources)
        print(name, len(reading.claims), reading.failure and reading.failure.kind, reading.usage)


if __name__ == "__main__":
    main(sys.argv[1])
