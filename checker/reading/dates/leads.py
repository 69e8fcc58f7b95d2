"""Which reader to try at which first word."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from checker.claims.values import Granularity
from checker.reading.dates import absolute, guards, patterns, relative
from checker.reading.dates.stated import Atom, Form, Stated
from checker.reading.dates.words import (
    DECADES,
    DIRECTIONS,
    HOURS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PARTS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    S,
)

Reader = Callable[[str, int], list[Atom]]

_WORD: Final = re.compile(r"[A-Za-z]+|[0-9]+")
_THIRDS: Final = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
_THE_UNIT: Final = re.compile(r"(?i:(?P<unit>week|month|year|decade|century))(?!\w)(?!['’]s)")
_HEDGE: Final = re.compile(
    rf"(?i:(?<!\w)(?:about|around|nearly|almost|roughly|approximately|some|circa|sometime|sometime{S}in|more{S}than|"
    rf"less{S}than|over|at{S}least|on{S}or{S}about|on{S}or{S}around|just|shortly{S}before|shortly{S}after|before|after)"
    rf"{S}(?:the{S})?)$"
)
_LONGEST_HEDGE: Final = 20  # characters
_HEDGED_MINUTES: Final = 45
_LIST_SIGN: Final = re.compile(rf",{S}|,?{S}(?:and|or|to|through|until){S}")


def _within(text: str, start: int) -> list[Atom]:
    """Read "early Monday", "mid-June", "the end of April", "late last year"."""
    match = patterns.THIRD.match(text, start)
    if not match or guards.glued(text, start):
        return []
    third, inside = _THIRDS[match["within"].lower()], match.end()
    unit = _THE_UNIT.match(text, inside)
    if unit and re.search(rf"the{S}$", match[0]):
        stated = Stated(Form.OFFSET, unit=UNITS[unit["unit"].lower()], within=third)
        return [Atom(start, unit.end(), stated)]
    first = _WORD.match(text, inside)
    atoms = read_at(text, inside) if first and first[0].lower() not in _THIRDS else []
    if not atoms:
        return []
    whole = atoms[0].stated
    if whole.form in (Form.WEEKDAY, Form.DAY) or (whole.form is Form.OFFSET and whole.unit is Granularity.DAY):
        if third == 1 or match["within"].lower() not in ("early", "late"):
            return []
        whole = whole._replace(clock=whole.clock or PARTS[match["within"].lower()])
    elif whole.form in (Form.CLOCK, Form.PART, Form.ANAPHOR, Form.TRAILING):
        return []
    elif whole.form is Form.QUARTER and whole.year is None:
        return []  # "late in the fourth quarter" is of a match
    else:
        whole = whole._replace(within=third)
    return [Atom(start, atoms[0].end, whole), *atoms[1:]]


def _table() -> dict[str, tuple[Reader, ...]]:
    leads: dict[str, tuple[Reader, ...]] = {}

    def add(words: Iterator[str] | list[str], *readers: Reader) -> None:
        for word in words:
            for variant in {word, word.capitalize(), word.upper()}:
                leads[variant] = leads.get(variant, ()) + readers

    add([*MONTHS], absolute.month_first)
    add([*WEEKDAYS], relative.weekday)
    add([word for word in DIRECTIONS if " " not in word], relative.directed)
    add(["eighteen", "nineteen", "twenty", "two"], absolute.spelled_year)
    add([word for word in NUMBERS if word != "zero"], relative.counted)
    add(["few", "several", "couple", "half"], relative.counted)
    add([*HOURS], relative.clock)
    add(["in"], relative.in_count)
    add([word for word in ORDINALS if "-" not in word], absolute.century, absolute.quarter)
    add([*SEASONS], absolute.season)
    add([*DECADES], absolute.decade)
    add([*_THIRDS], _within)
    add(
        ["day", "previous", "following", "same", "yesterday", "today", "tomorrow", "tonight", "overnight"],
        relative.relative_day,
    )
    add(["weekend"], relative.weekend)
    add([word for word in PARTS if word not in ("early", "late", "overnight")], relative.part_of)
    add(["noon", "midnight"], relative.named_clock)
    add(["fiscal", "financial"], absolute.fiscal)
    add(["q", "h"], absolute.quarter)
    return leads


_LEADS: Final = _table()
_DIGITS: Final[tuple[Reader, ...]] = (
    absolute.numeric,
    relative.clock,
    absolute.day_first,
    relative.counted,
    absolute.century,
    absolute.quarter,
    absolute.decade,
)


def _readers(word: str) -> tuple[Reader, ...]:
    return _DIGITS if word[0].isdecimal() and len(word) <= 4 else _LEADS.get(word, ())


def read_at(text: str, start: int, alone: bool = False) -> list[Atom]:
    """Read the time whose first word stands at a place; an empty list if none does. `alone`: see `atoms`."""
    word = _WORD.match(text, start)
    if not word:
        return []
    first = word[0]
    if first[0].isdecimal() and guards.glued(text, start) and not (len(first) == 2 and text[start - 1] in "'’"):
        return []
    for reader in _readers(first):
        if found := reader(text, start):
            return found
    if len(first) == 4 and first[0].isdecimal():
        return absolute.year(text, start, alone)
    if alone and first.lower() in MONTHS and text.strip(" .,'’\"") == first:
        return [Atom(start, word.end(), Stated(Form.MONTH, month=MONTHS[first.lower()]))]
    return absolute.spelled_year(text, start, alone) if alone else []


def hedge_start(text: str, start: int) -> int:
    """Return the offset at which the hedge of a time begins ("about", "shortly after"); `start` if it has none."""
    floor = max(start - _LONGEST_HEDGE, 0)
    hedge = _HEDGE.search(text[floor:start])
    return floor + hedge.start() if hedge else start


def _hedged(text: str, atom: Atom) -> Atom:
    if hedge_start(text, atom.start) == atom.start:
        return atom
    stated = atom.stated
    if stated.form is Form.CLOCK and stated.clock:
        low, high = stated.clock
        return atom._replace(stated=stated._replace(clock=(max(low - _HEDGED_MINUTES, 0), high + _HEDGED_MINUTES)))
    if re.search(r"(?i:before|after)\s{1,3}(?:the\s{1,3})?$", text[max(atom.start - 12, 0) : atom.start]):
        return atom
    return atom._replace(stated=stated._replace(hedged=True))


def atoms(text: str, alone: bool = False) -> Iterator[Atom]:
    """Yield each time that the text states, as far as it stands in one piece, in order and not overlapping.

    `alone`: the text is no running text but the words of a time: a year or weekday needs no cue.
    """
    done = 0
    last: Atom | None = None
    for word in _WORD.finditer(text):
        first = word[0]
        if first not in _LEADS and not (first.isdecimal() and len(first) <= 4):
            continue
        start = word.start()
        if start < done or (start and (text[start - 1].isalpha() or text[start - 1] == "_")):
            continue
        lists_on = (
            last is not None and last.stated.form is Form.YEAR and bool(_LIST_SIGN.fullmatch(text[last.end : start]))
        )
        found = read_at(text, start, alone or lists_on)
        if not found and first.lower() in WEEKDAYS:
            found = [atom for atom in relative.weekday_before_date(text, start) if _leads_to_date(text, atom.end)]
        for atom in found:
            yield _hedged(text, atom)
            done, last = atom.end, atom


def _leads_to_date(text: str, end: int) -> bool:
    after = re.compile(r"\.?,?\s{1,3}(?=[A-Z0-9])").match(text, end)
    return bool(after) and any(
        atom.stated.form is Form.DAY or atom.stated.until for atom in read_at(text, after.end() if after else end)
    )
