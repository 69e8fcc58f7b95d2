"""What is checked, against what, and how."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Literal

import click

from checker.cli.complete import complete_published, complete_sources
from checker.cli.options.declare import Command, add
from checker.cli.options.declare import setting as any_setting
from checker.cli.options.extractor import ExtractorOptions, adjudicate_option, extractor_options
from checker.cli.options.rules import RuleOptions, rule_options
from checker.cli.settings import day, published, source_path
from checker.cli.verbosity import remember


class JudgeOptions(RuleOptions, ExtractorOptions):
    """How sources are read and judged."""

    adjudicate: bool


class CheckOptions(JudgeOptions):
    """What is checked, against what, and how."""

    paths: tuple[Path | Literal["-"], ...]
    published: tuple[tuple[str, date], ...]
    against: tuple[Path | Literal["-"], ...]
    as_of: date | None


setting = partial(any_setting, group="Sources")
_SOURCES = (
    click.argument(
        "paths",
        nargs=-1,
        required=True,
        metavar="PATH...",
        type=source_path,
        shell_complete=complete_sources,
        help="A file, a folder, or - for standard input.",
    ),
    setting(
        "--published",
        multiple=True,
        metavar="NAME=DATE",
        type=published,
        shell_complete=complete_published,
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
        shell_complete=complete_sources,
        help="References: PATH... are then drafts that are checked against them. Takes every value up to the next "
        "option.",
    ),
    setting("--as-of", metavar="DATE", type=day, help="The day that counts as today."),
)

_VERBOSE = (
    any_setting(
        "--verbose",
        "-v",
        group="Messages",
        is_flag=True,
        expose_value=False,
        callback=remember,
        help="Say on standard error what is read and by whom, how long each stage takes, and requests and tokens.",
    ),
)


def source_options(command: Command) -> Command:
    """Add `PATH...` and what is said about sources."""
    return add(command, _SOURCES)


def check_options(command: Command) -> Command:
    """Add everything in `CheckOptions`, what all take, and `--verbose`; the command is a `SeveralValues`."""
    return add(command, (*_SOURCES, *_AGAINST, rule_options, adjudicate_option, extractor_options, *_VERBOSE))
