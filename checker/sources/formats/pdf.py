"""PDF with a text layer, with pypdf: lines become paragraphs, in the order in which the file draws them.

What the text is not: the lines of a paragraph are joined by a space; a word that is hyphenated at a line end is joined
(`hyphens.py`); ligatures become their letters; lines that several pages begin or end with, and page numbers, are left
out.
"""

import logging
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from statistics import median_low
from time import thread_time
from typing import TYPE_CHECKING, NamedTuple

from checker.claims.base import Span
from checker.sources.formats.drawn import Drawn, Sheet, Unread
from checker.sources.formats.extras import need
from checker.sources.formats.hyphens import Hyphens

if TYPE_CHECKING:
    from pypdf import PageObject
    from pypdf.generic import EncodedStreamObject, StreamObject

_MOST_PAGES = 300
_MOST_OPERATIONS = 500_000  # of all pages: instructions to draw, of which a page of text has a thousand or two
_MOST_OPERANDS = 3_000_000  # of all pages: what instructions are about, such as the letters and gaps of a line
_MOST_CONTENT = 50_000_000  # bytes of the instructions of all pages, and of a form each time it is drawn
_MOST_UNPACKED = 10_000_000  # bytes of one stream
_MOST_TOKENS = 500_000  # of one stream of instructions
_MOST_TEXT = 1_000_000  # code points
_MOST_SECONDS = 60  # of the processor, on one file: what pypdf is slow at cannot all be counted
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"})
_SPACE = re.compile(r"[ \t]+")
_ENDS = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_WIDE = 1.35  # times the usual distance of two lines, from which on a paragraph is over
_LOOSE = 1.7  # times the size, from which on lines so far apart may each be a paragraph, or of a text with wide lines
_SAME_SIZE = 0.6  # points
_INDENT = 0.7  # times the size
_LARGER = 1.15  # times the size of the text, from which on a line is a heading
_HEADLINE_WORDS = 3

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # what it cannot read is our failure to tell


class Line(NamedTuple):
    """A line of a page: its words, where it stands (in points, from below) and the size of its letters."""

    page: int
    number: int
    words: str
    x: float
    y: float
    size: float


def draw(data: bytes) -> Iterator[Drawn]:
    """Yield the article of a PDF; raise `Unread` if it is none that can be read, or has no text layer."""
    need("pypdf", "pdf", "a PDF")
    lines = _lines(data)
    if not lines:
        raise Unread("no_text", "it has no text layer, as a scan has none: read it by OCR, and save that")
    body = list(_without_furniture(lines))
    paragraphs = list(_paragraphs(body))
    hyphens = Hyphens(line.words for line in body)
    title = _title(paragraphs)
    sheet, headline = Sheet(), None
    for paragraph in paragraphs:
        span = _add(sheet, paragraph, hyphens)
        if paragraph is title:
            headline = span
    yield Drawn("pdf", sheet.text, "binary", sheet.blocks, headline=headline)


def _lines(data: bytes) -> list[Line]:
    """Return the lines of all pages; raise `Unread` for a file that cannot be read."""
    import pypdf

    found: list[Line] = []
    budget = _Budget()
    try:
        with pypdf.apply_configuration(
            zlib_maximum_output_length=_MOST_UNPACKED,
            lzw_maximum_output_length=_MOST_UNPACKED,
            run_length_maximum_output_length=_MOST_UNPACKED,
            array_based_stream_maximum_output_length=_MOST_UNPACKED,
            stream_parsing_work_maximum_count=_MOST_TOKENS,
        ):
            reader = pypdf.PdfReader(BytesIO(data))
            if reader.is_encrypted and not reader.decrypt(""):
                raise Unread("unsupported", "it is encrypted: save it without a password")
            if len(reader.pages) > _MOST_PAGES:
                raise Unread("too_large", f"it has more than {_MOST_PAGES} pages: save those of the article")
            for number, page in enumerate(reader.pages, 1):
                budget.content(sum(len(part.get_data()) for part in _contents(page)))
                page.extract_xform_text = budget.forms(page.extract_xform_text)  # type: ignore[method-assign]
                pieces = _Pieces(budget)
                page.extract_text(visitor_operand_before=budget.operation, visitor_text=pieces.add)
                budget.hold()
                found += pieces.lines(number)
    except Unread:
        raise
    except pypdf.errors.DependencyError as error:  # a cipher that needs one more library
        raise Unread("unsupported", "it is encrypted: save it without a password") from error
    except pypdf.errors.LimitReachedError as error:
        raise Unread("too_large", f"it unpacks to more than any article: {error}") from error
    except Exception as error:  # pypdf raises whatever it stumbles on
        raise Unread("malformed", f"it is a broken PDF, perhaps cut off: {error or type(error).__name__}") from error
    return found


class _Budget:
    """How much a file may cost.

    What is raised while a form of a page is drawn, pypdf keeps to itself: so that is told again by `hold`.
    """

    def __init__(self) -> None:
        self._operations, self._operands, self._content = _MOST_OPERATIONS, _MOST_OPERANDS, _MOST_CONTENT
        self._text = _MOST_TEXT
        self._begun = thread_time()

    def operation(self, _operator: object, operands: object, *_: object) -> None:
        """Count an instruction to draw, and what it is about."""
        self._operations -= 1
        waiting = [operands]
        while waiting:
            each = waiting.pop()
            waiting += each if isinstance(each, list) else each.values() if isinstance(each, dict) else ()
            self._operands -= 1
        self.hold()

    def forms(self, draw_form: Callable[..., str]) -> Callable[..., str]:
        """Return what draws a form, which is parsed each time, and counts its bytes before."""

        def counted(form: "EncodedStreamObject", *more: object, **named: object) -> str:
            self.content(len(form.get_data()))
            return draw_form(form, *more, **named)

        return counted

    def content(self, length: int) -> None:
        """Count bytes of instructions."""
        self._content -= length
        self.hold()

    def text(self, length: int) -> None:
        """Count characters of text."""
        self._text -= length
        self.hold()

    def hold(self) -> None:
        """Raise `Unread` if it is spent."""
        if min(self._operations, self._operands, self._content, self._text) < 0:
            of_them = f"{_MOST_OPERANDS} operands or {_MOST_CONTENT} bytes of them"
            told = f"{_MOST_OPERATIONS} instructions, {of_them}, or {_MOST_TEXT} characters"
            raise Unread("too_large", f"its pages have more than {told}, which no article has")
        if thread_time() - self._begun > _MOST_SECONDS:
            raise Unread("too_large", f"it takes longer to read than {_MOST_SECONDS} seconds, which no article does")


