"""The contract with bots, of schema version 1.x: written down by hand here, whatever the models say.

Keys may be added. If a test here fails, a bot that works today would not: undo the change, or make it a version 2.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.cli import main
from checker.errors import ExitCode
from checker.report.model import Report

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = ROOT / "examples" / "review-bot" / "tests" / "articles"
EARLY = ROOT / "tests" / "fixtures" / "reports" / "early.json"
CHECK = ("check", "ferry.md", "--extractor", "local", "--no-nlp", "--against", "agency.txt", "coastguard.txt")

KEYS = {
    "schema_version": "string",
    "tool": "object",
    "tool.name": "string",
    "tool.version": "string",
    "sources": "array",
    "sources[].id": "string",
    "sources[].path": "string",
    "sources[].encoding": "string",
    "sources[].sha256": "string",
    "sources[].language": "string",
    "sources[].published": "string or null",
    "sources[].published_basis": "string",
    "sources[].role": "string",
    "sources[].extractor": "string",
    "sources[].claims": "integer",
    "sources[].dropped": "array",
    "sources[].dropped[].evidence": "string",
    "sources[].dropped[].reason": "string",
    "sources[].overlooked": "array",
    "sources[].overlooked[].evidence": "string",
    "sources[].overlooked[].kind": "string",
    "sources[].overlooked[].reason": "string",
    "sources[].tagger": "string or null",
    "sources[].format": "string",
    "sources[].text": "string or null",
    "findings": "array",
    "findings[].rule": "string",
    "findings[].name": "string",
    "findings[].class": "string",
    "findings[].severity": "string",
    "findings[].message": "string",
    "findings[].explanation": "string",
    "findings[].fingerprint": "string",
    "findings[].evidence": "array",
    "findings[].evidence[].source": "string",
    "findings[].evidence[].start": "integer",
    "findings[].evidence[].end": "integer",
    "findings[].evidence[].quote": "string",
    "findings[].evidence[].reads": "string or null",
    "findings[].evidence[].says": "string or null",
    "findings[].evidence[].place": "string or null",
    "findings[].accepted": "object or null",
    "findings[].accepted.reason": "string",
    "findings[].accepted.expires": "string or null",
    "findings[].expired": "object or null",
    "findings[].expired.reason": "string",
    "findings[].expired.expires": "string or null",
    "findings[].adjudication": "object or null",
    "findings[].adjudication.reason": "string",
    "findings[].adjudication.verdict": "string",
    "failures": "array",
    "failures[].source": "string",
    "failures[].stage": "string",
    "failures[].kind": "string",
    "failures[].message": "string",
    "usage": "object",
    "usage.requests": "integer",
    "usage.retries": "integer",
    "usage.reasks": "integer",
    "usage.prompt_tokens": "integer",
    "usage.completion_tokens": "integer",
    "usage.cached_tokens": "integer",
    "dropped_findings": "array",
    "dropped_findings[].rule": "string",
    "dropped_findings[].fingerprint": "string",
    "unused_baseline": "array",
    "unused_baseline[].fingerprint": "string",
    "unused_baseline[].rule": "string",
    "unused_baseline[].message": "string",
    "unused_baseline[].where": "array",
    "unused_baseline[].where[].path": "string",
    "unused_baseline[].where[].quote": "string",
    "unused_baseline[].reason": "string",
    "unused_baseline[].expires": "string or null",
}
"""Every key and what it may hold. Each is always there: null or an empty list where there is nothing to say."""

WORDS = {
    "sources[].role": {"peer", "draft", "reference"},
    "sources[].published_basis": {"stated", "given", "inferred", "unknown"},
    "sources[].extractor": {"llm", "local"},
    "findings[].class": {"contradiction", "suspect", "update", "dispute", "variant", "unsupported"},
    "findings[].severity": {"error", "warning", "note"},
    "findings[].adjudication.verdict": {"keep", "demote", "drop"},
    "failures[].stage": {"read", "extract", "rules", "adjudicate"},
}
"""What a bot may compare with. More may come, but for severities: a bot counts those."""

OPTIONS = {
    *("--format", "--output", "--against", "--fail-on", "--extractor", "--replay", "--baseline", "--published"),
    *("--as-of", "--select", "--ignore", "--severity", "--config"),
}


def schema_types() -> dict[str, tuple[set[str], set[str]]]:
    """Return, for each key of the schema that is published, the types and the words that it allows."""
    schema = json.loads((ROOT / "schemas" / "report.schema.json").read_text(encoding="utf-8"))
    return {path: (types, words) for path, types, words in walk_schema(schema, schema, "")}


def walk_schema(root: dict[str, object], node: object, path: str) -> Iterator[tuple[str, set[str], set[str]]]:
    for name, child in properties(root, node):
        here = f"{path}{name}"
        options = list(alternatives(root, child))
        types = {str(each["type"]) for each in options}
        words = {str(word) for each in options for word in each.get("enum", [each.get("const")])}
        yield here, types, words
        for each in options:
            yield from walk_schema(root, each.get("items", each), f"{here}[]." if "items" in each else f"{here}.")


def properties(root: dict[str, object], node: object) -> list[tuple[str, object]]:
    return [pair for each in alternatives(root, node) for pair in each.get("properties", {}).items()]


def alternatives(root: dict[str, object], node: object) -> Iterator[dict[str, dict[str, object]]]:
    """Yield the schemas that a value may fit, references followed."""
    assert isinstance(node, dict)
    if "$ref" in node:
        yield from alternatives(root, root["$defs"][node["$ref"].rpartition("/")[2]])  # type: ignore[index]
    elif "anyOf" in node:
        for each in node["anyOf"]:
            yield from alternatives(root, each)
    else:
        yield node


def walk(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield each key of a report, as `KEYS` has it, with the type of what it holds."""
    kinds = {str: "string", bool: "boolean", int: "integer", list: "array", dict: "object", type(None): "null"}
    if path:
        yield path, kinds[type(value)]
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from walk(inner, f"{path}.{name}" if path else name)
    for inner in value if isinstance(value, list) else []:
        if isinstance(inner, dict):
            for name, held in inner.items():
                yield from walk(held, f"{path}[].{name}")


