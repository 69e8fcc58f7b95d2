"""Word documents (.docx), with python-docx: paragraphs and table cells, as if all changes were accepted.

Read is what the body shows: insertions in, deletions out; no hidden text, and no comments, footnotes, headers, text
boxes or captions.
"""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

from lxml import etree

from checker.sources.formats.drawn import Drawn, Sheet, Unread
from checker.sources.formats.extras import need

_MOST_UNPACKED = 100_000_000  # bytes of all parts, images among them
_MOST_XML = 20_000_000  # bytes of all parts in XML
_MOST_TAGS = 1_000_000  # of all parts in XML
_MOST_PARTS = 5_000
_MOST_PARAGRAPHS = 100_000  # and cells of tables
# A part may be called anything. XML begins with a tag, white space, a byte order mark, or a tag in UTF-16 or EBCDIC.
_XML = re.compile(rb"[<\s\x00\x4c]|\xef\xbb\xbf|\xff\xfe|\xfe\xff")
_EBCDIC_TAG = b"\x4c"
_ENCRYPTED = 1  # a flag of a part
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # what the format allows (ECMA-376 part 2, annex C)
_MARK = 4  # bytes
_NO_ARTICLE = ", which no article does"
_TITLES = ("Title", "Heading 1")
_OPENING = 3  # paragraphs; a headline is one of them
_CAPTION = "caption"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _TABLE, _ROW, _CELL, _RUN, _T, _BREAK = (f"{_W}{name}" for name in ("p", "tbl", "tr", "tc", "r", "t", "br"))
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
    except Unread:
        raise
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
    """Raise `Unread` if the archive is broken or encrypted, or if what it unpacks to is more than any article is."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        parts = archive.infolist()
        if any(part.flag_bits & _ENCRYPTED or part.compress_type not in _PACKED for part in parts):
            raise Unread("unsupported", "it is encrypted, or packed as no .docx is: save it again without a password")
        unpacked = sum(part.file_size for part in parts)
        if len(parts) > _MOST_PARTS or unpacked > _MOST_UNPACKED:
            raise Unread("too_large", f"it unpacks to {unpacked // 1_000_000} MB in {len(parts)} parts{_NO_ARTICLE}")
        in_xml = [part for part in parts if _XML.match(archive.open(part).read(_MARK))]
        xml = sum(part.file_size for part in in_xml)
        if xml > _MOST_XML:
            raise Unread("too_large", f"it unpacks to {xml // 1_000_000} MB of XML{_NO_ARTICLE}")
        if sum(_tags(archive.read(part)) for part in in_xml) > _MOST_TAGS:
            raise Unread("too_large", f"it has more than {_MOST_TAGS} tags{_NO_ARTICLE}")
    except Unread:
        raise
    except Exception as error:  # zipfile and zlib raise whatever they stumble on
        raise Unread("malformed", f"it is a broken .docx, perhaps cut off: {error}") from error


def _tags(xml: bytes) -> int:
    """Return how many tags there may be in XML, whatever its encoding."""
    return xml.count(_EBCDIC_TAG if xml.startswith(_EBCDIC_TAG) else b"<")


def _paragraphs(body: etree._Element, styles: dict[str, str]) -> Iterator[_Paragraph]:
    """Yield the paragraphs of a body that are read; one whose mark is deleted goes on with the next."""
    if sum(1 for _ in body.iter(_P, _CELL)) > _MOST_PARAGRAPHS:
        raise Unread("too_large", f"it has more than {_MOST_PARAGRAPHS} paragraphs and cells: split it")
    number, words, place, style = 0, "", "", ""
    cells = dict(_cells(body))
    for paragraph in _shown(body, _P):
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
    shown = _shown(paragraph, _T, *_CHARACTERS)
    return "".join(_CHARACTERS.get(str(each.tag), each.text or "") for each in shown)


def _shown(within: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """Yield the elements of these tags in an element that are shown, without those in one that is yielded."""
    walk = etree.iterwalk(within, events=("start",))
    for _, element in walk:
        if element is within:
            continue
        is_wanted = element.tag in tags
        if is_wanted or _is_left_out(element):
            walk.skip_subtree()
        if is_wanted and not _is_left_out(element):
            yield element


def _is_left_out(element: etree._Element) -> bool:
    """Tell whether an element by itself is deleted, hidden, or a break that is no line end."""
    if element.tag == _BREAK:
        return element.get(f"{_W}type") in ("page", "column")
    hidden = element.find(f"{_W}rPr/{_W}vanish") if element.tag == _RUN else None
    return element.tag in _LEFT_OUT or (hidden is not None and hidden.get(f"{_W}val") not in ("0", "false", "off"))
