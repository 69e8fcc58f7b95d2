"""The quality figures of a run, beside those of the last one."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.claims.base import JSON
from scoreboard.contestants import TOOLS
from scoreboard.sections import Section

_SHOWN = 40


def keep(sections: Sequence[Section], file: Path) -> None:
    """Say which quality figures are not those that `file` holds, and write these to it.

    Of a section that failed, and of a tool that failed within one, the figures of the last run stay.
    """
    before = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    figures = {section.name: _kept(before.get(section.name), section) for section in sections}
    quality: JSON = {name: each for name, each in figures.items() if each is not None}
    differences = list(changed(before, quality))
    sys.stderr.write(f"quality figures that differ from the last run: {len(differences)}\n")
    sys.stderr.writelines(f"  {line}\n" for line in differences[:_SHOWN])
    file.write_text(json.dumps(quality, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")


def _kept(old: JSON, section: Section) -> JSON:
    new: JSON = json.loads(json.dumps(section.quality))
    if not section.failed:
        return new
    return old if new is None else _with_missing_tools(old, new)


def _with_missing_tools(old: JSON, new: JSON) -> JSON:
    if not isinstance(old, dict) or not isinstance(new, dict):
        return new
    missing = {tool: old[tool] for tool in TOOLS if tool in old and tool not in new}
    return missing | {key: _with_missing_tools(old.get(key), each) for key, each in new.items()}


def changed(old: JSON, new: JSON, at: str = "") -> Iterator[str]:
    """Yield where two sets of quality figures differ; of what a script prints, line by line."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in sorted(old.keys() | new.keys()):
            yield from changed(old.get(key), new.get(key), f"{at}/{key}")
    elif old is None or new is None:
        yield f"{at}: {'new' if old is None else 'gone'}"
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new) and _are_lines(old):
        for number, pair in enumerate(zip(old, new, strict=True), 1):
            yield from changed(*pair, f"{at}:{number}")
    elif old != new:
        yield f"{at}: {json.dumps(old)} is now {json.dumps(new)}"


def _are_lines(figures: Sequence[JSON]) -> bool:
    return all(isinstance(each, str) for each in figures)
