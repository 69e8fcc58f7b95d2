"""W3C Web Annotations as JSON-LD (Web Annotation Data Model, Recommendation of 23 February 2017).

An `AnnotationCollection` whose one page has an annotation for each finding, on all its sides: each is told by a
`TextQuoteSelector`, and in a plain text file by a `TextPositionSelector` too, which counts Unicode code points from 0.
In HTML the element is told by an `XPathSelector`. An accepted finding is tagged as such and has its reason; what could
not be checked is an annotation of the whole file.
"""

import json
import uuid
from collections.abc import Mapping

from checker.claims.base import JSON
from checker.claims.claim import Failure
from checker.report import Display
from checker.report.json_text import json_text
from checker.report.located import Located
from checker.report.model import Report
from checker.report.order import distinct, loudest_first
from checker.report.uris import uri
from checker.report.visible import visible
from checker.report.wording import count, fact, heading, not_checked
from checker.rules.finding import Evidence, Finding

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters of prefix and suffix


def render(report: Report, texts: Mapping[str, str], _display: Display) -> str:
    """Return the collection: findings, the loudest first, then failures."""
    located = Located(report, texts)
    findings = loudest_first(report.findings)
    names = distinct([*(each.fingerprint for each in findings), *map(fact, report.failures)])
    made = [_finding(located, finding) for finding in findings]
    made += [_failure(located, failure) for failure in report.failures]
    items: list[JSON] = [
        {"id": _iri("annotation", name), "type": "Annotation", **annotation, "generator": _generator(report)}
        for name, annotation in zip(names, made, strict=True)
    ]
    read = sorted(f"{entry.path} {entry.sha256}" for entry in report.sources)
    page: JSON = {"id": _iri("page", *read, *names), "type": "AnnotationPage", "startIndex": 0, "items": items}
    collection: JSON = {
        "@context": _CONTEXT,
        "id": _iri("collection", *read, *names),
        "type": "AnnotationCollection",
        "label": _label(report),
        "total": len(items),
        "first": page,
    }
    return json_text(collection) + "\n"


def _label(report: Report) -> str:
    label = f"{count(len(report.findings), 'finding')} in {count(len(report.sources), 'source')}"
    return f"{label}; {count(len(report.failures), 'failure')}: not all was checked" if report.failures else label


def _generator(report: Report) -> JSON:
    return {"type": "Software", "name": f"{report.tool.name} {report.tool.version}"}


def _finding(located: Located, finding: Finding) -> dict[str, JSON]:
    tags = [heading(finding), finding.severity.value, finding.class_.value, *["accepted"] * bool(finding.accepted)]
    bodies: list[JSON] = [_text("\n".join(located.told(finding))), *map(_tag, tags)]
    targets: list[JSON] = [_target(located, side) for side in located.sides(finding)]
    return {"motivation": "assessing", "body": bodies, "target": targets or [uri(located.somewhere)]}


def _failure(located: Located, failure: Failure) -> dict[str, JSON]:
    path = located.failed(failure)
    told = f"{visible(located.failing(failure))}: {not_checked(failure)}"
    bodies: list[JSON] = [_text(told), _tag("not checked"), _tag(failure.kind)]
    return {"motivation": "commenting", "body": bodies, "target": [uri(path or located.somewhere)]}


def _text(value: str) -> JSON:
    return {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "language": "en", "value": value}


def _tag(value: str) -> JSON:
    return {"type": "TextualBody", "purpose": "tagging", "value": visible(value)}


def _target(located: Located, side: Evidence) -> dict[str, JSON]:
    quote, entry = _quote(located, side), located.entry(side.source)
    selectors: list[JSON] = [quote]
    if entry and entry.format == "html" and side.place and side.place.startswith("/"):
        selectors = [{"type": "XPathSelector", "value": side.place, "refinedBy": quote}]
    elif not located.drawn(side.source):
        selectors.append({"type": "TextPositionSelector", "start": side.start, "end": side.end})
    return {"type": "SpecificResource", "source": uri(located.path(side.source)), "selector": selectors}


def _quote(located: Located, side: Evidence) -> dict[str, JSON]:
    """Return the words as they stand there, and what stands around them."""
    quote: dict[str, JSON] = {"type": "TextQuoteSelector", "exact": side.quote}
    if (lines := located.lines(side.source)) is None:
        return quote
    before, after = lines.text[max(0, side.start - _AROUND) : side.start], lines.text[side.end : side.end + _AROUND]
    return {**quote, "prefix": before, "suffix": after}


def _iri(kind: str, *names: str) -> str:
    """Return an IRI that is the same for the same names, always."""
    return uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(["factcheck", kind, *names])).urn
