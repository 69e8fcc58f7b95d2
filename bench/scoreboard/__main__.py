"""Measure factcheck, and what one would use instead, on the public sets in a folder; write RESULTS.md.

    python bench/scoreboard DATA [--only SECTION]

DATA (or the variable FACTCHECK_DATA) is a folder of public sets; what each holds is told in the script that reads it,
and nothing of them is copied. Each other tool is installed from its pinned requirements into .venv-peers/. A tool that
does not run is told as such in its table, and ends the command with status 1. Quality figures go to quality.json too:
the command says which of them are not those of the last run.
"""

import argparse
import datetime as dt
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scoreboard import costs, edited_sentences, known_changes, natural, plots, readers
from scoreboard.quality import keep
from scoreboard.sections import Section

BENCH = Path(__file__).resolve().parents[1]
_RESULTS, _QUALITY, _NOTES = BENCH / "RESULTS.md", BENCH / "results" / "quality.json", BENCH / "results"


def _growth(data: Path) -> Section:
    section, points = costs.growth_section(data)
    plots.growth(points, _NOTES / "growth.svg")
    return section._replace(body=f"![Seconds against articles](results/growth.svg)\n\n{section.body}")


def _known_changes(data: Path) -> Section:
    section = known_changes.section(data)
    quality = section.quality
    assert isinstance(quality, dict)  # noqa: S101
    plots.known_changes(quality["tools"], _NOTES / "known-changes.svg")
    return section._replace(body=f"![Recall and false alarms by tool](results/known-changes.svg)\n\n{section.body}")


SECTIONS: dict[str, Callable[[Path], Section]] = {
    "known-changes": _known_changes,
    "conflicts": natural.conflict_section,
    "clusters": natural.cluster_section,
    "pairs": edited_sentences.section,
    "growth": _growth,
    "model-cost": costs.model_section,
}


def _made(data: Path, with_nlp: Path, only: str | None) -> Iterator[Section]:
    for name, make in SECTIONS.items():
        if only in (None, name):
            yield make(data)
    for script in readers.SCRIPTS:
        if only in (None, script.name):
            yield readers.section(script, data, with_nlp)


def told(section: Section) -> str:
    """Return a section as Markdown: its note, who did not run, and its body."""
    note = _NOTES / f"{section.name}.md"
    parts = [f"## {section.title}\n"]
    if note.is_file():
        parts.append(note.read_text(encoding="utf-8"))
    parts += [f"**{reason}**\n" for reason in section.failed]
    return "\n".join([*parts, section.body])


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="?", default=os.environ.get("FACTCHECK_DATA"))
    parser.add_argument("--only", choices=[*SECTIONS, *(script.name for script in readers.SCRIPTS)], help="print this")
    parser.add_argument("--nlp-python", type=Path, default=BENCH.parent / ".venv-nlp" / "bin" / "python")
    arguments = parser.parse_args()
    if not arguments.data or not Path(arguments.data).is_dir():
        parser.error("give the folder of the public sets: DATA, or FACTCHECK_DATA in the environment")
    sections = []
    for section in _made(Path(arguments.data), arguments.nlp_python, arguments.only):
        sys.stderr.write(f"{time.strftime('%H:%M:%S')} {section.name}\n")
        sections.append(section)
    failed = [reason for section in sections for reason in section.failed]
    sys.stderr.writelines(f"FAILED: {reason}\n" for reason in failed)
    if arguments.only:
        sys.stdout.write("\n".join(map(told, sections)))
        return int(bool(failed))
    quality = {section.name: section.quality for section in sections if section.quality is not None}
    keep(json.loads(json.dumps(quality)), _QUALITY)
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    head = (
        f"# Results\n\nWritten by `python bench/scoreboard DATA` on {dt.date.today()} ({machine}). DATA is a folder of "
        "public sets; what each holds is told in the script that reads it.\n"
    )
    _RESULTS.write_text("\n".join([head, *map(told, sections)]), encoding="utf-8")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
