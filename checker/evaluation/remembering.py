"""An extractor that reads no source twice."""

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Literal

from checker.claims.claim import Reading, Usage
from checker.pipeline import Extractor
from checker.sources.model import Source

_MOST = 64  # readings: desks that share an article follow each other


class Remembering:
    """An extractor that remembers what it has read, `most` readings at a time.

    What is remembered is free: it shows no usage again. `usage` is that of all that was read.
    """

    def __init__(self, extractor: Extractor, most: int = _MOST) -> None:
        """Take the extractor that reads."""
        self._extractor, self._most = extractor, most
        self._readings: dict[str, tuple[Source, Reading]] = {}
        self.usage = Usage()

    @property
    def name(self) -> Literal["llm", "local"]:
        """What the report calls it."""
        return self._extractor.name

    def read(self, sources: Sequence[Source]) -> list[Reading]:
        """Return one reading a source, in the order given."""
        new = [source for source in sources if self._readings.get(source.id, (None,))[0] != as_peer(source)]
        fresh = self._extractor.read(new) if new else []
        self.usage = reduce(Usage.__add__, (reading.usage for reading in fresh), self.usage)
        for source, reading in zip(new, fresh, strict=True):
            self._readings.pop(source.id, None)
            # What it says is the same in any role.
            self._readings[source.id] = (as_peer(source), reading.model_copy(update={"usage": Usage()}))
        now = {reading.source: reading for reading in fresh}
        answer = [now.get(source.id) or self._readings[source.id][1] for source in sources]
        for name in list(self._readings)[: max(0, len(self._readings) - self._most)]:
            del self._readings[name]
        return answer

    def forget(self, sources: Iterable[str]) -> None:
        """Have the sources with these ids read anew the next time."""
        for name in sources:
            self._readings.pop(name, None)


def as_peer(source: Source) -> Source:
    """Return the source as one among others, whatever it is on its desk."""
    return source.model_copy(update={"role": "peer"})
