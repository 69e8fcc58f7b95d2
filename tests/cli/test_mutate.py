"""`factcheck mutate`: what it writes, and that `factcheck eval` takes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.cli import main
from checker.evaluation.load import desks, read_gold
from checker.mutation.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
SEED = str(ROOT / "seeds" / "001_53f6e0b8b575f843.txt")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(list(arguments))
        return (status, *capsys.readouterr())

    return call


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_copies_stand_beside_their_original_with_the_gold(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    status, told, _err = run("mutate", SEED, "--out", str(out), "--most", "2")
    assert status == 0
    golds = read_gold(out / "gold.jsonl")
    wrong = sum(bool(gold.expect) for gold in golds)
    assert told.startswith(f"{wrong} copies with an error, {len(golds) - wrong} that only look different")
    assert wrong > 10
    assert len(golds) > wrong + 3
    original = (out / "001_53f6e0b8b575f843.txt").read_bytes()
    assert original == Path(SEED).read_bytes()
    for gold in golds:
        assert (out / gold.id).read_bytes() != original
        assert gold.references == ("001_53f6e0b8b575f843.txt",)
    assert len(list(desks(golds, out))) == len(golds)  # every quote stands where the annotation says


def test_the_same_seed_gives_the_same_files_and_another_gives_others(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    for name, seed in (("a", "7"), ("b", "7"), ("c", "8")):
        assert run("mutate", SEED, "--out", str(tmp_path / name), "--seed", seed)[0] == 0
    assert files(tmp_path / "a") == files(tmp_path / "b")
    assert files(tmp_path / "a") != files(tmp_path / "c")


def test_a_kind_alone_is_changed_as_it_is_among_all(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    run("mutate", SEED, "--out", str(tmp_path / "all"))
    run("mutate", SEED, "--out", str(tmp_path / "one"), "--kind", "weekday")
    name = "weekday/001_53f6e0b8b575f843-1.txt"
    assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "all" / name).read_bytes()
    assert {path.name for path in (tmp_path / "one").iterdir()} == {"001_53f6e0b8b575f843.txt", "gold.jsonl", "weekday"}


def test_what_is_made_can_be_measured(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    run("mutate", SEED, "--out", out, "--kind", "weekday", "--kind", "line_breaks")
    status, told, _err = run("eval", f"{out}/gold.jsonl", "--extractor", "local", "--no-nlp", "--format", "json")
    figures = json.loads(told)
    assert status == 0
    assert figures["desks"] == 2
    assert [row["kind"] for row in figures["recall_by_kind"]] == ["weekday"]
    assert [row["kind"] for row in figures["alarms_by_kind"]] == ["line_breaks"]


def test_a_folder_that_holds_something_is_left_alone(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    status, _told, err = run("mutate", SEED, "--out", str(tmp_path))
    assert status == 2
    assert "give a folder that is new or empty" in err
    assert files(tmp_path) == {"mine.txt": b"mine"}


def test_a_kind_that_there_is_not_is_told_with_the_nearest(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    status, _told, err = run("mutate", SEED, "--out", str(tmp_path / "x"), "--kind", "weekdays")
    assert status == 2
    assert "did you mean weekday?" in err


def test_what_cannot_be_read_or_is_not_english_ends_with_3_and_the_rest_is_made(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    german = tmp_path / "de.txt"
    german.write_text("Die Polizei hat am Montag in Berlin drei Männer und eine Frau festgenommen. " * 5, "utf-8")
    status, told, err = run("mutate", SEED, str(german), str(tmp_path / "none.txt"), "--out", str(tmp_path / "x"))
    assert status == 3
    assert "none.txt" in err
    assert "it seems to be 'de'" in err
    assert not told.startswith("0 copies")


def test_every_kind_says_what_it_is() -> None:
    assert len(KINDS) >= 30
    for kind in KINDS.values():
        assert kind.about
        assert kind.name == kind.name.lower()
