"""`factcheck schema NAME`: the JSON Schemas that ship with the package."""

import click

from checker.cli.command import Choice, Command
from checker.cli.output import show

NAMES = ("adjudication", "baseline", "claim", "evaluation", "extraction", "gold", "report")


@click.command(cls=Command, short_help="Print a JSON Schema.")
@click.argument("name", type=Choice(NAMES), help="What the schema is of.")
def schema(name: str) -> None:
    """Print the JSON Schema of a claim, the model's answers, a gold annotation, or what a command reads or writes."""
    from checker.resources import read_text

    show(read_text("schemas", f"{name}.schema.json"), utf8=True)
