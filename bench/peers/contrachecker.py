"""contrachecker: contradictions between the draft and the references, by its default offline extractor.

As its README does: the texts as chunks to `check_contradictions`, with nothing else set. Each sentence is a chunk, so
that a claim has a place; the draft comes first, since of several claims with one meaning it reports the first pair
only. Contradictions among the references alone are left out. All it reports is an error. Flagged are the words from
the subject of the claim to the end of its object.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.pop(0)  # the folder of this script, which has the name of the package
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from contest import Desk, Flag, serve
from contrachecker import check_contradictions
from contrachecker.models import Chunk, Claim
from sentences import Sentence, sentences


def place(claim: Claim, sentence: Sentence) -> tuple[int, int]:
    """Return where the draft makes a claim: the whole sentence if its words are not found."""
    pattern = re.escape(claim.subject) + r"\b.*?\b" + re.escape(claim.object)
    found = re.search(pattern, sentence.text, re.IGNORECASE | re.DOTALL)
    first, last = found.span() if found else (0, len(sentence.text))
    return sentence.start + first, sentence.start + last


def flags(desk: Desk) -> Iterator[Flag]:
    """Yield the draft's side of each contradiction with a reference."""
    draft = {f"draft {rank}": sentence for rank, sentence in enumerate(sentences(desk.draft.text))}
    chunks = [Chunk(id=name, text=sentence.text) for name, sentence in draft.items()]
    for rank, text in enumerate(desk.references):
        chunks += [Chunk(id=f"reference {rank}", text=sentence.text) for sentence in sentences(text.text)]
    for found in check_contradictions(chunks).contradictions:
        ours = [claim for claim in (found.claim_a, found.claim_b) if claim.source_chunk_id in draft]
        if len(ours) == 1:
            yield Flag(*place(ours[0], draft[ours[0].source_chunk_id]), "error", f"{found.type}: {found.explanation}")


if __name__ == "__main__":
    serve(flags)
