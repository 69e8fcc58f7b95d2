"""`factcheck mutate`: what it writes, and that `factcheck eval` takes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.cli import main
from checker.evaluation.load import check_quotes, desks, read_gold
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
    check_quotes(golds, out)
    assert len(list(desks(golds, out))) == len(golds)


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


def test_articles_of_one_name_in_several_folders_are_kept_apart(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    told = "The council of Dayton met on {} in the town hall, and voted for a new bridge. Nobody was against it."
    for name, day in (("a.txt", "Monday"), ("sub/a.txt", "Friday"), ("sub_a.txt", "Sunday"), ("a|b.md", "Tuesday")):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text(told.format(day), encoding="utf-8")
    out = tmp_path / "out"
    assert run("mutate", str(tmp_path / "in"), "--out", str(out), "--kind", "weekday")[0] == 0
    golds = read_gold(out / "gold.jsonl")
    check_quotes(golds, out)
    assert len({(out / gold.references[0]).read_text(encoding="utf-8") for gold in golds}) == 4
    assert len({gold.id for gold in golds}) == 4


def test_the_day_of_publication_goes_into_the_gold_and_to_the_changes_that_need_it(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The council of Dayton met on Monday in the town hall, and voted for a new bridge.", "utf-8")
    arguments = ("mutate", str(article), "--kind", "relative_date")
    assert run(*arguments, "--out", str(tmp_path / "x"))[1].startswith("0 copies with an error, 0 that")
    run(*arguments, "--out", str(tmp_path / "y"), "--published", "a.txt=2024-06-26")
    (gold,) = read_gold(tmp_path / "y" / "gold.jsonl")
    assert set(map(str, gold.published.values())) == {"2024-06-26"}
    assert set(gold.published) == set(gold.sources)
    assert "June 24" in (tmp_path / "y" / gold.id).read_text(encoding="utf-8")


def test_harmless_copies_may_be_noted_at_most_and_errors_are_as_loud_as_their_kind_asks(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    run("mutate", str(ROOT / "seeds"), "--out", str(tmp_path / "x"))
    for gold in read_gold(tmp_path / "x" / "gold.jsonl"):
        for wrong in gold.expect:
            assert wrong.min_severity == KINDS[wrong.kind].least
        for harmless in gold.forbid:
            assert harmless.max_severity == (KINDS[harmless.kind].most or "none")


def test_line_ends_and_marks_at_the_beginning_stay_as_they_are(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    text = "\ufeff\ufeffThe council met on Monday in the town hall.\r\nIt voted\u2028for a new bridge on Friday.\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    out = tmp_path / "x"
    run("mutate", str(tmp_path / "a.txt"), "--out", str(out), "--kind", "weekday", "--most", "2")
    golds = read_gold(out / "gold.jsonl")
    check_quotes(golds, out)
    assert golds
    assert (out / "a.txt").read_bytes() == text.encode()


@pytest.mark.parametrize("out", ["file/x", "link"])
def test_a_folder_that_cannot_be_made_is_a_wrong_call(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path, out: str
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    status, _told, err = run("mutate", SEED, "--out", str(tmp_path / out))
    assert status == 2
    assert "--out" in err
    assert "internal error" not in err


def test_where_nothing_is_to_be_changed_nothing_is_written(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    assert run("mutate", str(tmp_path / "none.txt"), "--out", str(tmp_path / "x"))[0] == 3
    assert not (tmp_path / "x").exists()
