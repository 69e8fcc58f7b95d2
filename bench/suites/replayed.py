"""The path with a model on six events of ECB+, by replay of conversations that are no part of the project.

`RECORDINGS/EVENT` holds what `factcheck check EVENT --extractor llm --record RECORDINGS/EVENT --adjudicate` recorded
when EVENT was a folder with an article a file, named after its document, and the days of publication were given. A
request for claims holds the text of an article, but neither its name nor its day. One for a second look holds the
message and the places of a finding, the days, and excerpts: when rules change, it is another request, and the finding
stays as it is until the second look is recorded anew.
"""

import datetime as dt
import tempfile
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from contest import Text

from checker.adjudication.verdicts import Adjudicator
from checker.evaluation.remembering import Remembering
from checker.extraction.llm import Cassettes, LLMAdjudicator, LLMExtractor, LLMSettings
from checker.pipeline import check
from checker.sources import Source, read_sources
from suites.cases import places
from suites.texts import events, rows
from suites.verdicts import Found, told

EVENTS = ("38", "20", "11plus", "33", "32", "38plus")
_LOUDEST_FIRST = ("error", "warning", "note")


class ReplayError(Exception):
    """The recordings do not hold what is asked for."""


class Replayed(NamedTuple):
    """An event: what the model read of its articles, and what is found without and with its second look.

    `dropped`: claims that were not found in the article as often as they were asked for. `overlooked`: claims that
    rules read where the model read none. `without_ruling`: findings whose second look is not among the recordings.
    """

    event: str
    articles: int
    claims: int
    dropped: int
    overlooked: int
    first: tuple[Found, ...]
    second: tuple[Found, ...]
    without_ruling: int


class Row(NamedTuple):
    """A labelled pair of places of two articles of one event."""

    event: str
    verdict: str
    places: tuple[str, ...]
    sides: tuple[tuple[str, tuple[tuple[int, int], ...]], ...]


def replay(data: Path, recordings: Path) -> tuple[Replayed, ...]:
    """Return what is found on each event; `ReplayError` if there is none, or an article's recording is missing."""
    missing = [event for event in EVENTS if not (recordings / event).is_dir()]
    if missing:
        raise ReplayError(f"there are no recordings of {', '.join(missing)}")
    return tuple(_replayed(event, events(data)[event], recordings / event) for event in EVENTS)


def _replayed(event: str, texts: Sequence[Text], folder: Path) -> Replayed:
    cassettes = Cassettes(folder, "replay")
    extractor = Remembering(LLMExtractor(LLMSettings(), cassettes))
    sources = _as_files(texts)
    names = {source.id: Path(source.id).stem for source in sources}
    first = check(sources, [], extractor)
    if first.failures:
        reason = "; ".join(f"{names.get(each.source, each.source)}: {each.message}" for each in first.failures)
        raise ReplayError(f"{event} was not checked: {reason}")
    looking: Adjudicator = LLMAdjudicator(LLMSettings(), cassettes)
    second = check(sources, [], extractor, adjudicator=looking)
    return Replayed(
        event,
        len(sources),
        claims=sum(entry.claims for entry in first.sources),
        dropped=sum(len(entry.dropped) for entry in first.sources),
        overlooked=sum(len(entry.overlooked) for entry in first.sources),
        first=tuple(told(first, "ecb", event, names)),
        second=tuple(told(second, "ecb", event, names)),
        without_ruling=sum(failure.stage == "adjudicate" for failure in second.failures),
    )


def _as_files(texts: Sequence[Text]) -> list[Source]:
    """Return the articles as the command reads them from a folder: their names decide the order of sides."""
    with tempfile.TemporaryDirectory() as folder:
        for text in texts:
            (Path(folder) / f"{text.name}.txt").write_text(text.text, encoding="utf-8", newline="")
        days = {f"{text.name}.txt": dt.date.fromisoformat(text.published) for text in texts if text.published}
        sources, unread = read_sources([Path(folder)], role="peer", stdin=None, published=days)
    if unread:
        raise ReplayError(f"{len(unread)} articles could not be read")
    return sources


@cache
def labelled(data: Path) -> tuple[Row, ...]:
    """Return the labelled rows of the events."""
    articles = {text.name: text.text for event in EVENTS for text in events(data).get(event, ())}
    made = []
    for row in rows(data, "ecbplus_conflicts.jsonl"):
        if row["event"] in EVENTS:
            names = [str(row[side]) for side in ("doc_a", "doc_b")]
            spans = [places(str(row[f"span_{side}"]), articles[str(row[f"doc_{side}"])]) for side in "ab"]
            shown = tuple(f"{name}:{at[0][0]}-{at[0][1]}" for name, at in zip(names, spans, strict=True))
            made.append(Row(str(row["event"]), str(row["verdict"]), shown, tuple(zip(names, spans, strict=True))))
    return tuple(made)


def loudest(row: Row, findings: Iterable[Found]) -> str | None:
    """Return how loudly a row is found: by a finding that cites both of its places; None if it is not."""
    severities = {finding.severity for finding in findings if all(_cites(finding, *side) for side in row.sides)}
    return next((severity for severity in _LOUDEST_FIRST if severity in severities), None)


def _cites(finding: Found, name: str, spans: Sequence[tuple[int, int]]) -> bool:
    cited = [side for side in finding.sides if side.source == name]
    return any(side.start < end and start < side.end for side in cited for start, end in spans)
