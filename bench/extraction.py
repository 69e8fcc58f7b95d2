"""Score the local extractor on twelve articles that were annotated by hand.

    python bench/extraction.py DATA [--nlp] [--show KIND]

DATA is the folder of the public sets (`ecbplus_articles.jsonl`, `gva_incidents.jsonl`). `annotation.jsonl` beside this
file holds, a row each, what a reader found in the articles before any program did: kind, place, and value or the places
of other parts; none of the text. A row counts as found where a claim of its kind covers its words; "value" also asks
that date, amount, person or speaker are right. Precision is the share of claims that have a row.
"""

import argparse
import datetime as dt
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from corpus import articles

from checker.claims.base import Span
from checker.claims.claim import Claim
from checker.claims.statements import (
    ActionStatement,
    DenialStatement,
    PersonStatement,
    PlaceStatement,
    QuantityStatement,
    QuotationStatement,
    TimeStatement,
)
from checker.claims.values import DateValue, QuantityValue
from checker.extraction.local import LocalExtractor
from checker.extraction.local.article import Article
from checker.extraction.local.tagger import find_tagger
from checker.pipeline import with_values
from checker.reading.quantities import read_quantity
from checker.sources.model import Source

_HERE = Path(__file__).parent
_CLOSE = 0.005  # relative: what is measured is read with half a unit of room


class Row(NamedTuple):
    """One thing that the reader found; `parts` are other words by name, None where there are none."""

    kind: str
    span: Span
    parts: dict[str, str | None]
    value: dict[str, Any]


class Item(NamedTuple):
    """One thing that the extractor found: where, and whether it says the same as a row."""

    span: Span
    agrees: Callable[[Row], bool]


class Score(NamedTuple):
    """Counts of one kind."""

    rows: int = 0
    found: int = 0
    right: int = 0
    items: int = 0
    true: int = 0

    def __add__(self, other: object) -> "Score":
        """Return the sum of the two."""
        assert isinstance(other, Score)  # noqa: S101
        return Score(*(ours + theirs for ours, theirs in zip(self, other, strict=True)))


def rows_of(document: str, text: str) -> list[Row]:
    """Return what was annotated in one article."""
    rows = []
    for line in (_HERE / "annotation.jsonl").read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        unnamed = data["kind"] == "age" and data["person"] is None  # no claim has the age of somebody unnamed
        if data["doc"] != document or unnamed:
            continue
        parts = {name: _words(place, text) for name, place in data.items() if isinstance(place, list | None)}
        value = {name: data[name] for name in ("value", "clock", "low", "high") if name in data}
        rows.append(Row(data["kind"], Span(start=data["start"], end=data["end"]), parts, value))
    return rows


def _words(place: list[int] | None, text: str) -> str | None:
    return None if place is None else text[place[0] : place[1]]


def _same_party(found: str | None, wanted: str | None) -> bool:
    """Tell whether two phrases name one party: a word with a capital, or the last word, is shared."""
    if found is None or wanted is None:
        return found is wanted
    ours, theirs = found.split(), wanted.split()
    names = {word.strip("'’s,.") for word in ours if word[:1].isupper()}
    return bool(names & {word.strip("'’s,.") for word in theirs if word[:1].isupper()}) or ours[-1] == theirs[-1]


def _same_date(value: DateValue | None, row: Row) -> bool:
    wanted = row.value.get("value")
    if wanted is None or value is None or not value.readings:
        return wanted is None
    first, last = _interval(wanted)
    reading = value.readings[0]
    return (reading.earliest, reading.latest) == (first, last)


def _interval(value: str) -> tuple[dt.date, dt.date]:
    first, _, last = value.partition("/")
    bounds = []
    for part, end in ((first, False), (last or first, True)):
        numbers = [int(each) for each in part.split("-")]
        year, month, day = [*numbers, 0, 0][:3]
        start = dt.date(year, month or (12 if end else 1), 1)
        if day:
            bounds.append(dt.date(year, month, day))
        elif end:
            bounds.append((start.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1))
        else:
            bounds.append(start)
    return bounds[0], bounds[1]


def _same_amount(value: QuantityValue | None, row: Row) -> bool:
    if value is None:
        return False
    wanted = [bound for bound in (row.value.get("low"), row.value.get("high")) if bound is not None]
    ours = [bound for bound in (value.nominal, value.low, value.high) if bound is not None]
    return not wanted or any(abs(a - b) <= _CLOSE * abs(b) for a in ours for b in wanted)


