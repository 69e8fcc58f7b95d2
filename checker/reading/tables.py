"""Word tables as they ship: deflated text, one row a line, sorted by the bytes of the first field; tabs part fields.

They are searched where they lie: no row is parsed before it is asked for, so opening the largest takes 15 ms.
"""

import zlib
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from checker.resources import read_data

_STRETCH = 1024  # bytes


class _Table(NamedTuple):
    """A table, and where to look in it: the line breaks at which its stretches begin and end, the first key of each."""

    rows: bytes
    breaks: list[int]
    keys: list[bytes]


@cache
def _table(name: str) -> _Table:
    rows = zlib.decompress(read_data(name))
    at, last = 0, len(rows) - 1  # a table begins and ends with a line break
    breaks, keys = [0], []
    while at < last:
        keys.append(rows[at + 1 : rows.index(b"\t", at)])
        at = rows.index(b"\n", min(at + _STRETCH, last))
        breaks.append(at)
    return _Table(rows, breaks, keys)


def find_row(table: str, key: str) -> list[str] | None:
    """Return the fields that follow the key in its row of a table (a file of `checker/data`), None if it has none."""
    rows, breaks, keys = _table(table)
    wanted = key.encode(errors="replace")
    stretch = bisect_right(keys, wanted)
    if stretch == 0 or b"\t" in wanted:
        return None
    start = rows.find(b"\n%b\t" % wanted, breaks[stretch - 1], breaks[stretch])
    if start < 0:
        return None
    end = rows.index(b"\n", start + 1)
    return rows[start + len(wanted) + 2 : end].decode().split("\t")


@cache
def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a plain table written by hand: fields apart by tabs, `#` begins a comment line."""
    lines = read_data(name).decode().splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    return {name: tuple(words.split()) for name, words in read_rows("word_lists.tsv")}


def read_list(name: str) -> tuple[str, ...]:
    """Return a list of `word_lists.tsv` in its order; `KeyError` if there is none."""
    return _lists()[name]


@cache
def read_set(name: str) -> frozenset[str]:
    """Return a list of `word_lists.tsv` as a set; `KeyError` if there is none."""
    return frozenset(_lists()[name])
