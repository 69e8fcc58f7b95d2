"""Messages of SARIF: words that stand in them as they are."""

from collections.abc import Mapping

from checker.claims.base import JSON
from checker.report.visible import visible

_NO_LINKS: Mapping[int, str] = {}


def message(*paragraphs: str, links: Mapping[int, str] = _NO_LINKS) -> dict[str, JSON]:
    """Return a plain text message of paragraphs, each on one line.

    After them stands each of `links`, a line about a location of the result, as a link to it by its id: GitHub shows
    a related location only where the message links to it.
    """
    said = [_inert(visible(words)) for words in paragraphs if words]
    said += [f"[{_link_text(visible(words))}]({number})" for number, words in links.items()]
    return {"text": "\n\n".join(said)}


def braced(words: str) -> str:
    """Return `words` without placeholders: braces are doubled (section 3.11.5 of the standard)."""
    return words.replace("{", "{{").replace("}", "}}")


def _inert(words: str) -> str:
    """Return `words` without placeholders and links.

    A link is `[text](destination)` (3.11.6). A space in the midst unmakes it for every reader; a backslash would not
    for those that look for a link by a simple pattern.
    """
    return braced(words).replace("](", "] (")


def _link_text(words: str) -> str:
    return _inert(words).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
