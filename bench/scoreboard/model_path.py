"""The path with a model on six events of ECB+, from recordings that are no part of the project."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import add
from pathlib import Path

from judging import FILES
from suites import replayed, verdicts, whole_clusters
from suites.replayed import Replayed, ReplayError
from suites.verdicts import Found, Judged, Key, Verdict

from checker.claims.base import Model
from checker.evaluation.interval import interval, share_of
from scoreboard.errors import JUDGED_HEADS, judged_cells
from scoreboard.markdown import table
from scoreboard.sections import Section

NAME, TITLE = "model-path", "The path with a model, on clusters"
QUALITY = Path(__file__).resolve().parents[1] / "results" / "quality.json"
_SEVERITIES = ("error", "warning", "note")
WAYS = {"first": "model", "second": "model, with its second look", "local": "local extractor"}


class EventFigures(Model):
    """One event: what was read, and findings by way and severity."""

    event: str
    articles: int
    claims: int
    dropped: int
    overlooked: int
    without_ruling: int
    findings: dict[str, dict[str, int]]


class RowFigures(Model):
    """A labelled row: how loudly it is found, by way."""

    event: str
    verdict: str
    places: tuple[str, ...]
    loudest: dict[str, str | None]


class Figures(Model):
    """All that the section tells; `judged`: by way and severity."""

    events: tuple[EventFigures, ...]
    judged: dict[str, dict[str, Judged]]
    rows: tuple[RowFigures, ...]


def section(data: Path, recordings: Path | None = None) -> Section:
    """Return what is found without and with the second look; where nothing can be replayed, as of the last run."""
    if recordings is None:
        return _last("there are no recordings: --recordings DIR, or FACTCHECK_RECORDINGS in the environment")
    try:
        runs = replayed.replay(data, recordings)
    except ReplayError as error:
        return _last(str(error))
    figures = _figures(data, runs)
    unlooked = sum(run.without_ruling for run in runs)
    told = f"{unlooked} second looks are not among the recordings: their findings stay as they are"
    failed = (told,) if unlooked else ()
    return Section(NAME, TITLE, body(figures), figures.model_dump(mode="json"), failed)


def _last(reason: str) -> Section:
    """Return the section with the figures of the last run, which stay in `QUALITY`."""
    known = json.loads(QUALITY.read_text(encoding="utf-8")).get(NAME) if QUALITY.is_file() else None
    told = "the figures are those of the last run" if known else "nor was it before"
    failed = (f"{NAME} was not measured, {told}: {reason}",)
    return Section(NAME, TITLE, body(Figures.model_validate(known)) if known else "", None, failed)


def _figures(data: Path, runs: Iterable[Replayed]) -> Figures:
    by_event = {run.event: run for run in runs}
    local = [finding for finding in whole_clusters.of_news(data).findings if finding.cluster in by_event]
    found: dict[str, list[Found]] = {
        "first": [finding for run in by_event.values() for finding in run.first],
        "second": [finding for run in by_event.values() for finding in run.second],
        "local": local,
    }
    by_judge = {way: verdicts.read(FILES["errors" if way == "local" else "model-path"]) for way in WAYS}
    return Figures(
        events=tuple(_event(run, found) for run in by_event.values()),
        judged={way: _judged(found[way], by_judge[way]) for way in WAYS},
        rows=tuple(
            RowFigures(
                event=row.event,
                verdict=row.verdict,
                places=row.places,
                loudest={way: replayed.loudest(row, found[way]) for way in WAYS},
            )
            for row in replayed.labelled(data)
        ),
    )


def _event(run: Replayed, found: Mapping[str, Iterable[Found]]) -> EventFigures:
    of_it = {way: [each for each in found[way] if each.cluster == run.event] for way in WAYS}
    return EventFigures(
        event=run.event,
        articles=run.articles,
        claims=run.claims,
        dropped=run.dropped,
        overlooked=run.overlooked,
        without_ruling=run.without_ruling,
        findings={
            way: {severity: len(verdicts.of_severity(each, severity)) for severity in _SEVERITIES}
            for way, each in of_it.items()
        },
    )


def _judged(findings: Iterable[Found], known: Mapping[Key, Verdict]) -> dict[str, Judged]:
    told = list(findings)
    return {severity: verdicts.count(verdicts.of_severity(told, severity), known) for severity in ("error", "warning")}


def body(figures: Figures) -> str:
    """Return the tables."""
    return "\n".join((_events(figures), _precision(figures), _recall(figures), _rows(figures)))


def _events(figures: Figures) -> str:
    heads = (
        "event",
        "articles",
        "claims an article",
        "dropped",
        "overlooked, read by rule",
        *(f"{way}: errors / warnings / notes" for way in WAYS.values()),
        "second looks not recorded",
    )
    rows = [_event_row(each.event, [each]) for each in figures.events]
    return table(heads, [*rows, _event_row("all", figures.events)])


def _event_row(label: str, events: Iterable[EventFigures]) -> list[str]:
    each = list(events)

    def total(of: Callable[[EventFigures], int]) -> int:
        return sum(map(of, each))

    articles = total(lambda event: event.articles)
    counts = [
        " / ".join(str(sum(event.findings[way][severity] for event in each)) for severity in _SEVERITIES)
        for way in WAYS
    ]
    return [
        label,
        str(articles),
        f"{total(lambda event: event.claims) / max(articles, 1):.0f}",
        str(total(lambda event: event.dropped)),
        str(total(lambda event: event.overlooked)),
        *counts,
        str(total(lambda event: event.without_ruling)),
    ]


def _precision(figures: Figures) -> str:
    rows = []
    for way, label in WAYS.items():
        by_severity = figures.judged[way]
        told = {f"{severity}s": judged for severity, judged in by_severity.items()}
        told["both"] = reduce(add, by_severity.values())
        rows += [[label, name, str(judged.found), *judged_cells(judged)] for name, judged in told.items()]
    return "What was judged:\n\n" + table(("read by", "findings", "number", *JUDGED_HEADS), rows)


def _recall(figures: Figures) -> str:
    conflicts = [row for row in figures.rows if row.verdict == "contradiction"]
    others = [row for row in figures.rows if row.verdict != "contradiction"]
    cells = []
    for way, label in WAYS.items():
        loud = sum(row.loudest[way] in ("error", "warning") for row in conflicts)
        errors = sum(row.loudest[way] == "error" for row in conflicts)
        wrong = sum(row.loudest[way] == "error" for row in others)
        share = share_of(loud, len(conflicts))
        cells.append([label, f"{loud} of {len(conflicts)}", interval(share), str(errors), f"{wrong} of {len(others)}"])
    heads = (
        "read by",
        "labelled contradictions found, as warning or error",
        "recall",
        "as error",
        "look-alikes told as an error",
    )
    return "The labelled rows of these events:\n\n" + table(heads, cells)


def _rows(figures: Figures) -> str:
    rows = [
        [row.event, row.verdict, " ".join(row.places), *(row.loudest[way] or "–" for way in WAYS)]
        for row in figures.rows
    ]
    return "Row by row:\n\n" + table(("event", "label", "places", *WAYS.values()), rows)
