"""The suites, on a folder of invented texts."""

import importlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ARTICLE = (
    "LEEDS, England. Twelve people were killed in a fire in Leeds on Monday, the police said. "
    "Ann Lee, 34, a teacher from York, did not see the fire. The city paid 1,200 dollars to each family. "
    "“We lost everything,” Lee said on Tuesday. The mayor, John Smith, did not resign."
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a folder with the sets that known changes and pairs are made of."""
    pair: dict[str, object] = {"source": "bump_task1", "doc": ARTICLE, "surface_class": ""}
    edited = {**pair, "claim": "Fourteen people were killed.", "label": "inconsistent", "surface_class": "number"}
    as_it_was = {**pair, "claim": "Twelve people were killed.", "label": "consistent"}
    other = {**edited, "source": "not_of_ours"}
    calls = {**edited, "source": "summedits_ectsum", "doc": "Revenue rose 12 percent in May, the company said."}
    sets: dict[str, list[dict[str, object]]] = {
        "ecbplus_articles": [{"doc_id": "1_1", "event": "1", "text": ARTICLE, "pub_date": "2024-01-09"}],
        "gva_incidents": [],
        "tempeval3_timex": [],
        "minimal_pairs": [edited, as_it_was, as_it_was, other, calls],
    }
    for name, rows in sets.items():
        (tmp_path / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return tmp_path


def suite(name: str) -> ModuleType:
    return importlib.import_module(f"suites.{name}")


def answers(desks: Iterable[Any], flags: Callable[[Any], Iterable[Any]]) -> list[Any]:
    answer = importlib.import_module("contest").Answer
    return [answer(desk.id, tuple(flags(desk)), 0.0) for desk in desks]


def flag(*parts: object) -> Any:  # noqa: ANN401  # a type of a loaded module
    return importlib.import_module("contest").Flag(*parts)


@pytest.mark.parametrize(
    ("a", "b", "misspelt"),
    [
        ("Ann Petersen", "Ann Peterson", True),
        ("Ann Petersen", "Ann Petersn", True),
        ("Ann Petersen", "Ann Peterseen", True),
        ("Ann Petersen", "Ann Peteresn", True),
        ("Ann Petersen", "Ann Petersen", False),
        ("Ann Petersen", "Anne Peterson", False),
        ("Ann Petersen", "Petersen", False),
        ("Ann Petersen", "Ann Patterson", False),
        ("Ann Lee", "Ann Leo", False),
        ("Kate Doe", "Jane Doe", False),
        ("John Smith", "Joan Smith", True),
    ],
)
def test_a_misspelling_is_one_letter_of_a_long_word(a: str, b: str, misspelt: bool) -> None:
    assert suite("cases").is_misspelling(a, b) is misspelt
    assert suite("cases").is_misspelling(b, a) is misspelt


def test_levels_take_in_those_above_them() -> None:
    levels, contest = suite("levels"), importlib.import_module("contest")
    flags = [flag(0, 1, "note", ""), flag(4, 6, "warning", "")]
    assert [levels.loudest(flags), levels.loudest(flags[:1]), levels.loudest([])] == ["warning", "any", None]
    assert levels.count(["error", "warning", "any", None]) == (4, 1, 2, 3)
    desk = contest.Desk("desk", contest.Text("draft", "0123456789"), ())
    answer = contest.Answer("desk", (*flags, flag(0, 10, "error", "all of it")), 0.0)
    assert levels.overlapping(answer, desk, [(5, 8)]) == flags[1:]
    assert levels.overlapping(answer, desk, [(6, 8)]) == []


def test_pairs_count_a_row_once(data: Path) -> None:
    pairs = suite("pairs")
    desks = pairs.desks(data)
    told = answers(desks, lambda desk: [flag(0, 8, "error", "")] * desk.draft.text.startswith("Fourteen"))
    figures = pairs.figures(data, desks, told)
    assert sorted(figures) == ["bump_task1", "summedits_ectsum"]
    news = figures["bump_task1"]
    assert (news.inconsistent, news.consistent) == ((1, 1, 1, 1), (1, 0, 0, 0))
    assert (news.level, news.recall.hits, news.recall.cases, news.balanced_error) == ("error", 1, 1, 1.0)
    assert news.by_class == {"number": (1, 1, 1, 1)}


def test_copies_are_of_every_set_and_named_after_it(data: Path) -> None:
    mutations = suite("mutations")
    names = {original.name for _, _, original in mutations.cases(data)}
    assert names == {"1_1", "pairs/0", "calls/0"}
    desks = mutations.desks(data)
    assert len(desks) == len(mutations.cases(data)) + len(names)
    assert sum(copies for copies, _ in mutations.sizes(data).values()) == len(mutations.cases(data))


def changed_and_elsewhere(mutations: ModuleType, data: Path, desk: Any) -> tuple[Any, Any]:  # noqa: ANN401
    """Return the place of a copy's error, and one of its draft that is none."""
    gold = next(copy.gold for copy, _, _ in mutations.cases(data) if copy.gold.id == desk.id)
    (side,) = gold.expect[0].evidence
    start, end = side.start, side.start + len(side.quote)
    return (start, end), (0, 5) if start > 5 else (end + 5, end + 9)


@pytest.mark.parametrize(("group", "alarms"), [("one", 0), ("", 1)])
def test_a_finding_that_cites_two_places_is_one(data: Path, group: str, alarms: int) -> None:
    mutations = suite("mutations")
    errors = {copy.gold.id for copy, _, _ in mutations.cases(data) if copy.gold.expect}
    desks = [desk for desk in mutations.desks(data) if desk.id in errors]
    assert desks

    def flags(desk: Any) -> list[Any]:  # noqa: ANN401
        places = changed_and_elsewhere(mutations, data, desk)
        return [flag(*place, "error", "XX001 two numbers", group) for place in places]

    figures = mutations.figures(data, desks, answers(desks, flags))
    assert (figures.recall.hits, figures.recall.cases) == (len(desks), len(desks))
    assert len(figures.alarms) == alarms * len(desks)


def test_what_is_said_of_the_original_too_is_not_counted(data: Path) -> None:
    mutations = suite("mutations")
    desks = mutations.desks(data)

    def flags(desk: Any) -> list[Any]:  # noqa: ANN401
        at = desk.draft.text.find("did not resign")
        return [flag(at, at + 14, "error", "XX001 said always")] if at >= 0 else []

    kinds = [copy.kind.name for copy, _, _ in mutations.cases(data) if copy.gold.forbid]
    harmless = [desk for desk in desks if desk.id.startswith("control/") or desk.id.partition("/")[0] in kinds]
    counted = mutations.figures(data, harmless, answers(harmless, flags))
    alone = [desk for desk in harmless if not desk.id.startswith("control/")]
    assert len(mutations.figures(data, alone, answers(alone, flags)).alarms) > len(counted.alarms)
