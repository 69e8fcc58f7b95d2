"""Neighbouring pieces become one time: "3:45 p.m." "on" "Tuesday"; "Friday," "June 28"; "from 2015 through 2019"."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from checker.claims.values import Granularity
from checker.reading.dates.stated import Atom, Form, Stated
from checker.reading.dates.words import RANGE_SIGN, S

_WIDEST: Final = 16
_CLOSE: Final = re.compile(rf"(?:,?{S}\(?|,|{S}?\(|{S}?[-–—|]{S}?)(?:(?:on|of|the|in){S}){{0,2}}", re.IGNORECASE)
_TO_CLOCK: Final = re.compile(
    rf"(?:,?{S}|,|,?{S}?\(|{S}?[-–—|@]{S}?)(?:(?:at|around|about|by|from|before|after|until|shortly{S}after|shortly{S}before){S}){{0,2}}",
    re.IGNORECASE,
)
# A date that ends its line and a weekday that begins the next are two; a wrapped line breaks behind a comma or word.
_LINE_END: Final = re.compile(r"[^\S\n]*\n\s*")
_RANGE: Final = re.compile(RANGE_SIGN, re.IGNORECASE)
_AND: Final = re.compile(rf"{S}and{S}(?:the{S}|early{S}|late{S})?", re.IGNORECASE)
_BETWEEN: Final = re.compile(rf"\bbetween{S}(?:the{S})?$", re.IGNORECASE)
_THE: Final = re.compile(rf"(?:^|\s)the{S}$", re.IGNORECASE)
_DAYLIKE: Final = frozenset((Form.DAY, Form.WEEKDAY))
_OF_A_YEAR: Final = frozenset((Form.MONTH, Form.SEASON, Form.QUARTER, Form.HALF))
_RANGED: Final = frozenset((Form.DAY, Form.WEEKDAY, Form.MONTH, Form.YEAR, Form.SEASON, Form.QUARTER, Form.DECADE))


def _is_day(stated: Stated) -> bool:
    return stated.form in _DAYLIKE or (
        stated.form is Form.OFFSET and stated.unit is Granularity.DAY and stated.within is None
    )


def _with_clock(day: Stated, clock: Stated) -> Stated:
    return day._replace(clock=clock.clock, zone=clock.zone)


def _joined(left: Stated, right: Stated, glue: str) -> Stated | None:
    """Return what two neighbours state together, or None if they are two times."""
    if right.form is Form.CLOCK and _is_day(left) and left.zone is None and _TO_CLOCK.fullmatch(glue):
        return _with_clock(left, right)
    if not _CLOSE.fullmatch(glue):
        return None
    if left.form in (Form.CLOCK, Form.PART) and _is_day(right) and (right.clock is None or left.form is Form.CLOCK):
        return _with_clock(right, left)
    first, second = left.form, right.form
    if {first, second} & _OF_A_YEAR and Form.YEAR in (first, second) and "," not in glue:
        named, year = (left, right) if second is Form.YEAR else (right, left)
        return named._replace(year=year.year) if named.year is None and named.which is None else None
    if Form.WEEKDAY in (first, second) and Form.DAY in (first, second) and first is not second:
        named, dated = (left, right) if first is Form.WEEKDAY else (right, left)
        if {"of", "in"} & set(glue.split()) or dated.weekday is not None or named.of_unit:
            return None
        if named.which not in (None, 0):  # "in this Wednesday, Dec. 5 photo" names one day
            return None
        return dated._replace(weekday=named.weekday, clock=dated.clock or named.clock, zone=dated.zone or named.zone)
    if first is Form.WEEKDAY and second is Form.RANGE and right.until and right.until.form is Form.DAY:
        return right._replace(weekday=left.weekday)
    in_unit = right.form is Form.OFFSET and right.unit in (Granularity.WEEK, Granularity.MONTH, Granularity.YEAR)
    if in_unit and left.of_unit is None and right.within is None and "," not in glue:
        fits = (first is Form.WEEKDAY and right.unit is Granularity.WEEK) or (
            first in _OF_A_YEAR and right.unit is Granularity.YEAR and left.year is None
        )
        return left._replace(of_unit=right) if fits and left.which is None else None
    return None


def _join(atoms: Iterable[Atom], tie: Callable[[Atom, Atom], Atom | None]) -> Iterator[Atom]:
    """Yield the atoms, each merged with the one close before where `tie` makes one of the two."""
    held: Atom | None = None
    for atom in atoms:
        merged = tie(held, atom) if held and atom.start - held.end <= _WIDEST else None
        if held and merged is None:
            yield held
        held = merged or atom
    if held:
        yield held


def join_parts(text: str, atoms: Iterable[Atom]) -> Iterator[Atom]:
    """Yield the atoms with those that speak of one time joined."""

    def tie(held: Atom, atom: Atom) -> Atom | None:
        glue = text[held.end : atom.start]
        whose = text[held.end - 2 : held.end] in ("'s", "’s") and glue.strip()  # "Sunday's on Feb. 28" are two
        of_a_noun = _THE.search(glue) and text[atom.start].isalpha()  # "said Tuesday the June 28 case"
        apart = whose or of_a_noun or _LINE_END.fullmatch(glue)
        stated = None if apart else _joined(held.stated, atom.stated, glue)
        if not stated:
            return None
        stated = stated._replace(hedged=held.stated.hedged or atom.stated.hedged)
        closes = text[atom.end : atom.end + 1] == ")" and "(" in text[held.start : atom.end]
        return Atom(held.start, atom.end + closes, stated)

    return _join(atoms, tie)


def _reach(left: Stated, right: Stated) -> Stated | None:
    """Return the range between two times of one form, or None."""
    if left.form is not right.form or left.form not in _RANGED or left.until or right.until:
        return None
    if left.form in (Form.DAY, Form.MONTH, Form.SEASON, Form.QUARTER) and left.year is None and right.year is not None:
        wraps = (left.month or left.ordinal, left.day or 0) > (right.month or right.ordinal, right.day or 0)
        left = left._replace(year=right.year - wraps)
    return left._replace(form=Form.RANGE, until=right, hedged=left.hedged or right.hedged, clock=None, zone=None)


def join_ranges(text: str, atoms: Iterable[Atom]) -> Iterator[Atom]:
    """Yield the atoms with two that a dash, "to" or "between ... and" ties turned into a range."""

    def tie(held: Atom, atom: Atom) -> Atom | None:
        glue = text[held.end : atom.start]
        tied = _RANGE.fullmatch(glue) or (
            _AND.fullmatch(glue) and _BETWEEN.search(text[max(held.start - 14, 0) : held.start])
        )
        stated = _reach(held.stated, atom.stated) if tied else None
        return Atom(held.start, atom.end, stated) if stated else None

    return _join(atoms, tie)
