"""What formats say alike: a side of a finding, an acceptance, a number of things."""

from checker.report.visible import visible
from checker.rules.finding import Acceptance, Evidence


def label(side: Evidence) -> str:
    """Return what is said of a side, and how it reads where neither that nor the words themselves say so."""
    reads = side.reads or ""
    said = _plain(reads) == _plain(side.quote) or _plain(reads) in _plain(side.says or "")
    return visible("; ".join(filter(None, (side.says, "" if said else f"reads {reads}"))))


def acceptance(said: Acceptance) -> str:
    """Return why a finding may stand, and until when."""
    until = f" (until {said.expires})" if said.expires else ""
    return visible(f"{said.reason or 'no reason given'}{until}")


def count(number: int, noun: str) -> str:
    """Return `1 error`, `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _plain(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))
