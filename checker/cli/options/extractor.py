"""Who finds the claims, and how a model is asked."""

from functools import partial
from pathlib import Path
from typing import Literal, TypedDict

import click

from checker.cli.command import Choice
from checker.cli.options.declare import Command, add, config_option, setting
from checker.cli.verbosity import remember


class ExtractorOptions(TypedDict):
    """How claims are to be had; None where nobody said."""

    extractor: Literal["auto", "llm", "local"]
    nlp: bool
    replay: Path | None
    record: Path | None
    rerecord: bool
    model: str | None
    base_url: str | None
    mode: Literal["json_schema", "tools"] | None
    strict: bool | None
    concurrency: int | None
    rpm: int | None
    tpm: int | None
    attempts: int | None
    reasks: int | None
    timeout: float | None
    max_chars: int | None
    temperature: float | None
    no_temperature: bool


_AT_LEAST_ONE = click.IntRange(min=1)
_claims = partial(setting, group="Who reads the sources")
_model = partial(setting, group="The model")
_EXTRACTOR = (
    _claims(
        "--extractor",
        type=Choice(["auto", "llm", "local"]),
        default="auto",
        show_default=True,
        help="Who finds the claims. auto: llm, if there is a key, a base URL or a folder of recordings; else local.",
    ),
    _claims(
        "--nlp/--no-nlp",
        default=True,
        help="Whether a spaCy model, if one is installed, helps the local extractor.",
    ),
    _claims(
        "--replay",
        path=True,
        metavar="DIR",
        type=click.Path(path_type=Path),
        help="Answer the model's requests from the recordings in DIR: no network, no key.",
    ),
    _claims(
        "--record",
        path=True,
        metavar="DIR",
        type=click.Path(path_type=Path),
        help="Ask the model, and keep the conversations in DIR. Those that DIR has already are replayed.",
    ),
    _claims("--rerecord", is_flag=True, help="With --record: ask anew for recordings that DIR has already."),
)
_MODEL = (
    _model("--model", metavar="NAME", help="Language model."),
    _model("--base-url", also="OPENAI_BASE_URL", metavar="URL", help="Server that speaks the OpenAI protocol."),
    _model("--mode", type=Choice(["json_schema", "tools"]), help="How the answer's schema is given."),
    _model("--strict/--no-strict", default=None, help="Whether the server is asked to keep strictly to the schema."),
    _model("--concurrency", type=_AT_LEAST_ONE, metavar="N", help="Requests at a time."),
    _model("--rpm", type=_AT_LEAST_ONE, metavar="N", help="Requests a minute, at most."),
    _model("--tpm", type=_AT_LEAST_ONE, metavar="N", help="Tokens a minute, at most."),
    _model("--attempts", type=_AT_LEAST_ONE, metavar="N", help="Tries of one request that fails on its way."),
    _model("--reasks", type=click.IntRange(min=0), metavar="N", help="Times that a wrong answer is sent back."),
    _model(
        "--timeout", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS", help="Longest wait for an answer."
    ),
    _model("--max-chars", type=click.IntRange(min=500), metavar="N", help="Characters of a source in one request."),
    _model("--temperature", type=click.FloatRange(min=0), metavar="T", help="How freely the model words its answer."),
    _model("--no-temperature", is_flag=True, help="Do not send a temperature: some models refuse one."),
)
_ADJUDICATE = (
    _model(
        "--adjudicate/--no-adjudicate",
        default=False,
        help="Have the model look again at each error and warning: it may tone it down or drop it, and says why.",
    ),
)


_QUIET = (
    setting(
        "--quiet",
        "-q",
        group="Messages",
        is_flag=True,
        expose_value=False,
        callback=remember,
        help="Say nothing on standard error but what went wrong.",
    ),
)


def extractor_options(command: Command) -> Command:
    """Add what chooses and tunes the extractor, as in `ExtractorOptions`, `--quiet` and `--config`."""
    return add(command, (*_EXTRACTOR, *_MODEL, *_QUIET, config_option))


def adjudicate_option(command: Command) -> Command:
    """Add `--adjudicate`."""
    return add(command, _ADJUDICATE)
