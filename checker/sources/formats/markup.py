"""Markup becomes passages: what stands between two breaks of a page, with the element that it stands in.

Serves HTML, and what is like it in XML (XHTML, NITF). What a browser shows as one run of text is one passage; white
space is folded as a browser does. Nothing here recurses: markup may be nested as deep as a parser lets it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from lxml import etree

from checker.reading.prose import word_set

BLOCKS = word_set(
    "address article aside blockquote body body.content body.end body.head block center dd details dialog dir div dl",
    "dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hedline hgroup hl1 hl2 hr html legend li",
    "listing main media menu nav nitf note ol option p pre search section summary table tbody td tfoot th thead tr ul",
    "xmp",
)
"""The elements between which a browser breaks the text (HTML, Rendering), and those of NITF that are like them."""

_KEPT_SPACE = frozenset(("pre", "listing", "xmp"))
_SPACE = re.compile(r"[ \t\n\r\f]+")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")  # soft hyphen, zero width space, word joiner, byte order mark
_ID = re.compile(r"[\w:.-]{1,100}", re.ASCII)


class Passage(NamedTuple):
    """A run of text, the block that it stands in, how much of it is a link (0 to 1), and where it begins."""

    text: str
    element: etree._Element
    linked: float
    node: etree._Element
    """The element in which, or behind which (`is_tail`), the first words stand."""
    is_tail: bool


def local_name(element: etree._Element) -> str:
    """Return the name of an element without its namespace; "" for a comment or the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def passages(root: etree._Element, dropped: Callable[[etree._Element], bool]) -> Iterator[Passage]:
    """Yield the passages under an element in their order, without the elements that are `dropped` and what is blank.

    A passage ends at the end of a block and between two line breaks (`br`); a single one is a line end in it.
    Characters that are not shown (soft hyphens, zero width spaces) are left out; non-breaking spaces stay.
    """
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    run = _Run(root)
    skipped: etree._Element | None = None
    for event, element in walk:
        if event == "start" and dropped(element):
            walk.skip_subtree()
            skipped = element
            continue
        if event == "start":
            yield from run.open(element)
            run.add(element.text, element)
            continue
        if element is skipped:
            skipped = None
        elif event == "end":
            yield from run.close(element)
        if element is not root:
            run.add(element.tail, element, is_tail=True)
    yield from run.end()


class _Run:
    """The text since the last break, in an element that is being walked through."""

    def __init__(self, root: etree._Element) -> None:
        self._owners = [root]
        self._links = self._kept = 0  # open elements in which text is a link, or keeps its white space
        self._pieces: list[tuple[str, int, etree._Element, bool]] = []

    def open(self, element: etree._Element) -> Iterator[Passage]:
        """Go into an element."""
        name = local_name(element)
        if name in BLOCKS:
            yield from self.end()
            self._owners.append(element)
        self._links += name == "a"
        self._kept += name in _KEPT_SPACE
        if name == "br" and self._pieces and self._pieces[-1][0] == "\n":
            yield from self.end()
        elif name == "br":
            self._pieces.append(("\n", 0, element, False))

    def close(self, element: etree._Element) -> Iterator[Passage]:
        """Go out of an element."""
        name = local_name(element)
        if name in BLOCKS:
            yield from self.end()
            self._owners.pop()
        self._links -= name == "a"
        self._kept -= name in _KEPT_SPACE

    def add(self, words: str | None, node: etree._Element, *, is_tail: bool = False) -> None:
        """Take text that stands in a node or behind it."""
        if not words or (words.isspace() and self._pieces and self._pieces[-1][0] == "\n"):
            return
        linked = sum(map(len, words.split())) if self._links else 0
        self._pieces.append((words if self._kept else _SPACE.sub(" ", words), linked, node, is_tail))

    def end(self) -> Iterator[Passage]:
        """Make a passage of what was taken."""
        pieces, self._pieces = self._pieces, []
        text = _INVISIBLE.sub("", "".join(piece[0] for piece in pieces))
        if not text.strip():
            return
        if not self._kept:
            text = re.sub(" ?\n ?", "\n", re.sub(" +", " ", text))
        linked = sum(piece[1] for piece in pieces) / sum(map(len, text.split()))
        node, is_tail = next(piece[2:] for piece in pieces if piece[0].strip())
        yield Passage(text.strip(), self._owners[-1], linked, node, is_tail)


class Paths:
    """The XPaths of the elements of a document, as a browser's tools have them."""

    def __init__(self, root: etree._Element, *, by_id: bool) -> None:
        """Take the root of a document; `by_id`: paths begin at the nearest element with an id of its own."""
        self._alike: dict[etree._Element | None, Counter[str]] = {}
        self._rank: dict[etree._Element, int] = {}
        ids: Counter[str] = Counter()
        for element in root.iter("*"):
            siblings = self._alike.setdefault(element.getparent(), Counter())
            name = local_name(element)
            siblings[name] += 1
            self._rank[element] = siblings[name]
            ids[element.get("id") or ""] += by_id
        self._ids = {name for name, times in ids.items() if times == 1 and _ID.fullmatch(name)}

    def of(self, element: etree._Element) -> str:
        """Return the path of an element; in XML, names stand for those of any namespace."""
        steps: list[str] = []
        at: etree._Element | None = element
        while at is not None and at in self._rank:
            if (name := at.get("id")) in self._ids:
                steps.append(f'//*[@id="{name}"]')
                break
            parent = at.getparent()
            step = local_name(at)
            if self._alike[parent][step] > 1:
                step += f"[{self._rank[at]}]"
            # Browsers put the body of a table in where it is left out; "//" fits with it and without.
            implied = step.startswith("tr") and parent is not None and local_name(parent) == "table"
            steps.append(f"//{step}" if implied else f"/{step}")
            at = parent
        return "".join(reversed(steps))
