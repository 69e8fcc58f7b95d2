"""Make a virtual environment for each tool that takes part, once.

    python bench/environments.py [NAME ...] [--folder FOLDER]

`bench/peers/requirements/NAME.txt` pins everything that the tool needs (a tool's own demands are not followed, so that
what only its model needs can be left out). A tool without such a file runs in the environment of this Python.
"""

import argparse
import hashlib
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from contest import PEERS, ToolError, without_places

FOLDER = Path(__file__).resolve().parents[1] / ".venv-peers"
_STAMP = "requirements.sha256"
_PATIENCE = 1800


def requirements(name: str) -> Path:
    """Return where the requirements of a tool stand."""
    return PEERS / "requirements" / f"{name}.txt"


def environment(name: str, folder: Path = FOLDER) -> Path:
    """Return the Python to run a tool with, its environment made if need be; `ToolError` if that cannot be had."""
    if not (PEERS / f"{name}.py").is_file():
        raise ToolError(f"{name} did not run: there is no such tool")
    wanted = requirements(name)
    if not wanted.is_file():
        return Path(sys.executable)
    home = folder.resolve() / name
    python = home / "bin" / "python"
    digest = hashlib.sha256(f"{sys.version}\n{wanted.read_text(encoding='utf-8')}".encode()).hexdigest()
    stamp = home / _STAMP
    if not (python.exists() and stamp.is_file() and stamp.read_text(encoding="utf-8") == digest):
        _run(name, sys.executable, "-m", "venv", "--clear", str(home))
        pip = (str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps")
        _run(name, *pip, "--requirement", str(wanted))
        stamp.write_text(digest, encoding="utf-8")
    return python


def _run(name: str, *command: str) -> None:
    try:
        done = subprocess.run(  # noqa: S603  # our own commands
            command, capture_output=True, text=True, check=False, timeout=_PATIENCE
        )
    except OSError as error:
        raise ToolError(f"{name} was not installed: {error.strerror}") from error
    except subprocess.TimeoutExpired as error:
        raise ToolError(f"{name} was not installed: not done within {_PATIENCE} seconds") from error
    if done.returncode:
        raise ToolError(f"{name} was not installed: {_reason(done.stderr + done.stdout)}")


def _reason(said: str) -> str:
    """Return the last error."""
    lines = [line for line in said.splitlines() if line.strip()] or ["nothing was said why"]
    errors = [line for line in lines if line.startswith("ERROR:")] or lines
    return without_places(errors[-1].removeprefix("ERROR:"))


def tools() -> Iterator[str]:
    """Yield the names of the tools with an environment of their own."""
    for path in sorted(requirements("*").parent.glob("*.txt")):
        yield path.stem


def main() -> int:
    """Make the environments, and tell how long each took and how large it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    arguments = parser.parse_args()
    failures = 0
    for name in arguments.names or tools():
        begin = time.perf_counter()
        try:
            home = environment(name, arguments.folder).parents[1]
        except ToolError as error:
            failures += 1
            sys.stdout.write(f"{error}\n")
            continue
        seconds = time.perf_counter() - begin
        size = sum(path.stat().st_size for path in home.rglob("*") if path.is_file() and not path.is_symlink())
        sys.stdout.write(f"{name:24} {seconds:6.1f} s {size / 1e6:6.0f} MB\n")
    return int(failures > 0)


if __name__ == "__main__":
    sys.exit(main())
