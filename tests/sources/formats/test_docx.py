import io
import zipfile
from collections.abc import Callable

import docx
import pytest

from checker.sources.formats import Drawn, Unread

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
Draw = Callable[[str, bytes], Drawn]
Refuse = Callable[[str, bytes], Unread]


def document(body: str) -> bytes:
    """Return a Word document with this body, in the words of the format."""
    new, made = io.BytesIO(), io.BytesIO()
    docx.Document().save(new)
    with zipfile.ZipFile(new) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for part in before.namelist():
            data = before.read(part)
            if part == "word/document.xml":
                data = f"<w:document {_W} {_MC}><w:body>{body}</w:body></w:document>".encode()
            after.writestr(part, data)
    return made.getvalue()


def p(*runs: str, style: str = "", mark: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}<w:rPr>{mark}</w:rPr></w:pPr>{''.join(runs)}</w:p>"


def r(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


DELETED = '<w:del w:id="1"/>'


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p(r("The toll is "), f"<w:del>{r('12')}</w:del>", f"<w:ins>{r('13')}</w:ins>", r(".")), "The toll is 13."),
        (p(r("It sank"), f"<w:moveFrom>{r(' then')}</w:moveFrom>", r(".")), "It sank."),
        (p(r("It "), f"<w:ins><w:ins>{r('sank')}</w:ins></w:ins>", f"<w:hyperlink>{r('.')}</w:hyperlink>"), "It sank."),
        (p(r("It sank"), r(" (why?)", "<w:vanish/>"), r(".", '<w:vanish w:val="0"/>')), "It sank."),
        (p(r("It "), mark=DELETED) + p(r("sank.")) + p(r("Yes.")), "It sank.\n\nYes."),
        (p(r("It sank."), mark=DELETED), "It sank."),
        (p("<w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:br/><w:t>C</w:t><w:noBreakHyphen/></w:r>"), "A\tB\nC\u2011"),
        (p("<w:r><w:t>A</w:t><w:softHyphen/><w:t>B</w:t><w:br w:type='page'/><w:t>C</w:t></w:r>"), "ABC"),
        (p("<w:r><w:fldChar/><w:instrText>DATE</w:instrText></w:r>", r("28 June")), "28 June"),
        (p(f"<w:sdt><w:sdtContent>{r('It sank.')}</w:sdtContent></w:sdt>"), "It sank."),
        (p(r("It sank.")) + p(r("The ferry, in a file picture."), style="Caption"), "It sank."),
        (p(r("It sank."), f"<w:r><w:txbxContent>{p(r('boxed'))}</w:txbxContent></w:r>"), "It sank."),
        (p(f"<mc:AlternateContent><mc:Choice>{r('It')}</mc:Choice><mc:Fallback>{r('no')}</mc:Fallback></mc:AlternateContent>"),
         "It"),
    ],
)  # fmt: skip
def test_text_is_what_is_shown_when_all_changes_are_accepted(drawn: Draw, body: str, text: str) -> None:
    assert drawn("a.docx", document(body)).text == text


def test_places_are_paragraphs_and_cells(drawn: Draw) -> None:
    def cell(content: str) -> str:
        return f"<w:tc>{content}</w:tc>"

    inner = f"<w:tbl><w:tr>{cell(p(r('deep')))}</w:tr></w:tbl>"
    table = (
        f"<w:tbl><w:tr>{cell(p(r('Dead')))}{cell(p(r('12')))}</w:tr><w:tr>{cell(inner + p(r('Hurt')))}</w:tr></w:tbl>"
    )
    article = drawn("a.docx", document(p() + p(r("It sank.")) + table + p(r("Yes.")) + table))
    assert [(block.span.of(article.text), block.place) for block in article.blocks][:6] == [
        ("It sank.", "paragraph 2"),
        ("Dead", "table 1, row 1, cell 1"),
        ("12", "table 1, row 1, cell 2"),
        ("deep", "table 1, row 2, cell 1"),
        ("Hurt", "table 1, row 2, cell 1"),
        ("Yes.", "paragraph 3"),
    ]
    assert article.blocks[6].place == "table 2, row 1, cell 1"


@pytest.mark.parametrize(("style", "found"), [("Title", "Ferry sinks"), ("Heading1", "Ferry sinks"), ("Normal", None)])
def test_the_headline_is_a_paragraph_in_the_style_of_one(drawn: Draw, style: str, found: str | None) -> None:
    article = drawn("a.docx", document(p(r("Ferry sinks"), style=style) + p(r("A ferry sank."))))
    assert (article.headline and article.headline.of(article.text)) == found


def test_a_document_without_words_is_no_text(refused: Refuse) -> None:
    assert refused("a.docx", document(p())).kind == "no_text"


