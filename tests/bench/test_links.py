"""The suites of linking, on invented articles."""

import importlib
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

FIRE = [
    "Twelve people were killed in a fire at the Leeds ferry quay on Monday, the police said.",
    "The mayor, John Smith, praised the firefighters.",
]
AGAIN = ["A fire at the ferry quay in Leeds killed twelve people on Monday.", "Schools stayed closed."]
OTHER = ["http://example.com/quake", "A fire at the York ferry quay killed nobody last week.", "The quay reopened."]


def row(name: str, event: str, lines: list[str], mentions: list[list[Any]], annotated: list[int]) -> dict[str, Any]:
    return {
        "event": event,
        "doc_id": name,
        "sentences": lines,
        "annotated_sentences": annotated,
        "mentions": mentions,
    }


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a folder with two articles on one event, and one on another of its sort, whose address is not kept."""
    coref = [
        row(
            "1_1ecb",
            "1",
            FIRE,
            [["F1", "ACTION_OCCURRENCE", 0, "were killed"], ["P", "HUMAN_PART", 0, "people"]],
            [0, 1],
        ),
        row("1_2ecb", "1", AGAIN, [["F1", "ACTION_OCCURRENCE", 0, "killed"]], [0]),
        row("1_1ecbplus", "1plus", OTHER[1:], [["F2", "ACTION_OCCURRENCE", 1, "killed"]], [0, 1]),
    ]
    articles = [
        {"doc_id": each["doc_id"], "event": each["event"], "text": "\n".join(lines), "pub_date": "2024-01-09"}
        for each, lines in zip(coref, (FIRE, AGAIN, OTHER[1:]), strict=True)
    ]
    ten = [
        {"doc_id": f"9_{number}", "event": "9", "text": FIRE[0], "pub_date": None if number else "2024-01-09"}
        for number in range(11)
    ]
    sets = {"ecbplus_coref": coref, "ecbplus_articles": articles, "ten": ten, "gva_incidents": []}
    for name, rows in sets.items():
        (tmp_path / f"{name}.jsonl").write_text("".join(json.dumps(each) + "\n" for each in rows), encoding="utf-8")
    return tmp_path


def suite(name: str) -> ModuleType:
    return importlib.import_module(f"suites.{name}")


def test_pairs_of_one_action_are_right_and_those_of_two_events_wrong(data: Path) -> None:
    figures = suite("links").figures(data)
    assert (figures.pairs, figures.of_one_action, figures.of_two_events) == (2, 1, 3)
    told = figures.linked["same head lemma, told the gold actions"]
    assert told == (1, 1, 2)
    assert figures.linked["3 content stems in common"] == (1, 1, 2)


def test_the_first_line_of_the_second_event_is_number_one(data: Path) -> None:
    sentences = suite("links")._articles(data).sentences["1_1ecbplus"]
    assert [(each.place[1], set(each.actions)) for each in sentences] == [(0, {"F2"})]


def test_articles_of_one_story_are_counted_in_pairs(data: Path) -> None:
    figures = suite("links").story_figures(data)
    assert (figures.articles, figures.events, figures.of_one_event, figures.of_one_topic) == (3, 2, 1, 2)
    assert figures.together == figures.right + figures.wrongly_of_one_topic


@pytest.fixture
def often(data: Path) -> Path:
    """Return a folder with one event that eleven articles tell, and three that fewer do."""
    (data / "ecbplus_articles.jsonl").write_text((data / "ten.jsonl").read_text(encoding="utf-8"), encoding="utf-8")
    return data


def test_ten_articles_of_an_event_come_round_again_with_other_words(often: Path, monkeypatch: Any) -> None:  # noqa: ANN401
    many = suite("many_events")
    monkeypatch.setattr(many, "_COMMONEST", 0)
    texts = many.articles(often, 25)
    assert [len(each) for each in many.events_of(texts)] == [10, 10, 5]
    assert [texts[at].published for at in (0, 9, 10, 24)] == ["2024-01-09", "2024-01-09", "2024-01-16", "2024-01-23"]
    assert texts[0].text == FIRE[0]
    other = texts[10].text
    assert other != FIRE[0]
    assert len(other.split()) == len(FIRE[0].split())
    assert "Monday" in other
    assert {text.text for text in texts[10:20]} == {other}


def test_the_parts_of_a_check_are_timed_in_a_process_of_their_own(often: Path) -> None:
    published, figures = suite("link_growth").figures(often, (4,), true_events=1)
    assert figures.failure is None
    assert (published.articles, published.made) == (11, False)
    assert (figures.articles, figures.stories) == (4, 1)
    assert figures.claims > 4
    assert {"DT102", "QT101"} <= figures.rules.keys()
    assert 0 < figures.linking_and_rules < 60


def test_a_size_that_fails_ends_the_suite(tmp_path: Path) -> None:
    _published, figures = suite("link_growth").figures(tmp_path, (4, 8))
    assert "ecbplus_articles.jsonl" in figures.failure or "No such file" in figures.failure


def test_the_sections_say_what_was_measured(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    linking, growth = importlib.import_module("scoreboard.linking"), suite("link_growth")
    section = linking.section(data)
    assert "| each pair | 2 | .50 | 1.00 | 3 of 3 | .20 |" in section.body
    assert json.loads(json.dumps(section.quality))["stories"]["articles"] == 3
    seconds = growth.Seconds(500, 9, 50, 80.0, 4.0, 0.5, 0.5, 0.5, {"AB101": 0.25, "QT101": 0.25})
    measured = [seconds._replace(articles=300, made=False), seconds, growth.Seconds(1000, failure="out of memory")]
    monkeypatch.setattr(linking.link_growth, "figures", lambda _: measured)
    told = linking.growth_section(data)
    assert "| part | 300 articles, as published | 500 articles |" in told.body
    assert "| as a share of extraction | 0.38 | 0.38 |" in told.body
    assert told.failed == ("1,000 articles failed: out of memory",)
    assert told.plotted == {"parts": [seconds]}
