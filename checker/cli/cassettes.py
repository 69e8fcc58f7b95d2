"""`factcheck cassettes`: what a folder of recordings holds, and what of it can go."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Unpack

import click

from checker.cli.options import ExtractorOptions, adjudicate_option, extractor_options, source_options
from checker.cli.output import progress, say, show
from checker.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from checker.extraction.cassettes import Recording

_FOLDER = click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))


@click.group(short_help="List, judge and clear recordings.")
def cassettes() -> None:
    """List, judge and clear recorded conversations with a model."""


@cassettes.command("list", short_help="List all recordings.")
@_FOLDER
def list_(folder: Path) -> int:
    """List the recordings in DIR: model, prompt version, tokens, file. Status 3 if one of them is damaged."""
    from checker.extraction.cassettes import list_recordings

    recordings = list_recordings(folder)
    _show(recordings)
    damaged = [each for each in recordings if each.status == "damaged"]
    for each in damaged:
        say(f"factcheck: {each.file}: damaged: {each.problem}")
    return ExitCode.INCOMPLETE if damaged else ExitCode.CLEAN


@cassettes.command(short_help="List recordings that a replay does not use.")
@_FOLDER
@source_options
@adjudicate_option
@extractor_options
def unused(
    folder: Path,
    paths: tuple[Path | Literal["-"], ...],
    published: tuple[tuple[str, date], ...],
    adjudicate: bool,
    **options: Unpack[ExtractorOptions],
) -> int:
    """List the recordings in DIR that no request is answered from when the sources at PATH... are replayed.

    Status 1 if there are any, 3 if the replay was not complete.
    """
    from checker.cli.session import make_adjudicator, make_model_extractor, read
    from checker.extraction.cassettes import unused as find_unused
    from checker.pipeline import check

    if options["record"] or options["rerecord"]:
        raise UsageError("unused recordings are found by replaying: neither --record nor --rerecord goes with it")
    options["replay"] = folder
    with progress() as on_progress:
        extractor = make_model_extractor(options, on_progress)
        adjudicator = make_adjudicator(options) if adjudicate else None
        inputs = read(paths, (), published)
        failures = check(inputs.sources, inputs.failures, extractor, adjudicator=adjudicator).failures
    found = find_unused(folder, extractor.used_keys | (adjudicator.used_keys if adjudicator else frozenset()))
    _show(found)
    for failure in failures:
        say(f"factcheck: {failure.source}: not replayed ({failure.stage}, {failure.kind}): {failure.message}")
    return ExitCode.INCOMPLETE if failures else _found(found)


@cassettes.command(short_help="List recordings made with another prompt or schema.")
@_FOLDER
def stale(folder: Path) -> int:
    """List the recordings in DIR whose prompt or schema is not the one of today. Status 1 if there are any."""
    found = _stale(folder)
    _show(found)
    return _found(found)


@cassettes.command(short_help="Delete stale recordings.")
@_FOLDER
@click.option("--yes", is_flag=True, help="Delete them; without it they are only listed.")
def prune(folder: Path, yes: bool) -> int:
    """Delete the stale recordings in DIR."""
    from checker.extraction.cassettes import remove

    found = _stale(folder)
    _show(found)
    if yes:
        say(f"factcheck: {remove(each.file for each in found)} deleted")
        return ExitCode.CLEAN
    if found:
        say("factcheck: nothing was deleted; --yes deletes them")
    return _found(found)


def _stale(folder: Path) -> "list[Recording]":
    from checker.extraction.cassettes import stale

    return stale(folder, _is_current)


def _is_current(body: Mapping[str, object]) -> bool:
    """Tell whether a request carries the prompt and the schema that a task has in this version."""
    from checker.extraction.llm.task import TASKS

    match body:
        case {"messages": [{"content": prompt}, *_], "response_format": {"json_schema": {"schema": schema}}}:
            pass
        case {"messages": [{"content": prompt}, *_], "tools": [{"function": {"parameters": schema}}]}:
            pass
        case _:
            return False
    return any(prompt == task.instructions and schema == task.schema for task in TASKS)


def _show(recordings: "Iterable[Recording]") -> None:
    """Print one line a recording, columns apart by tabs: readable, and easy to cut."""
    from checker.report.visible import visible

    for each in recordings:
        columns = (each.status, each.model or "-", each.prompt_version or "-", str(each.tokens), str(each.file))
        show("\t".join(map(visible, columns)) + "\n")


def _found(recordings: "list[Recording]") -> ExitCode:
    return ExitCode.FINDINGS if recordings else ExitCode.CLEAN
