"""The command, with a pipeline that finds what the test says."""

import datetime as dt
import os
from collections.abc import Callable, Container, Sequence
from pathlib import Path
from typing import Unpack

import pytest

from checker import pipeline
from checker.claims.claim import Dropped, Failure, Overlooked, Reading, Usage
from checker.cli import main
from checker.cli.session import InsteadOfModel
from checker.report.model import Report, SourceEntry, Tool
from checker.rules.finding import SEVERITY_OF, Evidence, Finding, FindingClass
from checker.rules.policy import Policy
from checker.sources import Source


class Run:
    """What the command did."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err


class Desk:
    """A working directory with two articles, and a stand-in for the pipeline that remembers how it was called."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys, self.folder = capsys, Path.cwd()
        self.finds: list[FindingClass] = []
        self.fails: list[Failure] = []
        self.drops: tuple[Dropped, ...] = ()
        self.overlooks: tuple[Overlooked, ...] = ()
        self.second_look_drops: list[FindingClass] = []
        self.usage = Usage()
        self.error: BaseException | None = None
        self.sources: list[Source] = []
        self.options: dict[str, object] = {}
        self.extractor: object = None
        self.adjudicator: object = None
        self.accepted: Container[str] = frozenset()
        self.unread: Sequence[str] = ()

    def run(self, *arguments: str) -> Run:
        status = main(list(arguments))
        out, err = self._capsys.readouterr()
        return Run(status, out, err)

    def settings(self) -> dict[str, object]:
        """Return the model's settings that the extractor was made with."""
        return dict(vars(vars(self.extractor)["_settings"]))

    def check(
        self,
        sources: Sequence[Source],
        failures: Sequence[Failure],
        extractor: object,
        *,
        as_of: dt.date | None = None,
        adjudicator: object = None,
        accepted: Container[str] = frozenset(),
        unread: Sequence[str] = (),
        on_stage: Callable[[str], None] | None = None,
        **policy: Unpack[Policy],
    ) -> Report:
        self.accepted, self.unread = accepted, unread
        if on_stage:
            on_stage("extract")
        self._read(sources, extractor)
        self.adjudicator = adjudicator
        self.options = {"as_of": as_of, **policy}
        if self.error is not None:
            raise self.error
        return Report(
            tool=Tool(version="0"),
            sources=tuple(self._entry(source) for source in sources),
            findings=tuple(self._finding(sources[0], *each) for each in enumerate(self.finds)),
            dropped_findings=tuple(self._finding(sources[0], *each) for each in enumerate(self.second_look_drops)),
            failures=(*failures, *self.fails),
            usage=self.usage,
        )

    def extract(self, sources: Sequence[Source], extractor: object) -> list[Reading]:
        self._read(sources, extractor)
        failures = {failure.source: failure for failure in self.fails}
        return [
            Reading(
                source=source.id,
                extractor="llm",
                dropped=self.drops,
                overlooked=self.overlooks,
                failure=failures.get(source.id),
            )
            for source in sources
        ]

    def _read(self, sources: Sequence[Source], extractor: object) -> None:
        if isinstance(extractor, InsteadOfModel):
            extractor.tell(sources)
            extractor = extractor.extractor
        self.sources, self.extractor = list(sources), extractor

    def _entry(self, source: Source) -> SourceEntry:
        shared = ("id", "path", "encoding", "sha256", "language", "published", "published_basis", "role")
        fields = {name: getattr(source, name) for name in shared}
        read = {"extractor": "llm", "claims": 1, "dropped": self.drops, "overlooked": self.overlooks}
        return SourceEntry.model_validate({**fields, **read})

    def _finding(self, source: Source, number: int, class_: FindingClass) -> Finding:
        return Finding(
            rule="QT101",
            name="count-conflict",
            class_=class_,
            severity=SEVERITY_OF[class_],
            message="two counts",
            explanation="",
            fingerprint=f"{number:016x}",
            evidence=(Evidence(source=source.id, start=0, end=3, quote=source.text[:3]),),
        )


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    for name in os.environ:
        if name.startswith(("FACTCHECK_", "OPENAI_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret-of-a-test")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("Two boats sank off the coast on Friday, the coast guard said.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Three boats sank off the coast on Friday, police said.\n", encoding="utf-8")
    desk = Desk(capsys)
    monkeypatch.setattr(pipeline, "check", desk.check)
    monkeypatch.setattr(pipeline, "extract", desk.extract)
    monkeypatch.setattr(pipeline, "with_values", lambda claims, _sources: claims)
    return desk
