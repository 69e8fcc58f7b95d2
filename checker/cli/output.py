"""Standard output and standard error."""

import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO

import click

from checker.cli.verbosity import is_quiet
from checker.errors import FactcheckError


def say(*lines: str) -> None:
    """Write lines to standard error: nothing in one makes another, or commands the terminal or the runner of a job."""
    from checker.report.commands import without_commands
    from checker.report.visible import visible

    with suppress(OSError):  # where else could it be said
        _write(sys.stderr, "".join(f"{without_commands(visible(line))}\n" for line in lines))


def notice(line: str) -> None:
    """Say what is good to know and no error: nothing with `--quiet`."""
    if not is_quiet():
        say(line)


def tell_usage(error: click.ClickException) -> None:
    """Say what is wrong with a call, and where its help is."""
    message = error.format_message()
    if isinstance(error, click.UsageError) and error.ctx and message != error.ctx.get_help():
        usage = error.ctx.get_usage().splitlines()
        say(*usage, f"Try '{error.ctx.command_path} --help' for help.", "", f"Error: {message}")
    else:
        say(*message.splitlines())


def show(text: str, *, utf8: bool = False) -> None:
    """Write `text` to standard output: in its own encoding, or in UTF-8 whatever that is.

    `FactcheckError` if it cannot be written, as on a full disk, or if standard output was closed before we began.
    """
    if sys.stdout is None and text:
        raise FactcheckError(
            "standard output is closed, so nothing was written; --output FILE writes a report to a file"
        )
    try:
        _write(sys.stdout, text, encoding="utf-8" if utf8 else None)
    except OSError as error:
        raise FactcheckError(f"standard output cannot be written: {error.strerror or error}") from error


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether somebody looks at a stream; one that was closed before we began is None."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # closed since
        return False


def _write(stream: TextIO | None, text: str, encoding: str | None = None) -> None:
    """Write and flush; who has stopped listening, or closed the stream before we began, is not an error.

    `OSError` if it cannot be written.
    """
    if stream is None:
        return
    try:
        if isinstance(stream, TextIOWrapper):
            stream.flush()
            stream.buffer.write(text.encode(encoding or stream.encoding, "backslashreplace"))
        else:
            stream.write(text)
        stream.flush()
    except OSError as error:
        # What is still buffered would be written, and fail, once more when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(error, BrokenPipeError):
            raise
