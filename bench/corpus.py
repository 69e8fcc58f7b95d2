"""The public sets in a folder, as sources: `ecb:<doc_id>` of ECB+, `gva:<incident>/<doc_id>` of GVA."""

import datetime as dt
import json
from collections.abc import Collection, Iterator
from pathlib import Path

from checker.sources.boilerplate import find_boilerplate
from checker.sources.damage import find_damage
from checker.sources.model import Source
from checker.sources.stamps import find_stamps


def articles(folder: Path, only: Collection[str] | None = None) -> Iterator[tuple[str, Source]]:
    """Yield the name and the source of each article, or of those named in `only`."""
    for name, text, day in _texts(folder):
        if only is None or name in only:
            yield name, make_source(name, text, day)


def _texts(folder: Path) -> Iterator[tuple[str, str, str | None]]:
    for line in (folder / "ecbplus_articles.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield f"ecb:{row['doc_id']}", row["text"], row["pub_date"]
    for line in (folder / "gva_incidents.jsonl").read_text(encoding="utf-8").splitlines():
        incident = json.loads(line)
        for row in incident["docs"]:
            yield f"gva:{incident['incident_id']}/{row['doc_id']}", row["text"], row["dct"]


def make_source(name: str, text: str, day: str | None) -> Source:
    """Return an article of a public set as the source that a file of it would be, with its day of publication."""
    published = _day(day)
    return Source(
        id=name,
        path=name,
        text=text,
        encoding="utf-8",
        sha256="",
        language="en",
        published=published,
        published_basis="given" if published else "unknown",
        published_span=None,
        role="peer",
        boilerplate=find_boilerplate(text, find_stamps(text)),
        damage=find_damage(text),
    )


def _day(day: str | None) -> dt.date | None:
    """Return a day of publication; None where the set has none, or a part of one ("2013-??")."""
    try:
        return dt.date.fromisoformat(day[:10]) if day else None
    except ValueError:
        return None
