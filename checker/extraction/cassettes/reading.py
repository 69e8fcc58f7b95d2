"""Read the YAML of recordings: what JSON can hold, and no more, in time linear in the text.

PyYAML's loaders compose by recursion (in C, on the process's stack, which 100,000 brackets overflow), expand aliases
(which lets a line stand for a gigabyte), and of two fields of one name keep the last. A recording may come in a pull
request, so its events are built up here without recursion, and a file with any of these is damaged.
"""

import functools
from dataclasses import dataclass
from typing import cast

import yaml

from checker.claims.base import JSON
from checker.extraction.cassettes.writing import SPACINGS, close_text

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML without libyaml: the same, ten times slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

_DEEPEST = 200


def from_yaml(text: str) -> JSON:
    """Return the value that YAML text holds, opened strings closed again; `yaml.YAMLError` if it is no such YAML."""
    builder = _Builder()
    for event in yaml.parse(text, Loader=_Loader):
        builder.take(event)
    return builder.root


@dataclass(slots=True)
class _Open:
    """A collection that is being filled; `field` is the name in it that waits for its value."""

    value: dict[str, JSON] | list[JSON]
    tag: str | None
    field: str | None = None


class _Builder:
    def __init__(self) -> None:
        self.root: JSON = None
        self._open: list[_Open] = []

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._add(_scalar(event), event)
        elif isinstance(event, yaml.MappingStartEvent):
            self._start({}, event)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._start([], event)
        elif isinstance(event, yaml.CollectionEndEvent):
            full = self._open.pop()
            self._add(close_text(full.tag, full.value) if full.tag else full.value, event)
        elif isinstance(event, yaml.AliasEvent):
            raise _error(event, "an alias")

    def _start(self, value: dict[str, JSON] | list[JSON], event: yaml.CollectionStartEvent) -> None:
        if event.tag is not None and event.tag not in SPACINGS:
            raise _error(event, f"the unknown tag {event.tag[:40]!r}")
        if len(self._open) == _DEEPEST:
            raise _error(event, "nested too deeply")
        self._open.append(_Open(value, event.tag))

    def _add(self, value: JSON, event: yaml.Event) -> None:
        if not self._open:
            self.root = value
            return
        into = self._open[-1]
        if isinstance(into.value, list):
            into.value.append(value)
        elif into.field is not None:
            into.value[into.field] = value
            into.field = None
        elif not isinstance(value, str):
            raise _error(event, "the name of a field is not a text")
        elif value in into.value:
            raise _error(event, f"a second field {value[:40]!r}")
        else:
            into.field = value


def _scalar(event: yaml.ScalarEvent) -> JSON:
    if event.tag is not None:
        raise _error(event, f"the unknown tag {event.tag[:40]!r}")
    return _plain(event.value) if event.implicit[0] else str(event.value)


class _Scalars(yaml.constructor.SafeConstructor, yaml.resolver.Resolver):
    pass


@functools.lru_cache(maxsize=4096)
def _plain(text: str) -> str | int | float | bool | None:
    """Return what a scalar without quotes stands for; a date, which JSON does not have, is a text."""
    scalars = _Scalars()
    tag = str(scalars.resolve(yaml.ScalarNode, text, (True, False)))  # type: ignore[no-untyped-call]
    if tag.rpartition(":")[2] not in ("null", "bool", "int", "float"):
        return text
    return cast("int | float | bool | None", scalars.construct_object(yaml.ScalarNode(tag, text)))


def _error(event: yaml.Event, problem: str) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=problem, problem_mark=cast("yaml.Mark | None", event.start_mark))
