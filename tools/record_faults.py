"""Record the fault conversations that the tests replay: needs a server that can be told to fail.

usage: record_faults.py URL   (a server with an endpoint /_relay/faults, e.g. http://127.0.0.1:8808)

The answers are a model's; only the faults are told: a rate limit, a server error, a cut answer, a refusal.
"""

import json
import sys
import urllib.request
from pathlib import Path

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


def main(url: str) -> None:
    """Record each article of `tests/faults/` under its fault."""
    for name, faults in FAULTS.items():
        told = json.dumps({"faults": faults, "scope": "global"}).encode()
        urllib.request.urlopen(urllib.request.Request(f"{url}/_relay/faults", told), timeout=10)
        sources, _ = read_sources([ROOT / "tests" / "faults" / f"{name}.txt"], role="peer", stdin=None, published={})
        transport = CassetteTransport(ROOT / "cassettes" / "faults", "record", keep_errors=True)
        settings = LLMSettings(base_url=f"{url}/v1", model="relay", timeout=3600)
        (reading,) = LLMExtractor(settings, transport=transport).read(sources)
        print(name, len(reading.claims), reading.failure and reading.failure.kind, reading.usage)


if __name__ == "__main__":
    main(sys.argv[1])
