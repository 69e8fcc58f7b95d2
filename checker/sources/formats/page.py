"""What a web page says of itself in its metadata: the day of publication, the headline, the language.

Read are the vocabularies that news sites use: schema.org in JSON-LD and in microdata (`datePublished`, `headline`),
Open Graph (`og:title`, `article:published_time`), Dublin Core and `<time>`.
"""

import datetime as dt
import json
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from checker.claims.base import JSON
from checker.sources.formats.drawn import tag_language
from checker.sources.stamps import find_day

_ARTICLE = ("Article", "NewsArticle", "Report", "BlogPosting", "LiveBlogPosting", "WebPage", "VideoObject")
_DAYS = (
    *("article:published_time", "og:article:published_time", "datepublished", "date.issued", "dc.date.issued"),
    *("dcterms.issued", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date"),
    *("publication_date", "article.published", "cxenseparse:recs:publishtime", "dc.date", "dcterms.date", "date"),
)
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "headline")
_UPDATED = ("modified", "updated", "modify", "update")
_MOST = 200  # objects of JSON-LD that are looked at


class Metadata(NamedTuple):
    """What a page says of itself."""

    published: dt.date | None
    titles: tuple[str, ...]
    """The headline as the metadata has it, the surest first; the last is that of the window, with the site's name."""
    language: str | None


def metadata(root: etree._Element) -> Metadata:
    """Read the metadata of a page."""
    objects = list(_objects(root))
    named = list(_named(root))
    days = [*_strings(objects, "datePublished"), *(content for name in _DAYS for content in _of(named, name))]
    days += _times(root)
    titles = [*_strings(objects, "headline"), *(content for name in _TITLES for content in _of(named, name))]
    titles += [" ".join("".join(map(str, each.itertext())).split()) for each in root.iter("title")][:1]
    return Metadata(
        published=next((day for words in days if (day := find_day(words))), None),
        titles=tuple(dict.fromkeys(title for title in titles if title)),
        language=tag_language(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")),
    )


def _objects(root: etree._Element) -> Iterator[dict[str, JSON]]:
    """Yield the objects of JSON-LD that describe an article, those that say so first; others speak of the site."""
    found: list[dict[str, JSON]] = []
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            try:
                found += _flat(json.loads(script.text or "", strict=False))
            except (ValueError, RecursionError):
                continue
    for kind in _ARTICLE:
        yield from (each for each in found if kind in _types(each))


def _flat(value: JSON) -> list[dict[str, JSON]]:
    """Return the objects at the top: one, those of a list, or of an `@graph`."""
    waiting, found = [value], list[dict[str, JSON]]()
    while waiting and len(found) < _MOST:
        each = waiting.pop(0)
        if isinstance(each, list):
            waiting[:0] = each[:_MOST]
        elif isinstance(each, dict):
            found.append(each)
            waiting.append(each.get("@graph"))
    return found


def _types(item: dict[str, JSON]) -> list[str]:
    kinds = item.get("@type")
    several = kinds if isinstance(kinds, list) else [kinds]
    return [kind.rpartition("/")[2] for kind in several if isinstance(kind, str)]


def _strings(objects: list[dict[str, JSON]], key: str) -> Iterator[str]:
    for each in objects:
        value = each.get(key)
        if isinstance(value, str):
            yield value


def _named(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield the name, in small letters, and the content of what is marked with one: `meta`, and microdata."""
    for element in root.iter("meta", "time", "span", "div", "p", "abbr"):
        is_meta = element.tag == "meta"
        for attribute in ("property", "name", "itemprop") if is_meta else ("itemprop",):
            for name in (element.get(attribute) or "").split():
                content = element.get("content") or element.get("datetime") or element.get("title")
                if content:
                    yield name.lower(), content


def _of(named: list[tuple[str, str]], wanted: str) -> Iterator[str]:
    return (content for name, content in named if name == wanted)


def _times(root: etree._Element) -> Iterator[str]:
    """Yield the times of publication that a reader sees: those of an article before others, without its updates."""
    times = [time for time in root.iter("time") if time.get("datetime") and not _is_update(time)]
    for time in sorted(times, key=lambda time: next(time.iterancestors("article"), None) is None)[:1]:
        yield str(time.get("datetime"))


def _is_update(time: etree._Element) -> bool:
    told = f"{time.get('itemprop')} {time.get('class')} {time.get('property')}".lower()
    return any(word in told for word in _UPDATED)
