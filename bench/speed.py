"""Measure how fast the command starts and the local extractor reads, and how time and memory grow with a text.

    python bench/speed.py [DATA]

DATA is the folder of the public sets; without it only the starts are measured, as `starts.py` says. Articles of about
3,000 characters give the articles a second, on one core; articles joined to 1 kB ... 1 MB give the growth. Each size is
measured in a process of its own, for its memory.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

import starts
from corpus import articles, make_source

from checker.extraction.local import LocalExtractor

_SIZES = (1_000, 10_000, 100_000, 1_000_000)
_SHORT, _LONG = 2_700, 3_300
_ROUNDS = 5
_WARM_UP = 20


def say(line: str) -> None:
    """Write a line of the result."""
    sys.stdout.write(line + "\n")


def articles_a_second(folder: Path) -> None:
    """Print how many articles of about 3,000 characters are read in a second of processor time: the median."""
    sources = [source for _, source in articles(folder) if _SHORT <= len(source.text) <= _LONG]
    extractor = LocalExtractor()
    extractor.read(sources[:_WARM_UP])
    rounds = []
    for _ in range(_ROUNDS):
        begin = time.process_time()
        claims = sum(len(reading.claims) for reading in extractor.read(sources))
        rounds.append(len(sources) / (time.process_time() - begin))
    length = statistics.mean(len(source.text) for source in sources)
    say(f"{len(sources)} articles of {length:,.0f} characters on average, {claims / len(sources):.0f} claims each")
    spread = f"{min(rounds):.0f} to {max(rounds):.0f} in {_ROUNDS} rounds"
    say(f"{statistics.median(rounds):.0f} articles a second ({spread})")


def one_size(folder: Path, size: int) -> None:
    """Print seconds and memory for one text of a size."""
    text = ""
    extractor = LocalExtractor()
    for _, source in articles(folder):
        if len(text) < _WARM_UP * _LONG:
            extractor.read([source])
        text += source.text + "\n\n"
        if len(text) >= max(size, _WARM_UP * _LONG):
            break
    long = make_source("long", text[:size], "2016-06-29")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    seconds = []
    for _ in range(2):
        begin = time.perf_counter()
        claims = len(extractor.read([long])[0].claims)
        seconds.append(time.perf_counter() - begin)
    first, again = (each / size * 1e6 for each in seconds)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    say(
        f"{size:>9,} characters  {seconds[0] * 1000:8.1f} ms  {first:5.2f} µs a character, {again:5.2f} read again  "
        f"{claims:6,} claims  {after / 1024:6.0f} MB at most, {(after - before) / 1024:5.0f} MB more than before"
    )


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--size", type=int, help="measure one text of this many characters only")
    arguments = parser.parse_args()
    if arguments.size and arguments.data:
        one_size(arguments.data, arguments.size)
        return
    starts.main()
    if not arguments.data:
        return
    articles_a_second(arguments.data)
    for size in _SIZES:
        sys.stdout.flush()
        command = [sys.executable, __file__, str(arguments.data), "--size", str(size)]
        subprocess.run(command, check=True)  # noqa: S603  # this very script


if __name__ == "__main__":
    main()
