"""What the path with a language model costs: calls and tokens an article, of the recorded conversations on the seeds.

The articles of `seeds/` are checked with `--extractor llm --replay cassettes/seeds`: the counts are those that the
model's server told when the conversations were recorded, the seconds are of the replay, that is of all but the model.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

_ROOT = Path(__file__).resolve().parents[2]


class Cost(NamedTuple):
    """Counts by article, and the seconds of the whole replay, start-up included."""

    articles: int
    calls: float
    prompt_tokens: float
    completion_tokens: float
    characters: float
    replay_seconds: float


class CostError(Exception):
    """The replay does not run, or not all of it."""


def figures(seeds: str = "seeds", cassettes: str = "cassettes/seeds") -> Cost:
    """Return the cost of the articles in a folder of the project; `CostError` if one could not be read."""
    options = ["--extractor", "llm", "--replay", cassettes, "--format", "json", "--fail-on", "never"]
    begin = time.perf_counter()
    done = subprocess.run(  # noqa: S603  # the project's own command
        [sys.executable, "-m", "checker", "check", f"{seeds}/", *options],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    seconds = time.perf_counter() - begin
    if done.returncode:
        raise CostError(f"replay ended with status {done.returncode}: {done.stderr.strip()[-200:]}")
    report = json.loads(done.stdout)
    usage, names = report["usage"], [source["path"] for source in report["sources"]]
    texts = [(_ROOT / name).read_text(encoding="utf-8") for name in names]
    n = len(names)
    return Cost(
        articles=n,
        calls=usage["requests"] / n,
        prompt_tokens=usage["prompt_tokens"] / n,
        completion_tokens=usage["completion_tokens"] / n,
        characters=sum(map(len, texts)) / n,
        replay_seconds=seconds,
    )
