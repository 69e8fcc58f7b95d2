"""The way of the data: sources -> extraction -> claims -> linking -> rules -> report. Nothing else knows the order."""

import datetime as dt
import gc
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Literal, Protocol, Unpack

from checker.adjudication.verdicts import Adjudicator, Outcome, adjudicate
from checker.claims.claim import Claim, Failure, Reading
from checker.linking.desk import lay_out
from checker.linking.stories import group_stories
from checker.reading import LANGUAGES
from checker.reading.values import read_value
from checker.report.ledger import Ledger
from checker.report.model import Report, SourceEntry, Tool
from checker.rules.engine import choose, run
from checker.rules.finding import Evidence, Finding
from checker.rules.policy import Policy
from checker.sources.model import Source
from checker.sources.published import anchor_of, infer_published
from checker.version import __version__


class Extractor(Protocol):
    """Whatever makes claims of sources."""

    @property
    def name(self) -> Literal["llm", "local"]:
        """What the report calls it."""

    def read(self, sources: Sequence[Source]) -> list[Reading]:
        """Return one reading a source, in the order given; what fails becomes a failure in it."""


def check(
    sources: Sequence[Source],
    failures: Sequence[Failure],
    extractor: Extractor,
    *,
    as_of: dt.date | None = None,
    adjudicator: Adjudicator | None = None,
    accepted: Container[str] = frozenset(),
    unread: Sequence[str] = (),
    on_stage: Callable[[str], None] | None = None,
    **policy: Unpack[Policy],
) -> Report:
    """Return the report on `sources`.

    `failures`: what could not be read before. `as_of`: the day on which sources were written whose day nothing else
    tells. `adjudicator`: who takes a second look at what is found, unless its fingerprint is among those
    `accepted`. `unread`: the paths of references among what could not be read. `on_stage`: what is told that
    "extract", "link", "rules" or "adjudicate" begins. `policy`: which rules run and how loudly; `UsageError` for a
    rule code in it that no rule has.
    """
    begin = on_stage or (lambda _stage: None)
    rules = choose(**policy)
    begin("extract")
    readings = extract(sources, extractor)
    by_source = {reading.source: reading for reading in readings}
    begin("link")
    with _uncollected():
        valued = with_values([claim for reading in readings for claim in reading.claims], sources)
        stories = group_stories(sources, valued)
        dated = _dated(infer_published(sources, stories), as_of)
        desk = lay_out(dated, _read_again(valued, sources, dated), stories)
        begin("rules")
        found, failed_rules = run(
            desk,
            rules,
            severity=policy.get("severity", {}),
            per_path=policy.get("per_path", {}),
            unread=dict(_unread(dated, by_source, unread)),
        )
    summaries = {rule.code: rule.summary for rule in rules}
    if adjudicator:
        begin("adjudicate")
    outcome = adjudicate(found, dated, summaries, adjudicator, accepted) if adjudicator else Outcome(found)
    unextracted = (reading.failure for reading in readings if reading.failure)
    failed = [*failures, *unextracted, *failed_rules, *outcome.failures]
    return Report(
        tool=Tool(version=__version__),
        sources=tuple(_entry(source, by_source[source.id]) for source in sorted(dated, key=lambda source: source.id)),
        findings=_placed(outcome.findings, dated),
        dropped_findings=_placed(outcome.dropped, dated),
        failures=tuple(sorted(failed, key=lambda failure: (failure.source, failure.stage, failure.kind))),
        usage=sum((reading.usage for reading in readings), outcome.usage),
    ).with_ledger(Ledger(desk, all_read=not any(_unread(dated, by_source, unread))))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Switch the collector of cycles off for a while.

    Claims and slots are many and form no cycles. To look for some among them again and again took a third of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def extract(sources: Sequence[Source], extractor: Extractor) -> list[Reading]:
    """Return the readings of `sources`, ordered by source id, their claims without values."""
    return sorted(extractor.read(sorted(sources, key=lambda source: source.id)), key=lambda reading: reading.source)


def with_values(claims: Sequence[Claim], sources: Sequence[Source]) -> list[Claim]:
    """Return the claims with their values read, relative days against the day of their source."""
    by_id = {source.id: source for source in sources}
    return [_valued(claim, by_id[claim.source]) for claim in claims]


def _read_again(claims: Sequence[Claim], before: Sequence[Source], now: Sequence[Source]) -> list[Claim]:
    """Return the claims, those of sources that have another day now with the values that they have by it."""
    moved = {new.id: new for old, new in zip(before, now, strict=True) if old.published != new.published}
    return [_valued(claim, moved[claim.source]) if claim.source in moved else claim for claim in claims]


def _valued(claim: Claim, source: Source) -> Claim:
    value = read_value(claim.statement, claim.sentence.of(source.text), anchor_of(source))
    if value is None and claim.value is None:
        return claim
    return claim.model_copy(update={"value": value})


def _dated(sources: Sequence[Source], as_of: dt.date | None) -> list[Source]:
    if as_of is None:
        return list(sources)
    given = {"published": as_of, "published_basis": "given"}
    return [source.model_copy(update=given) if source.published is None else source for source in sources]


def _unread(
    sources: Iterable[Source], readings: Mapping[str, Reading], unread: Iterable[str]
) -> Iterator[tuple[str, str]]:
    """Yield the path of each reference that is not known in full, and what is wrong with it."""
    for path in unread:
        yield path, "could not be read"
    for source in sources:
        if source.role != "reference":
            continue
        if source.language not in LANGUAGES:
            yield source.path, f"is in a language that is not read ({source.language})"
        elif readings[source.id].failure:
            yield source.path, "could not be read for claims"


def _entry(source: Source, reading: Reading) -> SourceEntry:
    return SourceEntry(
        id=source.id,
        path=source.path,
        encoding=source.encoding,
        sha256=source.sha256,
        language=source.language,
        published=source.published,
        published_basis=source.published_basis,
        role=source.role,
        extractor=reading.extractor,
        tagger=reading.tagger,
        claims=len(reading.claims),
        dropped=reading.dropped,
        overlooked=reading.overlooked,
        format=source.format,
        text=None if source.format == "text" else source.text,
    )


def _placed(findings: Iterable[Finding], sources: Iterable[Source]) -> tuple[Finding, ...]:
    """Return the findings with the places of their evidence in files that are not plain text."""
    drawn = {source.id: source for source in sources if source.blocks}

    def placed(side: Evidence) -> Evidence:
        source = drawn.get(side.source)
        return side.model_copy(update={"place": source.place(side.start)}) if source else side

    if not drawn:
        return tuple(findings)
    return tuple(each.model_copy(update={"evidence": tuple(map(placed, each.evidence))}) for each in findings)
