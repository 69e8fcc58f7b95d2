import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.cli import main
from checker.errors import UsageError
from checker.sources import ReadFailure, Source, read_sources
from checker.sources.formats import Drawn, NotAnArticle, Unread

TEXT = "A ferry sank off the port of Arendal on Friday, police said."
Draw = Callable[[str, str], Drawn]
Refuse = Callable[[str, str], Unread]


def write(folder: Path, *rows: object, name: str = "wire.jsonl") -> Path:
    path = folder / name
    lines = (row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def read(*paths: Path, published: dict[str, dt.date] | None = None) -> tuple[list[Source], list[ReadFailure]]:
    return read_sources(paths, role="peer", stdin=None, published=published or {})


@pytest.mark.parametrize(
    ("row", "text", "places"),
    [
        ({"text": TEXT}, TEXT, ["/text"]),
        ({"Body": TEXT, "title": "Ferry sinks"}, f"Ferry sinks\n\n{TEXT}", ["/title", "/Body"]),
        ({"content": f"<p>{TEXT}</p>", "headline": "Ferry"}, f"Ferry\n\n{TEXT}", ["/headline", "/content /p"]),
        ({"article_body": f"Ferry\r\n\r\n{TEXT}", "title": "Ferry"}, f"Ferry\n\n{TEXT}", ["/article_body"] * 2),
        ({"text": "", "body": TEXT}, TEXT, ["/body"]),
        ({"uri": "u", "bodies": [{"value": TEXT}]}, TEXT, ["/bodies/0/value"]),
        ({"text": TEXT, "title": ["x"]}, TEXT, ["/text"]),
    ],
)
def test_a_line_is_an_article(tmp_path: Path, row: object, text: str, places: list[str]) -> None:
    (source,), failures = read(write(tmp_path, row))
    assert not failures
    assert (source.text, source.format) == (text, "jsonl")
    assert [block.place for block in source.blocks] == [f"line 1, {place}" for place in places]


@pytest.mark.parametrize(
    ("row", "day"),
    [
        ({"published": "2024-06-28T23:30:00-05:00"}, "2024-06-28"),
        ({"pub_date": "Fri, 28 Jun 2024 10:00:00 GMT"}, "2024-06-28"),
        ({"date": "June 28, 2024"}, "2024-06-28"),
        ({"date": "06/07/2024"}, "None"),
        ({"date": 1719570000}, "None"),
    ],
)
def test_the_day_is_the_one_that_the_line_states(tmp_path: Path, row: dict[str, object], day: str) -> None:
    (source,), _ = read(write(tmp_path, {"text": TEXT, **row}))
    assert str(source.published) == day


def test_the_language_is_that_of_the_words_else_the_stated_one(tmp_path: Path) -> None:
    rows = [
        {"text": f"{TEXT} It was hit, and all of them were taken off.", "lang": "fr"},
        {"text": "Oslo", "lang": "no"},
    ]
    sources, _ = read(write(tmp_path, *rows))
    assert [source.language for source in sources] == ["en", "no"]


def test_sources_have_the_id_that_is_stated_or_file_and_line(tmp_path: Path) -> None:
    ids = [("id", "one"), ("id", 7), ("x", ""), ("id", "twice"), ("url", "twice"), ("id", ""), ("id", "a\x1b[31m\nb")]
    rows: list[dict[str, object]] = [{"text": TEXT, key: value} for key, value in [*ids, ("id", True)]]
    sources, _ = read(write(tmp_path, *rows))
    assert {source.id for source in sources} == {
        *("one", "7", "wire.jsonl#3", "wire.jsonl#4", "wire.jsonl#5", "wire.jsonl#6", "wire.jsonl#7", "wire.jsonl#8")
    }
    assert {source.path for source in sources} == {(tmp_path / "wire.jsonl").as_posix()}


def test_a_stated_id_takes_none_that_a_file_has(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "wire.jsonl#2.txt").write_text(TEXT, encoding="utf-8")
    write(tmp_path, {"text": TEXT, "id": "draft.txt"}, {"text": TEXT, "id": "wire.jsonl#1"})
    sources, _ = read(tmp_path)
    assert len({source.id for source in sources}) == len(sources) == 4
    assert next(source.format for source in sources if source.id == "draft.txt") == "text"


@pytest.mark.parametrize(
    ("line", "kind", "says"),
    [
        ('{"text": "A ferry', "malformed", "line 2: it is no JSON"),
        ("[1]", "malformed", "line 2: it is no JSON object"),
        ("{}", "no_text", "line 2: it has no text"),
        ('{"text": 5}', "no_text", "one of text, body, content"),
        ('{"text": "<p></p>"}', "no_text", "line 2"),
        ("[" * 100_000, "malformed", "line 2"),
    ],
)
def test_a_broken_line_is_a_failure_that_names_it_and_the_others_are_read(
    tmp_path: Path, line: str, kind: str, says: str
) -> None:
    path = write(tmp_path, {"text": TEXT}, line, "", {"text": TEXT})
    sources, (failure,) = read(path)
    assert [source.id for source in sources] == ["wire.jsonl#1", "wire.jsonl#4"]
    assert (failure.path, failure.kind) == (path.as_posix(), kind)
    assert says in failure.message
    assert main(["check", str(path), "--extractor", "local"]) == 3


def test_of_many_broken_lines_the_first_are_told_and_the_rest_is_counted(tmp_path: Path) -> None:
    (source,), failures = read(write(tmp_path, {"text": TEXT}, *["{"] * 500))
    assert source.id == "wire.jsonl#1"
    assert len(failures) == 21
    assert "480 more are not read, the first: line 22: it is no JSON" in failures[-1].message


def test_a_file_of_more_lines_than_any_is_refused(refused: Refuse, drawn: Draw) -> None:
    row = json.dumps({"text": TEXT})
    assert refused("a.jsonl", f"{row}\n" * 20_001).kind == "too_large"
    assert drawn("a.jsonl", row + "\n" * 30_000).text == TEXT


def test_a_line_of_more_text_than_any_article_is_a_failure(refused: Refuse) -> None:
    unread = refused("a.jsonl", json.dumps({"uri": "x", "body_text": "word " * 401_000}))
    assert "characters" in str(unread)


@pytest.mark.parametrize("stated", ["wire/b.jsonl", "other.txt", "gone.txt", "void", "a/b"])
def test_a_stated_id_that_is_a_path_or_like_one_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stated: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("wire").mkdir()
    Path("void").mkdir()
    write(Path("wire"), "{", name="b.jsonl")
    Path("other.txt").write_bytes(b"")
    write(Path(), {"text": TEXT, "id": stated})
    paths = [Path("wire.jsonl"), Path("wire", "b.jsonl"), Path("other.txt"), Path("gone.txt"), Path("void")]
    (source,), failures = read(*paths)
    assert source.id == "wire.jsonl#1"
    assert {failure.path for failure in failures} == {"wire/b.jsonl", "other.txt", "gone.txt", "void"}


def test_lines_of_other_things_are_no_articles_and_broken_ones_are_broken(refused: Refuse) -> None:
    assert isinstance(refused("gold.jsonl", '{"sources": ["a.txt"]}\n{"sources": []}'), NotAnArticle)
    unread = refused("wire.jsonl", '{"text": "a\n{"text": "b')
    assert not isinstance(unread, NotAnArticle)
    assert unread.kind == "malformed"


def test_a_headline_that_the_file_marks_is_held_against_the_body_however_short_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Anna Lindqvist has left the town council of Vik, which she joined ten years ago, and moves to the coast."
    path = write(tmp_path, {"title": "Lindqist leaves Vik", "text": text})
    assert main(["check", str(path), "--extractor", "local", "--select", "TX106", "--fail-on", "note"]) == 1
    assert "the headline writes “Lindqist”, the article “Lindqvist”" in capsys.readouterr().out


DAY, OTHER = dt.date(2024, 7, 1), dt.date(2024, 7, 2)


@pytest.mark.parametrize(
    ("given", "days"),
    [
        ({"one": DAY}, [DAY, None]),
        ({"wire.jsonl#1": DAY, "wire.jsonl#2": OTHER}, [DAY, OTHER]),
        ({"wire#2": DAY}, [None, DAY]),
        ({"wire.jsonl": DAY}, [DAY, DAY]),
        ({"wire": DAY}, [DAY, DAY]),
    ],
)
def test_a_day_is_given_to_one_or_to_all_in_the_file(
    tmp_path: Path, given: dict[str, dt.date], days: list[dt.date | None]
) -> None:
    path = write(tmp_path, {"text": TEXT, "id": "one"}, {"text": TEXT})
    sources, _ = read(path, published=given)
    assert [source.published for source in sources] == days


def test_an_unknown_name_is_refused_with_the_nearest_one(tmp_path: Path) -> None:
    path = write(tmp_path, {"text": TEXT, "id": "one"}, {"text": TEXT})
    with pytest.raises(UsageError, match=r"did you mean 'wire.jsonl#"):
        read(path, published={"wire.jsonl#3": DAY})


def test_another_byte_order_mark_or_line_end_does_no_harm(drawn: Callable[[str, bytes], Drawn]) -> None:
    row = json.dumps({"text": f"{TEXT} “é”\u2028\x85"}, ensure_ascii=False)
    assert drawn("a.jsonl", f"\ufeff{row}\r\n".encode()).text == f"{TEXT} “é”"
    assert drawn("a.jsonl", f"{row}\r\n".encode("utf-16")).text == f"{TEXT} “é”"
