"""The page in a browser: what an editor does with it, and who can use it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser import DESKTOP, PHONE
from tests.report.accounts import LEAD, account, finding_on, report_on, texts_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.report.conftest import Opener


def shown(page: Page, selector: str) -> list[str]:
    """Return the text of all that is visible of a kind."""
    return [each.inner_text() for each in page.locator(selector).all() if each.is_visible()]


def panes(page: Page) -> list[str]:
    """Return the names of the texts on the desk, from left to right."""
    visible = [each for each in page.locator(".pane").all() if each.is_visible()]
    placed = [(each.bounding_box(), each.locator("bdi").inner_text()) for each in visible]
    return [name for _box, name in sorted((box["x"] if box else 0, name) for box, name in placed)]


def test_a_finding_shows_its_sides_beside_each_other_scrolled_to_and_joined(show: Opener) -> None:
    long = "\n".join(f"Paragraph {number} of much that nobody disputes." for number in range(200))
    articles = [
        account("a.txt", "on Friday"),
        account("b.txt", "on Thursday", lead=f"{long}\n{LEAD}"),
        account("c.txt", ""),
    ]
    texts = texts_of(*articles)
    finding = finding_on(texts, [("a.txt", "on Friday"), ("b.txt", "on Thursday")])
    page = show((report_on(*articles).model_copy(update={"findings": (finding,)}), texts))
    assert panes(page) == ["a.txt", "b.txt"]
    assert shown(page, "mark.on") == ["on Friday", "on Thursday"]
    text = page.locator("#s2 .text")
    assert text.evaluate("text => text.scrollTop > 1000")
    box, within = page.locator("#s2 mark.on").bounding_box(), text.bounding_box()
    assert box
    assert within
    assert within["y"] < box["y"] < within["y"] + within["height"]
    assert page.locator(".joins path:not(.same)").count() == 1


def test_only_the_sides_of_what_is_chosen_are_shown_of_thirty_sources(show: Opener) -> None:
    articles = [account(f"{number:02}.txt", "on Friday", f"Told {number} times.") for number in range(30)]
    texts = texts_of(*articles)
    finding = finding_on(texts, [(f"{number:02}.txt", "on Friday") for number in (3, 11, 28)])
    page = show((report_on(*articles).model_copy(update={"findings": (finding,)}), texts))
    assert panes(page) == ["03.txt", "11.txt", "28.txt"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_keys_go_through_findings_and_sides_filter_explain_and_close(show: Opener) -> None:
    page = show()
    press = page.keyboard.press
    assert "on different days" in page.locator(".case.on h3").inner_text()
    for key, name in (("j", "f2"), ("ArrowDown", "f3"), ("k", "f2"), ("ArrowUp", "f1")):
        press(key)
        assert page.locator(".case.on").get_attribute("id") == name
    press("n")
    press("n")
    assert page.locator(".side[aria-current]").get_attribute("href") == "#f1.2"
    press("r")
    assert page.locator("dialog[open] h1").inner_text() == "DT102 event-date-mismatch"
    press("Escape")
    press("?")
    assert page.locator("dialog[open] h2").inner_text() == "Keys and signs"
    press("Escape")
    press("/")
    page.keyboard.type("spellings")
    assert shown(page, "#findings .case h3") == ["One person, 2 spellings: Ann Lee, Anne Lee"]
    press("Escape")
    assert page.locator("#words").input_value() == ""
    press("Escape")
    press("2")
    assert page.locator("#facts").is_visible()
    press("j")
    assert page.locator("#desk").is_visible()
    press("Escape")
    assert not page.locator("#desk").is_visible()


def test_single_keys_can_be_switched_off(show: Opener) -> None:
    page = show()
    page.keyboard.press("?")
    page.locator("#keys").uncheck(force=True)
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.locator(".case.on").get_attribute("id") == "f1"


def test_findings_are_filtered_by_severity_class_and_rule(show: Opener) -> None:
    page = show()
    severity, count = page.locator("input[name=severity]"), page.locator("#shown")
    everything = page.locator("#findings .case:not([hidden])").count()
    severity.nth(0).uncheck(force=True)
    assert set(shown(page, "#findings .severity")) == {"Warning", "Note"}
    assert re.fullmatch(rf"\d of {everything} shown", count.inner_text())
    severity.nth(0).check(force=True)
    page.locator("#class").select_option("suspect")
    assert shown(page, "#findings .severity") == ["Warning"]
    page.locator("#class").select_option("")
    page.locator("#rule").select_option("NM201")
    assert shown(page, "#findings .severity") == ["Note"]
    page.locator("#words").fill("nothing like this")
    assert page.locator("#findings .none").is_visible()


def test_the_table_tells_who_stands_alone_and_leads_to_the_words(show: Opener) -> None:
    page = show(at="facts")
    alone = page.locator("td.alone")
    assert alone.inner_text().split("\n") == ["2024-06-06", "on Thursday", "alone"]
    page.locator("#differing").check(force=True)
    assert page.locator("#facts .case:not([hidden])").count() == 2
    page.locator("#k1 th a").first.click()
    assert panes(page) == ["a.txt", "b.txt", "c.txt", "d.txt"]
    hues = page.locator("mark.on").evaluate_all("marks => marks.map((mark) => getComputedStyle(mark).backgroundColor)")
    assert hues[0] == hues[1] == hues[3] != hues[2]
    page.locator("#k1 .chip").first.click()
    assert page.locator("#findings").is_visible()
    assert page.locator("#f1.on").is_visible()


def test_the_time_line_leads_to_the_words_and_from_a_source_to_its_text(show: Opener) -> None:
    page = show(at="timeline")
    assert shown(page, ".day h3") == ["6 June 2024", "7 June 2024"]
    page.locator("#t1 .what").click()
    assert shown(page, "mark.on") == ["on Thursday"]
    page.locator("#t1 .from").click()
    assert page.locator("#sources").is_visible()
    assert panes(page) == ["c.txt"]


def test_on_a_phone_the_texts_open_over_the_list_and_close_again(show: Opener) -> None:
    page = show(size=PHONE)
    assert not page.locator("#desk").is_visible()
    page.locator("#f1 h3 a").click()
    assert page.locator("#f1 .side q mark").first.is_visible()
    page.locator("#f1 .open-desk").click()
    assert page.locator("#desk").is_visible()
    page.go_back()
    assert not page.locator("#desk").is_visible()
    page.locator("#f1 .side").nth(1).click()
    page.locator("#close").click()
    page.locator("#desk").wait_for(state="hidden")
    for name in ("findings", "facts", "timeline", "sources"):
        page.locator(f"nav a[href='#{name}']").click()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert page.locator(f"#{name}").evaluate("view => view.scrollWidth <= view.clientWidth")


def test_the_theme_is_that_of_the_system_until_another_is_chosen_which_is_kept(show: Opener) -> None:
    page = show(dark=True)
    paper = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(paper)
    page.locator("#theme").click()
    light = page.evaluate(paper)
    assert light != dark
    page.reload()
    assert page.evaluate(paper) == light
    page.locator("#theme").click()
    assert page.evaluate(paper) == dark


def test_on_paper_all_is_told_in_light_colours_without_the_texts(show: Opener) -> None:
    page = show(dark=True)
    page.emulate_media(media="print", color_scheme="dark")
    for selector in ("#f2 .sides", "#facts", "#timeline", "#sources"):
        assert page.locator(selector).is_visible()
    for selector in ("#desk", ".filters", "nav"):
        assert not page.locator(selector).is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('h3 a')).color") == "rgb(28, 29, 32)"


def wrong(page: Page, *rules: str) -> list[tuple[str, str]]:
    """Return what axe finds wrong: the rule, and the first element."""
    from axe_playwright_python.sync_playwright import Axe

    # What lies over a text keeps axe from telling its colours.
    page.locator(".joins").evaluate("lines => { lines.style.display = 'none' }")
    options = {"resultTypes": ["violations"], **({"runOnly": list(rules)} if rules else {})}
    found = Axe().run(page, options=options).response["violations"]
    return [(each["id"], each["nodes"][0]["html"]) for each in found]


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_wrong_in_either_theme(show: Opener, size: tuple[int, int]) -> None:
    page = show(size=size)
    found: list[tuple[str, str, str]] = []
    for at in ("f1", "f1.2", "k1", "facts", "timeline", "s2", "help", "rule"):
        page.goto(f"{page.url.partition('#')[0]}#{at if at not in ('help', 'rule') else 'f1'}")
        page.reload()
        if at in ("help", "rule"):
            page.keyboard.press({"help": "?", "rule": "r"}[at])
            page.locator("dialog[open]").wait_for()
        page.emulate_media(color_scheme="light")
        found += [(at, *each) for each in wrong(page)]
        page.emulate_media(color_scheme="dark")  # the structure is that of the light theme
        found += [(f"{at}, dark", *each) for each in wrong(page, "color-contrast")]
    assert not found


def test_axe_would_see_what_is_too_faint(show: Opener) -> None:
    page = show()
    page.locator("#f1 .more p").first.evaluate("words => { words.style.color = '#bbb' }")
    assert [rule for rule, _ in wrong(page, "color-contrast")] == ["color-contrast"]
