"""Say why a request has no recording: by the nearest one, and what differs."""

import contextlib
import difflib
import re
from pathlib import Path

from checker.extraction.cassettes.errors import CassetteError
from checker.extraction.cassettes.format import Interaction, request_half, request_yaml
from checker.extraction.cassettes.key import KEY_DIGITS, file_name, split_name
from checker.extraction.cassettes.library import Library, read

DIFF_LINES = 40
LINE_LENGTH = 160
# difflib is quadratic at worst, so it sees only so many lines of each side from the first that differs.
_COMPARED_LINES = 300
_LONG_LINE = 100
_TRIED = 5
_ADVICE = "record it with --record DIR"
_CLAUSE_END = re.compile(r"(?<=[.,;:!?]) (?=\S)")
# Control characters, surrogates and the marks that turn the direction of text: none may reach a terminal.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def explain_miss(library: Library, label: str, request: Interaction) -> str:
    """Return the message of a miss; its cost is linear in the recordings and in their length.

    Args:
        library: The recordings.
        label: The name of what the request is about.
        request: The request; what it says of an answer is not looked at.

    """
    about = f' about "{label}"' if label else ""
    head = f"no recording of the request{about} ({request.method} {request.endpoint}, key {request.key})"
    head = _printable(f"{head} in {library.directory}")
    text = request_yaml(request)
    nearest = _nearest(library, label, text)
    if nearest is None:
        return f"{head}, which holds none that can be read; {_ADVICE}"
    path, recorded = nearest
    name = _printable(path.name)
    difference = _diff(_lines(request_yaml(recorded)), _lines(text), name)
    return "\n".join([f"{head}; the nearest is {name}:", *difference, _ADVICE])


def _nearest(library: Library, label: str, text: str) -> tuple[Path, Interaction] | None:
    """Compare the lines of files, unread: reading a thousand would take seconds."""
    wanted = _stripped(text)

    def overlap(path: Path) -> float:
        with contextlib.suppress(OSError):
            stored = _stripped(request_half(path.read_text(encoding="utf-8", errors="replace")))
            return len(wanted & stored) / max(1, len(wanted | stored))
        return 0.0

    same_label = split_name(file_name(label, "0" * KEY_DIGITS))[0]
    files = library.files(same_label) if same_label else []
    for path in sorted(files or library.files(), key=overlap, reverse=True)[:_TRIED]:
        with contextlib.suppress(CassetteError):
            return path, read(path)[0]
    return None


def _stripped(text: str) -> set[str]:
    return {line.strip() for line in text.splitlines()}


def _lines(text: str) -> list[str]:
    """Return the lines of a request, long ones broken at clauses, so that a change in a paragraph can be seen."""
    lines: list[str] = []
    for line in text.splitlines():
        lines += _CLAUSE_END.split(line) if len(line) > _LONG_LINE else [line]
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
