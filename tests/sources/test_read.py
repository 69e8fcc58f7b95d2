import datetime as dt
import hashlib
import io
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.errors import UsageError
from checker.sources import ReadFailure, Source, read_sources

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "sources"
TEXT = "Ferry sinks\nJune 28, 2024\nShare this article\nA ferry sank near the port of Arendal, police said on Friday.\n"
DAY = dt.date(2024, 7, 1)


def read(
    *paths: Path | Literal["-"], stdin: bytes | None = None, published: dict[str, dt.date] | None = None
) -> tuple[list[Source], list[ReadFailure]]:
    stream = None if stdin is None else io.BytesIO(stdin)
    return read_sources(paths, role="peer", stdin=stream, published=published or {})


def write(path: Path, data: str | bytes = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_a_file_becomes_a_source_that_knows_its_text_and_day(tmp_path: Path) -> None:
    path = write(tmp_path / "ferry.txt", b"\xef\xbb\xbf" + TEXT.encode())
    (source,), failures = read(path)
    assert not failures
    assert (source.id, source.path, source.text, source.encoding) == ("ferry.txt", path.as_posix(), TEXT, "utf-8")
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (source.language, source.role) == ("en", "peer")
    assert (source.published, source.published_basis) == (dt.date(2024, 6, 28), "stated")
    assert source.published_span is not None
    assert source.published_span.of(TEXT) == "June 28, 2024"
    assert [span.of(TEXT) for span in source.boilerplate] == ["June 28, 2024", "Share this article"]
    assert "".join(span.of(TEXT) for span in source.body()).split()[:3] == ["Ferry", "sinks", "A"]


def test_a_folder_is_read_to_any_depth_for_text_files_without_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b.txt", "deep/er/a.MD", "c.text", "d.markdown", "no.csv", ".hidden.txt", ".git/e.txt", "~$b.docx"):
        write(tmp_path / name)
    sources, failures = read(tmp_path)
    assert [source.id for source in sources] == ["a.MD", "b.txt", "c.text", "d.markdown"]
    assert not failures


def test_a_folder_is_read_for_files_of_each_format(tmp_path: Path) -> None:
    for file in FIXTURES.iterdir():
        shutil.copy(file, tmp_path)
    sources, failures = read(tmp_path)
    assert not failures
    assert {source.format for source in sources} == {"text", "html", "ninjs", "newsml", "jsonl", "docx", "pdf"}
    names = {Path(source.path).name for source in sources}
    assert names == {file.name for file in FIXTURES.iterdir()}


def test_a_folder_is_not_read_for_the_frames_of_a_page_that_was_saved(tmp_path: Path) -> None:
    page = (FIXTURES / "page.html").read_bytes()
    for name in ("Story.html", "Story_files/ad.html", "notes_files/a.html"):
        write(tmp_path / name, page)
    assert [source.id for source in read(tmp_path)[0]] == ["Story.html", "a.html"]


NO_ARTICLES = {
    "gold.json": '{"about": "x", "sources": ["a.txt"], "expect": []}',
    "baseline.json": "[]",
    "tsconfig.json": '{"a": 1, // a comment\n}',
    "picture.json": '{"uri": "urn:x", "type": "picture", "headline": "A ferry"}',
    "gold.jsonl": '{"about": "x", "sources": ["a.txt"]}\n',
    "feed.xml": "<rss><channel/></rss>",
    "broken.xml": "<rss>",
}


def test_what_is_no_article_is_passed_over_in_a_folder_and_is_a_failure_if_it_is_named(tmp_path: Path) -> None:
    paths = [write(tmp_path / name, data) for name, data in NO_ARTICLES.items()]
    write(tmp_path / "gold.txt")
    sources, failures = read(tmp_path, published={"gold": DAY})
    assert [(source.id, source.published) for source in sources] == [("gold.txt", DAY)]
    assert not failures
    _, failures = read(*paths)
    assert sorted(failure.path for failure in failures) == sorted(path.as_posix() for path in paths)
    assert {failure.kind for failure in failures} <= {"unsupported", "malformed"}
    assert len(read(tmp_path, paths[0])[1]) == 1, "named, although its folder is too"


def test_a_folder_of_nothing_but_what_is_passed_over_is_a_failure(tmp_path: Path) -> None:
    write(tmp_path / "deep" / "gold.json", NO_ARTICLES["gold.json"])
    _, (failure,) = read(tmp_path)
    assert (failure.path, failure.kind) == (tmp_path.as_posix(), "empty")
    assert "JSON or XML" in failure.message


def test_a_broken_file_in_a_folder_is_a_failure(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / "b.pdf", b"%PDF-1.4")
    write(tmp_path / "c.json", '{"uri": "urn:x", "body_text": "A ferry')
    assert [(Path(each.path).name, each.kind) for each in read(tmp_path)[1]] == [
        ("b.pdf", "malformed"),
        ("c.json", "malformed"),
    ]


def test_a_named_file_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    (source,), _ = read(write(tmp_path / "wire.html"))
    assert source.id == "wire.html"


def test_standard_input_is_a_source(tmp_path: Path) -> None:
    sources, _ = read(write(tmp_path / "a.txt"), "-", stdin=TEXT.encode())
    assert [source.id for source in sources] == ["a.txt", "stdin"]


def test_an_id_is_the_shortest_end_of_the_path_that_tells_files_apart(tmp_path: Path) -> None:
    for name in ("x/en/a.txt", "y/en/a.txt", "x/b.txt", "z/a.txt"):
        write(tmp_path / name)
    sources, _ = read(tmp_path)
    assert [source.id for source in sources] == ["b.txt", "x/en/a.txt", "y/en/a.txt", "z/a.txt"]


def test_a_file_named_twice_is_read_once_whatever_the_order(tmp_path: Path) -> None:
    one, two = write(tmp_path / "a.txt"), write(tmp_path / "b.txt")
    again = tmp_path / "sub" / ".." / "a.txt"
    (tmp_path / "sub").mkdir()
    (tmp_path / "link.txt").symlink_to(one)
    paths = [two, again, tmp_path, one]
    assert read(*paths) == read(*reversed(paths))
    assert [(source.id, source.path) for source in read(*paths)[0]] == [("a.txt", str(one)), ("b.txt", str(two))]


@pytest.mark.parametrize(
    ("data", "kind", "says"),
    [
        (b"", "empty", "0 bytes"),
        (b" \n\t\r\n", "empty", "no words"),
        (b"\xef\xbb\xbf", "empty", "no words"),
        (b"\x00\x01\x02", "binary", "plain text in UTF-8"),
        (b"%PDF-1.4", "malformed", "PDF"),
        (b"PK\x03\x04", "binary", "ZIP"),
        (b"a" * 20_000_001, "too_large", "20 MB"),
    ],
)
def test_what_is_no_article_is_a_failure_that_says_why(tmp_path: Path, data: bytes, kind: str, says: str) -> None:
    path = write(tmp_path / "a.txt", data)
    sources, (failure,) = read(path)
    assert not sources
    assert (failure.path, failure.kind) == (path.as_posix(), kind)
    assert says in failure.message


def test_a_missing_file_is_a_failure_and_the_others_are_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    sources, failures = read(tmp_path / "gone.txt", path, path / "below.txt")
    assert [source.id for source in sources] == ["a.txt"]
    assert [failure.kind for failure in failures] == ["missing", "missing"]
    assert "gone.txt" in failures[1].message


def test_a_folder_without_articles_is_a_failure(tmp_path: Path) -> None:
    write(tmp_path / "a.csv")
    _, (failure,) = read(tmp_path)
    assert failure.kind == "empty"
    assert ".txt, .md, .markdown, .text, .html" in failure.message


def test_a_file_that_cannot_be_opened_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = write(tmp_path / "a.txt")
    monkeypatch.setattr(Path, "open", refuse)
    _, (failure,) = read(path)
    assert failure.kind == "unreadable"
    assert "Permission denied" in failure.message


def test_no_standard_input_is_a_failure() -> None:
    assert read("-")[1] == [
        ReadFailure(path="stdin", kind="unreadable", message="there is no standard input to read: give a file")
    ]


def test_names_that_are_no_text_do_no_harm(tmp_path: Path) -> None:
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")
    write(Path(odd))
    sources, failures = read(Path(odd), Path("a\x00b"), Path("x" * 5000))
    assert [source.id for source in sources] == ["\ufffd.txt"]
    assert [failure.kind for failure in failures] == ["missing", "missing"]


@pytest.mark.parametrize("name", ["ferry", "ferry.txt", "{path}"])
def test_a_given_day_goes_before_the_stated_one(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / "ferry.txt")
    (source,), _ = read(path, published={name.format(path=path): DAY})
    assert (source.published, source.published_basis, source.published_span) == (DAY, "given", None)


def test_a_day_for_an_unknown_name_is_refused_with_the_nearest_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"'fery'.*did you mean 'ferry'"):
        read(write(tmp_path / "ferry.txt"), published={"fery": DAY})


