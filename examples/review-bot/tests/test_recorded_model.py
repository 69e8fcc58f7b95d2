"""With a model: the seed articles as drafts, read from the recorded conversations, without network and key."""

from pathlib import Path

import pytest
from desk import Bot
from fake_forge import FakeForge
from test_end_to_end import rules

HOME = Path(__file__).resolve().parents[3]
SEEDS = {f"drafts/{file.name}": file.read_bytes() for file in sorted((HOME / "seeds").glob("*.txt"))}
ODD = "drafts/004_082566fb919dd1db.txt"


@pytest.fixture(autouse=True)
def _recorded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_EXTRACTOR", "llm")
    monkeypatch.setenv("FACTCHECK_REPLAY", str(HOME / "cassettes" / "seeds"))


def test_drafts_without_references_are_checked_against_each_other(forge: FakeForge, bot: Bot) -> None:
    forge.push(SEEDS)
    bot.review()
    (text,) = forge.bodies()
    assert {"AB101", "DT101", "DT102"} <= set(rules(text))
    assert text.count("\n#### ") == 1
    assert forge.said() == "failure"


def test_when_the_odd_one_is_taken_out_its_errors_are_told_as_mended(forge: FakeForge, bot: Bot) -> None:
    forge.push(SEEDS)
    bot.review()
    forge.push({path: data for path, data in SEEDS.items() if path != ODD})
    bot.review()
    (text,) = forge.bodies()
    assert "<del>**AB101 " in text
    assert "AB101" not in rules(text)
    assert forge.said() == "success"


def test_an_article_that_was_never_recorded_is_an_error_and_never_clean(forge: FakeForge, bot: Bot) -> None:
    forge.push({ODD: SEEDS[ODD] + b"One more sentence.\n"})
    bot.review()
    assert forge.said() == "error"
    assert "(extract, " in forge.bodies()[0]
