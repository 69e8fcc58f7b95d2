"""Commands that a runner of GitHub or Azure reads in the log of a job, standard error with it."""

import re

# A command stands at the beginning of a line, or, in the old form that agents of Azure have too, anywhere: ##[command].
_COMMAND = re.compile(r"^\s*:(?=:)|#(?=#\w*\[)", re.MULTILINE)


def without_commands(text: str) -> str:
    """Return lines of text, a space in each place where a runner would take words for a command."""
    return _COMMAND.sub(r"\g<0> ", text)
