"""The YAML that recordings are written in: as readable as can be, and never at the price of a character.

Strings of several lines are block literals. A string that itself holds JSON, as a completion's content does, stands
as structure under a tag that names its spacing, so that it can be closed again character for character.
"""

import json
from dataclasses import dataclass

import yaml

from checker.extraction.cassettes.key import JSON

# How models and servers space the JSON that they send as text; what is spaced otherwise stays a string.
_SPACINGS: dict[str, tuple[int | None, tuple[str, str]]] = {
    "!json": (None, (",", ":")),
    "!json-spaced": (None, (", ", ": ")),
    "!json-indented": (2, (",", ": ")),
}
# Line breaks that YAML would turn into another one inside a block.
_NO_BLOCK = frozenset("\r\x85\u2028\u2029")
_Loaded = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class _OpenedText:
    tag: str
    value: JSON


def open_texts(value: object) -> object:
    """Return a JSON value in which every string that holds a JSON object or array is opened, for `to_yaml`."""
    if isinstance(value, dict):
        return {name: open_texts(item) for name, item in value.items()}
    if isinstance(value, list):
        return [open_texts(item) for item in value]
    if isinstance(value, str) and value[:1] in ("{", "["):
        return _opened(value)
    return value


def to_yaml(value: object, *, blocks: bool = True) -> str:
    """Return YAML text; `blocks=False` writes every string of several lines on one, quoted, for the odd case."""
    dumper = _Dumper if blocks else _QuotingDumper
    return yaml.dump(value, Dumper=dumper, allow_unicode=True, sort_keys=False, width=120)


def from_yaml(text: str) -> object:
    """Return the value that YAML text holds, opened strings closed again; `yaml.YAMLError` if it is not such YAML."""
    value: object = yaml.load(text, Loader=_Loader)  # noqa: S506 - a subclass of the safe loader
    return value


def _opened(text: str) -> str | _OpenedText:
    try:
        value: JSON = json.loads(text)
        for tag in _SPACINGS:
            if _closed(tag, value) == text:
                return _OpenedText(tag, value)
    except (ValueError, RecursionError):
        pass
    return text


def _closed(tag: str, value: JSON) -> str:
    indent, separators = _SPACINGS[tag]
    return json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True

    def analyze_scalar(self, scalar: str) -> yaml.emitter.ScalarAnalysis:
        """Allow a block where PyYAML refuses one for blanks at a line's end, which articles have."""
        analysis = super().analyze_scalar(scalar)
        plain = _NO_BLOCK.isdisjoint(scalar) and all(c == "\n" or c == "\t" or c.isprintable() for c in scalar)
        analysis.allow_block = analysis.multiline and plain
        return analysis


class _QuotingDumper(_Dumper):
    pass


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    block = "\n" in text and not isinstance(dumper, _QuotingDumper)
    quoted = isinstance(dumper, _QuotingDumper) or not _NO_BLOCK.isdisjoint(text)
    style = "|" if block else '"' if quoted else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _represent_opened(dumper: yaml.SafeDumper, opened: _OpenedText) -> yaml.Node:
    node = dumper.represent_data(opened.value)
    node.tag = opened.tag
    return node


_Dumper.add_representer(str, _represent_text)
_Dumper.add_representer(_OpenedText, _represent_opened)
