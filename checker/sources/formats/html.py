"""HTML: a page saved from the web, of which only the article is read.

What is no article by the markup itself (navigation, asides, hidden elements, captions) is left out first; which of the
rest is the article, trafilatura says (Barbaresi 2021, "Trafilatura: a web scraping library and command-line tool for
text discovery and extraction"). The text is that of the page, not of the library: each passage gets a mark before it is
handed over, and the marks that come back tell which stay.
"""

import logging
import re
from collections.abc import Iterator, Sequence

from lxml import etree
from lxml.html import HtmlElement

from checker.reading.prose import word_set
from checker.sources.decode import BinaryContentError, Decoded, decode
from checker.sources.formats import text
from checker.sources.formats.dom import is_left_out, parse
from checker.sources.formats.drawn import MOST_TEXT, Drawn, Sheet, Unread
from checker.sources.formats.extras import need
from checker.sources.formats.markup import Passage, Paths, passages
from checker.sources.formats.page import metadata

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_CHARSET_WITHIN = 4096  # bytes
_SHORTEST = 50  # code points; what is shorter is no article
_LEAST_WORDS = 3  # of a headline that no metadata confirms
_ALL_LINK = 0.8  # share of a passage; one that is a link leads elsewhere
_KEPT_ATTRIBUTES = frozenset(("class", "id", "itemprop", "itemtype", "role"))  # what the library looks at
_LOOKS = word_set(
    "abbr b bdi bdo big cite code dfn em font i ins kbd mark q s samp small strike strong sub sup time tt u var wbr"
)
_MOST_IN_A_ROW = 2_000
_BEGIN, _ZERO, _ONE, _END = "\u2590\u2591\u2593\u258c"  # block elements
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MARK = re.compile(f"{_BEGIN}[{_ZERO}{_ONE}]+{_END}")

logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # what it cannot read is our failure to tell


def draw(data: bytes) -> Iterator[Drawn]:
    """Yield the article of a page; raise `Unread` if it is no page, or one without an article."""
    need("trafilatura", "html", "a web page")
    decoded = _decode(data)
    if "<" not in decoded.text:  # an article in plain text that was called .html
        yield from text.draw(data)
        return
    root = parse(decoded.text)
    about, paths = metadata(root), Paths(root, by_id=True)
    found = list(passages(root, is_left_out))
    headline = _headline(found, about.titles)
    others = _articles_of_others(root, headline)
    if others:
        found = [each for each in found if others.isdisjoint(each.element.iterancestors())]
    if sum(len(each.text) for each in found) > MOST_TEXT:
        raise Unread("too_large", f"it has more than {MOST_TEXT} characters of text, which no article has")
    body = [each for each in _of_the_article(root, found, others) if each is not headline]
    if sum(len(each.text) for each in body) < _SHORTEST:
        raise Unread("no_text", "no article is found in the page: save the text of the article instead")
    sheet = Sheet()
    title = sheet.add(" ".join(headline.text.split()), paths.of(headline.element)) if headline else None
    for each in body:
        sheet.add(each.text, paths.of(each.element))
    yield Drawn(
        "html",
        sheet.text,
        decoded.encoding,
        sheet.blocks,
        headline=title,
        published=about.published,
        language=about.language,
    )


def fragment(html: str) -> Iterator[tuple[str, str]]:
    """Yield the passages of a piece of HTML that is an article, each with its path in it; raise `Unread`."""
    root = parse(html)
    paths = Paths(root, by_id=False)
    for each in passages(root, is_left_out):
        yield each.text, paths.of(each.element).removeprefix("/html/body") or "/"


def _decode(data: bytes) -> Decoded:
    declared = _CHARSET.search(data, 0, _CHARSET_WITHIN)
    try:
        return decode(data, declared[1].decode("ascii", "replace") if declared else "")
    except BinaryContentError as error:
        raise Unread("binary", f"it is no HTML: {error}") from error


def _headline(found: Sequence[Passage], titles: Sequence[str]) -> Passage | None:
    """Return the passage that is the headline: what the metadata says it is, else the first heading of rank 1."""
    stated = [_letters(title) for title in titles]
    letters = [_letters(each.text) for each in found]
    first = dict(zip(reversed(letters), reversed(found), strict=True))
    for title in stated:
        if title in first:
            return first[title]
    for each in found:
        if each.element.tag == "h1" and len(each.text.split()) >= _LEAST_WORDS:
            return each
    # The title of the window, which comes last, begins with the headline and goes on with the name of the site.
    window = stated[-1] if stated else ""
    return next((each for each, words in zip(found, letters, strict=True) if _begins(window, words)), None)


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()


def _begins(title: str, words: str) -> bool:
    return len(words) > len(title) / 2 and title.startswith(words)


def _articles_of_others(root: HtmlElement, headline: Passage | None) -> set[etree._Element]:
    """Return the articles in the page that have a headline of their own, as pages without an end have."""
    if headline is None:
        return set()
    around = {headline.element, *headline.element.iterancestors()}
    return {each for each in root.iter("article") if each not in around and each.find(".//h1") is not None}


def _of_the_article(root: HtmlElement, found: Sequence[Passage], others: set[etree._Element]) -> Iterator[Passage]:
    """Yield the passages that are the article; takes the tree apart."""
    for element in root.iter("*"):  # what is no character of XML may be read from a tree, and not written to one
        if element.text and _NO_XML.search(element.text):
            element.text = _NO_XML.sub("", element.text)
        if element.tail and _NO_XML.search(element.tail):
            element.tail = _NO_XML.sub("", element.tail)
    for number, each in enumerate(found):
        if each.is_tail:
            each.node.tail = f"{_mark(number)} {each.node.tail or ''}"
        else:
            each.node.text = f"{_mark(number)} {each.node.text or ''}"
    for element in list(root.iter("*")):
        if element in others or is_left_out(element):
            element.drop_tree()
            continue
        kept_values = {name: element.get(name) or "" for name in _KEPT_ATTRIBUTES if element.get(name)}
        element.attrib.clear()
        element.attrib.update({name: _NO_XML.sub("", value) for name, value in kept_values.items()})
    _flatten(root)
    kept = {mark[0] for mark in _MARK.finditer(_extracted(root))}
    return (each for number, each in enumerate(found) if _mark(number) in kept and each.linked < _ALL_LINK)


def _flatten(root: HtmlElement) -> None:
    """Take the elements out that only say how words look: the library's work grows with the square of their number."""
    for element in root.iter("span"):
        if not element.attrib:
            element.tag = "b"
    etree.strip_tags(root, *_LOOKS)
    for element in root.iter("*"):
        if sum(1 for _ in element.iterchildren("a", "span")) > _MOST_IN_A_ROW:
            raise Unread("too_large", f"it has more than {_MOST_IN_A_ROW} links or spans in one block")


def _mark(number: int) -> str:
    """Return a mark of signs that no article has and no pattern for words looks at."""
    digits = f"{number:b}".replace("0", _ZERO).replace("1", _ONE)
    return f"{_BEGIN}{digits}{_END}"


def _extracted(root: HtmlElement) -> str:
    """Return what trafilatura takes for the article."""
    import trafilatura

    try:
        document = trafilatura.bare_extraction(root, include_comments=False, with_metadata=False)
    except Exception as error:  # whatever it stumbles on
        raise Unread("malformed", f"no article can be found in the page: {error or type(error).__name__}") from error
    return "" if document is None else getattr(document, "text", "") or ""
