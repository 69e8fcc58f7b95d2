"""The command `factcheck`: flags, exit statuses, progress; nothing that a library user would miss.

Heavy imports (pydantic, rich, openai) stand inside the commands, so that `--help` and `--version` are immediate.
"""

import os

import click

from checker.cli.app import factcheck
from checker.cli.collector import paused
from checker.cli.output import say, tell_usage
from checker.errors import ExitCode, FactcheckError


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status; whatever goes wrong is said on standard error in one line."""
    try:
        with paused():
            status = factcheck.main(arguments, prog_name="factcheck", standalone_mode=False)
    except click.ClickException as error:
        tell_usage(error)
        return ExitCode.USAGE
    except BrokenPipeError:  # who has stopped listening need not be told
        return ExitCode.CLEAN
    except (click.Abort, KeyboardInterrupt):
        return ExitCode.INTERRUPTED
    except FactcheckError as error:
        say(f"factcheck: {error}")
        return error.exit_code
    except Exception as error:
        return _unexpected(error)
    return status if isinstance(status, int) else ExitCode.CLEAN


def _unexpected(error: Exception) -> int:
    """Report a fault of ours: nothing was checked, so the status must not read as clean."""
    if os.environ.get("FACTCHECK_DEBUG"):
        import traceback

        traceback.print_exception(error)
    else:
        told = " ".join(str(error).split())
        say(f"factcheck: internal error, {type(error).__name__}: {told} (FACTCHECK_DEBUG=1 shows the traceback)")
    return ExitCode.INCOMPLETE
