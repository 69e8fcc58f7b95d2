"""The YAML that recordings are written in: as readable as can be, and never at the price of a character.

Strings of several lines are block literals. A string that itself holds JSON, as a completion's content does, stands
as structure under a tag that names its spacing, so that it can be closed again character for character.
"""

import functools
import json
import re
from dataclasses import dataclass
from typing import cast

import yaml

from checker.extraction.cassettes.key import JSON

try:
    from yaml import CSafeLoader as _SafeLoader
except ImportError:  # PyYAML without libyaml: the same, ten times slower
    from yaml import SafeLoader as _SafeLoader  # type: ignore[assignment]

# How models and servers space the JSON that they send as text; what is spaced otherwise stays a string.
_SPACINGS: dict[str, tuple[int | None, tuple[str, str]]] = {
    "!json": (None, (",", ":")),
    "!json-spaced": (None, (", ", ": ")),
    "!json-indented": (2, (",", ": ")),
}
# What cannot stand in a block: characters that YAML does not print, and breaks that it would turn into others.
_NOT_IN_BLOCK = re.compile(r"[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010fffe]")
_LINE_WIDTH = 120
# libyaml's composer recurses on the C stack and dies of 100,000 brackets; an alias can make a line a gigabyte.
_DEEPEST = 200
_SUSPECT = re.compile(rf"^ {{{_DEEPEST}}}|(?:[-?:] ){{20}}|(?:^|[\s,\[{{])\*\w", re.MULTILINE)


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


def from_yaml(text: str) -> object:
    """Return the value that YAML text holds, opened strings closed again; `yaml.YAMLError` if it is no such YAML."""
    if _SUSPECT.search(text) or text.count("[") + text.count("{") > _DEEPEST:
        _refuse_bombs(text)
    value: object = yaml.load(text, Loader=_Loader)  # noqa: S506 - a subclass of the safe loader
    return value


def _refuse_bombs(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST or isinstance(event, yaml.AliasEvent):
            mark = cast("yaml.Mark | None", event.start_mark)
            raise yaml.composer.ComposerError(None, None, "nested too deeply, or by an alias", mark)


@dataclass(frozen=True, slots=True)
class _OpenedText:
    tag: str
    value: JSON


def _opened(text: str) -> str | _OpenedText:
    try:
        value: JSON = json.loads(text)
        for tag in _SPACINGS:
            if _closed(tag, value) == text:
                return _OpenedText(tag, value)
    except (ValueError, RecursionError):
        pass
    return text


def _closed(tag: str, value: object) -> str:
    indent, separators = _SPACINGS[tag]
    return json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)


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


class _Loader(_SafeLoader):
    def close_opened(self, tag: str, node: yaml.Node) -> str:
        try:
            if isinstance(node, yaml.SequenceNode):
                return _closed(tag, self.construct_sequence(node, deep=True))
            if isinstance(node, yaml.MappingNode):
                return _closed(tag, self.construct_mapping(node, deep=True))
        except TypeError:
            pass
        raise yaml.constructor.ConstructorError(None, None, f"{tag} holds what JSON cannot", node.start_mark)


for _tag in _SPACINGS:
    _Loader.add_constructor(_tag, functools.partial(lambda tag, loader, node: loader.close_opened(tag, node), _tag))
