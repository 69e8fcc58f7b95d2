"""Files that are written from what the code says: write them, or tell which of them have drifted."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def write(folder: str, wanted: Mapping[str, str], arguments: Sequence[str], command: str) -> int:
    """Make a folder of the project hold what it should, and nothing else; return the exit status.

    `wanted`: the texts by file name. `arguments`: none, or `--check`, which only tells what has drifted. `command`:
    how to write them.
    """
    if arguments not in ([], ["--check"]):
        print(f"usage: {command} [--check]", file=sys.stderr)
        return 2
    place = ROOT / folder
    present = {file.name: file.read_text(encoding="utf-8") for file in place.glob("*")}
    drifted = sorted(name for name in wanted.keys() | present.keys() if wanted.get(name) != present.get(name))
    if arguments:
        for name in drifted:
            print(f"{folder}/{name} has drifted: run {command}")
        return 1 if drifted else 0
    place.mkdir(parents=True, exist_ok=True)
    for name in drifted:
        if name in wanted:
            (place / name).write_text(wanted[name], encoding="utf-8")
        else:
            (place / name).unlink()  # what it told of is gone
    return 0
