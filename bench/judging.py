"""Have findings judged by somebody who knows neither the rules nor the labels, and keep the verdicts.

    python bench/judging.py export errors DATA > to_judge.json
    python bench/judging.py export model-path DATA --recordings DIR > to_judge.json
    python bench/judging.py keep errors to_judge.json answer.tsv

`export` prints the findings of a section of the scoreboard that have no verdict yet (--all: every one), numbered, with
their message, the places that they cite, and of the gun-violence set the record of the incident: what the section tells
the precision of. The words in it are those of the articles, so it stays out of the project. Errors and warnings are put
to the judge, of the gun-violence set errors alone.

The judge reads the articles, and answers by a line a finding: number, true (the articles do disagree, or one is wrong,
and an editor would want to know), false or unclear, and the reason, with tabs between. `keep` adds that to the
section's file of verdicts: ids, offsets and reasons.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from suites import replayed, verdicts, whole_clusters
from suites.texts import incidents
from suites.verdicts import Found, Side, Verdict

BENCH = Path(__file__).resolve().parent
FILES = {"errors": BENCH / "error_verdicts.tsv", "model-path": BENCH / "model_verdicts.tsv"}
_JUDGED_BY = (
    "Findings of {section} that were read beside the articles by an independent reader, a helper that saw neither the",
    "rules nor the labels: ids, offsets and reasons, no text. true: the articles do disagree, or one is wrong.",
)


def to_judge(section: str, data: Path, recordings: Path | None) -> list[Found]:
    """Return the findings that a section tells the precision of, each once."""
    if section == "errors":
        local = verdicts.of_severity(whole_clusters.of_local_news(data).findings, "error")
        found = [*verdicts.of_severity(whole_clusters.of_news(data).findings, "error", "warning"), *local]
    else:
        if recordings is None:
            raise SystemExit("model-path is judged from recordings: --recordings DIR")
        runs = replayed.replay(data, recordings)
        found = [finding for run in runs for finding in verdicts.of_severity(run.first, "error", "warning")]
    return list({finding.key: finding for finding in found}.values())


def as_rows(findings: Iterable[Found], data: Path) -> list[dict[str, Any]]:
    """Return findings as a judge gets them."""
    return [
        {
            "n": number,
            "set": finding.set,
            "cluster": finding.cluster,
            "rule": finding.rule,
            "severity": finding.severity,
            "message": finding.message,
            "explanation": finding.explanation,
            "sides": [side._asdict() for side in finding.sides],
            "record": incidents(data)[finding.cluster].record if finding.set == "gva" else None,
        }
        for number, finding in enumerate(findings, 1)
    ]


def answered(rows: Sequence[dict[str, Any]], answer: str) -> dict[verdicts.Key, Verdict]:
    """Return the verdicts of a judge's answer; `ValueError` for a line that is none, and for a finding without one."""
    by_number = {str(row["n"]): row for row in rows}
    made = {}
    for line in answer.splitlines():
        cells = [cell.strip() for cell in line.split("\t")]
        if not line.strip() or line.startswith("#") or cells[0] == "n":
            continue
        number, verdict, reason = (*cells, "", "")[:3]
        if number not in by_number or verdict not in verdicts.VERDICTS:
            raise ValueError(f"no verdict on a finding: {line!r}")
        row = by_number.pop(number)
        sides = tuple(Side(**side) for side in row["sides"])
        key = Found(row["set"], row["cluster"], row["rule"], row["severity"], sides).key
        made[key] = Verdict(verdict, reason)
    if by_number:
        raise ValueError(f"without a verdict: {', '.join(by_number)}")
    return made


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    export = commands.add_parser("export")
    export.add_argument("section", choices=FILES)
    export.add_argument("data", type=Path)
    export.add_argument("--recordings", type=Path, default=os.environ.get("FACTCHECK_RECORDINGS"))
    export.add_argument("--all", action="store_true", help="those with a verdict too")
    keep = commands.add_parser("keep")
    keep.add_argument("section", choices=FILES)
    keep.add_argument("rows", type=Path)
    keep.add_argument("answer", type=Path)
    options = parser.parse_args()
    file = FILES[options.section]
    known = verdicts.read(file)
    if options.command == "export":
        recordings = Path(options.recordings) if options.recordings else None
        found = to_judge(options.section, options.data, recordings)
        unjudged = [finding for finding in found if options.all or finding.key not in known]
        json.dump(as_rows(unjudged, options.data), sys.stdout, indent=1, ensure_ascii=False)
        return
    rows = json.loads(options.rows.read_text(encoding="utf-8"))
    new = answered(rows, options.answer.read_text(encoding="utf-8"))
    verdicts.write(file, known | new, [line.format(section=options.section) for line in _JUDGED_BY])
    sys.stderr.write(f"{len(new)} verdicts, {len(known | new)} in all\n")


if __name__ == "__main__":
    main()
