"""What somebody may have meant who wrote a name that is not known."""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

_LIKE = 0.6  # at least, as `difflib` counts it
_LISTED = 2_000  # names of a folder that are looked at


def nearest(word: str, known: Iterable[str], *, like: float = _LIKE) -> str | None:
    """Return the one of `known` that is most like `word`, whatever their case; None if none is so much `like` it."""
    from difflib import get_close_matches

    folded: dict[str, str] = {}
    for each in known:
        folded.setdefault(each.casefold(), each)
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=like)
    return folded[near[0]] if near else None


def meant(word: str, known: Iterable[str], *, like: float = _LIKE) -> str:
    """Return `; did you mean ...?` for the end of a message, or nothing."""
    near = nearest(word, known, like=like)
    return f"; did you mean {near}?" if near else ""


def meant_file(path: Path, *, same_suffix: bool = False) -> str:
    """Return `; did you mean ...?` with the path that is most like one that is not there, or nothing.

    The first part of it that is missing is looked for among what stands beside where it should be. Names are compared
    without their suffixes, as most of a short name is its suffix; with `same_suffix`, only those that share it count.
    Names that cannot be shown as they are stay out.
    """
    try:
        missing = path
        while not missing.parent.is_dir():
            if missing.parent == missing:
                return ""
            missing = missing.parent
        beside = [each for each in islice(missing.parent.iterdir(), _LISTED) if each.name.isprintable()]
    except (OSError, ValueError):  # a folder that may not be read, a NUL character in the path
        return ""
    if same_suffix and missing == path:
        beside = [each for each in beside if _suffix(each) == _suffix(path)]
    near = nearest(missing.stem, sorted(each.stem for each in beside))
    if near is None:
        return ""
    fits = [each for each in beside if each.stem.casefold() == near.casefold()]
    found = min(fits, key=lambda each: (_suffix(each) != _suffix(missing), each.name))
    return f"; did you mean {found.as_posix()}?"


def _suffix(path: Path) -> str:
    return path.suffix.casefold()
