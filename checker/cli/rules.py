"""`factcheck rules` and `factcheck rule CODE`: what is checked, and why."""

import sys
from difflib import get_close_matches

import click

from checker.cli.output import show
from checker.errors import UsageError


@click.command(short_help="List all rules.")
def rules() -> None:
    """List the code, name, class, severity and summary of every rule, and where it comes from.

    Rules in preview run only with --preview, those on request only with the option that their page names; or where
    --select names their full code.
    """
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from checker.report.visible import visible
    from checker.rules import load_rules
    from checker.rules.page import state

    table = Table(*("code", "name", "class", "severity", "state", "from", "summary"), box=None, pad_edge=False)
    for rule in load_rules():
        cells = (rule.code, rule.name, rule.class_.value, rule.severity.value, state(rule), rule.origin, rule.summary)
        table.add_row(*map(Text, map(visible, cells)))
    console = Console() if sys.stdout.isatty() else Console(width=120)
    with console.capture() as capture:
        console.print(table)
    show("".join(f"{line.rstrip()}\n" for line in capture.get().splitlines()))


@click.command(short_help="Explain one rule.")
@click.argument("code")
def rule(code: str) -> None:
    """Print the page of the rule CODE: what it flags, why it matters, an example, when it stays silent."""
    from rich.console import Console
    from rich.markdown import Markdown

    from checker.rules import load_rules
    from checker.rules.page import page_of

    known = {rule.code: rule for rule in load_rules()}
    names = {rule.name: rule for rule in known.values()}
    found = known.get(code.upper()) or names.get(code.lower())
    if found is None:
        near = get_close_matches(code.upper(), known, n=1) or get_close_matches(code.lower(), names, n=1)
        raise UsageError(f"there is no rule {code!r}" + (f"; did you mean {near[0]}?" if near else ""))
    page = page_of(found)
    if not sys.stdout.isatty():
        show(page)
        return
    console = Console()
    with console.capture() as capture:
        console.print(Markdown(page))
    show(capture.get())
