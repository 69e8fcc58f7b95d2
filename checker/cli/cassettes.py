"""`factcheck cassettes`: what a folder of recordings holds, and what of it can go."""

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

import click

from checker.cli.collector import resume
from checker.cli.command import Command, Commands, Example, SeveralValues
from checker.cli.options import CheckOptions, check_options, policy
from checker.cli.output import notice, say, show
from checker.cli.progress import progress
from checker.errors import ExitCode, UsageError
from checker.near import meant_file

if TYPE_CHECKING:
    from checker.extraction.cassettes import Recording


class _Folder(click.Path):
    """A folder that is there; where it is not, the message says which may have been meant."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:  # noqa: ANN401
        folder = Path(value)
        if not folder.is_dir():
            self.fail(f"{str(folder)!r} is no folder{meant_file(folder)}", param, ctx)
        return folder


_FOLDER = click.argument("folder", metavar="DIR", type=_Folder(file_okay=False), help="A folder of recordings.")


@click.group(cls=Commands, short_help="List, judge and clear recordings.")
def cassettes() -> None:
    """List, judge and clear recorded conversations with a model."""


@cassettes.command("list", cls=Command, short_help="List all recordings.")
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


@cassettes.command(
    cls=SeveralValues,
    short_help="List recordings that a replay does not use.",
    examples=[Example("factcheck cassettes unused tapes/ wire/", "What a replay of the check of wire/ does not need")],
)
@_FOLDER
@check_options
def unused(folder: Path, **options: Unpack[CheckOptions]) -> int:
    """List the recordings in DIR that no request is answered from when the sources at PATH... are replayed.

    Give it the options of check: which second looks are asked for depends on them. Files in DIR that are no
    recordings are passed over.

    Status 1 if there are any, 3 if the replay was not complete.
    """
    from checker.api.checking import Checker
    from checker.api.extractor import make_model_extractor
    from checker.cli.session import make_adjudicator, read, reading
    from checker.extraction.cassettes import unused as find_unused

    if options["record"] or options["rerecord"]:
        raise UsageError("unused recordings are found by replaying: neither --record nor --rerecord goes with it")
    with _only_recordings(folder) as recordings, progress() as shown:
        options["replay"], options["extractor"] = recordings, "llm"
        extractor = make_model_extractor(shown.on_source, **reading(options))
        adjudicator = make_adjudicator(options)
        checker = Checker(extractor, policy(options), adjudicator, options["as_of"])
        inputs = read(options)
        shown.total = len(inputs.sources)
        resume()
        failures = checker.check(inputs, shown.on_stage).failures
    found = find_unused(folder, extractor.used_keys | (adjudicator.used_keys if adjudicator else frozenset()))
    _show(found)
    for failure in failures:
        say(f"factcheck: {failure.source}: not replayed ({failure.stage}, {failure.kind}): {failure.message}")
    return ExitCode.INCOMPLETE if failures else _found(found)


@contextlib.contextmanager
def _only_recordings(folder: Path) -> Iterator[Path]:
    """Yield a folder with the recordings of `folder`: itself, or links to them where other files stand among them.

    A damaged file whose name carries no key would end any replay; it is told. One with a key harms only its request.
    """
    from tempfile import TemporaryDirectory

    from checker.extraction.cassettes import list_recordings

    listed = list_recordings(folder)
    foreign = [each for each in listed if each.status == "damaged" and not each.keys]
    for each in foreign:
        notice(f"factcheck: {each.file}: passed over, it is no recording")
    if not foreign:
        yield folder
        return
    with TemporaryDirectory() as made:
        for each in listed:
            if each not in foreign:
                link = Path(made) / each.file.relative_to(folder)
                link.parent.mkdir(parents=True, exist_ok=True)
                link.symlink_to(each.file.absolute())
        yield Path(made)


@cassettes.command(cls=Command, short_help="List recordings made with another prompt or schema.")
@_FOLDER
def stale(folder: Path) -> int:
    """List the recordings in DIR whose prompt or schema is not the one of today. Status 1 if there are any."""
    found = _stale(folder)
    _show(found)
    return _found(found)


@cassettes.command(cls=Command, short_help="Delete stale recordings.")
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
