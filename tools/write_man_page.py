"""Write the man page `docs/man/factcheck.1` from the commands' own help; `--check` only tells whether it has drifted.

The macros are those of man(7). The page has no date: it would be another each time.
"""

import inspect
import sys
import textwrap
from collections.abc import Iterator

import click

from checker.cli.app import factcheck
from checker.cli.check import check
from checker.cli.command import Command
from checker.errors import ExitCode
from checker.version import __version__
from tools.generated import write

_ENVIRONMENT = {
    "FACTCHECK_...": "Each option that the configuration file may set, in capitals, with underscores: "
    "FACTCHECK_FAIL_ON=warning. Several values stand on lines of their own; formats and severities may have commas "
    "between them, paths what PATH has.",
    "FACTCHECK_CONFIG": "The configuration file.",
    "FACTCHECK_DEBUG": "If it is set, an internal error shows its traceback.",
    "OPENAI_API_KEY": "The key of the model's server. It is read from here only.",
    "OPENAI_BASE_URL": "The model's server, if --base-url and FACTCHECK_BASE_URL do not name it.",
    "NO_COLOR, FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE": "If NO_COLOR is set, text has no colours; else FORCE_COLOR and "
    "CLICOLOR_FORCE give it colours in a pipe too, and CLICOLOR=0 takes them away.",
    "FORCE_HYPERLINK": "1 has paths link to their files in a terminal that is not known to have links; 0 has none.",
    "COLUMNS": "How wide text is.",
}
_FILES = {
    "factcheck.toml": "The configuration: the long names of the options, without hyphens before them. It is looked "
    "for in the working directory, then in each folder above.",
    "pyproject.toml": "The same, in its table tool.factcheck.",
    "factcheck-baseline.json": "What factcheck baseline writes.",
}


def page() -> str:
    """Return the man page."""
    ctx = click.Context(factcheck, info_name="factcheck")
    lines = [
        r".\" Written by tools/write_man_page.py from the help of the commands.",
        f'.TH FACTCHECK 1 "" "factcheck {__version__}" "User Commands"',
        ".nh",
        ".ad l",
        ".SH NAME",
        *_lines("factcheck - report where several accounts of one event cannot all be true, and why"),
        ".SH SYNOPSIS",
        *_usages(factcheck, ctx),
        ".SH DESCRIPTION",
        *_paragraphs(factcheck.help or ""),
        ".SH COMMANDS",
        *(line for name, command in _commands(factcheck, ctx) for line in _section(name, command)),
        ".SH EXIT STATUS",
        *(line for status in ExitCode for line in _item(str(int(status)), status.meaning)),
        ".SH ENVIRONMENT",
        *(line for name, words in _ENVIRONMENT.items() for line in _item(name, words)),
        ".SH FILES",
        *(line for name, words in _FILES.items() for line in _item(name, words)),
        ".SH EXAMPLES",
        *(_examples(check) if isinstance(check, Command) else ()),
    ]
    return "\n".join(lines) + "\n"


def _commands(group: click.Group, ctx: click.Context) -> Iterator[tuple[click.Context, click.Command]]:
    """Yield each command with its context, those of a group in its place; `check` comes first."""
    for name in sorted(group.commands, key=lambda name: (group.commands[name] is not check, name)):
        command = group.commands[name]
        own = click.Context(command, info_name=name, parent=ctx)
        if isinstance(command, click.Group):
            yield from _commands(command, own)
        else:
            yield own, command


def _usages(group: click.Group, ctx: click.Context) -> Iterator[str]:
    for number, (own, command) in enumerate(_commands(group, ctx)):
        yield from [".br"] * bool(number)
        yield _strong(own.command_path)
        yield from _lines(" ".join(command.collect_usage_pieces(own)))


def _section(ctx: click.Context, command: click.Command) -> Iterator[str]:
    """Yield what a command does, and the options that it has not from `check`."""
    yield f".SS {_text(ctx.command_path)}"
    yield from _paragraphs(command.help or "")
    for param in command.params:
        if isinstance(param, click.Argument):
            yield from _item(*param.get_help_record(ctx))
    if not isinstance(command, Command):
        return
    known = [] if command is check else [_facts(param) for param in check.params]
    shared: list[str] = []
    for title, options in command.groups(ctx).items():
        own = [option for option in options if _facts(option) not in known and "--help" not in option.opts]
        of_check = [option for option in options if _facts(option) in known]
        shared += [each for option in of_check for each in option.opts if each.startswith("--")]
        if own:
            yield from (".PP", rf"\fI{_text(title)}\fR")
            yield from (line for option in own for line in _item(*(option.get_help_record(ctx) or ("", ""))))
    if shared:
        yield from (".PP", *_lines(f"Also, as of factcheck check: {', '.join(shared)}."))
    if command is not check and command.examples:
        yield from (".PP", *_examples(command))


def _facts(param: click.Parameter) -> tuple[list[str], str | None]:
    return param.opts, param.help


def _examples(command: Command) -> Iterator[str]:
    for number, example in enumerate(command.examples):
        yield from [".PP"] * bool(number)
        yield from (*_lines(f"{example.does}:"), ".PP", ".RS 4", ".nf", _text(example.call), ".fi", ".RE")


def _item(name: str, words: str) -> list[str]:
    return [".TP", _strong(name), *_lines(words)]


def _strong(words: str) -> str:
    choices = _text(words).replace("|", r"|\:")  # a long list of choices may break there
    return rf"\fB{choices}\fR"


def _paragraphs(words: str) -> Iterator[str]:
    for number, paragraph in enumerate(inspect.cleandoc(words).split("\n\n")):
        yield from [".PP"] * bool(number)
        yield from _lines(paragraph)


def _lines(words: str) -> list[str]:
    return [_text(line) for line in textwrap.wrap(words, 70, break_on_hyphens=False)]


def _text(words: str) -> str:
    """Return words as roff shows them as they are, whatever they begin with."""
    escaped = words.replace("\\", r"\e").replace("-", r"\-").replace("|", r"|\:")  # where a line may break
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped


if __name__ == "__main__":
    sys.exit(write("docs/man", {"factcheck.1": page()}, sys.argv[1:], "python -m tools.write_man_page"))
