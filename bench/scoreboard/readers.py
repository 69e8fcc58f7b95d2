"""The benchmarks of the readers: scripts whose printed lines stand in the results as they are."""

import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from scoreboard.sections import Section

BENCH = Path(__file__).resolve().parents[1]


class Script(NamedTuple):
    """A section: its name (also that of its note in `results/`), title, script and arguments."""

    name: str
    title: str
    script: str
    arguments: tuple[str, ...]
    timing: str = r"\Z\A"
    """A pattern of what differs from run to run; all else is the same again."""


SCRIPTS = (
    Script("dates", "Dates", "dates.py", ("DATA/tempeval3_timex.jsonl",), "characters a second.*"),
    Script("date-peers", "Dates, beside other readers", "date_peers.py", ("DATA/tempeval3_timex.jsonl",), r" [\d,]+$"),
    Script("quantities", "Quantities", "quantities.py", ("--text", "DATA/tempeval3_timex.jsonl"), "speed:.*"),
    Script("names", "Persons", "names.py", ("DATA",), "microseconds.*"),
    Script("weekdays", "Weekdays against dates", "weekdays.py", ("DATA",)),
    Script("ages", "Ages", "ages.py", ("DATA",), r"in [\d.]+ s"),
    Script("extraction", "What is read of twelve articles", "extraction.py", ("DATA",)),
    Script("extraction-nlp", "The same with a tagger", "extraction.py", ("DATA", "--nlp")),
    Script("speed", "Speed", "speed.py", ("DATA",), ".+"),
)


def section(script: Script, data: Path, with_nlp: Path) -> Section:
    """Return what a script prints; `with_nlp` is a Python that has the extra."""
    python = str(with_nlp) if "--nlp" in script.arguments else sys.executable
    arguments = [argument.replace("DATA", str(data)) for argument in script.arguments]
    try:
        done = subprocess.run(  # noqa: S603  # our own scripts
            [python, str(BENCH / script.script), *arguments], capture_output=True, text=True, check=False
        )
        printed, status = done.stdout.rstrip(), done.returncode
        reason = (done.stderr.strip().splitlines() or printed.splitlines() or ["it said nothing"])[-1]
    except OSError as error:
        printed, status, reason = "", 1, str(error.strerror)
    failed = (f"{script.script} did not run: {reason}",) if status else ()
    command = " ".join(["python", f"bench/{script.script}", *script.arguments])
    body = f"    $ {command}\n\n```text\n{printed}\n```\n"
    quality = None if failed else re.sub(script.timing, "", printed, flags=re.MULTILINE).splitlines()
    return Section(script.name, script.title, body, quality, failed)