@pytest.mark.parametrize("share", [0.3, 0.9, 0.999])
def test_a_document_that_is_cut_off_is_a_failure(refused: Refuse, share: float) -> None:
    data = document(p(r("It sank.")))
    unread = refused("a.docx", data[: int(len(data) * share)])
    assert unread.kind == "malformed"
    assert "broken" in str(unread)


@pytest.mark.parametrize("body", ["<w:p>" * 100_000, "<w:tbl><w:tr><w:tc>" * 1_000, "&nothing;", "<w:p><w:r><w:t>"])
def test_broken_xml_is_a_failure(refused: Refuse, body: str) -> None:
    assert refused("a.docx", document(body)).kind == "malformed"


def test_an_archive_that_unpacks_to_much_more_is_refused_before_it_is_unpacked(refused: Refuse) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("word/document.xml", b"<x/>")
        for number in range(3):
            archive.writestr(f"word/{number}.xml", b" " * 10_000_000)
    unread = refused("a.docx", made.getvalue())
    assert unread.kind == "too_large"
    assert "30 MB" in str(unread)


def with_main_part(name: str, body: str) -> bytes:
    """Return a Word document whose main part is called so, and that has another of the usual name."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(document(body))) as before,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for part in before.namelist():
            data = before.read(part).replace(b"document.xml", name.encode())
            after.writestr(part.replace("document.xml", name), data)
        after.writestr("word/document.xml", b"<x/>")
    return made.getvalue()


def test_the_part_that_is_read_is_limited_whatever_it_is_called(drawn: Draw, refused: Refuse) -> None:
    assert drawn("a.docx", with_main_part("document.bin", p(r("It sank.")))).text == "It sank."
    unread = refused("a.docx", with_main_part("document.bin", "<w:p/>" * 4_000_000))
    assert unread.kind == "too_large"
    assert "24 MB of XML" in str(unread)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("<w:p/>" * 1_000_001, "tags"),
        ("<w:p/>" * 100_001, "paragraphs"),
        ("<w:tbl><w:tr>" + "<w:tc/>" * 100_001 + "</w:tr></w:tbl>", "cells"),
        (p(r("word " * 1_000)) * 401, "characters"),
    ],
)
def test_a_document_of_more_than_any_article_has_is_refused(refused: Refuse, body: str, says: str) -> None:
    unread = refused("a.docx", document(body))
    assert unread.kind == "too_large"
    assert says in str(unread)


def test_an_archive_of_more_parts_than_any_document_is_refused(refused: Refuse) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", b"<x/>")
        for number in range(5_000):
            archive.writestr(f"{number}", b"")
    assert "5001 parts" in str(refused("a.docx", made.getvalue()))


def test_text_in_nested_paragraphs_is_there_once(drawn: Draw) -> None:
    assert drawn("a.docx", document("<w:p>" * 120 + r("It sank.") + "</w:p>" * 120)).text == "It sank."


def changed(*changes: tuple[bytes, int, bytes]) -> bytes:
    """Return a Word document with other bytes so far behind the beginning of the local or central header."""
    data = bytearray(document(p(r("It sank. " * 50))))
    for header, offset, new in changes:
        at = next(
            at for at in range(len(data)) if data.startswith(header, at) and b"word/document.xml" in data[at : at + 80]
        )
        data[at + offset : at + offset + len(new)] = new
    return bytes(data)


LOCAL, CENTRAL = b"PK\x03\x04", b"PK\x01\x02"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (changed((LOCAL, 47, b"\xff" * 20)), "malformed"),
        (changed((LOCAL, 6, b"\1"), (CENTRAL, 8, b"\1")), "unsupported"),
        (changed((LOCAL, 8, b"\x63"), (CENTRAL, 10, b"\x63")), "unsupported"),
        (changed((CENTRAL, 6, b"\xff")), "malformed"),
    ],
)
def test_an_archive_that_is_damaged_encrypted_or_packed_otherwise_is_a_failure(
    refused: Refuse, data: bytes, kind: str
) -> None:
    assert refused("a.docx", data).kind == kind


def test_an_archive_that_is_another_sort_is_told_as_such(refused: Refuse) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("content.xml", b"<x/>")
    assert "word/document.xml" in str(refused("a.docx", made.getvalue()))
    assert "ZIP" in str(refused("a.txt", made.getvalue()))


def test_entities_in_a_part_are_not_expanded(refused: Refuse) -> None:
    made = io.BytesIO()
    laughs = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10 if n else 'lol'}'>" for n in range(10))
    with zipfile.ZipFile(io.BytesIO(document(""))) as before, zipfile.ZipFile(made, "w") as after:
        for part in before.namelist():
            data = before.read(part)
            if part == "word/document.xml":
                text = f"<!DOCTYPE x [{laughs}]><w:document {_W}><w:body>{p(r('&l9;'))}</w:body></w:document>"
                data = text.encode()
            after.writestr(part, data)
    assert refused("a.docx", made.getvalue()).kind in {"malformed", "no_text"}
