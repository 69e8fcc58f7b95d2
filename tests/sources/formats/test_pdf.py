import io
import zlib
from collections.abc import Callable, Sequence

import pypdf
import pytest

from checker.sources.formats import Drawn, Unread
from tests.timing import fastest

Draw = Callable[[str, bytes], Drawn]
Refuse = Callable[[str, bytes], Unread]
PDF = "checker.sources.formats.pdf"


def pdf(objects: Sequence[bytes]) -> bytes:
    """Return a PDF of these objects, the first of them its catalog."""
    out, offsets = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (size, table, size, len(out))
    )


def stream(data: bytes, keys: bytes = b"", *, packed: bool = False) -> bytes:
    if packed:
        data, keys = zlib.compress(data, 9), keys + b"/Filter/FlateDecode"
    return b"<<%b/Length %d>>\nstream\n%b\nendstream" % (keys, len(data), data)


def document(
    *pages: bytes, fonts: bytes = b"", forms: bytes = b"", more: Sequence[bytes] = (), packed: bool = False
) -> bytes:
    """Return a PDF of pages that are drawn so, with a font F; the numbers of the objects in `more` begin at 100."""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    kids = b" ".join(b"%d 0 R" % (4 + 2 * at) for at in range(len(pages)))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%b]/Count %d>>" % (kids, len(pages)), font]
    for at, page in enumerate(pages):
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents %d 0 R" % (5 + 2 * at)
            + b"/Resources<</Font<</F 3 0 R%b>>/XObject<<%b>>>>>>" % (fonts, forms),
            stream(page, packed=packed),
        ]
    objects += [b"null"] * (99 - len(objects)) if more else []
    return pdf([*objects, *more])


def line(words: str, y: float, *, x: float = 50, size: float = 11) -> bytes:
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return b"BT /F %g Tf 1 0 0 1 %g %g Tm (%b) Tj ET " % (size, x, y, escaped.encode("cp1252"))


def lines(*words: str, top: float = 500, step: float = 13, **more: float) -> bytes:
    return b"".join(line(each, top - step * at, **more) for at, each in enumerate(words))


def test_lines_become_paragraphs_that_know_page_and_line(drawn: Draw) -> None:
    page = lines("A ferry sank off the port", "of Arendal on Friday.") + lines("It was hit by a ship.", top=460)
    article = drawn("a.pdf", document(page))
    assert article.text == "A ferry sank off the port of Arendal on Friday.\n\nIt was hit by a ship."
    assert [(block.span.of(article.text), block.place) for block in article.blocks] == [
        ("A ferry sank off the port", "page 1, line 1"),
        ("of Arendal on Friday.", "page 1, line 2"),
        ("It was hit by a ship.", "page 1, line 3"),
    ]


def test_an_indented_line_begins_a_paragraph_and_one_within_a_sentence_does_not(drawn: Draw) -> None:
    page = lines("A ferry sank on Friday.") + line("It was hit by", 487, x=65) + line("a ship, they said.", 474, x=80)
    assert drawn("a.pdf", document(page)).text == "A ferry sank on Friday.\n\nIt was hit by a ship, they said."


def test_paragraphs_of_one_line_are_apart_and_wide_lines_are_not(drawn: Draw) -> None:
    page = lines("Two people died.", "The ferry burned.", "It sank on Friday,", "said the mayor.", step=26)
    text = drawn("a.pdf", document(page)).text
    assert text == "Two people died.\n\nThe ferry burned.\n\nIt sank on Friday, said the mayor."


def test_a_sentence_goes_on_in_the_next_column_and_on_the_next_page(drawn: Draw) -> None:
    first = lines("A ferry sank", "off the port") + lines("of Arendal", "on Friday, June", top=500, x=250)
    second = lines("29, police said.", "Nobody was hurt.")
    text = drawn("a.pdf", document(first, second)).text
    assert text == "A ferry sank off the port of Arendal on Friday, June 29, police said. Nobody was hurt."


def test_the_headline_is_in_the_largest_letters_of_the_first_page(drawn: Draw) -> None:
    page = line("GAZETTE", 570, size=40) + lines("Ferry sinks off", "Arendal", top=540, step=24, size=20)
    page += lines("By Kari Nordmann", top=490) + lines("A ferry sank off the port", "of Arendal on Friday.", top=465)
    article = drawn("a.pdf", document(page))
    assert article.headline is not None
    assert article.headline.of(article.text) == "Ferry sinks off Arendal"


def test_what_pages_begin_and_end_with_is_left_out(drawn: Draw) -> None:
    def page(number: int, *words: str) -> bytes:
        head = line(f"The Coast Gazette, {number} June 2024", 580)
        return head + lines(*words) + line(f"- {number} -", 20)

    pages = [page(1, "A ferry sank on", "Friday."), page(2, "It was hit", "by a ship."), page(3, "Nobody was", "hurt.")]
    text = drawn("a.pdf", document(*pages)).text
    assert " ".join(text.split()) == "A ferry sank on Friday. It was hit by a ship. Nobody was hurt."


def test_a_headline_that_the_next_pages_repeat_in_small_letters_stays(drawn: Draw) -> None:
    first = line("Ferry sinks off Arendal", 560, size=20) + lines("A ferry sank on", "Friday.")
    second = line("Ferry sinks off Arendal", 580, size=8) + lines("It was hit", "by a ship.")
    assert drawn("a.pdf", document(first, second)).text.count("Ferry sinks") == 1


