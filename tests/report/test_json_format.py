"""What the review bot reads."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

import pytest

from checker.claims.claim import Failure
from checker.report import Display, load_format

if TYPE_CHECKING:
    from tests.report.conftest import Make


def rendered(make: Make) -> str:
    finding = make.finding(make.side("a.txt", "Friday, May 3", reads="2024-05-03"), message="„één“ — ok")
    failure = Failure(source="x", stage="read", kind="missing", message="gone")
    return load_format("json")(make.report(finding, failures=(failure,)), make.texts, Display())


def test_the_keys_stand_in_the_order_of_the_contract(make: Make) -> None:
    report = json.loads(rendered(make))
    keys = ["schema_version", "tool", "sources", "findings", "failures", "usage", "dropped_findings", "unused_baseline"]
    assert list(report) == keys
    assert list(report["sources"][0])[:10] == [
        *("id", "path", "encoding", "sha256", "language", "published", "published_basis", "role", "extractor"),
        "claims",
    ]
    assert list(report["findings"][0]) == [
        *("rule", "name", "class", "severity", "message", "explanation", "fingerprint", "evidence"),
        *("accepted", "expired", "adjudication"),
    ]
    sides = ["source", "start", "end", "quote", "reads", "says", "place"]
    assert list(report["findings"][0]["evidence"][0]) == sides
    assert list(report["failures"][0]) == ["source", "stage", "kind", "message"]
    assert list(report["usage"]) == [
        *("requests", "retries", "reasks", "prompt_tokens", "completion_tokens", "cached_tokens"),
    ]


def test_it_is_indented_utf8_with_a_line_end_and_the_same_every_time(make: Make) -> None:
    text = rendered(make)
    assert text == rendered(make)
    assert text.startswith('{\n  "schema_version": "1.0"')
    assert text.endswith("}\n")
    assert "„één“ — ok" in text


def test_a_quote_is_what_its_offsets_say(make: Make) -> None:
    side = json.loads(rendered(make))["findings"][0]["evidence"][0]
    assert make.texts[side["source"]][side["start"] : side["end"]] == side["quote"]


def test_an_unknown_format_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        load_format("fax")


def test_nothing_in_it_commands_a_terminal_or_turns_its_letters_round(make: Make) -> None:
    hostile = "\x07\x1b[2J\x7f\x85\x9b2J\u202e\u2066\u200f\u00ad\ufeff\U000e0041 é \U0001f6a2\n"
    failure = Failure(source="x", stage="read", kind="missing", message=hostile)
    text = load_format("json")(make.report(failures=(failure,)), make.texts, Display())
    assert json.loads(text)["failures"][0]["message"] == hostile
    assert "\\u009b2J\\u202e\\u2066\\u200f\\u00ad\\ufeff\\udb40\\udc41 é \U0001f6a2\\n" in text
    assert {unicodedata.category(each) for each in text.replace("\n", "")} & {"Cc", "Cf", "Cs"} == set()
