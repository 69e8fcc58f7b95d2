"""Tell what sort of file it is: by what it begins with, else by its suffix."""

import codecs
import json
import re
from pathlib import PurePosixPath
from typing import Literal

from checker.claims.base import JSON
from checker.sources.formats.drawn import Unread

FormatName = Literal["text", "html", "ninjs", "newsml", "jsonl", "docx", "pdf"]

_OF_SUFFIX: dict[str, FormatName] = {
    **dict.fromkeys((".txt", ".md", ".markdown", ".text"), "text"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
    **dict.fromkeys((".jsonl", ".ndjson"), "jsonl"),
    ".json": "ninjs",
    ".xml": "newsml",
    ".docx": "docx",
    ".pdf": "pdf",
}
SUFFIXES = tuple(_OF_SUFFIX)
"""What a folder is read for."""

_HEAD = 4096  # bytes
_PDF = b"%PDF-"
_PDF_WITHIN = 1024  # bytes; what stands before the mark is passed over by readers of PDF
_ZIP = b"PK\x03\x04"
_OFFICE = b"\xd0\xcf\x11\xe0"
_WORD_PART = b"word/document.xml"
_PAGE = re.compile(
    r"\s*(?><\?xml[^>]*>\s*)?(?><!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html)(?=[\s>])", re.IGNORECASE
)
_NEWSML = "iptc.org/std/nar/"
_NEEDS = {
    ".pdf": "a PDF begins with %PDF-",
    ".docx": "a .docx is a ZIP archive with word/document.xml in it",
}


def recognise(name: str, data: bytes) -> FormatName:
    """Return the format of a file with this name; raise `Unread` if it is not what its suffix says.

    PDF, docx, HTML and NewsML-G2 are known by what they begin with, whatever the file is called. JSON is looked for
    only where the suffix says nothing, as in standard input.
    """
    suffix = PurePosixPath(name).suffix.lower()
    called = _OF_SUFFIX.get(suffix)
    if data.startswith(_PDF) or (called == "pdf" and _PDF in data[:_PDF_WITHIN]):
        return "pdf"
    if data.startswith(_ZIP) and _WORD_PART in data:
        return "docx"
    if called == "docx" and data.startswith(_OFFICE):
        raise Unread("unsupported", "it is encrypted, or an old .doc: save it as .docx without a password")
    if suffix in _NEEDS and data:
        message = f"its name ends in {suffix}, but it is none ({_NEEDS[suffix]}): it is broken, or named wrongly"
        raise Unread("malformed", message)
    return _markup(data) or called or _json(data) or "text"


def _markup(data: bytes) -> FormatName | None:
    """Tell a page and NewsML-G2 by what they begin with."""
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    head = data[:_HEAD].decode("utf-16" if wide else "latin-1", errors="replace").removeprefix("ï»¿")
    if not head.lstrip().startswith("<"):
        return None
    if _PAGE.match(head):
        return "html"
    return "newsml" if _NEWSML in head else None


def _json(data: bytes) -> FormatName | None:
    """Tell JSON, one object or one a line."""
    if not data.lstrip().startswith(b"{"):
        return None
    first, _, more = data.strip().partition(b"\n")
    if more.strip() and _parse(first) is not None:
        return "jsonl"
    item = _parse(data)
    if item is None:
        return None
    is_item = isinstance(item.get("uri"), str) and any(name.startswith(("bodies", "body_")) for name in item)
    return "ninjs" if is_item or more.strip() else "jsonl"  # one line of one's own may be the only one


def _parse(text: bytes) -> dict[str, JSON] | None:
    """Return the JSON object that some bytes are, None if they are none."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
