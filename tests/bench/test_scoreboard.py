"""The scoreboard, with tools that are made up: who does not run is told, and figures that change are named."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).resolve().parents[2] / "bench"


@pytest.fixture(autouse=True)
def as_scripts_see_it(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A script finds the modules of bench by their bare names; nothing of that stays."""
    monkeypatch.setattr(sys, "path", [str(BENCH), *sys.path])
    known = set(sys.modules)
    yield
    for name in set(sys.modules) - known:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(BENCH)):
            del sys.modules[name]


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
        "/ages: null is now 1",
        "/pairs/bump: 3 is now null",
        "/pairs/news: [1, 2] is now [1, 3]",
    ]


def test_a_table_keeps_its_cells_apart() -> None:
    markdown = importlib.import_module("scoreboard.markdown")
    assert markdown.table(["a", "b"], [["1|2", "3"]]) == "| a | b |\n| --- | --- |\n| 1/2 | 3 |\n"
    assert [markdown.share(4, 5), markdown.share(5, 5), markdown.share(0, 0)] == [".80", "1.00", "–"]


def test_a_script_that_fails_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readers = importlib.import_module("scoreboard.readers")
    monkeypatch.setattr(readers, "BENCH", tmp_path)
    (tmp_path / "broken.py").write_text("print('half a table'); raise SystemExit('the set is missing')", "utf-8")
    section = readers.section(readers.Script("broken", "Broken", "broken.py", ("DATA",)), tmp_path, Path("python"))
    assert section.failed == ("broken.py did not run: the set is missing",)
    missing = readers.section(
        readers.Script("broken", "Broken", "broken.py", ("DATA", "--nlp")), tmp_path, tmp_path / "no-python"
    )
    assert missing.failed == ("broken.py did not run: No such file or directory",)
