"""Who finds the claims: a model, its recordings, or rules."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TypedDict, Unpack

from checker.errors import UsageError
from checker.near import meant_file

if TYPE_CHECKING:
    from checker.extraction.llm import Cassettes, LLMAdjudicator, LLMExtractor, LLMSettings
    from checker.extraction.local import LocalExtractor
    from checker.pipeline import Extractor

Who = Literal["auto", "llm", "local"]
OnProgress = Callable[[str, Literal["started", "done", "failed"]], None]
"""What is told the id of each source, and its state."""

_WAYS = """
  --replay DIR        answers from recorded conversations, without network and key
  OPENAI_API_KEY=...  in the environment: asks OpenAI, or the server of --base-url
  --base-url URL      asks a server of your own that speaks the OpenAI protocol"""
_NO_MODEL = f"""there is no model to ask; go on in one of four ways:
  --extractor local   reads English by rule, without a model{_WAYS}"""
_NO_SECOND_LOOK = f"--adjudicate asks a model: it does not go with --extractor local, and needs one of{_WAYS}"
_OF_A_MODEL: tuple[Literal["replay", "record", "rerecord"], ...] = ("replay", "record", "rerecord")


class ModelOptions(TypedDict, total=False):
    """How a model is reached and asked, as `LLMSettings` explains; what is left out is as it says there."""

    model: str | None
    base_url: str | None
    """Else that of `OPENAI_BASE_URL` in the environment."""
    mode: Literal["json_schema", "tools"]
    strict: bool
    temperature: float | None
    """None: none is sent."""
    concurrency: int
    rpm: int | None
    tpm: int | None
    attempts: int
    reasks: int
    timeout: float
    max_chars: int


class ExtractorOptions(ModelOptions, total=False):
    """How claims are to be had."""

    extractor: Who
    """"auto", which it is if left out: "llm" if there is a key, a base URL or a folder of recordings; else "local"."""
    nlp: bool
    """Whether a spaCy model, if one is installed, helps the local extractor; true if left out."""
    replay: Path | None
    """The model's requests are answered from the recordings in this folder: no network, no key."""
    record: Path | None
    """The conversations are kept in this folder; those that it has already are replayed."""
    rerecord: bool
    """With `record`: recordings that the folder has already are made anew."""


def reads_by_rule(options: ExtractorOptions) -> bool:
    """Tell whether articles are read without a model; `UsageError` where the options contradict each other."""
    extractor = options.get("extractor", "auto")
    return extractor == "local" or (extractor == "auto" and _way(options) is None)


def make_extractor(on_progress: OnProgress | None = None, **options: Unpack[ExtractorOptions]) -> "Extractor":
    """Return the extractor that the options ask for; `UsageError` if they ask for one that cannot be had."""
    if reads_by_rule(options):
        return _local(options, on_progress)
    return make_model_extractor(on_progress, **options)


def make_model_extractor(on_progress: OnProgress | None = None, **options: Unpack[ExtractorOptions]) -> "LLMExtractor":
    """Return the extractor that asks a model, or its recordings; `UsageError` if there is no way to either."""
    way = _way(options)
    if way is None:
        raise UsageError(_NO_MODEL)

    from checker.extraction.llm import LLMExtractor

    return LLMExtractor(*_settings(options, way), on_progress)


def make_adjudicator(**options: Unpack[ExtractorOptions]) -> "LLMAdjudicator":
    """Return who has a model look at findings again; `UsageError` if it is not a model that reads the articles."""
    way = None if options.get("extractor") == "local" else _way(options)
    if way is None:
        raise UsageError(_NO_SECOND_LOOK)

    from checker.extraction.llm import LLMAdjudicator

    return LLMAdjudicator(*_settings(options, way))


class _Way(NamedTuple):
    """The way to a model, or to its recordings: at least one of these."""

    folder: Path | None
    mode: Literal["replay", "record", "rerecord"]
    key: str | None
    base_url: str | None


def _way(options: ExtractorOptions) -> _Way | None:
    """Return how to reach a model; None if there is no way to one."""
    replay, record = (path and Path(path) for path in (options.get("replay"), options.get("record")))
    again = options.get("rerecord", False)
    _check_folders(replay, record, again=again)
    key = None if replay else _environment("OPENAI_API_KEY")
    base_url = options.get("base_url") or _environment("OPENAI_BASE_URL")
    way = _Way(replay or record, "replay" if replay else "rerecord" if again else "record", key, base_url)
    return way if way.folder or key or base_url else None


def _environment(name: str) -> str | None:
    return os.environ.get(name, "").strip() or None


def _check_folders(replay: Path | None, record: Path | None, *, again: bool) -> None:
    if replay and record:
        raise UsageError("--replay and --record exclude each other")
    if again and not record:
        raise UsageError("--rerecord needs --record DIR")
    if replay and not replay.is_dir():
        raise UsageError(f"--replay {replay}: there is no such folder{meant_file(replay)}")
    if record and record.exists() and not record.is_dir():
        raise UsageError(f"--record {record}: is not a folder")


def _local(options: ExtractorOptions, on_progress: OnProgress | None) -> "LocalExtractor":
    """Return the extractor by rule; `UsageError` for an option that would have it ask or replay a model."""
    for name in _OF_A_MODEL:
        if options.get(name):
            raise UsageError(f"--{name} is about a model's answers: leave out --extractor local, or --{name}")

    from checker.extraction.local import LocalExtractor

    return LocalExtractor(on_progress, nlp=options.get("nlp", True))


def check_model(options: ModelOptions) -> None:
    """Raise `UsageError` for a setting of the model that cannot be, whether a model is asked or not."""
    if options:
        _validated(dict(options))


def _settings(options: ExtractorOptions, way: _Way) -> "tuple[LLMSettings, Cassettes | None]":
    """Return the model's settings, what nobody said as it is by default there, and the recordings."""
    from checker.extraction.llm import Cassettes

    said = {name: value for name, value in options.items() if name in ModelOptions.__annotations__}
    settings = _validated({**said, "base_url": way.base_url, "api_key": way.key})
    return settings, Cassettes(way.folder, way.mode) if way.folder else None


def _validated(said: Mapping[str, object]) -> "LLMSettings":
    from pydantic import ValidationError

    from checker.extraction.llm import LLMSettings

    try:
        return LLMSettings.model_validate(said)
    except ValidationError as error:
        told = "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors())
        raise UsageError(f"the model's settings are wrong: {told}") from error
