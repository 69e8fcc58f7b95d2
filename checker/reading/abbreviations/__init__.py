"""Abbreviations: pairs of a short and a long form in running text, and whether the one can stand for the other.

`find_abbreviations` finds the pairs, those that do not fit among them; `judge` tells how a pair goes together.
"""

from checker.reading.abbreviations.find import FoundAbbreviation, find_abbreviations
from checker.reading.abbreviations.judge import (
    Fit,
    fits,
    initials,
    judge,
    looks_like_abbreviation,
    translated_word,
)

__all__ = [
    "Fit",
    "FoundAbbreviation",
    "find_abbreviations",
    "fits",
    "initials",
    "judge",
    "looks_like_abbreviation",
    "translated_word",
]
