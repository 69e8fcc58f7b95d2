"""factcheck with the local extractor, as one of the tools that take part."""

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from contest import Desk, Flag, serve
from corpus import make_source

from checker.evaluation.remembering import Remembering
from checker.extraction.local import LocalExtractor
from checker.pipeline import check

_EXTRACTOR = Remembering(LocalExtractor(nlp=False))


def flags(desk: Desk) -> Iterator[Flag]:
    """Yield what is found that cites the draft."""
    draft = make_source("draft", desk.draft.text, desk.draft.published).model_copy(update={"role": "draft"})
    references = [
        make_source(f"reference {rank}", text.text, text.published).model_copy(update={"role": "reference"})
        for rank, text in enumerate(desk.references)
    ]
    for rank, finding in enumerate(check([draft, *references], [], _EXTRACTOR).findings):
        group = f"{finding.fingerprint}/{rank}"
        for side in finding.evidence:
            if side.source == "draft":
                yield Flag(side.start, side.end, finding.severity, f"{finding.rule} {finding.message}", group)


if __name__ == "__main__":
    serve(flags)
