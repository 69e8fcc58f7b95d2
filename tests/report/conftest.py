"""Reports to show: short made-up articles; and a browser to show pages in."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.claims.claim import Failure, Usage
from checker.report import Display, load_format
from checker.report.model import Report, SourceEntry, Tool
from checker.rules.baseline import Entry
from checker.rules.finding import Evidence, Finding, FindingClass, Severity
from tests.browser import DESKTOP, NoBrowserError, chromium
from tests.report.accounts import full

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_LISTEN = """
addEventListener("securitypolicyviolation", (event) => { (window.violated ??= []).push(event.violatedDirective) })
"""

TEXTS = {
    "a.txt": "Harbour fire\nThe ferry sank on Friday, May 3, with 40 people aboard.\n",
    "b.txt": "The ferry sank on May 2, officials said.\r\nForty people were rescued.",
}


HOSTILE = (
    "::set-output name=x::1",
    "\n::stop-commands::all\r\n::error::owned",
    "a\u2028::warning::b\x85::notice::c\x0b::d\u2029::e",
    "##[error]red ##[group]x ##vso[task.setvariable variable=a]b ####[add-mask]m",
    "100%0A::error::x%25,title=y:z",
    "[click](http://evil.test) ![i](http://evil.test/i.png) [a\\](http://evil.test)b][0] <script>x()</script>",
    "{0} {{1}} }{ @everyone #1 `code` *bold* ~~no~~ | cell |",
    "]]> & <!-- \" ' --> &#0; \x00\x1b[2J\ufffe\uffff\ud800 \u202eevil",
    "🚢 née ﬁ ",
)
"""What an article, a path or a model may hold to be taken for something else."""


class Make:
    """Makers of evidence, findings and reports about `TEXTS`, or about other texts.

    `entries` holds, by source, what its entry in a report has other than the rest.
    """

    def __init__(self) -> None:
        self.texts = dict(TEXTS)
        self.entries: dict[str, dict[str, object]] = {}

    def side(self, source: str, quote: str, **rest: object) -> Evidence:
        start = self.texts[source].index(quote)
        fields = {"source": source, "start": start, "end": start + len(quote), "quote": quote}
        return Evidence.model_validate({**fields, **rest})

    def finding(self, *evidence: Evidence, severity: Severity = Severity.ERROR, **rest: object) -> Finding:
        fields: dict[str, object] = {
            "rule": "DT102",
            "name": "date-conflict",
            "class_": FindingClass.CONTRADICTION,
            "severity": severity,
            "message": "one event, two days",
            "explanation": "One event happens once.",
            "fingerprint": "0123456789abcdef",
            "evidence": evidence,
        }
        return Finding.model_validate({**fields, **rest})

    def entry(self, name: str) -> SourceEntry:
        fields: dict[str, object] = {
            "id": name,
            "path": f"wire/{name}",
            "encoding": "utf-8",
            "sha256": "0" * 64,
            "language": "en",
            "published": None,
            "published_basis": "unknown",
            "role": "peer",
            "extractor": "llm",
            "claims": 7,
        }
        return SourceEntry.model_validate({**fields, **self.entries.get(name, {})})

    def report(
        self,
        *findings: Finding,
        failures: tuple[Failure, ...] = (),
        dropped: tuple[Finding, ...] = (),
        unused: tuple[Entry, ...] = (),
    ) -> Report:
        return Report(
            tool=Tool(version="0"),
            sources=tuple(map(self.entry, self.texts)),
            findings=findings,
            dropped_findings=dropped,
            failures=failures,
            usage=Usage(),
            unused_baseline=unused,
        )

    def hostile(self) -> Report:
        """Return a report in which whatever an article, a path, a rule or a model writes is hostile, and its texts."""
        words = "".join(HOSTILE)
        self.texts = {words: f"He said {words} today"}
        self.entries = {words: {"path": words}}
        finding = self.finding(
            self.side(words, words, says=words, reads=words),
            self.side(words, "today", says=words, place=words),
            message=words,
            explanation=words,
            name=words,
            rule=words,
            adjudication={"reason": "It is so.", "verdict": "keep"},
        )
        failures = [
            Failure(source=words, stage=stage, kind=words, message=words) for stage in ("read", "extract", "rules")
        ]
        return self.report(finding, failures=tuple(failures))


@pytest.fixture
def make() -> Make:
    return Make()


Opener = Callable[..., "Page"]


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    try:
        with chromium() as started:
            yield started
    except NoBrowserError as why:
        pytest.skip(str(why))


@pytest.fixture
def show(browser: "Browser", tmp_path: Path) -> Iterator[Opener]:
    """Open a report at an address within the page; what is asked of a network or goes wrong in it fails the test."""
    file = tmp_path / "page.html"
    pages: list[Page] = []
    asked: set[str] = set()
    wrong: list[str] = []

    def opened(
        report: tuple[Report, Mapping[str, str]] | None = None,
        at: str = "",
        *,
        size: tuple[int, int] = DESKTOP,
        dark: bool = False,
    ) -> "Page":
        file.write_text(load_format("html")(*(report or full()), Display()), encoding="utf-8")
        page = browser.new_page(
            viewport={"width": size[0], "height": size[1]}, color_scheme="dark" if dark else "light"
        )
        pages.append(page)
        page.set_default_timeout(10_000)
        page.on("request", lambda request: asked.add(request.url.partition("#")[0]))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        page.add_init_script(_LISTEN)
        page.goto(f"{file.as_uri()}#{at}")
        return page

    yield opened
    for page in pages:
        wrong += page.evaluate("window.violated ?? []")
        page.close()
    assert (asked, wrong) == ({file.as_uri()}, [])
