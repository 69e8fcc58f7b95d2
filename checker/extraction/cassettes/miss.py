"""Say why a request has no recording: by the nearest one, and what differs."""

import difflib
import json
import re
from pathlib import Path

from checker.extraction.cassettes.format import Interaction, json_of
from checker.extraction.cassettes.key import file_name, request_key, split_name
from checker.extraction.cassettes.library import Library

DIFF_LINES = 40
LINE_LENGTH = 160
# difflib is quadratic at worst, so it sees only so many lines of each side from the first that differs.
_COMPARED_LINES = 300
_LONG_LINE = 100
_CLAUSE_END = re.compile(r"(?<=[.,;:!?]) (?=\S)")
# Control characters, surrogates and the marks that turn the direction of text: none may reach a terminal.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def explain_miss(library: Library, label: str, method: str, endpoint: str, body: bytes) -> str:
    """Return the message of a miss; its cost is linear in the recordings and in their length.

    Args:
        library: The recordings.
        label: The name of what the request is about.
        method: The HTTP method.
        endpoint: The endpoint, as `endpoint_of` returns it.
        body: The request body, as `canonical_body` returns it.

    """
    key = request_key(method, endpoint, body)
    about = f' about "{label}"' if label else ""
    head = _printable(f"no recording of the request{about} ({method} {endpoint}, key {key}) in {library.directory}")
    advice = "record it with --record DIR"
    new = _lines(body)
    nearest = _nearest(library, label, new)
    if nearest is None:
        return f"{head}, which holds no recordings; {advice}"
    path, old = nearest
    diff = _diff(_lines(old.request), new, _printable(path.name))
    return "\n".join([f"{head}; the nearest is {_printable(path.name)}:", *diff, advice])


def _nearest(library: Library, label: str, lines: list[str]) -> tuple[Path, Interaction] | None:
    wanted = set(lines)

    def overlap(candidate: tuple[Path, Interaction]) -> float:
        stored = set(_lines(candidate[1].request))
        return len(wanted & stored) / max(1, len(wanted | stored))

    same_label = split_name(file_name(label, "0" * 24))[0]
    candidates = list(library.all(same_label)) if same_label else []
    return max(candidates or library.all(), key=overlap, default=None)


def _lines(body: bytes) -> list[str]:
    """Return pretty JSON with its strings broken at their line ends, long ones at clauses too."""
    text = json.dumps(json_of(body), indent=1, ensure_ascii=False) if json_of(body) is not None else repr(body)
    lines: list[str] = []
    for line in text.splitlines():
        for part in line.split("\\n"):
            lines += _CLAUSE_END.split(part) if len(part) > _LONG_LINE else [part]
    return lines


def _diff(old: list[str], new: list[str], name: str) -> list[str]:
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    start = max(0, same - 1)
    window = slice(start, start + _COMPARED_LINES)
    lines = difflib.unified_diff(old[window], new[window], f"recorded in {name}", "this request", n=1, lineterm="")
    shown = [_cut(_printable(line)) for line in lines]
    # The positions would be those of the window.
    shown = ["@@" if line.startswith("@@") else line for line in shown]
    if len(shown) > DIFF_LINES:
        shown[DIFF_LINES - 1 :] = [f"... and {len(shown) - DIFF_LINES + 1} more lines"]
    return shown


def _cut(line: str) -> str:
    return line if len(line) <= LINE_LENGTH else line[: LINE_LENGTH - 3] + "..."


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub("", text)
