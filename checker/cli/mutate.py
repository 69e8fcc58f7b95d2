"""`factcheck mutate`: copies of articles with one known change each."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from checker.cli.options import source_options
from checker.cli.output import say, show, write_atomically
from checker.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from checker.evaluation.gold import Gold
    from checker.mutation.change import Kind
    from checker.sources import Source

_GOLD = "gold.jsonl"


@click.command(short_help="Make copies of articles with one known change each.")
@source_options
@click.option("--seed", type=int, default=0, show_default=True, metavar="N", help="Draws the changes.")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR", help="New or empty folder.")
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Only this kind of change. Repeatable.")
@click.option(
    "--most", type=click.IntRange(1), default=1, show_default=True, metavar="N", help="Copies of a kind and an article."
)
def mutate(
    paths: tuple[Path | Literal["-"], ...],
    published: tuple[tuple[str, date], ...],
    seed: int,
    out: Path,
    kinds: tuple[str, ...],
    most: int,
) -> int:
    """Make copies of the articles at PATH... with one known change each, to measure a checker with.

    Some copies err (another weekday, another count, a surname misspelled), some only look different ("12" and
    "twelve"). DIR gets the originals, the copies in a folder for each kind, and gold.jsonl, which says what a check
    of each copy against its original must find. Measure with: factcheck eval DIR/gold.jsonl

    Exit status: 0 made, 2 the call is wrong, 3 an article could not be read.
    """
    from checker.cli.session import read

    chosen = _chosen(kinds)
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UsageError(f"--out {out}: give a folder that is new or empty")
    inputs = read(paths, (), published)
    for failure in inputs.failures:
        say(f"factcheck: {failure.source}: not read ({failure.kind}): {failure.message}")
    foreign = [source for source in inputs.sources if source.language != "en"]
    for source in foreign:
        say(f"factcheck: {source.path}: not changed: it seems to be {source.language!r}, and only English is known")
    made = _write([source for source in inputs.sources if source.language == "en"], out, chosen, seed, most)
    show(f"{_told(made)}\n{out / _GOLD}\n")
    return ExitCode.INCOMPLETE if inputs.failures or foreign else ExitCode.CLEAN


def _chosen(names: Sequence[str]) -> "list[Kind]":
    from difflib import get_close_matches

    from checker.mutation.kinds import KINDS

    for name in names:
        if name not in KINDS:
            near = get_close_matches(name, KINDS, n=1)
            hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(KINDS)}"
            raise UsageError(f"--kind {name}: there is no such kind; {hint}")
    return [kind for name, kind in KINDS.items() if not names or name in names]


def _write(sources: "Iterable[Source]", out: Path, kinds: "Sequence[Kind]", seed: int, most: int) -> "list[Gold]":
    """Write originals, copies and annotations; return the annotations."""
    from checker.mutation.change import Article
    from checker.mutation.mutate import mutate as copies_of

    golds: list[Gold] = []
    for source in sources:
        name = f"{source.id.replace('/', '_').removesuffix('.txt')}.txt"
        _save(out / name, source.text)
        article = Article(source.text, source.published)
        for copy in copies_of(name, article, seed=seed, kinds=kinds, most=most, suffix=".txt"):
            _save(out / copy.gold.id, copy.text)
            golds.append(copy.gold)
    _save(out / _GOLD, "".join(f"{gold.model_dump_json(exclude_defaults=True)}\n" for gold in golds))
    return golds


def _save(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, text)


def _told(golds: "Sequence[Gold]") -> str:
    errors = sum(bool(gold.expect) for gold in golds)
    return f"{errors} copies with an error, {len(golds) - errors} that only look different"
