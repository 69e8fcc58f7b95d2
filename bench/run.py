"""Run the benchmarks on a folder of public sets, and write what they print to RESULTS.md.

    python bench/run.py DATA [--only WORD]

DATA holds the public sets that the benchmarks name; nothing of them is copied. A benchmark that fails is told as such.
"""

import argparse
import datetime as dt
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).resolve().parent
_NOTES = _HERE / "results"


class Bench(NamedTuple):
    """A section of the results: its name (also that of its note in `results/`), title, script and arguments."""

    name: str
    title: str
    script: str
    arguments: tuple[str, ...]


BENCHES = (
    Bench("dates", "Dates", "dates.py", ("DATA/tempeval3_timex.jsonl",)),
    Bench("quantities", "Quantities", "quantities.py", ("--text", "DATA/tempeval3_timex.jsonl")),
    Bench("names", "Persons", "names.py", ("DATA",)),
    Bench("weekdays", "Weekdays against dates", "weekdays.py", ("DATA",)),
    Bench("ages", "Ages", "ages.py", ("DATA",)),
    Bench("extraction", "What is read of twelve articles", "extraction.py", ("DATA",)),
    Bench("extraction-nlp", "The same with a tagger", "extraction.py", ("DATA", "--nlp")),
    Bench("speed", "Speed", "speed.py", ("DATA",)),
)


def run(bench: Bench, data: Path, with_nlp: Path) -> str:
    """Return one section: the note, the command, and what it printed; `with_nlp` is a Python that has the extra."""
    python = str(with_nlp) if "--nlp" in bench.arguments else sys.executable
    arguments = [argument.replace("DATA", str(data)) for argument in bench.arguments]
    done = subprocess.run(  # noqa: S603  # our own scripts
        [python, str(_HERE / bench.script), *arguments], capture_output=True, text=True, check=False
    )
    printed = done.stdout.rstrip() if done.returncode == 0 else f"FAILED: {done.stderr.strip().splitlines()[-1:]}"
    note = _NOTES / f"{bench.name}.md"
    told = note.read_text(encoding="utf-8").strip() + "\n\n" if note.is_file() else ""
    command = " ".join(["python", f"bench/{bench.script}", *bench.arguments])
    return f"## {bench.title}\n\n{told}    $ {command}\n\n```text\n{printed}\n```\n"


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--only", help="print this one section instead of writing them all")
    parser.add_argument("--nlp-python", type=Path, default=_HERE.parent / ".venv-nlp/bin/python")
    arguments = parser.parse_args()
    if arguments.only:
        chosen = [bench for bench in BENCHES if bench.name == arguments.only]
        sys.stdout.write("\n".join(run(bench, arguments.data, arguments.nlp_python) for bench in chosen))
        return 0 if chosen else 2
    sections = [run(bench, arguments.data, arguments.nlp_python) for bench in BENCHES]
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    head = (
        f"# Results\n\nWritten by `python bench/run.py DATA` on {dt.date.today()} ({machine}). DATA is a folder of "
        "public sets; what each holds is told in the script that reads it.\n"
    )
    (_HERE / "RESULTS.md").write_text("\n".join([head, *sections]), encoding="utf-8")
    return int(any("FAILED" in section for section in sections))


if __name__ == "__main__":
    sys.exit(main())
