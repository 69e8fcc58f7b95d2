"""Files that are written whole or not at all."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from checker.cli.files import write_atomically
from checker.errors import FactcheckError

pytestmark = pytest.mark.skipif(os.name != "posix", reason="no such modes here")


@contextmanager
def masked(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def mode_of(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_has_the_usual_mode(tmp_path: Path, mask: int, mode: int) -> None:
    with masked(mask):
        write_atomically({tmp_path / "new": "text"})
    assert mode_of(tmp_path / "new") == mode


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666, 0o444])
def test_a_file_that_is_written_again_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "old"
    file.write_text("old", encoding="utf-8")
    file.chmod(mode)
    with masked(0o022):
        write_atomically({file: "new"})
    assert (file.read_text(encoding="utf-8"), mode_of(file)) == ("new", mode)


def test_the_name_of_what_is_written_first_is_not_known_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names: list[str] = []
    replace = Path.replace

    def noted(each: Path, target: Path) -> Path:
        names.append(each.name)
        return replace(each, target)

    monkeypatch.setattr(Path, "replace", noted)
    for _ in range(2):
        write_atomically({tmp_path / "report": "text"})
    assert len(set(names)) == 2


def test_a_link_that_stands_there_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secrets.token_hex", lambda _length: "known")
    victim, link = tmp_path / "victim", tmp_path / ".known.tmp"
    victim.write_text("mine", encoding="utf-8")
    link.symlink_to(victim)
    with pytest.raises(FactcheckError, match="report: it cannot be written"):
        write_atomically({tmp_path / "report": "text"})
    assert victim.read_text(encoding="utf-8") == "mine"
    assert link.is_symlink()
    assert not (tmp_path / "report").exists()
