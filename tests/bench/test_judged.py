"""Findings that were judged: the files of verdicts, the way to a judge and back, the sections that tell them."""

import importlib
import json
import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SEEDS, RECORDINGS = ROOT / "seeds", ROOT / "cassettes" / "seeds"


def module(name: str) -> ModuleType:
    return importlib.import_module(name)


def found(*places: tuple[str, int, int], severity: str = "error", rule: str = "AG101", cluster: str = "1") -> Any:  # noqa: ANN401
    verdicts = module("suites.verdicts")
    sides = tuple(verdicts.Side(*place, "some words") for place in places)
    return verdicts.Found("ecb", cluster, rule, severity, sides, "a message", "why")


A, B = ("1_1", 10, 12), ("1_2", 30, 32)


def write_sets(folder: Path, ages: tuple[int, int] = (34, 43)) -> Path:
    """Write the sets that whole clusters are made of: one event and one incident, two accounts each."""
    texts = [f"LEEDS — Ann Lee, {age}, a teacher from York, was killed in Leeds on Monday." for age in ages]
    news = [
        {"doc_id": f"1_{number}", "event": "1", "text": text, "pub_date": "2024-01-09"}
        for number, text in enumerate(texts, 1)
    ]
    docs = [
        {"doc_id": f"{number}", "text": text, "dct": "2024-01-09", "source": "paper"}
        for number, text in enumerate(texts, 1)
    ]
    incident = {"incident_id": "7", "record": {"num_killed": 1}, "docs": docs}
    for name, rows in (("ecbplus_articles", news), ("gva_incidents", [incident]), ("ecbplus_conflicts", [])):
        (folder / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return folder


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """Put the files of verdicts into a folder of the test; there are none at first."""
    made = {"errors": tmp_path / "error_verdicts.tsv", "model-path": tmp_path / "model_verdicts.tsv"}
    for name, file in made.items():
        monkeypatch.setitem(module("judging").FILES, name, file)
    return made


def test_a_finding_is_known_by_its_places_in_any_order_and_not_by_how_loud_it_is() -> None:
    assert found(A, B).key == found(B, A, severity="warning").key
    assert found(A, B).key != found(A, ("1_2", 30, 33)).key
    assert found(A, B).key != found(A, B, rule="QT101").key


def test_what_nobody_judged_is_counted_as_such_and_unclear_as_false() -> None:
    verdicts = module("suites.verdicts")
    told = [found((name, 0, 1)) for name in "abcd"]
    known = {
        finding.key: verdicts.Verdict(said, "")
        for finding, said in zip(told, ("true", "false", "unclear"), strict=False)
    }
    judged = verdicts.count(told, known)
    assert (judged.true, judged.false, judged.unclear, judged.unjudged) == (1, 1, 1, 1)
    assert (judged.found, judged.wrong) == (4, 2)
    assert (judged.precision.hits, judged.precision.cases) == (1, 3)
    assert (judged + judged).found == 8


def test_verdicts_come_back_from_their_file(tmp_path: Path) -> None:
    verdicts = module("suites.verdicts")
    known = {
        found(B, A).key: verdicts.Verdict("true", "the record has 34"),
        found(A).key: verdicts.Verdict("false", "another person"),
    }
    file = tmp_path / "verdicts.tsv"
    verdicts.write(file, known, ["Read by a reader."])
    assert verdicts.read(file) == known
    assert verdicts.read(tmp_path / "none.tsv") == {}
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "# Read by a reader."
    assert lines[2:] == [
        "ecb\t1\tAG101\t1_1:10-12\tfalse\tanother person",
        "ecb\t1\tAG101\t1_1:10-12 1_2:30-32\ttrue\tthe record has 34",
    ]


def test_a_line_that_is_no_verdict_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "verdicts.tsv"
    file.write_text("# columns\necb\t1\tAG101\t1_1:10-12\tmaybe\tno idea\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"line 2 of verdicts\.tsv is no verdict"):
        module("suites.verdicts").read(file)


def test_a_judge_answers_by_number_and_leaves_none_out() -> None:
    judging = module("judging")
    told = [found(A, B), found(A)]
    rows = judging.as_rows(told, Path("nowhere"))
    answer = "n\tverdict\treason\n2\tfalse\tanother person\n\n1\ttrue\n"
    said = judging.answered(rows, answer)
    assert said == {told[1].key: ("false", "another person"), told[0].key: ("true", "")}
    with pytest.raises(ValueError, match="without a verdict: 2"):
        judging.answered(rows, "1\ttrue\tyes\n")
    for line in ("3\ttrue\tno such finding", "1\tperhaps\t"):
        with pytest.raises(ValueError, match="no verdict on a finding"):
            judging.answered(rows, line)


def test_what_is_exported_is_judged_kept_and_not_exported_again(
    tmp_path: Path, files: dict[str, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    judging, data = module("judging"), write_sets(tmp_path)

    def run(*arguments: str) -> str:
        monkeypatch.setattr(sys, "argv", ["judging.py", *arguments])
        judging.main()
        return capsys.readouterr().out

    printed = run("export", "errors", str(data))
    rows = json.loads(printed)
    assert [(row["set"], row["cluster"], row["rule"], row["record"]) for row in rows] == [
        ("ecb", "1", "AG101", None),
        ("gva", "7", "AG101", {"num_killed": 1}),
    ]
    (tmp_path / "rows.json").write_text(printed, encoding="utf-8")
    (tmp_path / "answer.tsv").write_text("1\ttrue\t34 and 43\n2\tunclear\t\n", encoding="utf-8")
    run("keep", "errors", str(tmp_path / "rows.json"), str(tmp_path / "answer.tsv"))
    assert "Lee" not in files["errors"].read_text(encoding="utf-8")
    assert json.loads(run("export", "errors", str(data))) == []
    assert len(json.loads(run("export", "errors", str(data), "--all"))) == 2


def test_the_section_of_errors_tells_what_was_judged_and_what_was_not(tmp_path: Path, files: dict[str, Path]) -> None:
    verdicts, clusters, data = module("suites.verdicts"), module("suites.whole_clusters"), write_sets(tmp_path)
    (error,) = verdicts.of_severity(clusters.of_news(data).findings, "error")
    verdicts.write(files["errors"], {error.key: verdicts.Verdict("true", "")}, [])
    section = module("scoreboard.errors").section(data)
    assert "| ECB+, errors | 1 | 2 | 1 | 1 | 0 | 0 | 0 | 1.00 (.21 to 1.00) | 50.00 |\n" in section.body
    assert "| local news, errors | 1 | 2 | 1 | 0 | 0 | 0 | 1 | – | 50.00 |\n" in section.body
    assert "| both, errors | 2 | 4 | 2 | 1 | 0 | 0 | 1 | 1.00 (.21 to 1.00) | 50.00 |\n" in section.body
    assert "| ECB+ | 2 | 0.00 | 0.00 | 0.00 | yes |\n| local news | 2 | 0.00 | 50.00 | 50.00 | no |\n" in section.body
    assert section.quality["gva"]["error"]["AG101"] == {"true": 0, "false": 0, "unclear": 0, "unjudged": 1}
    assert section.failed == ()


def test_a_row_is_found_where_one_finding_cites_both_of_its_places() -> None:
    replayed = module("suites.replayed")
    row = replayed.Row("1", "contradiction", (), (("1_1", ((8, 11),)), ("1_2", ((31, 40),))))
    one_side = [found(A), found(B), found(A, ("1_2", 0, 4))]
    assert replayed.loudest(row, one_side) is None
    assert replayed.loudest(row, [*one_side, found(A, B, severity="note")]) == "note"
    assert replayed.loudest(row, [found(A, B, severity="note"), found(A, B, severity="warning")]) == "warning"


@pytest.fixture
def seeds(tmp_path: Path, files: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of sets whose one event is the seeds, whose recordings are in the project; nobody judged them."""
    assert not any(file.exists() for file in files.values())
    data = write_sets(tmp_path)
    rows = [
        {"doc_id": file.stem, "event": "seeds", "text": file.read_bytes().decode(), "pub_date": None}
        for file in sorted(SEEDS.glob("*.txt"))
    ]
    (data / "ecbplus_articles.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    monkeypatch.setattr(module("suites.replayed"), "EVENTS", ("seeds",))
    monkeypatch.setattr(module("scoreboard.model_path"), "QUALITY", tmp_path / "quality.json")
    return data


def record(tmp_path: Path, *, second_looks: bool) -> Path:
    """Copy the recordings of the seeds to where those of an event are."""
    folder = tmp_path / "recordings"
    shutil.copytree(
        RECORDINGS, folder / "seeds", ignore=None if second_looks else shutil.ignore_patterns("adjudication")
    )
    return folder


def test_articles_from_the_sets_make_the_requests_that_were_recorded(seeds: Path, tmp_path: Path) -> None:
    (run,) = module("suites.replayed").replay(seeds, record(tmp_path, second_looks=True))
    assert (run.articles, run.claims > 0, run.dropped) == (len(list(SEEDS.glob("*.txt"))), True, 0)
    assert {side.source for finding in run.first for side in finding.sides} <= {
        file.stem for file in SEEDS.glob("*.txt")
    }
    assert run.without_ruling == 0


def test_a_finding_without_a_recorded_second_look_stays_and_is_told(seeds: Path, tmp_path: Path) -> None:
    verdicts, folder = module("suites.verdicts"), record(tmp_path, second_looks=False)
    (run,) = module("suites.replayed").replay(seeds, folder)
    assert run.second == run.first
    assert run.without_ruling == len(verdicts.of_severity(run.first, "error", "warning")) > 0
    section = module("scoreboard.model_path").section(seeds, folder)
    assert section.failed == (
        f"{run.without_ruling} second looks are not among the recordings: their findings stay as they are",
    )
    assert f"| model | both | {run.without_ruling} | 0 | 0 | 0 | {run.without_ruling} | – |\n" in section.body


def test_without_recordings_the_section_tells_the_last_figures_and_says_so(seeds: Path, tmp_path: Path) -> None:
    model_path = module("scoreboard.model_path")
    before = model_path.section(seeds, None)
    assert (before.body, before.quality) == ("", None)
    assert before.failed[0].startswith("model-path was not measured, nor was it before: there are no recordings")
    measured = model_path.section(seeds, record(tmp_path, second_looks=True))
    (tmp_path / "quality.json").write_text(json.dumps({"model-path": measured.quality}), encoding="utf-8")
    for recordings, reason in ((None, "--recordings DIR"), (tmp_path / "none", "there are no recordings of seeds")):
        again = model_path.section(seeds, recordings)
        assert (again.body, again.quality) == (measured.body, None)
        assert again.failed[0].startswith("model-path was not measured, the figures are those of the last run: ")
        assert reason in again.failed[0]


def test_an_article_that_was_not_recorded_is_no_figure(seeds: Path, tmp_path: Path) -> None:
    folder = record(tmp_path, second_looks=False)
    next((folder / "seeds").glob("*.yaml")).unlink()
    with pytest.raises(module("suites.replayed").ReplayError, match="seeds was not checked: "):
        module("suites.replayed").replay(seeds, folder)


def test_the_command_hands_the_recordings_to_the_section_that_replays_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    board, section = module("scoreboard.__main__"), module("scoreboard.sections").Section

    def make(_: Path, recordings: Path | None) -> Any:  # noqa: ANN401  # a type of a loaded module
        return section("model-path", "Model", f"replayed {recordings and recordings.name}\n")

    monkeypatch.setattr(board, "SECTIONS", {"model-path": make})
    monkeypatch.delenv("FACTCHECK_RECORDINGS", raising=False)
    command = ["scoreboard", str(tmp_path), "--only", "model-path"]
    for arguments, folder in (([], None), (["--recordings", "some/tapes"], "tapes")):
        monkeypatch.setattr(sys, "argv", [*command, *arguments])
        assert board.main() == 0
        assert f"replayed {folder}\n" in capsys.readouterr().out
    monkeypatch.setenv("FACTCHECK_RECORDINGS", "other/reels")
    monkeypatch.setattr(sys, "argv", command)
    assert board.main() == 0
    assert "replayed reels\n" in capsys.readouterr().out
