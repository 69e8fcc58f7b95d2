"""What the bot and a forge say to each other, recorded: `cassettes/` is to be read, and is replayed here.

`pytest tests/test_exchanges.py --record-mode=rewrite` records anew, from the forge in memory.
"""

import json
from pathlib import Path

import httpx2
import pytest
from desk import ERRORS, WHERE, draft, settings
from fake_forge import FakeForge
from review_bot.forge import Forge
from review_bot.review import review
from vcr.cassette import Cassette

FIRST, SECOND, THIRD = ERRORS


class Listening(httpx2.WSGITransport):
    """Keeps what the bot writes."""

    def __init__(self, forge: FakeForge) -> None:
        super().__init__(forge)
        self.wrote: list[tuple[str, dict[str, str]]] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        if request.method != "GET":
            self.wrote.append((f"{request.method} {request.url.path}", json.loads(request.content)))
        return super().handle_request(request)


@pytest.mark.vcr
def test_three_pushes_are_one_comment_and_three_statuses(forge: FakeForge, vcr: Cassette, record_mode: str) -> None:
    transport = Listening(forge)
    with Forge(settings(), transport) as client:
        for mended in ((), (FIRST, SECOND), (FIRST, SECOND, THIRD)):
            forge.push(draft(*mended))
            review(client, WHERE, settings())
    comments = "/repos/norhaven/desk/issues/7/comments"
    assert [address for address, _ in transport.wrote if "statuses" not in address] == [
        f"POST {comments}",
        *["PATCH /repos/norhaven/desk/issues/comments/101"] * 2,
    ]
    assert [sent["state"] for address, sent in transport.wrote if "statuses" in address] == [
        *("failure", "failure", "success"),
    ]
    last = [sent["body"] for _, sent in transport.wrote if "body" in sent][-1]
    assert "### factcheck: all mended\n" in last
    assert last.count("<del>") == 3
    if record_mode == "none":
        assert vcr.all_played
        assert forge.requests == []


def test_the_recording_holds_no_host_and_no_secret() -> None:
    (file,) = (Path(__file__).parent / "cassettes").rglob("*.yaml")
    text = file.read_text(encoding="utf-8").lower()
    for words in ("http", "bearer", "authorization", "a-token", "a-secret", "127.0.0.1", "forge."):
        assert words not in text
