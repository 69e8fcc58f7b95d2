"""Score the reader of quantities on two small gold lists, and show what it finds in a text.

    python bench/quantities.py [--misses] [--text FILE.jsonl [--show N] [--seed N]]

`gold_quantities.tsv` holds amounts as they are picked out of a sentence, with measure, value, unit and whole;
`gold_found_quantities.tsv` holds sentences with the quantities that are to be found in them. FILE.jsonl holds a JSON
object a line with a `text`: speed is measured on all of it, and N sentences drawn by lot are shown with what was found.
"""

import argparse
import json
import random
import re
import sys
import time
from pathlib import Path

from checker.claims.values import QuantityValue
from checker.reading.quantities import find_quantities, read_quantity

_HERE = Path(__file__).parent
_CLOSE = 0.002  # relative: half steps and the digits of a conversion factor
_DOZEN = 0.01


def say(line: str) -> None:
    """Write a line of the score."""
    sys.stdout.write(line + "\n")


def rows(name: str) -> list[list[str]]:
    """Return the rows of a gold list, its comments left out."""
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def close(found: float | None, gold: str) -> bool:
    """Tell whether a bound is the one that is written in the gold list ("" for an open one)."""
    if found is None or not gold:
        return found is None and not gold
    return abs(found - float(gold)) <= max(_CLOSE * abs(float(gold)), _DOZEN)


def fits(value: QuantityValue | None, gold: str) -> bool:
    """Tell whether a value has the bounds that are written "N", "LOW..HIGH", "LOW.." or "..HIGH"; "" for no value."""
    if value is None or not gold:
        return value is None and not gold
    if ".." in gold:
        low, high = gold.split("..")
        return close(value.low, low) and close(value.high, high)
    if value.low is None or value.high is None:
        return False
    return close((value.low + value.high) / 2, gold)


def score_amounts(*, misses: bool) -> None:
    """Print how many amounts of the gold list are read right."""
    gold = rows("gold_quantities.tsv")
    right = 0
    for amount, counted, measure, bounds, unit, whole in gold:
        value = read_quantity(amount, counted)
        if measure == "none":
            good = value is None
        else:
            good = value is not None and value.measure == measure and (value.unit or "") == unit
            good = good and value is not None and fits(value, bounds) and fits(value.of, whole)
        right += good
        if misses and not good:
            say(f"  {amount!r} {counted!r}: {value!r}")
    say(f"amounts: {right}/{len(gold)} = {right / len(gold):.3f}")


def score_sentences(*, misses: bool) -> None:
    """Print precision and recall of what is found in the sentences of the gold list, with its head nouns."""
    right = found = wanted = 0
    for text, gold in rows("gold_found_quantities.tsv"):
        expected = [entry.strip() for entry in gold.split(" | ") if entry.strip()]
        seen = [f"{item.span.of(text)} > {item.head or '-'}" for item in find_quantities(text)]
        hits = len(set(expected) & set(seen))
        right, found, wanted = right + hits, found + len(seen), wanted + len(expected)
        if misses and set(expected) != set(seen):
            say(f"  {text}\n    gold  {expected}\n    found {seen}")
    say(f"found: precision {right}/{found} = {right / found:.3f}, recall {right}/{wanted} = {right / wanted:.3f}")


def show(path: Path, count: int, seed: int) -> None:
    """Print the speed on a corpus, and what is found in sentences drawn by lot."""
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    whole = "\n".join(texts)
    best = min(_seconds(whole) for _ in range(3))
    say(f"speed: {len(whole) / best / 1e6:.2f} M characters a second on {len(whole):,}")
    sentences = [line for text in texts for line in re.split(r"\n+", text) if line]
    for sentence in random.Random(seed).sample(sentences, min(count, len(sentences))):  # noqa: S311
        say(f"# {sentence}")
        for item in find_quantities(sentence):
            value = item.value
            told = f"{value.measure} {value.low}..{value.high} {value.unit or ''} {value.hedge}"
            say(f"    {item.span.of(sentence)!r} {told} > {item.head}")


def _seconds(text: str) -> float:
    start = time.perf_counter()
    find_quantities(text)
    return time.perf_counter() - start


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="print what is read wrongly")
    parser.add_argument("--text", type=Path, help="a corpus, a JSON object with `text` a line")
    parser.add_argument("--show", type=int, default=0, help="sentences of the corpus to show")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    score_amounts(misses=options.misses)
    score_sentences(misses=options.misses)
    if options.text:
        show(options.text, options.show, options.seed)


if __name__ == "__main__":
    main()
