"""Options that several commands share."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypedDict, TypeVar

import click

from checker.cli import config
from checker.cli.settings import Setting, codes, day, glob_codes, loudness, published, source_path

if TYPE_CHECKING:
    from checker.rules.policy import Loudness, Policy

_Command = TypeVar("_Command", bound=Callable[..., Any])


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


class RuleOptions(TypedDict):
    """Which rules run, and how loudly their findings are said."""

    select: tuple[tuple[str, ...], ...]
    ignore: tuple[tuple[str, ...], ...]
    preview: bool
    severity: "tuple[tuple[str, Loudness], ...]"
    per_path: tuple[tuple[str, tuple[str, ...]], ...]


class JudgeOptions(RuleOptions, ExtractorOptions):
    """How sources are read and judged."""


class CheckOptions(JudgeOptions):
    """What is checked, against what, and how."""

    paths: tuple[Path | Literal["-"], ...]
    published: tuple[tuple[str, date], ...]
    against: tuple[Path | Literal["-"], ...]
    as_of: date | None
    adjudicate: bool


_AT_LEAST_ONE = click.IntRange(min=1)
setting = partial(click.option, cls=Setting)
config_option = click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="FACTCHECK_CONFIG",
    is_eager=True,
    expose_value=False,
    callback=config.apply,
    help="Configuration file, instead of the factcheck.toml or pyproject.toml that is found here or above.",
)
_SOURCES = (
    click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=source_path),
    setting(
        "--published",
        multiple=True,
        metavar="NAME=DATE",
        type=published,
        help="Day on which a source was published. Repeatable.",
    ),
)
_AGAINST = (
    setting(
        "--against",
        path=True,
        multiple=True,
        metavar="PATH...",
        type=source_path,
        help="References: PATH... are then drafts that are checked against them. Takes every value up to the next "
        "option.",
    ),
    setting("--as-of", metavar="DATE", type=day, help="The day that counts as today."),
)
_RULES = (
    setting("--select", multiple=True, metavar="CODES", type=codes, help="Only these rules: DT,QT101. Repeatable."),
    setting("--ignore", multiple=True, metavar="CODES", type=codes, help="Not these rules. Repeatable."),
    setting("--preview", is_flag=True, help="Also the rules in preview; else --select must name their full code."),
    setting(
        "--severity",
        multiple=True,
        metavar="CODE=LEVEL",
        type=loudness,
        help="How loudly findings are said: NM201=off, DT=warning. The longest code counts. Repeatable.",
    ),
    setting(
        "--per-path",
        glob=True,
        multiple=True,
        metavar="GLOB=CODES",
        type=glob_codes,
        help="Not these rules in sources at such a path: archive/*=DT,QT101. Repeatable.",
    ),
)
_EXTRACTOR = (
    setting(
        "--extractor",
        type=click.Choice(["auto", "llm", "local"]),
        default="auto",
        show_default=True,
        help="Who finds the claims. auto: llm, if there is a key, a base URL or a folder of recordings; else local.",
    ),
    setting(
        "--nlp/--no-nlp",
        default=True,
        help="Whether a spaCy model, if one is installed, helps the local extractor.",
    ),
    setting(
        "--replay",
        path=True,
        metavar="DIR",
        type=click.Path(path_type=Path),
        help="Answer the model's requests from the recordings in DIR: no network, no key.",
    ),
    setting(
        "--record",
        path=True,
        metavar="DIR",
        type=click.Path(path_type=Path),
        help="Ask the model, and keep the conversations in DIR. Those that DIR has already are replayed.",
    ),
    setting("--rerecord", is_flag=True, help="With --record: ask anew for recordings that DIR has already."),
)
_ADJUDICATE = (
    setting(
        "--adjudicate/--no-adjudicate",
        default=False,
        help="Have the model look again at each error and warning: it may tone it down or drop it, and says why.",
    ),
)
_MODEL = (
    setting("--model", metavar="NAME", help="Language model."),
    setting("--base-url", also="OPENAI_BASE_URL", metavar="URL", help="Server that speaks the OpenAI protocol."),
    setting("--mode", type=click.Choice(["json_schema", "tools"]), help="How the answer's schema is given."),
    setting("--strict/--no-strict", default=None, help="Whether the server is asked to keep strictly to the schema."),
    setting("--concurrency", type=_AT_LEAST_ONE, metavar="N", help="Requests at a time."),
    setting("--rpm", type=_AT_LEAST_ONE, metavar="N", help="Requests a minute, at most."),
    setting("--tpm", type=_AT_LEAST_ONE, metavar="N", help="Tokens a minute, at most."),
    setting("--attempts", type=_AT_LEAST_ONE, metavar="N", help="Tries of one request that fails on its way."),
    setting("--reasks", type=click.IntRange(min=0), metavar="N", help="Times that a wrong answer is sent back."),
    setting(
        "--timeout", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS", help="Longest wait for an answer."
    ),
    setting("--max-chars", type=click.IntRange(min=500), metavar="N", help="Characters of a source in one request."),
    setting("--temperature", type=click.FloatRange(min=0), metavar="T", help="How freely the model words its answer."),
    setting("--no-temperature", is_flag=True, help="Do not send a temperature: some models refuse one."),
)


def source_options(command: _Command) -> _Command:
    """Add `PATH...` and what is said about sources."""
    return _add(command, _SOURCES)


def adjudicate_option(command: _Command) -> _Command:
    """Add `--adjudicate`."""
    return _add(command, _ADJUDICATE)


def rule_options(command: _Command) -> _Command:
    """Add what says which rules run and how loudly, as in `RuleOptions`."""
    return _add(command, _RULES)


def check_options(command: _Command) -> _Command:
    """Add everything in `CheckOptions`, and `--config`; the command is a `SeveralValues`."""
    return _add(command, (*_SOURCES, *_AGAINST, *_RULES, *_ADJUDICATE, extractor_options))


def policy(options: RuleOptions) -> "Policy":
    """Return what the options say of rules as the pipeline takes it."""
    ignored: dict[str, tuple[str, ...]] = {}
    for glob, named in options["per_path"]:
        ignored[glob] = (*ignored.get(glob, ()), *named)
    return {
        "select": tuple(chain(*options["select"])),
        "ignore": tuple(chain(*options["ignore"])),
        "preview": options["preview"],
        "severity": dict(options["severity"]),
        "per_path": ignored,
    }


def extractor_options(command: _Command) -> _Command:
    """Add what chooses and tunes the extractor, as in `ExtractorOptions`, and `--config`."""
    return _add(command, (*_EXTRACTOR, *_MODEL, config_option))


def _add(command: _Command, options: Sequence[Callable[[_Command], _Command]]) -> _Command:
    for option in reversed(options):
        command = option(command)
    return command


class SeveralValues(click.Command):
    """A command whose options in `several` take every value up to the next option: `--against a.txt b.txt`."""

    several = ("--against",)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read `--against a b` as `--against a --against b`; `--` ends the values, a lone `-` is one."""
        return super().parse_args(ctx, self._spread(args))

    def _spread(self, args: list[str]) -> list[str]:
        spread: list[str] = []
        option: str | None = None
        for position, word in enumerate(args):
            if word == "--":
                return [*spread, *args[position:]]
            if word.startswith("-") and word != "-":
                option = word if word in self.several else None
                spread.append(word)
            elif option is not None and spread[-1] != option:
                spread += [option, word]
            else:
                spread.append(word)
        return spread
