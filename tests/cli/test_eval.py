"""`factcheck eval`, on the seeds and on small folders."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.claims.adjudication import Adjudication, Case, Ruling
from checker.claims.claim import Usage
from checker.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).resolve().parents[2]
DAYS = {"a.txt": "2024-06-28", "b.txt": "2024-06-28"}
SEEDS = str(ROOT / "seeds" / "gold.json")
ANN = (
    "Ann Lee, 31, of Dayton was arrested on Monday after a robbery at a bank in Dayton, police said. "
    "Police said Lee had a gun."
)


@pytest.fixture
def evaluate(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(["eval", *arguments])
        return (status, *capsys.readouterr())

    return run


def a_desk(folder: Path, quotes: Sequence[str], **rows: object) -> str:
    (folder / "a.txt").write_text(ANN, encoding="utf-8")
    (folder / "b.txt").write_text(ANN.replace("31", "33"), encoding="utf-8")
    evidence = [{"source": name, "quote": quote} for name, quote in zip(("a.txt", "b.txt"), quotes, strict=True)]
    expect = [{"id": "age", "kind": "age", "why": "two ages", "evidence": evidence, **rows}]
    gold = {"about": "two ages", "sources": ["a.txt", "b.txt"], "expect": expect, "published": DAYS}
    (folder / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    return str(folder / "gold.json")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--extractor", "llm", "--replay", str(ROOT / "cassettes" / "seeds")], "found 10/10"),
        (["--extractor", "local", "--no-nlp"], "found 8/8"),
    ],
)
def test_the_seeds_score_as_they_did_by_hand(
    evaluate: Callable[..., tuple[int, str, str]], options: list[str], told: str
) -> None:
    status, out, _err = evaluate(SEEDS, "--min-recall", "1", "--max-false-alarms", "0", *options)
    assert status == 0
    assert out.splitlines()[-1].startswith(
        f"{told}, violated 0, unmatched 0 (of them errors 0), inexact spans 0, desks 1"
    )


def test_a_miss_is_shown_with_its_text_and_fails_where_it_may_not_be(
    evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    gold = a_desk(tmp_path, ["had a gun", "had a gun"])
    status, out, err = evaluate(gold, "--extractor", "local", "--no-nlp", "--min-recall", "0.5")
    assert status == 1
    assert "missed: age (age): two ages" in out
    assert "a robbery at a bank in Dayton, police said. Police said Lee [had a gun]." in out
    assert "recall is 0/1 = .00 (.00 to .79), less than 0.5" in err


def test_a_false_alarm_is_shown_with_its_text_and_fails_where_it_may_not_be(
    evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    gold = a_desk(tmp_path, ["had a gun", "had a gun"])
    status, out, err = evaluate(gold, "--extractor", "local", "--no-nlp", "--max-false-alarms", "0")
    assert status == 1
    assert "false alarm: error AG101" in out
    assert "[33]" in out
    assert "1 false alarms, more than 0" in err
    assert evaluate(gold, "--extractor", "local", "--no-nlp")[0] == 0


def test_json_is_of_its_schema(evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    gold = a_desk(tmp_path, ["31", "33"])
    status, out, _err = evaluate(gold, "--extractor", "local", "--no-nlp", "--format", "json")
    figures = json.loads(out)
    schema = json.loads((ROOT / "schemas" / "evaluation.schema.json").read_text(encoding="utf-8"))
    assert status == 0
    assert set(figures) == set(schema["properties"])
    assert figures["recall"]["hits"] == figures["precision"]["hits"] == 1


def test_the_page_shows_hostile_words_as_words(evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    gold = a_desk(tmp_path, ["31", "33"], why="<script>alert(1)</script> {{ 7 * 7 }}", min_severity="note")
    hostile = ANN.replace("31", "52") + " <img src=x onerror=alert(1)> {{ 7 * 7 }} 31"
    (tmp_path / "a.txt").write_text(hostile, encoding="utf-8")
    status, out, _err = evaluate(gold, "--extractor", "local", "--no-nlp", "--format", "html")
    assert status == 0
    assert "<script" not in out
    assert "<img" not in out
    assert "&lt;img src=x" in out
    assert "{{ 7 * 7 }}" in out
    assert "Content-Security-Policy" in out


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "no gold annotation"),
        ('{"about": "x", "sources": ["a.txt"], "expect": [{}]}', "expect.0.id: Field required"),
        ('{"about": "x", "sources": ["a.txt"], "wrong": 1}', "wrong"),
        ("", "no gold annotation"),
    ],
)
def test_what_is_no_annotation_is_refused_by_place(
    evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path, content: str, told: str
) -> None:
    (tmp_path / "gold.json").write_text(content, encoding="utf-8")
    status, _out, err = evaluate(str(tmp_path / "gold.json"), "--extractor", "local")
    assert status == 2
    assert told in err


def test_a_quote_that_does_not_stand_in_its_source_is_a_wrong_annotation(
    evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    status, _out, err = evaluate(a_desk(tmp_path, ["31", "48"]), "--extractor", "local")
    assert status == 2
    assert "row 'age': '48' does not stand in b.txt" in err


def test_an_annotation_of_a_page_quotes_the_text_that_is_drawn_from_it(
    evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    page = (ROOT / "tests" / "fixtures" / "sources" / "page.html").read_bytes()
    (tmp_path / "page.html").write_bytes(page)
    evidence = [{"source": "page.html", "quote": "port of Arendal on Friday, June 29"}]
    expect = [{"id": "day", "kind": "weekday", "why": "it was a Saturday", "evidence": evidence}]
    gold = {"about": "a ferry", "sources": ["page.html"], "expect": expect}
    (tmp_path / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    status, out, _err = evaluate(str(tmp_path / "gold.json"), "--extractor", "local", "--no-nlp")
    assert status == 0
    assert "found 1/1" in out


def test_a_missing_source_is_not_measured_as_clean(
    evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    gold = a_desk(tmp_path, ["31", "33"])
    (tmp_path / "b.txt").unlink()
    status, out, err = evaluate(gold, "--extractor", "local", "--no-nlp")
    assert status == 3
    assert "not checked: b.txt (read): there is no such file" in out.replace(f"{tmp_path.as_posix()}/", "")
    assert err == ""


def test_the_annotation_may_stand_elsewhere(evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    gold = tmp_path / "gold" / "gold.json"
    Path(a_desk(tmp_path, ["31", "33"])).rename(gold)
    status, out, _err = evaluate(str(gold), "--sources", str(tmp_path), "--extractor", "local", "--no-nlp")
    assert status == 0
    assert "found 1/1" in out


def two_ages(folder: Path, **gold: object) -> str:
    """Write a draft beside a reference that contradicts itself, far from the words in which they differ."""
    own = (
        "\n\nJohn Roe, 20, of Akron was shot at a bar in Akron, police said. Nobody else was hurt.\n\n"
        "John Roe, 23, of Akron is in a hospital in Akron and is expected to live, his family said.\n"
    )
    (folder / "a.txt").write_text(ANN + own, encoding="utf-8")
    (folder / "b.txt").write_text(ANN.replace("31", "33") + own, encoding="utf-8")
    evidence = [{"source": "b.txt", "quote": "33", "start": ANN.index("31")}]
    expect = [{"id": "age", "kind": "age", "why": "a change", "evidence": evidence}]
    row = {"about": "x", "sources": ["a.txt", "b.txt"], "published": DAYS, "expect": expect, **gold}
    (folder / "gold.json").write_text(json.dumps(row), encoding="utf-8")
    return str(folder / "gold.json")


LOCAL = ("--extractor", "local", "--no-nlp")


def test_what_a_reference_gets_wrong_by_itself_is_not_counted(
    evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    status, out, _err = evaluate(two_ages(tmp_path, references=["a.txt"]), *LOCAL, "--max-false-alarms", "0")
    assert (status, out.splitlines()[-1][:38]) == (0, "found 1/1, violated 0, unmatched 0 (of")
    status, out, _err = evaluate(two_ages(tmp_path), *LOCAL, "--max-false-alarms", "0")
    assert (status, out.splitlines()[-1][:38]) == (1, "found 1/1, violated 0, unmatched 1 (of")


def test_where_references_contradict_each_other_a_faithful_copy_of_one_is_no_false_alarm(
    evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    texts = {"a.txt": ANN, "b.txt": ANN.replace("31", "33"), "copy.txt": ANN}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    gold = {"about": "", "sources": [*texts], "expect": [], "published": dict.fromkeys(texts, "2024-06-28")}
    statuses = []
    for references in ([], ["a.txt", "b.txt"]):
        (tmp_path / "gold.json").write_text(json.dumps({**gold, "references": references}), encoding="utf-8")
        statuses.append(evaluate(str(tmp_path / "gold.json"), *LOCAL, "--select", "AG", "--max-false-alarms", "0")[0])
    assert statuses == [1, 0]


def test_desks_whose_references_share_a_name_are_kept_apart(
    evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    lines = []
    for folder, draft in (("one", ANN.replace("31", "33")), ("two", ANN)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "orig.txt").write_text(f"{ANN}\n{draft}\n", encoding="utf-8")
        (tmp_path / folder / "draft.txt").write_text(ANN.replace("31", "33"), encoding="utf-8")
        names = [f"{folder}/orig.txt", f"{folder}/draft.txt"]
        expect = [{"id": "age", "kind": "age", "why": "", "evidence": [{"source": names[1], "quote": "33"}]}]
        row = {"id": folder, "about": "", "sources": names, "references": names[:1], "expect": expect}
        lines.append(json.dumps({**row, "published": dict.fromkeys(names, "2024-06-28")}))
    (tmp_path / "gold.jsonl").write_text("\n".join(lines), encoding="utf-8")
    _status, out, _err = evaluate(str(tmp_path / "gold.jsonl"), *LOCAL, "--format", "json")
    assert "two" not in [each["desk"] for each in json.loads(out)["missed"]]


def test_rules_may_be_chosen(evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    gold = a_desk(tmp_path, ["31", "33"])
    assert evaluate(gold, *LOCAL, "--ignore", "AG", "--min-recall", "1")[0] == 1
    assert evaluate(gold, *LOCAL, "--select", "AG", "--min-recall", "1")[0] == 0


def test_a_second_look_is_refused_without_a_model(
    evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    status, out, err = evaluate(a_desk(tmp_path, ["31", "33"]), *LOCAL, "--adjudicate")
    assert (status, out) == (2, "")
    assert err.startswith("factcheck: --adjudicate asks a model")


def test_what_a_second_look_drops_is_not_found_and_what_it_used_is_told(
    evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dropped = Ruling(adjudication=Adjudication(reason="two people", verdict="drop"), usage=Usage(requests=1))

    class Judge:
        def judge(self, cases: Sequence[Case]) -> list[Ruling]:
            return [dropped for _case in cases]

    monkeypatch.setattr("checker.api.extractor.make_adjudicator", lambda **_options: Judge())
    gold = a_desk(tmp_path, ["31", "33"])
    assert json.loads(evaluate(gold, *LOCAL, "--format", "json")[1])["recall"]["hits"] == 1
    figures = json.loads(evaluate(gold, *LOCAL, "--format", "json", "--adjudicate")[1])
    assert (figures["recall"]["hits"], figures["usage"]["requests"]) == (0, 1)


def test_only_what_is_loud_enough_is_counted(evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    gold = a_desk(tmp_path, ["had a gun", "had a gun"])
    text = f"{ANN} Vasily Petrovich saw it. {{}} was not hurt."
    (tmp_path / "a.txt").write_text(text.format("Vasily Petrovich"), encoding="utf-8")
    (tmp_path / "b.txt").write_text(text.format("Vasily Petrovich").replace("Vasily", "Vassily"), encoding="utf-8")
    status, out, _err = evaluate(gold, *LOCAL, "--max-false-alarms", "0")
    assert status == 1
    assert "false alarm: note NM201" in out
    assert evaluate(gold, *LOCAL, "--max-false-alarms", "0", "--count", "warning")[0] == 0


def test_recall_that_is_unknown_is_not_good_enough(
    evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    status, _out, err = evaluate(a_desk(tmp_path, ["31", "33"], needs="llm"), *LOCAL, "--min-recall", "0.5")
    assert status == 1
    assert "recall is unknown" in err


def test_figures_go_to_a_file_as_they_go_to_a_pipe(
    evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    gold, file = a_desk(tmp_path, ["31", "33"]), tmp_path / "figures.txt"
    _status, piped, _err = evaluate(gold, *LOCAL)
    status, out, _err = evaluate(gold, *LOCAL, "--output", str(file))
    assert (status, out) == (0, "")
    assert file.read_text(encoding="utf-8") == piped


@pytest.mark.parametrize("format_", ["text", "html"])
def test_no_word_of_an_article_or_of_a_gold_commands_the_terminal(
    evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path, format_: str
) -> None:
    gold = a_desk(tmp_path, ["had a gun", "had a gun"], why="\x1b[31mred\u202e")
    (tmp_path / "a.txt").write_text(f"{ANN}\x1b[5m\u202e She had a gun.\x1b[5m\u202e", encoding="utf-8")
    _status, out, _err = evaluate(gold, *LOCAL, "--format", format_)
    assert "red" in out
    assert not {"\x1b", "\u202e"} & set(out)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"sources": ["a.txt", "./a.txt", "b.txt"]}, "a source is named twice"),
        ({"sources": ["/etc/hosts", "a.txt", "b.txt"]}, "no path relative to the gold file"),
        ({"references": ["c.txt"]}, "'c.txt' is none of the sources"),
        ({"sources": [".", "a.txt", "b.txt"]}, "'.' is a folder"),
    ],
)
def test_sources_that_cannot_be_meant_are_refused(
    evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path, change: dict[str, object], told: str
) -> None:
    status, _out, err = evaluate(two_ages(tmp_path, **change), *LOCAL)
    assert status == 2
    assert told in err


def test_a_wrong_line_of_several_is_named_before_anything_is_read(
    evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    right = json.loads(Path(a_desk(tmp_path, ["31", "33"])).read_text(encoding="utf-8"))
    wrong = json.loads(Path(a_desk(tmp_path, ["31", "99"])).read_text(encoding="utf-8"))
    file = tmp_path / "gold.jsonl"
    file.write_text(f"{json.dumps(right)}\n{json.dumps(wrong)}\n", encoding="utf-8")
    status, out, err = evaluate(str(file), *LOCAL)
    assert (status, out) == (2, "")
    assert "'99' does not stand in b.txt" in err
    file.write_text(f"{json.dumps(right)}\nno json\n", encoding="utf-8")
    assert "gold.jsonl:2: no gold annotation" in evaluate(str(file), *LOCAL)[2]


def test_figures_do_not_overwrite_what_they_are_of(
    evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    gold = a_desk(tmp_path, ["31", "33"])
    before = Path(gold).read_text(encoding="utf-8")
    for output in (gold, str(tmp_path / "a.txt")):
        status, out, err = evaluate(gold, "--extractor", "local", "--output", output)
        assert (status, out) == (2, "")
        assert "would overwrite" in err
    assert Path(gold).read_text(encoding="utf-8") == before
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == ANN
    assert "desks 1" in evaluate(gold, "--extractor", "local", "--output", "-")[1]


def test_a_configuration_for_check_says_nothing_of_format_and_output(
    evaluate: Callable[..., tuple[int, str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gold = a_desk(tmp_path, ["31", "33"])
    (tmp_path / "factcheck.toml").write_text(
        'output = "report.json"\nformat = "json"\nextractor = "local"\nselect = ["DT"]\n', encoding="utf-8"
    )
    (tmp_path / "report.json").write_text("of check", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    status, out, _err = evaluate(gold)
    assert (status, (tmp_path / "report.json").read_text(encoding="utf-8")) == (0, "of check")
    assert "desks 1" in out
    assert "found 0/1" in out  # what it says of rules counts
