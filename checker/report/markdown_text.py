"""Words in Markdown that stand there as they are."""

import re

from checker.report.visible import visible

_MARKUP = re.compile(r"[\\`*_\[\]<>|~!&]")
_REFERENCE = re.compile(r"(?<=[@#])(?=\w)")


def literal(words: str) -> str:
    """Return `words` on one line such that Markdown shows them as they are.

    They make no markup, link or image, and neither call anybody by @name nor refer to an issue by its number: forges
    read these after Markdown, so an invisible space stands after the sign.
    """
    return _REFERENCE.sub("&#8203;", _MARKUP.sub(r"\\\g<0>", visible(words)))
