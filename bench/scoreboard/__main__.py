"""Measure factcheck, and what one would use instead, on the public sets in a folder; write RESULTS.md.

    python bench/scoreboard DATA [--only SECTION] [--recordings DIR]

DATA (or the variable FACTCHECK_DATA) is a folder of public sets; what each holds is told in the script that reads it,
and nothing of them is copied. --recordings (or FACTCHECK_RECORDINGS) is a folder of conversations with a model on some
of the articles (`suites/replayed.py` says which): without it, that section keeps the figures of the last run. Each
other tool is installed from its pinned requirements into .venv-peers/. A tool that does not run is told as such in its
table, and ends the command with status 1. Quality figures go to quality.json too: the command says which of them are
not those of the last run.
"""

import argparse
import datetime as dt
import os
import platform
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from contest import without_places

from scoreboard import costs, edited_sentences, errors, known_changes, linking, model_path, natural, readers
from scoreboard.quality import keep
from scoreboard.sections import Section

BENCH = Path(__file__).resolve().parents[1]
_RESULTS, _QUALITY, _NOTES = BENCH / "RESULTS.md", BENCH / "results" / "quality.json", BENCH / "results"


SECTIONS: dict[str, Callable[..., Section]] = {
    "known-changes": known_changes.section,
    "conflicts": natural.conflict_section,
    "clusters": natural.cluster_section,
    "errors": errors.section,
    "pairs": edited_sentences.section,
    "linking": linking.section,
    "growth": costs.growth_section,
    "linking-growth": linking.growth_section,
    "model-cost": costs.model_section,
    model_path.NAME: model_path.section,
}


def _made(data: Path, with_nlp: Path, only: str | None, recordings: Path | None) -> Iterator[Section]:
    for name, make in SECTIONS.items():
        if only in (None, name):
            made = partial(make, data, recordings) if name == model_path.NAME else partial(make, data)
            yield guarded(name, name.replace("-", " ").capitalize(), made)
    for script in readers.SCRIPTS:
        if only in (None, script.name):
            yield guarded(script.name, script.title, partial(readers.section, script, data, with_nlp))


def guarded(name: str, title: str, make: Callable[[], Section]) -> Section:
    """Return the section that is made; an empty one that says why if that fails, so that the others are made."""
    try:
        return make()
    except Exception as error:
        return Section(name, title, "", None, (f"{name} was not measured: {_said(error)}",))


def _drawn(section: Section) -> Section:
    """Return a section with its plot drawn to its file, if it has one."""
    if section.plotted is None:
        return section
    try:
        from scoreboard.plots import PLOTS  # what is only printed needs no matplotlib

        caption, draw = PLOTS[section.name]
        draw(section.plotted, _NOTES / f"{section.name}.svg")
    except Exception as error:
        return section._replace(failed=(*section.failed, f"{section.name} was not drawn: {_said(error)}"))
    return section._replace(body=f"![{caption}](results/{section.name}.svg)\n\n{section.body}")


def _said(error: Exception) -> str:
    traceback.print_exception(error)
    return f"{type(error).__name__}: {error}"


def told(section: Section) -> str:
    """Return a section as Markdown: its note, who did not run, and its body."""
    note = _NOTES / f"{section.name}.md"
    parts = [f"## {section.title}\n"]
    if note.is_file():
        parts.append(note.read_text(encoding="utf-8"))
    parts += [f"**{without_places(reason)}**\n" for reason in section.failed]
    return "\n".join([*parts, section.body])


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="?", default=os.environ.get("FACTCHECK_DATA"))
    parser.add_argument(
        "--only", choices=[*SECTIONS, *(script.name for script in readers.SCRIPTS)], help="print this, write no file"
    )
    parser.add_argument("--nlp-python", type=Path, default=BENCH.parent / ".venv-nlp" / "bin" / "python")
    parser.add_argument("--recordings", type=Path, default=os.environ.get("FACTCHECK_RECORDINGS") or None)
    arguments = parser.parse_args()
    if not arguments.data or not Path(arguments.data).is_dir():
        parser.error("give the folder of the public sets: DATA, or FACTCHECK_DATA in the environment")
    sections = []
    given = Path(arguments.recordings) if arguments.recordings else None
    for section in _made(Path(arguments.data), arguments.nlp_python, arguments.only, given):
        sys.stderr.write(f"{time.strftime('%H:%M:%S')} {section.name}\n")
        sections.append(section if arguments.only else _drawn(section))
    failed = [reason for section in sections for reason in section.failed]
    sys.stderr.writelines(f"FAILED: {reason}\n" for reason in failed)
    if arguments.only:
        sys.stdout.write("\n".join(map(told, sections)))
        return int(bool(failed))
    keep(sections, _QUALITY)
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    head = (
        f"# Results\n\nWritten by `python bench/scoreboard DATA` on {dt.date.today()} ({machine}). DATA is a folder of "
        "public sets; what each holds is told in the script that reads it.\n"
    )
    _RESULTS.write_text("\n".join([head, *map(told, sections)]), encoding="utf-8")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
