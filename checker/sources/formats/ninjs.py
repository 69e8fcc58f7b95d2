"""ninjs (IPTC, JSON): one news item a file; versions 1 (`body_text`), 2 (`bodies`) and 3 (names with capitals).

Places are JSON Pointers (RFC 6901), followed by the path of the element where the value is HTML.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.claims.base import JSON
from checker.sources.formats.drawn import Drawn, NotAnArticle, Sheet, Unread, tag_language
from checker.sources.formats.json_text import decode_text, parse_json
from checker.sources.stamps import find_day

_DAYS = ("contentcreated", "firstcreated", "versioncreated")
_MARKUP = re.compile(r"\s*<(?:!doctype|html|body|article|section|div|p|h[1-6]|ul|ol|blockquote|table)\b", re.IGNORECASE)
_BODY = re.compile(r"body_\w{1,40}", re.ASCII)
_IS_NONE = (
    "it is JSON, but no ninjs with a text: that has a uri, and body_text, body_xhtml or bodies. Articles in JSON of "
    "your own go into JSON Lines: one object a line, in a file that ends in .jsonl"
)


class Field(NamedTuple):
    """A text in JSON: its JSON Pointer, its value, and whether that is HTML."""

    pointer: str
    value: str
    markup: bool


def draw(data: bytes) -> Iterator[Drawn]:
    """Yield the article of a ninjs file; raise `Unread` if it is none."""
    text, encoding = decode_text(data)
    try:
        item = parse_json(text)
    except Unread as unread:
        if '"uri"' in text and '"bod' in text:
            raise
        raise NotAnArticle(str(unread), unread.kind) from unread
    drawn = draw_item(item) if isinstance(item, dict) else None
    if drawn is None:
        raise NotAnArticle(_IS_NONE)
    yield drawn._replace(encoding=encoding)


def draw_item(item: Mapping[str, JSON]) -> Drawn | None:
    """Return the article of a ninjs object, None if it is none, or one without text, such as that of a picture."""
    body = _body(item)
    if not isinstance(item.get("uri"), str) or body is None:
        return None
    named = {name.lower(): value for name, value in item.items()}
    days = (value for name in _DAYS if isinstance(value := named.get(name), str))
    return compose("ninjs", _headline(item), body)._replace(
        published=next((day for told in days if (day := find_day(told))), None),
        language=tag_language(named.get("language")),
    )


def compose(format_: str, headline: Field | None, body: Field) -> Drawn:
    """Make an article of a headline and a body; a headline that the body begins with is taken from there."""
    from checker.sources.formats.html import fragment

    pieces = [(body.value, body.pointer)]
    if body.markup:
        pieces = [(words, f"{body.pointer} {path}") for words, path in fragment(body.value)]
    if not pieces:
        raise Unread("no_text", f"there is no text in {body.pointer}")
    sheet, title = Sheet(), None
    words = _plain(headline) if headline else ""
    first, _, more = pieces[0][0].strip().partition("\n")
    if headline and first.strip() != words:
        title = sheet.add(words, headline.pointer)
    elif headline:
        title = sheet.add(first, pieces[0][1])
        pieces[0] = (more, pieces[0][1])
    for text, place in pieces:
        sheet.add(text, place)
    return Drawn(format_, sheet.text, blocks=sheet.blocks, headline=title)


def field(pointer: str, value: JSON, kind: JSON = None) -> Field | None:
    """Return a text of JSON, None if it is none or blank; `kind` is its media type, if one is told."""
    if not isinstance(value, str) or not value.strip():
        return None
    told = isinstance(kind, str) and ("html" in kind or "xml" in kind)
    return Field(pointer, value, told or bool(_MARKUP.match(value)))


def _plain(headline: Field) -> str:
    """Return a headline as one line."""
    from checker.sources.formats.html import fragment

    words = " ".join(text for text, _ in fragment(headline.value)) if headline.markup else headline.value
    return " ".join(words.split())


def _body(item: Mapping[str, JSON]) -> Field | None:
    """Return the text of an item: where there are several forms of it, one that marks its paragraphs."""
    fields = [field(f"/{name}", item[name], name) for name in item if _BODY.fullmatch(name)]
    fields += _of_role(item, "bodies")
    found = [each for each in fields if each]
    return next((each for each in found if each.markup), found[0] if found else None)


def _headline(item: Mapping[str, JSON]) -> Field | None:
    found = [field("/headline", item.get("headline")), *_of_role(item, "headlines"), field("/title", item.get("title"))]
    return next(filter(None, found), None)


def _of_role(item: Mapping[str, JSON], name: str) -> Sequence[Field | None]:
    """Return the texts of a list of objects with role and value, the main one first."""
    listed = item.get(name)
    entries = [
        (at, each) for at, each in enumerate(listed if isinstance(listed, list) else ()) if isinstance(each, dict)
    ]
    entries.sort(key=lambda entry: entry[1].get("role") not in ("main", None))
    return [
        field(f"/{name}/{at}/value", each.get("value"), each.get("contentType") or each.get("contenttype"))
        for at, each in entries
    ]
