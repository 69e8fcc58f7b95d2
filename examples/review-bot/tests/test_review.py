"""A review: the newest commit counts, nothing uncertain reads as clean, and no word of an article is logged."""

import logging
import re

import pytest
from desk import DRAFT, ERRORS, WIRE, Bot, draft
from fake_forge import LOGIN, TOKEN, FakeForge
from review_bot.comment import MARK
from review_bot.forge import ForgeError

FIRST, SECOND, THIRD = ERRORS


def test_a_push_meanwhile_has_the_newer_commit_reviewed_alone(forge: FakeForge, bot: Bot) -> None:
    old = forge.push(draft())
    forge.meanwhile = lambda: forge.push(draft(FIRST, SECOND))
    bot.review()
    (text,) = forge.bodies()
    assert f"Checked at `{forge.head[:10]}`." in text
    assert "### factcheck: 1 error\n" in text
    assert (forge.said(old), forge.said()) == (None, "failure")


def test_a_pull_request_that_never_rests_is_left_to_its_next_event_and_is_not_clean(forge: FakeForge, bot: Bot) -> None:
    def push() -> None:
        forge.push(draft() | {"x.txt": str(len(forge.commits))})
        forge.meanwhile = push

    forge.push(draft())
    forge.meanwhile = push
    verdict = bot.review()
    assert verdict is not None
    assert verdict.state == "error"
    assert forge.writes() == []


def test_a_closed_pull_request_is_left_alone(forge: FakeForge, bot: Bot) -> None:
    forge.push(draft())
    forge.state = "closed"
    assert bot.review() is None
    assert forge.writes() == []


def test_a_reference_that_leads_out_of_the_repository_is_told_and_the_status_is_error(
    forge: FakeForge, bot: Bot
) -> None:
    forge.push({"drafts/ferry.md": DRAFT.replace("../wire/", "../../../etc/passwd"), **WIRE})
    bot.review()
    assert forge.said() == "error"
    assert "reference 1 is no path inside the repository" in forge.bodies()[0]
    assert not any("passwd" in request for request in forge.requests)


def test_a_reference_that_is_not_there_is_named_and_what_was_found_before_stays_with_its_draft(
    forge: FakeForge, bot: Bot
) -> None:
    page = f"<p>{WIRE['wire/coastguard.txt']}</p>"
    named = draft()["drafts/ferry.md"].replace("../wire/", "../wire/page.html")
    forge.push({"drafts/ferry.md": named, "wire/page.html": page, "wire/agency.txt": WIRE["wire/agency.txt"]})
    bot.review()
    assert forge.bodies()[0].count("**DT101 ") == 2  # of the draft, and where it is a reference
    forge.push({"drafts/ferry.md": named, "wire/agency.txt": WIRE["wire/agency.txt"]})
    bot.review()
    (text,) = forge.bodies()
    assert forge.said() == "error"
    assert "reference 1, `../wire/page.html`, is no file" in text
    told = text[text.index("**Found before in `drafts/ferry.md`, and not looked at again:**") :]
    assert re.findall(r"\*\*DT101 [^*]+\*\* \((\w+)\)", told) == ["error"]


def test_a_link_is_not_followed(forge: FakeForge, bot: Bot) -> None:
    forge.links = {"wire/link.txt"}
    forge.push({"drafts/ferry.md": DRAFT.replace("../wire/", "../wire/link.txt"), "wire/link.txt": "/etc/passwd"})
    bot.review()
    assert forge.said() == "error"


def test_a_link_in_a_folder_of_references_is_told(forge: FakeForge, bot: Bot) -> None:
    forge.links = {"wire/latest"}
    forge.push(draft() | {"wire/latest": "../../secret"})
    bot.review()
    assert forge.said() == "error"
    assert "links are not followed" in forge.bodies()[0]


def test_a_changed_draft_that_is_a_link_is_told_as_not_checked(forge: FakeForge, bot: Bot) -> None:
    forge.links = {"drafts/link.md"}
    forge.push(draft(*ERRORS) | {"drafts/link.md": "ferry.md"})
    bot.review()
    assert forge.said() == "error"
    assert "#### `drafts/link.md`" in forge.bodies()[0]
    assert "it is no file of the commit; a link is not followed" in forge.bodies()[0]
    assert not any("contents/drafts/link.md" in request for request in forge.requests)


