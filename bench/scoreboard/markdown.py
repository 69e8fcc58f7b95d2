"""Tables in Markdown."""

from collections.abc import Iterable, Sequence


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; each row has a cell for each head."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |\n" for line in lines)


def share(hits: int, cases: int) -> str:
    """Return a share as `.80`, a dash where there are no cases."""
    if not cases:
        return "–"
    return f"{hits / cases:.2f}".removeprefix("0") if hits < cases else "1.00"


def failures(failed: Iterable[str]) -> str:
    """Return a line for each tool that did not run."""
    return "".join(f"**{reason}**\n\n" for reason in failed)
