"""The main job, end to end: five articles, and the contradictions that a person found, by a model and by rule."""

import json
import socket
from pathlib import Path

import pytest

from checker.extraction.llm import Cassettes, LLMExtractor, LLMSettings
from checker.extraction.local import LocalExtractor
from checker.pipeline import check
from checker.report.json_format import dumps
from checker.report.model import Report
from checker.sources import read_sources

ROOT = Path(__file__).resolve().parents[1]
GOLD = json.loads((ROOT / "seeds" / "gold.json").read_text(encoding="utf-8"))
RANK = {"none": 0, "note": 1, "warning": 2, "error": 3}


def report_on(paths: list[Path]) -> Report:
    sources, failures = read_sources(paths, role="peer", stdin=None, published={})
    assert not failures
    recorded = Cassettes(ROOT / "cassettes" / "seeds", "replay")
    return check(sources, [], LLMExtractor(LLMSettings(), recorded))


@pytest.fixture(scope="module")
def report() -> Report:
    return report_on([ROOT / "seeds"])


@pytest.fixture(scope="module")
def by_rule() -> Report:
    sources, _failures = read_sources([ROOT / "seeds"], role="peer", stdin=None, published={})
    return check(sources, [], LocalExtractor(nlp=False))


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {path.name: path.read_bytes().decode() for path in (ROOT / "seeds").glob("*.txt")}


def matching(row: dict[str, object], report: Report, texts: dict[str, str]) -> list[int]:
    """Return the ranks of the findings that have a side on each of the row's quotes."""
    items = row["evidence"]
    assert isinstance(items, list)
    ranks = []
    for finding in report.findings:
        sides = [(side.source, side.start, side.end) for side in finding.evidence]
        if all(any(cites(side, item, texts) for side in sides) for item in items):
            ranks.append(finding.severity.rank)
    return ranks


def cites(side: tuple[str, int, int], item: dict[str, str], texts: dict[str, str]) -> bool:
    source, start, end = side
    if source not in item["source"].split("|"):
        return False
    for quote in item["quote"].split("|"):
        at = texts[source].find(quote)
        while at >= 0:
            if at < end and start < at + len(quote):
                return True
            at = texts[source].find(quote, at + 1)
    return False


def is_found(row: dict[str, object], report: Report, texts: dict[str, str]) -> bool:
    low, high = RANK[str(row["min_severity"])], RANK[str(row.get("max_severity", "error"))]
    return any(low <= rank <= high for rank in matching(row, report, texts))


def is_left_alone(row: dict[str, object], report: Report, texts: dict[str, str]) -> bool:
    expected = [rank for wanted in GOLD["expect"] for rank in matching(wanted, report, texts)]
    louder = [rank for rank in matching(row, report, texts) if rank > RANK[str(row["max_severity"])]]
    return all(rank in expected for rank in louder)


@pytest.mark.parametrize("row", GOLD["expect"], ids=lambda row: row["id"])
def test_what_is_wrong_is_found(row: dict[str, object], report: Report, texts: dict[str, str]) -> None:
    assert is_found(row, report, texts)


@pytest.mark.parametrize("row", [row for row in GOLD["expect"] if "needs" not in row], ids=lambda row: row["id"])
def test_what_needs_no_model_is_found_by_rule(row: dict[str, object], by_rule: Report, texts: dict[str, str]) -> None:
    assert is_found(row, by_rule, texts)


@pytest.mark.parametrize("row", GOLD["forbid"], ids=lambda row: row["id"])
def test_what_only_looks_wrong_is_left_alone(
    row: dict[str, object], report: Report, by_rule: Report, texts: dict[str, str]
) -> None:
    assert is_left_alone(row, report, texts)
    assert is_left_alone(row, by_rule, texts)


def test_every_side_quotes_the_exact_words(report: Report, texts: dict[str, str]) -> None:
    for finding in report.findings:
        for side in finding.evidence:
            assert texts[side.source][side.start : side.end] == side.quote


def test_no_error_is_a_false_alarm(report: Report, by_rule: Report) -> None:
    for each in (report, by_rule):
        assert [finding.rule for finding in each.findings if finding.severity == "error"] == ["AB101", "DT101", "DT102"]


def test_the_order_of_the_files_does_not_matter(report: Report) -> None:
    turned = report_on(sorted((ROOT / "seeds").glob("*.txt"), reverse=True))
    assert turned.findings == report.findings


def test_a_second_run_gives_the_same_bytes(report: Report) -> None:
    assert dumps(report_on([ROOT / "seeds"])) == dumps(report)


def test_replay_opens_no_socket_and_needs_no_key(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert report_on([ROOT / "seeds"]).findings == report.findings


def test_days_of_publication_are_told_with_their_basis(report: Report) -> None:
    assert [source.published_basis for source in report.sources] == [
        "stated", "stated", "inferred", "unknown", "inferred",
    ]  # fmt: skip


def test_an_article_without_a_recording_fails_by_name_and_the_others_are_checked(tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("A ferry ran aground.", encoding="utf-8")
    report = report_on([ROOT / "seeds", tmp_path / "new.txt"])
    assert [(failure.source, failure.kind) for failure in report.failures] == [("new.txt", "no-recording")]
    assert "nearest" in report.failures[0].message
    assert any(finding.rule == "AB101" for finding in report.findings)
