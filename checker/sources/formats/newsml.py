"""NewsML-G2 (IPTC, XML): one news item, or a message with several.

The text is that of the first `inlineXML` (XHTML or NITF) of an item, or of its `inlineData` in plain text; the headline
that of `contentMeta`. Documents with a document type of their own are refused: NewsML-G2 has none, and entities can be
made to fill the memory or to read other files.
"""

from collections.abc import Iterator

from lxml import etree

from checker.sources.formats.drawn import MOST_ARTICLES, Drawn, NotAnArticle, Sheet, Unread, tag_language
from checker.sources.formats.markup import Paths, local_name, passages
from checker.sources.stamps import find_day

_DAYS = ("contentCreated", "firstCreated", "versionCreated")
_MOST_ELEMENTS = 300_000
_ITEM = "newsItem"
_BODIES = ("body.content", "body")  # of NITF, which has the first in the second, and of XHTML
_LEFT_OUT = frozenset(("aside", "caption", "figcaption", "footer", "head", "media", "nav", "script", "style"))
_NAMESPACE = b"iptc.org/std/nar/"
_TEXT = "text/plain"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def draw(data: bytes) -> Iterator[Drawn]:
    """Yield the articles of a NewsML-G2 document; raise `Unread` if it is none or has none."""
    root = _parse(data)
    if sum(1 for _ in root.iter("*")) > _MOST_ELEMENTS:
        raise Unread("too_large", f"it has more than {_MOST_ELEMENTS} elements: split it")
    items = [element for element in _all(root, _ITEM) if not _is_in_item(element)]
    if len(items) > MOST_ARTICLES:
        raise Unread("too_large", f"it has more than {MOST_ARTICLES} items: split it")
    if not items:
        found = local_name(root)[:40]
        raise NotAnArticle(f"it is XML, but holds no newsItem of NewsML-G2: it begins with the element {found!r}")
    paths = Paths(root, by_id=False)
    several = local_name(root) != _ITEM
    articles = [_item(item, paths, number if several else None) for number, item in enumerate(items, 1)]
    if not any(articles):
        raise NotAnArticle("no item of it has a text of its own (inlineXML, or inlineData in plain text)")
    encoding = (root.getroottree().docinfo.encoding or "utf-8").lower()
    for article in articles:
        if article is not None:
            yield article._replace(encoding=encoding)


def _parse(data: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        why = Unread if _NAMESPACE in data else NotAnArticle
        raise why(kind="malformed", message=f"it is no well-formed XML: {error.msg}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        why = Unread if _NAMESPACE in data else NotAnArticle
        told = "it has a document type (<!DOCTYPE ...>), which NewsML-G2 has not: take it out"
        raise why(kind="malformed", message=told)
    return root


def _item(item: etree._Element, paths: Paths, number: int | None) -> Drawn | None:
    """Return the article of a news item; None for one without text, such as that of a picture."""
    content = _first(item, "inlineXML")
    plain = next((each for each in _all(item, "inlineData") if (each.get("contenttype") or _TEXT) == _TEXT), None)
    sheet = Sheet()
    headline = _first(item, "headline", "hl1")
    words = " ".join(_words(headline).split()) if headline is not None else ""
    title = sheet.add(words, paths.of(headline)) if headline is not None else None
    before = len(sheet.text)
    if content is not None and _words(content).strip():
        body = next((each for name in _BODIES for each in _all(content, name)), content)
        for each in passages(body, _is_left_out):
            if not (each.text == words == sheet.text):  # the headline, once more
                sheet.add(each.text, paths.of(each.element))
    elif plain is not None:
        sheet.add(_words(plain), paths.of(plain))
    if len(sheet.text) == before:
        return None
    days = (_words(each) for name in _DAYS for each in _all(item, name))
    language = _first(item, "language")
    tags = (None if language is None else language.get("tag"), item.get(_LANG))
    return Drawn(
        "newsml",
        sheet.text,
        blocks=sheet.blocks,
        headline=title,
        published=next((day for told in days if (day := find_day(told))), None),
        language=next(filter(None, map(tag_language, tags)), None),
        number=number,
        name=item.get("guid"),
    )


def _all(root: etree._Element, name: str) -> Iterator[etree._Element]:
    return (element for element in root.iter("*") if local_name(element) == name)


def _first(root: etree._Element, *names: str) -> etree._Element | None:
    return next((element for name in names for element in _all(root, name)), None)


def _is_in_item(element: etree._Element) -> bool:
    """Tell whether an element stands in an item, whose text then has that of the element in it."""
    return any(local_name(above) == _ITEM for above in element.iterancestors())


def _words(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def _is_left_out(element: etree._Element) -> bool:
    return local_name(element) in _LEFT_OUT
