"""SP101 superlative-mismatch."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import ClassVar

from checker.linking.slots import Desk
from checker.linking.words import content
from checker.reading.frames import frames
from checker.reading.names import NameMatch, compare_names, read_name
from checker.reading.superlatives import CUE, First, Record, find_firsts, find_records
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side
from checker.sources.published import anchor_of

_ROOM = 1.0  # year
_LEAST = 2  # content words of a deed


class SP101_SuperlativeMismatch(Rule):
    """One record is given two spans, or two holders.

    ## What it flags
    In sources of one story: the same superlative of the same thing, since one year here and in so many years there,
    where the two do not fit; "the first ... to ..." said of two people.

    ## Why it matters
    If it is the deadliest in 20 years, nothing since can have been as deadly. Firsts are checked by those who were
    second.

    ## Example
    Published in 2015: "the deadliest crash since 2008"; "the deadliest crash in 20 years".

    ## Stays silent when
    The things or the superlatives are told in other words; the spans overlap within a year; or the names may be those
    of one person.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.NUMERIC, ContradictionType.STRUCTURAL)
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare the superlatives of each story."""
        records: defaultdict[tuple[int, str, str], list[tuple[str, Record]]] = defaultdict(list)
        firsts: defaultdict[tuple[int, str], list[tuple[str, First]]] = defaultdict(list)
        for source in desk.sources.values():
            story = desk.stories[source.id]
            for frame in frames(source, CUE, anchor_of(source)):
                if source.published:
                    for record in find_records(frame, source.published.year):
                        records[story, record.how, record.what].append((source.id, record))
                for first in find_firsts(frame):
                    firsts[story, first.what].append((source.id, first))
        for _key, told in sorted(records.items()):
            yield from _spans(told)
        for _what, bearers in sorted(firsts.items()):
            yield from _bearers(bearers)


def _spans(told: Sequence[tuple[str, Record]]) -> Iterator[Flag]:
    for a, b in combinations(told, 2):
        short, long = sorted((a, b), key=lambda each: each[1].low)
        most = short[1].high
        if a[0] != b[0] and most is not None and long[1].low - most > _ROOM:
            yield Flag(
                message=f"the {a[1].how} for {most:.0f} years in {short[0]}, for {long[1].low:.0f} years in {long[0]}",
                explanation="What ended the shorter span was more than this, and lies within the longer one.",
                sides=tuple(Side(source, each.span, f"{each.low:.0f} years") for source, each in (short, long)),
            )
            return


def _bearers(told: Sequence[tuple[str, First]]) -> Iterator[Flag]:
    for (a, one), (b, other) in combinations(told, 2):
        here, there = content(one.deed), content(other.deed)
        alike = len(here) >= _LEAST and here == there
        names = read_name(one.who), read_name(other.who)
        if a == b or not alike or names[0] is None or names[1] is None:
            continue
        if compare_names(names[0], names[1]) is NameMatch.DIFFERENT:
            yield Flag(
                message=f"the first {one.what} is {one.who} in {a}, {other.who} in {b}",
                explanation="Only one can be the first to have done it.",
                sides=(Side(a, one.span, one.who), Side(b, other.span, other.who)),
            )
            return
