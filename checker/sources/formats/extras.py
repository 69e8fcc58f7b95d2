"""The libraries that not every installation has."""

from importlib.util import find_spec

from checker.sources.formats.drawn import Unread


def need(module: str, extra: str, what: str) -> None:
    """Raise `Unread`, which says what to install, if there is no such module to import."""
    if find_spec(module) is None:
        raise Unread("unsupported", f"{what} is read with a library of its own: pip install 'factcheck-desk[{extra}]'")
