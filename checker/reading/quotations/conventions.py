"""Quotation marks that quote nobody: titles, nicknames, names of things, words spoken of."""

import re
from typing import Final

from checker.reading.lexicon import is_stop_word
from checker.reading.quotations.marks import Marked
from checker.reading.quotations.verbs import is_saying
from checker.reading.tables import read_set

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_BEFORE = re.compile(r"([^\W_]++(?>(?:['’-][^\W_]++)*))?([^\w\n]*+)\Z")
_BEHIND = re.compile(r"\W{0,3}([^\W_]+(?:['’-][^\W_]+)*)?")
_NEAR: Final = 40  # code points looked at beside the marks
_LONGEST_TITLE: Final = 12  # words
_LONGEST_HEADING: Final = 140
_ENDS = (".", "!", "?", "…", ",")


def quotes_nobody(text: str, marked: Marked) -> bool:
    """Tell whether the marks are there by convention, as around titles and nicknames, judged by the words beside."""
    inside = text[marked.left : marked.right].strip()
    if len(inside) > 100:
        return False
    words = _WORD.findall(inside)
    if not words:
        return True
    before = _BEFORE.search(text, max(0, marked.start - _NEAR), marked.start)
    behind = _BEHIND.match(text, marked.end, min(len(text), marked.end + _NEAR))
    previous, gap = (before[1] or "", before[2]) if before else ("", "")
    following = (behind[1] or "") if behind else ""
    joined = bool(previous) and gap == " "
    if joined and _is_title(words) and not is_saying(previous.lower()):
        return True
    if is_saying(following.lower()) and not following.isupper() and inside.endswith(_ENDS):
        return False
    if text[marked.start] in "'‘" and _is_heading(text, marked):
        return True
    if "," not in gap and ":" not in gap and previous.lower() in read_set("before_titles"):
        return not inside.endswith((".", "!", "?")) or _is_title(words)
    if previous == "as" and text[max(0, marked.start - 10) : marked.start].startswith(" known as") and not gap.strip():
        return True
    if _is_nickname(words, previous, gap, text, marked):
        return True
    if is_saying(previous.lower()) or ":" in gap:
        return False
    return _is_title(words) and not _ends_as_spoken(text, marked, inside, following)


def _is_title(words: list[str]) -> bool:
    """Tell whether all words but the small ones have capitals."""
    if len(words) > _LONGEST_TITLE or (not words[0][:1].isupper() and not words[0][:1].isdigit()):
        return False
    return all(word[0].isupper() or word[0].isdigit() or is_stop_word(word) for word in words) and any(
        not is_stop_word(word) for word in words
    )


def _ends_as_spoken(text: str, marked: Marked, inside: str, following: str) -> bool:
    """Tell whether what is written like a title may be a remark all the same: "“Nobody,” Roe said"."""
    if not inside.endswith(_ENDS):
        return False
    near = text[marked.end : marked.end + _NEAR].split("\n")[0]
    return any(is_saying(word.lower()) for word in _WORD.findall(near)[:4]) and following != "and"


def _is_nickname(words: list[str], previous: str, gap: str, text: str, marked: Marked) -> bool:
    """Tell whether the marks stand within a name: "John “Jack” Roe"."""
    if len(words) > 3 or gap.strip() not in ("", "(") or not previous[:1].isupper():
        return False
    return re.match(r"\)? ?[A-Z]", text[marked.end : marked.end + 3]) is not None and not text[
        marked.left : marked.right
    ].strip().endswith(_ENDS)


def _is_heading(text: str, marked: Marked) -> bool:
    """Tell whether the marks stand in a line that is no sentence."""
    start = text.rfind("\n", max(0, marked.start - _LONGEST_HEADING), marked.start) + 1
    end = text.find("\n", marked.end, marked.end + _LONGEST_HEADING)
    line = text[start : end if end >= 0 else min(len(text), marked.end + _LONGEST_HEADING)].rstrip()
    return len(line) < _LONGEST_HEADING and not line.endswith((".", "!", "?", ":", '"', "”", ".'", ".’"))
