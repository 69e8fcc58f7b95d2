"""The answer of LanguageTool's `/v2/check`: what editor plug-ins for it show under the text.

Such an answer is on one text. It is a JSON object on a line: one for each draft, or for each source where none is a
draft. `source` in it, which LanguageTool does not have, is the id of the article, and `path` that of its file, which
may hold several. A finding is a match in each text, for each side there. `offset` and `length` count code units of
UTF-16, as LanguageTool is written in Java; line ends are as in the file. The fields are those of LanguageTool's
`RuleMatchesAsJsonSerializer`. There is no way to say that a finding is accepted, and an editor shows each match, so
accepted findings are left out. What could not be checked makes the results incomplete.
"""

from collections.abc import Iterator, Mapping, Sequence

from checker.claims.base import JSON
from checker.report import Display
from checker.report.json_text import json_text
from checker.report.lines import utf16
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


def render(report: Report, texts: Mapping[str, str], _display: Display) -> str:
    """Return an answer a line; at least one, even if nothing could be read."""
    located = Located(report, texts)
    drafts = [entry for entry in report.sources if entry.role == "draft"]
    checked: Sequence[SourceEntry | None] = drafts or report.sources or [None]
    return "".join(json_text(_answer(report, located, entry), indent=None) + "\n" for entry in checked)


def _answer(report: Report, located: Located, entry: SourceEntry | None) -> dict[str, JSON]:
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
        "warnings": _warnings(report, located),
        "language": {**language, "detectedLanguage": language},
        "matches": [match for _, match in sorted(_matches(report, located, entry), key=lambda found: found[0])],
    }
    return {**answer, "source": entry.id, "path": entry.path} if entry else answer


def _warnings(report: Report, located: Located) -> dict[str, JSON]:
    if not report.failures:
        return {"incompleteResults": False}
    told = (f"{located.failing(failure)}: {not_checked(failure)}" for failure in report.failures)
    return {"incompleteResults": True, "incompleteResultsReason": visible("; ".join(told))}


def _matches(report: Report, located: Located, entry: SourceEntry | None) -> Iterator[tuple[int, dict[str, JSON]]]:
    """Yield the matches in a source, with where they begin."""
    lines = located.lines(entry.id) if entry else None
    if entry is None or lines is None:
        return
    for finding in counted(report):
        for side in finding.evidence:
            if side.source == entry.id:
                yield side.start, _match(located, finding, side, lines.text)


def _match(located: Located, finding: Finding, side: Evidence, text: str) -> dict[str, JSON]:
    others = [each for each in finding.evidence if each != side]
    said = [finding.message, label(side), *map(located.side, others[: SIDES - 1]), finding.explanation]
    class_ = finding.class_.value
    return {
        "message": visible(" — ".join(filter(None, said))),
        "shortMessage": _words(finding.name),
        "replacements": [],
        "offset": utf16(text[: side.start]),
        "length": utf16(text[side.start : side.end]),
        "context": _context(text, side),
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
