"""RAG-QuantGuard: the numbers of the draft against the references as its source chunks.

Tolerance 0, not its 0.05: at 5 per cent "98 killed" passes for "100 killed" and June 29 for June 28. Each reference is
one chunk, as it is: with paragraphs or sentences as chunks it finds fewer sums, and flags more that is right.
The draft goes in by sentences (by `verify_claims`, which reads the references once), since its offsets of sentences
drift at every blank line. Its CONTRADICTED is an error; AMBIGUOUS (the references disagree among themselves; "invalid"
to it as well) a warning; UNSUPPORTED a note, and so is a number at which it breaks off (a bound, "at least 5", beside a
range, "4-6", is a TypeError in 0.2.4).
"""

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.pop(0)  # the folder of this script, which has the name of the package
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from contest import Desk, Flag, serve
from quantguard import QuantitativeGuard
from quantguard.claims import extract_claims
from quantguard.evidence import extract_evidence
from quantguard.models import Claim, Evidence
from sentences import sentences

_GUARD = QuantitativeGuard(tolerance=0)
_LEVELS = {"CONTRADICTED": "error", "AMBIGUOUS": "warning", "UNSUPPORTED": "note"}


def flags(desk: Desk) -> Iterator[Flag]:
    """Yield the numbers that it does not find valid."""
    chunks = [text.text for text in desk.references]
    evidence = extract_evidence(chunks)
    for sentence in sentences(desk.draft.text):
        for claim in extract_claims(sentence.text):
            level, why = _verdict(claim, chunks, evidence)
            if level:
                yield Flag(sentence.start + claim.span.start, sentence.start + claim.span.end, level, why)


def _verdict(claim: Claim, chunks: list[str], evidence: list[Evidence]) -> tuple[str | None, str]:
    try:
        result = _GUARD.verify_claims([claim], chunks, all_evidence=evidence)[0]
    except TypeError as error:
        return "note", f"TypeError: {error}"
    return _LEVELS.get(result.status.value), f"{result.status.value}: {claim.raw_text}. {result.reason}"


if __name__ == "__main__":
    serve(flags)
