"""Write `constraints.txt`: what the floors in `pyproject.toml` resolve to today, in a fresh environment."""

import os
import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
_NOT_OURS = ("factcheck-desk", "setuptools", "wheel")  # ourselves, and what some versions of venv bring along
_HEAD = "# Written by tools/update_constraints.py: what the floors in pyproject.toml resolved to.\n"


def main() -> int:
    """Resolve, and write the pins."""
    with TemporaryDirectory() as name:
        venv.create(name, with_pip=True)
        python = str(Path(name) / ("Scripts" if os.name == "nt" else "bin") / "python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--upgrade", "pip"], check=True)
        groups = ("--group", "dev", "--group", "bench", "--group", "browser")
        subprocess.run([python, "-m", "pip", "install", "--quiet", ".[nlp,formats]", *groups], check=True, cwd=ROOT)
        freeze = [python, "-m", "pip", "list", "--format", "freeze"]
        listed = subprocess.run(freeze, check=True, capture_output=True, text=True).stdout.splitlines()
    pins = [line for line in listed if line.partition("==")[0] not in _NOT_OURS]
    (ROOT / "constraints.txt").write_text(_HEAD + "".join(f"{pin}\n" for pin in pins), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
