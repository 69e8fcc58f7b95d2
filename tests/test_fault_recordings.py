"""Recorded conversations in which something went wrong, replayed: by the product, and through pytest-recording."""

import json
from pathlib import Path

import pytest

from checker.claims.claim import Reading
from checker.cli import main
from checker.extraction.llm import Cassettes, LLMExtractor, LLMSettings
from checker.sources import Source, read_sources

ROOT = Path(__file__).resolve().parents[1]
RECORDED = ROOT / "cassettes" / "faults"


def article(name: str) -> Source:
    sources, failures = read_sources([ROOT / "tests" / "faults" / f"{name}.txt"], role="peer", stdin=None, published={})
    assert not failures
    return sources[0]


def replayed(*names: str) -> list[Reading]:
    extractor = LLMExtractor(LLMSettings(), Cassettes(RECORDED, "replay"), first_wait=0.001)
    return extractor.read([article(name) for name in names])


def test_a_rate_limit_is_waited_out() -> None:
    (reading,) = replayed("limited")
    assert reading.failure is None
    assert reading.claims
    assert (reading.usage.requests, reading.usage.retries) == (2, 1)


def test_server_errors_are_retried() -> None:
    (reading,) = replayed("unstable")
    assert reading.failure is None
    assert reading.claims
    assert reading.usage.retries == 2


def test_a_broken_answer_is_asked_for_again() -> None:
    (reading,) = replayed("garbled")
    assert reading.failure is None
    assert reading.claims
    assert reading.usage.reasks == 1


def test_invented_evidence_is_asked_for_again_and_then_grounded() -> None:
    (reading,) = replayed("invented")
    text = article("invented").text
    assert reading.failure is None
    assert reading.usage.reasks == 1
    assert not reading.dropped
    assert all(claim.evidence.of(text) for claim in reading.claims)


@pytest.mark.parametrize(("name", "kind"), [("refused", "refused"), ("truncated", "truncated")])
def test_what_cannot_be_mended_is_a_failure_with_a_name(name: str, kind: str) -> None:
    (reading,) = replayed(name)
    assert reading.failure is not None
    assert reading.failure.kind == kind


def test_one_failure_leaves_the_other_sources_claims() -> None:
    refused, limited = replayed("refused", "limited")
    assert refused.failure is not None
    assert limited.claims


def test_a_failure_ends_the_command_with_status_3_and_the_other_sources_findings(
    capsys: pytest.CaptureFixture[str],
) -> None:
    paths = [str(ROOT / "seeds"), str(ROOT / "tests" / "faults" / "refused.txt")]
    status = main(["check", *paths, "--replay", str(ROOT / "cassettes"), "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert status == 3
    assert [failure["kind"] for failure in report["failures"]] == ["refused"]
    assert "AB101" in [finding["rule"] for finding in report["findings"]]


@pytest.mark.vcr(allow_playback_repeats=False)
@pytest.mark.parametrize("name", ["limited", "garbled"])
async def test_pytest_recording_reads_the_same_files(name: str, vcr_cassette_dir: str) -> None:
    assert Path(vcr_cassette_dir) == RECORDED
    settings = LLMSettings(model="relay", base_url="https://llm.invalid/v1")
    (through_vcr,) = await LLMExtractor(settings, first_wait=0.001).read_async([article(name)])
    own = LLMExtractor(LLMSettings(), Cassettes(RECORDED, "replay"), first_wait=0.001)
    assert through_vcr.claims
    assert through_vcr == (await own.read_async([article(name)]))[0]


@pytest.fixture(scope="module")
def vcr_cassette_dir() -> str:
    return str(RECORDED)
