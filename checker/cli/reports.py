"""Which report goes where: the n-th `--output` belongs to the n-th `--format`."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.cli.files import articles_like, check_writable, is_same, to_file, write_atomically
from checker.cli.output import show
from checker.cli.precedence import is_nearer, told
from checker.errors import UsageError
from checker.report import TERMINAL, Display, load_format

if TYPE_CHECKING:
    from checker.api import Checked
    from checker.api.inputs import Given


class Wanted(NamedTuple):
    """A format, and the file that it is written to; None is standard output."""

    format: str
    file: Path | None

    @property
    def is_for_terminal(self) -> bool:
        """Tell whether it is shown where a person looks, in the encoding, width and colours of that place."""
        return self.file is None and self.format == TERMINAL


def pair(formats: Sequence[str], outputs: Sequence[Path]) -> list[Wanted]:
    """Return each format with its place; `UsageError` for a file without a format, and two reports in one place.

    Formats and files are one thing: where the formats were said nearer than the files, those belong to other formats.
    """
    if is_nearer("formats", "outputs"):
        outputs = ()
    if len(outputs) > len(formats):
        raise UsageError(
            f"--output names {len(outputs)} files{told('outputs')} for {_count(formats)}{told('formats')}: the first "
            "belongs to the first --format, the second to the second; give --format once for each, and --output - "
            "for standard output"
        )
    wanted = [Wanted(name, to_file(output) if output else None) for name, output in zip_longest(formats, outputs)]
    on_output = [each.format for each in wanted if each.file is None]
    if len(on_output) > 1:
        raise UsageError(
            f"{' and '.join(on_output)} would go to standard output, which takes one report: give the others files, "
            f"in the order of the formats: {_example(formats)}"
        )
    files = [each.file for each in wanted if each.file]
    for at, file in enumerate(files):
        if any(_is_one(file, other) for other in files[:at]):
            raise UsageError(f"--output {file}: two reports would be written there: give each a file of its own")
    return wanted


def check_ready(wanted: Iterable[Wanted], paths: "Sequence[Given]", others: Iterable[Path | None]) -> None:
    """Raise `UsageError` for a report that cannot be made or written to its place, or would overwrite what is read.

    What is read: the articles at `paths`, and the `others` that there are.
    """
    for each in wanted:
        try:
            load_format(each.format)
        except ModuleNotFoundError as error:
            raise UsageError(f"--format {each.format} needs {error.name}, which is not installed") from error
        if each.file:
            check_writable(each.file, [*articles_like(each.file, paths), *filter(None, others)])


def deliver(checked: "Checked", wanted: Sequence[Wanted], display: Display) -> None:
    """Write all reports: files first, each whole or not at all; `display` is that of standard output."""
    texts = {each.file: checked.render(each.format) for each in wanted if each.file}
    shown = {each: checked.render(each.format, display) for each in wanted if not each.file}
    write_atomically(texts)
    for each, text in shown.items():
        show(text, utf8=not each.is_for_terminal)


def _count(formats: Sequence[str]) -> str:
    return f"{len(formats)} format" if len(formats) == 1 else f"{len(formats)} formats"


def _example(formats: Sequence[str]) -> str:
    return " ".join([*(f"--format {each}" for each in formats), "--output -", *["--output FILE"] * (len(formats) - 1)])


def _is_one(file: Path, other: Path) -> bool:
    """Tell whether two paths are one file, whether it is there yet or not; a device may take any number of reports."""
    if file.exists() and not file.is_file():
        return False
    return file.resolve() == other.resolve() or is_same(file, other)
