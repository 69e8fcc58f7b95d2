"""Verbs of saying, and what may stand between them and their subjects."""

from functools import lru_cache
from typing import Final

from checker.reading.lexicon import categories, lemmas
from checker.reading.quotations.frame import CAPITAL, WORD, Frame
from checker.reading.tables import read_set

BE: Final = frozenset(["is", "are", "was", "were", "be", "been", "being", "got", "get"])
_AUXILIARIES: Final = frozenset(["has", "had", "have", "did", "would", "will", "does", "do", "tonight"])
_MOST_ADVERBS: Final = 4


@lru_cache(maxsize=8192)
def is_saying(low: str) -> bool:
    """Tell whether a word may be a verb of saying that takes a quotation as its object."""
    return any(lemma in read_set(verbs) for verbs in ("saying_verbs", "quoting_verbs") for lemma in lemmas(low))


@lru_cache(maxsize=8192)
def is_judging(low: str) -> bool:
    """Tell whether a word may be a verb by which somebody gives an opinion: "called it “pure invention”"."""
    return not read_set("judging_verbs").isdisjoint(lemmas(low))


def is_finite_saying(frame: Frame, at: int) -> bool:
    """Tell whether a token may be a verb of saying that has a subject."""
    low = frame.low[at]
    return frame.kinds[at] in (WORD, CAPITAL) and is_saying(low) and not low.endswith("ing")


@lru_cache(maxsize=8192)
def is_base_form(low: str) -> bool:
    """Tell whether a verb of saying goes with a plural subject: "claim", not "claims" or "read"."""
    return low != "read" and (low in read_set("saying_verbs") or low in read_set("quoting_verbs"))


@lru_cache(maxsize=8192)
def is_adverb(low: str) -> bool:
    """Tell whether a word may stand between a subject and its verb."""
    return (
        low in read_set("inner_adverbs")
        or low in read_set("calendar")
        or low in _AUXILIARIES
        or (low.endswith("ly") and "adv" in categories(low))
    )


def skip_adverbs(frame: Frame, at: int, step: int = 1) -> int:
    """Return the first place from a token on, forwards or backwards, where no adverb stands; -1 before the first."""
    for _ in range(_MOST_ADVERBS):
        if at < 0 or not is_adverb(frame.low[at]):
            break
        at += step
    return at
