"""Hold the report on one desk against its gold annotation."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from checker.claims.base import Model
from checker.claims.claim import Failure
from checker.evaluation.gold import Expected, Forbidden, Gold, GoldEvidence, GoldRow
from checker.report.model import Report
from checker.rules.finding import Evidence, Finding, Severity

_AROUND = 70  # characters of context on each side
_WORDS = re.compile(r"[^\W_]|(?<=\d)\.(?=\d)")
_NEAR = 16  # letters and digits on each side by which a place is known again


class Excerpt(Model):
    """Words of a source, with some of what stands around them."""

    source: str
    before: str
    words: str
    after: str


class Verdict(Model):
    """What became of a row that is expected: `severity` is that of the finding that counts, the loudest otherwise."""

    desk: str
    row: Expected
    outcome: Literal["found", "missed", "wrong-severity"]
    severity: Severity | None
    excerpts: tuple[Excerpt, ...]


class Alarm(Model):
    """A finding that nobody expected; `rows`: the ids of the look-alikes that it takes for wrong, if it does."""

    desk: str
    kind: str
    rows: tuple[str, ...]
    finding: Finding
    excerpts: tuple[Excerpt, ...]


class DeskScore(Model):
    """How one report did.

    `true`: findings that a row expects. `alarms`: those that violate a row of look-alikes, or that no row expects.
    `look_alikes`: the rows that forbid. `inexact`: evidence that is not the exact text of its source. Findings that
    are optional, that need a model which the extractor is not, or that the references by themselves give, are in
    neither.
    """

    desk: str
    look_alikes: tuple[Forbidden, ...]
    verdicts: tuple[Verdict, ...]
    true: tuple[Finding, ...]
    alarms: tuple[Alarm, ...]
    inexact: tuple[str, ...]
    failures: tuple[Failure, ...]


Known = frozenset[tuple[str, str, str]]


def known_places(findings: Iterable[Finding], texts: Mapping[str, str], names: Mapping[str, str]) -> Known:
    """Return the places that findings cite: the rule, the words, and what stands on their left, or on their right.

    `texts` and `names` as in `score`. A place of a copy is known if its words are, and what stands on one side: what
    stands on the other may be the change.
    """
    return frozenset(
        place for finding in findings for side in finding.evidence for place in _place(finding.rule, side, texts, names)
    )


def _place(
    rule: str, side: Evidence, texts: Mapping[str, str], names: Mapping[str, str]
) -> tuple[tuple[str, str, str], tuple[str, str, str]]:
    text, quote = texts.get(names.get(side.source, side.source), ""), _plain(side.quote)
    left, right = text[max(0, side.start - 2 * _AROUND) : side.start], text[side.end : side.end + 2 * _AROUND]
    return (rule, quote, f"{_plain(left)[-_NEAR:]}<"), (rule, quote, f">{_plain(right)[:_NEAR]}")


def _plain(words: str) -> str:
    """Return letters and digits only, and decimal points: lines may be broken elsewhere, and marks may be others."""
    return "".join(_WORDS.findall(words.casefold()))


def score(
    gold: Gold,
    report: Report,
    texts: Mapping[str, str],
    names: Mapping[str, str],
    extractor: Literal["llm", "local"],
    known: Known = frozenset(),
) -> DeskScore:
    """Return the score of `report`.

    `texts`: of each source, by its name in the gold. `names`: the name in the gold of each source's id. `known`: the
    places of what is found in the references by themselves; a finding that cites no other place is not counted.
    """
    desk = _Desk(gold, report, texts, names, known)
    matching = {id(row): desk.matching(row) for row in (*gold.expect, *gold.forbid, *gold.optional)}
    expected = [row for row in gold.expect if extractor == "llm" or row.needs is None]
    true = {rank for row in gold.expect for rank in matching[id(row)]}
    used = true | {rank for row in gold.optional for rank in matching[id(row)]}
    alarms: dict[int, list[Forbidden]] = {}
    for row in gold.forbid:
        loudest = 0 if row.max_severity == "none" else Severity(row.max_severity).rank
        alike = [rank for rank in matching[id(row)] if rank not in true]
        for rank in alike:
            if desk.findings[rank].severity.rank > loudest:
                alarms.setdefault(rank, []).append(row)
        used.update(alike)
    alarms |= {rank: [] for rank in range(len(desk.findings)) if rank not in used}
    right = sorted({rank for row in expected for rank in matching[id(row)]})
    return DeskScore(
        desk=gold.id,
        look_alikes=gold.forbid,
        verdicts=tuple(desk.verdict(row, matching[id(row)]) for row in expected),
        true=tuple(desk.findings[rank] for rank in right),
        alarms=tuple(desk.alarm(rank, rows) for rank, rows in sorted(alarms.items())),
        inexact=tuple(desk.inexact(report.findings)),
        failures=report.failures,
    )


class _Desk:
    """A report, its evidence told by the names of the gold."""

    def __init__(
        self,
        gold: Gold,
        report: Report,
        texts: Mapping[str, str],
        names: Mapping[str, str],
        known: Known,
    ) -> None:
        self.gold, self._texts, self._names = gold, texts, names
        self.findings = [each for each in report.findings if not self._is_known(each, known)]
        self._kind = next((row.kind for row in (*gold.forbid, *gold.expect)), "")

    def _is_known(self, finding: Finding, known: Known) -> bool:
        return bool(known and finding.evidence) and all(
            not known.isdisjoint(_place(finding.rule, side, self._texts, self._names)) for side in finding.evidence
        )

    def matching(self, row: GoldRow) -> list[int]:
        """Return the numbers of the findings that match a row."""
        return [
            rank
            for rank, finding in enumerate(self.findings)
            if all(any(self._meets(side, item) for side in finding.evidence) for item in row.evidence)
        ]

    def _meets(self, side: Evidence, item: GoldEvidence) -> bool:
        name = self._names.get(side.source, side.source)
        if name not in item.source.split("|"):
            return False
        return any(start < side.end and side.start < end for start, end in _places(item, self._texts.get(name, "")))

    def verdict(self, row: Expected, matching: list[int]) -> Verdict:
        """Return whether an expected row is found by the findings that match it."""
        severities = [self.findings[rank].severity for rank in matching]
        fitting = [each for each in severities if row.min_severity.rank <= each.rank <= row.max_severity.rank]
        loudest = max(fitting or severities, key=lambda severity: severity.rank, default=None)
        outcome: Literal["found", "missed", "wrong-severity"]
        outcome = "found" if fitting else "wrong-severity" if severities else "missed"
        excerpts = tuple(excerpt for item in row.evidence for excerpt in self._first(item))
        return Verdict(desk=self.gold.id, row=row, outcome=outcome, severity=loudest, excerpts=excerpts)

    def alarm(self, rank: int, rows: list[Forbidden]) -> Alarm:
        """Return a finding as a false alarm."""
        finding, ids = self.findings[rank], tuple(row.id for row in rows)
        excerpts = tuple(self._excerpt(side.source, side.start, side.end) for side in finding.evidence)
        return Alarm(desk=self.gold.id, kind=self._kind, rows=ids, finding=finding, excerpts=excerpts)

    def _first(self, item: GoldEvidence) -> Iterator[Excerpt]:
        """Yield the first place that an evidence item may mean, if there is any."""
        for name in item.source.split("|"):
            for start, end in _places(item, self._texts.get(name, "")):
                yield self._excerpt(name, start, end)
                return

    def _excerpt(self, source: str, start: int, end: int) -> Excerpt:
        name = self._names.get(source, source)
        text = self._texts.get(name, "")
        before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        return Excerpt(source=name, before=before, words=text[start:end][: 4 * _AROUND], after=after)

    def inexact(self, findings: Iterable[Finding]) -> Iterator[str]:
        """Yield what is quoted other than it stands."""
        for finding in findings:
            for side in finding.evidence:
                text = self._texts.get(self._names.get(side.source, side.source))
                if text is not None and text[side.start : side.end] != side.quote:
                    yield f"{finding.rule} {side.source}:{side.start}: {side.quote}"


def _places(item: GoldEvidence, text: str) -> Iterator[tuple[int, int]]:
    if not item.quote:
        yield 0, len(text)
    elif item.start is not None:
        yield item.start, item.start + len(item.quote)
    else:
        for quote in item.quote.split("|"):
            at = text.find(quote)
            while at >= 0:
                yield at, at + len(quote)
                at = text.find(quote, at + 1)
