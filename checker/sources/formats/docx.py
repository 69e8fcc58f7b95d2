"""Word documents (.docx), with python-docx: paragraphs and table cells, as if all changes were accepted.

Read is what the body shows: insertions in, deletions out; no hidden text, and no comments, footnotes, headers, text
boxes or captions.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

from lxml import etree

from checker.sources.formats.drawn import Drawn, Sheet, Unread
from checker.sources.formats.extras import need

_MOST_UNPACKED = 100_000_000  # bytes of all parts, images among them
_MOST_XML = 20_000_000  # bytes of all parts in XML
_TITLES = ("Title", "Heading 1")
_OPENING = 3  # paragraphs; a headline is one of them
_CAPTION = "caption"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _TABLE, _ROW, _CELL, _T, _BREAK = (f"{_W}{name}" for name in ("p", "tbl", "tr", "tc", "t", "br"))
_CHARACTERS = {f"{_W}tab": "\t", _BREAK: "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
_LEFT_OUT = frozenset(
    (
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
        *(f"{_W}{name}" for name in ("del", "moveFrom", "txbxContent", "pPr")),
    )
)


class _Paragraph(NamedTuple):
    """A paragraph: its words, where it stands, and the name of its style."""

    words: str
    place: str
    style: str


def draw(data: bytes) -> Iterator[Drawn]:
    """Yield the article of a Word document; raise `Unread` if it is none that can be read."""
    need("docx", "docx", "a Word document")
    _refuse_bombs(data)
    import docx

    try:
        document = docx.Document(BytesIO(data))
        styles = {style.style_id: style.name or "" for style in document.styles}
        paragraphs = list(_paragraphs(document.element.body, styles))
    except Exception as error:  # python-docx raises whatever it stumbles on
        raise Unread("malformed", f"it is a broken .docx: {error or type(error).__name__}") from error
    sheet, title = Sheet(), None
    for each in paragraphs:
        span = sheet.add(each.words, each.place)
        if span and title is None and each.style in _TITLES and len(sheet.blocks) <= _OPENING:
            title = span
    if not sheet.text:
        raise Unread("no_text", "it holds no text: is the article an image, or in a text box?")
    yield Drawn("docx", sheet.text, blocks=sheet.blocks, headline=title)


def _refuse_bombs(data: bytes) -> None:
    """Raise `Unread` if the archive is broken, or if what it unpacks to is more than any article is."""
    try:
        parts = zipfile.ZipFile(BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise Unread("malformed", f"it is a broken .docx, perhaps cut off: {error}") from error
    unpacked = sum(part.file_size for part in parts)
    xml = sum(part.file_size for part in parts if part.filename.lower().endswith((".xml", ".rels")))
    if unpacked > _MOST_UNPACKED or xml > _MOST_XML:
        raise Unread("too_large", f"it unpacks to {max(unpacked, xml) // 1_000_000} MB, which no article is")


def _paragraphs(body: etree._Element, styles: dict[str, str]) -> Iterator[_Paragraph]:
    """Yield the paragraphs of a body that are read; one whose mark is deleted goes on with the next."""
    number, words, place, style = 0, "", "", ""
    cells = dict(_cells(body))
    for paragraph in body.iter(_P):
        if _is_left_out(paragraph, body):
            continue
        cell = next(reversed(list(paragraph.iterancestors(_CELL))), None)
        number += cell is None
        place = f"paragraph {number}" if cell is None else cells.get(cell, "table")
        named = paragraph.find(f"{_W}pPr/{_W}pStyle")
        style = styles.get(str(named.get(f"{_W}val")), "") if named is not None else ""
        words += _words(paragraph)
        if paragraph.find(f"{_W}pPr/{_W}rPr/{_W}del") is None:
            if style.lower() != _CAPTION:
                yield _Paragraph(words, place, style)
            words = ""
    if words:
        yield _Paragraph(words, place, style)


def _cells(body: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Yield the cells of the tables that stand in no other table, and how they are called."""
    tables = (table for table in body.iter(_TABLE) if next(table.iterancestors(_CELL), None) is None)
    for table, rows in enumerate(tables, 1):
        for row, cells in enumerate(rows.iterchildren(_ROW), 1):
            for number, cell in enumerate(cells.iterchildren(_CELL), 1):
                yield cell, f"table {table}, row {row}, cell {number}"


def _words(paragraph: etree._Element) -> str:
    """Return the words of a paragraph as they are shown when all changes are accepted."""
    shown = (each for each in paragraph.iter(_T, *_CHARACTERS) if not _is_left_out(each, paragraph))
    return "".join(_CHARACTERS.get(str(each.tag), each.text or "") for each in shown)


def _is_left_out(element: etree._Element, within: etree._Element) -> bool:
    """Tell whether an element is deleted, hidden, or a break that is no line end."""
    if element.tag == _BREAK and element.get(f"{_W}type") in ("page", "column"):
        return True
    for above in element.iterancestors():
        if above is within:
            return False
        if above.tag in _LEFT_OUT:
            return True
        hidden = above.find(f"{_W}rPr/{_W}vanish") if above.tag == f"{_W}r" else None
        if hidden is not None and hidden.get(f"{_W}val") not in ("0", "false", "off"):
            return True
    return False
