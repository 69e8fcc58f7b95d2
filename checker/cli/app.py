"""The group of all commands."""

import click

from checker import __version__
from checker.cli.baseline import baseline
from checker.cli.cassettes import cassettes
from checker.cli.check import check
from checker.cli.evaluate import evaluate
from checker.cli.extract import extract
from checker.cli.mutate import mutate
from checker.cli.rules import rule, rules
from checker.cli.schema import schema


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="factcheck", message="%(prog)s %(version)s")
def factcheck() -> None:
    """Report where several accounts of one event cannot all be true, and why."""


for _command in (check, baseline, extract, rules, rule, evaluate, mutate, schema, cassettes):
    factcheck.add_command(_command)
