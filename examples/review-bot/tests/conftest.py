"""The bot beside a forge in memory; no test waits, reads a variable that somebody has set, or has a network."""

import os
from collections.abc import Iterator

import pytest
import readable
from desk import Bot
from fake_forge import FakeForge
from review_bot import forge as forge_module
from vcr import VCR


def pytest_recording_configure(config: pytest.Config, vcr: VCR) -> None:  # noqa: ARG001
    vcr.register_serializer("yaml", readable)


@pytest.fixture(scope="session")
def vcr_config() -> dict[str, object]:
    return {"match_on": ["method", "path", "query"], "allow_playback_repeats": False}


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith(("FACTCHECK_", "OPENAI_", "REVIEW_BOT_", "GITHUB_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("FACTCHECK_EXTRACTOR", "local")
    monkeypatch.setenv("FACTCHECK_NLP", "false")


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return the seconds that the bot would have waited."""
    waited: list[float] = []
    monkeypatch.setattr(forge_module, "_sleep", waited.append)
    return waited


@pytest.fixture
def forge() -> FakeForge:
    forge = FakeForge()
    forge.base = {"wire/agency.txt": b"", "wire/coastguard.txt": b""}
    return forge


@pytest.fixture
def bot(forge: FakeForge) -> Iterator[Bot]:
    bot = Bot(forge)
    with bot.client:
        yield bot
