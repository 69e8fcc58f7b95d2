"""A draft with three errors against two references: one comment, changed in place, and resolved when all are mended."""

import re

from desk import ERRORS, Bot, draft
from fake_forge import FakeForge
from review_bot.comment import MARK

FIRST, SECOND, THIRD = ERRORS


def rules(text: str) -> list[str]:
    """Return the rules of the findings that stand in a comment."""
    return sorted(re.findall(r"^<!-- factcheck:finding [0-9a-f]{16} -->\n\*\*([A-Z]{2}\d+) ", text, re.MULTILINE))


def test_one_comment_says_all_three_errors_and_the_status_is_failure(forge: FakeForge, bot: Bot) -> None:
    forge.push(draft())
    bot.review()
    (text,) = forge.bodies()
    assert text.startswith(f"{MARK}\n\n### factcheck: 3 errors\n")
    assert rules(text) == ["AG101", "DT101", "QT101"]
    for wrong in ("186", "Monday, March 17", "47"):
        assert f"<strong>{wrong}</strong>" in text
    assert "`drafts/ferry.md:14`" in text
    assert "`wire/agency.txt:5`" in text
    assert forge.said() == "failure"
    assert forge.statuses[forge.head][0]["description"] == "3 errors in 1 draft"


def test_the_second_push_changes_the_comment_in_place_and_tells_what_was_mended(forge: FakeForge, bot: Bot) -> None:
    forge.push(draft())
    bot.review()
    forge.comment("editor", "I am on it.")
    forge.push(draft(FIRST, SECOND))
    bot.review()
    (text,) = forge.bodies()
    assert "### factcheck: 1 error (2 mended)\n" in text
    assert rules(text) == ["AG101"]
    assert sorted(re.findall(r"<del>\*\*([A-Z]{2}\d+) ", text)) == ["DT101", "QT101"]
    assert forge.said() == "failure"
    assert len(forge.comments) == 2


def test_when_all_is_mended_the_comment_says_so_and_the_status_is_success(forge: FakeForge, bot: Bot) -> None:
    for mended in ((), (FIRST, SECOND), (FIRST, SECOND, THIRD)):
        forge.push(draft(*mended))
        bot.review()
    (text,) = forge.bodies()
    assert "### factcheck: all mended\n" in text
    assert rules(text) == []
    assert sorted(re.findall(r"<del>\*\*([A-Z]{2}\d+) ", text)) == ["AG101", "DT101", "QT101"]
    assert forge.said() == "success"
    assert [forge.said(sha) for sha in forge.commits] == ["failure", "failure", "success"]
    assert [each.split()[0] for each in forge.writes()] == ["POST", "POST", "PATCH", "POST", "PATCH", "POST"]


def test_an_error_that_comes_back_is_no_longer_mended(forge: FakeForge, bot: Bot) -> None:
    for mended in ((), (FIRST, SECOND, THIRD), (SECOND, THIRD)):
        forge.push(draft(*mended))
        bot.review()
    (text,) = forge.bodies()
    assert "### factcheck: 1 error (1 new, 2 mended)\n" in text
    assert rules(text) == ["QT101"]
    assert sorted(re.findall(r"<del>\*\*([A-Z]{2}\d+) ", text)) == ["AG101", "DT101"]


def test_where_nothing_is_wrong_nothing_is_said_but_the_status(forge: FakeForge, bot: Bot) -> None:
    forge.push(draft(*ERRORS))
    bot.review()
    assert forge.comments == []
    assert forge.said() == "success"


def test_the_same_event_again_changes_nothing(forge: FakeForge, bot: Bot) -> None:
    forge.push(draft())
    bot.review()
    before = len(forge.writes())
    bot.review()
    assert len(forge.writes()) == before
    assert len(forge.statuses[forge.head]) == 1
