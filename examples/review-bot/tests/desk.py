"""What the tests share: a draft with three errors against two references, and the bot beside a forge in memory."""

from collections.abc import Mapping
from pathlib import Path

import httpx2
from fake_forge import LOGIN, NUMBER, REPOSITORY, TOKEN, FakeForge
from review_bot.forge import Forge, Where
from review_bot.review import Verdict, review
from review_bot.settings import Settings

WHERE = Where(REPOSITORY, NUMBER)
ARTICLES = Path(__file__).resolve().parent / "articles"
DRAFT = (ARTICLES / "ferry.md").read_text(encoding="utf-8")
WIRE = {f"wire/{name}": (ARTICLES / name).read_text(encoding="utf-8") for name in ("agency.txt", "coastguard.txt")}
ERRORS = {"186 people": "168 people", "Monday, March 17": "Tuesday, March 17", "Solberg, 47": "Solberg, 57"}
"""What is wrong in the draft, and what would be right."""


def draft(*mended: str) -> dict[str, str]:
    """Return the draft, some of its errors mended, and its references."""
    text = DRAFT
    for wrong in mended:
        assert wrong in text
        text = text.replace(wrong, ERRORS[wrong])
    return {"drafts/ferry.md": text, **WIRE}


def settings(**rest: object) -> Settings:
    given: Mapping[str, object] = {"token": TOKEN, "secret": "a-secret", "login": LOGIN, "api": "https://forge.example"}
    return Settings.model_validate({**given, **rest})


class Bot:
    """The bot, talking to `forge` in this process."""

    def __init__(self, forge: FakeForge, **rest: object) -> None:
        self.settings = settings(**rest)
        self.client = Forge(self.settings, httpx2.WSGITransport(forge))

    def review(self) -> Verdict | None:
        return review(self.client, WHERE, self.settings)
