"""Word tables as they ship: deflated text, one row a line, sorted by the bytes of the first field; tabs part fields.

They are searched where they lie: nothing is parsed before it is asked for, so opening the largest takes 15 ms.
"""

import zlib
from functools import cache

from checker.resources import read_data


@cache
def _rows(table: str) -> bytes:
    return zlib.decompress(read_data(table))


def find_row(table: str, key: str) -> list[str] | None:
    """Return the fields that follow the key in its row of a table (a file of `checker/data`), None if it has none."""
    rows, wanted = _rows(table), key.encode(errors="replace")
    low, high = 0, len(rows) - 1  # both at line breaks; the row, if there is one, stands between them
    while low < high:
        start = rows.rfind(b"\n", low, (low + high) // 2 + 1)
        end = rows.find(b"\n", start + 1)
        found, _, rest = rows[start + 1 : end].partition(b"\t")
        if found == wanted:
            return rest.decode().split("\t")
        if found < wanted:
            low = end
        else:
            high = start
    return None


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
