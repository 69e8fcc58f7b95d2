import json
from collections.abc import Callable

import pytest

from checker.sources.formats import Drawn, Unread
from checker.sources.formats.recognise import recognise

PAGE = b"<!DOCTYPE html><html><body><p>Hello</p></body></html>"
ITEM = b'<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>'


@pytest.mark.parametrize("name", ["page.html", "page.txt", "page", "page.xml", "stdin", "page.php"])
@pytest.mark.parametrize("head", [b"", b"\xef\xbb\xbf", b"\n\n ", b"<?xml version='1.0'?>\n", b"<!-- saved from x -->"])
def test_a_page_is_known_by_its_beginning_whatever_it_is_called(name: str, head: bytes) -> None:
    assert recognise(name, head + PAGE) == "html"


@pytest.mark.parametrize("name", ["item.xml", "item.txt", "stdin"])
def test_newsml_is_known_by_its_namespace(name: str) -> None:
    assert recognise(name, ITEM) == "newsml"


@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a"])
def test_pdf_and_docx_are_known_by_their_beginning(name: str, fixture: Callable[[str], bytes]) -> None:
    assert recognise(name, fixture("story.pdf")) == "pdf"
    assert recognise(name, fixture("story.docx")) == "docx"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b'{"uri": "a", "body_text": "b"}', "ninjs"),
        (b'{\n "uri": "a"\n}\n', "ninjs"),
        (b'{"text": "a"}\n', "jsonl"),
        (b'{"uri": "a", "text": "b"}\n', "jsonl"),
        (b'{\n "text": "a"\n}\n', "ninjs"),
        (b'{"text": "a"}\n{"text": "b"}\n', "jsonl"),
        (b'{"text": "a"}\n{broken\n', "jsonl"),
        (b"{Note to editors: hold for release}\nA ferry sank.", "text"),
        (b"A ferry sank.", "text"),
    ],
)
def test_json_is_looked_for_where_the_name_says_nothing(data: bytes, found: str) -> None:
    assert recognise("stdin", data) == found
    assert recognise("a.txt", data) == "text"


@pytest.mark.parametrize(
    "text",
    [
        "The <html> element is old.",
        "<b>Breaking</b>: a ferry sank",
        "< 40 people were hurt",
        "<htmlish>",
        "%PDF is a mark",
    ],
)
def test_text_that_has_markup_in_it_stays_text(text: str) -> None:
    assert recognise("a.txt", text.encode()) == "text"


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.pdf", b"A ferry sank.", "a PDF begins with %PDF-"),
        ("a.docx", b"A ferry sank.", "word/document.xml"),
        ("a.docx", b"PK\x03\x04 something else", "word/document.xml"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "without a password"),
    ],
)
def test_a_suffix_that_promises_another_format_is_a_failure_that_says_so(
    refused: Callable[[str, bytes], Unread], name: str, data: bytes, says: str
) -> None:
    assert says in str(refused(name, data))


def test_plain_text_that_is_called_html_is_read_as_text(drawn: Callable[[str, str], Drawn]) -> None:
    article = drawn("wire.html", "A ferry sank on Friday.\n\nNobody was hurt.\n")
    assert (article.format, article.text) == ("text", "A ferry sank on Friday.\n\nNobody was hurt.\n")


@pytest.mark.parametrize("name", ["a.html", "a.json", "a.xml", "a.jsonl", "a.docx", "a.pdf", "a.txt"])
def test_an_empty_file_is_told_as_such(refused: Callable[[str, bytes], Unread], name: str) -> None:
    assert refused(name, b"").kind == "empty"


@pytest.mark.parametrize("name", ["a.html", "a.json", "a.jsonl"])
def test_nul_bytes_are_refused(refused: Callable[[str, bytes], Unread], name: str) -> None:
    assert refused(name, b"<p>" + b"\x00" * 20 + json.dumps({"text": "a"}).encode()).kind == "binary"
