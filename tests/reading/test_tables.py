"""Rows are found in the tables that ship."""

import zlib

import pytest

from checker.reading.tables import find_row, read_rows
from checker.resources import read_data

_TABLES = ("words.z", "irregular.z", "given.z", "places.z")


@pytest.mark.parametrize("table", _TABLES)
def test_every_row_is_found_by_its_key(table: str) -> None:
    for row in zlib.decompress(read_data(table)).decode().strip("\n").split("\n"):
        key, *fields = row.split("\t")
        assert find_row(table, key) == fields


@pytest.mark.parametrize("table", _TABLES)
@pytest.mark.parametrize("key", ["", " ", "~", "\t", "\n", "\x00", "zzzzz", "qxq", "\ud800", "日本"])
def test_a_key_that_is_not_there_has_no_row(table: str, key: str) -> None:
    assert find_row(table, key) is None


def test_a_key_is_a_whole_field() -> None:
    row = find_row("given.z", "anna")
    assert row is not None
    assert find_row("given.z", "\t".join(["anna", *row])) is None
    assert find_row("given.z", f"anna\t{row[0][:1]}") is None
    assert find_row("words.z", "repor") is None


def test_no_two_lists_of_words_have_one_name() -> None:
    names = [row[0] for row in read_rows("word_lists.tsv")]
    assert len(names) == len(set(names))
