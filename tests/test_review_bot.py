"""The bot in `examples/review-bot/` works: its own tests pass, run as its own project runs them."""

import subprocess
import sys
import tomllib
from pathlib import Path

from tests.environment import unset

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "review-bot"


def test_its_own_tests_pass() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=EXAMPLE,
        env={**unset(), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=900,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_needs_nothing_that_factcheck_does_not_need() -> None:
    ours, theirs = (
        tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8")) for folder in (ROOT, EXAMPLE)
    )
    assert set(theirs["project"]["dependencies"]) - {"factcheck-desk"} <= set(ours["project"]["dependencies"])
    assert set(theirs["dependency-groups"]["dev"]) <= set(ours["dependency-groups"]["dev"])
