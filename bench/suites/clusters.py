"""How often an article as it was published is flagged beside the others of its cluster.

200 articles each of ECB+, without those that a labelled contradiction names, and of gun-violence incidents that no file
of candidates names. Draft: the article, references: all others of its event or incident. News does err: what is flagged
is not false for that. `cluster_flags.tsv` says of the flags that were read which are right.
"""

import json
import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from contest import Answer, Desk, Text

from suites.cases import one_of
from suites.texts import events, incidents, rows

_JUDGED = Path(__file__).parents[1] / "cluster_flags.tsv"
_SAMPLE = 200
_SEED = 20160629
_READ = 10  # flags of a tool in each set that are read by eye, of those who have many more

_CANDIDATES = ("gva_age_conflicts_split", "gva_mined_candidates", "gva_count_conflict_candidates")


class Place(NamedTuple):
    """A place that is flagged: the desk, the offsets in its draft, and what the tool says of it."""

    desk: str
    start: int
    end: int
    why: str


class ClusterFigures(NamedTuple):
    """What a tool flags in one set; a place counts once a level, however often it is flagged.

    `true`, `false`, `unread`: the errors by their verdict; and so the warnings. Where a tool has many, 10 at random
    were read, and `true` and `false` are of these.
    """

    articles: int
    errors: int
    articles_with_errors: int
    warnings: int
    articles_with_warnings: int
    true: int
    false: int
    unread: int
    warnings_true: int
    warnings_false: int
    warnings_unread: int
    failed: int


@cache
def _sets(data: Path) -> dict[str, tuple[Desk, ...]]:
    labelled = [row for row in rows(data, "ecbplus_conflicts.jsonl") if row["verdict"] == "contradiction"]
    conflicting = {str(row[side]) for row in labelled for side in ("doc_a", "doc_b")}
    news = [(text, texts) for texts in events(data).values() for text in texts if text.name not in conflicting]
    mined = _named(data)
    local = [
        (text, known.texts) for name, known in incidents(data).items() if name not in mined for text in known.texts
    ]
    return {"ecb": _sample("ecb", news), "gva": _sample("gva", local)}


def _sample(name: str, found: Sequence[tuple[Text, tuple[Text, ...]]]) -> tuple[Desk, ...]:
    ordered = sorted(found, key=lambda item: item[0].name)
    chosen = random.Random(_SEED).sample(ordered, min(_SAMPLE, len(ordered)))  # noqa: S311  # no secret
    return tuple(one_of(texts, text, f"cluster:{name}:{text.name}") for text, texts in chosen)


def _named(data: Path) -> set[str]:
    """Return the incidents that a file of candidates names."""
    named: set[str] = set()
    for file in _CANDIDATES:
        told = json.loads((data / f"{file}.json").read_text(encoding="utf-8"))
        for group in told.values() if isinstance(told, dict) else (told,):
            named.update(str(row[0]) for row in group)
    days = json.loads((data / "gva_weekday_mismatch_candidates.json").read_text(encoding="utf-8"))
    return named | {str(row[0]).partition("/")[0] for row in days}


def desks(data: Path) -> list[Desk]:
    """Return a desk for each article of the samples."""
    return [desk for sample in _sets(data).values() for desk in sample]


def figures(data: Path, desks: Sequence[Desk], answers: Sequence[Answer], tool: str = "") -> dict[str, ClusterFigures]:
    """Return the figures of each set by its name; `desks` may be some of them only.

    `tool`: whose verdicts are looked up.
    """
    chosen = {desk.id for desk in desks}
    given = {answer.desk: answer for answer in answers}
    verdicts = judgements(tool)
    return {
        name: _figures([given[desk.id] for desk in sample if desk.id in chosen], verdicts)
        for name, sample in _sets(data).items()
    }


def _figures(answers: Sequence[Answer], verdicts: dict[tuple[str, int, int, str], str]) -> ClusterFigures:
    errors, warnings = places(answers), places(answers, "warning")
    told = [verdicts.get((*place[:3], "error"), "unread") for place in errors]
    told_softly = [verdicts.get((*place[:3], "warning"), "unread") for place in warnings]
    return ClusterFigures(
        articles=len(answers),
        errors=len(errors),
        articles_with_errors=len({place.desk for place in errors}),
        warnings=len(warnings),
        articles_with_warnings=len({place.desk for place in warnings}),
        true=told.count("true"),
        false=told.count("false"),
        unread=told.count("unread"),
        warnings_true=told_softly.count("true"),
        warnings_false=told_softly.count("false"),
        warnings_unread=told_softly.count("unread"),
        failed=sum(answer.failure is not None for answer in answers),
    )


def places(answers: Sequence[Answer], level: str = "error") -> list[Place]:
    """Return the places that are flagged at a level, each once."""
    found: dict[tuple[str, int, int], Place] = {}
    for answer in answers:
        for flag in answer.flags:
            if flag.level == level:
                place = Place(answer.desk, flag.start, flag.end, flag.why)
                found.setdefault(place[:3], place)
    return list(found.values())


def to_read(answers: Sequence[Answer], level: str = "error") -> list[Place]:
    """Return the places to read by eye: of each set all, or 10 at random where there are many more."""
    found = []
    for name in ("ecb", "gva"):
        told = [place for place in places(answers, level) if place.desk.startswith(f"cluster:{name}:")]
        few = len(told) <= 2 * _READ
        found += told if few else random.Random(_SEED).sample(told, _READ)  # noqa: S311  # no secret
    return found


def judgements(tool: str) -> dict[tuple[str, int, int, str], str]:
    """Return the verdicts on what a tool flags, by desk, offsets and level."""
    lines = _JUDGED.read_text(encoding="utf-8").splitlines() if _JUDGED.exists() else []
    table = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {(row[1], int(row[2]), int(row[3]), row[4]): row[5] for row in table if row[0] == tool}
