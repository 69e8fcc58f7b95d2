"""JSON as text: valid UTF-8 always, and nothing in it that a terminal would obey or not show."""

import json
import unicodedata

from checker.claims.base import JSON

_HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")


def json_text(value: JSON, *, indent: int | None = 2) -> str:
    """Return `value` as JSON, its keys in their order; on one line where `indent` is None. No line end.

    Escaped are controls, marks of direction, separators of lines and other format characters.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    # Line ends are those between the fields: json.dumps escapes those in a value.
    hidden = (each for each in set(text) if unicodedata.category(each) in _HIDDEN and each != "\n")
    return text.translate({ord(each): _escaped(each) for each in hidden})


def _escaped(character: str) -> str:
    """Return a character as JSON escapes it: one or two units of UTF-16."""
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
