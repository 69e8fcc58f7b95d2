"""The forge's API: tried again with patience, and never twice where that would say a thing twice."""

import httpx2
import pytest
from desk import WHERE, Bot, draft, settings
from fake_forge import LOGIN, NUMBER, REPOSITORY, FakeForge
from review_bot.forge import Forge, ForgeError, Status


def test_what_fails_on_the_way_is_tried_again_and_waits_as_the_forge_asks(
    forge: FakeForge, bot: Bot, waits: list[float]
) -> None:
    forge.push(draft())
    forge.faults, forge.retry_after = [502, 429], "7"
    assert bot.client.pull(WHERE).head.sha == forge.head
    assert waits == [7.0, 7.0]


def test_a_forge_that_asks_for_an_hour_is_given_a_minute(forge: FakeForge, bot: Bot, waits: list[float]) -> None:
    forge.push(draft())
    forge.faults, forge.retry_after = [403], "3600"
    bot.client.pull(WHERE)
    assert waits == [60.0]


def test_after_four_tries_it_is_an_error_that_says_what_was_asked(forge: FakeForge, bot: Bot) -> None:
    forge.push(draft())
    forge.faults = [503] * 9
    with pytest.raises(ForgeError, match=rf"^GET /repos/{REPOSITORY}/pulls/{NUMBER}: 503$"):
        bot.client.pull(WHERE)
    assert len(forge.requests) == 4


@pytest.mark.parametrize("status", [404, 503])
def test_an_error_does_not_repeat_the_name_of_a_file(forge: FakeForge, bot: Bot, status: int) -> None:
    sha = forge.push({"drafts/secret plan.md": "x"})
    forge.faults = [status] * 4
    with pytest.raises(ForgeError, match=rf"^GET /repos/{REPOSITORY}/contents/: {status}$"):
        bot.client.contents(REPOSITORY, "drafts/secret plan.md", sha)


def test_a_refusal_is_not_tried_again(forge: FakeForge) -> None:
    with Forge(settings(token="wrong"), httpx2.WSGITransport(forge)) as client, pytest.raises(ForgeError, match="401"):
        client.pull(WHERE)
    assert len(forge.requests) == 1


def test_a_comment_that_may_have_been_written_is_not_written_again(forge: FakeForge, bot: Bot) -> None:
    forge.faults = [502]
    with pytest.raises(ForgeError):
        bot.client.add_comment(WHERE, "a comment")
    assert len(forge.requests) == 1


def test_a_comment_that_was_refused_for_haste_is_written_later(forge: FakeForge, bot: Bot) -> None:
    forge.faults, forge.retry_after = [429], "1"
    bot.client.add_comment(WHERE, "a comment")
    assert forge.bodies() == ["a comment"]


def test_no_connection_is_an_error_that_says_so(waits: list[float]) -> None:
    def broken(_request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("no route")

    with (
        Forge(settings(), httpx2.MockTransport(broken)) as client,
        pytest.raises(ForgeError, match=r": ConnectError$"),
    ):
        client.pull(WHERE)
    assert len(waits) == 3


def test_all_pages_are_read(forge: FakeForge, bot: Bot) -> None:
    forge.push({f"drafts/{number}.md": "x" for number in range(250)})
    assert len(bot.client.changed(WHERE).paths) == 250
    for number in range(120):
        forge.comment("reader", str(number))
    assert [each.body for each in bot.client.comments(WHERE)] == [str(number) for number in range(120)]


def test_links_and_folders_are_no_files(forge: FakeForge, bot: Bot) -> None:
    forge.links = {"wire/link.txt"}
    sha = forge.push({"wire/a.txt": "x", "wire/link.txt": "/etc/passwd"})
    told = {entry.path: entry.is_file for entry in bot.client.tree(REPOSITORY, sha)}
    assert told == {"wire/a.txt": True, "wire/link.txt": False}


def test_bytes_arrive_as_they_are_whatever_the_name(forge: FakeForge, bot: Bot) -> None:
    data, name = b"\xff\x00\r\n caf\xe9", "drafts/what? 100% #1 é.md"
    sha = forge.push({name: data})
    assert bot.client.contents(REPOSITORY, name, sha) == data


def test_an_answer_of_another_form_is_an_error(bot: Bot, forge: FakeForge) -> None:
    forge.state = None  # type: ignore[assignment]
    with pytest.raises(ForgeError, match="not of the form that is known: state"):
        bot.client.pull(WHERE)


def test_the_last_status_of_a_name_is_found_among_others(forge: FakeForge, bot: Bot) -> None:
    sha = forge.push(draft())
    for context, state in (("factcheck", "failure"), ("factcheck", "success"), ("spelling", "failure")):
        bot.client.set_status(REPOSITORY, sha, Status(context=context, state=state))
    found = bot.client.status(REPOSITORY, sha, "factcheck")
    assert found is not None
    assert found.state == "success"
    assert bot.client.status(REPOSITORY, sha, "tone") is None


def test_login_is_a_name_of_the_tests() -> None:
    assert settings().login == LOGIN
