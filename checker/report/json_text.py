"""JSON as text: valid UTF-8 always, and nothing in it that a terminal would obey or not show."""

import json
import unicodedata

from checker.claims.base import JSON

_HIDDEN = ("Cc", "Cf", "Zl", "Zp")
_LOST = "\\ufffd"


def json_text(value: JSON, *, indent: int | None = 2) -> str:
    """Return `value` as JSON, its keys in their order; on one line where `indent` is None. No line end.

    Escaped are controls, marks of direction, separators of lines and other format characters. A surrogate without its
    other half becomes U+FFFD: strict readers refuse it.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    # Line ends are those between the fields: json.dumps escapes those in a value.
    kinds = {each: unicodedata.category(each) for each in set(text) - {"\n"}}
    signs = {ord(each): _escaped(each) for each, kind in kinds.items() if kind in _HIDDEN}
    return text.translate(signs | {ord(each): _LOST for each, kind in kinds.items() if kind == "Cs"})


def _escaped(character: str) -> str:
    """Return a character as JSON escapes it: one or two units of UTF-16."""
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
