"""Measure the comparing of names on pairs that news articles and records hold.

    python bench/names.py FOLDER [--wrong]

The folder holds `gva_mined_candidates.json` (names with one age in two articles on one incident; and what the record
of an incident calls its people), `gva_incidents.jsonl` (whose record tells its participants apart) and
`ecbplus_conflicts.jsonl` (rows with the verdict "spelling"). `gold_names.tsv` holds the judgement on each: the set, the
pair, and "same" or "different" person, or "other" if it is no pair of persons. Two participants of one incident who
share a word of their names are different people, unless a row says otherwise: brothers, fathers and sons, whom a name
alone can hardly tell apart, so they are counted by themselves.
"""

import argparse
import itertools
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.reading.names import NameMatch, compare_names, read_name

_GOLD = Path(__file__).with_name("gold_names.tsv")


class Pair(NamedTuple):
    """Two names, where they come from, and whether they name one person."""

    source: str
    a: str
    b: str
    same: bool


def judgements() -> dict[tuple[str, str], str]:
    """Return the labels by set and pair."""
    lines = _GOLD.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {(row[0], row[1]): row[2] for row in rows}


def variants(folder: Path) -> Iterator[tuple[str, str, str, str]]:
    """Yield set, pair and two names of one age in articles on one incident, and people of one record."""
    mined = json.loads((folder / "gva_mined_candidates.json").read_text(encoding="utf-8"))
    for number, row in enumerate(mined["name_variants"]):
        yield "variant", str(number), " ".join(row[1]).title(), " ".join(row[2]).title()
    for number, row in enumerate(mined["age_conflicts"]):
        names = [name for name, _age in row[3]]
        for i, j in itertools.combinations(range(len(names)), 2):
            yield "record", f"{number}:{i}:{j}", names[i], names[j]


def participants(folder: Path) -> Iterator[tuple[str, str, str, str]]:
    """Yield set, pair and two names of one incident's record that share their first or last word."""
    for line in (folder / "gva_incidents.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        people = (row["record"] or {}).get("participants") or []
        names = sorted({person["Name"] for person in people if len(person.get("Name", "").split()) > 1})
        for a, b in itertools.combinations(names, 2):
            if a.split()[0] == b.split()[0] or a.split()[-1] == b.split()[-1]:
                yield "participants", f"{row['incident_id']}:{a}:{b}", a, b


def spellings(folder: Path) -> Iterator[tuple[str, str, str, str]]:
    """Yield set, pair and two spellings in articles on one event."""
    for line in (folder / "ecbplus_conflicts.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["verdict"] == "spelling":
            yield "spelling", f"{row['doc_a']}:{row['doc_b']}", row["span_a"], row["span_b"]


def pairs(folder: Path) -> Iterator[Pair]:
    """Yield each pair of names with its judgement, once."""
    gold = judgements()
    seen = set()
    for source, key, a, b in itertools.chain(variants(folder), participants(folder), spellings(folder)):
        label = gold.get((source, key), "different" if source == "participants" else "")
        if not label:
            sys.stderr.write(f"not judged: {source} {key} {a} / {b}\n")
        elif label != "other" and frozenset((a, b)) not in seen:
            seen.add(frozenset((a, b)))
            yield Pair(source, a, b, label == "same")


def main() -> None:
    """Print precision, recall and speed, and on request the pairs that are judged wrongly."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wrong", action="store_true", help="print the pairs that are judged wrongly")
    arguments = parser.parse_args()
    counts: Counter[str] = Counter()
    everything = list(pairs(arguments.folder))
    begin = time.perf_counter()
    for pair in everything:
        a, b = read_name(pair.a), read_name(pair.b)
        match = compare_names(a, b) if a and b else NameMatch.DIFFERENT
        group = "participants" if pair.source == "participants" else "judged"
        one = match in (NameMatch.SAME, NameMatch.VARIANT)
        counts.update({group: 1, f"{group} one": one, f"{group} part": match is NameMatch.SHORTER})
        counts.update({f"{group} same": pair.same, f"{group} right": one and pair.same})
        if arguments.wrong and one != pair.same:
            sys.stdout.write(f"{pair.source}\t{pair.a}\t{pair.b}\t{match.value}\n")
    seconds = time.perf_counter() - begin
    for group in ("judged", "participants"):
        sys.stdout.write(f"{group}: {counts[group]} pairs, {counts[f'{group} same']} of one person; ")
        sys.stdout.write(f"{counts[f'{group} one']} called one person, {counts[f'{group} part']} part of one another\n")
    sys.stdout.write(f"precision (judged)          {_share(counts['judged right'], counts['judged one'])}\n")
    sys.stdout.write(f"recall (judged)             {_share(counts['judged right'], counts['judged same'])}\n")
    merged = counts["participants one"] - counts["participants right"]
    sys.stdout.write(f"wrongly one (participants)  {_share(merged, counts['participants'])}\n")
    sys.stdout.write(f"microseconds a pair         {seconds / max(len(everything), 1) * 1e6:.0f}\n")


def _share(part: int, whole: int) -> str:
    return f"{part / max(whole, 1):.3f}"


if __name__ == "__main__":
    main()
