"""`factcheck schema NAME`: the JSON Schemas that ship with the package."""

import click

from checker.cli.output import show

NAMES = ("claim", "extraction", "gold", "report")


@click.command(short_help="Print a JSON Schema.")
@click.argument("name", type=click.Choice(NAMES))
def schema(name: str) -> None:
    """Print the JSON Schema of a claim, of what the model answers, of a gold annotation, or of the report."""
    from checker.resources import read_text

    show(read_text("schemas", f"{name}.schema.json"), utf8=True)
