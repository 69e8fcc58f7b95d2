"""The front matter of an article: a head in YAML between two lines of three hyphens, as site generators have it."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from checker.claims.base import Span
from checker.sources.stamps import Day, find_day

if TYPE_CHECKING:
    from yaml.nodes import MappingNode, Node, ScalarNode

_HEAD = re.compile(r"\s*(---[ \t]*\r?\n(?P<yaml>(?:[^\n]{0,500}\n){1,200}?)(?:---|\.\.\.)[ \t]*)(?=\r?\n|$)")
_PROPERTIES = re.compile(r"(?:[!&]\S*\s+)+")  # of a value: its tag and its anchor
_TITLES = ("title", "headline")
_TOLD = (*_TITLES, "subtitle", "description", "summary", "lead", "excerpt")
_DAYS = ("date", "published", "datepublished", "publishdate", "pubdate", "publicationdate", "publishedat")
_LANGUAGES = ("language", "lang")
_REFERENCES = ("references", "reference")


class FrontMatter(NamedTuple):
    """What the head of a file says. All spans are ranges of the text of the file."""

    span: Span
    """From the first line of hyphens to the last."""
    told: tuple[Span, ...]
    """The title, the summary and the like, in order: readers see them, so they are part of the article."""
    headline: Span | None
    published: Day | None
    language: str | None
    """As stated: a language tag, such as "en-GB"."""
    references: tuple[str, ...]
    """Paths of files or folders, as written: relative to the file. What stands there and is no path is empty."""


def front_matter(text: str) -> FrontMatter | None:
    """Return the front matter that a text begins with; None if there is none, or if it is no YAML mapping.

    Read are `title` or `headline`, `date` or `published`, `language` or `lang`, and `references`, one path or a list.
    """
    head = _HEAD.match(text) if text.lstrip().startswith("---") else None
    mapping = _compose(head["yaml"]) if head else None
    if head is None or mapping is None:
        return None
    told: dict[str, Span] = {}
    published: Day | None = None
    language: str | None = None
    references: tuple[str, ...] = ()
    for key, value in _entries(mapping):
        if key in _REFERENCES:
            references = references or _paths(value)
        scalar = _scalar(value)
        if scalar is None:
            continue
        span = _span(scalar, text, head.start("yaml"))
        if key in _TOLD and span:
            told.setdefault(key, span)
        elif key in _DAYS and span and published is None and (day := find_day(scalar.value)):
            published = Day(span, day, "published")
        elif key in _LANGUAGES:
            language = language or scalar.value
    return FrontMatter(
        span=Span(start=head.start(1), end=head.end(1)),
        told=tuple(sorted(told.values(), key=lambda span: span.start)),
        headline=next((told[key] for key in _TITLES if key in told), None),
        published=published,
        language=language,
        references=references,
    )


def _compose(text: str) -> "MappingNode | None":
    """Parse YAML as far as its nodes, which makes no object and expands no alias."""
    import yaml

    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except Exception:  # not only its own: a number too large, an escape of no character, nested too deep
        return None
    return node if isinstance(node, yaml.MappingNode) else None


def _entries(mapping: "MappingNode") -> "Iterator[tuple[str, Node]]":
    """Yield the keys, in small letters without what stands between words, and their values."""
    for key, value in mapping.value:
        if isinstance(key.value, str):
            yield re.sub(r"[\s_-]", "", key.value).lower(), value


def _scalar(node: "Node") -> "ScalarNode | None":
    import yaml

    return node if isinstance(node, yaml.ScalarNode) and node.value.strip() else None


def _span(node: "ScalarNode", text: str, offset: int) -> Span | None:
    """Return where the words of a value stand in the text, without a tag, quotation marks or the mark of a block.

    None if other words stand there than the value has, but for white space: it is written with escapes.
    """
    start, end = node.start_mark.index + offset, node.end_mark.index + offset
    if properties := _PROPERTIES.match(text, start, end):
        start = properties.end()
    if node.style in ("'", '"'):
        start, end = start + 1, end - 1
    elif node.style in ("|", ">"):
        start = text.find("\n", start, end) + 1 or end
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    is_value = bool(words.split()) and words.split() == node.value.split()
    return Span(start=start, end=start + len(words.strip())) if is_value else None


def _paths(node: "Node") -> tuple[str, ...]:
    """Return the path, or the paths of a list; for a list or a mapping instead of a path an empty one."""
    import yaml

    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    words = (item.value if isinstance(item, yaml.ScalarNode) else None for item in items)
    return tuple(word or "" for word in words if word is None or word.strip())