def _contents(page: "PageObject") -> "Iterator[StreamObject]":
    """Yield the streams of instructions that a page is drawn by."""
    from pypdf.generic import ArrayObject, StreamObject

    contents = page.get("/Contents")
    found = None if contents is None else contents.get_object()
    for each in found if isinstance(found, ArrayObject) else [found]:
        part = None if each is None else each.get_object()
        if isinstance(part, StreamObject):
            yield part


class _Pieces:
    """The pieces of text of a page, as pypdf hands them over: lines end at the line ends in them."""

    def __init__(self, budget: _Budget) -> None:
        self._budget = budget
        self._lines: list[list[tuple[str, float, float, float]]] = [[]]

    def add(self, text: str, cm: Sequence[float], tm: Sequence[float], _font: object, size: float) -> None:
        """Take a piece with its matrices (of the page, of the text) and the size of its font."""
        self._budget.text(len(text))
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = abs((tm[0] * tm[3] - tm[1] * tm[2]) * (cm[0] * cm[3] - cm[1] * cm[2])) ** 0.5
        for at, words in enumerate(text.split("\n")):
            if at:
                self._lines.append([])
            if words.strip():
                self._lines[-1].append((words, x, y, abs(size) * scale))
            elif words and self._lines[-1]:
                self._lines[-1].append((" ", x, y, 0))

    def lines(self, page: int) -> Iterator[Line]:
        """Yield the lines that have words."""
        for number, pieces in enumerate((each for each in self._lines if each), 1):
            words = _clean("".join(piece[0] for piece in pieces))
            yield Line(page, number, words, *pieces[0][1:])


def _clean(words: str) -> str:
    """Return words with letters for ligatures, and hyphens for those that are called soft and yet are printed."""
    words = _SPACE.sub(" ", words.translate(_LIGATURES)).strip()
    return words[:-1].replace("\u00ad", "-") + words[-1:]


def _text_size(lines: Sequence[Line]) -> float:
    """Return the size that most letters have."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.words)
    return sizes.most_common(1)[0][0]


def _without_furniture(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines without those that several pages begin or end with, but for their numbers."""
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    edges = {(line, edge) for page in pages.values() for edge, line in enumerate(_edges(page))}
    often = Counter((_folded(line), edge) for line, edge in edges)
    repeated = {line for line, edge in edges if not _folded(line) or often[_folded(line), edge] > 1}
    text_size = _text_size(lines)
    for line in lines:
        heads_article = line.page == 1 and line.size > text_size + _SAME_SIZE
        if line not in repeated or heads_article:
            yield line


def _edges(page: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines at the top and at the bottom of a page, and those that are drawn first and last."""
    by_height = sorted(page, key=lambda line: line.y)
    return by_height[0], by_height[-1], page[0], page[-1]


def _folded(line: Line) -> str:
    return re.sub(r"[\W\d]+", "", line.words).casefold()


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines in paragraphs: one is over at a gap, at another size, and before a line that is set apart."""
    steps = [one.y - other.y for one, other in pairwise(lines) if one.page == other.page]
    usual = median_low([step for step in steps if step > 0] or [0])
    text_size = _text_size(lines) if lines else 0
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and _begins(line, paragraph[-1], usual * max(1, line.size / (text_size or 1))):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _begins(line: Line, before: Line, usual: float) -> bool:
    """Tell whether a line begins a paragraph; `usual` is the distance of lines of its size."""
    if abs(line.size - before.size) > _SAME_SIZE:
        return True
    step = before.y - line.y
    if line.page != before.page or step < -line.size:  # the next page or column
        return bool(_ENDS.search(before.words))
    apart = line.x - before.x > _INDENT * line.size or step > _LOOSE * line.size
    return step > _WIDE * usual or (apart and bool(_ENDS.search(before.words)))


def _title(paragraphs: Sequence[list[Line]]) -> list[Line] | None:
    """Return the headline: of the paragraphs on the first page in larger letters than the text, that in the largest."""
    lines = [line for paragraph in paragraphs for line in paragraph]
    least = _LARGER * _text_size(lines) if lines else 0
    large = [each for each in paragraphs if each[0].page == 1 and each[0].size >= least]
    told = [each for each in large if sum(len(line.words.split()) for line in each) >= _HEADLINE_WORDS]
    return max(told, key=lambda each: each[0].size, default=None)


def _add(sheet: Sheet, paragraph: Sequence[Line], hyphens: Hyphens) -> Span:
    """Set a paragraph down, each line a block of its own; return its span."""
    before, spans = "\n\n", []
    for line, after in zip(paragraph, [*paragraph[1:], None], strict=True):
        words, between = hyphens.join(line.words, after.words) if after else (line.words, "")
        spans.append(sheet.add(words, f"page {line.page}, line {line.number}", before))
        before = between
    found = [span for span in spans if span]
    return Span(start=found[0].start, end=found[-1].end)
