"""How the commands of `factcheck` read their arguments and explain themselves."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any, NamedTuple

import click

from checker.cli.output import show
from checker.cli.settings import GROUPS, OTHER, OWN, Grouped, Setting
from checker.cli.variables import tell_misspelt
from checker.near import meant

_ARGUMENTS = f"{__name__}.arguments"


class Example(NamedTuple):
    """A call, and in a few words what it does."""

    call: str
    does: str


class Explained(click.Command):
    """A command whose help shows examples; who stops reading it is told nothing."""

    def __init__(self, *arguments: Any, examples: Iterable[Example] = (), **rest: Any) -> None:  # noqa: ANN401
        """Take what `click.Command` takes, and examples."""
        super().__init__(*arguments, **rest)
        self.examples = tuple(examples)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return click's option, but for how its text is written."""
        option = super().get_help_option(ctx)
        if option:
            option.callback = _show_help
        return option

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        if self.examples:
            with formatter.section("Examples"):
                for example in self.examples:
                    formatter.write(f"{'':{formatter.current_indent}}# {example.does}\n")
                    formatter.write(f"{'':{formatter.current_indent}}{example.call}\n")
        super().format_epilog(ctx, formatter)


class Commands(Explained, click.Group):
    """Several commands."""


class Command(Explained):
    """A command whose help shows its options in groups."""

    def groups(self, ctx: click.Context) -> dict[str, list[click.Option]]:
        """Return the options by the titles of their groups, the groups in the order of `GROUPS`."""
        found: dict[str, list[click.Option]] = {}
        for param in self.get_params(ctx):
            if isinstance(param, click.Option) and not param.hidden:
                found.setdefault(_group(param), []).append(param)
        return {title: found[title] for title in GROUPS if title in found}

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  what click.Command returns
        """Run the command; one that variables may set says first which are misspelt."""
        if any(isinstance(param, Setting) for param in self.params):
            tell_misspelt(ctx.find_root().command)
        return super().invoke(ctx)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, a section a group."""
        groups = self.groups(ctx)
        for title, options in groups.items():
            rows = [row for row in (option.get_help_record(ctx) for option in options) if row]
            with formatter.section(title if len(groups) > 1 else OWN):
                formatter.write_dl(rows)


class SeveralValues(Command):
    """A command whose options in `several` take every value up to the next option: `--against a.txt b.txt`."""

    several = ("--against",)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read `--against a b` as `--against a --against b`; `--` ends the values, a lone `-` is one.

        So is `--against=a b`. Where the values leave no argument, the message says why.
        """
        ctx.meta[_ARGUMENTS] = list(args)
        if not ctx.resilient_parsing:  # a shell asks for what may come next
            self._check_values(ctx, args)
        spread = self._spread(args)
        taken = next((option for option in self.several if option in map(_name, args)), None)
        try:
            return super().parse_args(ctx, spread)
        except click.MissingParameter as error:
            if taken is None or not isinstance(error.param, click.Argument):
                raise
            hint = f"{taken} takes every value up to the next option: give the others before it, or after --"
            raise click.MissingParameter(hint, error.ctx, error.param) from error

    def _check_values(self, ctx: click.Context, args: list[str]) -> None:
        """Raise `click.BadOptionUsage` where another option stands in place of the first value."""
        for option, value in pairwise(args):
            if option == "--":
                return
            if option in self.several and value.startswith("-") and value != "-":
                raise click.BadOptionUsage(option, f"{option} needs a value, and {value} is an option.", ctx)

    def _spread(self, args: list[str]) -> list[str]:
        spread: list[str] = []
        option: str | None = None
        for position, word in enumerate(args):
            if word == "--":
                return [*spread, *args[position:]]
            if word.startswith("-") and word != "-":
                option = _name(word) if _name(word) in self.several else None
                spread.append(word)
            elif option is not None and spread[-1] != option:
                spread += [option, word]
            else:
                spread.append(word)
        return spread


def arguments_of(ctx: click.Context) -> list[str]:
    """Return the arguments that a command was called with, as they were given."""
    return list(ctx.meta[_ARGUMENTS])


def _show_help(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        show(f"{ctx.get_help()}\n")
        ctx.exit()


def _group(option: click.Option) -> str:
    return option.group if isinstance(option, Grouped) else OTHER if "--help" in option.opts else OWN


def _name(word: str) -> str:
    return word.partition("=")[0]


class Choice(click.Choice[str]):
    """One of some words; the message for another says which is the nearest."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:  # noqa: ANN401
        """Return what is said of a word that is none of the choices."""
        told = super().get_invalid_choice_message(value, ctx)
        near = meant(str(value), self.choices)
        return f"{told.removesuffix('.')}{near}" if near else told
