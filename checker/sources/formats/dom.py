"""HTML becomes a tree, whoever wrote it: what would take a parser long, or be read in part, is refused."""

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from checker.reading.prose import word_set
from checker.sources.formats.drawn import Unread

_MOST_ATTRIBUTES = 1_000  # of one element: parsers compare each with each
_MOST_ELEMENTS = 50_000
_OPENING = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?:script|style)\b.*?(?:</(?:script|style)|\Z)|<[a-z][^\s/>]*", re.IGNORECASE | re.DOTALL
)
_ATTRIBUTE = re.compile(r"""[\s/]+[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?""")
_INLINE = re.compile(r"data:[^\s\"'<>]{1000,}")  # images within the page
_NO_TEXT = word_set(
    "applet aside audio button canvas datalist dialog embed figcaption footer frameset head iframe input label map",
    "menu meter nav noembed noframes noscript object option optgroup progress script select style svg template",
    "textarea video",
)
_NO_ROLES = frozenset(("alertdialog", "banner", "complementary", "contentinfo", "dialog", "navigation", "search"))
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NO_CLASSES = re.compile(
    r"(?<![\w-])(?:sr-only|visually-?hidden|screen-reader-text|d-none)(?![\w-])|(?<!closed-)caption"
    r"|(?<![\w-])(?:twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|fb-post)(?![\w-])",
    re.IGNORECASE,
)


def parse(html: str) -> HtmlElement:
    """Return the root of a page, or of a piece of one; raise `Unread` for what no article needs."""
    _refuse_many_attributes(html)
    html = _INLINE.sub("data:", html)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        # As bytes, since text with a declaration of its encoding is refused.
        root = document_fromstring(html.encode("utf-8", "replace"), parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise Unread("malformed", f"it is no HTML that can be read: {error}") from error
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise Unread("malformed", "it is nested too deep, or a piece of it is too long: save the text of the article")
    if sum(1 for _ in root.iter("*")) > _MOST_ELEMENTS:
        raise Unread("too_large", f"it has more than {_MOST_ELEMENTS} elements: save the text of the article")
    return root


def is_left_out(element: etree._Element) -> bool:
    """Tell whether an element is by itself no text of an article: furniture, a caption, or nothing that is shown."""
    if element.tag in ("html", "body"):  # hidden until a script has run
        return False
    return (
        element.tag in _NO_TEXT
        or element.get("hidden") is not None
        or (element.get("role") or "").strip().lower() in _NO_ROLES
        or bool(_NOT_SHOWN.search(element.get("style") or ""))
        or bool(_NO_CLASSES.search(element.get("class") or ""))
    )


def _refuse_many_attributes(html: str) -> None:
    """Raise `Unread` if an element has more attributes than any page has."""
    at = 0
    while opening := _OPENING.search(html, at):
        at = opening.end()
        for count in range(_MOST_ATTRIBUTES + 1):
            attribute = _ATTRIBUTE.match(html, at)
            if attribute is None:
                break
            at = attribute.end()
            if count == _MOST_ATTRIBUTES:
                raise Unread("malformed", f"an element of it has more than {_MOST_ATTRIBUTES} attributes")
