"""How long the command takes from its start to its end, beside a bare interpreter's.

    python bench/starts.py

The runs take turns, so that what else the machine does falls on all of them. Byte code is written before, as an
installation has it. The clock counts other processes in; the processor's time of the run itself does not.
"""

import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

_ROOT = Path(__file__).resolve().parents[1]
_RUNS = 20
_ARTICLES = [str(_ROOT / "seeds" / name) for name in ("000_ecadb2b4344d6cd7.txt", "004_082566fb919dd1db.txt")]
_CHECK = ["-m", "checker", "check", "--extractor", "local", *_ARTICLES]
_BARE = "bare interpreter"
_COMMANDS = {
    _BARE: ["-c", "pass"],
    "factcheck --version": ["-m", "checker", "--version"],
    "factcheck --help": ["-m", "checker", "--help"],
    "factcheck check --help": ["-m", "checker", "check", "--help"],
    "factcheck check, two articles": [*_CHECK, "--no-nlp"],
    "the same, as JSON": [*_CHECK, "--no-nlp", "--format", "json"],
}


class _Took(NamedTuple):
    """Seconds of one run: by the clock, and of the processor, user and system."""

    clock: float
    processor: float


def main() -> None:
    """Print the medians."""
    with TemporaryDirectory() as folder:
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("FACTCHECK_", "OPENAI_"))
        }
        environment |= {"PYTHONPATH": str(_ROOT), "PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for arguments in _COMMANDS.values():
            _run(arguments, environment)
        rounds = [{name: _run(arguments, environment) for name, arguments in _COMMANDS.items()} for _ in range(_RUNS)]
    bare = median(each[_BARE].clock for each in rounds)
    sys.stdout.write(f"medians of {_RUNS} runs, Python {sys.version.split()[0]}, {os.cpu_count()} processors\n")
    for name in _COMMANDS:
        clock, processor = (median(took) for took in zip(*(each[name] for each in rounds), strict=True))
        beyond = "" if name == _BARE else f", {_ms(clock - bare)} beyond it"
        sys.stdout.write(f"{name:<30} {_ms(clock)} by the clock{beyond}; {_ms(processor)} of the processor\n")


def _run(arguments: list[str], environment: dict[str, str]) -> _Took:
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(  # noqa: S603  # this very interpreter
        [sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, check=False
    )
    clock, after = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    return _Took(clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:4.0f} ms"


if __name__ == "__main__":
    main()
