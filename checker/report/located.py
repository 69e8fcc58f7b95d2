"""Where the sides of a report stand in their files."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from checker.claims.claim import Failure
from checker.report.lines import Lines, Place
from checker.report.model import Report, SourceEntry
from checker.report.visible import visible
from checker.report.wording import label, quoted, remarks
from checker.rules.finding import Evidence, Finding

SIDES = 6  # sides that a reader is shown of one finding; the rest are counted


class Range(NamedTuple):
    """Where a side stands in a file that is plain text; `end` is the place after its last character."""

    start: Place
    end: Place


class Located:
    """The sources of a report, to look a side up in."""

    def __init__(self, report: Report, texts: Mapping[str, str]) -> None:
        """Take a report, and the text of each of its sources by id."""
        self._report = report
        self._texts = texts
        self._entries = {entry.id: entry for entry in report.sources}
        self.lines: Callable[[str], Lines | None] = cache(self._lines)

    def entry(self, source: str) -> SourceEntry | None:
        """Return what the report says of a source, None if it has none of that id."""
        return self._entries.get(source)

    def path(self, source: str) -> str:
        """Return the path of a source by its id; what is no id is a path."""
        return self._entries[source].path if source in self._entries else source

    def drawn(self, source: str) -> bool:
        """Tell whether the text of a source was drawn from a file that is not plain text: it has no lines to name."""
        return source in self._entries and self._entries[source].format != "text"

    def range(self, side: Evidence, unit: Callable[[str], int] = len) -> Range | None:
        """Return where a side stands, columns in what `unit` counts; None where the file has no lines to name."""
        lines = self.lines(side.source)
        if lines is None or side.place is not None or self.drawn(side.source):
            return None
        return Range(lines.place(side.start, unit), lines.place(side.end, unit))

    def where(self, side: Evidence) -> str:
        """Return `path:line:column`, as editors and problem matchers know it; `path (place)` where there are no lines.

        It is safe to show.
        """
        path, found = visible(self.path(side.source)), self.range(side)
        if found:
            return f"{path}:{found.start.line}:{found.start.column}"
        return f"{path} ({visible(side.place)})" if side.place else path

    def side(self, side: Evidence) -> str:
        """Return a side in one line: where, the words, and what is said of them."""
        return ": ".join(filter(None, (self.where(side), quoted(side), label(side))))

    def sides(self, finding: Finding) -> tuple[Evidence, ...]:
        """Return the sides, those in drafts first: there it is to be mended, so there it is told."""
        return tuple(sorted(finding.evidence, key=lambda side: not self._is_draft(side.source)))

    def told(self, finding: Finding) -> Iterator[str]:
        """Yield a finding in lines: what is wrong, its sides, why, and what became of it."""
        yield visible(finding.message)
        for side in self.sides(finding)[:SIDES]:
            yield f"- {self.side(side)}"
        if len(finding.evidence) > SIDES:
            yield f"- and {len(finding.evidence) - SIDES} more"
        yield from filter(None, [visible(finding.explanation), *remarks(finding)])

    def failed(self, failure: Failure) -> str | None:
        """Return the path of the file that could not be checked; None if a rule failed, which is in no file."""
        if failure.stage == "rules":
            return None
        # What was not read has a path and no id; an article may well state an id that is the path of another file.
        return failure.source if failure.stage == "read" else self.path(failure.source)

    def failing(self, failure: Failure) -> str:
        """Return what could not be checked: the path of a file, or the code of a rule."""
        return self.failed(failure) or failure.source

    @property
    def somewhere(self) -> str:
        """Where to tell what stands in no file, if a format needs a path: that of the first source, not a reference."""
        paths = sorted((entry.role == "reference", entry.path) for entry in self._entries.values())
        return paths[0][1] if paths else "."

    def _is_draft(self, source: str) -> bool:
        return source in self._entries and self._entries[source].role == "draft"

    def _lines(self, source: str) -> Lines | None:
        return Lines(self._texts[source]) if source in self._texts else None
