"""Standard output, standard error, and files that are written whole or not at all."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from checker.errors import FactcheckError, UsageError

if TYPE_CHECKING:
    from checker.report import Display


def say(message: str) -> None:
    """Write one message to standard error, nothing in it able to command the terminal."""
    from checker.report.visible import visible

    _write(sys.stderr, "".join(f"{visible(line)}\n" for line in message.splitlines() or [""]))


def show(text: str, *, utf8: bool = False) -> None:
    """Write `text` to standard output: in its own encoding, or in UTF-8 whatever that is."""
    _write(sys.stdout, text, encoding="utf-8" if utf8 else None)


def _write(stream: TextIO | None, text: str, encoding: str | None = None) -> None:
    """Write and flush; who has stopped listening, or closed the stream before we began, is not an error."""
    if stream is None:
        return
    try:
        if isinstance(stream, TextIOWrapper):
            stream.flush()
            stream.buffer.write(text.encode(encoding or stream.encoding, "backslashreplace"))
        else:
            stream.write(text)
        stream.flush()
    except BrokenPipeError:
        # What is still buffered would be written, and fail, once more when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def to_file(output: Path | None) -> Path | None:
    """Return the file that `--output` names; None is standard output, as is `-`."""
    return None if output == Path("-") else output


def check_writable(path: Path, read: Iterable[Path] = ()) -> None:
    """Raise `UsageError` if no file can be written at `path`: better before the work than after it.

    Nor may it be one of the files that are `read` in the same call.
    """
    folder = path.resolve().parent
    if path.is_dir() or not folder.is_dir() or not os.access(folder, os.W_OK):
        raise UsageError(f"--output {path}: no file can be written there")
    for file in read:
        if is_same(path, file):
            raise UsageError(f"--output {path}: it would overwrite {file}, which is read: give another file")


def is_same(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one regular file."""
    try:
        return one.is_file() and one.samefile(other)
    except (OSError, ValueError):  # the other is not there, or has a name that no file has
        return False


def write_atomically(path: Path, text: str) -> None:
    """Write `text` in UTF-8: `path` holds all of it, or what it held before."""
    target = path.resolve()
    try:
        if target.exists() and not target.is_file():  # a pipe or a device has no other name to be renamed from
            target.write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
            return
        draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
        try:
            draft.write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise FactcheckError(f"{path}: it cannot be written: {error.strerror or error}") from error


def deliver(text: str, output: Path | None, *, utf8: bool) -> None:
    """Write `text` to the file `output`, or to standard output as `show` does."""
    if output:
        write_atomically(output, text)
    else:
        show(text, utf8=utf8)


def display() -> "Display":
    """Return how standard output shows text: as wide as the terminal, or 100 cells where there is none."""
    from rich.console import Console

    from checker.report import Display

    console = Console()
    width = min(max(console.width, 60), 120) if _is_terminal(sys.stdout) else Display().width
    return Display(width, colour=console.color_system is not None and not console.no_color)


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


@contextlib.contextmanager
def progress(noun: str = "sources", total: int | None = None) -> Iterator[Callable[[str, str], None] | None]:
    """Yield what takes (source, state) while sources are read; None where nobody looks at standard error.

    `noun`: what they are; `total`: how many there will be, if that is known.
    """
    if not _is_terminal(sys.stderr):
        yield None
        return
    from rich.console import Console
    from rich.text import Text

    from checker.report.visible import visible

    states: dict[str, str] = {}
    with Console(stderr=True).status(Text("reading")) as status:

        def tell(source: str, state: str) -> None:
            states[source] = state
            ended = sum(each != "started" for each in states.values())
            status.update(Text(f"read {ended} of {total or len(states)} {noun}; {visible(source)}: {state}"))

        yield tell