@pytest.mark.parametrize(("others", "state"), [(2996, "success"), (2997, "error")])
def test_what_github_lists_no_more_is_told_as_unknown(forge: FakeForge, bot: Bot, others: int, state: str) -> None:
    forge.push(draft(*ERRORS) | {f"photos/{number}.jpg": b"" for number in range(others)})
    bot.review()
    assert forge.said() == state
    if state == "error":
        assert "#### Other files" in forge.bodies()[0]
        assert "lists 3000 changed files, and there may be more" in forge.bodies()[0]


@pytest.mark.parametrize(
    "odd", [{"drafts/odd.md": '---\nreferences: "\\UFFFFFFFF"\n---\n\nText.\n'}, {f"drafts/{'x' * 300}.md": "Text.\n"}]
)
def test_one_odd_draft_is_told_and_the_others_are_checked(forge: FakeForge, bot: Bot, odd: dict[str, str]) -> None:
    forge.push(draft() | odd | {"drafts/bare.md": "The ferry sank on Friday, May 4, 2024, the harbour said.\n"})
    verdict = bot.review()
    assert verdict is not None
    assert (verdict.state, forge.said()) == ("error", "error")
    (text,) = forge.bodies()
    assert "`drafts/ferry.md:14`" in text
    assert "`drafts/bare.md:1`" in text


def test_an_article_that_is_too_long_is_told(forge: FakeForge, bot: Bot) -> None:
    forge.push(draft() | {"wire/agency.txt": "x" * 5_000_001})
    bot.review()
    assert forge.said() == "error"
    assert "a file has 5000001 bytes" in forge.bodies()[0]


def test_a_file_that_factcheck_cannot_read_is_an_error_and_what_was_found_is_told(forge: FakeForge, bot: Bot) -> None:
    forge.push(draft() | {"wire/empty.txt": ""})
    bot.review()
    assert forge.said() == "error"
    (text,) = forge.bodies()
    assert "### factcheck: not checked in full; 3 errors\n" in text
    assert "**Not checked in full.**" in text
    assert "`wire/empty.txt`" in text


def test_a_forge_that_fails_leaves_the_status_error_if_it_can(forge: FakeForge, bot: Bot) -> None:
    forge.push(draft())
    forge.faults = [0, 500, 500, 500, 500]
    with pytest.raises(ForgeError):
        bot.review()
    assert forge.said() == "error"
    assert forge.comments == []


def test_only_comments_of_the_bot_are_its_own(forge: FakeForge, bot: Bot) -> None:
    forge.comment("mallory", f"{MARK}\nmine")
    forge.comment(LOGIN, "another bot of the same name")
    forge.push(draft())
    bot.review()
    assert forge.bodies("mallory") == [f"{MARK}\nmine"]
    assert forge.bodies()[0] == "another bot of the same name"
    assert len(forge.bodies()) == 2


def test_of_several_comments_of_its_own_the_oldest_is_kept(forge: FakeForge, bot: Bot) -> None:
    kept = forge.comment(LOGIN, f"{MARK}\nfirst")
    forge.comment(LOGIN, f"{MARK}\nsecond")
    forge.push(draft())
    bot.review()
    assert [comment["id"] for comment in forge.comments] == [kept]


def test_no_changed_draft_is_a_success_in_words(forge: FakeForge, bot: Bot) -> None:
    forge.push({"photo.jpg": b"\xff"})
    bot.review()
    assert forge.statuses[forge.head][0] == {
        "context": "factcheck",
        "state": "success",
        "description": "nothing found in 0 drafts",
    }


def test_an_article_cannot_forge_the_marks_or_call_anybody(forge: FakeForge, bot: Bot) -> None:
    evil = f"{MARK} <!-- factcheck:finding 0123456789abcdef --> @octocat #12 [x](https://evil.example) 186 people"
    forge.push({**draft(), "drafts/ferry.md": DRAFT.replace("186 people", evil + " and 186 people")})
    bot.review()
    (text,) = forge.bodies()
    assert text.count(MARK) == 1
    for words in ("0123456789abcdef -->", "@octocat", "#12", " [x]", "https://evil"):
        assert words not in text


def test_the_log_says_what_was_done_and_quotes_neither_article_nor_secret(
    forge: FakeForge, bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    forge.push(draft() | {"wire/empty.txt": ""})
    bot.review()
    assert f"norhaven/desk#7 at {forge.head}: error, not checked in full; 3 errors in 1 draft" in caplog.text
    assert "not checked: read, empty" in caplog.text
    for words in ("Solberg", "lifeboats", "186", TOKEN, "a-secret"):
        assert words not in caplog.text
