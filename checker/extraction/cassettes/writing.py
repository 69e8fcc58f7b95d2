"""Write the YAML of recordings: as readable as can be, and never at the price of a character.

Strings of several lines are block literals. A string that itself holds JSON, as a completion's content does, stands
as structure under a tag that names its spacing, so that it can be closed again character for character.
"""

import json
import re
from dataclasses import dataclass

import yaml

from checker.claims.base import JSON

# How models and servers space the JSON that they send as text; what is spaced otherwise stays a string.
SPACINGS: dict[str, tuple[int | None, tuple[str, str]]] = {
    "!json": (None, (",", ":")),
    "!json-spaced": (None, (", ", ": ")),
    "!json-indented": (2, (",", ": ")),
}
# What cannot stand in a block: characters that YAML does not print, and breaks that it would turn into others.
_NOT_IN_BLOCK = re.compile(r"[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010fffe]")
_LINE_WIDTH = 120


def open_texts(value: JSON) -> object:
    """Return a JSON value in which every string that holds a JSON object or array is opened, for `to_yaml`."""
    if isinstance(value, dict):
        return {name: open_texts(item) for name, item in value.items()}
    if isinstance(value, list):
        return [open_texts(item) for item in value]
    if isinstance(value, str) and value[:1] in ("{", "["):
        return _opened(value)
    return value


def to_yaml(value: object, *, blocks: bool = True) -> str:
    """Return YAML text; `blocks=False` quotes every string, for the odd one that does not survive a block."""
    text = yaml.dump(
        value, Dumper=_Dumper if blocks else _QuotingDumper, allow_unicode=True, sort_keys=False, width=_LINE_WIDTH
    )
    return str(text)


def close_text(tag: str, value: object) -> str:
    """Return the string that was opened: a JSON value in the spacing that its tag names."""
    indent, separators = SPACINGS[tag]
    return json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)


@dataclass(frozen=True, slots=True)
class _OpenedText:
    tag: str
    value: JSON


def _opened(text: str) -> str | _OpenedText:
    try:
        value: JSON = json.loads(text)
        for tag in SPACINGS:
            if close_text(tag, value) == text:
                return _OpenedText(tag, value)
    except (ValueError, RecursionError):
        pass
    return text


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True

    def analyze_scalar(self, scalar: str) -> yaml.emitter.ScalarAnalysis:
        # PyYAML refuses a block for blanks at a line's end, which articles have and YAML allows.
        analysis = super().analyze_scalar(scalar)
        analysis.allow_block = analysis.multiline and not _NOT_IN_BLOCK.search(scalar)
        return analysis

    def represent_text(self, text: str) -> yaml.ScalarNode:
        style = "|" if "\n" in text else '"' if _NOT_IN_BLOCK.search(text) else None
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=style)

    def represent_opened(self, opened: _OpenedText) -> yaml.Node:
        node = self.represent_data(opened.value)
        node.tag = opened.tag
        return node


class _QuotingDumper(_Dumper):
    def represent_text(self, text: str) -> yaml.ScalarNode:
        return self.represent_scalar("tag:yaml.org,2002:str", text, style='"')


for _dumper in (_Dumper, _QuotingDumper):
    _dumper.add_representer(str, _dumper.represent_text)
    _dumper.add_representer(_OpenedText, _dumper.represent_opened)
