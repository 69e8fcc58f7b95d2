"""One fact of a sentence is edited: is the sentence flagged beside the document that it is about.

The draft is the claim (one sentence or a few), the reference its document. SummEdits (Laban et al. 2023) and BUMP (Ma
et al. 2023), the rows of our half. A row that is told several times counts once: BUMP repeats each unedited summary for
every edit of it. The rows come from few documents, so they depend on each other more than the intervals know.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from contest import Answer, Desk, Text

from checker.evaluation.interval import Share, share_of
from suites.levels import Counted, count, loudest
from suites.texts import rows

_SETS = ("bump_task1", "bump_task2", "summedits_ectsum", "summedits_news")  # what is news, or close to it
_MOST_FALSE_ALARMS = 0.02

#: Balanced accuracy in per cent that others published on the whole of a set (Laban et al. 2023): not
#: measured here, and on twice as many rows.
PUBLISHED = {
    "summedits_news": {"GPT-4": 83.3, "QAFactEval": 74.4, "SummaC": 61.9},
    "summedits_ectsum": {"GPT-4": 87.0, "QAFactEval": 72.6, "SummaC": 57.9},
}


class PairFigures(NamedTuple):
    """What a tool does on one set.

    `balanced_error`, `balanced_warning`: the mean of recall and of the share of consistent rows left alone, where a row
    is flagged by an error, or by an error or a warning: levels fixed in advance. `level`: the level of the highest
    recall among those that flag at most 2 % of the consistent rows; None, and recall 0, where none does.
    """

    documents: int
    inconsistent: Counted
    consistent: Counted
    balanced_error: float
    balanced_warning: float
    level: str | None
    recall: Share
    by_class: dict[str, Counted]
    failed: int


class _Row(NamedTuple):
    kind: str
    consistent: bool
    edited: str
    desk: Desk


@cache
def _table(data: Path) -> tuple[_Row, ...]:
    table, seen = [], set()
    for number, row in enumerate(rows(data, "minimal_pairs.jsonl")):
        told = (row["source"], row["doc"], row["claim"], row["label"])
        if row["source"] in _SETS and told not in seen:
            seen.add(told)
            document = Text("document", str(row["doc"]))
            desk = Desk(f"pair:{number}", Text("claim", str(row["claim"])), (document,))
            table.append(_Row(str(row["source"]), row["label"] == "consistent", str(row["surface_class"]), desk))
    return tuple(table)


def desks(data: Path) -> list[Desk]:
    """Return a desk for each row."""
    return [row.desk for row in _table(data)]


def figures(data: Path, desks: Sequence[Desk], answers: Sequence[Answer]) -> dict[str, PairFigures]:
    """Return the figures of each set by its name; `desks` may be some of them only."""
    chosen = {desk.id for desk in desks}
    given = {answer.desk: answer for answer in answers}
    table = [row for row in _table(data) if row.desk.id in chosen]
    kinds = sorted({row.kind for row in table})
    return {kind: _figures([row for row in table if row.kind == kind], given) for kind in kinds}


def _figures(table: Sequence[_Row], given: dict[str, Answer]) -> PairFigures:
    levels = {row: loudest(given[row.desk.id].flags) for row in table}
    edited = [row for row in table if not row.consistent]
    wrong = count([levels[row] for row in edited])
    right = count([levels[row] for row in table if row.consistent])
    level, hits = _strictest(wrong, right)
    classes = sorted({row.edited for row in edited})
    return PairFigures(
        documents=len({row.desk.references[0].text for row in table}),
        inconsistent=wrong,
        consistent=right,
        balanced_error=_balanced(wrong.error, wrong.n, right.error, right.n),
        balanced_warning=_balanced(wrong.warning, wrong.n, right.warning, right.n),
        level=level,
        recall=share_of(hits, wrong.n),
        by_class={each: count([levels[row] for row in edited if row.edited == each]) for each in classes},
        failed=sum(given[row.desk.id].failure is not None for row in table),
    )


def _strictest(wrong: Counted, right: Counted) -> tuple[str | None, int]:
    """Return the level that finds most among those with few false alarms, and how many it finds."""
    best: tuple[str | None, int] = (None, 0)
    for level in ("error", "warning", "any"):
        hits, alarms = getattr(wrong, level), getattr(right, level)
        if alarms <= _MOST_FALSE_ALARMS * right.n and (best[0] is None or hits > best[1]):
            best = level, hits
    return best


def _balanced(hits: int, wrong: int, alarms: int, right: int) -> float:
    return (hits / max(wrong, 1) + 1 - alarms / max(right, 1)) / 2
