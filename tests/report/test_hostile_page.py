"""No article, file name, message or rule's page runs in the page, or has it ask for something."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING, TypeAlias

import pytest
from lxml.html import fromstring

from checker.claims.adjudication import Adjudication
from checker.claims.claim import Dropped, Failure
from checker.report import Display, load_format
from checker.rules.base import SECTIONS, Rule
from checker.rules.finding import Acceptance, FindingClass
from tests.browser import DESKTOP, PHONE
from tests.report.accounts import OTHER_LEAD, account, finding_on, full, hurt, person, report_on, texts_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.report.model import Report
    from tests.report.conftest import Opener

Elements: TypeAlias = list[tuple[str, dict[str, str]]]

# What the page itself has beside what a page without a rule's page, or claims that were dropped, is made of.
MORE = {
    *(("dialog", name) for name in ("class", "data-rule", "aria-label")),
    *((name, "") for name in ("code", "details", "summary")),
}

# Each would set `window.ran`, ask for something, or open a dialog, if a browser took it for more than words.
HOSTILE = (
    "<script>window.ran = 1</script>",
    "</script><script>window.ran = 2</script>",
    "</style><style>@import 'https://example.org/a.css';</style>",
    "<img src=https://example.org/x onerror='window.ran = 3'>",
    "<svg onload='window.ran = 4'><a href='javascript:window.ran = 5'>x</a></svg>",
    "\" onmouseover='window.ran = 6' autofocus onfocus='window.ran = 7' x=\"",
    "' onclick='alert(8)' '",
    "<iframe srcdoc='<script>parent.ran = 9</script>'></iframe>",
    "{{ 7 * 191 }} {% raw %} ${7 * 191}",
    "<base href=https://example.org/><meta http-equiv=refresh content='0;url=https://example.org/'>",
    "\u2028window.ran = 10\u2029//\u202eevil\u2066\x1b[31m\x00",
    "[x](javascript:window.ran=11) ![x](https://example.org/y) <https://example.org> `<b>`",
)
ALL = " ".join(HOSTILE)
_TOUCH = """
for (const each of document.querySelectorAll("body *")) {
  for (const name of ["mouseover", "focus", "load", "error"]) each.dispatchEvent(new Event(name));
}
"""


class XX999_Hostile(Rule):  # noqa: N801
    __doc__ = "\n".join(
        [f"One. {ALL}", *(f"{section}\n{ALL}" for section in SECTIONS), *(f"- {each}" for each in HOSTILE)]
    )
    class_ = FindingClass.CONTRADICTION


@pytest.fixture
def hostile(monkeypatch: pytest.MonkeyPatch) -> tuple[Report, dict[str, str]]:
    """Return a report in which all that others write is hostile, and its texts."""
    monkeypatch.setattr("checker.report.page.build.load_rules", lambda: (XX999_Hostile(f"plugin {ALL}"),))
    name = "Ann <img/src/onerror=window.ran=12> Lee"
    claims = [person(name) | {"role": ALL}, hurt("12")]
    told = f"{name} said that 12 people were hurt. {ALL}"
    articles = [
        account(f"{ALL}.txt", "on Friday", told, claims),
        account(f"b {ALL}", "on Friday", f"It was said: {told}", claims, lead=OTHER_LEAD),
        account("c.txt", "on Thursday", f"Then {told}", claims),
    ]
    texts, report = texts_of(*articles), report_on(*articles)
    finding = finding_on(
        texts, [(source, ALL) for source in list(texts)[:2]], rule="XX999", name=ALL, message=ALL, explanation=ALL
    )
    evidence = tuple(side.model_copy(update={"says": ALL, "reads": ALL, "place": ALL}) for side in finding.evidence)
    finding = finding.model_copy(
        update={
            "evidence": evidence,
            "fingerprint": ALL,
            "expired": Acceptance(reason=ALL),
            "adjudication": Adjudication(reason=ALL[:300], verdict="demote"),
        }
    )
    claim = Dropped(evidence=ALL, reason=ALL)
    sources = [entry.model_copy(update={"format": ALL, "tagger": ALL, "dropped": (claim,)}) for entry in report.sources]
    written = report.model_copy(
        update={
            "sources": tuple(sources),
            "findings": (finding, *report.findings, finding.model_copy(update={"accepted": Acceptance(reason=ALL)})),
            "dropped_findings": (finding,),
            "failures": (Failure(source=ALL, stage="read", kind=ALL, message=ALL),),
        }
    )
    return written, texts


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: Elements = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


def by_html_parser(page: str) -> Elements:
    tags = _Tags()
    tags.feed(page)
    tags.close()
    return tags.found


def by_lxml(page: str) -> Elements:
    return [
        (str(each.tag), {str(name): str(value) for name, value in each.items()}) for each in fromstring(page).iter()
    ]


def kinds(elements: Elements) -> set[tuple[str, str]]:
    """Return the elements, and which attributes they have."""
    return {(tag, name) for tag, attributes in elements for name in ("", *attributes)}


def page_of(report: tuple[Report, dict[str, str]]) -> str:
    return load_format("html")(*report, Display())


@pytest.mark.parametrize("parsed", [by_html_parser, by_lxml])
def test_a_hostile_article_adds_no_element_and_no_attribute(
    hostile: tuple[Report, dict[str, str]], parsed: Callable[[str], Elements]
) -> None:
    page = page_of(hostile)
    elements, known = parsed(page), parsed(page_of(full()))
    assert len(elements) > 100
    assert kinds(elements) - kinds(known) <= MORE
    assert [tag for tag, _ in elements].count("script") == [tag for tag, _ in elements].count("style") == 1
    for tag, attributes in elements:
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "srcdoc", "action")]
        assert (attributes.get("href") or "#").startswith("#"), tag
    assert "{{ 7 * 191 }} {% raw %} ${7 * 191}" in page


def test_nothing_of_a_hostile_article_runs_or_is_asked_for(
    show: Opener, hostile: tuple[Report, dict[str, str]]
) -> None:
    for size in (DESKTOP, PHONE):
        page = show(hostile, size=size)
        for view in "1234":
            page.keyboard.press(view)
            for _ in range(3):
                page.keyboard.press("j")
            page.evaluate(_TOUCH)
            page.keyboard.press("Escape")
        page.locator("nav a").first.click()
        page.locator("#f1 h3 a").click()
        page.locator("#f1 [data-rule-page]").click()
        assert "<script>window.ran = 1</script>" in page.locator("dialog[open]").inner_text()
        page.keyboard.press("Escape")
        assert page.evaluate("window.ran ?? null") is None
        assert page.locator("script").count() == page.locator("style").count() == 1
        assert not page.locator("img, iframe, link, base, form[action], a:not([href^='#'])").count()
        attributes = page.evaluate(
            "[...document.querySelectorAll('*')].flatMap((each) => [...each.attributes].map(({ name }) => name))"
        )
        assert not [each for each in attributes if each.startswith("on")]
        everything = page.evaluate("document.documentElement.textContent")
        assert "{{ 7 * 191 }} {% raw %} ${7 * 191}" in everything
        assert "1337" not in everything
        assert not {"\u202e", "\u2028", "\u2029", "\u2066", "\x1b", "\x00"} & set(everything)
