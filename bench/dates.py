"""Score the reader of dates on news annotated with TIMEX3.

    python bench/dates.py TIMEX.jsonl [--misses] [--spurious]

The file holds a JSON object a line: `text`, `dct` (publication date) and `timex`, a list of start, end, text, type,
value and mod. A gold DATE or TIME with a value of the calendar has to be found; a value counts as right when the
found interval means the gold one. References such as PRESENT_REF, durations and sets need not be found, but a date
found on one is not spurious.
"""

import argparse
import datetime as dt
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.claims.base import Span
from checker.claims.values import DateValue, Granularity, Interval
from checker.reading.dates import find_dates, periods
from checker.reading.found import Anchor

_SEASONS = ("SP", "SU", "FA", "WI")
_REPEATS = 3


class Timex(NamedTuple):
    """A gold time: its place, its words, its value, and the interval that the value means (None: none)."""

    span: Span
    words: str
    value: str
    interval: Interval | None
    whole: bool


def interval_of(value: str) -> tuple[Interval | None, bool]:
    """Return what a TIMEX3 value means, and whether exactly that (False: a day or week within it, not said which)."""
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?", value):
        day = dt.date(*(int(part) for part in match.groups()))
        return periods.interval(day, day), True
    if match := re.fullmatch(r"(\d{4})-(\d\d)(-XX)?", value):
        return periods.months(int(match[1]), int(match[2])), match[3] is None
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = dt.date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return periods.days_around(monday, -5 if match[3] else 0, 6), True
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        return periods.quarter(int(match[1]), int(match[2])), True
    if match := re.fullmatch(r"(\d{4})-H([12])", value):
        return periods.months(int(match[1]), 6 * int(match[2]) - 5, 6), True
    if (match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value)) is not None:
        return periods.season(int(match[1]), _SEASONS.index(match[2])), True
    if match := re.fullmatch(r"(\d{4})(-(?:WXX|QX|XX|XX-XX))?", value):
        return periods.years(int(match[1])), match[2] in (None, "-XX", "-XX-XX")
    if match := re.fullmatch(r"(\d{3})X?", value):
        return periods.years(int(match[1]) * 10, 10), True
    if match := re.fullmatch(r"(\d\d)(XX)?", value):
        return periods.century(int(match[1]) + 1), True
    return None, False


def same_meaning(found: DateValue, gold: Timex, reading: Interval) -> bool:
    """Tell whether a reading means the gold value; a third of a period ("early June") may lie within it."""
    if gold.interval is None:
        return False
    inside = gold.interval.earliest <= reading.earliest and reading.latest <= gold.interval.latest
    if reading == gold.interval or (inside and (not gold.whole or found.hedged)):
        return True
    if found.granularity is Granularity.RANGE:
        return gold.interval.earliest == reading.earliest or gold.interval.latest == reading.latest
    # A week or season whose edges are drawn elsewhere.
    loose = {Granularity.WEEK: 1, Granularity.SEASON: 25}.get(found.granularity, 0)
    edges = (reading.earliest - gold.interval.earliest, reading.latest - gold.interval.latest)
    return all(abs(edge.days) <= loose for edge in edges)


class Compared(NamedTuple):
    """What was found in an article beside what stands there; a value is None where a date is found but not read.

    `missed`: the gold times whose first reading is not right, with what was found on their places. `stray`: what was
    found where no gold expression stands.
    """

    counts: Counter[str]
    missed: list[tuple[Timex, list[DateValue | None]]]
    stray: list[Span]


def compare(golds: Sequence[Timex], spans: Sequence[Span], found: Sequence[tuple[Span, DateValue | None]]) -> Compared:
    """Count what is found and read right in one article, whose gold expressions stand at `spans`."""
    counts: Counter[str] = Counter(gold=len(golds), found=len(found))
    missed = []
    for gold in golds:
        hits = [value for span, value in found if span.overlaps(gold.span)]
        read = [hit for hit in hits if hit and hit.readings]
        first = any(same_meaning(hit, gold, hit.readings[0]) for hit in read)
        some = any(same_meaning(hit, gold, reading) for hit in read for reading in hit.readings)
        counts.update(
            touched=bool(hits), first=first, some=some, wrong=bool(hits) and not some and len(read) == len(hits)
        )
        if not first:
            missed.append((gold, hits))
    stray = [span for span, _ in found if not any(span.overlaps(other) for other in spans)]
    counts.update(spurious=len(stray))
    return Compared(counts, missed, stray)


def documents(path: Path) -> Iterator[tuple[str, Anchor, list[Timex], list[Span]]]:
    """Yield text, day of writing, gold times to be found and the places of every gold expression."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        spans = [Span(start=item["start"], end=item["end"]) for item in row["timex"]]
        golds = [
            Timex(span, item["text"], item["value"], *interval_of(item["value"]))
            for span, item in zip(spans, row["timex"], strict=True)
            if item["type"] in ("DATE", "TIME")
        ]
        yield (
            row["text"],
            Anchor(dt.date.fromisoformat(row["dct"][:10])),
            [gold for gold in golds if gold.interval],
            spans,
        )


def context(text: str, span: Span) -> str:
    """Return the words around a place, for reading by eye."""
    before, after = text[max(span.start - 60, 0) : span.start], text[span.end : span.end + 25]
    return f"{before}[[{span.of(text)}]]{after}".replace("\n", " ")


def main() -> None:
    """Print the scores, and on request what is missed or spurious."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--misses", action="store_true", help="print gold times that are missed or read otherwise")
    parser.add_argument("--spurious", action="store_true", help="print found times that overlap no gold expression")
    arguments = parser.parse_args()
    counts: Counter[str] = Counter()
    texts = []
    for text, anchor, golds, spans in documents(arguments.file):
        texts.append((text, anchor))
        compared = compare(golds, spans, find_dates(text, anchor))
        counts += compared.counts
        for gold, hits in compared.missed if arguments.misses else ():
            read = [f"{each.earliest}..{each.latest}" for hit in hits if hit for each in hit.readings]
            _say(anchor.day, gold.value, context(text, gold.span), "OTHERWISE" if hits else "MISSED", *read)
        for span in compared.stray if arguments.spurious else ():
            _say(anchor.day, context(text, span))
    size = sum(len(text) for text, _ in texts)
    best = min(_seconds(texts) for _ in range(_REPEATS))
    _say(f"gold {counts['gold']}  found {counts['found']}")
    for name, part, whole in (
        ("found at all", "touched", "gold"),
        ("value, likeliest reading", "first", "gold"),
        ("value, some reading", "some", "gold"),
        ("no reading right", "wrong", "gold"),
        ("spurious", "spurious", "found"),
    ):
        _say(f"{name:26} {counts[part]:5} {counts[part] / max(counts[whole], 1):.3f}")
    _say(f"{'characters a second':26} {size / best:,.0f}")


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")


def _seconds(texts: list[tuple[str, Anchor]]) -> float:
    begin = time.perf_counter()
    for text, anchor in texts:
        find_dates(text, anchor)
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
