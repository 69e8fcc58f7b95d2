"""The answer of LanguageTool's `/v2/check`: what editor plug-ins for it show under the text.

Such an answer is on one text. It is a JSON object on a line: one for each draft, or for each source where none is a
draft. `source` in it, which LanguageTool does not have, is the id of the article, and `path` that of its file, which
may hold several. A finding is a match in each text, for each side there. `offset` and `length` count code units of
UTF-16, as LanguageTool is written in Java; line ends are as in the file. The fields are those of LanguageTool's
`RuleMatchesAsJsonSerializer`. There is no way to say that a finding is accepted, and an editor shows each match, so
accepted findings are left out. What could not be checked makes the results incomplete.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import TypeAlias

from checker.claims.base import JSON
from checker.report import Display
from checker.report.json_text import json_text
from checker.report.lines import Lines, utf16
from checker.report.located import SIDES, Located
from checker.report.model import Report, SourceEntry
from checker.report.order import counted
from checker.report.visible import visible
from checker.report.wording import label, not_checked
from checker.rules.finding import Evidence, Finding, Severity

_CONTEXT = 40  # characters on each side of a match, as LanguageTool's server has it
_CUT = "..."
_SPACES = str.maketrans("\r\n\t", "   ")
_LANGUAGES = {"en": "English"}  # LanguageTool names a language too

_Told: TypeAlias = tuple[Finding, Evidence]


def render(report: Report, texts: Mapping[str, str], _display: Display) -> str:
    """Return an answer a line; at least one, even if nothing could be read."""
    located = Located(report, texts)
    sides: defaultdict[str, list[_Told]] = defaultdict(list)
    for finding in counted(report):
        for side in finding.evidence:
            sides[side.source].append((finding, side))
    warnings = _warnings(report, located)
    drafts = [entry for entry in report.sources if entry.role == "draft"]
    checked: Sequence[SourceEntry | None] = drafts or report.sources or [None]
    answers: list[dict[str, JSON]] = []
    for entry in checked:
        matches = _matches(located, entry.id, sides[entry.id]) if entry else []
        answers.append({**_answer(report, entry), "warnings": warnings, "matches": matches})
    return "".join(json_text(answer, indent=None) + "\n" for answer in answers)


def _answer(report: Report, entry: SourceEntry | None) -> dict[str, JSON]:
    """Return what an answer says of the program and of the text."""
    code = entry.language if entry else "und"
    language: dict[str, JSON] = {"name": _LANGUAGES.get(code, code), "code": code}
    answer: dict[str, JSON] = {
        "software": {
            "name": report.tool.name,
            "version": report.tool.version,
            "buildDate": "",
            "apiVersion": 1,
            "premium": False,
            "status": "",
        },
        "language": {**language, "detectedLanguage": language},
    }
    return {**answer, "source": entry.id, "path": entry.path} if entry else answer


def _warnings(report: Report, located: Located) -> dict[str, JSON]:
    if not report.failures:
        return {"incompleteResults": False}
    told = (f"{located.failing(failure)}: {not_checked(failure)}" for failure in report.failures)
    return {"incompleteResults": True, "incompleteResultsReason": visible("; ".join(told))}


def _matches(located: Located, source: str, told: Iterable[_Told]) -> list[JSON]:
    """Return the matches in a source, in the order of the text."""
    lines = located.lines(source)
    if lines is None:
        return []
    return [_match(located, *each, lines) for each in sorted(told, key=lambda each: each[1].start)]


def _match(located: Located, finding: Finding, side: Evidence, lines: Lines) -> dict[str, JSON]:
    others = islice((each for each in finding.evidence if each != side), SIDES - 1)
    said = [finding.message, label(side), *map(located.side, others), finding.explanation]
    class_ = finding.class_.value
    return {
        "message": visible(" — ".join(filter(None, said))),
        "shortMessage": _words(finding.name),
        "replacements": [],
        "offset": lines.count(side.start, utf16),
        "length": utf16(lines.text[side.start : side.end]),
        "context": _context(lines.text, side),
        "type": {"typeName": "Hint" if finding.severity is Severity.NOTE else "Other"},
        "rule": {
            "id": finding.rule,
            "description": _words(finding.name),
            # of the issue types of the W3C's Internationalization Tag Set 2.0: the text is not consistent
            "issueType": "inconsistency",
            "category": {"id": class_.upper(), "name": class_.capitalize()},
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def _context(text: str, side: Evidence) -> dict[str, JSON]:
    """Return the words with what stands around them on one line, and where in that they stand."""
    first, last = max(0, side.start - _CONTEXT), min(len(text), side.end + _CONTEXT)
    before = (_CUT if first else "") + text[first : side.start]
    words, after = text[side.start : side.end], text[side.end : last] + (_CUT if last < len(text) else "")
    shown = (before + words + after).translate(_SPACES)
    return {"text": shown, "offset": utf16(before), "length": utf16(words)}


def _words(name: str) -> str:
    return visible(name).replace("-", " ")
