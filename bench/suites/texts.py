"""The public sets as texts of the contest."""

import datetime as dt
import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

from contest import Text


class Incident(NamedTuple):
    """An incident of the gun-violence set: its articles, with the source that published each, and its record."""

    id: str
    record: dict[str, object]
    texts: tuple[Text, ...]
    publishers: tuple[str, ...]


@cache
def events(data: Path) -> dict[str, tuple[Text, ...]]:
    """Return the articles of ECB+ by event; a text is named after its document."""
    found: dict[str, list[Text]] = {}
    for row in rows(data, "ecbplus_articles.jsonl"):
        text = Text(str(row["doc_id"]), str(row["text"]), _day(row["pub_date"]))
        found.setdefault(str(row["event"]), []).append(text)
    return {event: tuple(texts) for event, texts in sorted(found.items())}


@cache
def incidents(data: Path) -> dict[str, Incident]:
    """Return the incidents of the gun-violence set by id; a text is named `incident/document`."""
    found = {}
    for row in rows(data, "gva_incidents.jsonl"):
        name, documents = str(row["incident_id"]), row["docs"]
        assert isinstance(documents, list)  # noqa: S101
        texts = tuple(Text(f"{name}/{each['doc_id']}", each["text"], _day(each["dct"])) for each in documents)
        record = row["record"] or {}
        assert isinstance(record, dict)  # noqa: S101
        found[name] = Incident(name, record, texts, tuple(each["source"] for each in documents))
    return dict(sorted(found.items()))


def rows(data: Path, name: str) -> list[dict[str, object]]:
    """Return the rows of a file of the sets."""
    return [json.loads(line) for line in (data / name).read_text(encoding="utf-8").splitlines()]


def _day(day: object) -> str | None:
    try:
        return str(dt.date.fromisoformat(str(day)[:10])) if day else None
    except ValueError:  # of some articles a part of the day only is known: "2013-??"
        return None
