"""Words for people: what others chose, shown as code and nothing else, and numbers of things."""

import re

_UNSAFE = re.compile(r"[`\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def code(words: str) -> str:
    """Return words, such as a path that others chose, as Markdown that shows them as code and nothing else."""
    return f"`{_UNSAFE.sub('?', words).strip() or '?'}`"


def count(number: int, noun: str) -> str:
    """Return a number of things: `1 draft`, `2 drafts`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
