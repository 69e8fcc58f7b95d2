"""The quality figures of a run, beside those of the last one."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from checker.claims.base import JSON

_SHOWN = 40


def keep(quality: JSON, file: Path) -> None:
    """Say which quality figures are not those that `file` holds, and write these to it."""
    before = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    differences = list(changed(before, quality))
    sys.stderr.write(f"quality figures that differ from the last run: {len(differences)}\n")
    sys.stderr.writelines(f"  {line}\n" for line in differences[:_SHOWN])
    file.write_text(json.dumps(quality, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")


def changed(old: JSON, new: JSON, at: str = "") -> Iterator[str]:
    """Yield where two sets of quality figures differ."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in sorted(old.keys() | new.keys()):
            yield from changed(old.get(key), new.get(key), f"{at}/{key}")
    elif old != new:
        yield f"{at}: {json.dumps(old)} is now {json.dumps(new)}"
