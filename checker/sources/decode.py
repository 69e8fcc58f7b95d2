"""Turn the bytes of a file into text."""

import codecs
from typing import NamedTuple

_MARKS = (  # the longer first: a UTF-32 mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (.docx, .odt and .epub files are such)"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old or an encrypted Office document"),
)
_WESTERN = "cp1252"
_CODE_PAGES = (
    *("cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "iso8859_2", "iso8859_5"),
    *("iso8859_7", "koi8_r", "koi8_u", "gb18030", "big5", "cp932", "euc_jp", "cp949"),
)
_CALLED_WESTERN = ("cp1252", "iso8859-1", "ascii")
_DECLARED = (*_CODE_PAGES, "iso8859_15", "gb2312", "gbk", "shift_jis", "euc_kr")
_HEAD_START = 0.05  # in chaos and coherence (0 to 1): by how much another page must make a likelier text
_ENOUGH = 200  # bytes; the fewer, the less the statistics say
_TEXT_CONTROLS = frozenset("\t\n\v\f\r\x1b\x85")
_MOST_CONTROLS = 0.02  # share of the characters; beyond it a file is no text


class Decoded(NamedTuple):
    """The text of a file without its byte order mark, and the encoding that it was read in."""

    text: str
    encoding: str


class BinaryContentError(ValueError):
    """The bytes are no text; the message says what they look like."""


def decode(data: bytes, declared: str = "") -> Decoded:
    """Read bytes as text: by the byte order mark, as UTF-8, by the likeliest code page, as Windows-1252.

    `declared`: the encoding that the file itself names. It counts where the bytes are not UTF-8, as a page that was
    saved is often in another encoding than it says. Raises `BinaryContentError` for bytes that are no text. What the
    encoding cannot say becomes U+FFFD.
    """
    for magic, what in _FORMATS:
        if data.startswith(magic):
            raise BinaryContentError(f"it is {what}")
    decoded = _by_mark(data) or _as_utf8(data) or _as_declared(data, declared) or _by_statistics(data)
    _require_text(decoded.text)
    return decoded


def _by_mark(data: bytes) -> Decoded | None:
    """Read by the byte order mark, if there is one."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, errors="replace"), encoding)
    return None


def _as_utf8(data: bytes) -> Decoded | None:
    """Read as UTF-8, unless more of what is not ASCII fails than holds: a few bad bytes do not change the encoding."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd") - data.count("\ufffd".encode())
    good = sum(not character.isascii() for character in text) - bad if bad else 0
    return Decoded(text, "utf-8") if bad <= good / 2 else None


def _as_declared(data: bytes, declared: str) -> Decoded | None:
    """Read in the encoding that a file names, if it is a code page of text; Latin-1 is what Windows-1252 is called."""
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return None
    pages = {codecs.lookup(page).name: page for page in _DECLARED}
    page = _WESTERN if name in _CALLED_WESTERN else pages.get(name)
    return Decoded(data.decode(page, errors="replace"), page) if page else None


def _by_statistics(data: bytes) -> Decoded:
    """Read in the code page that makes the likeliest text; the western one where others are no likelier."""
    if b"\x00" in data:
        raise BinaryContentError("it contains NUL bytes (UTF-16 needs a byte order mark)")
    import charset_normalizer

    matches = charset_normalizer.from_bytes(data, cp_isolation=[_WESTERN, *_CODE_PAGES])
    head_start = _HEAD_START * max(1.0, _ENOUGH / len(data))
    likeliest = min(
        matches,
        key=lambda match: match.chaos - match.coherence - head_start * (_WESTERN in match.could_be_from_charset),
        default=None,
    )
    encoding = _WESTERN if likeliest is None or _WESTERN in likeliest.could_be_from_charset else likeliest.encoding
    return Decoded(data.decode(encoding, errors="replace"), encoding)


def _require_text(text: str) -> None:
    """Raise `BinaryContentError` if control characters show that this is no text."""
    if "\x00" in text:
        raise BinaryContentError("it contains NUL characters")
    controls = sum(character < " " and character not in _TEXT_CONTROLS for character in text)
    if controls > _MOST_CONTROLS * len(text):
        raise BinaryContentError(f"{controls} of its {len(text)} characters are control characters")
