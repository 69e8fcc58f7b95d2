"""Hold the report on one desk against its gold annotation."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from checker.claims.base import Model
from checker.claims.claim import Failure
from checker.evaluation.gold import Expected, Forbidden, Gold, GoldEvidence, GoldRow
from checker.report.model import Report
from checker.rules.finding import Evidence, Finding, Severity

_AROUND = 70  # characters of context on each side


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
    """A finding that nobody expected; `row` is the id of the look-alike that it takes for wrong, if it is one."""

    desk: str
    kind: str
    row: str | None
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


def score(
    gold: Gold,
    report: Report,
    texts: Mapping[str, str],
    names: Mapping[str, str],
    extractor: Literal["llm", "local"],
    known: Sequence[Finding] = (),
) -> DeskScore:
    """Return the score of `report`.

    `texts`: of each source, by its name in the gold. `names`: the name in the gold of each source's id. `known`:
    findings of the references alone, which are not counted.
    """
    desk = _Desk(gold, report, texts, names, known)
    expected = [row for row in gold.expect if extractor == "llm" or row.needs is None]
    allowed = [*gold.optional, *(row for row in gold.expect if row not in expected)]
    true = {rank for row in gold.expect for rank in desk.matching(row)}
    used = true | desk.known | {rank for row in allowed for rank in desk.matching(row)}
    alarms = []
    for forbidden in gold.forbid:
        loudest = 0 if forbidden.max_severity == "none" else Severity(forbidden.max_severity).rank
        for rank in desk.matching(forbidden):
            if rank not in true | desk.known:
                if desk.findings[rank].severity.rank > loudest:
                    alarms.append(desk.alarm(rank, forbidden))
                used.add(rank)
    alarms += [desk.alarm(rank, None) for rank in range(len(desk.findings)) if rank not in used]
    wanted = {rank for row in expected for rank in desk.matching(row)} - desk.known
    return DeskScore(
        desk=gold.id,
        look_alikes=gold.forbid,
        verdicts=tuple(desk.verdict(row) for row in expected),
        true=tuple(desk.findings[rank] for rank in sorted(wanted)),
        alarms=tuple(alarms),
        inexact=tuple(desk.inexact()),
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
        known: Sequence[Finding],
    ) -> None:
        self.gold, self.findings, self._texts, self._names = gold, report.findings, texts, names
        self._kind = next((row.kind for row in (*gold.forbid, *gold.expect)), "")
        said = set(map(_substance, known))
        self.known = {rank for rank, finding in enumerate(self.findings) if _substance(finding) in said}

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

    def verdict(self, row: Expected) -> Verdict:
        """Return whether an expected row is found."""
        severities = [self.findings[rank].severity for rank in self.matching(row) if rank not in self.known]
        fitting = [each for each in severities if row.min_severity.rank <= each.rank <= row.max_severity.rank]
        loudest = max(fitting or severities, key=lambda severity: severity.rank, default=None)
        outcome: Literal["found", "missed", "wrong-severity"]
        outcome = "found" if fitting else "wrong-severity" if severities else "missed"
        excerpts = tuple(excerpt for item in row.evidence for excerpt in self._first(item))
        return Verdict(desk=self.gold.id, row=row, outcome=outcome, severity=loudest, excerpts=excerpts)

    def alarm(self, rank: int, row: GoldRow | None) -> Alarm:
        """Return a finding as a false alarm."""
        kind, finding = row.kind if row else self._kind, self.findings[rank]
        excerpts = tuple(self._excerpt(side.source, side.start, side.end) for side in finding.evidence)
        row_id = row.id if row else None
        return Alarm(desk=self.gold.id, kind=kind, row=row_id, finding=finding, excerpts=excerpts)

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

    def inexact(self) -> Iterator[str]:
        """Yield what is quoted other than it stands."""
        for finding in self.findings:
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


def _substance(finding: Finding) -> tuple[str, frozenset[str]]:
    """Return what a finding is about, whichever copy of a text it cites."""
    words = ("".join(filter(str.isalnum, side.quote.casefold())) for side in finding.evidence)
    return finding.rule, frozenset(words)
