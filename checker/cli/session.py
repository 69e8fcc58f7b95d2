"""From options to what the pipeline takes: sources and an extractor."""

import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal, NamedTuple, cast

import click
from click.core import ParameterSource

from checker.cli.options import ExtractorOptions
from checker.errors import UsageError

if TYPE_CHECKING:
    from checker.claims.claim import Failure
    from checker.extraction.llm import Cassettes, LLMExtractor, LLMSettings
    from checker.sources import Source

_NO_EXTRACTOR = """nothing to find claims with; go on in one of three ways:
  --replay DIR        answers from recorded conversations, without network and key
  OPENAI_API_KEY=...  in the environment: asks OpenAI, or the server of --base-url
  --base-url URL      asks a server of your own that speaks the OpenAI protocol"""
_NOT_SETTINGS = {"extractor", "replay", "record", "rerecord", "no_temperature"}
_NEAREST_FIRST = (ParameterSource.COMMANDLINE, ParameterSource.ENVIRONMENT, ParameterSource.DEFAULT_MAP)


class Inputs(NamedTuple):
    """What was read, and what could not be read."""

    sources: "list[Source]"
    failures: "list[Failure]"


def read(
    paths: Sequence[Path | Literal["-"]],
    against: Sequence[Path | Literal["-"]],
    published: Sequence[tuple[str, date]],
) -> Inputs:
    """Read the sources: peers, or drafts and the references they are checked `against`.

    A file that is a draft is not read as its own reference. `UsageError` if there is nothing to read, or if standard
    input is asked for twice.
    """
    from checker.claims.claim import Failure
    from checker.sources import read_sources

    if [*paths, *against].count("-") > 1:
        raise UsageError("standard input (-) can be read only once")
    stdin: BinaryIO = getattr(sys.stdin, "buffer", None) or BytesIO()
    dates = dict(published)
    sources, failed = read_sources(paths, role="draft" if against else "peer", stdin=stdin, published=dates)
    if against:
        references, failed_too = read_sources(against, role="reference", stdin=stdin, published=dates)
        drafts = {source.id for source in sources}
        sources += [reference for reference in references if reference.id not in drafts]
        failed += failed_too
    failures = [Failure(source=each.path, stage="read", kind=each.kind, message=each.message) for each in failed]
    if not sources and not failures:
        raise UsageError(f"no source in {', '.join(map(str, [*paths, *against]))}")
    return Inputs(sources, failures)


def make_extractor(options: ExtractorOptions, on_progress: Callable[[str, str], None] | None = None) -> "LLMExtractor":
    """Return the extractor that the options ask for; `UsageError` if they ask for none that is there."""
    if options["extractor"] == "local":
        raise UsageError("the local extractor is not part of this version")
    replay, record = _replay_or_record(options)
    key = os.environ.get("OPENAI_API_KEY", "").strip() or None
    if not (replay or record or key or options["base_url"]):
        raise UsageError(_NO_EXTRACTOR)

    from checker.extraction.llm import LLMExtractor

    return LLMExtractor(_settings(options, None if replay else key), _cassettes(replay, record, options), on_progress)


def _replay_or_record(options: ExtractorOptions) -> tuple[Path | None, Path | None]:
    """Return the two folders, at most one of them set: a flag beats the environment, which beats the file."""
    replay, record = options["replay"], options["record"]
    if replay and record:
        nearest = min(_distance("replay"), _distance("record"))
        replay = replay if _distance("replay") == nearest else None
        record = record if _distance("record") == nearest else None
    if replay and record:
        raise UsageError("--replay and --record exclude each other")
    if options["rerecord"] and not record:
        raise UsageError("--rerecord needs --record DIR")
    if replay and not replay.is_dir():
        raise UsageError(f"--replay {replay}: there is no such folder")
    if record and record.exists() and not record.is_dir():
        raise UsageError(f"--record {record}: is not a folder")
    return replay, record


def _distance(name: str) -> int:
    source = click.get_current_context().get_parameter_source(name)
    return _NEAREST_FIRST.index(source) if source in _NEAREST_FIRST else len(_NEAREST_FIRST)


def _cassettes(replay: Path | None, record: Path | None, options: ExtractorOptions) -> "Cassettes | None":
    from checker.extraction.llm import Cassettes

    if replay:
        return Cassettes(replay, "replay")
    if record:
        return Cassettes(record, "rerecord" if options["rerecord"] else "record")
    return None


def _settings(options: ExtractorOptions, key: str | None) -> "LLMSettings":
    """Return the model's settings; what nobody said keeps the default that stands there."""
    from pydantic import ValidationError

    from checker.extraction.llm import LLMSettings

    given = cast("dict[str, object]", options)
    said: dict[str, object] = {
        name: value for name, value in given.items() if name not in _NOT_SETTINGS and value is not None
    }
    if options["no_temperature"]:
        said["temperature"] = None
    try:
        return LLMSettings.model_validate({**said, "api_key": key})
    except ValidationError as error:
        told = "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors())
        raise UsageError(f"the model's settings are wrong: {told}") from error
