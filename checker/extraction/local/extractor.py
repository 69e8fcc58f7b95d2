"""The local extractor: sources in, readings out, by rule."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from checker.claims.claim import Failure, Reading
from checker.extraction.assemble import claims_of
from checker.extraction.local import happenings, people, values
from checker.extraction.local.article import Article
from checker.extraction.local.frames import Frames
from checker.extraction.local.tagger import find_tagger
from checker.extraction.placed import Placed
from checker.reading import LANGUAGES
from checker.sources.model import Source

Progress = Callable[[str, Literal["started", "done", "failed"]], None]


class LocalExtractor:
    """Reads English news by rule: no model, no key, no network; the same claims for the same text, always."""

    name: Literal["local"] = "local"

    def __init__(self, on_progress: Progress | None = None, *, nlp: bool = True) -> None:
        """Take where progress is told; `nlp`: whether a spaCy model, if one is installed, helps."""
        self._tagger = find_tagger() if nlp else None
        self._progress = on_progress or (lambda _source, _state: None)

    def read(self, sources: Sequence[Source]) -> list[Reading]:
        """Return one reading a source, in the order given."""
        return [self._read_one(source) for source in sources]

    def _read_one(self, source: Source) -> Reading:
        if source.language not in LANGUAGES:
            self._progress(source.id, "failed")
            told = (
                f"only English is read by rule, and this seems to be {source.language!r}: ask a model (--extractor llm)"
            )
            failure = Failure(source=source.id, stage="extract", kind="language", message=told)
            return Reading(source=source.id, extractor="local", failure=failure)
        self._progress(source.id, "started")
        article = Article(source, self._tagger)
        frames = Frames(article)
        placed = list(_statements(article, frames))
        claims = claims_of(source, frames.events, placed, article.sentences)
        self._progress(source.id, "done")
        tagger = self._tagger.name if self._tagger else None
        return Reading(source=source.id, extractor="local", tagger=tagger, claims=claims)


def _statements(article: Article, frames: Frames) -> Iterator[Placed]:
    yield from values.times(article, frames)
    yield from values.quantities(article, frames)
    yield from values.abbreviations(article)
    yield from people.persons(article)
    yield from people.quotations(article, frames)
    yield from people.relations(article)
    yield from happenings.places(article, frames)
    yield from happenings.actions(article, frames)
    yield from happenings.denials(article, frames)
    yield from happenings.existences(article, frames)
