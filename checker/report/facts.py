"""What sources tell of one fact, side by side: the rows of a table of facts."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias, TypeVar

from checker.claims.base import Span
from checker.claims.claim import Claim
from checker.claims.statements import DenialStatement
from checker.claims.values import NameValue, TextValue, Value
from checker.linking.ages import age_of
from checker.linking.passages.alike import Passage, Words, place
from checker.linking.people import Person
from checker.linking.quantities import said
from checker.linking.slots import Desk, Fact, Slot
from checker.reading.values import describe
from checker.report.views import Told, Witnesses, views
from checker.rules.finding import Evidence
from checker.rules.rf101_unsupported_value import RF101_UnsupportedValue

Kind: TypeAlias = Literal["day", "date", "number", "counted", "age", "name", "quotation", "denial", "unsupported"]
_Telling: TypeAlias = tuple[Kind, str, Sequence[Told]]
T = TypeVar("T")

_KINDS: Mapping[Fact, Kind] = {
    Fact.EVENT_TIME: "day",
    Fact.QUANTITY: "number",
    Fact.COUNTED: "counted",
    Fact.AGE: "age",
    Fact.QUOTATION: "quotation",
    Fact.DENIAL: "denial",
}
_CONTEXT = 40  # characters on each side of a value, to say what it is about
_GAP = " […] "


class Cell(NamedTuple):
    """What one source tells of a fact, and where.

    `view`: sources with one number do not contradict each other; 0 is what most tell. `alone`: it differs from all
    others, of which two or more agree; copies of one text count as one.
    """

    source: str
    told: tuple[Evidence, ...]
    view: int
    alone: bool


class FactRow(NamedTuple):
    """One fact: its kind, what it is `about`, the number of its story, and a cell for each source that tells it."""

    kind: Kind
    about: str
    story: int
    cells: tuple[Cell, ...]

    @property
    def differs(self) -> bool:
        """Whether a source tells it otherwise than another, or is the only one."""
        return any(cell.view or cell.alone for cell in self.cells)


def fact_rows(desk: Desk, *, all_read: bool = True) -> tuple[FactRow, ...]:
    """Return the facts that two sources tell, by story; in each those first that are told differently.

    Where there are references: the facts that a draft tells, and, if they are `all_read`, what none of them has.
    """
    witnesses = Witnesses(desk)
    rows = [_row(desk, witnesses, *each) for each in _once((*_of_slots(desk), *_of_people(desk), *_of_passages(desk)))]
    if any(source.role == "reference" for source in desk.sources.values()):
        rows = [row for row in rows if any(desk.sources[cell.source].role != "reference" for cell in row.cells)]
        rows += _unsupported(desk, rows) if all_read else ()
    return tuple(sorted(rows, key=lambda row: (row.story, not row.differs, row.kind == "unsupported")))


def _row(desk: Desk, witnesses: Witnesses, kind: Kind, about: str, told: Sequence[Told]) -> FactRow:
    view_of = {
        source: (number, view.alone) for number, view in enumerate(views(told, witnesses)) for source in view.sources
    }
    cells = tuple(
        Cell(source, tuple(evidence(desk, each) for each in told if each.source == source), *view_of[source])
        for source in sorted(view_of)
    )
    return FactRow(kind, about, desk.stories[cells[0].source], cells)


def evidence(desk: Desk, told: Told) -> Evidence:
    """Return a place where a source tells something, as evidence."""
    source, span = desk.sources[told.source], told.span
    return Evidence(
        source=source.id,
        start=span.start,
        end=span.end,
        quote=span.of(source.text),
        reads=told.reads,
        place=source.place(span.start),
    )


def _of_slots(desk: Desk) -> Iterator[_Telling]:
    by_speaker: defaultdict[str, list[tuple[Claim, ...]]] = defaultdict(list)
    for slot in desk.slots:
        if slot.fact is Fact.QUOTATION:
            by_speaker[slot.subject].append(slot.claims)  # pairs; one remark may be in several
        elif len(slot.sources) > 1:
            yield _KINDS[slot.fact], _about(slot), [_told(claim, slot.fact, desk) for claim in slot.claims]
    for speaker, pairs in by_speaker.items():
        for claims in _joined(pairs, lambda claim: claim.id):
            yield "quotation", speaker, [_told(claim, Fact.QUOTATION, desk) for claim in claims]


def _about(slot: Slot) -> str:
    if slot.fact is Fact.COUNTED:
        claim = slot.claims[0]
        return f"{said(claim).amount}{_GAP}({said(claim).relation})"
    return slot.subject


def _told(claim: Claim, fact: Fact, desk: Desk) -> Told:
    """Return where a claim tells a fact of some sort, and how."""
    if fact is Fact.COUNTED:
        things = said(claim).counted
        return Told(claim.source, claim.evidence, things, TextValue(written=things))
    if fact is Fact.DENIAL:
        denier = claim.statement.denier if isinstance(claim.statement, DenialStatement) else None
        return Told(claim.source, claim.evidence, denier, None)
    if fact is Fact.AGE and (age := age_of(claim, desk.sources[claim.source])):
        return Told(claim.source, age.span, describe(age.value), age.value)
    return Told(claim.source, claim.at, describe(claim.value), claim.value)


def _of_people(desk: Desk) -> Iterator[_Telling]:
    for person in desk.people.all:
        told = list(_full_forms(person))
        if len({each.source for each in told}) > 1:
            yield "name", person.label, told


def _full_forms(person: Person) -> Iterator[Told]:
    """Yield the first place of each form under which a source names a person, save those of one word."""
    seen = set()
    for claim in person.claims:
        name = claim.value
        if isinstance(name, NameValue) and len(name.tokens) > 1 and (claim.source, name.tokens) not in seen:
            seen.add((claim.source, name.tokens))
            yield Told(claim.source, claim.at, describe(name), name)


def _of_passages(desk: Desk) -> Iterator[_Telling]:
    """Yield dates and numbers that stand in one place of sentences worded alike."""
    dates = [
        (*_places(each.pair.a, each.at_a, each.a), *_places(each.pair.b, each.at_b, each.b))
        for each in desk.other_dates
    ]
    numbers = [
        (*_places(each.pair.a, each.at_a, each.a.value), *_places(each.pair.b, each.at_b, each.b.value))
        for each in desk.other_numbers
    ]
    for told in _joined(dates, lambda each: each[:2]):
        yield "date", _sentence(desk, told[0]), told
    for told in _joined(numbers, lambda each: each[:2]):
        yield "number", _sentence(desk, told[0]), told


def _places(passages: Iterable[Passage], at: Words, value: Value) -> Iterator[Told]:
    for passage in passages:
        yield Told(passage.source, place(passage, at), describe(value), value)


def _sentence(desk: Desk, told: Told) -> str:
    """Return what stands around a value on its line, and a gap where the value stands."""
    text = desk.sources[told.source].text
    before = text[max(0, told.span.start - _CONTEXT) : told.span.start].splitlines() or [""]
    after = text[told.span.end : told.span.end + _CONTEXT].splitlines() or [""]
    first, last = before[-1], after[0]
    if len(first) == _CONTEXT:
        first = "…" + first.partition(" ")[2]
    if len(last) == _CONTEXT:
        last = last.rpartition(" ")[0] + "…"
    return f"{first.strip()}{_GAP}{last.strip()}".strip()


def _once(tellings: Iterable[_Telling]) -> Iterator[_Telling]:
    """Yield the facts without those that stand in the very places of one that comes before."""
    known: defaultdict[str, list[tuple[Span, int]]] = defaultdict(list)
    for number, telling in enumerate(tellings):
        first, *others = telling[2]
        homes = _homes(first, known)
        for each in others:
            homes = homes & _homes(each, known) if homes else homes
        if not homes:
            yield telling
            for each in telling[2]:
                known[each.source].append((each.span, number))


def _homes(told: Told, known: Mapping[str, Sequence[tuple[Span, int]]]) -> set[int]:
    """Return the numbers of what stands in one place with what is told."""
    return {home for span, home in known.get(told.source, ()) if _one_place(span, told.span)}


def _one_place(a: Span | Evidence, b: Span | Evidence) -> bool:
    """Tell whether two places in one text share half of the longer one, or more."""
    return 2 * (min(a.end, b.end) - max(a.start, b.start)) >= max(a.end - a.start, b.end - b.start)


def _unsupported(desk: Desk, rows: Iterable[FactRow]) -> list[FactRow]:
    """Return what a draft tells and no reference has, as the rule has it that tells so on request.

    Without the places that stand in one of `rows` beside a reference: that one tells it otherwise.
    """
    beside: defaultdict[str, list[Evidence]] = defaultdict(list)
    for row in rows:
        if any(desk.sources[cell.source].role == "reference" for cell in row.cells):
            for side in (side for cell in row.cells for side in cell.told):
                beside[side.source].append(side)
    lone = []
    for flag in RF101_UnsupportedValue().check(desk):
        sides = (evidence(desk, Told(side.source, side.span, side.reads, None)) for side in flag.sides)
        told = tuple(side for side in sides if not any(_one_place(side, each) for each in beside[side.source]))
        if told:
            cell = Cell(told[0].source, told, view=0, alone=True)
            lone.append(FactRow("unsupported", flag.message, desk.stories[cell.source], (cell,)))
    return lone


def _joined(groups: Iterable[Sequence[T]], key: Callable[[T], Hashable]) -> list[list[T]]:
    """Return the groups, those that share a member made one, each member once."""
    home: dict[Hashable, dict[Hashable, T]] = {}
    for group in groups:
        members = {key(each): each for each in group}
        merged = {name: each for name in members for name, each in home.get(name, {}).items()} | members
        home.update(dict.fromkeys(merged, merged))
    return [list(group.values()) for group in {id(group): group for group in home.values()}.values()]
