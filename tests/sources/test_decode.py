import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.sources.decode import BinaryContentError, decode

FRENCH = (
    "Le ministère a déclaré mardi que trois personnes ont été tuées lorsqu'un autocar a quitté la route près de la "
    "frontière. Les secours sont arrivés dans l'heure."
)
RUSSIAN = (
    "Министерство сообщило во вторник, что три человека погибли, когда автобус съехал с дороги недалеко от границы."
)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"\xef\xbb\xbfcaf\xc3\xa9", "utf-8"),
        (b"\xff\xfe" + "café".encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + "café".encode("utf-16-be"), "utf-16-be"),
        (b"\xff\xfe\x00\x00" + "café".encode("utf-32-le"), "utf-32-le"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_no_part_of_the_text(data: bytes, encoding: str) -> None:
    assert decode(data) == ("café", encoding)


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"one\r\ntwo\rthree\n").text == "one\r\ntwo\rthree\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        ("“Never,” she said — twice.", "cp1252"),
        ("café", "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
    ],
)
def test_a_text_in_a_code_page_is_read_in_it(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)


def test_one_bad_byte_does_not_change_the_encoding_of_a_utf8_text() -> None:
    decoded = decode(FRENCH.encode() + b" \xe9")
    assert decoded == (FRENCH + " \ufffd", "utf-8")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"%PDF-1.7 text", "PDF"),
        (b"PK\x03\x04abc", "docx"),
        (b"a\x00b\x00", "NUL"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "NUL"),
        (b"\x01\x02\x03 few words", "control characters"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, why: str) -> None:
    with pytest.raises(BinaryContentError, match=why):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_binary(data: bytes) -> None:
    try:
        decoded = decode(data)
    except BinaryContentError:
        return
    decoded.text.encode("utf-8")
