"""What a cluster costs as it grows from 2 articles to 2,000: seconds and memory.

The articles of the largest gun-violence incident come first, then those of all others, mixed, in a fixed order. For a
tool the first is the draft, the rest are its references. Each size is a process of its own. After 120 s, start-up
included, it is stopped, and the larger sizes are not tried.
"""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from contest import PEERS, Desk, Text, answered, without_places

from suites.texts import incidents

SIZES = (2, 20, 200, 2000)
LIMIT = 120.0
_HERE = Path(__file__).resolve().parent
_SEED = 20160629

_Measured = TypeVar("_Measured", "Point", "Parts")


class Point(NamedTuple):
    """One size: seconds without start-up, and peak memory with it; `over` the limit, or a `failure`: both are None."""

    articles: int
    seconds: float | None
    megabytes: float | None
    over: bool = False
    failure: str | None = None


class Parts(NamedTuple):
    """One size of factcheck's own pipeline, all articles peers: seconds of extraction, and of linking and rules."""

    articles: int
    extraction: float | None
    linking_and_rules: float | None
    megabytes: float | None
    over: bool = False
    failure: str | None = None


class Run(NamedTuple):
    """What a command printed, and its peak memory; `over` the limit, or a `failure`."""

    output: str
    megabytes: float | None
    over: bool
    failure: str | None


def articles(data: Path, size: int) -> list[Text]:
    """Return the first articles of the fixed order."""
    first = max(incidents(data).values(), key=lambda incident: (len(incident.texts), incident.id))
    others = [text for name, incident in incidents(data).items() if name != first.id for text in incident.texts]
    random.Random(_SEED).shuffle(others)  # noqa: S311  # no secret
    return [*first.texts, *others][:size]


def desks(data: Path) -> list[Desk]:
    """Return the desk of each size."""
    each = [articles(data, size) for size in SIZES]
    return [Desk(f"growth:{len(texts)}", texts[0], tuple(texts[1:])) for texts in each]


def of_tool(data: Path, tool: str, python: Path, limit: float = LIMIT) -> list[Point]:
    """Return what each size costs a tool, up to the first that takes too long or fails."""
    lines = [json.dumps(desk._asdict()) + "\n" for desk in desks(data)]
    command = [str(python), str(PEERS / f"{tool}.py")]

    def point(size: int, run: Run) -> Point:
        if run.over or run.failure:
            return Point(size, None, None, run.over, run.failure)
        answer = answered(tool, run.output)[-1]
        if answer["failure"]:
            return Point(size, None, None, failure=answer["failure"])
        return Point(size, answer["seconds"], run.megabytes)

    return _until_over([command] * len(lines), lines, limit, point)


def of_parts(data: Path, limit: float = LIMIT) -> list[Parts]:
    """Return what each size costs the parts of factcheck."""
    script = str(_HERE / "growth_parts.py")
    commands = [[sys.executable, script, str(data), str(size)] for size in SIZES]

    def parts(size: int, run: Run) -> Parts:
        if run.over or run.failure:
            return Parts(size, None, None, None, run.over, run.failure)
        extraction, rest = json.loads(run.output)
        return Parts(size, extraction, rest, run.megabytes)

    return _until_over(commands, [""] * len(commands), limit, parts)


def _until_over(
    commands: Sequence[list[str]], inputs: Sequence[str], limit: float, made: Callable[[int, Run], _Measured]
) -> list[_Measured]:
    found: list[_Measured] = []
    for size, command, line in zip(SIZES, commands, inputs, strict=True):
        found.append(made(size, run_alone(command, line, limit)))
        if found[-1].over or found[-1].failure:
            break
    return found


def run_alone(command: list[str], line: str, limit: float) -> Run:
    """Run a command with a line of input, in a process that is stopped after `limit` seconds."""
    with tempfile.TemporaryDirectory() as folder:
        memory = Path(folder) / "memory"
        process = subprocess.Popen(  # noqa: S603  # our own scripts
            [sys.executable, "-S", str(_HERE / "measured.py"), str(memory), *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        try:
            output, errors = process.communicate(line, timeout=limit)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)  # the tool too
            process.communicate()
            return Run("", None, over=True, failure=None)
        if process.returncode or not output.strip():
            last = (errors.strip().splitlines() or ["it said nothing"])[-1]
            return Run("", None, over=False, failure=without_places(last))
        return Run(output, float(memory.read_text(encoding="utf-8")), over=False, failure=None)
