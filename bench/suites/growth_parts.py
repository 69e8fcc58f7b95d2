"""Time the parts of factcheck on the first SIZE articles, all peers: growth_parts.py DATA SIZE.

Prints the seconds of extraction, and of everything after it, as a JSON array.
"""

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from corpus import make_source

from checker.claims.claim import Reading
from checker.extraction.local import LocalExtractor
from checker.pipeline import check
from checker.sources.model import Source
from suites.growth import articles


class Timed:
    """The local extractor, with a clock."""

    name: Literal["local"] = "local"
    seconds = 0.0

    def read(self, sources: Sequence[Source]) -> list[Reading]:
        """Read the sources."""
        begin = time.perf_counter()
        readings = LocalExtractor(nlp=False).read(sources)
        self.seconds = time.perf_counter() - begin
        return readings


def main() -> None:
    """Run the command."""
    data, size = Path(sys.argv[1]), int(sys.argv[2])
    sources = [make_source(text.name, text.text, text.published) for text in articles(data, size)]
    extractor = Timed()
    begin = time.perf_counter()
    check(sources, [], extractor)
    seconds = time.perf_counter() - begin
    sys.stdout.write(json.dumps([extractor.seconds, seconds - extractor.seconds]) + "\n")


if __name__ == "__main__":
    main()
