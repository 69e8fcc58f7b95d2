"""Score factcheck's reader of dates beside other readers, on the same texts and by the same function.

    python bench/date_peers.py TIMEX.jsonl

The file and the scoring are those of `bench/dates.py`; a tool's value counts by what it means as TIMEX3. What a tool
reads first is its one reading. A tool that does not run is told as such, and ends the command with status 1.
"""

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from contest import ToolError
from date_contest import Answer, Dated, ask
from dates import Timex, compare, documents, interval_of
from environments import environment

from checker.claims.base import Span
from checker.claims.values import DateValue, Granularity, Interval
from checker.reading.dates import find_dates
from checker.reading.found import Anchor, Found

_PEERS = {"dates_ms_recognizers": "ms-recognizers", "dates_dateparser": "dateparser"}
_FORMS = (
    (r"\d{4}-\d\d-\d\d", Granularity.DAY),
    (r"\d{4}-\d\d", Granularity.MONTH),
    (r"\d{4}-W\d\d(-WE)?", Granularity.WEEK),
    (r"\d{4}-Q[1-4]", Granularity.QUARTER),
    (r"\d{4}-(SP|SU|FA|WI)", Granularity.SEASON),
    (r"\d{4}", Granularity.YEAR),
    (r"\d{3}", Granularity.DECADE),
)
_REPEATS = 3


class Document(NamedTuple):
    """An annotated article."""

    text: str
    anchor: Anchor
    golds: list[Timex]
    spans: list[Span]


def meaning(value: str | None) -> DateValue | None:
    """Return what a tool's value means; None where it has none, or none that is a date."""
    if value and "/" in value:
        first, last = (interval_of(part)[0] for part in value.split("/", 1))
        if not first or not last or last.latest < first.earliest:
            return None
        whole = Interval(earliest=first.earliest, latest=last.latest)
        return DateValue(readings=(whole,), granularity=Granularity.RANGE)
    interval = interval_of(value)[0] if value else None
    if not value or not interval:
        return None
    fine = (granularity for form, granularity in _FORMS if re.fullmatch(form, value))
    return DateValue(readings=(interval,), granularity=next(fine, Granularity.RANGE))


def ours(articles: Sequence[Document]) -> tuple[list[list[Found[DateValue]]], float]:
    """Return what factcheck finds, and the seconds of its best round."""
    rounds = []
    for _ in range(_REPEATS):
        begin = time.perf_counter()
        found = [find_dates(each.text, each.anchor) for each in articles]
        rounds.append(time.perf_counter() - begin)
    return found, min(rounds)


def theirs(tool: str, articles: Sequence[Document]) -> tuple[list[list[tuple[Span, DateValue | None]]], float]:
    """Return what another tool finds, and its seconds; `ToolError` if it does not run."""
    answers: list[Answer] = ask(tool, environment(tool), [(each.text, each.anchor.day) for each in articles])
    found = [[(_span(each), meaning(each.value)) for each in answer.found] for answer in answers]
    return found, sum(answer.seconds for answer in answers)


def _span(found: Dated) -> Span:
    return Span(start=found.start, end=found.end)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    articles = [Document(*each) for each in documents(parser.parse_args().file)]
    size = sum(len(each.text) for each in articles)
    gold = sum(len(each.golds) for each in articles)
    sys.stdout.write(f"{len(articles)} articles, {gold} gold dates\n")
    sys.stdout.write(f"{'':16}{'value right':>14}{'found at all':>14}{'spurious':>12}{'characters/s':>14}\n")
    readers: dict[str, Callable[[], tuple[Sequence[Sequence[tuple[Span, DateValue | None]]], float]]]
    readers = {"factcheck": lambda: ours(articles)}
    readers |= {name: partial(theirs, tool, articles) for tool, name in _PEERS.items()}
    failures = 0
    for name, read in readers.items():
        try:
            found, seconds = read()
        except ToolError as error:
            failures += 1
            sys.stdout.write(f"{name:16}  did not run: {str(error).partition(': ')[2]}\n")
            sys.stderr.write(f"{error}\n")
            continue
        counts: Counter[str] = Counter()
        for article, dates in zip(articles, found, strict=True):
            counts += compare(article.golds, article.spans, dates).counts
        right, touched = (counts[part] / max(counts["gold"], 1) for part in ("first", "touched"))
        stray = counts["spurious"] / max(counts["found"], 1)
        sys.stdout.write(f"{name:16}{right:14.3f}{touched:14.3f}{stray:12.3f}{size / max(seconds, 1e-9):14,.0f}\n")
    return int(failures > 0)


if __name__ == "__main__":
    sys.exit(main())
