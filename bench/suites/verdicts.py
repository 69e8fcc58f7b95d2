"""Findings, and what an independent reader said of each: the files of verdicts hold ids, offsets and reasons, no text.

A finding is known by its set, its cluster, its rule and the places that it cites, in any order: not by its severity, so
that a verdict stays when a finding is told louder or less loudly, and goes when it cites other places.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import reduce
from pathlib import Path
from typing import NamedTuple

from checker.claims.base import Model
from checker.evaluation.interval import Share, share_of
from checker.report.model import Report

VERDICTS = ("true", "false", "unclear")
_COLUMNS = ("set", "cluster", "rule", "sides (source:start-end)", "verdict", "reason")


class Side(NamedTuple):
    """A place that a finding cites: `text[start:end] == quote` in the article `source`."""

    source: str
    start: int
    end: int
    quote: str

    @property
    def place(self) -> str:
        """The place as a file of verdicts tells it."""
        return f"{self.source}:{self.start}-{self.end}"


class Found(NamedTuple):
    """A finding on the articles of one cluster of a set."""

    set: str
    cluster: str
    rule: str
    severity: str
    sides: tuple[Side, ...]
    message: str = ""
    explanation: str = ""

    @property
    def key(self) -> "Key":
        """What it is known by."""
        return Key(self.set, self.cluster, self.rule, frozenset(side.place for side in self.sides))


class Key(NamedTuple):
    """What a finding is known by."""

    set: str
    cluster: str
    rule: str
    places: frozenset[str]


class Verdict(NamedTuple):
    """What a reader said of a finding."""

    verdict: str
    reason: str


class Judged(Model):
    """So many findings by what was said of them; `unjudged` were put to nobody."""

    true: int = 0
    false: int = 0
    unclear: int = 0
    unjudged: int = 0

    @property
    def found(self) -> int:
        """All of them."""
        return self.true + self.false + self.unclear + self.unjudged

    @property
    def wrong(self) -> int:
        """Those that are not known to be right, though somebody looked."""
        return self.false + self.unclear

    @property
    def precision(self) -> Share:
        """The share of true ones among those that were judged; unclear counts as false."""
        return share_of(self.true, self.true + self.wrong)

    def __add__(self, other: "Judged") -> "Judged":
        """Return both together."""
        return Judged(
            true=self.true + other.true,
            false=self.false + other.false,
            unclear=self.unclear + other.unclear,
            unjudged=self.unjudged + other.unjudged,
        )


def told(report: Report, name: str, cluster: str, names: Mapping[str, str] | None = None) -> list[Found]:
    """Return the findings of a report on a cluster of the set `name`; `names`: of articles, by the ids of sources."""
    known = names or {}
    return [
        Found(
            name,
            cluster,
            finding.rule,
            finding.severity.value,
            tuple(
                Side(known.get(side.source, side.source), side.start, side.end, side.quote) for side in finding.evidence
            ),
            reduce(lambda words, source: words.replace(source, known[source]), known, finding.message),
            finding.explanation,
        )
        for finding in report.findings
    ]


def of_severity(findings: Iterable[Found], *severities: str) -> list[Found]:
    """Return the findings that are told so loudly."""
    return [finding for finding in findings if finding.severity in severities]


def count(findings: Iterable[Found], verdicts: Mapping[Key, Verdict]) -> Judged:
    """Return how many findings are what; one without a verdict is counted as such, never left out."""
    said = [verdicts[finding.key].verdict if finding.key in verdicts else None for finding in findings]
    return Judged(
        true=said.count("true"), false=said.count("false"), unclear=said.count("unclear"), unjudged=said.count(None)
    )


def read(file: Path) -> dict[Key, Verdict]:
    """Return the verdicts of a file; none where there is no file. `ValueError` for a line that is no verdict."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    made = {}
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != len(_COLUMNS) or cells[4] not in VERDICTS:
            raise ValueError(f"line {number} of {file.name} is no verdict")
        made[Key(cells[0], cells[1], cells[2], frozenset(cells[3].split(" ")))] = Verdict(cells[4], cells[5])
    return made


def write(file: Path, verdicts: Mapping[Key, Verdict], head: Collection[str]) -> None:
    """Write verdicts in a fixed order, under lines that say whose they are."""
    lines = [f"# {line}" for line in (*head, f"Columns: {', '.join(_COLUMNS)}.")]
    rows = [
        (key.set, key.cluster, key.rule, " ".join(sorted(key.places)), said.verdict, said.reason)
        for key, said in verdicts.items()
    ]
    file.write_text("\n".join([*lines, *("\t".join(row) for row in sorted(rows))]) + "\n", encoding="utf-8")
