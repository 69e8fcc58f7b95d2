"""Markup becomes passages: what stands between two breaks of a page, with the element that it stands in.

Serves HTML, and what is like it in XML (XHTML, NITF). What a browser shows as one run of text is one passage; white
space is folded as a browser does. Nothing here recurses: markup may be nested as deep as a parser lets it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from lxml import etree


def element_names(*lines: str) -> frozenset[str]:
    """Return the names that stand in the lines."""
    return frozenset(name for line in lines for name in line.split())


BLOCKS = element_names(
    "address article aside blockquote body body.content body.end body.head block center dd details dialog dir div dl",
    "dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hedline hgroup hl1 hl2 hr html legend li",
    "listing main media menu nav nitf note ol option p pre search section summary table tbody td tfoot th thead tr ul",
    "xmp",
)
"""The elements between which a browser breaks the text (HTML, Rendering), and those of NITF that are like them."""

_KEPT_SPACE = frozenset(("pre", "listing", "xmp"))
_SPACE = re.compile(r"[ \t\n\r\f]+")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")  # soft hyphen, zero width space, word joiner, byte order mark
_PARAGRAPHS = re.compile(r"\n(?:[ \t]*\n)+")
_ID = re.compile(r"[\w:.-]{1,100}", re.ASCII)


class Passage(NamedTuple):
    """A run of text, the block that it stands in, and how much of it is a link (0 to 1)."""

    text: str
    element: etree._Element
    linked: float


def local_name(element: etree._Element) -> str:
    """Return the name of an element without its namespace; "" for a comment or the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def passages(root: etree._Element, dropped: Callable[[etree._Element], bool]) -> Iterator[Passage]:
    """Yield the passages under an element in their order, without the elements that are `dropped` and what is blank.

    Between two line breaks (`br`) a passage ends; a single one is a line end in it. Characters that are not shown (soft
    hyphens, zero width spaces) are left out; non-breaking spaces stay.
    """
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    run = _Run()
    owners = [root]
    for event, element in walk:
        name = local_name(element)
        if event == "start" and not dropped(element):
            if name in BLOCKS:
                yield from run.end(owners[-1])
                owners.append(element)
            run.links += name == "a"
            run.kept += name in _KEPT_SPACE
            if name == "br":
                run.add("\n", kept=True)
            run.add(element.text)
            continue
        if event == "start":
            walk.skip_subtree()
            run.dropped = element
            continue
        if element is run.dropped:
            run.dropped = None
        elif event == "end":
            run.links -= name == "a"
            if name in BLOCKS:
                yield from run.end(owners.pop())
            run.kept -= name in _KEPT_SPACE
        if element is not root:
            run.add(element.tail)
    yield from run.end(root)


class _Run:
    """The text since the last break."""

    def __init__(self) -> None:
        self.links = self.kept = 0  # open elements
        self.dropped: etree._Element | None = None
        self._pieces: list[str] = []
        self._linked = 0

    def add(self, words: str | None, *, kept: bool = False) -> None:
        if words:
            # Folded white space is a space for now, so that line ends are those of `br` and `pre`.
            self._pieces.append(words if kept or self.kept else _SPACE.sub(" ", words))
            self._linked += sum(map(len, words.split())) if self.links else 0

    def end(self, owner: etree._Element) -> Iterator[Passage]:
        text = _INVISIBLE.sub("", "".join(self._pieces))
        linked, self._pieces, self._linked = self._linked, [], 0
        if not text.strip():
            return
        share = linked / sum(map(len, text.split()))
        for paragraph in _PARAGRAPHS.split(text.replace("\r\n", "\n")):
            lines = (paragraph if self.kept else re.sub(" ?\n ?", "\n", re.sub(" +", " ", paragraph))).strip()
            if lines:
                yield Passage(lines, owner, share)


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
