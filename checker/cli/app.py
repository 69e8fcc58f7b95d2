"""The group of all commands."""

import click

from checker.cli.baseline import baseline
from checker.cli.cassettes import cassettes
from checker.cli.check import check
from checker.cli.command import Commands, Example
from checker.cli.completion import completion
from checker.cli.evaluate import evaluate
from checker.cli.extract import extract
from checker.cli.mutate import mutate
from checker.cli.output import show
from checker.cli.rules import rule, rules
from checker.cli.schema import schema
from checker.version import __version__


def _show_version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        show(f"factcheck {__version__}\n")
        ctx.exit()


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    examples=[
        Example("factcheck check draft.txt --against wire/", "A draft against what is known"),
        Example("factcheck check --help", "All that a check can be told"),
        Example("factcheck rules", "What is checked"),
    ],
)
@click.option(
    "--version", is_flag=True, expose_value=False, is_eager=True, callback=_show_version, help="Show the version."
)
def factcheck() -> None:
    """Report where several accounts of one event cannot all be true, and why.

    A linter for facts. A language model, or without one a set of rules, writes down what each article claims; plain
    code reads the dates, numbers and names of the claims and compares those that speak of the same fact.
    """


for _command in (check, baseline, extract, rules, rule, evaluate, mutate, schema, cassettes, completion):
    factcheck.add_command(_command)
