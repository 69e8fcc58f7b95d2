"""The same words with other marks of quotation, or with their lines broken elsewhere."""

import re
from collections.abc import Iterator
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit, apply
from checker.mutation.prose import LINE

_MARK = re.compile("[\"“”'‘’]")
# "â€“" is a dash that was read in the wrong encoding
_MISPLACED = re.compile(r"(?<!€)“\s|\s”|\w“|”[^\W_]|^[^“\n]*”", re.MULTILINE)
_BREAKS = re.compile(r"\n+")
_SPACE = re.compile(r"(?<=\S) (?=[A-Za-z\"“‘'($])")
_NO_QUOTATION = re.compile(r"['’](?:\d0s|em\b|til\b|cause\b|bout\b|n\b|round\b|tis\b|\d\d\b)", re.IGNORECASE)
_OPENS_AFTER = " \t\n([{—–-\u00a0/"
_STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'"}
_NARROWEST, _WIDEST = 60, 80
_EXCERPT = 40


def find_quotation_marks(article: Article, _: Random) -> Iterator[Change]:
    """Yield the change of all straight marks of quotation to typographic ones, or of these to straight ones."""
    text = article.text
    straight = '"' in text
    typographic = "“" in text or "”" in text
    if straight and not typographic:
        edits = _typographic(text)
        if edits:
            yield _throughout(text, edits)
    elif typographic and _well_spaced(text):
        found = (
            Edit(mark.start(), mark.end(), _STRAIGHT[mark[0]]) for mark in _MARK.finditer(text) if mark[0] in _STRAIGHT
        )
        yield _throughout(text, tuple(found))


def _well_spaced(text: str) -> bool:
    """Tell whether the typographic marks open and close by turns, each on its side of the words."""
    if _MISPLACED.search(text):
        return False
    return all(not re.search("“[^”]*“|”[^“]*”", line[0]) for line in LINE.finditer(text) if '"' not in line[0])


def _typographic(text: str) -> tuple[Edit, ...]:
    """Return the edits that make straight marks typographic; none where it is not certain which open."""
    edits: list[Edit] = []
    is_open = False
    for line in LINE.finditer(text):
        if is_open and line[0].strip() and not line[0].lstrip().startswith('"'):
            return ()
        is_open = False
        for mark in _MARK.finditer(line[0]):
            at = line.start() + mark.start()
            before = text[at - 1] if mark.start() else "\n"
            after = text[at + 1] if at + 1 < line.end() else "\n"
            if mark[0] == '"':
                opens = _opens(before, after)
                if opens is None or opens == is_open:
                    return ()
                is_open = opens
                edits.append(Edit(at, at + 1, "“" if opens else "”"))
            elif mark[0] == "'":
                single = (
                    before in _OPENS_AFTER + '"' and not after.isspace() and not _NO_QUOTATION.match(text, at, at + 8)
                )
                edits.append(Edit(at, at + 1, "‘" if single else "’"))
    return tuple(edits)


def _opens(before: str, after: str) -> bool | None:
    """Tell whether a mark between these two opens a quotation; None where it might do either."""
    left = before in _OPENS_AFTER or before in "'‘"
    right = after.isspace() or after in ".,;:!?)]}—–-'’"
    if left == right:
        return None if left or not after.isalnum() or before.isalnum() else False
    return left


def find_line_breaks(article: Article, random: Random) -> Iterator[Change]:
    """Yield the text rewrapped, and with its paragraphs set apart otherwise; no word is broken."""
    text = article.text
    width = random.randint(_NARROWEST, _WIDEST)
    wrapped = _is_wrapped(text)
    made = [_joined(text)] if wrapped else [_wrapped(text, width), _apart(text) or _together(text)]
    for edits in sorted(edits for edits in made if edits):
        yield _throughout(text, edits)


def _between(text: str) -> list[re.Match[str]]:
    """Return the line breaks that stand between words, with no blank line that has white space in it."""
    return [found for found in _BREAKS.finditer(text) if found.start() > 0 and found.end() < len(text)]


def _is_wrapped(text: str) -> bool:
    single = [found for found in _between(text) if len(found[0]) == 1]
    within = [found for found in single if text[found.end()].islower() and text[found.start() - 1] not in '.!?”"']
    return len(within) * 3 > len(single)


def _joined(text: str) -> tuple[Edit, ...]:
    """Return the edits that make one line of each paragraph of a wrapped text."""
    single = [found for found in _between(text) if len(found[0]) == 1]
    certain = [found for found in single if text[found.end()].isalpha() and text[found.start() - 1] not in "-–—/ \t"]
    return tuple(Edit(*found.span(), " ") for found in certain if text[found.end()].islower())


def _apart(text: str) -> tuple[Edit, ...]:
    return tuple(Edit(found.end(), found.end(), "\n") for found in _between(text) if len(found[0]) == 1)


def _together(text: str) -> tuple[Edit, ...]:
    return tuple(Edit(found.start() + 1, found.end(), "") for found in _between(text) if len(found[0]) > 1)


def _wrapped(text: str, width: int) -> tuple[Edit, ...]:
    edits: list[Edit] = []
    for line in LINE.finditer(text):
        begin, last = line.start(), None
        for space in _SPACE.finditer(text, line.start(), line.end()):
            if space.start() - begin > width and last is not None:
                edits.append(Edit(last, last + 1, "\n"))
                begin = last + 1
            last = space.start()
        if last is not None and line.end() - begin > width:
            edits.append(Edit(last, last + 1, "\n"))
    if not edits:
        return ()  # blank lines alone are the other change
    return tuple(sorted([*edits, *_apart(text)]))


def _throughout(text: str, edits: tuple[Edit, ...]) -> Change:
    first = edits[0]
    start, end = max(0, first.start - _EXCERPT), min(len(text), first.end + _EXCERPT)
    near = tuple(Edit(each.start - start, each.end - start, each.new) for each in edits if each.end <= end)
    was, now = text[start:end], apply(text[start:end], near)
    at = (
        Span(first.start, max(first.end, first.start + 1))
        if first.start < len(text)
        else Span(first.start - 1, first.end)
    )
    return Change(edits, at, was.replace("\n", "⏎"), now.replace("\n", "⏎"))
