"""From options to what the pipeline takes: sources and an extractor."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal, NamedTuple, cast

import click
from click.core import ParameterSource

from checker.cli.options import ExtractorOptions
from checker.cli.output import is_same, say
from checker.errors import UsageError

if TYPE_CHECKING:
    from checker.claims.claim import Failure
    from checker.extraction.llm import Cassettes, LLMAdjudicator, LLMExtractor, LLMSettings
    from checker.extraction.local import LocalExtractor
    from checker.pipeline import Extractor
    from checker.sources import Source

Given = Path | Literal["-"]
_WAYS = """
  --replay DIR        answers from recorded conversations, without network and key
  OPENAI_API_KEY=...  in the environment: asks OpenAI, or the server of --base-url
  --base-url URL      asks a server of your own that speaks the OpenAI protocol"""
_NO_MODEL = f"""there is no model to ask; go on in one of four ways:
  --extractor local   reads English by rule, without a model{_WAYS}"""
_NO_SECOND_LOOK = f"--adjudicate asks a model: it does not go with --extractor local, and needs one of{_WAYS}"
_BY_RULE = (
    "factcheck: no key, server or recordings, so the articles are read by rule (--extractor local): dates, numbers, "
    "names, ages, abbreviations and quotations in English; what only a reader of sense would see is not covered"
)
_SETTINGS = ExtractorOptions.__annotations__.keys() - {
    *("extractor", "nlp", "replay", "record", "rerecord", "no_temperature")
}
_NEAREST_FIRST = (ParameterSource.COMMANDLINE, ParameterSource.ENVIRONMENT, ParameterSource.DEFAULT_MAP)


class Inputs(NamedTuple):
    """What was read, and what could not be read."""

    sources: "list[Source]"
    failures: "list[Failure]"


def read(
    paths: Sequence[Given],
    against: Sequence[Given],
    published: Sequence[tuple[str, date]],
) -> Inputs:
    """Read the sources: peers, or drafts and the references they are checked `against`.

    A file that stands under a path of both sorts is what the longer path says, a draft where both are one path.
    `UsageError` if standard input is asked for twice, or a day is given for a name that no source has, unless it is
    the configuration that gives it: that file is for many runs.
    """
    from checker.claims.claim import Failure
    from checker.sources import read_sources

    if [*paths, *against].count("-") > 1:
        raise UsageError("standard input (-) can be read only once")
    stdin: BinaryIO = getattr(sys.stdin, "buffer", None) or BytesIO()
    # Read in one go: ids are unique in a run, and a day of publication may be that of a draft or of a reference.
    sources, failed = read_sources(
        [*paths, *against],
        role="peer",
        stdin=stdin,
        published=dict(published),
        all_named=not _is_configured("published"),
    )
    if against:
        sources = [source.model_copy(update={"role": _role(source.path, paths, against)}) for source in sources]
    return Inputs(
        sources, [Failure(source=each.path, stage="read", kind=each.kind, message=each.message) for each in failed]
    )


def articles_like(file: Path, given: Iterable[Given]) -> list[Path]:
    """Return the articles at the `given` paths that are the same file as `file`."""
    from checker.sources import read_sources

    if not file.is_file():
        return []
    found: list[Path] = []
    for path in given:
        if path == "-":
            continue
        if not path.is_dir():
            found += [path] if is_same(file, path) else []
        elif any(is_same(file, Path(at, name)) for at, _, names in os.walk(path) for name in names):
            sources, _ = read_sources([path], role="peer", stdin=None, published={})  # not all files are articles
            found += [Path(source.path) for source in sources if is_same(file, Path(source.path))]
    return found


def _role(path: str, drafts: Sequence[Given], references: Sequence[Given]) -> Literal["draft", "reference"]:
    """Return what a source is by the longest of the given paths that it stands at or under."""
    draft, reference = (max(_depth(path, given) for given in paths) for paths in (drafts, references))
    return "draft" if draft >= reference else "reference"


def _depth(path: str, given: Given) -> int:
    """Return how many parts of `path` are `given`, 0 if it stands elsewhere."""
    if given == "-":
        return int(path == "stdin")
    above = Path(os.path.abspath(given)).parts  # noqa: PTH100  links are not followed
    return len(above) if Path(os.path.abspath(path)).parts[: len(above)] == above else 0  # noqa: PTH100


def make_extractor(options: ExtractorOptions, on_progress: Callable[[str, str], None] | None = None) -> "Extractor":
    """Return the extractor that the options ask for; `UsageError` if they ask for one that cannot be had.

    "auto" is the model if there is a way to one, else the local extractor, which is said on standard error.
    """
    if options["extractor"] == "local":
        return _local(options, on_progress)
    if options["extractor"] == "auto" and _way_to_model(options) is None:
        say(_BY_RULE)
        return _local(options, on_progress)
    return make_model_extractor(options, on_progress)


def make_model_extractor(
    options: ExtractorOptions, on_progress: Callable[[str, str], None] | None = None
) -> "LLMExtractor":
    """Return the extractor that asks a model, or its recordings; `UsageError` if there is no way to either."""
    way = _way_to_model(options)
    if way is None:
        raise UsageError(_NO_MODEL)

    from checker.extraction.llm import LLMExtractor

    return LLMExtractor(*way, on_progress)


def make_adjudicator(options: ExtractorOptions) -> "LLMAdjudicator":
    """Return who has a model look at findings again; `UsageError` if it is not a model that reads the articles."""
    way = None if options["extractor"] == "local" else _way_to_model(options)
    if way is None:
        raise UsageError(_NO_SECOND_LOOK)

    from checker.extraction.llm import LLMAdjudicator

    return LLMAdjudicator(*way)


def _way_to_model(options: ExtractorOptions) -> "tuple[LLMSettings, Cassettes | None] | None":
    """Return how to reach a model, or its recordings; None if there is no way to either."""
    replay, record = _replay_or_record(options)
    key = None if replay else _key()
    if not (replay or record or key or options["base_url"]):
        return None
    return _settings(options, key), _cassettes(replay, record, options)


def _key() -> str | None:
    return os.environ.get("OPENAI_API_KEY", "").strip() or None


def _local(options: ExtractorOptions, on_progress: Callable[[str, str], None] | None) -> "LocalExtractor":
    """Return the extractor by rule; `UsageError` for a flag that would have it ask or replay a model."""
    context = click.get_current_context()
    for name in ("replay", "record", "rerecord"):
        if context.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            raise UsageError(f"--{name} is about a model's answers: leave out --extractor local, or --{name}")

    from checker.extraction.local import LocalExtractor

    return LocalExtractor(on_progress, nlp=options["nlp"])


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


def _is_configured(name: str) -> bool:
    context = click.get_current_context(silent=True)
    return context is not None and context.get_parameter_source(name) is ParameterSource.DEFAULT_MAP


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
    said: dict[str, object] = {name: value for name, value in given.items() if name in _SETTINGS and value is not None}
    if options["no_temperature"]:
        said["temperature"] = None
    try:
        return LLMSettings.model_validate({**said, "api_key": key})
    except ValidationError as error:
        told = "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors())
        raise UsageError(f"the model's settings are wrong: {told}") from error
