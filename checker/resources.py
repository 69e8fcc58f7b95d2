"""Read what ships with the package: prompts, JSON Schemas and word tables.

`prompts/` and `schemas/` stand at the top of a checkout, where editors find them, and under `checker/_data/`
in a wheel; `checker/data/` stands in the package in both.
"""

from pathlib import Path
from typing import Literal

_HERE = Path(__file__).resolve().parent
_ROOT = _HERE / "_data" if (_HERE / "_data").is_dir() else _HERE.parent


def read_text(kind: Literal["prompts", "schemas"], name: str) -> str:
    """Return one shipped text file, e.g. `read_text("prompts", "extract.md")`; `FileNotFoundError` if there is none."""
    return (_ROOT / kind / name).read_text(encoding="utf-8")


def read_data(name: str) -> bytes:
    """Return one word table of `checker/data/`, e.g. `read_data("abbreviations.tsv")`."""
    return (_HERE / "data" / name).read_bytes()
