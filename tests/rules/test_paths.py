"""Which paths a glob fits: what users of other linters expect."""

from pathlib import Path

import pytest

from checker.rules.paths import fits


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("a.txt", "a.txt"),
        ("a.txt", "deep/er/a.txt"),
        ("*.txt", "deep/a.txt"),
        ("wire", "wire/a.txt"),
        ("wire", "deep/wire/a.txt"),
        ("wire/", "wire/a.txt"),
        ("wire/*", "wire/a.txt"),
        ("wire/*", "wire/deep/a.txt"),
        ("wire/**", "wire/deep/a.txt"),
        ("wire/**/a.txt", "wire/a.txt"),
        ("wire/**/a.txt", "wire/very/deep/a.txt"),
        ("**/a.txt", "a.txt"),
        ("./wire/*", "wire/a.txt"),
        ("wire/*.txt", "./wire/a.txt"),
        ("../wire/*", "../wire/a.txt"),
        ("wire/[ab].txt", "wire/a.txt"),
        ("!drafts/*", "wire/a.txt"),
        ("stdin", "stdin"),
    ],
)
def test_it_fits(glob: str, path: str) -> None:
    assert fits(glob, path)


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("a.txt", "ba.txt"),
        ("*.txt", "a.md"),
        ("wire", "wires/a.txt"),
        ("wire/", "deep/wire/a.txt"),
        ("wire/*", "wires/a.txt"),
        ("wire/a", "wire/a.txt"),
        ("WIRE/*", "wire/a.txt"),
        ("!wire/*", "wire/a.txt"),
        ("!*.txt", "a.txt"),
        ("", "a.txt"),
    ],
)
def test_it_does_not_fit(glob: str, path: str) -> None:
    assert not fits(glob, path)


def test_an_absolute_path_and_a_relative_glob_meet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert fits("wire/*", f"{tmp_path}/wire/a.txt")
    assert fits(f"{tmp_path}/wire/*", "wire/a.txt")
    assert not fits("wire/*", f"{tmp_path}/other/a.txt")


def test_a_glob_that_leads_out_of_the_working_directory_may_lead_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "a[b]" / "sub"
    here.mkdir(parents=True)
    monkeypatch.chdir(here)
    assert fits("../**/a.txt", "a.txt")
    assert fits("../*/a.txt", "a.txt")
    assert fits("../s*", "a.txt")
    assert not fits("!../**/a.txt", "a.txt")
    assert not fits("../*/b.txt", "a.txt")
    assert not fits("../other/*", "a.txt")
    assert fits("**/a.txt", "../a.txt")
    assert not fits("./*", "../a.txt")
