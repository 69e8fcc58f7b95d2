"""What the tests of bench share."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

BENCH = Path(__file__).resolve().parents[2] / "bench"


@pytest.fixture(autouse=True)
def as_scripts_see_it(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A script finds the modules of bench by their bare names; nothing of that stays."""
    monkeypatch.setattr(sys, "path", [str(BENCH), *sys.path])
    known = set(sys.modules)
    yield
    for name in set(sys.modules) - known:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(BENCH)):
            del sys.modules[name]
