"""Score AG101 on incidents of local news whose ages conflict, and list what else it reports.

    python bench/ages.py DATA [--extractor MODULE:CLASS]

DATA is the folder with `gva_incidents.jsonl` and `gva_age_conflicts_split.json`. Each incident's articles are one desk,
read by the local extractor. `age_flags.tsv` beside this file holds the judgement of each error that was read by eye.
"""

import argparse
import importlib
import json
import sys
import time
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from corpus import articles

from checker.pipeline import Extractor, check
from checker.rules.finding import Finding
from checker.sources.model import Source

JUDGED = Path(__file__).with_name("age_flags.tsv")


def say(line: str) -> None:
    """Write a line of the report."""
    sys.stdout.write(line + "\n")


def incidents(folder: Path) -> Iterator[tuple[str, list[Source]]]:
    """Yield each incident of the gun-violence set with its articles as sources."""
    news = ((name.removeprefix("gva:"), source) for name, source in articles(folder) if name.startswith("gva:"))
    for incident, group in groupby(news, key=lambda item: item[0].partition("/")[0]):
        yield incident, [source for _, source in group]


def judgements() -> dict[tuple[str, str], str]:
    """Return the verdict on each judged finding, by incident and person."""
    if not JUDGED.exists():
        return {}
    rows = (line.split("\t") for line in JUDGED.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {(row[0], _words(row[1])[-1]): row[2] for row in rows}


def _words(name: str) -> list[str]:
    return [word for word in name.lower().replace(".", "").split() if word not in ("jr", "sr", "ii", "iii", "iv")]


def _is_of(finding: Finding, name: list[str]) -> bool:
    told = finding.message.partition(":")[0].lower()
    return name[-1] in told and (name[0] in told or name[0] == "officer")


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--extractor", default="checker.extraction.local:LocalExtractor")
    options = parser.parse_args()
    module, _, name = options.extractor.partition(":")
    extractor: Extractor = getattr(importlib.import_module(module), name)()
    begin = time.perf_counter()
    found = {
        incident: list(check(sources, [], extractor, select=["AG101"]).findings)
        for incident, sources in incidents(options.data)
    }
    say(f"{len(found)} incidents in {time.perf_counter() - begin:.1f} s")
    split = json.loads((options.data / "gva_age_conflicts_split.json").read_text(encoding="utf-8"))
    labelled: set[str] = set()
    for kind, rows in split.items():
        errors = 0
        for incident, person, *_ in rows:
            hits = [finding for finding in found.get(incident, []) if _is_of(finding, person)]
            labelled.update(finding.fingerprint for finding in hits)
            errors += any(finding.severity == "error" for finding in hits)
            say(f"  {incident} {' '.join(person)}: {', '.join(finding.severity for finding in hits) or 'silent'}")
        say(f"{kind}: {errors} of {len(rows)} are errors")
    verdicts = judgements()
    for severity in ("error", "warning"):
        say(f"other findings of severity {severity}:")
        for incident, findings in found.items():
            for finding in findings:
                if finding.severity == severity and finding.fingerprint not in labelled:
                    person = finding.message.removeprefix("different ages of ").partition(":")[0]
                    verdict = verdicts.get((incident, _words(person)[-1]), "not judged")
                    say(f"  {verdict:10} {incident} {finding.message}")


if __name__ == "__main__":
    main()
