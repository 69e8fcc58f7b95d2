"""`factcheck mutate`: copies of articles with one known change each."""

import os
import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from checker.cli.collector import resume
from checker.cli.command import Command, Example
from checker.cli.files import write_atomically
from checker.cli.options import config_option, source_options
from checker.cli.output import say, show
from checker.cli.precedence import is_flag
from checker.errors import ExitCode, UsageError
from checker.near import meant

if TYPE_CHECKING:
    from checker.evaluation.gold import Gold
    from checker.mutation.change import Kind
    from checker.sources import Source

_GOLD = "gold.jsonl"
_SUFFIX = ".txt"
_LONGEST = 100  # characters of a file's name


@click.command(
    cls=Command,
    short_help="Make copies of articles with one known change each.",
    examples=[
        Example("factcheck mutate archive/ --out copies/", "Copies of your own articles, one of each kind of change"),
        Example("factcheck eval copies/gold.jsonl", "How many of the changes are found, and how many false alarms"),
    ],
)
@source_options
@config_option
@click.option("--seed", type=int, default=0, show_default=True, metavar="N", help="Draws the changes.")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR", help="New or empty folder.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    metavar="KIND",
    help="Only this kind of change; a wrong name lists all. Repeatable.",
)
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

    Exit status: 0 made; 2 the call is wrong; 3 an article could not be read, or is not in English.
    """
    from checker.api.inputs import read
    from checker.reading import LANGUAGES

    chosen = _chosen(kinds)
    if os.path.lexists(out) and (not out.is_dir() or any(out.iterdir())):
        raise UsageError(f"--out {out}: give a folder that is new or empty")
    resume()
    inputs = read(paths, published=dict(published), all_named=is_flag("published"))
    for failure in inputs.failures:
        say(f"factcheck: {failure.source}: not read ({failure.kind}): {failure.message}")
    known = [source for source in inputs.sources if source.language in LANGUAGES]
    for source in inputs.sources:
        if source.language not in LANGUAGES:
            say(f"factcheck: {source.path}: not changed: it seems to be {source.language!r}, and only English is known")
    if known:
        show(f"{_told(_write(known, out, chosen, seed, most))}\n{out / _GOLD}\n")
    return (
        ExitCode.CLEAN if known and len(known) == len(inputs.sources) and not inputs.failures else ExitCode.INCOMPLETE
    )


def _chosen(names: Sequence[str]) -> "list[Kind]":
    from checker.mutation.kinds import KINDS

    for name in names:
        if name not in KINDS:
            hint = meant(name, KINDS) or "."
            raise UsageError(f"--kind {name}: there is no such kind{hint} There are {', '.join(KINDS)}")
    return [kind for name, kind in KINDS.items() if not names or name in names]


def _write(sources: "Sequence[Source]", out: Path, kinds: "Sequence[Kind]", seed: int, most: int) -> "list[Gold]":
    """Write originals, copies and annotations; return the annotations."""
    from checker.mutation.change import Article
    from checker.mutation.mutate import mutate as copies_of

    golds: list[Gold] = []
    for source, name in zip(sources, _names([source.id for source in sources]), strict=True):
        _save(out, name, source.text)
        article = Article(source.text, source.published)
        for copy in copies_of(name, article, seed=seed, kinds=kinds, most=most, suffix=_SUFFIX):
            _save(out, copy.gold.id, copy.text)
            golds.append(copy.gold)
    _save(out, _GOLD, "".join(f"{gold.model_dump_json(exclude_defaults=True)}\n" for gold in golds))
    return golds


def _names(ids: "Sequence[str]") -> "Iterator[str]":
    """Yield a file name for each source: no two are the same, and none holds what means something in an annotation."""
    taken: set[str] = set()
    for each in ids:
        stem = re.sub(r"[/\\|:\x00-\x1f]+", "_", each).removesuffix(_SUFFIX).lstrip(".")[:_LONGEST] or "article"
        name = next(name for name in chain([stem], (f"{stem}-{rank}" for rank in count(2))) if name not in taken)
        taken.add(name)
        yield f"{name}{_SUFFIX}"


def _save(out: Path, name: str, text: str) -> None:
    path = out / name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"--out {out}: no folder can be made there: {error.strerror}") from error
    # What reads the file takes one byte order mark away: that of the file, not one of the article.
    write_atomically({path: f"\ufeff{text}" if text.startswith("\ufeff") else text})


def _told(golds: "Sequence[Gold]") -> str:
    errors = sum(bool(gold.expect) for gold in golds)
    return f"{errors} copies with an error, {len(golds) - errors} that only look different"
