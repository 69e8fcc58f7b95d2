"""Words in Markdown that stand there as they are."""

import re

from checker.report.visible import visible

_MARKUP = re.compile(r"[\\`*_\[\]<>|~!&]")
_BLOCK = re.compile(r"(\d+(?=[.)])|(?=[#+=-]))")  # at the beginning: a list, a heading, a rule
_REFERENCE = re.compile(r"(?<=[@#])(?=\w)|(?<=:)(?=//)|(?<=\bwww)(?=\.)", re.IGNORECASE)


def literal(words: str) -> str:
    """Return `words` on one line such that Markdown shows them as they are.

    They make no markup and no link, and neither call anybody by @name nor refer to an issue by its number: forges look
    for these and for addresses after Markdown, so an invisible space stands in them.
    """
    marked = _MARKUP.sub(r"\\\g<0>", visible(words).lstrip())
    start = _BLOCK.match(marked)
    marked = f"{start[0]}\\{marked[start.end() :]}" if start else marked
    return _REFERENCE.sub("&#8203;", marked)
