"""Cases: what the page shows side by side. A finding is one, and so are a row of facts and a dated event."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from checker.report.excerpt import excerpt
from checker.report.facts import Cell, FactRow
from checker.report.lines import Lines
from checker.report.model import Report, SourceEntry
from checker.report.page.cut import Mark
from checker.report.page.dates import later, stretch
from checker.report.timeline import DatedEvent
from checker.report.wording import label, reading
from checker.rules.finding import Evidence, Finding

_SIDES = 24  # shown of one case; the rest is counted
_EXCERPT = 96  # cells: what the page has room for in three lines
_COLOURS = 4  # for sides that say different things; the style has as many
_CELLS = 6000  # of one table of facts
_TOLD = 3  # values in one cell
_ROLES = ("draft", "peer", "reference")


class Side(NamedTuple):
    """One place that a case points at: `source` is the number of its pane, `colour` that of what it says."""

    name: str
    source: int
    start: int
    end: int
    where: str
    before: str
    words: str
    after: str
    label: str
    colour: int


class Found(NamedTuple):
    """A finding as it is shown; of its sides `more` are not."""

    name: str
    finding: Finding
    sides: Sequence[Side]
    more: int

    def pins(self) -> list[tuple[int, int]]:
        """Return the panes that it points at, each with the colour of its first side."""
        colours: dict[int, int] = {}
        for side in self.sides:
            colours.setdefault(side.source, side.colour)
        return [pin for pin in colours.items() if pin[0]]


class Row(NamedTuple):
    """A fact as it is shown: its cells by the number of the pane, and the findings about it."""

    name: str
    row: FactRow
    cells: Mapping[int, Cell]
    sides: Sequence[Side]
    about: Sequence[Found]

    def told(self, pane: int) -> list[tuple[str, str]]:
        """Return how a source tells the fact, and in which words where they read otherwise; each value once."""
        told: dict[str, str] = {}
        for side in self.cells[pane].told:
            value = reading(side) or side.quote
            told.setdefault(value, "" if value == side.quote else side.quote)
        return list(told.items())[:_TOLD]


class Table(NamedTuple):
    """Facts of one story; `columns` are the panes of the sources that tell them."""

    columns: Sequence[int]
    rows: Sequence[Row]


class Happening(NamedTuple):
    """A dated event as it is shown."""

    name: str
    event: DatedEvent
    sides: Sequence[Side]
    sources: Sequence[int]
    about: Sequence[Found]


class Days(NamedTuple):
    """What happened at one time, and how much later that is than what is told before it."""

    when: str
    later: str
    happenings: Sequence[Happening]


class Cases:
    """Everything that a report can point at in its sources."""

    def __init__(self, report: Report, texts: Mapping[str, str]) -> None:
        """Take a report, and the text of each of its sources by id."""
        self.entries: Sequence[SourceEntry] = sorted(
            report.sources, key=lambda entry: (_ROLES.index(entry.role), entry.id)
        )
        self._numbers = {entry.id: number for number, entry in enumerate(self.entries, 1)}
        self._drawn = {entry.id for entry in self.entries if entry.format != "text"}
        self._lines: Callable[[str], Lines | None] = cache(
            lambda source: Lines(texts[source]) if source in texts else None
        )
        self._at: defaultdict[str, list[tuple[int, int, Found]]] = defaultdict(list)

    def findings(self, findings: Iterable[Finding]) -> list[Found]:
        """Return findings as they are shown; facts and events that are made after this name those about them."""
        found = []
        for number, finding in enumerate(findings, 1):
            name = f"f{number}"
            colours = _colours(_told_apart(finding.evidence))
            sides = self._sides(name, zip(finding.evidence, colours, strict=True))
            shown = Found(name, finding, sides, len(finding.evidence) - len(sides))
            for side in finding.evidence if finding.accepted is None else ():
                self._at[side.source].append((side.start, side.end, shown))
            found.append(shown)
        return found

    def tables(self, rows: Iterable[FactRow], most: int) -> list[Table]:
        """Return the facts as tables, one a story, with at most as many rows in all."""
        tables, shown = [], 0
        for _story, group in groupby(rows, key=lambda row: row.story):
            facts = list(group)
            sources = {cell.source for row in facts for cell in row.cells}
            kept = facts[: min(most - shown, max(1, _CELLS // len(sources)))]
            if kept:
                columns = sorted({self._numbers[cell.source] for row in kept for cell in row.cells})
                tables.append(Table(columns, [self._row(f"k{shown + at}", row) for at, row in enumerate(kept, 1)]))
                shown += len(kept)
        return tables

    def _row(self, name: str, row: FactRow) -> Row:
        told = [(side, min(cell.view, _COLOURS - 1)) for cell in row.cells for side in cell.told]
        cells = {self._numbers[cell.source]: cell for cell in row.cells}
        return Row(name, row, cells, self._sides(name, told), self._about(side for side, _ in told))

    def days(self, events: Iterable[DatedEvent]) -> list[Days]:
        """Return the dated events by their time."""
        days: list[Days] = []
        named = enumerate(events, 1)
        latest = None
        for (first, last), group in groupby(named, key=lambda each: (each[1].earliest, each[1].latest)):
            gap = (first - latest).days if latest else 0
            happenings = [self._happening(f"t{number}", event) for number, event in group]
            days.append(Days(stretch(first, last), later(gap) if gap > 1 else "", happenings))
            latest = max(latest or last, last)
        return days

    def _happening(self, name: str, event: DatedEvent) -> Happening:
        sides = self._sides(name, ((side, 0) for side in event.told))
        sources = sorted({self._numbers[side.source] for side in event.told})
        return Happening(name, event, sides, sources, self._about(event.told))

    def _about(self, told: Iterable[Evidence]) -> list[Found]:
        """Return the findings that point at a place where something is told, at half of the longer words or more."""
        about = {
            found.name: found
            for side in told
            for start, end, found in self._at.get(side.source, ())
            if 2 * (min(end, side.end) - max(start, side.start)) >= max(end - start, side.end - side.start)
        }
        return sorted(about.values(), key=lambda found: int(found.name[1:]))

    def _sides(self, case: str, told: Iterable[tuple[Evidence, int]]) -> list[Side]:
        shown = list(told)[:_SIDES]
        return [self._side(f"{case}.{number}", *each) for number, each in enumerate(shown, 1)]

    def _side(self, name: str, side: Evidence, colour: int) -> Side:
        lines = self._lines(side.source)
        known = lines is not None and lines.text[side.start : side.end] == side.quote
        if lines is None or not known:
            cut = excerpt(Lines(side.quote), 0, len(side.quote), _EXCERPT)
        else:
            cut = excerpt(lines, side.start, side.end, _EXCERPT)
        where = side.place or ("" if side.source in self._drawn or not known else f"line {cut.place.line}")
        number = self._numbers.get(side.source, 0)
        return Side(name, number, side.start, side.end, where, cut.before, cut.words, cut.after, label(side), colour)


def marks(sides: Iterable[tuple[Side, str]]) -> dict[int, list[Mark]]:
    """Return what the sides mark in the text of each pane, with the class that shows it."""
    marked: defaultdict[int, list[Mark]] = defaultdict(list)
    for side, tone in sides:
        marked[side.source].append(Mark(side.start, side.end, side.name, tone))
    return dict(marked)


def _told_apart(sides: Sequence[Evidence]) -> list[str]:
    """Return for each side what tells it from the others: how it reads, or what it says where all read alike."""
    if len({side.reads for side in sides}) > 1:
        return [side.reads or side.says or side.quote for side in sides]
    return [side.says or side.reads or side.quote for side in sides]


def _colours(said: Iterable[str]) -> Iterator[int]:
    """Yield a number for each side, the same for those that say the same."""
    known: dict[str, int] = {}
    for words in said:
        yield min(known.setdefault(words, len(known)), _COLOURS - 1)
