"""What is checked, against what, and how."""

from datetime import date
from pathlib import Path
from typing import Literal

from click import argument

from checker.cli.options.declare import Command, add, setting
from checker.cli.options.extractor import ExtractorOptions, adjudicate_option, extractor_options
from checker.cli.options.rules import RuleOptions, rule_options
from checker.cli.settings import day, published, source_path


class JudgeOptions(RuleOptions, ExtractorOptions):
    """How sources are read and judged."""

    adjudicate: bool


class CheckOptions(JudgeOptions):
    """What is checked, against what, and how."""

    paths: tuple[Path | Literal["-"], ...]
    published: tuple[tuple[str, date], ...]
    against: tuple[Path | Literal["-"], ...]
    as_of: date | None


_SOURCES = (
    argument("paths", nargs=-1, required=True, metavar="PATH...", type=source_path),
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


def source_options(command: Command) -> Command:
    """Add `PATH...` and what is said about sources."""
    return add(command, _SOURCES)


def check_options(command: Command) -> Command:
    """Add everything in `CheckOptions`, and `--config`; the command is a `SeveralValues`."""
    return add(command, (*_SOURCES, *_AGAINST, rule_options, adjudicate_option, extractor_options))
