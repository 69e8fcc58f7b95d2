"""Read the YAML of recordings: what JSON can hold, in time linear in the text.

PyYAML's loaders compose by recursion, in C on the process's stack, which 100,000 brackets overflow; they expand aliases,
which lets a line stand for a gigabyte; and of two fields of one name they keep one. A recording comes in a pull
request, so here its events are built up without recursion, and such files are damaged.
"""

import functools

import yaml

from checker.extraction.cassettes.key import JSON
from checker.extraction.cassettes.readable import SPACINGS, close_text

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML without libyaml: the same, ten times slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

_DEEPEST = 200
_NO_KEY = object()


def from_yaml(text: str) -> JSON:
    """Return the value that YAML text holds, its opened strings closed again; `yaml.YAMLError` if it is no such YAML."""
    builder = _Builder()
    for event in yaml.parse(text, Loader=_Loader):
        builder.take(event)
    return builder.root


class _Builder:
    """Builds a value from the events of a YAML parser."""

    def __init__(self) -> None:
        self.root: JSON = None
        # The open collections, each with its tag and the key that waits for its value.
        self._open: list[tuple[dict[str, JSON] | list[JSON], str | None]] = []
        self._keys: list[object] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._add(_scalar(event), event)
        elif isinstance(event, yaml.MappingStartEvent):
            self._start({}, event)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._start([], event)
        elif isinstance(event, yaml.CollectionEndEvent):
            value, tag = self._open.pop()
            self._keys.pop()
            self._add(close_text(tag, value) if tag else value, event)
        elif isinstance(event, yaml.AliasEvent):
            raise _error(event, "an alias")
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise _error(event, "a second document")

    def _start(self, value: dict[str, JSON] | list[JSON], event: yaml.CollectionStartEvent) -> None:
        if event.tag is not None and event.tag not in SPACINGS:
            raise _error(event, f"the unknown tag {event.tag[:40]!r}")
        if len(self._open) == _DEEPEST:
            raise _error(event, "nested too deeply")
        self._open.append((value, event.tag))
        self._keys.append(_NO_KEY)

    def _add(self, value: JSON, event: yaml.Event) -> None:
        if not self._open:
            self.root = value
            return
        collection = self._open[-1][0]
        if isinstance(collection, list):
            collection.append(value)
        elif isinstance(key := self._keys[-1], str):
            collection[key] = value
            self._keys[-1] = _NO_KEY
        elif not isinstance(value, str):
            raise _error(event, "the name of a field is not a text")
        elif value in collection:
            raise _error(event, f"a second field {value[:40]!r}")
        else:
            self._keys[-1] = value


def _scalar(event: yaml.ScalarEvent) -> JSON:
    if event.tag is not None:
        raise _error(event, f"the unknown tag {event.tag[:40]!r}")
    return _plain(event.value) if event.implicit[0] else str(event.value)


@functools.lru_cache(maxsize=4096)
def _plain(text: str) -> str | int | float | bool | None:
    """Return what a scalar without quotes stands for; a date, which JSON does not have, is a text."""
    loader = yaml.SafeLoader("")
    tag = loader.resolve(yaml.ScalarNode, text, (True, False))
    if tag.rpartition(":")[2] not in ("null", "bool", "int", "float"):
        return text
    value: int | float | bool | None = loader.construct_object(yaml.ScalarNode(tag, text))
    return value


def _error(event: yaml.Event, problem: str) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=problem, problem_mark=event.start_mark)