def test_a_day_for_a_name_of_two_sources_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"x/a\.txt or y/a\.txt"):
        read(write(tmp_path / "x/a.txt"), write(tmp_path / "y/a.txt"), published={"a.txt": DAY})


def test_two_days_for_one_source_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="two dates"):
        read(write(tmp_path / "a.txt"), published={"a": DAY, "a.txt": dt.date(2024, 7, 2)})


def test_a_day_for_a_file_that_cannot_be_read_is_no_mistake_of_the_call(tmp_path: Path) -> None:
    assert read(write(tmp_path / "a.txt", b""), published={"a": DAY})[1][0].kind == "empty"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_a_source_or_a_failure(data: bytes) -> None:
    sources, failures = read("-", stdin=data)
    assert len(sources) + len(failures) == 1
    for source in sources:
        source.model_dump_json()


@pytest.mark.parametrize("error", [RuntimeError("\ud800"), KeyError(), RecursionError(), MemoryError()])
def test_whatever_a_format_raises_is_a_failure_of_that_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def stumble(_: bytes) -> Iterator[object]:
        yield from ()
        raise error

    monkeypatch.setattr("checker.sources.formats.ninjs.draw", stumble)
    (source,), (failure,) = read(write(tmp_path / "a.json"), write(tmp_path / "b.txt"))
    assert source.id == "b.txt"
    assert failure.kind == "malformed"
    assert type(error).__name__ in failure.message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_a_folder_is_passed_over_and_one_that_is_named_is_a_failure(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    os.mkfifo(tmp_path / "p.txt")
    sources, failures = read(tmp_path)
    assert [source.id for source in sources] == ["a.txt"]
    assert not failures
    _, failures = read(tmp_path / "p.txt")
    assert [failure.kind for failure in failures] == ["unreadable"]


def test_a_day_for_an_unknown_name_may_be_allowed(tmp_path: Path) -> None:
    path = write(tmp_path / "ferry.txt")
    days = {"draft.txt": DAY, "ferry": DAY}
    (source,), _ = read_sources([path], role="peer", stdin=None, published=days, all_named=False)
    assert (source.published, source.published_basis) == (DAY, "given")
