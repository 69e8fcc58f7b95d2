"""Baseline: each sentence that is nearly one of the references', but not quite (rapidfuzz).

`fuzz.ratio` from 80 on counts as the same sentence in the field (quotations are accepted at that score); what scores
less than 100 then has something changed. Sentences are taken with the case and the marks that they have, since
`fuzz.ratio` has no processor by default; a sentence that stands in some reference is never flagged.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from contest import Desk, Flag, serve
from rapidfuzz import fuzz, process
from sentences import sentences

_SAME_ENOUGH = 80


def flags(desk: Desk) -> Iterator[Flag]:
    """Yield the sentences that are nearly the same."""
    known = list(dict.fromkeys(each.text for text in desk.references for each in sentences(text.text)))
    exact = set(known)
    for sentence in sentences(desk.draft.text):
        if sentence.text in exact:
            continue
        match = process.extractOne(sentence.text, known, scorer=fuzz.ratio, score_cutoff=_SAME_ENOUGH)
        if match:
            other, score, _ = match
            yield Flag(sentence.start, sentence.end, "error", f"{score:.0f} of 100 like {other!r}")


if __name__ == "__main__":
    serve(flags)
