"""`factcheck completion SHELL`: what makes a shell complete commands, options, rules and formats."""

from typing import Literal

import click

from checker.cli.command import Choice, Command, Example
from checker.cli.output import show

VARIABLE = "_FACTCHECK_COMPLETE"
Shell = Literal["bash", "zsh", "fish"]
_BASH = r"""%(complete_func)s() {
    local IFS=$'\n'
    local completion response type value word at=0 i words=()

    # An equals sign is a word of its own (COMP_WORDBREAKS): what stands around it is put together, and of an answer
    # only what follows it is for the word that is completed.
    for ((i = 0; i < ${#COMP_WORDS[@]}; i++)); do
        word=${COMP_WORDS[i]}
        if ((i > 0)) && [[ $word == '=' || ${COMP_WORDS[i - 1]} == '=' ]]; then
            words[-1]+=$word
        else
            words+=("$word")
        fi
        if ((i == COMP_CWORD)); then
            at=$((${#words[@]} - 1))
        fi
    done

    response=$(env COMP_WORDS="${words[*]}" COMP_CWORD=$at %(complete_var)s=bash_complete "$1")

    for completion in $response; do
        IFS=',' read -r type value <<< "$completion"

        if [[ $type == 'file' ]]; then
            COMPREPLY=()
            compopt -o default
        elif [[ $type == 'plain' ]]; then
            if [[ ${words[at]} == *=* ]]; then
                value=${value##*=}
            fi
            COMPREPLY+=("$value")
        fi
    done

    return 0
}

complete -o nosort -F %(complete_func)s %(prog_name)s
"""
"""What bash sources; click's own script takes `--format=j` for three words."""


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
    script = made.source()  # in bash, this warns of one that is too old
    show(_BASH % made.source_vars() if shell == "bash" else f"{script}\n")
