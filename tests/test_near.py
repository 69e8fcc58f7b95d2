"""What may have been meant."""

from pathlib import Path

import pytest

from checker.near import meant, meant_file, nearest


def test_the_nearest_name_is_found_whatever_its_case() -> None:
    assert nearest("dt11", ["QT101", "DT101"]) == "DT101"
    assert meant("jsno", ["text", "json"]) == "; did you mean json?"


def test_nothing_is_said_where_nothing_is_near() -> None:
    assert nearest("zebra", ["text", "json"]) is None
    assert meant("zebra", ["text", "json"]) == ""
    assert meant("x", []) == ""


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("draf.txt", "draft.txt"),
        ("Draft.TXT", "draft.txt"),
        ("wier/a.txt", "wire"),
        ("wire/ab.txt", "wire/a.txt"),
        ("wire/b.txt", None),
        ("drafft", "draft.txt"),
        ("draft.txt/a.txt", "draft.txt"),
        ("zzz/a.txt", None),
        ("\0", None),
    ],
)
def test_the_first_part_of_a_path_that_is_missing_is_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str, found: str | None
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "a.txt").touch()
    (tmp_path / "draft.txt").touch()
    assert meant_file(Path(given)) == (f"; did you mean {found}?" if found else "")


def test_a_name_that_would_command_a_terminal_is_not_offered(tmp_path: Path) -> None:
    (tmp_path / "draft\x1b[2J.txt").touch()
    (tmp_path / "draft\n::error::.txt").touch()
    assert meant_file(tmp_path / "draft.txt") == ""


@pytest.mark.parametrize(
    ("given", "there"), [("nope.txt", "out.text"), ("nob.json", "env.json"), ("bad.toml", "a1.html")]
)
def test_a_suffix_makes_no_name_like_another(tmp_path: Path, given: str, there: str) -> None:
    (tmp_path / there).touch()
    assert meant_file(tmp_path / given) == ""


def test_a_file_of_the_same_suffix_goes_before_another_and_is_alone_where_it_must_be_one(tmp_path: Path) -> None:
    (tmp_path / "draft.md").touch()
    assert meant_file(tmp_path / "drft.txt").endswith("draft.md?")
    assert meant_file(tmp_path / "drft.txt", same_suffix=True) == ""
    (tmp_path / "draft.txt").touch()
    assert meant_file(tmp_path / "drft.txt").endswith("draft.txt?")
    assert meant_file(tmp_path / "drft.TXT", same_suffix=True).endswith("draft.txt?")
