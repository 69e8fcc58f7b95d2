"""`factcheck rules` and `factcheck rule CODE`: what is checked, and why."""

import sys

import click

from checker.cli.command import Command, Example
from checker.cli.complete import complete_rule
from checker.cli.display import display
from checker.cli.output import is_terminal, show
from checker.errors import UsageError
from checker.near import nearest

_WIDTH = 400  # cells of a table that no terminal shows: a rule is a line
_NARROW = 80  # cells: fewer have no room for all columns
_KEPT = ("code", "summary")  # the columns that there is room for


@click.command(cls=Command, short_help="List all rules.")
def rules() -> None:
    """List the code, name, class, severity and summary of every rule, and where it comes from.

    Rules in preview run only with --preview, those on request only with the option that their page names; or where
    --select names their full code.
    """
    from rich.table import Table
    from rich.text import Text

    from checker.report.console import page
    from checker.report.visible import visible
    from checker.rules import load_rules
    from checker.rules.page import state

    shown = display(_WIDTH)
    names = ("code", "name", "class", "severity", "state", "from", "summary")
    kept = names if shown.width >= _NARROW else _KEPT
    table = Table(*kept, box=None, pad_edge=False)
    for rule in load_rules():
        cells = (rule.code, rule.name, rule.class_.value, rule.severity.value, state(rule), rule.origin, rule.summary)
        row = dict(zip(names, map(visible, cells), strict=True))
        table.add_row(*(Text(row[name]) for name in kept))
    console, written = page(shown)
    console.print(table)
    show("".join(f"{line.rstrip()}\n" for line in written.getvalue().splitlines()))


@click.command(
    cls=Command,
    short_help="Explain one rule.",
    examples=[
        Example("factcheck rule DT101", "By its code"),
        Example("factcheck rule weekday-mismatch", "By its name"),
    ],
)
@click.argument("code", shell_complete=complete_rule, help="The code of a rule, or its name.")
def rule(code: str) -> None:
    """Print the page of the rule CODE: what it flags, why it matters, an example, when it stays silent."""
    from checker.rules import load_rules
    from checker.rules.page import page_of

    known = {rule.code: rule for rule in load_rules()}
    names = {rule.name: rule for rule in known.values()}
    found = known.get(code.upper()) or names.get(code.lower())
    if found is None:
        near = nearest(code, known) or nearest(code, names)
        raise UsageError(f"there is no rule {code!r}" + (f"; did you mean {near}?" if near else ""))
    text = page_of(found)
    if not is_terminal(sys.stdout):
        show(text)
        return

    from rich.markdown import Markdown

    from checker.report.console import page

    console, written = page(display())
    console.print(Markdown(text))
    show(written.getvalue())
