"""W3C Web Annotations, read as JSON-LD by PyLD.

The context that the Recommendation names cannot be fetched in a test, and no package of an index has it: the terms
that are used here are defined as in "Web Annotation Vocabulary" (W3C Recommendation, 23 February 2017).
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from pyld import jsonld

from checker.claims.claim import Failure
from checker.report import Display, load_format
from checker.rules.finding import Acceptance

if TYPE_CHECKING:
    from checker.report.model import Report
    from tests.report.conftest import Make

OA, AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
RDF, DC = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://purl.org/dc/elements/1.1/"
SELECTORS = ("TextQuoteSelector", "TextPositionSelector", "XPathSelector")
CLASSES = ("Annotation", "SpecificResource", "TextualBody", *SELECTORS)
RESOURCES = {"body": "hasBody", "target": "hasTarget", "source": "hasSource", "selector": "hasSelector"}
MOTIVATIONS = {"motivation": "motivatedBy", "purpose": "hasPurpose"}
NUMBERS = {"start": f"{OA}start", "end": f"{OA}end", "total": f"{AS}totalItems", "startIndex": f"{AS}startIndex"}
CONTEXT: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    "value": f"{RDF}value",
    "format": f"{DC}format",
    "language": f"{DC}language",
    **{name: OA + name for name in (*CLASSES, "assessing", "commenting", "tagging", "exact", "prefix", "suffix")},
    **{name: {"@id": OA + term, "@type": "@id"} for name, term in {**RESOURCES, "refinedBy": "refinedBy"}.items()},
    **{name: {"@id": OA + term, "@type": "@vocab"} for name, term in MOTIVATIONS.items()},
    **{name: {"@id": term, "@type": "http://www.w3.org/2001/XMLSchema#integer"} for name, term in NUMBERS.items()},
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "Software": f"{AS}Application",
    "generator": {"@id": f"{AS}generator", "@type": "@id"},
    "first": {"@id": f"{AS}first", "@type": "@id"},
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "name": "http://xmlns.com/foaf/0.1/name",
}
BASE = "https://desk.test/"


def load(url: str, _options: object) -> dict[str, object]:
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXT}}


def collection(report: Report, make: Make) -> dict[str, Any]:
    """Return what was written, after JSON-LD has been through it: what has no meaning there would be gone."""
    read: dict[str, Any] = json.loads(load_format("annotations")(report, make.texts, Display()))
    options = {"documentLoader": load, "base": BASE}
    expanded = jsonld.expand(read, options)
    assert len(jsonld.to_rdf(expanded, options)["@default"]) > 5
    back = jsonld.compact(expanded, {"@context": CONTEXT}, {**options, "compactToRelative": True})
    assert keys(back) == keys(read)
    assert read["total"] == len(read["first"]["items"])
    ids = [each["id"] for each in (read, read["first"], *read["first"]["items"])]
    assert len(set(ids)) == len(ids)
    assert all(each.startswith("urn:uuid:") for each in ids)
    return read


def keys(value: object) -> set[str]:
    """Return the names of all fields in a document."""
    if isinstance(value, dict):
        fields = value.keys() - {"@context"}
        return fields.union(*(keys(value[field]) for field in fields))
    return set().union(*map(keys, value)) if isinstance(value, list) else set()


def items(report: Report, make: Make) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = collection(report, make)["first"]["items"]
    return found


def test_a_finding_is_an_annotation_of_all_its_sides_with_quote_and_position(make: Make) -> None:
    finding = make.finding(make.side("a.txt", "Friday, May 3"), make.side("b.txt", "May 2"))
    (annotation,) = items(make.report(finding), make)
    assert annotation["motivation"] == "assessing"
    assert annotation["generator"] == {"type": "Software", "name": "factcheck 0"}
    comment, *tags = annotation["body"]
    assert comment["value"].startswith("one event, two days\n- wire/a.txt:2:19: “Friday, May 3”")
    assert [tag["value"] for tag in tags] == ["DT102 date-conflict", "error", "contradiction"]
    first, second = annotation["target"]
    assert first == {
        "type": "SpecificResource",
        "source": "wire/a.txt",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": "Friday, May 3",
                "prefix": "Harbour fire\nThe ferry sank on "[-32:],
                "suffix": ", with 40 people aboard.\n",
            },
            {"type": "TextPositionSelector", "start": 31, "end": 44},
        ],
    }
    assert second["source"] == "wire/b.txt"


def test_positions_count_code_points_and_a_quote_with_what_is_around_it_stands_there(make: Make) -> None:
    text = "🚢🚢 one\r\ntwo one three " + "x" * 50
    make.texts["c.txt"] = text
    start = text.rindex("one")
    side = make.side("c.txt", "one").model_copy(update={"start": start, "end": start + 3})
    (annotation,) = items(make.report(make.finding(side)), make)
    quote, position = annotation["target"][0]["selector"]
    assert text[position["start"] : position["end"]] == "one"
    assert text.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1


def test_what_is_accepted_is_tagged_and_has_its_reason(make: Make) -> None:
    finding = make.finding(make.side("b.txt", "May 2"), accepted=Acceptance(reason="the mayor's joke"))
    (annotation,) = items(make.report(finding), make)
    assert annotation["body"][-1] == {"type": "TextualBody", "purpose": "tagging", "value": "accepted"}
    assert annotation["body"][0]["value"].endswith("\naccepted: the mayor's joke")


def test_what_could_not_be_checked_is_an_annotation_of_the_file_and_stands_in_the_label(make: Make) -> None:
    failures = (
        Failure(source="not here.txt", stage="read", kind="missing", message="there is no such file"),
        Failure(source="XX101", stage="rules", kind="rule_error", message="it raised"),
    )
    report = make.report(failures=failures)
    read, rule = items(report, make)
    assert (read["target"], rule["target"]) == (["not%20here.txt"], ["wire/a.txt"])
    assert read["body"][0]["value"] == "not here.txt: not checked (read, missing): there is no such file"
    assert read["body"][1]["value"] == "not checked"
    assert collection(report, make)["label"] == "0 findings in 2 sources; 2 failures: not all was checked"


def test_in_html_the_element_is_told_and_elsewhere_without_plain_text_the_quote_alone(make: Make) -> None:
    make.entries = {"a.txt": {"format": "html"}, "b.txt": {"format": "pdf"}}
    finding = make.finding(
        make.side("a.txt", "Friday", place="/html/body/p[2]"), make.side("b.txt", "May 2", place="page 1")
    )
    (annotation,) = items(make.report(finding), make)
    ((element,), (quote,)) = (target["selector"] for target in annotation["target"])
    assert (element["type"], element["value"]) == ("XPathSelector", "/html/body/p[2]")
    assert element["refinedBy"]["exact"] == "Friday"
    assert (quote["type"], quote["exact"]) == ("TextQuoteSelector", "May 2")


def test_one_conflict_in_two_places_is_two_annotations(make: Make) -> None:
    finding = make.finding(make.side("b.txt", "May 2"))
    assert len(items(make.report(finding, finding), make)) == 2


def test_hostile_words_are_words_and_paths_are_addresses(make: Make) -> None:
    for annotation in items(make.hostile(), make):
        for target in annotation["target"]:
            source = target["source"] if isinstance(target, dict) else target
            assert re.fullmatch(r"[A-Za-z0-9%/._~-]+", source)
