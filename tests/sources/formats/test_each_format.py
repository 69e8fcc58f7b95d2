"""What holds for each format: one story, read from a real file of each."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import docx
import lxml.etree
import lxml.html
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.cli import main
from checker.sources import read_sources
from checker.sources.formats import Drawn, Unread, draw

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "sources"
FILES = ("story.md", "page.html", "ninjs.json", "newsml.xml", "message.xml", "wire.jsonl", "story.docx", "story.pdf")
HEADLINE = "Ferry sinks off Arendal with 41 people aboard"
LEAD = (
    "ARENDAL, Norway — A ferry with 41 people aboard sank off the port of Arendal on Friday, June 29, the coast guard "
    "said."
)
LAST = "Divers will go down to the wreck on Monday, police said."
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def at_element(path: Path, place: str) -> str:
    (element,) = lxml.html.fromstring(path.read_bytes()).xpath(place)
    return str(element.text_content())


def at_xml_element(path: Path, place: str) -> str:
    root = lxml.etree.fromstring(path.read_bytes())
    for element in root.iter("*"):
        element.tag = str(element.tag).rpartition("}")[2]
    (found,) = root.xpath(place)
    return "".join(found.itertext())


def at_pointer(item: object, place: str) -> str:
    pointer, _, within = place.partition(" ")
    for step in pointer.split("/")[1:]:
        item = item[int(step)] if isinstance(item, list) else dict(item)[step]  # type: ignore[call-overload]
    if not within:
        return str(item)
    (element,) = lxml.html.document_fromstring(str(item)).xpath(f"/html/body{within}")
    return str(element.text_content())


def at_line(path: Path, place: str) -> str:
    line, _, pointer = place.removeprefix("line ").partition(", ")
    return at_pointer(json.loads(path.read_text(encoding="utf-8").splitlines()[int(line) - 1]), pointer)


def at_paragraph(path: Path, place: str) -> str:
    paragraph = docx.Document(str(path)).paragraphs[int(place.removeprefix("paragraph ")) - 1]
    shown = (run for run in paragraph._p.iter(f"{_W}r") if run.find(f"{_W}rPr/{_W}vanish") is None)
    return "".join(node.text or "" for run in shown for node in run.iter(f"{_W}t"))


def at_page_line(path: Path, place: str) -> str:
    page, _, line = place.removeprefix("page ").partition(", line ")
    return pypdf.PdfReader(path).pages[int(page) - 1].extract_text().split("\n")[int(line) - 1]


LOOK_UP: dict[str, Callable[[Path, str], str]] = {
    "page.html": at_element,
    "ninjs.json": lambda path, place: at_pointer(json.loads(path.read_text(encoding="utf-8")), place),
    "newsml.xml": at_xml_element,
    "message.xml": at_xml_element,
    "wire.jsonl": at_line,
    "story.docx": at_paragraph,
    "story.pdf": at_page_line,
}


class Side(NamedTuple):
    start: int
    end: int
    quote: str
    place: str | None
    text: str


def check(name: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[Side]]:
    """Run the command on a fixture; return its status and the sides of DT101."""
    status = main(["check", str(FIXTURES / name), "--extractor", "local", "--select", "DT101", "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    own_text = (FIXTURES / name).read_bytes().decode("utf-8", "replace")
    texts = {source["id"]: source["text"] or own_text for source in report["sources"]}
    return status, [
        Side(side["start"], side["end"], side["quote"], side["place"], texts[side["source"]])
        for finding in report["findings"]
        for side in finding["evidence"]
    ]


@pytest.mark.parametrize("name", FILES)
def test_the_command_finds_the_wrong_weekday_with_exact_offsets(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, sides = check(name, capsys)
    assert status == 1
    assert [side.quote for side in sides] == ["Friday, June 29"]
    for side in sides:
        assert side.text[side.start : side.end] == side.quote


@pytest.mark.parametrize("name", sorted(LOOK_UP))
def test_the_place_of_a_side_leads_back_to_where_its_words_stand(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, ((_, _, quote, place, _),) = check(name, capsys)
    assert place is not None
    found = LOOK_UP[name](FIXTURES / name, place)
    assert quote in found.replace("\u00ad", "")


@pytest.mark.parametrize("name", sorted(LOOK_UP))
def test_each_block_stands_where_its_place_says(name: str) -> None:
    sources, _ = read_sources([FIXTURES / name], role="peer", stdin=None, published={})
    for source in sources:
        assert source.blocks
        for block in source.blocks:
            if "table" not in block.place:
                found = LOOK_UP[name](FIXTURES / name, block.place)
                squeezed = "".join(found.replace("\u00ad", "").split())
                assert "".join(block.span.of(source.text).split()) in squeezed


@pytest.mark.parametrize("name", FILES)
def test_day_headline_and_language_are_found(name: str) -> None:
    sources, failures = read_sources([FIXTURES / name], role="peer", stdin=None, published={})
    source = next(each for each in sources if LEAD in each.text)
    assert not failures
    assert (str(source.published), source.published_basis, source.language) == ("2024-06-29", "stated", "en")
    assert source.headline is not None
    assert source.headline.of(source.text) == HEADLINE


@pytest.mark.parametrize("name", FILES)
def test_the_story_is_read_in_full_and_nothing_else(name: str) -> None:
    sources, _ = read_sources([FIXTURES / name], role="peer", stdin=None, published={})
    source = next(each for each in sources if LEAD in each.text)
    assert LAST in source.text
    assert "June 30" not in source.text
    if source.format != "text":
        assert source.text.startswith(f"{HEADLINE}\n\n")
        assert f"\n\n{LEAD}\n\n" in source.text


def test_a_text_file_imports_no_library_of_a_format(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LEAD, encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from checker.sources import read_sources;"
        f"assert read_sources([Path({str(tmp_path)!r})], role='peer', stdin=None, published={{}})[0];"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert {"lxml", "trafilatura", "docx", "pypdf", "yaml"}.isdisjoint(done.stdout.split())


@pytest.mark.parametrize(("name", "extra"), [("page.html", "html"), ("story.docx", "docx"), ("story.pdf", "pdf")])
def test_a_missing_library_is_a_failure_that_says_what_to_install(
    name: str, extra: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("checker.sources.formats.extras.find_spec", lambda _: None)
    assert main(["check", str(FIXTURES / name), "--extractor", "local"]) == 3
    assert f"pip install 'factcheck-desk[{extra}]'" in "".join(capsys.readouterr())


@settings(max_examples=150, deadline=None)
@given(
    name=st.sampled_from(FILES),
    called=st.sampled_from(["", *(f".{name.partition('.')[2]}" for name in FILES)]),
    start=st.integers(0, 500),
    cut=st.floats(0, 1),
    put=st.binary(max_size=20),
    at=st.floats(0, 1),
)
def test_a_broken_file_is_articles_or_a_failure(
    name: str, called: str, start: int, cut: float, put: bytes, at: float
) -> None:
    data = (FIXTURES / name).read_bytes()
    middle = int(len(data) * at)
    data = (data[start:middle] + put + data[middle:])[: int(len(data) * cut)]
    try:
        found = list(draw(f"file{called}", data))
    except Unread as unread:
        found = [unread]
    for each in found:
        if isinstance(each, Drawn):
            each.text.encode()
            assert all(block.span.of(each.text).strip() for block in each.blocks)
        else:
            assert str(each)
