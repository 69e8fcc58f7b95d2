"""The protocol of the readers of dates: an article in, the places and values of its dates out, one JSON line each.

A value has the form of TIMEX3 (2024, 2024-06, 2024-06-28, 2024-W26, 2024-Q2, 2024-SU, 199), or is "first day/last day"
of a stretch that has no such form, or null where a tool finds a date but says no value.
"""

import datetime as dt
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from contest import Row, exchange, reply


class Dated(NamedTuple):
    """A place in a text, and the date that it states."""

    start: int
    end: int
    value: str | None


class Answer(NamedTuple):
    """What a tool finds in one article, and how long that took, start-up left out."""

    found: tuple[Dated, ...]
    seconds: float


def serve(find: Callable[[str, dt.date], Iterable[Dated]]) -> None:
    """Answer the articles on standard input: the main loop of a tool's script."""

    def answer(row: Row) -> Row:
        begin = time.perf_counter()
        found = list(find(row["text"], dt.date.fromisoformat(row["published"])))
        return {"id": row["id"], "found": found, "seconds": time.perf_counter() - begin}

    reply(answer)


def ask(tool: str, python: Path, articles: Sequence[tuple[str, dt.date]], timeout: float = 3600) -> list[Answer]:
    """Return what `bench/peers/{tool}.py`, run by `python`, finds; `ToolError` if it does not run."""
    rows: list[Row] = [
        {"id": rank, "text": text, "published": day.isoformat()} for rank, (text, day) in enumerate(articles)
    ]
    answers = exchange(tool, python, rows, timeout)
    return [Answer(tuple(Dated(*each) for each in answer["found"]), answer["seconds"]) for answer in answers]