def test_a_word_at_a_line_end_is_put_together(drawn: Draw) -> None:
    page = lines("They were brought to the hos-", "pital, a 14-", "year-old and a self-", "described sailor.")
    assert drawn("a.pdf", document(page)).text == (
        "They were brought to the hospital, a 14-year-old and a self-described sailor."
    )


def test_ligatures_are_letters_and_printed_soft_hyphens_hyphens(drawn: Draw) -> None:
    table = b"/CIDInit /ProcSet findresource begin begincmap 1 beginbfchar <41> <FB03> endbfchar endcmap"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 101 0 R>>"
    page = b"BT /G 11 Tf 50 500 Td (The oAce) Tj ET " + line("a 14\u00adyear\u00adold girl", 480)
    article = drawn("a.pdf", document(page, fonts=b"/G 100 0 R", more=[font, stream(table)]))
    assert article.text == "The office a 14-year-old girl"


def test_spaces_of_justified_lines_are_one_and_words_are_not_changed(drawn: Draw) -> None:
    article = drawn("a.pdf", document(lines("A  ferry   sank  off\u00a0Arendal")))
    assert article.text == "A ferry sank off\u00a0Arendal"


@pytest.mark.parametrize("page", [b"", b"0 0 10 10 re f", b"BT /F 11 Tf (   ) Tj ET"])
def test_a_scan_has_no_text(refused: Refuse, page: bytes) -> None:
    unread = refused("a.pdf", document(page))
    assert unread.kind == "no_text"
    assert "OCR" in str(unread)


def encrypted(password: str) -> bytes:
    writer, made = pypdf.PdfWriter(clone_from=io.BytesIO(document(lines("A ferry sank.")))), io.BytesIO()
    writer.encrypt(password, owner_password="owner", algorithm="RC4-128")
    writer.write(made)
    return made.getvalue()


def test_an_encrypted_file_is_read_if_it_opens_without_a_password(drawn: Draw, refused: Refuse) -> None:
    assert drawn("a.pdf", encrypted("")).text == "A ferry sank."
    unread = refused("a.pdf", encrypted("secret"))
    assert unread.kind == "unsupported"
    assert "without a password" in str(unread)


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.4",
        b"%PDF-1.7\n" + bytes(range(256)) * 50,
        document(lines("A ferry sank."))[:300],
        pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"]),
        pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"7"]),
        document(b"[" * 100_000),
    ],
)
def test_a_broken_file_is_a_failure(refused: Refuse, data: bytes) -> None:
    unread = refused("a.pdf", data)
    assert unread.kind == "malformed"
    assert "broken PDF" in str(unread)


def form(number: int, data: bytes) -> bytes:
    """Return a form that may draw with the font F and another form, called X."""
    resources = b"/Resources<</Font<</F 3 0 R>>/XObject<</X %d 0 R>>>>" % number
    return stream(data, b"/Type/XObject/Subtype/Form/BBox[0 0 400 600]" + resources)


TEN_TIMES_EACH = [*(form(number, b"/X Do " * 10) for number in range(101, 105)), form(3, b"q Q " * 99)]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (document(b" " * 100_000_000, packed=True), "too_large"),
        (document(b"q Q " * 1_500_000, packed=True), "too_large"),
        (document(*[b"%" + b" " * 9_000_000] * 6, packed=True), "too_large"),
        (document(*[b""] * 301), "too_large"),
        (document(b"/X Do ", forms=b"/X 100 0 R", more=TEN_TIMES_EACH), "too_large"),
        (document(lines("It sank.") + b"/X Do ", forms=b"/X 100 0 R", more=TEN_TIMES_EACH), "too_large"),
        (document(b"/X Do ", forms=b"/X 100 0 R", more=[form(100, b"/X Do " * 3)]), "no_text"),
    ],
)
def test_a_file_that_is_made_to_cost_much_costs_little(refused: Refuse, data: bytes, kind: str) -> None:
    kinds = []
    assert fastest(lambda: kinds.append(refused("a.pdf", data).kind), times=1) < 20
    assert kinds == [kind]


def drawn_often(data: bytes) -> bytes:
    return document(b"/X Do " * 300, forms=b"/X 100 0 R", more=[form(3, data)])


@pytest.mark.parametrize("data", [b"BT /F 11 Tf [%b] TJ ET", b"BT /F 11 Tf [[%b]] TJ ET", b"/P <</A [%b]>> BDC EMC"])
def test_what_a_form_draws_with_counts_each_time(refused: Refuse, monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(f"{PDF}._MOST_OPERANDS", 50_000)
    assert "operands" in str(refused("a.pdf", drawn_often(data % (b"1 " * 1_000))))


def test_the_bytes_of_a_form_count_each_time(refused: Refuse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{PDF}._MOST_CONTENT", 100_000)
    assert refused("a.pdf", drawn_often(b" " * 1_000)).kind == "too_large"


def test_a_file_that_takes_long_is_given_up(refused: Refuse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{PDF}._MOST_SECONDS", 0.2)
    unread = refused("a.pdf", drawn_often(b"/P <<" + b"/A 1 " * 2_000 + b">> BDC EMC"))
    assert unread.kind == "too_large"
    assert "0.2 seconds" in str(unread)


def test_nothing_is_printed_about_a_file_that_is_odd(drawn: Draw, capfd: pytest.CaptureFixture[str]) -> None:
    data = document(lines("A ferry sank.")).replace(b"startxref\n", b"startxref\n9")
    assert drawn("a.pdf", data).text == "A ferry sank."
    assert "".join(capfd.readouterr()) == ""
