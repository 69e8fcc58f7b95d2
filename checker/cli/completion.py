"""`factcheck completion SHELL`: what makes a shell complete commands, options, rules and formats."""

from typing import Literal

import click

from checker.cli.command import Choice, Command, Example
from checker.cli.output import show

VARIABLE = "_FACTCHECK_COMPLETE"
Shell = Literal["bash", "zsh", "fish"]


@click.command(
    cls=Command,
    short_help="Print the completion script of a shell.",
    examples=[
        Example(
            "factcheck completion bash > ~/.local/share/bash-completion/completions/factcheck", "bash 4.4 or newer"
        ),
        Example('factcheck completion zsh > "${fpath[1]}/_factcheck"', "zsh, after compinit"),
        Example("factcheck completion fish > ~/.config/fish/completions/factcheck.fish", "fish"),
    ],
)
@click.argument("shell", type=Choice(["bash", "zsh", "fish"]), help="The shell that is to complete.")
@click.pass_context
def completion(ctx: click.Context, shell: Shell) -> None:
    """Print the script with which a shell completes the commands, options, rules and formats of factcheck."""
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)(ctx.find_root().command, {}, "factcheck", VARIABLE)
    show(f"{made.source()}\n")
