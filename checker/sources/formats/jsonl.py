"""JSON Lines: one article a line, in ninjs or as a plain object of the fields that are listed here.

A name is looked for without regard to capitals, "-" and "_"; of several that an object has, the first here counts.
"""

import re
from collections.abc import Iterator, Mapping

from checker.claims.base import JSON
from checker.sources.formats.drawn import MOST_ARTICLES, Drawn, NotAnArticle, Unread, tag_language
from checker.sources.formats.json_text import decode_text, parse_json
from checker.sources.formats.ninjs import Field, compose, draw_item, field
from checker.sources.stamps import find_day

TEXTS = ("text", "body", "content", "bodytext", "articlebody", "article")
TITLES = ("title", "headline")
IDS = ("id", "uri", "guid", "docid", "url")
DAYS = ("published", "publishedat", "datepublished", "publicationdate", "pubdate", "date")
LANGUAGES = ("language", "lang")

_IS_NONE = f"its lines are no articles: an article is an object with one of {', '.join(TEXTS)}"


def draw(data: bytes) -> Iterator[Drawn | Unread]:
    """Yield the articles of a file, and for each line that is none why; raise `Unread` if all are, or too many."""
    text, encoding = decode_text(data)
    if not text.strip():
        raise Unread("empty", "it holds no words")
    # Not splitlines(): JSON may hold the line ends of other alphabets.
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip("\ufeff \t\r")]
    if len(lines) > MOST_ARTICLES:
        raise Unread("too_large", f"it has more than {MOST_ARTICLES} lines: split it")
    found = [_line(line, number) for number, line in lines]
    if not any(isinstance(each, Drawn) for each in found):
        raise _nothing(found)
    for each in found:
        yield each._replace(encoding=encoding) if isinstance(each, Drawn) else each


def _nothing(found: list[Drawn | Unread]) -> Unread:
    """Return why a file of which no line is an article is none: broken JSON, or JSON for something else."""
    broken = [each for each in found if isinstance(each, Unread) and each.kind == "malformed"]
    return broken[0] if len(broken) == len(found) else NotAnArticle(f"{_IS_NONE}; {found[0]}")


def _line(line: str, number: int) -> Drawn | Unread:
    """Read one line."""
    try:
        item = parse_json(line)
        if not isinstance(item, dict):
            raise Unread("malformed", "it is no JSON object")
        drawn = draw_item(item) or _plain(item)
    except Unread as unread:
        return Unread(unread.kind, f"line {number}: {unread}")
    blocks = tuple(each.model_copy(update={"place": f"line {number}, {each.place}"}) for each in drawn.blocks)
    named = _fields(item)
    ids = (named[key][1] for key in IDS if key in named)
    name = next((str(each) for each in ids if isinstance(each, str | int) and not isinstance(each, bool)), None)
    return drawn._replace(format="jsonl", blocks=blocks, number=number, name=name)


def _plain(item: Mapping[str, JSON]) -> Drawn:
    """Return the article of an object that is no ninjs; raise `Unread` if it has no text."""
    named = _fields(item)
    body = _field(named, TEXTS)
    if body is None:
        raise Unread("no_text", f"it has no text: one of {', '.join(TEXTS)}")
    day = _field(named, DAYS)
    language = _field(named, LANGUAGES)
    return compose("jsonl", _field(named, TITLES), body)._replace(
        published=find_day(day.value) if day else None, language=tag_language(language.value) if language else None
    )


def _fields(item: Mapping[str, JSON]) -> dict[str, tuple[str, JSON]]:
    """Return the fields by their folded names, each as it is called in the object."""
    return {re.sub(r"[_-]", "", name).lower(): (name, value) for name, value in item.items()}


def _field(named: Mapping[str, tuple[str, JSON]], keys: tuple[str, ...]) -> Field | None:
    """Return the first text that an object has under one of the keys."""
    for key in keys:
        name, value = named.get(key, ("", None))
        if found := field(f"/{name.replace('~', '~0').replace('/', '~1')}", value):
            return found
    return None