def items_of(claims: Sequence[Claim], article: Article) -> Iterator[tuple[str, Item]]:
    """Yield what was found, by kind of row."""
    for claim in claims:
        statement, value = claim.statement, claim.value
        match statement:
            case TimeStatement():
                yield "time", Item(claim.at, lambda row, v=value: _same_date(v, row))  # type: ignore[misc]
            case QuantityStatement():
                yield "quantity", Item(claim.at, lambda row, v=value: _same_amount(v, row))  # type: ignore[misc]
            case PersonStatement():
                yield from _of_person(claim, statement, article.text)
            case QuotationStatement(speaker=speaker):
                yield "quotation", Item(claim.at, lambda row, s=speaker: _same_party(s, row.parts["speaker"]))  # type: ignore[misc]
            case PlaceStatement():
                yield "place", Item(claim.at, lambda _row: True)
            case ActionStatement(actor=actor):
                yield "action", Item(claim.evidence, lambda row, a=actor: _same_party(a, row.parts["actor"]))  # type: ignore[misc]
            case DenialStatement(denier=denier):
                yield "denial", Item(claim.evidence, lambda row, d=denier: _same_party(d, row.parts["denier"]))  # type: ignore[misc]
            case _:
                pass
    for span in article.names.organisations:
        yield "organisation", Item(span, lambda _row: True)


def _of_person(claim: Claim, statement: PersonStatement, text: str) -> Iterator[tuple[str, Item]]:
    person = statement.person
    yield "person", Item(claim.at, lambda row: _same_party(person, row.parts["person"]))
    if statement.role:
        at = text.find(statement.role, claim.evidence.start)
        yield "role", Item(Span(start=at, end=at + len(statement.role)), lambda _row: True)
    if statement.age:
        at = text.find(statement.age, claim.evidence.start)
        age = read_quantity(statement.age, "age")
        span = Span(start=at, end=at + len(statement.age))
        yield "age", Item(span, lambda row: _same_party(person, row.parts["person"]) and age is not None)


def score(rows: Sequence[Row], items: Sequence[Item], text: str, *, anywhere: bool) -> tuple[Score, list[str]]:
    """Return the counts of one kind in one article, and what is missed, wrong or spurious, for reading by eye.

    `anywhere`: a row stands for a form of a name, wherever in the article.
    """

    def meets(item: Item, row: Row) -> bool:
        same = anywhere and item.span.of(text).lower() == row.span.of(text).lower()
        return same or item.span.overlaps(row.span)

    lines = []
    found = right = 0
    for row in rows:
        hits = [item for item in items if meets(item, row)]
        found += bool(hits)
        right += any(item.agrees(row) for item in hits)
        if not any(item.agrees(row) for item in hits):
            lines.append(f"  {'other ' if hits else 'missed'} {row.span.of(text)!r} {row.parts} {row.value}")
    true = 0
    for item in items:
        good = any(meets(item, row) for row in rows)
        true += good
        if not good:
            lines.append(f"  extra  {text[max(item.span.start - 40, 0) : item.span.end + 20]!r}")
    return Score(len(rows), found, right, len(items), true), lines


_BY_FORM = ("person", "place", "organisation")
_KINDS = ("time", "quantity", "person", "role", "age", "quotation", "place", "organisation", "action", "denial")


def main() -> None:
    """Print recall and precision by kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--nlp", action="store_true", help="let the installed spaCy model help")
    parser.add_argument("--show", choices=_KINDS, help="print what is missed or extra of one kind")
    arguments = parser.parse_args()
    if arguments.nlp and find_tagger() is None:
        parser.error("--nlp: no spaCy model is installed here")
    extractor = LocalExtractor(nlp=arguments.nlp)
    scores: defaultdict[str, Score] = defaultdict(Score)
    for document, source in articles(arguments.data, _documents()):
        reading = extractor.read([source])[0]
        article = Article(source, find_tagger() if arguments.nlp else None)
        rows = rows_of(document, source.text)
        items: defaultdict[str, list[Item]] = defaultdict(list)
        for kind, item in items_of(with_values(reading.claims, [source]), article):
            items[kind].append(item)
        for kind in _KINDS:
            wanted = list(_rows_of_kind(kind, rows, source))
            counts, lines = score(wanted, items[kind], source.text, anywhere=kind in _BY_FORM)
            scores[kind] += counts
            if arguments.show == kind:
                sys.stdout.write("\n".join([f"# {document}", *lines]) + "\n")
    sys.stdout.write(
        "| kind | rows | recall | with value | claims | precision |\n| --- | --- | --- | --- | --- | --- |\n"
    )
    for kind, each in scores.items():
        recall, value, precision = (
            part / whole if whole else 0.0
            for part, whole in ((each.found, each.rows), (each.right, each.rows), (each.true, each.items))
        )
        sys.stdout.write(f"| {kind} | {each.rows} | {recall:.2f} | {value:.2f} | {each.items} | {precision:.2f} |\n")


def _rows_of_kind(kind: str, rows: Sequence[Row], source: Source) -> Iterator[Row]:
    for row in rows:
        if row.kind == kind:
            yield row
        elif kind == "role" and row.kind == "person" and (role := row.parts.get("role")):
            at = min(
                (place for place in _all(source.text, role)), key=lambda place: abs(place - row.span.start), default=-1
            )
            yield Row("role", Span(start=at, end=at + len(role)), row.parts, row.value)


def _all(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _documents() -> list[str]:
    lines = (_HERE / "annotation.jsonl").read_text(encoding="utf-8").splitlines()
    return list(dict.fromkeys(json.loads(line)["doc"] for line in lines))


if __name__ == "__main__":
    main()