@pytest.mark.parametrize("key", KEYS)
def test_each_key_is_still_in_the_schema_and_holds_what_it_held(key: str) -> None:
    types, _ = schema_types()[key]
    assert types == set(KEYS[key].split(" or "))


@pytest.mark.parametrize("key", WORDS)
def test_each_word_that_a_bot_may_know_is_still_there(key: str) -> None:
    _, words = schema_types()[key]
    assert words >= WORDS[key]
    if key == "findings[].severity":
        assert words == WORDS[key]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a draft that errs three times, and its two references."""
    shutil.copytree(ARTICLES, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    report: dict[str, object] = json.loads(capsys.readouterr().out)
    return report


@pytest.mark.usefixtures("desk")
def test_each_key_stands_in_every_report_even_where_there_is_nothing_to_say(capsys: pytest.CaptureFixture[str]) -> None:
    main([*CHECK[:-2], "agency.txt", "gone.txt", "--format", "json"])
    found = dict(walk(printed(capsys)))
    silent = (
        *("dropped_findings[]", "unused_baseline[]", "sources[].dropped[]", "sources[].overlooked[]"),
        *("findings[].accepted.", "findings[].expired.", "findings[].adjudication."),
    )
    assert found.keys() >= {key for key in KEYS if not key.startswith(silent)}
    assert [key for key, kind in found.items() if kind not in KEYS.get(key, kind).split(" or ")] == []


@pytest.mark.usefixtures("desk")
def test_offsets_are_those_of_the_quotes(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([*CHECK, "--format", "json"])
    report = Report.model_validate(printed(capsys))
    paths = {source.id: source.path for source in report.sources}
    sides = [side for finding in report.findings for side in finding.evidence]
    assert len(sides) == 5
    for side in sides:
        text = (desk / paths[side.source]).read_text(encoding="utf-8")
        assert text[side.start : side.end] == side.quote


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("check", "agency.txt", "--extractor", "local"), 0),
        ((*CHECK, "--fail-on", "never"), 0),
        (CHECK, 1),
        (("check",), 2),
        ((*CHECK, "--fail-on", "loud"), 2),
        (("check", "ferry.md", "--extractor", "local", "--select", "XX999"), 2),
        (("check", "gone.txt", "--extractor", "local"), 3),
        ((*CHECK, "gone.txt"), 3),
        ((*CHECK, "gone.txt", "--fail-on", "never"), 3),
    ],
)
def test_exit_statuses_mean_what_they_meant(arguments: tuple[str, ...], status: int) -> None:
    assert main(list(arguments)) == status


def test_exit_statuses_have_their_numbers() -> None:
    known = {"CLEAN": 0, "FINDINGS": 1, "USAGE": 2, "INCOMPLETE": 3, "INTERRUPTED": 130}
    assert {each.name: each.value for each in ExitCode} == known


def test_the_options_that_bots_use_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--help"])
    told = capsys.readouterr().out
    assert [option for option in OPTIONS if option not in told] == []


def test_a_report_of_an_earlier_version_is_read() -> None:
    report = Report.model_validate_json(EARLY.read_text(encoding="utf-8"))
    assert [finding.rule for finding in report.findings] == ["AG101", "DT101", "QT101"]
    assert [failure.kind for failure in report.failures] == ["missing"]


@pytest.mark.usefixtures("desk")
def test_what_an_earlier_version_found_has_the_fingerprint_that_it_had(capsys: pytest.CaptureFixture[str]) -> None:
    main([*CHECK, "--format", "json"])
    before = Report.model_validate_json(EARLY.read_text(encoding="utf-8"))
    now = Report.model_validate(printed(capsys))
    assert {each.fingerprint for each in now.findings} == {each.fingerprint for each in before.findings}


def test_a_fingerprint_stays_when_words_around_it_do_not(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([*CHECK, "--format", "json"])
    before = Report.model_validate(printed(capsys))
    draft = desk / "ferry.md"
    draft.write_text(
        draft.read_text(encoding="utf-8").replace("Two lifeboats", "It was windy.\n\nTwo lifeboats"), "utf-8"
    )
    main([*CHECK, "--format", "json"])
    after = Report.model_validate(printed(capsys))
    assert [each.fingerprint for each in after.findings] == [each.fingerprint for each in before.findings]
    assert [each.evidence for each in after.findings] != [each.evidence for each in before.findings]
