"""What was read before, for who checks the same sources again and again."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from checker.cli.options import ExtractorOptions
from checker.cli.session import make_extractor, reading

if TYPE_CHECKING:
    from checker.api.extractor import OnProgress
    from checker.evaluation.remembering import Remembering
    from checker.pipeline import Extractor

_MOST = 10_000  # readings


class Memory:
    """An extractor that reads no source twice, as long as it is made with the same options."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        self._by: object = None
        self._extractor: Remembering | None = None
        self._tell: OnProgress | None = None

    def extractor(self, options: ExtractorOptions, on_progress: "OnProgress") -> "Extractor":
        """Return the extractor that the options ask for; it knows what was read with the same ones before."""
        from checker.evaluation.remembering import Remembering

        self._tell = on_progress
        by = reading(options)
        if self._extractor is None or by != self._by:
            self._by, self._extractor = by, Remembering(make_extractor(options, self._on_progress), _MOST)
        return self._extractor

    def forget(self, sources: Iterable[str]) -> None:
        """Have sources read anew the next time: those that failed may not fail again."""
        if self._extractor:
            self._extractor.forget(sources)

    def _on_progress(self, source: str, state: Literal["started", "done", "failed"]) -> None:
        if self._tell:
            self._tell(source, state)
