"""Run one suite with one tool, for development.

    python -m suites SUITE DATA [--tool NAME] [--python FILE] [--show]

To be run in `bench`. SUITE: pairs, conflicts, clusters, growth or cost. Prints the figures as JSON, with --show also
ids, offsets and reasons of what the tool flags: of clusters those that are to be read.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from contest import Answer, ask

from checker.evaluation.interval import Share
from suites import clusters, conflicts, cost, growth, pairs


def say(line: str) -> None:
    """Write a line of the result."""
    sys.stdout.write(line + "\n")


def plain(value: object) -> object:
    """Return figures as what JSON can say."""
    if isinstance(value, Share):
        return plain(value.model_dump())
    if hasattr(value, "_asdict"):
        return {key: plain(each) for key, each in value._asdict().items()}
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return round(value, 4) if isinstance(value, float) else value


def show(answers: Sequence[Answer]) -> None:
    """Print what a tool flags, by ids and offsets."""
    for answer in answers:
        if answer.failure:
            say(f"{answer.desk} failed: {answer.failure}")
        for flag in answer.flags:
            say(f"{answer.desk} {flag.start}-{flag.end} {flag.level} {flag.why}")


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suite", choices=["pairs", "conflicts", "clusters", "growth", "cost"])
    parser.add_argument("data", type=Path)
    parser.add_argument("--tool", default="factcheck_local")
    parser.add_argument("--python", type=Path, default=Path(sys.executable), help="that of the tool's environment")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    if options.suite == "growth":
        told: object = growth.of_tool(options.data, options.tool, options.python)
        if options.tool == "factcheck_local":
            told = {"tool": told, "parts": growth.of_parts(options.data)}
    elif options.suite == "cost":
        told = cost.figures()
    else:
        told = _answered(options)
    say(json.dumps(plain(told), indent=1))


def _answered(options: argparse.Namespace) -> object:
    suite = {"pairs": pairs, "conflicts": conflicts, "clusters": clusters}[options.suite]
    desks = suite.desks(options.data)
    answers = ask(options.tool, options.python, desks)
    if suite is clusters:
        if options.show:
            for level in ("error", "warning"):
                for place in clusters.to_read(answers, level):
                    say(f"{options.tool}\t{place.desk}\t{place.start}\t{place.end}\t{level}\t{place.why}")
        return clusters.figures(options.data, desks, answers, options.tool)
    if options.show:
        show(answers)
    return suite.figures(options.data, desks, answers)


if __name__ == "__main__":
    main()
