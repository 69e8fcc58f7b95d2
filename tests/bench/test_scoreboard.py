"""The scoreboard, with tools that are made up: who does not run is told, and figures that change are named."""

import importlib
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

BENCH = Path(__file__).resolve().parents[2] / "bench"


@pytest.fixture
def contestants(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the module, with two tools: one that flags the first letter of each draft, and one that crashes."""
    module = importlib.import_module("scoreboard.contestants")
    contest, environments = importlib.import_module("contest"), importlib.import_module("environments")
    head = f"import sys; sys.path.insert(0, {str(BENCH)!r}); from contest import Flag, serve\n"
    (tmp_path / "good.py").write_text(f"{head}serve(lambda desk: [Flag(0, 1, 'error', 'seen')])\n", encoding="utf-8")
    (tmp_path / "bad.py").write_text("raise ImportError('no module named torch')\n", encoding="utf-8")
    (tmp_path / "half.py").write_text(
        f"{head}serve(lambda desk: [Flag(0, 1, 'error', 'seen')] if desk.id == 'a' else 1 / 0)\n", encoding="utf-8"
    )
    monkeypatch.setattr(contest, "PEERS", tmp_path)
    monkeypatch.setattr(environments, "PEERS", tmp_path)
    return module


def desks() -> list[object]:
    contest = importlib.import_module("contest")
    return [contest.Desk(name, contest.Text(name, "Twelve died."), ()) for name in ("a", "b")]


def test_a_tool_that_crashes_is_told_with_its_own_words_and_the_others_go_on(contestants: ModuleType) -> None:
    asked = contestants.ask_all(desks(), ["good", "bad"])
    assert [answer.flags[0].why for answer in asked["good"].answers] == ["seen", "seen"]
    assert asked["bad"].failure == "bad did not run: ImportError: no module named torch"


def test_who_did_not_run_stands_in_the_table_and_in_the_failures(
    contestants: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    sections = importlib.import_module("scoreboard.sections")
    monkeypatch.setattr(sections, "TOOLS", {"good": "Good", "bad": "Bad", "half": "Half"})
    monkeypatch.setattr(sections, "US", "good")
    ours = desks()
    made, failed = sections.by_tool(
        contestants.ask_all(ours, ["good", "bad", "half"]), ours, lambda _, __, answers: len(answers[0].flags)
    )
    assert sections.heads("kind") == ["kind", "Bad", "Half"]
    assert sections.peers(made, str) == ["did not run", "1"]
    assert failed == (
        "bad did not run: ImportError: no module named torch",
        "half failed on 1 of 2 desks: ZeroDivisionError: division by zero",
    )


def test_figures_that_are_not_those_of_the_last_run_are_named() -> None:
    changed = importlib.import_module("scoreboard.quality").changed
    old = {"pairs": {"news": [1, 2], "bump": 3}}
    assert list(changed(old, {"pairs": {"news": [1, 2], "bump": 3}})) == []
    assert list(changed(old, {"pairs": {"news": [1, 3]}, "ages": 1})) == [
        "/ages: new",
        "/pairs/bump: gone",
        "/pairs/news: [1, 2] is now [1, 3]",
    ]


def test_a_table_keeps_its_cells_apart() -> None:
    markdown = importlib.import_module("scoreboard.markdown")
    assert markdown.table(["a", "b"], [["1|2", "3"]]) == "| a | b |\n| --- | --- |\n| 1/2 | 3 |\n"


def test_a_script_that_fails_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readers = importlib.import_module("scoreboard.readers")
    monkeypatch.setattr(readers, "BENCH", tmp_path)
    (tmp_path / "broken.py").write_text("print('half a table'); raise SystemExit('the set is missing')", "utf-8")
    section = readers.section(readers.Script("broken", "Broken", "broken.py", ("DATA",)), tmp_path, Path("python"))
    assert section.failed == ("broken.py did not run: the set is missing",)
    assert section.quality is None
    missing = readers.section(
        readers.Script("broken", "Broken", "broken.py", ("DATA", "--nlp")), tmp_path, tmp_path / "no-python"
    )
    assert missing.failed == ("broken.py did not run: No such file or directory",)


def test_without_factcheck_there_is_no_table(contestants: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    sections, contest = importlib.import_module("scoreboard.sections"), importlib.import_module("contest")
    monkeypatch.setattr(sections, "US", "bad")
    asked = contestants.ask_all(desks(), ["good", "bad"])
    with pytest.raises(contest.ToolError, match="bad did not run: ImportError: no module named torch"):
        sections.by_tool(asked, desks(), lambda _, __, answers: len(answers))


def test_a_tool_that_fails_on_every_desk_did_not_run(contestants: ModuleType) -> None:
    sections = importlib.import_module("scoreboard.sections")
    asked = contestants.ask_all(desks()[1:], ["good", "half"])
    made, failed = sections.by_tool(asked, desks()[1:], lambda _, __, answers: len(answers))
    assert made == {"good": 1}
    assert failed == ("half failed on 1 of 1 desks: ZeroDivisionError: division by zero",)


def test_what_failed_keeps_its_old_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quality, sections = importlib.import_module("scoreboard.quality"), importlib.import_module("scoreboard.sections")
    monkeypatch.setattr(quality, "TOOLS", {"us": "Us", "other": "Other"})
    file = tmp_path / "quality.json"
    old = {"pairs": {"us": 1, "other": 2, "removed": 3}, "ages": ["ten"], "gone": 1}
    old |= {"known-changes": {"copies": 9, "tools": {"us": 3, "other": 4}}, "names": {"us": 1, "other": 1}}
    file.write_text(json.dumps(old), encoding="utf-8")

    def section(name: str, figures: object, *failed: str) -> Any:  # noqa: ANN401  # a type of a loaded module
        return sections.Section(name, name, "", figures, failed)

    quality.keep(
        [
            section("pairs", {"us": 5}, "other did not run"),
            section("ages", None, "ages.py did not run"),
            section("known-changes", {"copies": 8, "tools": {"us": 6}}, "other did not run"),
            section("names", {"us": 2}),
            section("growth", None),
        ],
        file,
    )
    assert json.loads(file.read_text(encoding="utf-8")) == {
        "pairs": {"us": 5, "other": 2},
        "ages": ["ten"],
        "known-changes": {"copies": 8, "tools": {"us": 6, "other": 4}},
        "names": {"us": 2},
    }


@pytest.fixture
def board(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the command, with a section that is measured and plotted, and one that crashes; it writes to a folder."""
    module = importlib.import_module("scoreboard.__main__")
    section = importlib.import_module("scoreboard.sections").Section

    def crash(_: Path) -> None:
        raise KeyError("/home/somebody/set.jsonl")

    def make(_: Path) -> Any:  # noqa: ANN401  # a type of a loaded module
        return section("good-one", "Good", "| table |\n", {"figure": 1}, (), {"us": 1})

    plots = ModuleType("scoreboard.plots")
    plots.__dict__["PLOTS"] = {"good-one": ("A plot", lambda points, path: path.write_text(str(points), "utf-8"))}
    monkeypatch.setitem(sys.modules, "scoreboard.plots", plots)
    monkeypatch.setattr(module, "SECTIONS", {"bad-one": crash, "good-one": make})
    monkeypatch.setattr(module.readers, "SCRIPTS", ())
    written = tmp_path / "written"
    written.mkdir()
    for name, path in (("_RESULTS", "RESULTS.md"), ("_QUALITY", "quality.json"), ("_NOTES", "")):
        monkeypatch.setattr(module, name, written / path)
    return module


def test_a_section_that_crashes_is_told_and_the_others_are_kept(
    board: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "written" / "quality.json").write_text('{"bad-one": 7}', encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["scoreboard", str(tmp_path)])
    assert board.main() == 1
    results = (tmp_path / "written" / "RESULTS.md").read_text(encoding="utf-8")
    assert "## Bad one\n\n**bad-one was not measured: KeyError: (path)**\n" in results
    assert "## Good\n\n![A plot](results/good-one.svg)\n\n| table |\n" in results
    assert (tmp_path / "written" / "good-one.svg").read_text(encoding="utf-8") == "{'us': 1}"
    quality = json.loads((tmp_path / "written" / "quality.json").read_text(encoding="utf-8"))
    assert quality == {"bad-one": 7, "good-one": {"figure": 1}}
    assert "FAILED: bad-one was not measured: KeyError" in capsys.readouterr().err


def test_a_plot_that_fails_loses_no_figures(
    board: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "scoreboard.plots", None)
    monkeypatch.setattr(sys, "argv", ["scoreboard", str(tmp_path)])
    assert board.main() == 1
    assert "good-one was not drawn: ModuleNotFoundError" in capsys.readouterr().err
    assert "| table |" in (tmp_path / "written" / "RESULTS.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "status", "said"), [("good-one", 0, "| table |"), ("bad-one", 1, "not measured")])
def test_one_section_is_printed_and_nothing_written(
    board: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    status: int,
    said: str,
) -> None:
    monkeypatch.setattr(sys, "argv", ["scoreboard", str(tmp_path), "--only", name])
    assert board.main() == status
    assert said in capsys.readouterr().out
    assert list((tmp_path / "written").iterdir()) == []
