"""One protocol for whoever takes part: a draft and its references in, what is wrong with the draft out.

A tool is a script `bench/peers/NAME.py` that reads one desk a line from standard input and writes one answer a line to
standard output, as JSON, in the same order. It runs in an environment of its own, so that what it needs binds nobody
else, and sees neither labels nor names of kinds. The same script form serves factcheck itself.
"""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

PEERS = Path(__file__).resolve().parent / "peers"
_PLACES = (
    (re.compile(r"(?<!\S)\S+://\S+|\bhost='[^']*'|\b\d{1,3}(\.\d{1,3}){3}\b"), "(address)"),
    (re.compile(r"""(["'])(~?/|[A-Z]:\\).*?\1"""), "(path)"),  # quoted: it may hold spaces
    (re.compile(r"""(?<!\S)\S*/\S+/\S*|(?<![^\s"'(=:])~?/\w\S*|\b[A-Z]:\\\S*"""), "(path)"),
)
Row = dict[str, Any]  # one line of JSON


class Text(NamedTuple):
    """An article: `published` is a day as YYYY-MM-DD, or None."""

    name: str
    text: str
    published: str | None = None


class Desk(NamedTuple):
    """A draft, and what it is held against."""

    id: str
    draft: Text
    references: tuple[Text, ...]


class Flag(NamedTuple):
    """Something wrong with the draft: `draft.text[start:end]`, all of it where the tool gives no place.

    `level`: error, warning or note, where the tool tells them apart; else error. Flags of one draft with the same
    `group` are the places of one finding; one without is a finding of its own.
    """

    start: int
    end: int
    level: str
    why: str
    group: str = ""


class Answer(NamedTuple):
    """What a tool says of one desk, and how long that took, start-up left out; `failure` where it did not run."""

    desk: str
    flags: tuple[Flag, ...]
    seconds: float
    failure: str | None = None


class ToolError(Exception):
    """A tool that does not run: said in the tables, and in the exit status."""


def without_places(reason: str) -> str:
    """Return a reason as tables that are published may tell it: a line without paths of the machine or addresses."""
    line = " ".join(reason.split())
    for pattern, instead in _PLACES:
        line = pattern.sub(instead, line)
    return line


def serve(check: Callable[[Desk], Iterable[Flag]]) -> None:
    """Answer the desks on standard input: the main loop of a tool's script."""

    def answer(row: Row) -> Row:
        desk = Desk(row["id"], Text(*row["draft"]), tuple(Text(*each) for each in row["references"]))
        begin = time.perf_counter()
        try:
            flags, failure = [list(flag) for flag in check(desk)], None
        except Exception as error:  # one desk that fails is told as such
            flags, failure = [], without_places(f"{type(error).__name__}: {error}")
        return {"id": desk.id, "flags": flags, "seconds": time.perf_counter() - begin, "failure": failure}

    reply(answer)


def ask(tool: str, python: Path, desks: Sequence[Desk], timeout: float = 3600) -> list[Answer]:
    """Return what `bench/peers/{tool}.py`, run by `python`, answers; `ToolError` if it does not run."""
    rows = exchange(tool, python, [desk._asdict() for desk in desks], timeout)
    return [
        Answer(row["id"], tuple(Flag(*flag) for flag in row["flags"]), row["seconds"], row["failure"]) for row in rows
    ]


def reply(answer: Callable[[Row], Row]) -> None:
    """Answer each line of standard input by one of standard output.

    What is printed meanwhile is no answer and goes to standard error, by a subprocess or an extension in C too.
    """
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    for line in sys.stdin:
        out.write(json.dumps(answer(json.loads(line))) + "\n")
        out.flush()


def exchange(tool: str, python: Path, rows: Sequence[Row], timeout: float) -> list[Row]:
    """Return the answer of `bench/peers/{tool}.py` to each row, which has its `id`; `ToolError` if it does not run."""
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    command = [str(python), str(PEERS / f"{tool}.py")]
    try:
        done = subprocess.run(  # noqa: S603  # our own scripts
            command,
            input=lines,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=timeout,
        )
    except OSError as error:
        raise ToolError(f"{tool} did not run: {error.strerror}") from error
    except subprocess.TimeoutExpired as error:
        raise ToolError(f"{tool} did not run: no answer within {timeout:.0f} seconds") from error
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise ToolError(f"{tool} did not run: {without_places(last)}")
    answers = answered(tool, done.stdout)
    if [answer["id"] for answer in answers] != [row["id"] for row in rows]:
        raise ToolError(f"{tool} answered {len(answers)} of {len(rows)} times")
    return answers


def answered(tool: str, printed: str) -> list[Row]:
    """Return what a tool printed as its answers; `ToolError` if a line is none."""
    try:
        answers = [json.loads(line) for line in printed.splitlines()]
    except ValueError as error:
        raise ToolError(f"{tool} answered what is no JSON") from error
    if not all(isinstance(answer, dict) and "id" in answer for answer in answers):
        raise ToolError(f"{tool} answered what is no JSON of an answer")
    return answers
