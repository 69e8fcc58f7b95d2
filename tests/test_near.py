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
        ("wire/b.txt", "wire/a.txt"),
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
