"""reviewdog's diagnostics.

No package of an index has reviewdog's `reviewdog.proto`, so its messages are built here from what it defines (package
`reviewdog.rdf`), and protobuf reads the lines as reviewdog does: an unknown field or another type is an error.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

import pytest
from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory

from checker.claims.claim import Failure
from checker.report import Display, load_format
from checker.rules.finding import Acceptance, Severity

if TYPE_CHECKING:
    from google.protobuf.message import Message

    from checker.report.model import Report
    from tests.report.conftest import Make

MESSAGES = {
    "Diagnostic": "message:string location:Location severity:Severity source:Source code:Code suggestions:Suggestion* "
    "original_output:string related_locations:RelatedLocation*",
    "RelatedLocation": "message:string location:Location",
    "Location": "path:string range:Range",
    "Range": "start:Position end:Position",
    "Position": "line:int32 column:int32",
    "Suggestion": "range:Range text:string",
    "Source": "name:string url:string",
    "Code": "value:string url:string",
}
SEVERITIES = ("UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO")
Field = descriptor_pb2.FieldDescriptorProto


@cache
def diagnostic() -> type[Message]:
    file = descriptor_pb2.FileDescriptorProto(name="reviewdog.proto", package="reviewdog.rdf", syntax="proto3")
    enum = file.enum_type.add(name="Severity")
    for number, name in enumerate(SEVERITIES):
        enum.value.add(name=name, number=number)
    for message, fields in MESSAGES.items():
        made = file.message_type.add(name=message)
        for number, field in enumerate(fields.split(), 1):
            name, _, kind = field.partition(":")
            label = Field.LABEL_REPEATED if kind.endswith("*") else Field.LABEL_OPTIONAL
            added = made.field.add(name=name, number=number, label=label)
            kind = kind.removesuffix("*")
            if kind == "string":
                added.type = Field.TYPE_STRING
            elif kind == "int32":
                added.type = Field.TYPE_INT32
            else:
                added.type = Field.TYPE_ENUM if kind == "Severity" else Field.TYPE_MESSAGE
                added.type_name = f".reviewdog.rdf.{kind}"
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    return message_factory.GetMessageClass(pool.FindMessageTypeByName("reviewdog.rdf.Diagnostic"))


def lines(report: Report, make: Make) -> list[dict[str, object]]:
    """Return the diagnostics as reviewdog has them after it has read them."""
    text = load_format("rdjsonl")(report, make.texts, Display())
    read = [json_format.Parse(line, diagnostic()()) for line in text.splitlines()]
    return [json_format.MessageToDict(each, preserving_proto_field_name=True) for each in read]


def test_a_finding_is_a_diagnostic_with_its_other_sides_as_related_locations(make: Make) -> None:
    finding = make.finding(make.side("a.txt", "Friday, May 3"), make.side("b.txt", "May 2", says="the ferry sank"))
    assert lines(make.report(finding), make) == [
        {
            "message": "one event, two days\n\n“Friday, May 3”\n\nOne event happens once.",
            "location": {
                "path": "wire/a.txt",
                "range": {"start": {"line": 2, "column": 19}, "end": {"line": 2, "column": 32}},
            },
            "severity": "ERROR",
            "source": {"name": "factcheck"},
            "code": {"value": "DT102"},
            "original_output": "wire/a.txt:2:19: error DT102 date-conflict: one event, two days",
            "related_locations": [
                {
                    "message": "“May 2”: the ferry sank",
                    "location": {
                        "path": "wire/b.txt",
                        "range": {"start": {"line": 1, "column": 19}, "end": {"line": 1, "column": 24}},
                    },
                }
            ],
        }
    ]


def test_columns_count_bytes_of_utf_8(make: Make) -> None:
    make.texts["c.txt"] = "a𐐀b"  # the example of reviewdog's definition
    text = load_format("rdjsonl")(make.report(make.finding(make.side("c.txt", "b"))), make.texts, Display())
    assert json.loads(text)["location"]["range"] == {"start": {"line": 1, "column": 6}, "end": {"line": 1, "column": 7}}


def test_severities_are_those_of_reviewdog_and_the_loudest_come_first(make: Make) -> None:
    report = make.report(*(make.finding(make.side("b.txt", "May 2"), severity=each) for each in reversed(Severity)))
    assert [each["severity"] for each in lines(report, make)] == ["ERROR", "WARNING", "INFO"]


def test_what_is_accepted_is_left_out_and_what_has_expired_is_told_as_such(make: Make) -> None:
    side = make.side("b.txt", "May 2")
    accepted, expired = Acceptance(reason="a joke"), Acceptance(reason="old")
    (told,) = lines(make.report(make.finding(side, accepted=accepted), make.finding(side, expired=expired)), make)
    assert str(told["message"]).endswith("\n\nexpired: old")


def test_what_could_not_be_checked_is_an_error_on_its_file_or_on_the_draft(make: Make) -> None:
    make.entries = {"a.txt": {"role": "reference"}, "b.txt": {"role": "draft"}}
    failures = (
        Failure(source="a.txt", stage="extract", kind="timeout", message="no answer"),
        Failure(source="XX101", stage="rules", kind="rule_error", message="it raised"),
    )
    first, second = lines(make.report(failures=failures), make)
    assert first["location"] == {"path": "wire/a.txt"}
    assert str(first["message"]).replace("\u200b", "") == "wire/a.txt: not checked (extract, timeout): no answer"
    assert (second["location"], second["severity"]) == ({"path": "wire/b.txt"}, "ERROR")
    assert str(second["original_output"]).startswith("XX101: not checked (rules, rule_error)")


def test_a_side_in_another_file_has_no_range_and_its_place_in_the_message(make: Make) -> None:
    make.entries["a.txt"] = {"format": "pdf", "path": "a.pdf"}
    side = make.side("a.txt", "Friday", place="page 1")
    (told,) = lines(make.report(make.finding(side, side)), make)
    assert told["location"] == {"path": "a.pdf"}
    assert "“Friday” (page 1)" in str(told["message"])
    assert told["related_locations"] == [{"message": "“Friday” (page 1)", "location": {"path": "a.pdf"}}]


def test_messages_are_words_where_reviewdog_posts_them_as_markdown(make: Make) -> None:
    side = make.side("b.txt", "May 2", says="[x](http://evil.test)")
    (told,) = lines(make.report(make.finding(side, side, message="<b>@all</b>", explanation="# *no*")), make)
    assert told["message"] == (
        "&lt;b&gt;@\u200ball&lt;/b&gt;\n\n“May 2”: \\[x](http\u200b:/\u200b/evil\u200b.\u200btest)\n\n\\# \\*no\\*"
    )
    assert "\\\\[x]" in str(told["related_locations"])


def test_hostile_words_are_read_by_protobuf_as_they_were_written(make: Make) -> None:
    assert len(lines(make.hostile(), make)) == 4


def test_the_definition_refuses_what_reviewdog_does_not_know() -> None:
    with pytest.raises(json_format.ParseError):
        json_format.Parse('{"messages": "x"}', diagnostic()())
