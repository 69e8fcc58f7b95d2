"""The tools that take part in the scoreboard, as far as they need neither the network nor another environment."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

BENCH = Path(__file__).resolve().parents[2] / "bench"

REFERENCE = (
    "Twelve people were killed in the fire on Friday, police said. The bank paid 1,200 dollars. "
    "The house was not damaged."
)


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(Path(name).name, BENCH / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def contest(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = load("contest")
    monkeypatch.setitem(sys.modules, "contest", module)
    return module


def desk(contest: ModuleType, draft: str, *references: str) -> Any:  # noqa: ANN401  # a type of a loaded module
    texts = (contest.Text(f"reference {rank}", text) for rank, text in enumerate(references))
    return contest.Desk("desk", contest.Text("draft", draft), tuple(texts))


def flagged(contest: ModuleType, tool: str, draft: str, *references: str) -> list[str]:
    flags = load(f"peers/{tool}").flags(desk(contest, draft, *references))
    return [draft[flag.start : flag.end] for flag in flags if flag.level == "error"]


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ("Fourteen people were killed in the fire on Friday, police said.", ["Fourteen"]),
        ("Twelve people were killed in the fire on Thursday night, police said.", ["Thursday night"]),
        ("The house was damaged.", ["was damaged"]),
        ("The bank paid 1,200 dollars.", []),
        ("Nothing of this is told there at all.", []),
    ],
)
def test_difflib_flags_changed_words(contest: ModuleType, draft: str, words: list[str]) -> None:
    assert flagged(contest, "difflib_words", draft, "Rain fell.", REFERENCE) == words


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ("It rained. The bank paid 1,300 dollars.", ["The bank paid 1,300 dollars."]),
        ("The bank paid 1,200 dollars. It rained.", []),
    ],
)
def test_rapidfuzz_flags_what_is_nearly_the_same(contest: ModuleType, draft: str, words: list[str]) -> None:
    assert flagged(contest, "rapidfuzz_sentences", draft, REFERENCE) == words


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ("Some 12 people died, and the bank paid $1200.", []),
        ("Twenty-one people died, 14 of them on Friday.", ["Twenty-one", "14"]),
        ("It paid 1.2 million.", ["1.2", "million"]),
    ],
)
def test_numbers_that_no_reference_has(contest: ModuleType, draft: str, words: list[str]) -> None:
    assert flagged(contest, "set_of_numbers", draft, "Rain fell.", REFERENCE) == words


def test_no_reference_no_comparison(contest: ModuleType) -> None:
    assert flagged(contest, "difflib_words", REFERENCE) == []
    assert flagged(contest, "rapidfuzz_sentences", REFERENCE) == []


def test_an_answer_comes_back(contest: ModuleType) -> None:
    answer = contest.ask("set_of_numbers", Path(sys.executable), [desk(contest, "It was 7.", "It was 8.")])[0]
    assert answer.flags == ((7, 8, "error", "7 is in none of the references", ""),)
    assert answer.failure is None


def test_a_tool_that_crashes_is_told_in_its_own_words(
    contest: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "broken.py").write_text("raise SystemExit('no model found')\n", encoding="utf-8")
    monkeypatch.setattr(contest, "PEERS", tmp_path)
    with pytest.raises(contest.ToolError, match="broken did not run: no model found"):
        contest.ask("broken", Path(sys.executable), [desk(contest, "", "")])


def test_a_python_that_is_missing(contest: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(contest.ToolError, match=r"set_of_numbers did not run: .*No such file"):
        contest.ask("set_of_numbers", tmp_path / "python", [desk(contest, "", "")])


def test_a_tool_that_skips_a_desk(contest: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "lazy.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(contest, "PEERS", tmp_path)
    with pytest.raises(contest.ToolError, match="lazy answered 0 of 1 times"):
        contest.ask("lazy", Path(sys.executable), [desk(contest, "", "")])


def test_what_a_tool_prints_is_no_answer(contest: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    head = f"import os, subprocess, sys; sys.path.insert(0, {str(BENCH)!r}); from contest import Flag, serve\n"
    body = (
        "def check(desk):\n"
        "    print('by Python')\n"
        "    os.write(1, b'by an extension\\n')\n"
        "    subprocess.run([sys.executable, '-c', 'print(1)'], check=True)\n"
        "    return [Flag(0, 1, 'error', 'seen', 'one')]\n"
        "serve(check)\n"
    )
    (tmp_path / "chatty.py").write_text(head + body, encoding="utf-8")
    monkeypatch.setattr(contest, "PEERS", tmp_path)
    answer = contest.ask("chatty", Path(sys.executable), [desk(contest, "It was 7.")])[0]
    assert (answer.flags, answer.failure) == (((0, 1, "error", "seen", "one"),), None)


@pytest.mark.parametrize("printed", ["print('hello')", "print(7)", "print('[]')", "print('{}')"])
def test_an_answer_that_is_none(
    contest: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, printed: str
) -> None:
    (tmp_path / "odd.py").write_text(printed + "\n", encoding="utf-8")
    monkeypatch.setattr(contest, "PEERS", tmp_path)
    with pytest.raises(contest.ToolError, match="odd answered what is no JSON"):
        contest.ask("odd", Path(sys.executable), [desk(contest, "", "")])


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("No such file: '/home/ann/my files/model.bin'", "No such file: (path)"),
        ("OSError('/home/ann lee/model.bin') raised", "OSError((path)) raised"),
        ("cannot open /data, nor ~/x", "cannot open (path) nor (path)"),
        ('File "/a/b.py", line 3', "File (path), line 3"),
        (r"no C:\Users\ann\x here", "no (path) here"),
        ("not at https://host.example/simple or 10.0.0.1", "not at (address) or (address)"),
        ("Pool(host='mirror.example', port=443) with url: /simple/tool/", "Pool((address), port=443) with url: (path)"),
        ("ZeroDivisionError: 1 / 0\n\nat 12 km/h, and/or 1.2.3", "ZeroDivisionError: 1 / 0 at 12 km/h, and/or 1.2.3"),
    ],
)
def test_reasons_hold_no_path_and_no_address(contest: ModuleType, reason: str, told: str) -> None:
    assert contest.without_places(reason) == told
    assert contest.without_places(told) == told


def test_a_reason_of_a_desk_or_a_crash_holds_no_path(
    contest: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    head = f"import sys; sys.path.insert(0, {str(BENCH)!r}); from contest import serve\n"
    (tmp_path / "lost.py").write_text(f"{head}serve(lambda desk: open('/no/such/file'))\n", encoding="utf-8")
    (tmp_path / "gone.py").write_text("open('/no/such/file')\n", encoding="utf-8")
    monkeypatch.setattr(contest, "PEERS", tmp_path)
    answer = contest.ask("lost", Path(sys.executable), [desk(contest, "")])[0]
    assert answer.failure == "FileNotFoundError: [Errno 2] No such file or directory: (path)"
    with pytest.raises(contest.ToolError, match=r"gone did not run: FileNotFoundError: .* directory: \(path\)$"):
        contest.ask("gone", Path(sys.executable), [desk(contest, "")])


def test_the_places_of_one_finding_are_a_group(contest: ModuleType) -> None:
    text = "Ann Lee, 34, was killed in the fire in Leeds, police said. Friends of Ann Lee, 43, mourned on Monday."
    flags = list(load("peers/factcheck_local").flags(desk(contest, text)))
    assert len(flags) == 2
    assert flags[0].group == flags[1].group != ""


def test_a_reader_of_dates_that_crashes(contest: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    readers = load("date_contest")
    (tmp_path / "broken.py").write_text("import no_such_package\n", encoding="utf-8")
    monkeypatch.setattr(contest, "PEERS", tmp_path)
    with pytest.raises(contest.ToolError, match="broken did not run: ModuleNotFoundError"):
        readers.ask("broken", Path(sys.executable), [])


def test_what_cannot_be_installed_is_told_without_addresses(
    contest: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    environments = load("environments")
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "tool.txt").write_text("no-such-tool==1\n", encoding="utf-8")
    (tmp_path / "tool.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(environments, "PEERS", tmp_path)
    said = "Looking in https://host.example/simple\nERROR: No tool at https://host.example/simple\nNotice."

    def failing(command: list[str], **_: object) -> Any:  # noqa: ANN401  # stands for a finished process
        return environments.subprocess.CompletedProcess(command, returncode=1, stdout="", stderr=said)

    with monkeypatch.context() as patch:
        patch.setattr(environments.subprocess, "run", failing)
        with pytest.raises(contest.ToolError, match=r"tool was not installed: No tool at \(address\)$"):
            environments.environment("tool", tmp_path / "made")
    with pytest.raises(contest.ToolError, match="other did not run: there is no such tool"):
        environments.environment("other", tmp_path / "made")


def test_a_tool_without_requirements_runs_here(contest: ModuleType) -> None:
    assert contest
    assert load("environments").environment("set_of_numbers") == Path(sys.executable)


@pytest.mark.parametrize("text", ["Mr. Roe left. “Why?” Dr. Doe asked.\n\n It rained on Jan. 2, he said!  Yes."])
def test_sentences_keep_their_places(text: str) -> None:
    found = list(load("sentences").sentences(text))
    assert [each.text for each in found] == [
        "Mr. Roe left.",
        "“Why?”",
        "Dr. Doe asked.",
        "It rained on Jan. 2, he said!",
        "Yes.",
    ]
    assert all(text[each.start : each.end] == each.text for each in found)


def test_pins_are_plain() -> None:
    paths = list((BENCH / "peers" / "requirements").glob("*.txt"))
    assert paths
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            assert line.count("==") == 1, json.dumps([path.name, line])
            assert not set(line) & set(" :/;@"), json.dumps([path.name, line])
