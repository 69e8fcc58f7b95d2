"""Passages of two sources that are worded alike, and what one of them words otherwise."""

from checker.linking.passages.alike import Change, Pair, Passage, alike_passages
from checker.linking.passages.changes import Replacement, Sort, replacements
from checker.linking.passages.counterparts import Counterpart, dates, quantities

__all__ = [
    "Change",
    "Counterpart",
    "Pair",
    "Passage",
    "Replacement",
    "Sort",
    "alike_passages",
    "dates",
    "quantities",
    "replacements",
]
